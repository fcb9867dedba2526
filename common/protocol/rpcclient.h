// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/rpc.h"

namespace parterre::protocol {

/// The desk's side of the JSON-RPC 2.0 envelope.

template <class Writer, MethodParams P>
QByteArray requestFrame(qint64 id, const P &params)
{
    Writer writer;
    beginEnvelope(writer, 4);
    writeId(writer, RequestId(id));
    writer.key("method");
    writer.text(QString::fromLatin1(P::method.name));
    writeField(writer, "params", params);
    writer.endObject();
    return writer.take();
}

template <MethodParams P>
QByteArray encodeRequest(qint64 id, const P &params, Form form)
{
    return form == Form::Json ? requestFrame<JsonWriter>(id, params) : requestFrame<CborWriter>(id, params);
}

struct ServerAnswer {
    qint64 id = 0;
    Node result;
};

struct ServerError {
    std::optional<qint64> id; ///< nothing where the server could not read the request
    Error error;
};

struct ServerNotification {
    QString method;
    Node params;
};

using ServerMessage = std::variant<ServerAnswer, ServerError, ServerNotification>;

Result<ServerMessage> parseServerMessage(const QByteArray &frame, Form form);

template <class T>
Result<T> decodeAnswer(const ServerAnswer &answer)
{
    return decode<T>(answer.result, Strictness::Lenient);
}

template <Notification N>
Result<N> decodeNotification(const ServerNotification &notification)
{
    return decode<N>(notification.params, Strictness::Lenient);
}

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/messages/error.h"
#include "common/protocol/method.h"

#include <QCborValue>

namespace parterre::protocol {

/// The server's side of the JSON-RPC 2.0 envelope (the desk's: rpcclient.h).

/// A text or a whole number as the client chose it; undefined where there was none or it could not be read,
/// which goes back as null.
using RequestId = QCborValue;

struct Request {
    RequestId id; ///< undefined: the client wants no answer
    QString method;
    Node params;
    Form form = Form::Json;
    /// What stands behind the id, where EnvelopeHead can tell and it is short.
    QByteArray tail{};

    bool wantsAnswer() const { return !id.isUndefined(); }
};

struct ParsedRequest {
    RequestId id; ///< also of a bad request, where it could be read
    Result<Request> request; ///< or ParseError, TooDeep, InvalidRequest
};

ParsedRequest parseRequest(const QByteArray &frame, Form form);

/// Strictly: InvalidParams with `field`, `reason` and `detail` where anything is not as the method says.
template <MethodParams P>
Result<P> decodeParams(const Request &request)
{
    return decode<P>(request.params, Strictness::Strict);
}

QByteArray encodeError(const RequestId &id, const Error &error, Form form);

template <class Writer>
void writeId(Writer &writer, const RequestId &id)
{
    writer.key("id");
    if (id.isInteger())
        writer.whole(id.toInteger());
    else if (id.isString())
        writer.text(id.toString());
    else
        writer.null();
}

template <class Writer>
void beginEnvelope(Writer &writer, qsizetype members)
{
    writer.beginObject(members);
    writer.key("jsonrpc");
    writer.text(u"2.0");
}

template <class Writer, class T>
QByteArray answerFrame(const RequestId &id, const T &answer)
{
    Writer writer;
    beginEnvelope(writer, 3);
    writeId(writer, id);
    writeField(writer, "result", answer);
    writer.endObject();
    return writer.take();
}

template <class T>
QByteArray encodeAnswer(const RequestId &id, const T &answer, Form form)
{
    return form == Form::Json ? answerFrame<JsonWriter>(id, answer) : answerFrame<CborWriter>(id, answer);
}

template <class Writer, Notification N>
QByteArray notificationFrame(const N &notification)
{
    Writer writer;
    beginEnvelope(writer, 3);
    writer.key("method");
    writer.text(QString::fromLatin1(N::notification));
    writeField(writer, "params", notification);
    writer.endObject();
    return writer.take();
}

template <Notification N>
QByteArray encodeNotification(const N &notification, Form form)
{
    return form == Form::Json ? notificationFrame<JsonWriter>(notification)
                              : notificationFrame<CborWriter>(notification);
}

} // namespace parterre::protocol

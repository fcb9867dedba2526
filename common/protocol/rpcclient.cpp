// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/rpcclient.h"

namespace parterre::protocol {

namespace {

template <class N>
Result<ServerMessage> readServerMessage(const N &document)
{
    const auto object = asObject(document);
    if (!object)
        return makeError(ErrorCode::InvalidRequest, QStringLiteral("a message of the server is an object"));
    const NodeNumber id = asNumber(memberOf(*object, "id"));
    const N error = memberOf(*object, "error");
    if (!isAbsent(error)) {
        const auto body = decode<ErrorBody>(Node(error), Strictness::Lenient);
        if (!body)
            return body.error();
        const auto known = id.kind == NodeNumber::Whole ? std::optional(id.value) : std::nullopt;
        return ServerMessage(ServerError{known, fromErrorBody(*body)});
    }
    const N result = memberOf(*object, "result");
    if (!isAbsent(result) && id.kind == NodeNumber::Whole)
        return ServerMessage(ServerAnswer{id.value, Node(result)});
    if (const auto method = asText(memberOf(*object, "method")))
        return ServerMessage(ServerNotification{*method, Node(memberOf(*object, "params"))});
    return makeError(
        ErrorCode::InvalidRequest, QStringLiteral("neither an answer nor an error nor a notification"));
}

} // namespace

Result<ServerMessage> parseServerMessage(const QByteArray &frame, Form form)
{
    const Result<Node> document = parseDocument(frame, form);
    if (!document)
        return document.error();
    return std::visit([](const auto &node) { return readServerMessage(node); }, *document);
}

} // namespace parterre::protocol

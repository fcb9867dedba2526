// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/rpc.h"

#include "common/protocol/envelopehead.h"

namespace parterre::protocol {

namespace {

constexpr qsizetype longestId = 100;
constexpr qsizetype longestTail = 1024; ///< what is asked again and again is shorter

Error invalid(const char *why) { return makeError(ErrorCode::InvalidRequest, QLatin1String(why)); }

/// Undefined where the node is no id.
template <class N>
RequestId readId(const N &node)
{
    if (const auto text = asText(node))
        return text->size() <= longestId && isSoundText(*text) ? RequestId(*text) : RequestId();
    const NodeNumber number = asNumber(node);
    return number.kind == NodeNumber::Whole ? RequestId(number.value) : RequestId();
}

template <class N>
ParsedRequest readRequest(const N &document, Form form)
{
    if (asList(document))
        return {{}, invalid("batches are not supported: send a frame for each request")};
    const auto object = asObject(document);
    if (!object)
        return {{}, invalid("a request is an object")};

    const N idNode = memberOf(*object, "id");
    const RequestId id = readId(idNode);
    if (!isAbsent(idNode) && id.isUndefined())
        return {id, invalid("id must be a whole number or a text of at most 100 characters")};
    if (asText(memberOf(*object, "jsonrpc")) != QStringLiteral("2.0"))
        return {id, invalid("jsonrpc must be \"2.0\"")};
    auto method = asText(memberOf(*object, "method"));
    if (!method)
        return {id, invalid("method must be a text")};
    N params = memberOf(*object, "params");
    const qsizetype known = 2 + (isMissing(idNode) ? 0 : 1) + (isMissing(params) ? 0 : 1);
    if (object->size() != known)
        return {id, invalid("a request has jsonrpc, id, method and params only")};
    if (isAbsent(params))
        clear(params);
    return {id, Request{id, std::move(*method), Node(std::move(params)), form, {}}};
}

template <class Writer>
QByteArray errorFrame(const RequestId &id, const ErrorBody &body)
{
    Writer writer;
    beginEnvelope(writer, 3);
    writeId(writer, id);
    writeField(writer, "error", body);
    writer.endObject();
    return writer.take();
}

} // namespace

ParsedRequest parseRequest(const QByteArray &frame, Form form)
{
    const Result<Node> document = parseDocument(frame, form);
    if (!document)
        return {{}, document.error()};
    ParsedRequest parsed =
        std::visit([form](const auto &node) { return readRequest(node, form); }, *document);
    const auto head = EnvelopeHead::ofRequest(frame, form);
    const bool isTold = head && parsed.request && parsed.id == RequestId(head->id);
    if (isTold && frame.size() - head->size <= longestTail)
        parsed.request->tail = frame.mid(head->size);
    return parsed;
}

QByteArray encodeError(const RequestId &id, const Error &error, Form form)
{
    const ErrorBody body = toErrorBody(error);
    return form == Form::Json ? errorFrame<JsonWriter>(id, body) : errorFrame<CborWriter>(id, body);
}

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/envelopehead.h"

#include "common/protocol/cborhead.h"

namespace parterre::protocol {

namespace {

// RFC 8949: a map of four (three) pairs, texts of seven, three and two bytes.
constexpr QByteArrayView cborRequest = "\xa4\x67jsonrpc\x63\x32.0\x62id";
constexpr QByteArrayView cborAnswer = "\xa3\x67jsonrpc\x63\x32.0\x62id";
constexpr QByteArrayView jsonStart = "{\"jsonrpc\":\"2.0\",\"id\":";

constexpr uchar shortestInfo = 24; ///< one byte follows; then two, four, eight
constexpr uchar longestInfo = 27;
constexpr qsizetype mostDigits = 15; ///< that every reader of JSON keeps exactly

std::optional<EnvelopeHead> readCbor(QByteArrayView frame, QByteArrayView start)
{
    if (!frame.startsWith(start) || frame.size() == start.size())
        return std::nullopt;
    const auto info = uchar(frame[start.size()]);
    qsizetype at = start.size() + 1;
    if (info < shortestInfo)
        return EnvelopeHead{info, at};
    if (info > longestInfo)
        return std::nullopt;
    const qsizetype bytes = qsizetype(1) << (info - shortestInfo);
    if (frame.size() - at < bytes)
        return std::nullopt;
    quint64 id = 0;
    for (const qsizetype end = at + bytes; at < end; ++at)
        id = id << 8 | uchar(frame[at]);
    return qint64(id) < 0 ? std::nullopt : std::optional(EnvelopeHead{qint64(id), at});
}

std::optional<EnvelopeHead> readJson(QByteArrayView frame)
{
    if (!frame.startsWith(jsonStart))
        return std::nullopt;
    EnvelopeHead head{0, jsonStart.size()};
    const auto isDigit = [&] { return frame[head.size] >= '0' && frame[head.size] <= '9'; };
    for (; head.size < frame.size() && isDigit(); ++head.size) {
        if (head.size == jsonStart.size() + mostDigits)
            return std::nullopt;
        head.id = head.id * 10 + (frame[head.size] - '0');
    }
    const qsizetype digits = head.size - jsonStart.size();
    const bool isPlain = digits == 1 || (digits > 1 && frame[jsonStart.size()] != '0');
    // Without the comma it may be the beginning of another number.
    if (!isPlain || head.size == frame.size() || frame[head.size] != ',')
        return std::nullopt;
    return head;
}

} // namespace

std::optional<EnvelopeHead> EnvelopeHead::ofRequest(QByteArrayView frame, Form form)
{
    return form == Form::Json ? readJson(frame) : readCbor(frame, cborRequest);
}

std::optional<EnvelopeHead> EnvelopeHead::ofAnswer(QByteArrayView frame, Form form)
{
    return form == Form::Json ? readJson(frame) : readCbor(frame, cborAnswer);
}

QByteArray EnvelopeHead::forAnswer(qint64 id, Form form)
{
    if (form == Form::Json)
        return jsonStart.toByteArray() + QByteArray::number(id);
    constexpr qsizetype longestNumber = 9;
    QByteArray bytes;
    bytes.reserve(cborAnswer.size() + longestNumber);
    bytes.append(cborAnswer);
    appendCborHead(bytes, 0, quint64(id));
    return bytes;
}

} // namespace parterre::protocol

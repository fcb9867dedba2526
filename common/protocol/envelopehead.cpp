// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/envelopehead.h"

#include "common/protocol/cborhead.h"

namespace parterre::protocol {

namespace {

// RFC 8949: a map of four (three) pairs, texts of seven, three and two bytes.
constexpr QByteArrayView cborRequest = "\xa4\x67jsonrpc\x63\x32.0\x62id";
constexpr QByteArrayView cborAnswer = "\xa3\x67jsonrpc\x63\x32.0\x62id";
constexpr QByteArrayView jsonStart = "{\"jsonrpc\":\"2.0\",\"id\":";

constexpr qsizetype mostDigits = 15; ///< that every reader of JSON keeps exactly

std::optional<EnvelopeHead> readCbor(QByteArrayView frame, QByteArrayView start)
{
    if (!frame.startsWith(start))
        return std::nullopt;
    const auto id = CborHead::at(frame, start.size());
    if (!id || id->major != CborMajor::Unsigned || qint64(id->argument) < 0)
        return std::nullopt;
    return EnvelopeHead{qint64(id->argument), id->next};
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
    QByteArray bytes = cborAnswer.toByteArray();
    bytes.resize(cborAnswer.size() + longestCborHead);
    bytes.truncate(cborAnswer.size()
        + writeCborHead(bytes.data() + cborAnswer.size(), CborMajor::Unsigned, quint64(id)));
    return bytes;
}

} // namespace parterre::protocol

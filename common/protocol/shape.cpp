// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/shape.h"

#include "common/protocol/cborhead.h"

#include <array>

namespace parterre::protocol {

namespace {

Error tooDeep()
{
    Error error = makeError(ErrorCode::TooDeep, QStringLiteral("more than %1 levels").arg(mostLevels));
    error.limit = mostLevels;
    return error;
}

Result<Shape> checkJson(const QByteArray &frame)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < frame.size(); ++i) {
        const char byte = frame.at(i);
        if (inText) {
            if (byte == '\\')
                ++i;
            else if (byte == '"')
                inText = false;
        } else if (byte == '"') {
            inText = true;
        } else if (byte == '[' || byte == '{') {
            if (++depth > mostLevels)
                return tooDeep();
        } else if (byte == ']' || byte == '}') {
            --depth;
        }
    }
    return Shape{};
}

/// Walks over well-formed CBOR (RFC 8949, appendix C) with a stack of its own.
class CborScan {
public:
    explicit CborScan(const QByteArray &frame)
        : m_frame(frame)
    {
    }
    Result<Shape> run();

private:
    enum Kind { Items, Pairs, Chunks };
    struct Level {
        quint64 left = 0; ///< items still to come; of an indefinite level: items seen
        bool indefinite = false;
        Kind kind = Items;
        CborMajor major{};
    };

    bool readItem();
    bool readHead(const CborHead &head);
    bool readIndefinite(CborMajor major);
    bool readBreak();
    bool push(Level level);
    void finishItem();
    bool broken(const char *why);
    quint64 remaining() const { return quint64(m_frame.size() - m_at); }

    const QByteArray &m_frame;
    qsizetype m_at = 0;
    std::array<Level, mostLevels> m_levels;
    int m_depth = 0;
    bool m_done = false;
    Shape m_shape;
    Error m_error;
};

bool CborScan::broken(const char *why)
{
    m_error = makeError(
        ErrorCode::ParseError, QStringLiteral("CBOR: %1 at byte %2").arg(QLatin1String(why)).arg(m_at));
    return false;
}

Result<Shape> CborScan::run()
{
    while (!m_done) {
        if (!readItem())
            return m_error;
    }
    if (m_at != m_frame.size()) {
        broken("something follows the document");
        return m_error;
    }
    return m_shape;
}

bool CborScan::readItem()
{
    if (remaining() == 0)
        return broken("the document ends too early");
    constexpr int longestInfo = 27;
    constexpr int indefinite = 31;
    const auto initial = uchar(m_frame.at(m_at));
    if (initial == 0xff)
        return readBreak();
    const auto major = CborMajor(initial >> 5);
    const int info = initial & 0x1f;
    const Level *inside = m_depth > 0 ? &m_levels[size_t(m_depth - 1)] : nullptr;
    if (inside && inside->kind == Chunks && (major != inside->major || info == indefinite))
        return broken("a wrong piece of a string");
    if (info == indefinite)
        return readIndefinite(major);
    if (info > longestInfo)
        return broken("a reserved length");
    const auto head = CborHead::at(m_frame, m_at);
    if (!head)
        return broken("the document ends too early");
    m_at = head->next;
    return readHead(*head);
}

bool CborScan::readHead(const CborHead &head)
{
    constexpr quint8 oneByteFollows = 24;
    constexpr quint64 leastInAByte = 32; // RFC 8949, 3.3
    switch (head.major) {
    case CborMajor::Bytes:
    case CborMajor::Text:
        if (head.argument > remaining())
            return broken("a string longer than the frame");
        if (head.major == CborMajor::Text
            && !QByteArrayView(m_frame).sliced(m_at, qsizetype(head.argument)).isValidUtf8())
            return broken("a text that is no UTF-8");
        m_at += qsizetype(head.argument);
        break;
    case CborMajor::Array:
    case CborMajor::Map: {
        // An element is a byte at least: a larger claim is a lie, and nobody reserves memory for it.
        const quint64 width = head.major == CborMajor::Map ? 2 : 1;
        if (head.argument > remaining() / width)
            return broken("a list longer than the frame");
        if (head.argument > 0)
            return push({head.argument * width, false, Items, head.major});
        if (m_depth == mostLevels)
            return push({});
        break;
    }
    case CborMajor::Tag:
        return push({1, false, Items, head.major});
    case CborMajor::Simple:
        if (head.info == oneByteFollows && head.argument < leastInAByte)
            return broken("a simple value in too many bytes");
        break;
    default:
        break;
    }
    finishItem();
    return true;
}

bool CborScan::readIndefinite(CborMajor major)
{
    ++m_at;
    m_shape.isDefinite = false;
    switch (major) {
    case CborMajor::Bytes:
    case CborMajor::Text:
        return push({0, true, Chunks, major});
    case CborMajor::Array:
        return push({0, true, Items, major});
    case CborMajor::Map:
        return push({0, true, Pairs, major});
    default:
        return broken("a reserved length");
    }
}

bool CborScan::readBreak()
{
    ++m_at;
    const Level *inside = m_depth > 0 ? &m_levels[size_t(m_depth - 1)] : nullptr;
    if (!inside || !inside->indefinite || (inside->kind == Pairs && inside->left % 2 != 0))
        return broken("a break in the wrong place");
    --m_depth;
    finishItem();
    return true;
}

bool CborScan::push(Level level)
{
    if (m_depth == mostLevels) {
        m_error = tooDeep();
        return false;
    }
    m_levels[size_t(m_depth++)] = level;
    return true;
}

// An item that is complete may complete the list that holds it, and so on outwards.
void CborScan::finishItem()
{
    while (m_depth > 0) {
        Level &inside = m_levels[size_t(m_depth - 1)];
        if (inside.indefinite) {
            ++inside.left;
            return;
        }
        if (--inside.left > 0)
            return;
        --m_depth;
    }
    m_done = true;
}

} // namespace

Result<Shape> checkShape(const QByteArray &frame, Form form)
{
    return form == Form::Json ? checkJson(frame) : CborScan(frame).run();
}

} // namespace parterre::protocol

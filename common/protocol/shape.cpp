// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/shape.h"

#include <array>

namespace parterre::protocol {

namespace {

Error tooDeep()
{
    Error error = makeError(ErrorCode::TooDeep, QStringLiteral("more than %1 levels").arg(mostLevels));
    error.limit = mostLevels;
    return error;
}

Result<Done> checkJson(const QByteArray &frame)
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
    return Done{};
}

/// Walks over well-formed CBOR (RFC 8949, appendix C) with a stack of its own.
class CborScan {
public:
    explicit CborScan(const QByteArray &frame)
        : m_frame(frame)
    {
    }
    Result<Done> run();

private:
    enum Major { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };
    enum Kind { Items, Pairs, Chunks };
    struct Level {
        quint64 left = 0; ///< items still to come; of an indefinite level: items seen
        bool indefinite = false;
        Kind kind = Items;
        int major = 0;
    };

    bool readItem();
    bool readArgument(int info, quint64 &argument);
    bool readHead(int major, quint64 argument);
    bool readIndefinite(int major);
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
    Error m_error;
};

bool CborScan::broken(const char *why)
{
    m_error = makeError(
        ErrorCode::ParseError, QStringLiteral("CBOR: %1 at byte %2").arg(QLatin1String(why)).arg(m_at));
    return false;
}

Result<Done> CborScan::run()
{
    while (!m_done) {
        if (!readItem())
            return m_error;
    }
    if (m_at != m_frame.size()) {
        broken("something follows the document");
        return m_error;
    }
    return Done{};
}

bool CborScan::readItem()
{
    if (remaining() == 0)
        return broken("the document ends too early");
    const auto initial = uchar(m_frame.at(m_at++));
    const int major = initial >> 5;
    const int info = initial & 0x1f;
    if (initial == 0xff)
        return readBreak();
    const Level *inside = m_depth > 0 ? &m_levels[size_t(m_depth - 1)] : nullptr;
    if (inside && inside->kind == Chunks && (major != inside->major || info == 31))
        return broken("a wrong piece of a string");
    if (info == 31)
        return readIndefinite(major);
    quint64 argument = 0;
    return readArgument(info, argument) && readHead(major, argument);
}

bool CborScan::readArgument(int info, quint64 &argument)
{
    if (info < 24) {
        argument = quint64(info);
        return true;
    }
    if (info > 27)
        return broken("a reserved length");
    const int size = 1 << (info - 24);
    if (remaining() < quint64(size))
        return broken("the document ends too early");
    for (int i = 0; i < size; ++i)
        argument = (argument << 8) | uchar(m_frame.at(m_at++));
    return true;
}

bool CborScan::readHead(int major, quint64 argument)
{
    switch (major) {
    case Bytes:
    case Text:
        if (argument > remaining())
            return broken("a string longer than the frame");
        m_at += qsizetype(argument);
        break;
    case Array:
    case Map:
        // An element is a byte at least: a larger claim is a lie, and nobody reserves memory for it.
        if (argument > remaining() / (major == Map ? 2 : 1))
            return broken("a list longer than the frame");
        if (argument > 0)
            return push({major == Map ? argument * 2 : argument, false, Items, major});
        if (m_depth == mostLevels)
            return push({});
        break;
    case Tag:
        return push({1, false, Items, major});
    default:
        break;
    }
    finishItem();
    return true;
}

bool CborScan::readIndefinite(int major)
{
    switch (major) {
    case Bytes:
    case Text:
        return push({0, true, Chunks, major});
    case Array:
        return push({0, true, Items, major});
    case Map:
        return push({0, true, Pairs, major});
    default:
        return broken("a reserved length");
    }
}

bool CborScan::readBreak()
{
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

Result<Done> checkShape(const QByteArray &frame, Form form)
{
    return form == Form::Json ? checkJson(frame) : CborScan(frame).run();
}

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wireanswer.h"

namespace parterre {

namespace {

// As the server writes them: the header of a text of known length, and the text.
constexpr std::string_view envelope("\xa3\x67jsonrpc\x63"
                                    "2.0");
constexpr std::string_view idKey("\x62"
                                 "id");
constexpr std::string_view resultKey("\x66"
                                     "result");
constexpr std::string_view errorKey("\x65"
                                    "error");
constexpr std::string_view methodKey("\x66"
                                     "method");

} // namespace

WireAnswer::WireAnswer(std::string_view message)
    : m_message(message)
{
    size_t at = 0;
    if (!skip(envelope, at))
        return;
    if (skip(methodKey, at)) {
        m_kind = Kind::Notification;
        return;
    }
    if (!skip(idKey, at))
        return;
    const auto id = number(0, at);
    if (!id)
        return;
    m_id = *id;
    if (skip(resultKey, at))
        m_kind = Kind::Result;
    else if (skip(errorKey, at))
        m_kind = Kind::Error;
}

std::optional<std::string_view> WireAnswer::text(std::string_view key) const
{
    auto at = valueOf(key);
    if (!at)
        return std::nullopt;
    const auto length = number(3, *at);
    if (!length || *at + *length > m_message.size())
        return std::nullopt;
    return m_message.substr(*at, *length);
}

std::optional<quint64> WireAnswer::whole(std::string_view key) const
{
    auto at = valueOf(key);
    return at ? number(0, *at) : std::nullopt;
}

std::optional<quint64> WireAnswer::number(unsigned type, size_t &at) const
{
    if (at >= m_message.size() || quint8(m_message[at]) >> 5 != type)
        return std::nullopt;
    const unsigned information = quint8(m_message[at++]) & 31;
    if (information < 24)
        return information;
    const size_t bytes = size_t(1) << (information - 24);
    if (information > 27 || at + bytes > m_message.size())
        return std::nullopt;
    quint64 value = 0;
    for (size_t i = 0; i < bytes; ++i)
        value = value << 8 | quint8(m_message[at++]);
    return value;
}

bool WireAnswer::skip(std::string_view bytes, size_t &at) const
{
    if (m_message.substr(at, bytes.size()) != bytes)
        return false;
    at += bytes.size();
    return true;
}

std::optional<size_t> WireAnswer::valueOf(std::string_view key) const
{
    // Keys are short: their header is one byte. A member called so inside a text is nothing that a bench has.
    for (size_t at = m_message.find(key); at != std::string_view::npos; at = m_message.find(key, at + 1)) {
        if (at > 0 && quint8(m_message[at - 1]) == (0x60 | key.size()))
            return at + key.size();
    }
    return std::nullopt;
}

} // namespace parterre

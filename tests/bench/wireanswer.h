// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace parterre {

/// What the loads need of a CBOR message of the server, read where it lies.
class WireAnswer {
public:
    enum class Kind { Result, Error, Notification, Unreadable };

    explicit WireAnswer(std::string_view message);

    Kind kind() const { return m_kind; }
    quint64 id() const { return m_id; } ///< of a Result or an Error
    /// The first text, or whole number, that stands under this key; nothing where there is none.
    std::optional<std::string_view> text(std::string_view key) const;
    std::optional<quint64> whole(std::string_view key) const;

private:
    std::optional<quint64> number(unsigned type, size_t &at) const;
    bool skip(std::string_view bytes, size_t &at) const;
    std::optional<size_t> valueOf(std::string_view key) const;

    std::string_view m_message;
    Kind m_kind = Kind::Unreadable;
    quint64 m_id = 0;
};

} // namespace parterre

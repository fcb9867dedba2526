// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace parterre {

/// A database number with a type, so that a show is never taken for an event. On the wire: its decimal text.
template <class Tag>
struct NumberId {
    qint64 value = 0;

    auto operator<=>(const NumberId &) const = default;
    explicit operator bool() const { return value != 0; }
    QString toString() const { return QString::number(value); }
    /// A positive decimal number without signs, spaces or leading zeros; nothing otherwise.
    static std::optional<NumberId> fromString(QStringView text)
    {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (!ok || number <= 0 || QString::number(number) != text)
            return std::nullopt;
        return NumberId{number};
    }
    friend size_t qHash(NumberId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// A UUID with a type, made by an IdSource. On the wire: lower-case, without braces.
template <class Tag>
struct UuidId {
    QUuid value;

    bool operator==(const UuidId &) const = default;
    explicit operator bool() const { return !value.isNull(); }
    QString toString() const { return value.toString(QUuid::WithoutBraces); }
    static std::optional<UuidId> fromString(QStringView text)
    {
        if (text.size() != 36)
            return std::nullopt;
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(UuidId{uuid});
    }
    friend size_t qHash(const UuidId &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using AccountId = NumberId<struct AccountTag>;
using SessionId = NumberId<struct SessionTag>;
using VenueId = NumberId<struct VenueTag>;
using LayoutId = NumberId<struct LayoutTag>;
using DraftId = NumberId<struct DraftTag>;
using EventId = NumberId<struct EventTag>;
using ShowId = NumberId<struct ShowTag>;
using TicketTypeId = NumberId<struct TicketTypeTag>;

using HoldId = UuidId<struct HoldTag>;
using AllocationId = UuidId<struct AllocationTag>;
using OrderId = UuidId<struct OrderTag>;
using TicketId = UuidId<struct TicketTag>;

/// The number of a seat in its layout: 0 for the first seat. States, claims and tickets speak in it.
using SeatNo = qint32;

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace parterre {

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
struct Timestamp {
    qint64 ms = 0;

    auto operator<=>(const Timestamp &) const = default;
    Timestamp operator+(qint64 milliseconds) const { return {ms + milliseconds}; }
    qint64 operator-(Timestamp other) const { return ms - other.ms; }

    /// "2026-11-23T19:30:00.000Z" (RFC 3339, UTC, always with milliseconds); PostgreSQL reads it as
    /// timestamptz. Empty where !isWritable().
    QString toRfc3339() const;
    /// The years 1 to 9999 UTC: the others can neither be written by toRfc3339() nor read by PostgreSQL.
    bool isWritable() const;
    /// Any RFC 3339 time with an offset or Z that can be written again; nothing when the text is not one.
    static std::optional<Timestamp> fromRfc3339(QStringView text);

    QDateTime toDateTime() const;
    static Timestamp fromDateTime(const QDateTime &time) { return {time.toMSecsSinceEpoch()}; }
};

} // namespace parterre

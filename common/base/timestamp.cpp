// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/timestamp.h"

#include <QTimeZone>

namespace parterre {

QString Timestamp::toRfc3339() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Timestamp> Timestamp::fromRfc3339(QStringView text)
{
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    const Timestamp read = fromDateTime(time);
    return read.isWritable() ? std::optional(read) : std::nullopt;
}

bool Timestamp::isWritable() const
{
    constexpr qint64 firstMs = -62'135'596'800'000; // 0001-01-01T00:00:00.000Z
    constexpr qint64 lastMs = 253'402'300'799'999; // 9999-12-31T23:59:59.999Z
    return ms >= firstMs && ms <= lastMs;
}

QDateTime Timestamp::toDateTime() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

} // namespace parterre

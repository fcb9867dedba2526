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
    return fromDateTime(time);
}

QDateTime Timestamp::toDateTime() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

} // namespace parterre

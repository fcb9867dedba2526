// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/timestamp.h"

#include <QTimeZone>

#include <chrono>

namespace parterre {

namespace {

/// Writes the number over the last `digits` of the characters before `end`.
void writeDigits(QChar *end, unsigned number, int digits)
{
    for (; digits > 0; --digits, number /= 10)
        *--end = QChar(u'0' + number % 10);
}

} // namespace

// By hand: every answer, kept document and batch has some, and QDateTime formats each field with printf.
QString Timestamp::toRfc3339() const
{
    using namespace std::chrono;
    if (!isWritable())
        return {};
    const sys_time<milliseconds> time{milliseconds(ms)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    QChar *const at = text.data();
    writeDigits(at + 4, unsigned(int(date.year())), 4);
    writeDigits(at + 7, unsigned(date.month()), 2);
    writeDigits(at + 10, unsigned(date.day()), 2);
    writeDigits(at + 13, unsigned(clock.hours().count()), 2);
    writeDigits(at + 16, unsigned(clock.minutes().count()), 2);
    writeDigits(at + 19, unsigned(clock.seconds().count()), 2);
    writeDigits(at + 23, unsigned(clock.subseconds().count()), 3);
    return text;
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

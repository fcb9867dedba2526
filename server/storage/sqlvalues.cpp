// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlvalues.h"

#include <cstdlib>
#include <cstring>

#include <QStringList>

namespace pqxx {

void string_traits<QString>::from_string(const char text[], QString &value)
{
    // Not null, even when empty: only SQL's NULL is.
    value = text[0] == '\0' ? QStringLiteral("") : QString::fromUtf8(text);
}

void string_traits<QUuid>::from_string(const char text[], QUuid &value)
{
    value = QUuid::fromString(QLatin1StringView(text));
    if (value.isNull())
        throw conversion_error("not a uuid");
}

std::string string_traits<QUuid>::to_string(const QUuid &value)
{
    return value.toByteArray(QUuid::WithoutBraces).toStdString();
}

parterre::Timestamp string_traits<parterre::Timestamp>::null() { internal::throw_null_conversion(name()); }

void string_traits<parterre::Timestamp>::from_string(const char text[], parterre::Timestamp &value)
{
    // "2026-11-23 19:30:00.123+00"
    QString iso = QString::fromLatin1(text);
    if (!iso.endsWith(QLatin1StringView("+00")) || iso.size() < 22)
        throw conversion_error("not a timestamptz in UTC");
    iso.replace(10, 1, u'T').chop(3);
    const auto read = parterre::Timestamp::fromRfc3339(QString(iso + u'Z'));
    if (!read)
        throw conversion_error("not a timestamptz");
    value = *read;
}

std::string string_traits<parterre::Timestamp>::to_string(const parterre::Timestamp &value)
{
    return value.toRfc3339().toStdString();
}

} // namespace pqxx

namespace parterre::storage {

namespace {

template <class Values, class Write>
QString braced(const Values &values, Write write)
{
    QString text = QStringLiteral("{");
    for (const auto &value : values) {
        if (text.size() > 1)
            text += u',';
        text += write(value);
    }
    return text + u'}';
}

QString quoted(const QString &value)
{
    if (value.isNull())
        return QStringLiteral("NULL");
    QString text = value;
    text.replace(u'\\', QLatin1StringView("\\\\")).replace(u'"', QLatin1StringView("\\\""));
    return u'"' + text + u'"';
}

} // namespace

pqxx::binarystring toBytea(const QByteArray &bytes)
{
    return pqxx::binarystring(bytes.constData(), std::size_t(bytes.size()));
}

QByteArray fromBytea(const char *text)
{
    return QByteArray::fromHex(QByteArray::fromRawData(text, qsizetype(std::strlen(text))).mid(2));
}

QString toArray(const std::vector<qint32> &values)
{
    return braced(values, [](qint32 value) { return QString::number(value); });
}

QString toArray(const std::vector<qint64> &values)
{
    return braced(values, [](qint64 value) { return QString::number(value); });
}

QString toArray(const std::vector<QUuid> &values)
{
    return braced(values, [](const QUuid &value) { return value.toString(QUuid::WithoutBraces); });
}

QString toArray(const std::vector<QString> &values) { return braced(values, quoted); }

std::vector<qint32> toIntegers(const char *text)
{
    std::vector<qint32> values;
    for (const char *at = text; *at && at[1] && at[1] != '}';) {
        char *end = nullptr;
        values.push_back(qint32(std::strtol(at + 1, &end, 10)));
        at = end;
    }
    return values;
}

} // namespace parterre::storage

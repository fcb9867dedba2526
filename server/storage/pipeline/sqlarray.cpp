// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/sqlarray.h"

#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <stdexcept>

namespace parterre::storage {

namespace {

/// How values of a type look on the wire. The OIDs are fixed: src/include/catalog/pg_type.dat.
struct Wire {
    unsigned array;
    unsigned element;
    int numberSize; ///< bytes of a number; 0: the values are no numbers
};

constexpr Wire wires[] = {
    {1001, 17, 0}, // bytea
    {1005, 21, 2}, // smallint
    {1007, 23, 4}, // integer
    {1016, 20, 8}, // bigint
    {1009, 25, 0}, // text
    {1185, 1184, 8}, // timestamptz
    {2951, 2950, 0}, // uuid
};

constexpr qint64 postgresEpochMs = 946'684'800'000; // 2000-01-01
constexpr int lengthSize = 4;
constexpr int numberSize = 8;

void addInteger(std::string &bytes, qint32 value)
{
    const qint32 bigEndian = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

const Wire &wireOf(unsigned type)
{
    const auto *found = std::ranges::find(wires, type, &Wire::array);
    if (found == std::end(wires))
        throw std::invalid_argument("no array type that is spoken here: " + std::to_string(type));
    return *found;
}

} // namespace

void SqlArray::addValue(const char *bytes, qsizetype size)
{
    addInteger(m_values, qint32(size));
    m_values.append(bytes, size_t(size));
    ++m_count;
}

void SqlArray::add(qint64 number)
{
    const qint64 bigEndian = qToBigEndian(number);
    addValue(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void SqlArray::add(const QUuid &uuid)
{
    char bytes[16];
    qToBigEndian(uuid.data1, bytes);
    qToBigEndian(uuid.data2, bytes + 4);
    qToBigEndian(uuid.data3, bytes + 6);
    std::copy_n(uuid.data4, sizeof uuid.data4, bytes + 8);
    addValue(bytes, sizeof bytes);
}

void SqlArray::add(Timestamp time) { add((time.ms - postgresEpochMs) * 1000); }

void SqlArray::add(const QByteArray &bytes) { addValue(bytes.constData(), bytes.size()); }

void SqlArray::add(const QString &text) { add(text.toUtf8()); }

void SqlArray::addNull()
{
    addInteger(m_values, -1);
    ++m_count;
    m_hasNull = true;
}

std::string SqlArray::binary(unsigned type) const
{
    const Wire &wire = wireOf(type);
    std::string bytes;
    bytes.reserve(m_values.size() + 5 * sizeof(qint32));
    addInteger(bytes, isEmpty() ? 0 : 1); // dimensions
    addInteger(bytes, m_hasNull ? 1 : 0);
    addInteger(bytes, qint32(wire.element));
    if (isEmpty())
        return bytes;
    addInteger(bytes, m_count);
    addInteger(bytes, 1); // the first index
    if (wire.numberSize == 0 || wire.numberSize == numberSize)
        bytes += m_values;
    else
        addNumbers(bytes, wire.numberSize);
    return bytes;
}

void SqlArray::addNumbers(std::string &bytes, int size) const
{
    for (size_t at = 0; at < m_values.size();) {
        const bool isNull = qFromBigEndian<qint32>(m_values.data() + at) < 0;
        at += lengthSize;
        addInteger(bytes, isNull ? -1 : size);
        if (isNull)
            continue;
        bytes.append(m_values, at + numberSize - size, size_t(size));
        at += numberSize;
    }
}

void SqlLists::add(std::span<const qint32> numbers)
{
    m_firsts.add(m_count + 1);
    for (const qint32 number : numbers)
        m_numbers.add(number);
    m_count += qint64(numbers.size());
    m_lasts.add(m_count);
}

std::string arrays(std::string_view columns)
{
    QStringList selected;
    int number = 0;
    const auto next = [&number](
                          const QString &type) { return u"unnest($%1::%2[])"_qs.arg(++number).arg(type); };
    for (const QString &column :
        QString::fromUtf8(columns.data(), qsizetype(columns.size())).split(u", "_qs)) {
        const QStringList words = column.split(u' ');
        const QString &type = words.at(1);
        QString value;
        if (type == u"lists") {
            const QString all = u"($%1::int[])"_qs.arg(++number);
            const QString first = next(u"int"_qs);
            value = all + u'[' + first + u':' + next(u"int"_qs) + u']';
        } else if (words.size() > 2) {
            ++number;
            value = u"unnest(%1::%2[])"_qs.arg(words.at(2), type);
        } else {
            value = next(type);
        }
        selected += value + u" AS "_qs + words.at(0);
    }
    return "(SELECT " + selected.join(u", ").toStdString() + ") q";
}

} // namespace parterre::storage

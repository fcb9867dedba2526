// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/sqlarray.h"

#include <QStringList>

namespace parterre::storage {

void SqlArray::separate()
{
    if (!isEmpty())
        m_text += ',';
}

void SqlArray::add(qint64 number)
{
    separate();
    m_text += std::to_string(number);
}

void SqlArray::add(const QUuid &uuid)
{
    separate();
    const QByteArray text = uuid.toByteArray(QUuid::WithoutBraces);
    m_text.append(text.constData(), size_t(text.size()));
}

void SqlArray::add(Timestamp time) { add(time.ms); }

void SqlArray::add(const QByteArray &bytes)
{
    separate();
    m_text += "\"\\\\x" + bytes.toHex().toStdString() + '"';
}

void SqlArray::add(const QString &text)
{
    separate();
    m_text += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            m_text += '\\';
        m_text += c;
    }
    m_text += '"';
}

void SqlArray::addNull()
{
    separate();
    m_text += "NULL";
}

void SqlArray::addList(std::span<const qint32> numbers)
{
    separate();
    m_text += "\"{";
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0)
            m_text += ',';
        m_text += std::to_string(numbers[i]);
    }
    m_text += "}\"";
}

std::string arrays(std::string_view columns)
{
    std::string text = "(SELECT ";
    int number = 0;
    for (const QString &column :
        QString::fromUtf8(columns.data(), qsizetype(columns.size())).split(u", "_qs)) {
        const QStringList words = column.split(u' ');
        ++number;
        const QString parameter = words.value(2, u"$%1"_qs.arg(number));
        text += (number > 1 ? ", " : "")
            + u"unnest(%1::%2[]) AS %3"_qs.arg(parameter, words.value(1), words.value(0)).toStdString();
    }
    return text + ") q";
}

} // namespace parterre::storage

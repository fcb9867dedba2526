// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/csvreader.h"

#include "common/layout/layoutlimits.h"

namespace parterre::layout {

std::optional<QStringList> CsvReader::next()
{
    while (m_at < m_text.size() && !m_error) {
        m_line = m_breaks + 1;
        QStringList cells;
        bool isEmpty = true;
        for (;;) {
            cells.append(cell());
            isEmpty = isEmpty && cells.back().isEmpty();
            if (cells.size() > limits::tableColumns)
                fail(ErrorCode::TooLarge, QStringLiteral("more than %1 columns").arg(limits::tableColumns));
            if (m_error || m_at >= m_text.size() || m_text[m_at] != m_delimiter)
                break;
            ++m_at;
        }
        if (m_at < m_text.size() && !m_error) { // the line break, of either kind
            m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
            ++m_breaks;
        }
        if (!isEmpty && !m_error)
            return cells;
    }
    return {};
}

QString CsvReader::cell()
{
    while (m_at < m_text.size() && m_text[m_at] == u' ' && m_delimiter != u' ')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == u'"')
        return quotedCell();
    const qsizetype begin = m_at;
    while (!atLineEnd() && m_text[m_at] != m_delimiter)
        ++m_at;
    if (m_at - begin > limits::cellLength)
        fail(ErrorCode::TooLarge,
            QStringLiteral("a cell has more than %1 characters").arg(limits::cellLength));
    return m_error ? QString() : m_text.mid(begin, m_at - begin).trimmed();
}

QString CsvReader::quotedCell()
{
    QString text;
    for (++m_at;; ++m_at) {
        if (m_at >= m_text.size()) {
            fail(ErrorCode::ParseError, QStringLiteral("a quote is never closed"));
            return {};
        }
        if (m_text[m_at] == u'"') {
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                break;
            ++m_at; // two of them are one
        }
        m_breaks += m_text[m_at] == u'\n' ? 1 : 0;
        text += m_text[m_at];
        if (text.size() > limits::cellLength) {
            fail(ErrorCode::TooLarge,
                QStringLiteral("a cell has more than %1 characters, or a quote is not closed")
                    .arg(limits::cellLength));
            return {};
        }
    }
    for (++m_at; !atLineEnd() && m_text[m_at] != m_delimiter; ++m_at)
        text += m_text[m_at]; // what stands behind the quote all the same
    return text;
}

void CsvReader::fail(ErrorCode code, const QString &what)
{
    if (!m_error)
        m_error = makeError(code, QStringLiteral("line %1: %2").arg(m_line).arg(what));
}

QChar CsvReader::guessDelimiter(const QString &text)
{
    qsizetype end = text.indexOf(u'\n');
    if (end < 0)
        end = text.size();
    const QStringView line = QStringView(text).left(std::min<qsizetype>(end, limits::cellLength));
    QChar best = u',';
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        if (line.count(delimiter) > line.count(best))
            best = delimiter;
    }
    return best;
}

} // namespace parterre::layout

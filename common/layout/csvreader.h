// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace parterre::layout {

/// Text that a spreadsheet wrote (RFC 4180): cells with a delimiter between them, in quotes where they hold
/// one, a quote or a line break. Line by line, so that only one is in memory taken apart.
class CsvReader {
public:
    CsvReader(const QString &text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    /// The next line that is not empty; nothing at the end, and nothing more after an error. Spaces around
    /// cells are left out.
    std::optional<QStringList> next();
    /// ParseError for a quote that is never closed, TooLarge for cells and lines beyond all measure.
    const std::optional<Error> &error() const { return m_error; }

    /// Of the line that was read last, from 1.
    int line() const { return m_line; }
    qsizetype position() const { return m_at; }

    /// Which of , ; tab and | divides the first line into most cells.
    static QChar guessDelimiter(const QString &text);

private:
    QString cell();
    QString quotedCell();
    void fail(ErrorCode code, const QString &what);
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 0;
    int m_breaks = 0; ///< line breaks read so far
    std::optional<Error> m_error;
};

} // namespace parterre::layout

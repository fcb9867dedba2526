// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/placename.h"

#include <algorithm>

namespace parterre::layout {

namespace {

QString plain(QString text)
{
    text.replace(u',', u' ').replace(QChar(0x2013), u'-'); // an en dash is a hyphen to whoever types
    return text.simplified().toCaseFolded();
}

/// What follows `label` in `text`: after a space, or where a letter meets a digit.
std::optional<QString> after(const QString &text, const QString &label)
{
    if (label.isEmpty() || text.size() <= label.size() || !text.startsWith(label))
        return {};
    const QChar next = text[label.size()];
    if (next == u' ')
        return text.mid(label.size() + 1);
    if (label.back().isLetter() == next.isLetter() || !next.isLetterOrNumber())
        return {};
    return text.mid(label.size());
}

/// The two ends of "12-14" at each hyphen, since labels may hold hyphens too.
template <class Find>
std::optional<PlaceName::Run> runOf(const QString &text, Find find)
{
    if (const int only = find(text); only >= 0)
        return PlaceName::Run{only, only};
    for (qsizetype at = text.indexOf(u'-'); at >= 0; at = text.indexOf(u'-', at + 1)) {
        const int from = find(text.left(at).trimmed());
        const int to = find(text.mid(at + 1).trimmed());
        if (from >= 0 && to >= 0)
            return PlaceName::Run{std::min(from, to), std::max(from, to)};
    }
    return {};
}

} // namespace

PlaceName::PlaceName(const QString &typed)
    : m_text(plain(typed))
{
}

std::vector<PlaceName::Rest> PlaceName::inSection(const QString &name) const
{
    std::vector<Rest> ways{{m_text, Match::Exact}};
    const QString whole = plain(name);
    for (qsizetype end = m_text.indexOf(u' '); end >= 0; end = m_text.indexOf(u' ', end + 1)) {
        const QString typed = m_text.left(end);
        if (whole.startsWith(typed))
            ways.push_back({m_text.mid(end + 1), typed == whole ? Match::Exact : Match::Abbreviated});
    }
    return ways;
}

std::optional<PlaceName::Run> PlaceName::runInRow(const QString &text, const Row &row)
{
    const std::optional<QString> seats = after(text, plain(row.label));
    if (!seats)
        return {};
    return runOf(*seats, [&](const QString &label) {
        const auto found =
            std::ranges::find_if(row.seats, [&](const Seat &seat) { return plain(seat.label) == label; });
        return found == row.seats.end() ? -1 : int(found - row.seats.begin());
    });
}

std::optional<PlaceName::Run> PlaceName::runInArea(const QString &text, int capacity)
{
    return runOf(text, [&](const QString &label) {
        bool number = false;
        const int place = label.toInt(&number);
        return number && place >= 1 && place <= capacity ? place - 1 : -1;
    });
}

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/changewords.h"

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr size_t mostNames = 5; ///< in a sentence
constexpr size_t mostLines = 500; ///< in a list that somebody reads

/// With a "more" at the end where there are too many.
template <class Words, class More>
QStringList wordsOf(const std::vector<SeatNo> &seats, size_t most, Words words, More more)
{
    QStringList all;
    for (size_t i = 0; i < std::min(seats.size(), most); ++i)
        all << words(seats[i]);
    if (seats.size() > most)
        all << more(int(seats.size() - most));
    return all;
}

} // namespace

ChangeWords::ChangeWords(protocol::LayoutChange change, PlanPtr before, PlanPtr after)
    : m_change(std::move(change))
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeWords::seats() const
{
    const int more = m_change.added;
    const int fewer = m_change.removed;
    if (more > 0 && fewer > 0)
        return tr("%Ln seats more", nullptr, more) + u", "_qs + tr("%Ln fewer", "seats", fewer);
    if (more > 0)
        return tr("%Ln seats more", nullptr, more);
    if (fewer > 0)
        return tr("%Ln seats fewer", nullptr, fewer);
    return tr("As many seats as before");
}

QString ChangeWords::tickets() const
{
    const int moved = int(m_change.moved.size());
    const int renamed = int(m_change.renamed.size());
    const int rezoned = int(m_change.rezoned.size());
    QStringList parts;
    if (moved > 0)
        parts << tr("%Ln tickets move", nullptr, moved);
    if (renamed > 0)
        parts << (parts.isEmpty() ? tr("%Ln tickets are called otherwise", nullptr, renamed)
                                  : tr("%Ln are called otherwise", "tickets", renamed));
    if (rezoned > 0)
        parts << (parts.isEmpty() ? tr("%Ln tickets are in another zone", nullptr, rezoned)
                                  : tr("%Ln are in another zone", "tickets", rezoned));
    return parts.isEmpty() ? tr("No ticket changes") : parts.join(u", "_qs);
}

QString ChangeWords::warning() const
{
    QStringList names;
    for (const QString &key : m_change.unpriced)
        names << zoneName(m_after, key);
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? tr("Zone %1 has no price").arg(names.front())
                             : tr("Zones without a price: %1").arg(names.join(u", "_qs));
}

QString ChangeWords::obstacle() const
{
    if (m_change.blocking.empty())
        return {};
    const QStringList names = wordsOf(
        m_change.blocking, mostNames, [this](SeatNo seat) { return m_before->label(seat); },
        [](int rest) { return tr("and %Ln more", "seats", rest); });
    return tr("Cannot go on: %Ln sold or held seats would vanish: %1", nullptr, int(m_change.blocking.size()))
        .arg(names.join(u", "_qs));
}

QList<ChangeWords::Group> ChangeWords::details() const
{
    QList<Group> groups;
    const auto add = [&groups](const QString &title, const std::vector<SeatNo> &seats, auto words) {
        const auto more = [](int rest) { return tr("and %Ln more", "seats", rest); };
        if (!seats.empty())
            groups << Group{title, wordsOf(seats, mostLines, words, more)};
    };
    add(tr("Would vanish"), m_change.blocking, [this](SeatNo seat) { return m_before->label(seat); });
    add(tr("Called otherwise"), m_change.renamed, [this](SeatNo seat) {
        return tr("%1 → %2", "old and new seat").arg(m_before->label(seat), m_after->label(seat));
    });
    add(tr("Moved"), m_change.moved, [this](SeatNo seat) { return m_after->label(seat); });
    add(tr("In another zone"), m_change.rezoned, [this](SeatNo seat) {
        return tr("%1: %2 → %3", "seat, old and new zone")
            .arg(m_after->label(seat), zoneName(m_before, m_before->zoneKey(seat)),
                zoneName(m_after, m_after->zoneKey(seat)));
    });
    return groups;
}

QString ChangeWords::zoneName(const PlanPtr &plan, const QString &key) const
{
    const auto &zones = plan->layout().zones;
    const auto found = std::ranges::find(zones, key, &layout::Zone::key);
    return found == zones.end() ? key : found->name;
}

} // namespace parterre::editor

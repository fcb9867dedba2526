// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/comparison.h"

#include "client/shell/theme/theme.h"
#include "common/layout/seatplan.h"

#include <algorithm>

namespace parterre::editor {

namespace {

const layout::Seat *seatOf(const layout::SeatPlan &plan, SeatNo seat)
{
    const layout::SeatPlan::Place &place = plan.place(seat);
    if (place.section < 0)
        return nullptr;
    return &plan.layout().sections[size_t(place.section)].rows[size_t(place.row)].seats[size_t(place.column)];
}

} // namespace

Comparison::Comparison(const layout::Layout &before, const layout::Layout &after, const Theme &theme)
    : m_diff(layout::layoutDiff(before, after))
{
    const layout::SeatPlan was(before);
    const layout::SeatPlan is(after);
    for (const SeatNo seat : m_diff.added) {
        if (const layout::Seat *added = seatOf(is, seat))
            m_tints.insert(added->id, theme.colors().success);
    }
    using enum layout::SeatDifference;
    for (const layout::ChangedSeat &changed : m_diff.changed) {
        const layout::Seat *seat = seatOf(is, changed.after);
        if (!seat)
            continue;
        const bool isOther = changed.differences.testFlag(Rezoned) || changed.differences.testFlag(Renamed);
        m_tints.insert(seat->id, isOther ? theme.colors().warning : theme.colors().accent);
    }
    for (const SeatNo seat : m_diff.removed) {
        const int floor = was.place(seat).floor;
        if (const layout::Seat *removed = seatOf(was, seat))
            m_removed[floor < 0 ? QString() : before.floors[size_t(floor)].key].seats.push_back(*removed);
    }
}

std::vector<layout::Row> Comparison::removedRows(const QString &floorKey) const
{
    std::vector<layout::Row> rows;
    for (auto gone = m_removed.begin(); gone != m_removed.end(); ++gone) {
        if (floorKey.isEmpty() || gone.key().isEmpty() || gone.key() == floorKey)
            rows.push_back(gone.value());
    }
    return rows;
}

QString Comparison::inWords() const
{
    using enum layout::SeatDifference;
    const auto count = [this](layout::SeatDifference difference) {
        return int(std::ranges::count_if(m_diff.changed, [difference](const layout::ChangedSeat &changed) {
            return changed.differences.testFlag(difference);
        }));
    };
    if (m_diff.isEmpty())
        return tr("All seats and areas are as in the published version.");
    QStringList parts;
    const auto add = [&parts](int number, const QString &text) {
        if (number > 0)
            parts << text;
    };
    const int added = int(m_diff.added.size());
    const int removed = int(m_diff.removed.size());
    const int areas = int(m_diff.areas.size());
    add(added, tr("%Ln added (green)", nullptr, added));
    add(removed, tr("%Ln removed (pale)", nullptr, removed));
    add(count(Moved), tr("%Ln moved (blue)", nullptr, count(Moved)));
    add(count(Renamed), tr("%Ln renamed (orange)", nullptr, count(Renamed)));
    add(count(Rezoned), tr("%Ln in another zone (orange)", nullptr, count(Rezoned)));
    add(count(Attributes), tr("%Ln with other attributes", nullptr, count(Attributes)));
    add(areas, tr("%Ln areas changed", nullptr, areas));
    return tr("Since the published version: %1").arg(parts.join(u", "_qs));
}

} // namespace parterre::editor

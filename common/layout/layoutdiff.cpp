// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutdiff.h"

#include "common/layout/seatnumbers.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parterre::layout {

namespace {

/// A seat and where it stands; the numbers are the indexes in the list.
struct Spot {
    const Section *section;
    const Row *row;
    const Seat *seat;
};
using Spots = std::vector<Spot>;

Spots spotsOf(const Layout &layout)
{
    Spots spots;
    spots.reserve(size_t(layout.seatCount()));
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                spots.push_back({&section, &row, &seat});
        }
    }
    return spots;
}

/// The first of each id.
template <class Items, class IdOf>
QHash<QString, int> indexById(const Items &items, IdOf idOf)
{
    QHash<QString, int> index;
    index.reserve(qsizetype(items.size()));
    for (size_t i = 0; i < items.size(); ++i) {
        const QString &id = idOf(items[i]);
        if (!id.isEmpty() && !index.contains(id))
            index.insert(id, int(i));
    }
    return index;
}

/// For each index before the one after, or -1. Each index after is given once.
template <class Items, class IdOf>
std::vector<int> partners(const Items &before, const Items &after, IdOf idOf)
{
    const QHash<QString, int> firstBefore = indexById(before, idOf);
    const QHash<QString, int> firstAfter = indexById(after, idOf);
    std::vector<int> found(before.size(), -1);
    for (size_t i = 0; i < before.size(); ++i) {
        const QString &id = idOf(before[i]);
        if (firstBefore.value(id, -1) == int(i))
            found[i] = firstAfter.value(id, -1);
    }
    return found;
}

const QString &idOfSpot(const Spot &spot) { return spot.seat->id; }
const QString &idOfArea(const Area &area) { return area.id; }

bool isFar(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()) > movedBeyond; }

bool isMoved(const Outline &before, const Outline &after)
{
    return !std::equal(before.begin(), before.end(), after.begin(), after.end(),
        [](QPointF a, QPointF b) { return !isFar(a, b); });
}

SeatDifferences differencesOf(const Spot &before, const Spot &after)
{
    const Seat &a = *before.seat;
    const Seat &b = *after.seat;
    SeatDifferences differences;
    differences.setFlag(SeatDifference::Moved, isFar(a.position, b.position));
    differences.setFlag(SeatDifference::Renamed,
        a.label != b.label || before.row->label != after.row->label
            || before.section->name != after.section->name);
    differences.setFlag(SeatDifference::Rezoned, a.zone != b.zone);
    differences.setFlag(SeatDifference::Attributes, a.attributes != b.attributes);
    differences.setFlag(
        SeatDifference::Details, a.entrance != b.entrance || a.note != b.note || a.view != b.view);
    return differences;
}

void compareSeats(const Spots &before, const Spots &after, LayoutDiff &diff)
{
    const std::vector<int> partner = partners(before, after, idOfSpot);
    std::vector<bool> known(after.size());
    for (size_t i = 0; i < before.size(); ++i) {
        if (partner[i] < 0) {
            diff.removed.push_back(SeatNo(i));
            continue;
        }
        known[size_t(partner[i])] = true;
        if (const SeatDifferences differences = differencesOf(before[i], after[size_t(partner[i])]))
            diff.changed.push_back({SeatNo(i), partner[i], differences});
    }
    for (size_t i = 0; i < after.size(); ++i) {
        if (!known[i])
            diff.added.push_back(SeatNo(i));
    }
}

ChangedArea changeOf(const Area &before, const Area &after)
{
    return {before.id, before.capacity, after.capacity, isMoved(before.outline, after.outline),
        before.name != after.name, before.zone != after.zone};
}

void compareAreas(const std::vector<Area> &before, const std::vector<Area> &after, LayoutDiff &diff)
{
    const std::vector<int> partner = partners(before, after, idOfArea);
    std::vector<bool> known(after.size());
    for (size_t i = 0; i < before.size(); ++i) {
        if (partner[i] < 0) {
            diff.areas.push_back({before[i].id, before[i].capacity, 0});
            continue;
        }
        known[size_t(partner[i])] = true;
        const ChangedArea change = changeOf(before[i], after[size_t(partner[i])]);
        if (change != ChangedArea{change.id, change.capacityBefore, change.capacityBefore})
            diff.areas.push_back(change);
    }
    for (size_t i = 0; i < after.size(); ++i) {
        if (!known[i])
            diff.areas.push_back({after[i].id, 0, after[i].capacity});
    }
}

/// From places in the order of the documents to numbers.
void number(LayoutDiff &diff, const std::vector<SeatNo> &before, const std::vector<SeatNo> &after)
{
    for (SeatNo &seat : diff.removed)
        seat = before[size_t(seat)];
    for (SeatNo &seat : diff.added)
        seat = after[size_t(seat)];
    for (ChangedSeat &change : diff.changed) {
        change.before = before[size_t(change.before)];
        change.after = after[size_t(change.after)];
    }
    std::ranges::sort(diff.removed);
    std::ranges::sort(diff.added);
    std::ranges::sort(diff.changed, {}, &ChangedSeat::before);
}

/// For each place in the order of the document before, the one after; -1: it is gone.
std::vector<int> placesAfter(const Layout &before, const Layout &after)
{
    const Spots spotsAfter = spotsOf(after);
    std::vector<int> places = partners(spotsOf(before), spotsAfter, idOfSpot);
    std::vector<int> starts;
    int next = int(spotsAfter.size());
    for (const Area &area : after.areas) {
        starts.push_back(next);
        next += std::max(area.capacity, 0);
    }
    const std::vector<int> partner = partners(before.areas, after.areas, idOfArea);
    for (size_t i = 0; i < before.areas.size(); ++i) {
        for (int place = 0; place < before.areas[i].capacity; ++place) {
            const bool stays = partner[i] >= 0 && place < after.areas[size_t(partner[i])].capacity;
            places.push_back(stays ? starts[size_t(partner[i])] + place : -1);
        }
    }
    return places;
}

} // namespace

LayoutDiff layoutDiff(const Layout &before, const Layout &after)
{
    LayoutDiff diff;
    compareSeats(spotsOf(before), spotsOf(after), diff);
    compareAreas(before.areas, after.areas, diff);
    number(diff, numbersOf(before), numbersOf(after));
    return diff;
}

std::vector<SeatNo> seatMapping(const Layout &before, const Layout &after)
{
    const std::vector<SeatNo> numbersBefore = numbersOf(before);
    const std::vector<SeatNo> numbersAfter = numbersOf(after);
    const std::vector<int> places = placesAfter(before, after);
    std::vector<SeatNo> mapping(size_t(numberCount(before)), -1);
    for (size_t i = 0; i < places.size(); ++i)
        mapping[size_t(numbersBefore[i])] = places[i] < 0 ? -1 : numbersAfter[size_t(places[i])];
    return mapping;
}

} // namespace parterre::layout

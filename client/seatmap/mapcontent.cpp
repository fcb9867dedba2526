// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/mapcontent.h"

#include "common/layout/outline.h"

#include <QPolygonF>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace parterre {

void MapContent::setPlan(std::shared_ptr<const layout::SeatPlan> plan, int floor)
{
    m_plan = std::move(plan);
    takeFloor(floor);
    const size_t size = m_plan ? size_t(m_plan->size()) : 0;
    m_x.assign(size, 0);
    m_y.assign(size, 0);
    m_looks.assign(size, -1);
    m_mine.clear();
    m_pending.clear();
    for (size_t i = 0; i < size; ++i) {
        m_x[i] = float(m_plan->place(SeatNo(i)).position.x());
        m_y[i] = float(m_plan->place(SeatNo(i)).position.y());
    }
    setStates({});
}

void MapContent::takeFloor(int floor)
{
    m_hiddenFloors.clear();
    m_floor = hasFloors() ? std::clamp(floor, -1, int(m_plan->layout().floors.size()) - 1) : -1;
    if (m_floor >= 0) {
        for (const layout::Floor &one : m_plan->layout().floors)
            m_hiddenFloors.insert(one.key);
        m_hiddenFloors.remove(floorKey());
        m_hiddenFloors.remove({});
    }
    m_index = m_plan ? std::make_unique<layout::SeatIndex>(*m_plan, m_floor) : nullptr;
    m_bounds = m_floor >= 0 ? boundsOfFloor() : m_plan ? m_plan->bounds() : QRectF();
}

bool MapContent::setFloor(int floor)
{
    const int before = m_floor;
    if (!hasFloors() || floor == before)
        return false;
    takeFloor(floor);
    std::fill(m_looks.begin(), m_looks.end(), -1);
    for (SeatNo seat = 0; seat < size(); ++seat)
        updateLook(seat);
    return m_floor != before;
}

QString MapContent::floorKey() const
{
    return m_floor < 0 ? QString() : m_plan->layout().floors[size_t(m_floor)].key;
}

int MapContent::lowestFloor(const layout::SeatPlan &plan)
{
    const int floors = int(plan.layout().floors.size());
    if (floors < 2)
        return -1;
    int lowest = floors;
    for (const layout::SeatPlan::Place &place : plan.places()) {
        if (place.floor >= 0)
            lowest = std::min(lowest, int(place.floor));
    }
    return lowest < floors ? lowest : 0;
}

QRectF MapContent::boundsOfFloor() const
{
    const layout::Layout &layout = m_plan->layout();
    const QPointF half(layout.seatDiameter / 2, layout.seatDiameter / 2);
    QPolygonF corners;
    for (const layout::SeatPlan::Place &place : m_plan->places()) {
        if (place.area < 0 && isOnFloor(place))
            corners << place.position - half << place.position + half;
    }
    for (const layout::Section &section : layout.sections) {
        if (shows(section.floor))
            corners += section.outline;
    }
    for (const layout::Area &area : layout.areas) {
        if (shows(area.floor))
            corners += area.outline;
    }
    for (const layout::Decoration &decoration : layout.decorations) {
        if (shows(decoration.floor))
            corners += layout::outlineOf(decoration);
    }
    return corners.isEmpty() ? m_plan->bounds() : corners.boundingRect();
}

void MapContent::setStates(const QByteArray &states)
{
    const size_t size = m_looks.size();
    m_states.assign(size, quint8(states.isEmpty() ? SeatState::Free : SeatState::Blocked));
    for (size_t i = 0; i < std::min(size, size_t(states.size())); ++i)
        m_states[i] = std::min(quint8(states[qsizetype(i)]), quint8(SeatState::Blocked));
    for (size_t i = 0; i < size; ++i)
        updateLook(SeatNo(i));
    countAreas();
}

void MapContent::countAreas()
{
    m_areas.assign(m_plan ? m_plan->layout().areas.size() : 0, {});
    for (size_t i = 0; i < m_states.size(); ++i) {
        if (const int area = m_plan->place(SeatNo(i)).area; area >= 0) {
            ++m_areas[size_t(area)].total;
            m_areas[size_t(area)].free += m_states[i] == quint8(SeatState::Free);
        }
    }
}

bool MapContent::apply(SeatChange change)
{
    if (!has(change.seat) || state(change.seat) == change.state)
        return false;
    if (const int area = m_plan->place(change.seat).area; area >= 0)
        m_areas[size_t(area)].free +=
            int(change.state == SeatState::Free) - int(state(change.seat) == SeatState::Free);
    m_states[size_t(change.seat)] = quint8(change.state);
    updateLook(change.seat);
    return true;
}

std::vector<SeatNo> MapContent::exchange(QSet<SeatNo> &kept, const QSet<SeatNo> &seats)
{
    const QSet<SeatNo> before = std::exchange(kept, seats);
    std::vector<SeatNo> changed;
    for (const QSet<SeatNo> &side : {before - seats, seats - before}) {
        for (SeatNo seat : side) {
            if (!has(seat))
                continue;
            updateLook(seat);
            changed.push_back(seat);
        }
    }
    return changed;
}

std::vector<SeatNo> MapContent::setMine(const QSet<SeatNo> &seats) { return exchange(m_mine, seats); }

std::vector<SeatNo> MapContent::setPending(const QSet<SeatNo> &seats) { return exchange(m_pending, seats); }

bool MapContent::isTakeable(SeatNo seat) const
{
    return isSeat(seat) && state(seat) == SeatState::Free && !isMine(seat) && !isPending(seat);
}

void MapContent::updateLook(SeatNo seat)
{
    const layout::SeatPlan::Place &place = m_plan->place(seat);
    if (place.area >= 0 || !isOnFloor(place))
        return;
    SeatLook look;
    look.variant = SeatLook::variantOf(place.attributes);
    look.zone = place.zone;
    if (m_mine.contains(seat))
        look.kind = SeatLook::Kind::Mine;
    else if (m_pending.contains(seat))
        look.kind = SeatLook::Kind::Pending;
    else if (state(seat) != SeatState::Free)
        look.kind = state(seat) == SeatState::Held ? SeatLook::Kind::Held
            : state(seat) == SeatState::Sold       ? SeatLook::Kind::Sold
                                                   : SeatLook::Kind::Blocked;
    m_looks[size_t(seat)] = look.id();
}

QString MapContent::stateInWords(SeatNo seat) const
{
    if (isMine(seat))
        return tr("in your basket");
    if (isPending(seat))
        return tr("being held …");
    switch (state(seat)) {
    case SeatState::Free:
        return tr("free");
    case SeatState::Held:
        return tr("on hold at another desk");
    case SeatState::Sold:
        return tr("sold");
    case SeatState::Blocked:
        return tr("blocked");
    }
    return {};
}

QString MapContent::attributesInWords(SeatNo seat) const
{
    const layout::SeatAttributes attributes = m_plan->place(seat).attributes;
    QStringList words;
    if (attributes.testFlag(layout::SeatAttribute::Wheelchair))
        words << tr("wheelchair place");
    if (attributes.testFlag(layout::SeatAttribute::Companion))
        words << tr("companion's seat");
    if (attributes.testFlag(layout::SeatAttribute::RestrictedView))
        words << tr("restricted view");
    if (attributes.testFlag(layout::SeatAttribute::StepFree))
        words << tr("step-free");
    if (attributes.testFlag(layout::SeatAttribute::Aisle))
        words << tr("at the aisle");
    return words.join(QStringLiteral(" · "));
}

QString MapContent::zoneName(SeatNo seat) const
{
    const int zone = m_plan->place(seat).zone;
    return zone < 0 ? QString() : m_plan->layout().zones[size_t(zone)].name;
}

QString MapContent::placeInWords(SeatNo seat) const
{
    const layout::SeatPlan::Place &place = m_plan->place(seat);
    if (place.section < 0)
        return m_plan->label(seat);
    const layout::Section &section = m_plan->layout().sections[size_t(place.section)];
    return tr("%1, row %2, seat %3")
        .arg(section.name, section.rows[size_t(place.row)].label, m_plan->seatLabel(seat));
}

} // namespace parterre

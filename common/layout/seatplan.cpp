// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatplan.h"

#include "common/layout/outline.h"
#include "common/layout/placename.h"
#include "common/layout/seatnumbers.h"

#include <algorithm>

namespace parterre::layout {

namespace {

QHash<QString, qint16> indexesByKey(const auto &items)
{
    QHash<QString, qint16> indexes;
    for (size_t i = items.size(); i-- > 0;) // backwards: of two with the same key, the first counts
        indexes.insert(items[i].key, qint16(i));
    return indexes;
}

} // namespace

SeatPlan::SeatPlan(Layout layout)
    : m_layout(std::move(layout))
    , m_numbers(numbersOf(m_layout))
    , m_bounds(m_layout.bounds())
{
    const QHash<QString, qint16> zones = indexesByKey(m_layout.zones);
    const QHash<QString, qint16> floors = indexesByKey(m_layout.floors);
    m_places.resize(size_t(numberCount(m_layout)));
    size_t next = 0;
    const auto put = [&](const Place &place) { m_places[size_t(m_numbers[next++])] = place; };

    for (size_t s = 0; s < m_layout.sections.size(); ++s) {
        std::vector<size_t> &starts = m_rowStarts.emplace_back();
        const Section &section = m_layout.sections[s];
        const qint16 floor = floors.value(section.floor, -1);
        for (size_t r = 0; r < section.rows.size(); ++r) {
            starts.push_back(next);
            const std::vector<Seat> &seats = section.rows[r].seats;
            for (size_t c = 0; c < seats.size(); ++c) {
                put({seats[c].position, zones.value(seats[c].zone, -1), qint16(s), qint16(r), qint16(c), -1,
                    floor, seats[c].attributes});
            }
        }
    }
    for (size_t a = 0; a < m_layout.areas.size(); ++a) {
        const Area &area = m_layout.areas[a];
        m_areaStarts.push_back(next);
        const Place place{boundsOf(area.outline).center(), zones.value(area.zone, -1), -1, -1, -1, qint16(a),
            floors.value(area.floor, -1), {}};
        for (int i = 0; i < area.capacity; ++i)
            put(place);
    }
}

std::span<const SeatNo> SeatPlan::seatsOfRow(int section, int row) const
{
    const size_t seats = m_layout.sections[size_t(section)].rows[size_t(row)].seats.size();
    return std::span(m_numbers).subspan(m_rowStarts[size_t(section)][size_t(row)], seats);
}

std::span<const SeatNo> SeatPlan::seatsOfArea(int area) const
{
    const int capacity = m_layout.areas[size_t(area)].capacity;
    return std::span(m_numbers).subspan(m_areaStarts[size_t(area)], size_t(std::max(capacity, 0)));
}

QString SeatPlan::label(SeatNo seat) const
{
    if (!has(seat))
        return {};
    const Place &at = place(seat);
    if (at.area >= 0)
        return m_layout.areas[size_t(at.area)].name + u' ' + seatLabel(seat);
    const Section &section = m_layout.sections[size_t(at.section)];
    return section.name + u' ' + section.rows[size_t(at.row)].label + u' ' + seatLabel(seat);
}

QString SeatPlan::seatLabel(SeatNo seat) const
{
    if (!has(seat))
        return {};
    const Place &at = place(seat);
    if (at.area >= 0) {
        const std::span<const SeatNo> places = seatsOfArea(at.area);
        return QString::number(std::ranges::find(places, seat) - places.begin() + 1);
    }
    return m_layout.sections[size_t(at.section)].rows[size_t(at.row)].seats[size_t(at.column)].label;
}

QString SeatPlan::zoneKey(SeatNo seat) const
{
    const int zone = has(seat) ? place(seat).zone : -1;
    return zone < 0 ? QString() : m_layout.zones[size_t(zone)].key;
}

std::vector<std::vector<SeatNo>> SeatPlan::findRuns(const QString &text) const
{
    const PlaceName name(text);
    std::vector<std::vector<SeatNo>> exact;
    std::vector<std::vector<SeatNo>> abbreviated;
    const auto collect = [&](const PlaceName::Run &run, std::span<const SeatNo> of, PlaceName::Match match) {
        const auto named = of.subspan(size_t(run.from), size_t(run.to - run.from + 1));
        std::vector<SeatNo> seats(named.begin(), named.end());
        (match == PlaceName::Match::Exact ? exact : abbreviated).push_back(std::move(seats));
    };
    for (size_t s = 0; s < m_layout.sections.size(); ++s) {
        for (const PlaceName::Rest &rest : name.inSection(m_layout.sections[s].name)) {
            for (size_t r = 0; r < m_layout.sections[s].rows.size(); ++r) {
                if (const auto run = PlaceName::runInRow(rest.text, m_layout.sections[s].rows[r]))
                    collect(*run, seatsOfRow(int(s), int(r)), rest.match);
            }
        }
    }
    for (size_t a = 0; a < m_layout.areas.size(); ++a) {
        for (const PlaceName::Rest &rest : name.inSection(m_layout.areas[a].name)) {
            if (rest.text.size() == name.text().size())
                continue; // a bare number is no place of an area
            if (const auto run = PlaceName::runInArea(rest.text, m_layout.areas[a].capacity))
                collect(*run, seatsOfArea(int(a)), rest.match);
        }
    }
    return exact.empty() ? abbreviated : exact;
}

std::vector<SeatNo> SeatPlan::find(const QString &text) const
{
    std::vector<SeatNo> seats;
    for (const std::vector<SeatNo> &run : findRuns(text))
        seats.insert(seats.end(), run.begin(), run.end());
    return seats;
}

} // namespace parterre::layout

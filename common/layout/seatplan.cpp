// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatplan.h"

#include "common/layout/outline.h"
#include "common/layout/placename.h"

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
    , m_bounds(m_layout.bounds())
{
    m_places.reserve(size_t(m_layout.seatCount()));
    const QHash<QString, qint16> zones = indexesByKey(m_layout.zones);
    const QHash<QString, qint16> floors = indexesByKey(m_layout.floors);

    for (size_t s = 0; s < m_layout.sections.size(); ++s) {
        std::vector<SeatNo> &starts = m_rowStarts.emplace_back();
        const Section &section = m_layout.sections[s];
        const qint16 floor = floors.value(section.floor, -1);
        for (size_t r = 0; r < section.rows.size(); ++r) {
            starts.push_back(SeatNo(m_places.size()));
            const std::vector<Seat> &seats = section.rows[r].seats;
            for (size_t c = 0; c < seats.size(); ++c) {
                m_places.push_back({seats[c].position, zones.value(seats[c].zone, -1), qint16(s), qint16(r),
                    qint16(c), -1, floor, seats[c].attributes});
            }
        }
    }
    for (size_t a = 0; a < m_layout.areas.size(); ++a) {
        const Area &area = m_layout.areas[a];
        m_areaStarts.push_back(SeatNo(m_places.size()));
        const Place place{boundsOf(area.outline).center(), zones.value(area.zone, -1), -1, -1, -1, qint16(a),
            floors.value(area.floor, -1), {}};
        m_places.insert(m_places.end(), size_t(std::max(area.capacity, 0)), place);
    }
}

SeatNo SeatPlan::firstOfRow(int section, int row) const { return m_rowStarts[size_t(section)][size_t(row)]; }

SeatNo SeatPlan::firstOfArea(int area) const { return m_areaStarts[size_t(area)]; }

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
    if (at.area >= 0)
        return QString::number(seat - firstOfArea(at.area) + 1);
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
    const auto collect = [&](const PlaceName::Run &run, SeatNo first, PlaceName::Match match) {
        std::vector<SeatNo> seats;
        for (int i = run.from; i <= run.to; ++i)
            seats.push_back(first + i);
        (match == PlaceName::Match::Exact ? exact : abbreviated).push_back(std::move(seats));
    };
    for (size_t s = 0; s < m_layout.sections.size(); ++s) {
        for (const PlaceName::Rest &rest : name.inSection(m_layout.sections[s].name)) {
            for (size_t r = 0; r < m_layout.sections[s].rows.size(); ++r) {
                if (const auto run = PlaceName::runInRow(rest.text, m_layout.sections[s].rows[r]))
                    collect(*run, m_rowStarts[s][r], rest.match);
            }
        }
    }
    for (size_t a = 0; a < m_layout.areas.size(); ++a) {
        for (const PlaceName::Rest &rest : name.inSection(m_layout.areas[a].name)) {
            if (rest.text.size() == name.text().size())
                continue; // a bare number is no place of an area
            if (const auto run = PlaceName::runInArea(rest.text, m_layout.areas[a].capacity))
                collect(*run, m_areaStarts[a], rest.match);
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

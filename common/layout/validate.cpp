// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/validate.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/problemtable.h"
#include "common/layout/spotgrid.h"

#include <QSet>

#include <algorithm>

namespace parterre::layout {

namespace {

bool isColor(const QString &color)
{
    return color.size() == 7 && color[0] == u'#' && std::all_of(color.begin() + 1, color.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
    });
}

bool isSomewhere(const Outline &outline) { return std::ranges::all_of(outline, SpotGrid::isSomewhere); }

class Validator {
public:
    explicit Validator(const Layout &layout)
        : m_layout(layout)
        , m_spots(layout.seatDiameter)
        , m_wheelchairs(companionReach)
    {
    }

    Problems run()
    {
        whole();
        for (size_t zone = 0; zone < m_layout.zones.size(); ++zone)
            checkZone(zone);
        rememberWheelchairs();
        for (size_t section = 0; section < m_layout.sections.size(); ++section)
            checkSection(section);
        for (size_t area = 0; area < m_layout.areas.size(); ++area)
            checkArea(area);
        for (const Decoration &decoration : m_layout.decorations)
            checkDecoration(decoration);
        return std::move(m_problems);
    }

private:
    using Seen = QSet<QString>;

    void add(const char *code, const QString &place, const QString &detail = {})
    {
        m_problems.push_back(problemOf(code, place, detail));
    }
    void unique(
        Seen &seen, const QString &text, const char *missing, const char *duplicate, const auto &place)
    {
        if (text.isEmpty())
            add(missing, place());
        else if (seen.contains(text))
            add(duplicate, place(), text);
        seen.insert(text);
    }
    void checkLength(const QString &text, const auto &place, int limit = limits::nameLength)
    {
        if (text.size() > limit)
            add("name_too_long", place(), text);
    }

    void whole();
    void checkZone(size_t index);
    void rememberWheelchairs();
    void checkSection(size_t index);
    void checkRow(size_t section, size_t index);
    void checkSeat(size_t section, size_t row, size_t index);
    void checkPosition(const Seat &seat, const auto &place);
    void checkZoneOf(const QString &zone, const auto &place);
    void checkArea(size_t index);
    void checkDecoration(const Decoration &decoration);

    const Layout &m_layout;
    Problems m_problems;
    Seen m_zones;
    Seen m_names; ///< of sections and areas
    Seen m_rows; ///< of the section at hand
    Seen m_seats; ///< of the row at hand
    Seen m_ids;
    Seen m_areaIds;
    SpotGrid m_spots;
    std::vector<QString> m_places; ///< by the tag of a spot
    SpotGrid m_wheelchairs;
};

void Validator::whole()
{
    const int seats = m_layout.seatCount();
    if (seats == 0)
        add("no_seats", m_layout.name);
    if (seats > limits::seats)
        add("too_many_seats", m_layout.name);
    if (!m_layout.focalPoint)
        add("no_focal_point", m_layout.name);
    else if (!SpotGrid::isSomewhere(*m_layout.focalPoint))
        add("bad_focal_point", m_layout.name);
    checkLength(m_layout.name, [&] { return m_layout.name.left(40); });
}

void Validator::checkZone(size_t index)
{
    const Zone &zone = m_layout.zones[index];
    const auto place = [&] { return placeOfZone(m_layout, index); };
    unique(m_zones, zone.key, "missing_zone_key", "duplicate_zone_key", place);
    checkLength(zone.key, place, zoneKeyLength);
    checkLength(zone.name, place);
    if (!isColor(zone.color))
        add("bad_color", place(), zone.color);
}

void Validator::rememberWheelchairs()
{
    for (const Section &section : m_layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats) {
                if (seat.attributes.testFlag(SeatAttribute::Wheelchair))
                    m_wheelchairs.add(seat.position, 0, companionReach / 10);
            }
        }
    }
}

void Validator::checkSection(size_t index)
{
    const Section &section = m_layout.sections[index];
    const auto place = [&] { return placeOf(m_layout, index); };
    unique(m_names, section.name, "missing_section_name", "duplicate_section_name", place);
    checkLength(section.name, place);
    if (!isSomewhere(section.outline))
        add("bad_outline", place());
    if (section.rows.empty())
        add("empty_section", place());
    m_rows.clear();
    for (size_t row = 0; row < section.rows.size(); ++row)
        checkRow(index, row);
}

void Validator::checkRow(size_t section, size_t index)
{
    const Row &row = m_layout.sections[section].rows[index];
    const auto place = [&] { return placeOf(m_layout, section, index); };
    unique(m_rows, row.label, "missing_row_label", "duplicate_row_label", place);
    checkLength(row.label, place);
    if (row.seats.empty())
        add("empty_row", place());
    m_seats.clear();
    for (size_t seat = 0; seat < row.seats.size(); ++seat)
        checkSeat(section, index, seat);
}

void Validator::checkSeat(size_t section, size_t row, size_t index)
{
    const Seat &seat = m_layout.sections[section].rows[row].seats[index];
    const auto place = [&] { return placeOf(m_layout, section, row, index); };
    unique(m_seats, seat.label, "missing_seat_label", "duplicate_seat_label", place);
    unique(m_ids, seat.id, "missing_seat_id", "duplicate_seat_id", place);
    checkLength(seat.label, place);
    checkLength(seat.id, place);
    checkZoneOf(seat.zone, place);
    checkPosition(seat, place);
    if (seat.attributes.testFlag(SeatAttribute::Companion)
        && !m_wheelchairs.near(seat.position, companionReach))
        add("companion_alone", place());
}

void Validator::checkPosition(const Seat &seat, const auto &place)
{
    if (!SpotGrid::isSomewhere(seat.position)) {
        add("bad_coordinate", place());
        return;
    }
    const double onTop = m_layout.seatDiameter * overlapShare;
    if (const auto under = m_spots.near(seat.position, onTop))
        add("overlapping_seats", place(), m_places[size_t(*under)]);
    else if (const auto beside = m_spots.near(seat.position, m_layout.seatDiameter))
        add("crowded_seats", place(), m_places[size_t(*beside)]);
    if (m_spots.add(seat.position, int(m_places.size()), onTop))
        m_places.push_back(place());
}

void Validator::checkZoneOf(const QString &zone, const auto &place)
{
    if (zone.isEmpty())
        add("missing_zone", place());
    else if (!m_zones.contains(zone))
        add("unknown_zone", place(), zone);
}

void Validator::checkArea(size_t index)
{
    const Area &area = m_layout.areas[index];
    const auto place = [&] { return placeOfArea(m_layout, index); };
    unique(m_names, area.name, "missing_section_name", "duplicate_section_name", place);
    unique(m_areaIds, area.id, "missing_area_id", "duplicate_area_id", place);
    checkLength(area.name, place);
    checkLength(area.id, place);
    checkZoneOf(area.zone, place);
    if (area.capacity <= 0)
        add("area_without_capacity", place());
    if (area.outline.size() < 3)
        add("area_without_outline", place());
    else if (!isSomewhere(area.outline))
        add("bad_outline", place());
}

void Validator::checkDecoration(const Decoration &decoration)
{
    const auto place = [&] { return decoration.text.left(40); };
    checkLength(decoration.text, place);
    if (!isSomewhere(decoration.outline) || !SpotGrid::isSomewhere(decoration.rect.topLeft())
        || !SpotGrid::isSomewhere(decoration.rect.bottomRight()))
        add("bad_outline", place());
    if (!decoration.color.isEmpty() && !isColor(decoration.color))
        add("bad_color", place(), decoration.color);
}

} // namespace

Problems validate(const Layout &layout) { return Validator(layout).run(); }

} // namespace parterre::layout

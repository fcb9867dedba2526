// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/validate.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/outlineindex.h"
#include "common/layout/problemlist.h"
#include "common/layout/referencecheck.h"
#include "common/layout/shapecheck.h"
#include "common/layout/sitecheck.h"
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

class Validator {
public:
    explicit Validator(const Layout &layout)
        : m_layout(layout)
        , m_problems(layout)
        , m_references(layout, m_problems)
        , m_diameter(isDiameter(layout.seatDiameter) ? layout.seatDiameter : Layout().seatDiameter)
        , m_spots(layout.floors.size() + 1, SpotGrid(m_diameter))
        , m_wheelchairs(layout.floors.size() + 1, SpotGrid(companionReach))
    {
    }

    Problems run()
    {
        whole();
        for (size_t zone = 0; zone < m_layout.zones.size(); ++zone)
            checkZone(zone);
        m_references.checkOwners();
        rememberWheelchairs();
        for (size_t section = 0; section < m_layout.sections.size(); ++section)
            checkSection(section);
        for (size_t area = 0; area < m_layout.areas.size(); ++area)
            checkArea(area);
        for (size_t decoration = 0; decoration < m_layout.decorations.size(); ++decoration)
            checkDecoration(decoration);
        checkFocus(m_layout, m_problems);
        checkStrays(m_layout, m_problems);
        return m_problems.take();
    }

private:
    using Seen = QSet<QString>;

    /// What everything in a section, or in one of its rows, has in common.
    struct Around {
        size_t section = 0;
        size_t floor = 0; ///< index into m_spots
        const OutlineIndex *outline = nullptr;
        size_t row = 0;
        const Table *table = nullptr;
    };

    void add(const char *code, const Where &where, const QString &detail = {})
    {
        m_problems.add(code, where, detail);
    }
    /// Null: may be missing.
    void unique(
        Seen &seen, const QString &text, const char *missing, const char *duplicate, const Where &where)
    {
        if (text.isEmpty()) {
            if (missing)
                add(missing, where);
            return;
        }
        const qsizetype before = seen.size();
        seen.insert(text);
        if (seen.size() == before)
            add(duplicate, where, text);
    }
    void checkLength(const QString &text, const Where &where, int limit = limits::nameLength)
    {
        if (text.size() > limit)
            add("name_too_long", where);
    }
    void checkCount(size_t count, int limit, const Where &where = {})
    {
        if (count > size_t(limit))
            add("too_many_objects", where);
    }

    void whole();
    void checkZone(size_t index);
    void rememberWheelchairs();
    void checkSection(size_t index);
    void checkRow(Around around, size_t index);
    void checkSeat(const Around &around, size_t index);
    void checkPosition(const Around &around, const Seat &seat, const Where &where);
    void checkZoneOf(const QString &zone, const Where &where);
    void checkArea(size_t index);
    void checkDecoration(size_t index);
    void checkOutline(const Outline &outline, const Where &where);
    size_t spotsOf(const Section &section) const { return size_t(m_references.floorOf(section.floor) + 1); }

    const Layout &m_layout;
    ProblemList m_problems;
    ReferenceCheck m_references;
    double m_diameter;
    Seen m_zones;
    QString m_knownZone; ///< of the last seat: its neighbours mostly have the same
    Seen m_names; ///< of sections and areas
    Seen m_rows; ///< of the section at hand
    Seen m_seats; ///< of the row at hand
    Seen m_ids;
    Seen m_sectionIds;
    Seen m_rowIds;
    Seen m_areaIds;
    Seen m_decorationIds;
    std::vector<SpotGrid> m_spots; ///< by floor; the first for what lies on none
    std::vector<Where> m_places; ///< by the tag of a spot
    std::vector<SpotGrid> m_wheelchairs;
};

void Validator::whole()
{
    const int seats = m_layout.seatCount();
    if (seats == 0)
        add("no_seats", {});
    if (seats > limits::seats)
        add("too_many_seats", {});
    checkCount(m_layout.zones.size(), limits::zones);
    checkCount(m_layout.sections.size(), limits::sections);
    checkCount(m_layout.areas.size(), limits::areas);
    checkCount(m_layout.decorations.size(), limits::decorations);
    checkCount(m_layout.floors.size(), limits::floors);
    checkCount(m_layout.entrances.size(), limits::entrances);
    checkCount(m_layout.pictures.size(), limits::pictures);
    checkCount(m_layout.guides.size(), limits::guides);
    if (!isDiameter(m_layout.seatDiameter))
        add("bad_seat_diameter", {});
    if (!m_layout.focalPoint)
        add("no_focal_point", {});
    else if (!SpotGrid::isSomewhere(*m_layout.focalPoint))
        add("bad_focal_point", {});
    checkLength(m_layout.name, {});
    m_ids.reserve(std::clamp(seats, 0, limits::seats));
}

void Validator::checkZone(size_t index)
{
    const Zone &zone = m_layout.zones[index];
    const Where where = Where::ofZone(index);
    unique(m_zones, zone.key, "missing_zone_key", "duplicate_zone_key", where);
    checkLength(zone.key, where, zoneKeyLength);
    checkLength(zone.name, where);
    if (!isColor(zone.color))
        add("bad_color", where, zone.color);
}

void Validator::rememberWheelchairs()
{
    for (const Section &section : m_layout.sections) {
        SpotGrid &wheelchairs = m_wheelchairs[spotsOf(section)];
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats) {
                if (seat.attributes.testFlag(SeatAttribute::Wheelchair))
                    wheelchairs.add(seat.position, 0, companionReach / 10);
            }
        }
    }
}

void Validator::checkOutline(const Outline &outline, const Where &where)
{
    checkCount(size_t(outline.size()), limits::outlinePoints, where);
    if (!isSomewhere(outline))
        add("bad_outline", where);
}

void Validator::checkSection(size_t index)
{
    const Section &section = m_layout.sections[index];
    const Where where = Where::ofSection(index);
    unique(m_names, section.name, "missing_section_name", "duplicate_section_name", where);
    unique(m_sectionIds, section.id, nullptr, "duplicate_section_id", where);
    m_references.checkLengths({&section.name, &section.id, &section.floor, &section.entrance}, where);
    m_references.checkFloor(section.floor, where);
    m_references.checkEntrance(section.entrance, where);
    checkOutline(section.outline, where);
    checkCount(section.rows.size(), limits::rowsOfSection, where);
    if (section.rows.empty())
        add("empty_section", where);
    std::optional<OutlineIndex> outline;
    if (section.outline.size() >= 3 && isSomewhere(section.outline))
        outline.emplace(section.outline);
    m_rows.clear();
    for (size_t row = 0; row < section.rows.size(); ++row)
        checkRow({index, spotsOf(section), outline ? &*outline : nullptr}, row);
}

void Validator::checkRow(Around around, size_t index)
{
    const Row &row = m_layout.sections[around.section].rows[index];
    const Where where = Where::ofRow(around.section, index);
    unique(m_rows, row.label, "missing_row_label", "duplicate_row_label", where);
    unique(m_rowIds, row.id, nullptr, "duplicate_row_id", where);
    m_references.checkLengths({&row.label, &row.id}, where);
    checkCount(row.seats.size(), limits::seatsOfRow, where);
    if (row.seats.empty())
        add("empty_row", where);
    if (row.table && !isTable(*row.table))
        add("bad_table", where);
    else if (row.table && !isRotation(row.table->rotation))
        add("bad_rotation", where);
    else if (row.table)
        around.table = &*row.table;
    around.row = index;
    m_seats.clear();
    for (size_t seat = 0; seat < row.seats.size(); ++seat)
        checkSeat(around, seat);
}

void Validator::checkSeat(const Around &around, size_t index)
{
    const Seat &seat = m_layout.sections[around.section].rows[around.row].seats[index];
    const Where where = Where::ofSeat(around.section, around.row, index);
    unique(m_seats, seat.label, "missing_seat_label", "duplicate_seat_label", where);
    unique(m_ids, seat.id, "missing_seat_id", "duplicate_seat_id", where);
    m_references.checkLengths({&seat.label, &seat.id, &seat.entrance, &seat.note, &seat.view}, where);
    checkZoneOf(seat.zone, where);
    m_references.checkEntrance(seat.entrance, where);
    m_references.checkPicture(seat.view, where);
    checkPosition(around, seat, where);
    if (seat.attributes.testFlag(SeatAttribute::Companion)
        && !m_wheelchairs[around.floor].near(seat.position, companionReach))
        add("companion_alone", where);
}

void Validator::checkPosition(const Around &around, const Seat &seat, const Where &where)
{
    if (!SpotGrid::isSomewhere(seat.position)) {
        add("bad_coordinate", where);
        return;
    }
    SpotGrid &spots = m_spots[around.floor];
    const auto beside = spots.near(seat.position, m_diameter);
    const auto under = beside ? spots.near(seat.position, m_diameter * overlapShare) : std::nullopt;
    if (under) {
        add("overlapping_seats", where, m_problems.placeOf(m_places[size_t(*under)]));
    } else {
        if (beside)
            add("crowded_seats", where, m_problems.placeOf(m_places[size_t(*beside)]));
        spots.put(seat.position, int(m_places.size()));
        m_places.push_back(where);
    }
    if (around.outline && !around.outline->contains(seat.position))
        add("seat_outside_section", where);
    if (around.table && distanceToTable(*around.table, seat.position) > tableReach)
        add("chair_far_from_table", where);
}

void Validator::checkZoneOf(const QString &zone, const Where &where)
{
    if (zone.isEmpty()) {
        add("missing_zone", where);
    } else if (zone != m_knownZone) {
        if (m_zones.contains(zone))
            m_knownZone = zone;
        else
            add("unknown_zone", where, zone);
    }
}

void Validator::checkArea(size_t index)
{
    const Area &area = m_layout.areas[index];
    const Where where = Where::ofArea(index);
    unique(m_names, area.name, "missing_section_name", "duplicate_section_name", where);
    unique(m_areaIds, area.id, "missing_area_id", "duplicate_area_id", where);
    m_references.checkLengths({&area.name, &area.id, &area.floor, &area.entrance}, where);
    m_references.checkFloor(area.floor, where);
    m_references.checkEntrance(area.entrance, where);
    checkZoneOf(area.zone, where);
    if (area.capacity <= 0)
        add("area_without_capacity", where);
    if (area.outline.size() < 3)
        add("area_without_outline", where);
    checkOutline(area.outline, where);
}

void Validator::checkDecoration(size_t index)
{
    const Decoration &decoration = m_layout.decorations[index];
    const Where where = Where::ofDecoration(index);
    unique(m_decorationIds, decoration.id, nullptr, "duplicate_decoration_id", where);
    m_references.checkLengths({&decoration.text, &decoration.id, &decoration.floor}, where);
    m_references.checkFloor(decoration.floor, where);
    if (!isSomewhere(decoration.outline) || !SpotGrid::isSomewhere(decoration.rect.topLeft())
        || !SpotGrid::isSomewhere(decoration.rect.bottomRight()))
        add("bad_outline", where);
    checkCount(size_t(decoration.outline.size()), limits::outlinePoints, where);
    if (!isRotation(decoration.rotation))
        add("bad_rotation", where);
    if (!decoration.color.isEmpty() && !isColor(decoration.color))
        add("bad_color", where, decoration.color);
}

} // namespace

Problems validate(const Layout &layout) { return Validator(layout).run(); }

} // namespace parterre::layout

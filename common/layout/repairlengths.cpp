// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutlimits.h"
#include "common/layout/repairsteps.h"
#include "common/layout/validate.h"

#include <initializer_list>

namespace parterre::layout {

namespace {

class LengthRepair {
public:
    LengthRepair(Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
    {
    }

    void run()
    {
        shorten({&m_layout.name}, {});
        for (size_t i = 0; i < m_layout.sections.size(); ++i)
            section(i);
        for (size_t i = 0; i < m_layout.areas.size(); ++i) {
            Area &area = m_layout.areas[i];
            shorten({&area.name, &area.id, &area.floor, &area.entrance}, Where::ofArea(i));
            shorten({&area.zone}, Where::ofArea(i), zoneKeyLength);
        }
        for (size_t i = 0; i < m_layout.zones.size(); ++i) {
            shorten({&m_layout.zones[i].name}, Where::ofZone(i));
            shorten({&m_layout.zones[i].key}, Where::ofZone(i), zoneKeyLength);
        }
        for (size_t i = 0; i < m_layout.decorations.size(); ++i) {
            Decoration &decoration = m_layout.decorations[i];
            shorten({&decoration.text, &decoration.id, &decoration.floor}, Where::ofDecoration(i));
        }
        others();
    }

private:
    void section(size_t index)
    {
        Section &section = m_layout.sections[index];
        shorten({&section.name, &section.id, &section.floor, &section.entrance}, Where::ofSection(index));
        for (size_t r = 0; r < section.rows.size(); ++r) {
            Row &row = section.rows[r];
            shorten({&row.label, &row.id}, Where::ofRow(index, r));
            for (size_t i = 0; i < row.seats.size(); ++i) {
                Seat &seat = row.seats[i];
                const Where where = Where::ofSeat(index, r, i);
                shorten({&seat.label, &seat.id, &seat.entrance, &seat.note, &seat.view}, where);
                shorten({&seat.zone}, where, zoneKeyLength);
            }
        }
    }

    void others()
    {
        for (size_t i = 0; i < m_layout.floors.size(); ++i)
            shorten({&m_layout.floors[i].key, &m_layout.floors[i].name}, Where::ofFloor(i));
        for (size_t i = 0; i < m_layout.entrances.size(); ++i) {
            Entrance &entrance = m_layout.entrances[i];
            shorten({&entrance.id, &entrance.name, &entrance.floor}, Where::ofEntrance(i));
        }
        for (size_t i = 0; i < m_layout.pictures.size(); ++i)
            shorten({&m_layout.pictures[i].key}, Where::ofPicture(i));
        if (m_layout.underlay)
            shorten({&m_layout.underlay->picture}, {});
    }

    void shorten(std::initializer_list<QString *> texts, const Where &where, int limit = limits::nameLength)
    {
        for (QString *text : texts) {
            if (text->size() > limit && m_repairs.take(m_layout, "name_too_long", where))
                text->truncate(limit);
        }
    }

    Layout &m_layout;
    Repairs &m_repairs;
};

} // namespace

void repairLengths(Layout &layout, Repairs &repairs) { LengthRepair(layout, repairs).run(); }

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/exportlosses.h"

#include "common/layout/problemtable.h"

#include <algorithm>

namespace parterre::layout {

ExportLosses::ExportLosses(const Layout &layout)
    : m_layout(layout)
{
    for (const Section &section : layout.sections) {
        m_outlines += section.outline.isEmpty() ? 0 : 1;
        for (const Row &row : section.rows) {
            m_tables += row.table ? 1 : 0;
            for (const Seat &seat : row.seats) {
                m_attributes += seat.attributes ? 1 : 0;
                m_notes += seat.note.isEmpty() ? 0 : 1;
            }
        }
    }
    for (const Area &area : layout.areas)
        m_places += std::max(area.capacity, 0);
}

void ExportLosses::add(const char *code, int times)
{
    if (times > 0)
        m_losses.push_back(problemOf(code, m_layout.name, QString::number(times)));
}

void ExportLosses::draft() { add("loses_draft", m_layout.underlay || !m_layout.guides.empty() ? 1 : 0); }

void ExportLosses::zoneNames()
{
    for (const Zone &zone : m_layout.zones) {
        if (zone.name != zone.key)
            m_losses.push_back(problemOf("loses_zone_keys", zone.key, zone.name));
    }
}

} // namespace parterre::layout

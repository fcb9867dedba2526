// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

namespace parterre::layout {

/// What there is of it in a seat map, for formats to say what they lose.
class ExportLosses {
public:
    explicit ExportLosses(const Layout &layout);

    void attributes() { add("loses_attributes", m_attributes); }
    void notes() { add("loses_notes", m_notes); }
    void tables() { add("loses_tables", m_tables); }
    void outlines() { add("loses_outlines", m_outlines); }
    void floors() { add("loses_floors", int(m_layout.floors.size())); }
    void entrances() { add("loses_entrances", int(m_layout.entrances.size())); }
    /// Where they are; their names are kept.
    void placesOfEntrances() { add("loses_entrance_places", int(m_layout.entrances.size())); }
    void pictures() { add("loses_pictures", int(m_layout.pictures.size())); }
    void shapes() { add("loses_shapes", int(m_layout.decorations.size())); }
    void colors() { add("loses_colors", int(m_layout.zones.size())); }
    void focalPoint() { add("loses_focal_point", m_layout.focalPoint ? 1 : 0); }
    void draft();
    /// Places without numbers: nobody could buy them.
    void areas() { add("loses_areas", m_places); }
    void zoneNames();

    Problems take() { return std::move(m_losses); }

private:
    void add(const char *code, int times);

    const Layout &m_layout;
    Problems m_losses;
    int m_attributes = 0; ///< seats with some
    int m_notes = 0;
    int m_tables = 0;
    int m_outlines = 0;
    int m_places = 0;
};

} // namespace parterre::layout

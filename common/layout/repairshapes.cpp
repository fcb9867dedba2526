// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutlimits.h"
#include "common/layout/repairsteps.h"
#include "common/layout/shapecheck.h"
#include "common/layout/spotgrid.h"
#include "common/layout/validate.h"

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

class ShapeRepair {
public:
    ShapeRepair(Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
    {
    }

    void run()
    {
        whole();
        for (size_t i = 0; i < m_layout.sections.size(); ++i) {
            outline(m_layout.sections[i].outline, Where::ofSection(i));
            tables(i);
        }
        for (size_t i = 0; i < m_layout.areas.size(); ++i)
            outline(m_layout.areas[i].outline, Where::ofArea(i));
        for (size_t i = 0; i < m_layout.decorations.size(); ++i)
            decoration(i);
        draft();
    }

private:
    void whole()
    {
        if (!isDiameter(m_layout.seatDiameter) && m_repairs.take(m_layout, "bad_seat_diameter", {}))
            m_layout.seatDiameter = Layout().seatDiameter;
        if (m_layout.focalPoint && !SpotGrid::isSomewhere(*m_layout.focalPoint)
            && m_repairs.take(m_layout, "bad_focal_point", {}))
            m_layout.focalPoint = {};
    }

    void outline(Outline &outline, const Where &where)
    {
        if (!isSomewhere(outline) && m_repairs.take(m_layout, "bad_outline", where))
            outline.clear();
    }

    void rotation(double &degrees, const Where &where)
    {
        if (!isRotation(degrees) && m_repairs.take(m_layout, "bad_rotation", where))
            degrees = std::isfinite(degrees) ? std::fmod(degrees, 360) : 0;
    }

    void tables(size_t section)
    {
        std::vector<Row> &rows = m_layout.sections[section].rows;
        for (size_t r = 0; r < rows.size(); ++r) {
            std::optional<Table> &table = rows[r].table;
            if (table && !isTable(*table) && m_repairs.take(m_layout, "bad_table", Where::ofRow(section, r)))
                table.reset();
            if (table && isTable(*table))
                rotation(table->rotation, Where::ofRow(section, r));
        }
    }

    void decoration(size_t index)
    {
        Decoration &decoration = m_layout.decorations[index];
        const Where where = Where::ofDecoration(index);
        const bool isRectSomewhere = SpotGrid::isSomewhere(decoration.rect.topLeft())
            && SpotGrid::isSomewhere(decoration.rect.bottomRight());
        if ((!isSomewhere(decoration.outline) || !isRectSomewhere)
            && m_repairs.take(m_layout, "bad_outline", where)) {
            if (!isSomewhere(decoration.outline))
                decoration.outline.clear();
            if (!isRectSomewhere)
                decoration.rect = {};
        }
        rotation(decoration.rotation, where);
    }

    void draft()
    {
        std::erase_if(m_layout.guides,
            [&](const Guide &guide) { return !isGuide(guide) && m_repairs.take(m_layout, "bad_guide", {}); });
        std::optional<Underlay> &underlay = m_layout.underlay;
        if (underlay && !isUnderlay(*underlay) && m_repairs.take(m_layout, "bad_underlay", {}))
            underlay.reset();
        if (underlay)
            rotation(underlay->rotation, {});
    }

    Layout &m_layout;
    Repairs &m_repairs;
};

} // namespace

void repairShapes(Layout &layout, Repairs &repairs) { ShapeRepair(layout, repairs).run(); }

} // namespace parterre::layout

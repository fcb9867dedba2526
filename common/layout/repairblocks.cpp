// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repairsteps.h"

#include "common/layout/generators.h"
#include "common/layout/geometry.h"
#include "common/layout/objectids.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace parterre::layout {

namespace {

/// Rows of one block are no further apart than this many seats' pitches.
constexpr double blockReach = 2.2;

/// Sorts the rows of a section into blocks: a row joins the block whose rows it stands next to and that has
/// no row of its label yet; otherwise it begins one.
class Blocks {
public:
    explicit Blocks(double reach)
        : m_reach(reach)
    {
    }

    void add(Row row)
    {
        const size_t index = blockFor(row);
        if (index == m_blocks.size())
            m_blocks.emplace_back();
        m_blocks[index].labels.insert(row.label);
        for (const Seat &seat : row.seats)
            m_cells[cellOf(seat.position)].emplace_back(seat.position, index);
        m_blocks[index].rows.push_back(std::move(row));
    }

    std::vector<std::vector<Row>> rows() &&
    {
        std::vector<std::vector<Row>> all;
        for (Block &block : m_blocks)
            all.push_back(std::move(block.rows));
        return all;
    }

private:
    struct Block {
        std::vector<Row> rows;
        QSet<QString> labels;
    };
    using Cell = std::pair<qint64, qint64>;

    Cell cellOf(QPointF point) const
    {
        return {qint64(std::floor(point.x() / m_reach)), qint64(std::floor(point.y() / m_reach))};
    }

    QSet<size_t> blocksNear(QPointF point) const
    {
        QSet<size_t> near;
        const auto [x, y] = cellOf(point);
        for (qint64 dx = -1; dx <= 1; ++dx) {
            for (qint64 dy = -1; dy <= 1; ++dy) {
                const auto cell = m_cells.find({x + dx, y + dy});
                if (cell == m_cells.end())
                    continue;
                for (const auto &[position, block] : cell->second) {
                    if (distance(position, point) <= m_reach)
                        near.insert(block);
                }
            }
        }
        return near;
    }

    /// The one that most seats of the row stand near to.
    size_t blockFor(const Row &row) const
    {
        QHash<size_t, int> touches;
        for (const Seat &seat : row.seats) {
            const QSet<size_t> near = blocksNear(seat.position);
            for (const size_t block : near)
                ++touches[block];
        }
        size_t best = m_blocks.size();
        for (size_t block = 0; block < m_blocks.size(); ++block) {
            const bool fits = touches.contains(block) && !m_blocks[block].labels.contains(row.label);
            if (fits && (best == m_blocks.size() || touches[block] > touches[best]))
                best = block;
        }
        return best;
    }

    double m_reach;
    std::vector<Block> m_blocks;
    std::map<Cell, std::vector<std::pair<QPointF, size_t>>> m_cells;
};

bool isDivided(const Section &section, size_t index, const Repairs &repairs)
{
    QSet<QString> seen;
    for (size_t row = 0; row < section.rows.size(); ++row) {
        const QString &label = section.rows[row].label;
        if (label.isEmpty())
            continue; // it is numbered later
        if (seen.contains(label) && repairs.isWanted("duplicate_row_label", Where::ofRow(index, row)))
            return true;
        seen.insert(label);
    }
    return false;
}

/// The first block of a section keeps its id, the others get new ones; where it has none, they have none.
class BlockIds {
public:
    explicit BlockIds(const Layout &layout)
        : m_ids(layout)
    {
    }

    QString next(const QString &id)
    {
        if (id.isEmpty() || m_kept.contains(id))
            return id.isEmpty() ? QString() : m_ids.make(ObjectKind::Section);
        m_kept.insert(id);
        return id;
    }

private:
    ObjectIds m_ids;
    QSet<QString> m_kept;
};

double reachOf(const Layout &layout)
{
    const double pitch = usualPitch(layout);
    return blockReach * (pitch >= 1 ? pitch : 52);
}

} // namespace

void repairBlocks(Layout &layout, Repairs &repairs)
{
    QSet<QString> names;
    for (const Section &section : layout.sections)
        names.insert(section.name);
    for (const Area &area : layout.areas)
        names.insert(area.name);

    BlockIds ids(layout);
    std::vector<Section> sections;
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        if (!isDivided(layout.sections[s], s, repairs)) {
            sections.push_back(layout.sections[s]);
            continue;
        }
        QSet<QString> seen;
        Blocks blocks(reachOf(layout));
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            const Row &row = layout.sections[s].rows[r];
            if (!row.label.isEmpty() && seen.contains(row.label))
                repairs.take(layout, "duplicate_row_label", Where::ofRow(s, r), row.label);
            seen.insert(row.label);
            blocks.add(row);
        }
        int number = 0;
        for (std::vector<Row> &rows : std::move(blocks).rows()) {
            QString name;
            do {
                name = layout.sections[s].name + u' ' + QString::number(++number);
            } while (names.contains(name));
            names.insert(name);
            const Outline outline = outlineAround(rows, layout.seatDiameter);
            sections.push_back({name.trimmed(), outline, std::move(rows), ids.next(layout.sections[s].id),
                layout.sections[s].floor, layout.sections[s].entrance});
        }
    }
    layout.sections = std::move(sections);
}

} // namespace parterre::layout

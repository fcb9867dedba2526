// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/objectids.h"
#include "common/layout/repairsteps.h"

namespace parterre::layout {

namespace {

/// Of one kind of objects: new ids for those that share one, and for those that have none where they must.
class IdRepair {
public:
    IdRepair(const Layout &layout, Repairs &repairs, const char *missing, const char *duplicate)
        : m_layout(layout)
        , m_repairs(repairs)
        , m_missing(missing)
        , m_duplicate(duplicate)
    {
    }

    void add(QString &id, const Where &where)
    {
        m_ids.push_back({&id, where});
        m_taken.insert(id);
    }

    void run(const QString &ifMissing)
    {
        FreeNames names(std::move(m_taken));
        QSet<QString> seen;
        for (const auto &[id, where] : m_ids) {
            if (id->isEmpty()) {
                if (m_missing && m_repairs.take(m_layout, m_missing, where))
                    *id = names.next(ifMissing + u'-', firstNumber);
                continue;
            }
            if (seen.contains(*id) && m_repairs.take(m_layout, m_duplicate, where, *id))
                *id = names.next(*id + u'-', firstNumber);
            seen.insert(*id);
        }
    }

private:
    static constexpr int firstNumber = 2; ///< the one without a number is the first

    struct Id {
        QString *id;
        Where where;
    };
    const Layout &m_layout;
    Repairs &m_repairs;
    const char *m_missing; ///< null: may be missing
    const char *m_duplicate;
    std::vector<Id> m_ids;
    QSet<QString> m_taken;
};

} // namespace

void repairIds(Layout &layout, Repairs &repairs)
{
    IdRepair sections(layout, repairs, nullptr, "duplicate_section_id");
    IdRepair rows(layout, repairs, nullptr, "duplicate_row_id");
    IdRepair seats(layout, repairs, "missing_seat_id", "duplicate_seat_id");
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        sections.add(layout.sections[s].id, Where::ofSection(s));
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            Row &row = layout.sections[s].rows[r];
            rows.add(row.id, Where::ofRow(s, r));
            for (size_t i = 0; i < row.seats.size(); ++i)
                seats.add(row.seats[i].id, Where::ofSeat(s, r, i));
        }
    }
    seats.run(QStringLiteral("seat"));
    sections.run({});
    rows.run({});
    IdRepair areas(layout, repairs, "missing_area_id", "duplicate_area_id");
    for (size_t i = 0; i < layout.areas.size(); ++i)
        areas.add(layout.areas[i].id, Where::ofArea(i));
    areas.run(QStringLiteral("area"));
    IdRepair decorations(layout, repairs, nullptr, "duplicate_decoration_id");
    for (size_t i = 0; i < layout.decorations.size(); ++i)
        decorations.add(layout.decorations[i].id, Where::ofDecoration(i));
    decorations.run({});
}

} // namespace parterre::layout

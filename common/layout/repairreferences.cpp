// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/objectids.h"
#include "common/layout/repairsteps.h"

namespace parterre::layout {

namespace {

/// Keys of their own for those that have the same one or none; the first keeps it, and who names it.
class Keys {
public:
    Keys(const Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
    {
    }

    void take(const QString &key) { m_taken.insert(key); }
    void begin() { m_names = FreeNames(m_taken); }
    void repair(QString &key, const QString &ifMissing, const char *missing, const char *duplicate,
        const Where &where)
    {
        if (key.isEmpty()) {
            if (m_repairs.take(m_layout, missing, where))
                key = m_names.next(ifMissing);
        } else if (m_seen.contains(key) && m_repairs.take(m_layout, duplicate, where, key)) {
            key = m_names.next(key + u'-', 2);
        }
        m_seen.insert(key);
    }
    /// Empties a key that nobody has.
    void keepIfKnown(QString &key, const char *unknown, const Where &where)
    {
        if (!key.isEmpty() && !m_seen.contains(key) && m_repairs.take(m_layout, unknown, where, key))
            key.clear();
    }

private:
    const Layout &m_layout;
    Repairs &m_repairs;
    QSet<QString> m_taken;
    QSet<QString> m_seen;
    FreeNames m_names;
};

class ReferenceRepair {
public:
    ReferenceRepair(Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
        , m_floors(layout, repairs)
        , m_entrances(layout, repairs)
        , m_pictures(layout, repairs)
    {
    }

    void run()
    {
        owners();
        for (size_t s = 0; s < m_layout.sections.size(); ++s) {
            Section &section = m_layout.sections[s];
            m_floors.keepIfKnown(section.floor, "unknown_floor", Where::ofSection(s));
            m_entrances.keepIfKnown(section.entrance, "unknown_entrance", Where::ofSection(s));
            for (size_t r = 0; r < section.rows.size(); ++r)
                seats(section.rows[r].seats, s, r);
        }
        for (size_t i = 0; i < m_layout.areas.size(); ++i) {
            m_floors.keepIfKnown(m_layout.areas[i].floor, "unknown_floor", Where::ofArea(i));
            m_entrances.keepIfKnown(m_layout.areas[i].entrance, "unknown_entrance", Where::ofArea(i));
        }
        for (size_t i = 0; i < m_layout.decorations.size(); ++i)
            m_floors.keepIfKnown(m_layout.decorations[i].floor, "unknown_floor", Where::ofDecoration(i));
        for (size_t i = 0; i < m_layout.entrances.size(); ++i)
            m_floors.keepIfKnown(m_layout.entrances[i].floor, "unknown_floor", Where::ofEntrance(i));
        underlay();
    }

private:
    void owners()
    {
        for (const Floor &floor : m_layout.floors)
            m_floors.take(floor.key);
        m_floors.begin();
        for (size_t i = 0; i < m_layout.floors.size(); ++i) {
            m_floors.repair(m_layout.floors[i].key, QStringLiteral("floor"), "missing_floor_key",
                "duplicate_floor_key", Where::ofFloor(i));
        }
        for (const Entrance &entrance : m_layout.entrances)
            m_entrances.take(entrance.id);
        m_entrances.begin();
        for (size_t i = 0; i < m_layout.entrances.size(); ++i) {
            m_entrances.repair(m_layout.entrances[i].id, QStringLiteral("e"), "missing_entrance_id",
                "duplicate_entrance_id", Where::ofEntrance(i));
        }
        for (const Picture &picture : m_layout.pictures)
            m_pictures.take(picture.key);
        m_pictures.begin();
        for (size_t i = 0; i < m_layout.pictures.size(); ++i) {
            m_pictures.repair(m_layout.pictures[i].key, QStringLiteral("picture"), "missing_picture_key",
                "duplicate_picture_key", Where::ofPicture(i));
        }
    }

    void seats(std::vector<Seat> &seats, size_t section, size_t row)
    {
        for (size_t i = 0; i < seats.size(); ++i) {
            const Where where = Where::ofSeat(section, row, i);
            m_entrances.keepIfKnown(seats[i].entrance, "unknown_entrance", where);
            m_pictures.keepIfKnown(seats[i].view, "unknown_picture", where);
        }
    }

    /// Without its picture there is nothing to trace from.
    void underlay()
    {
        if (!m_layout.underlay)
            return;
        QString key = m_layout.underlay->picture;
        if (key.isEmpty() && m_repairs.take(m_layout, "unknown_picture", {}, key))
            m_layout.underlay.reset();
        m_pictures.keepIfKnown(key, "unknown_picture", {});
        if (key.isEmpty())
            m_layout.underlay.reset();
    }

    Layout &m_layout;
    Repairs &m_repairs;
    Keys m_floors;
    Keys m_entrances;
    Keys m_pictures;
};

} // namespace

void repairReferences(Layout &layout, Repairs &repairs) { ReferenceRepair(layout, repairs).run(); }

} // namespace parterre::layout

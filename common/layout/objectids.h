// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QSet>

#include <array>
#include <map>

/// The ids by which an editor knows the objects of a layout.
namespace parterre::layout {

enum class ObjectKind { Section, Row, Seat, Area, Decoration, Entrance };
constexpr size_t objectKinds = 6;

/// Names that nobody has yet: a stem and the next free number. Where to go on is remembered for each stem: a
/// thousand objects of the same name would otherwise try a million new ones.
class FreeNames {
public:
    explicit FreeNames(QSet<QString> taken = {})
        : m_taken(std::move(taken))
    {
    }

    /// The stem is cut where the number would not fit; the numbers begin at `first`. Taken afterwards.
    QString next(const QString &stem, int first = 1);
    /// The number to go on with; `first` where none was given yet.
    int following(const QString &stem, int first) const;

private:
    QSet<QString> m_taken;
    std::map<QString, int> m_next;
};

/// New ids beside those of a layout, short and unique among their kind: "s3" for a section, "r12" a row, "p7"
/// a seat, "a1" an area, "d4" a decoration, "e2" an entrance. Deterministic. What an id stood for once it
/// never stands for again, also when that is gone: Layout::idsEnd remembers.
class ObjectIds {
public:
    explicit ObjectIds(const Layout &layout);

    /// For Layout::idsEnd.
    int end() const;

    QString make(ObjectKind kind);
    /// For copies and for what a generator made: new ids for the object and all that is in it.
    void renew(Section &section);
    void renew(Row &row);
    void renew(Seat &seat) { seat.id = make(ObjectKind::Seat); }
    void renew(Area &area) { area.id = make(ObjectKind::Area); }
    void renew(Decoration &decoration) { decoration.id = make(ObjectKind::Decoration); }
    void renew(Entrance &entrance) { entrance.id = make(ObjectKind::Entrance); }

private:
    ObjectIds(std::array<QSet<QString>, objectKinds> taken, int first);
    friend int ensureIds(Layout &layout);

    std::array<FreeNames, objectKinds> m_names;
    int m_first; ///< of seats and areas
};

/// Gives every section, row, seat, area, decoration and entrance an id where it has none or one that stands
/// twice; of two with the same, the first keeps it. Says how many it gave, and brings Layout::idsEnd up to
/// date. Deterministic.
int ensureIds(Layout &layout);

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/seatlook.h"
#include "client/seatmap/seatstate.h"
#include "common/layout/seatindex.h"
#include "common/layout/seatplan.h"

#include <QCoreApplication>
#include <QSet>

#include <memory>
#include <vector>

namespace parterre {

/// What the map shows: the plan or one floor of it, the states, and what this desk has in hand. Keeps each
/// seat's look ready for painting; the seats of other floors have none and are not in the index.
class MapContent {
    Q_DECLARE_TR_FUNCTIONS(parterre::MapContent)

public:
    struct AreaCount {
        int free = 0;
        int total = 0;
    };

    /// `floor` as for setFloor().
    void setPlan(std::shared_ptr<const layout::SeatPlan> plan, int floor = -1);
    bool hasPlan() const { return m_plan != nullptr; }
    const layout::SeatPlan &plan() const { return *m_plan; }
    /// Of the seats that are shown.
    const layout::SeatIndex &index() const { return *m_index; }

    /// Whether there is a choice: fewer than two floors are always shown together.
    bool hasFloors() const { return m_plan && m_plan->layout().floors.size() > 1; }
    /// Index into the layout's floors; -1: all of them.
    int floor() const { return m_floor; }
    /// The nearest that there is. Whether another one is shown now.
    bool setFloor(int floor);
    /// Floor::key of the one that is shown; empty: all of them.
    QString floorKey() const;
    /// Where to begin: the lowest floor with seats or places; -1 where there is no choice.
    static int lowestFloor(const layout::SeatPlan &plan);
    /// Whether what lies on the floor of this key is shown; what lies on none always is.
    bool shows(const QString &floorKey) const { return !m_hiddenFloors.contains(floorKey); }
    /// The same for a seat or a place of an area.
    bool isShown(SeatNo seat) const { return has(seat) && isOnFloor(m_plan->place(seat)); }
    /// Of everything that is shown; of all where the floor is empty.
    QRectF bounds() const { return m_bounds; }

    int size() const { return int(m_looks.size()); }
    bool has(SeatNo seat) const { return m_plan && m_plan->has(seat); }

    /// One byte a seat; what is missing counts as blocked. Empty: all free.
    void setStates(const QByteArray &states);
    /// Whether the state was another one before.
    bool apply(SeatChange change);
    /// Give the seats that look otherwise now.
    std::vector<SeatNo> setMine(const QSet<SeatNo> &seats);
    std::vector<SeatNo> setPending(const QSet<SeatNo> &seats);

    SeatState state(SeatNo seat) const { return SeatState(m_states[size_t(seat)]); }
    bool isMine(SeatNo seat) const { return m_mine.contains(seat); }
    bool isPending(SeatNo seat) const { return m_pending.contains(seat); }
    /// Free and not asked for already.
    bool isTakeable(SeatNo seat) const;
    const QSet<SeatNo> &mine() const { return m_mine; }
    AreaCount areaCount(int area) const { return m_areas[size_t(area)]; }

    /// Whether it is a seat, on whichever floor, and not a place of an area.
    bool hasSeat(SeatNo seat) const { return has(seat) && m_plan->place(seat).section >= 0; }
    /// Whether the place is painted as a seat; places of areas and seats of other floors are not.
    bool isSeat(SeatNo seat) const { return has(seat) && m_looks[size_t(seat)] >= 0; }
    int lookId(SeatNo seat) const { return m_looks[size_t(seat)]; }
    const std::vector<qint32> &looks() const { return m_looks; }
    const std::vector<float> &xs() const { return m_x; }
    const std::vector<float> &ys() const { return m_y; }

    /// "free", "on hold at another desk" ...
    QString stateInWords(SeatNo seat) const;
    /// "Wheelchair place", "Restricted view"; empty for an ordinary seat.
    QString attributesInWords(SeatNo seat) const;
    QString zoneName(SeatNo seat) const;
    /// "Stalls, row C, seat 12"
    QString placeInWords(SeatNo seat) const;

private:
    void takeFloor(int floor);
    bool isOnFloor(const layout::SeatPlan::Place &place) const
    {
        return m_floor < 0 || place.floor < 0 || place.floor == m_floor;
    }
    QRectF boundsOfFloor() const;
    void updateLook(SeatNo seat);
    std::vector<SeatNo> exchange(QSet<SeatNo> &mine, const QSet<SeatNo> &seats);
    void countAreas();

    std::shared_ptr<const layout::SeatPlan> m_plan;
    std::unique_ptr<layout::SeatIndex> m_index;
    int m_floor = -1;
    QSet<QString> m_hiddenFloors; ///< keys
    QRectF m_bounds;
    std::vector<float> m_x;
    std::vector<float> m_y;
    std::vector<qint32> m_looks; ///< SeatLook::id(), -1 for what is not painted as a seat
    std::vector<quint8> m_states;
    std::vector<AreaCount> m_areas;
    QSet<SeatNo> m_mine;
    QSet<SeatNo> m_pending;
};

} // namespace parterre

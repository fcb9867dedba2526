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

/// What the map shows: the plan, the states, and what this desk has in hand. Keeps each seat's look ready for
/// painting.
class MapContent {
    Q_DECLARE_TR_FUNCTIONS(parterre::MapContent)

public:
    struct AreaCount {
        int free = 0;
        int total = 0;
    };

    void setPlan(std::shared_ptr<const layout::SeatPlan> plan);
    bool hasPlan() const { return m_plan != nullptr; }
    const layout::SeatPlan &plan() const { return *m_plan; }
    const layout::SeatIndex &index() const { return *m_index; }
    int size() const { return int(m_looks.size()); }
    bool has(SeatNo seat) const { return seat >= 0 && seat < size(); }

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

    /// Whether the place is painted as a seat; places of areas are not.
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
    void updateLook(SeatNo seat);
    std::vector<SeatNo> exchange(QSet<SeatNo> &mine, const QSet<SeatNo> &seats);
    void countAreas();

    std::shared_ptr<const layout::SeatPlan> m_plan;
    std::unique_ptr<layout::SeatIndex> m_index;
    std::vector<float> m_x;
    std::vector<float> m_y;
    std::vector<qint32> m_looks; ///< SeatLook::id(), -1 for a place of an area
    std::vector<quint8> m_states;
    std::vector<AreaCount> m_areas;
    QSet<SeatNo> m_mine;
    QSet<SeatNo> m_pending;
};

} // namespace parterre

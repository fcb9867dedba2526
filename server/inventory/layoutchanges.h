// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"
#include "common/protocol/messages/layoutchanges.h"
#include "server/inventory/layoutchangekind.h"

#include <optional>

namespace parterre {

/// Two versions of a layout, seat by seat: what becomes of a show that goes on from one to the other. Takes
/// some time for a large hall. Pure.
class LayoutChanges {
public:
    LayoutChanges(const layout::SeatPlan &before, const layout::SeatPlan &after, const QByteArray &states);

    /// Whether each number means the same seat in both.
    bool isSuitable() const { return m_isSuitable; }
    const protocol::LayoutChange &change() const { return m_change; }
    const std::vector<SeatNo> &gone() const { return m_gone; }
    const std::vector<SeatNo> &come() const { return m_come; }

private:
    void compare(const layout::SeatPlan &before, const layout::SeatPlan &after, SeatNo seat);

    const QByteArray &m_states;
    protocol::LayoutChange m_change;
    std::vector<SeatNo> m_gone;
    std::vector<SeatNo> m_come;
    bool m_isSuitable = true;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/gapguard.h"
#include "client/models/sale.h"

#include <QObject>

namespace parterre {

class MapPanel;

/// The line under the map: why the server proposed these seats, or whom the seats that were picked by hand
/// leave alone, with a better block one key away.
class PickAdvice : public QObject {
    Q_OBJECT
public:
    PickAdvice(MapPanel &panel, SeatMapModel &map, Sale &sale);

    /// The better block instead of what is picked, where there is one.
    void takeBetter();

    /// "Stalls, row C · 14 m from the stage, in the middle · leaves no single seat"
    static QString textOf(const protocol::ProposalReasons &reasons);

private:
    void update();
    QString textOf(const Gap &gap) const;
    QString nameOf(SeatNo seat) const;

    MapPanel &m_panel;
    SeatMapModel &m_map;
    Sale &m_sale;
    Gap m_gap;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/mapcontent.h"
#include "client/shell/theme/theme.h"

#include <QGraphicsScene>

namespace parterre {

/// The usual way to build a seat map: a QGraphicsScene with an item a seat, which paints the same picture.
class ItemScene : public QGraphicsScene {
    Q_OBJECT

public:
    ItemScene(const MapContent &content, const Theme &theme, QObject *parent = nullptr);

    QGraphicsItem *itemOf(SeatNo seat) const { return m_items[size_t(seat)]; }

private:
    std::vector<QGraphicsItem *> m_items;
};

} // namespace parterre

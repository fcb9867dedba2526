// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/counter/typing.h"
#include "client/models/sale.h"

#include <QObject>

class QKeyEvent;

namespace parterre {

class Echo;
class MapPanel;

/// The keyboard over the map: digits are how many, Enter takes the best, Tab others like them, letters and
/// digits a place, and the arrows walk over the seats (then Enter takes the seat under the cursor).
class SellKeys : public QObject {
    Q_OBJECT
public:
    SellKeys(MapPanel &panel, SeatMapModel &map, Sale &sale);

    void takeBest();
    void nextBest();
    /// What is typed, or was used last.
    int quantity() const;
    /// Forgets what was typed and where the cursor was.
    void reset();

Q_SIGNALS:
    /// Escape with nothing typed.
    void left();
    void cashRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool keyPressed(const QKeyEvent &event);
    bool enter();
    bool escape();
    void takePlace();
    void clearTyped();
    void update();
    void echoPlace();

    MapPanel &m_panel;
    SeatMapModel &m_map;
    Sale &m_sale;
    Typing m_typing;
    bool m_walking = false; ///< the arrows are in use: Enter is the map's
};

} // namespace parterre

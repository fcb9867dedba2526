// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/mapwidget.h"

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace parterre {

/// The floors of a map, one above the other in its upper right corner, of which one is shown. Not there where
/// there is no choice.
class FloorSwitch : public QFrame {
    Q_OBJECT

public:
    /// AllTogether: with a button below them that shows all floors upon each other.
    enum class Offer { OneAtATime, AllTogether };

    FloorSwitch(const Theme &theme, MapWidget &map, Offer offer = Offer::OneAtATime);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    /// `floor` as MapWidget::setFloor() takes it.
    void addButton(int floor, const QString &id, const QString &name);
    void showFloor(int floor);
    void place();

    const Theme &m_theme;
    MapWidget &m_map;
    const Offer m_offer;
    QVBoxLayout *m_column;
    QButtonGroup *m_buttons;
};

} // namespace parterre

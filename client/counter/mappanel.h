// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/seatmapmodel.h"
#include "client/shell/theme/controls.h"

#include <QFrame>

class QLabel;
class QBoxLayout;
class QPushButton;
class QStackedLayout;

namespace parterre {

class Echo;
class EmptyState;
class Legend;
class NoticeBar;
class SeatCanvas;
class TicketPreview;

/// The hall in the middle: the map, what is being typed over it, the zones, and the two buttons for best
/// seats.
class MapPanel : public QFrame {
    Q_OBJECT
public:
    MapPanel(Theme &theme, SeatMapModel &map, QWidget *parent = nullptr);

    SeatCanvas &canvas() { return *m_canvas; }
    Echo &echo() { return *m_echo; }
    NoticeBar &notice() { return *m_notice; }
    TicketPreview &preview() { return *m_preview; }
    void setBestQuantity(int quantity);
    /// A line about the seats that are picked; empty for none.
    void setAdvice(const QString &text, Ink ink);

Q_SIGNALS:
    void bestRequested();
    void nextBestRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCanvas(Theme &theme);
    void showMine();
    QLayout *makeFoot(Theme &theme);
    void showStatus();
    void showPlan();
    QString priceText(SeatNo seat) const;
    QString priceRange(const QString &zone) const;

    SeatMapModel &m_map;
    QStackedLayout *m_stack;
    SeatCanvas *m_canvas;
    EmptyState *m_empty;
    Echo *m_echo;
    TicketPreview *m_preview;
    NoticeBar *m_notice;
    Legend *m_legend;
    QLabel *m_advice;
    QWidget *m_foot;
    QBoxLayout *m_footRow = nullptr;
    QPushButton *m_best;
    QPushButton *m_next;
    QTimer m_patience; ///< loading that takes less shows nothing
};

} // namespace parterre

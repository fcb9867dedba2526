// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/flashes.h"
#include "client/seatmap/mapwidget.h"
#include "client/seatmap/seatwalk.h"

#include <QBasicTimer>

#include <functional>
#include <optional>

namespace parterre {

class HoverCard;

/// The seat map: paints a plan of up to 60,000 seats, and lets people look around in it and choose.
///
/// Mouse: click toggles a seat, dragging takes the free seats of a rectangle (with Ctrl: gives mine back),
/// middle or right button or Space and dragging moves the map, the wheel zooms at the pointer. Keys: arrows
/// walk over the seats, Enter or Space toggles, Shift with arrows spans a block that Enter takes,
/// + and - zoom, F or Home shows the whole hall, Page Up and Page Down go to the floor above and below.
class SeatCanvas : public MapWidget {
    Q_OBJECT

public:
    /// `theme` must outlive the canvas.
    explicit SeatCanvas(const Theme &theme, QWidget *parent = nullptr);
    ~SeatCanvas() override;

    /// Shows the whole plan, of floors the lowest with seats; all seats are free until setStates().
    void setPlan(std::shared_ptr<const layout::SeatPlan> plan);

    /// One byte a seat, as in `seats.states`. The view and what is mine stay.
    void setStates(const QByteArray &states);
    /// Each seat that really changed glows once.
    void applyChanges(const std::vector<SeatChange> &changes);
    /// The seats of this desk's basket.
    void setMine(const QSet<SeatNo> &seats);
    /// Seats that were asked for; the answer is still out.
    void setPending(const QSet<SeatNo> &seats);
    /// Seats to look at: a suggestion, what was found.
    void setHighlighted(const QSet<SeatNo> &seats);
    /// What a seat costs, for the hover card and for who listens; may be empty text.
    void setPriceText(std::function<QString(SeatNo)> priceText);

    /// -1: none.
    SeatNo cursorSeat() const { return m_cursor; }
    /// Shows its floor.
    void setCursorSeat(SeatNo seat);
    /// "Stalls, row C, seat 12, free, 32.00 €"; empty for no seat.
    QString describe(SeatNo seat) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Click, Enter, Space: free seats to take and seats of mine to give back.
    void seatsToggled(const QVector<SeatNo> &seats);
    /// A block: free seats to take, in rising order.
    void seatsPicked(const QVector<SeatNo> &seats);
    /// A block with Ctrl: seats of mine to give back.
    void seatsDropped(const QVector<SeatNo> &seats);
    /// A click on a seat that is not to be had, and a double click on any.
    void unavailableClicked(SeatNo seat);
    void seatActivated(SeatNo seat);
    void areaActivated(int area);
    /// -1 when the pointer leaves.
    void hovered(SeatNo seat, const QPoint &position);
    void cursorMoved(SeatNo seat);

protected:
    void paintMarks(QPainter &painter, const QRect &clip) const override;
    void viewMoves() override { endHover(); }
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Click, Band, Move };

    // Choosing (seatcanvasmouse.cpp, seatcanvaskeys.cpp)
    void followFloor();
    static QVector<SeatNo> sorted(const QSet<SeatNo> &seats);
    void hover(QPointF position);
    void endHover();
    void showCard();
    void setBand(const QRect &band, bool giveBack);
    QSet<SeatNo> seatsInBand(const QRectF &plan, bool giveBack) const;
    void endBand();
    void click(QPointF position, Qt::KeyboardModifiers modifiers);
    void toggle(const QSet<SeatNo> &seats);
    void walk(Direction direction, bool extend);
    void extendTo(SeatNo seat);
    void setMarked(const QSet<SeatNo> &seats);

    Flashes m_flashes;
    HoverCard *m_card;
    std::function<QString(SeatNo)> m_priceText;

    QSet<SeatNo> m_highlighted;
    QSet<SeatNo> m_marked; ///< what a rectangle or a span would take or give back
    SeatNo m_cursor = -1;
    SeatNo m_anchor = -1; ///< where the span of Shift and arrows began
    QPointF m_walkGoal;
    SeatNo m_hovered = -1;
    int m_hoveredArea = -1;
    QBasicTimer m_cardTimer;

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    QRect m_band;
    bool m_bandGivesBack = false;
    bool m_spaceHeld = false;
    bool m_spaceMoved = false;
};

} // namespace parterre

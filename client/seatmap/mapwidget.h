// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/mapcontent.h"
#include "client/seatmap/mappainter.h"
#include "client/seatmap/viewmotion.h"

#include <QImage>
#include <QRegion>
#include <QWidget>

class QGestureEvent;
class QNativeGestureEvent;

namespace parterre {

/// A widget that shows a seat map of up to 60,000 seats and lets people look around in it: what the counter's
/// canvas and the editor's have in common.
///
/// Keeps a picture of the map: a change of a few seats repaints those, looking around repaints everything in
/// a few milliseconds. The view stays where the user put it, whatever changes. The wheel zooms at the
/// pointer. Of a house with floors it shows one at a time, with what lies on none.
class MapWidget : public QWidget {
    Q_OBJECT

public:
    const MapContent &content() const { return m_content; }

    /// The lowest first; none without a plan.
    const std::vector<layout::Floor> &floors() const;
    /// Index into floors(); -1: all of them, which is so where there are fewer than two.
    int floor() const { return m_content.floor(); }
    void setFloor(int floor);
    /// So many floors up, or down. False where there are none to choose from.
    bool stepFloor(int by);
    /// The lowest floor with one of the seats, unless one of them is shown already.
    void showFloorOf(const QSet<SeatNo> &seats);

    const MapView &view() const { return m_motion.now(); }
    /// Where the view is going.
    const MapView &goal() const { return m_motion.goal(); }
    void fit(bool gently = true);
    void zoomBy(double factor, QPointF anchor, bool gently = true);
    void moveBy(QPointF pixels);
    /// Brings the seats into sight if they are not, and their floor; changes the zoom only when it must.
    void reveal(const QSet<SeatNo> &seats);
    /// The same for a part of the plan, in centimetres.
    void reveal(const QRectF &part);
    /// As near as all of it can be seen.
    void zoomTo(const QRectF &part);

    /// The seat under this place of the widget, with some tolerance for small seats; -1: none.
    SeatNo seatAt(QPointF position) const;
    /// -1: none.
    int areaAt(QPointF position) const;
    QPointF positionOf(SeatNo seat) const;

Q_SIGNALS:
    void viewChanged();
    void floorChanged(int floor);
    /// There are others to choose from, or they are called otherwise.
    void floorsChanged();

protected:
    static constexpr double zoomStep = 1.25; ///< a notch of the wheel, a key

    /// `theme` must outlive the widget.
    explicit MapWidget(const Theme &theme, QWidget *parent);

    /// Whatever lies over the map, in pixels of the widget.
    virtual void paintMarks(QPainter &painter, const QRect &clip) const = 0;
    /// Under the map; null: nothing. repaintAll() when it is another.
    virtual const MapUnderlay *shownUnderlay() const { return nullptr; }
    /// The map goes away under the pointer.
    virtual void viewMoves() { }
    /// How much can be looked at: the plan, unless there is more.
    virtual QRectF reachable() const;
    /// What is shown when all is.
    virtual QRectF whole() const;

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

    /// The map shows another plan; where it is looked at stays. So does the floor where the plan has it; else
    /// it is the one below. Where there was no choice before, it is the lowest floor with seats.
    void replacePlan(std::shared_ptr<const layout::SeatPlan> plan);
    void repaintAll();
    void repaintSeat(SeatNo seat);
    QRect seatRect(SeatNo seat) const;
    QRect areaRect(int area) const;
    void updateSeat(SeatNo seat) { update(seatRect(seat)); }
    void updateSeats(const QSet<SeatNo> &seats);
    void paintRing(QPainter &painter, SeatNo seat, const QColor &color, double width, double growth) const;
    double seatPixels() const;

    const Theme &m_theme;
    MapContent m_content;
    ViewMotion m_motion;

private:
    int floorIn(const layout::SeatPlan &plan) const;
    void refreshPicture();
    double leastScale() const;
    double mostScale() const;
    void goTo(const MapView &view, bool gently);
    bool pinch(QGestureEvent *event);
    bool nativeGesture(QNativeGestureEvent *event);

    MapPainter m_painter;
    QImage m_picture;
    QRegion m_stale; ///< of the picture, in its pixels
    bool m_fitted = true; ///< the whole hall is shown, also when the size changes
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
// Looking around: zoom, move, fit, and the gestures that do it.
#include "client/seatmap/mapwidget.h"
#include "client/shell/theme/tokens.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr double largestSeat = 72; ///< pixels
constexpr double smallestShare = 0.5; ///< of the scale that shows everything
constexpr double readableSeat = 24; ///< pixels: where reveal() zooms to

} // namespace

double MapWidget::seatPixels() const
{
    return m_content.hasPlan() ? m_content.plan().layout().seatDiameter * view().scale : 0;
}

double MapWidget::leastScale() const
{
    return MapView::fitting(reachable(), size(), tokens::space5).scale * smallestShare;
}

double MapWidget::mostScale() const
{
    return std::max(largestSeat / m_content.plan().layout().seatDiameter, leastScale() / smallestShare);
}

void MapWidget::goTo(const MapView &view, bool gently)
{
    const MapView kept = view.keptNear(reachable(), size());
    if (gently && isVisible())
        m_motion.glideTo(kept);
    else
        m_motion.jumpTo(kept);
}

void MapWidget::fit(bool gently)
{
    m_fitted = true;
    if (m_content.hasPlan())
        goTo(MapView::fitting(whole(), size(), tokens::space5), gently);
}

void MapWidget::zoomBy(double factor, QPointF anchor, bool gently)
{
    if (!m_content.hasPlan())
        return;
    // Upon a goal that is not reached yet, so that quick notches add up.
    const double scale = std::clamp(m_motion.goal().scale * factor, leastScale(), mostScale());
    m_fitted = false;
    viewMoves();
    goTo(view().zoomed(scale / view().scale, anchor), gently);
}

void MapWidget::moveBy(QPointF pixels)
{
    if (!m_content.hasPlan())
        return;
    m_fitted = false;
    goTo(view().moved(pixels), false);
}

void MapWidget::reveal(const QSet<SeatNo> &seats)
{
    showFloorOf(seats);
    QPolygonF places;
    for (SeatNo seat : seats)
        if (m_content.isShown(seat))
            places << m_content.plan().place(seat).position;
    if (places.isEmpty())
        return;
    const double margin = 2 * m_content.plan().layout().seatDiameter;
    reveal(places.boundingRect().adjusted(-margin, -margin, margin, margin));
}

void MapWidget::reveal(const QRectF &wanted)
{
    if (!m_content.hasPlan())
        return;
    const MapView goal = m_motion.goal();
    if (QRectF(rect()).contains(goal.toScreen(wanted))
        && m_content.plan().layout().seatDiameter * goal.scale > tokens::space2)
        return;
    MapView next = MapView::fitting(wanted, size(), tokens::space5);
    const double most = std::max(goal.scale, readableSeat / m_content.plan().layout().seatDiameter);
    if (next.scale > most)
        next = next.zoomed(most / next.scale, QRectF(rect()).center());
    m_fitted = false;
    goTo(next, true);
}

void MapWidget::zoomTo(const QRectF &part)
{
    if (!m_content.hasPlan())
        return;
    MapView next = MapView::fitting(part, size(), tokens::space5);
    if (next.scale > mostScale())
        next = next.zoomed(mostScale() / next.scale, QRectF(rect()).center());
    m_fitted = false;
    viewMoves();
    goTo(next, true);
}

void MapWidget::resizeEvent(QResizeEvent *event)
{
    if (!m_content.hasPlan())
        return;
    if (m_fitted)
        return fit(false);
    const QSizeF grown = (QSizeF(event->size()) - QSizeF(event->oldSize())) / 2;
    m_motion.jumpTo(m_motion.goal().moved({grown.width(), grown.height()}));
    repaintAll();
}

void MapWidget::wheelEvent(QWheelEvent *event)
{
    const bool touchpad = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    event->accept();
    if (touchpad && !(event->modifiers() & Qt::ControlModifier))
        return moveBy(event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta());
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomBy(std::pow(zoomStep, notches), event->position(), !touchpad);
}

bool MapWidget::nativeGesture(QNativeGestureEvent *event)
{
    if (event->gestureType() == Qt::ZoomNativeGesture)
        zoomBy(1 + event->value(), event->position(), false);
    else if (event->gestureType() == Qt::SmartZoomNativeGesture)
        fit();
    else
        return false;
    return true;
}

bool MapWidget::pinch(QGestureEvent *event)
{
    auto *gesture = static_cast<QPinchGesture *>(event->gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    // Two fingers on a screen: they zoom and move at once.
    moveBy(gesture->centerPoint() - gesture->lastCenterPoint());
    zoomBy(gesture->scaleFactor(), mapFromGlobal(gesture->centerPoint()), false);
    event->accept(gesture);
    return true;
}

bool MapWidget::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture && pinch(static_cast<QGestureEvent *>(event)))
        return true;
    if (event->type() == QEvent::NativeGesture && nativeGesture(static_cast<QNativeGestureEvent *>(event)))
        return true;
    return QWidget::event(event);
}

} // namespace parterre

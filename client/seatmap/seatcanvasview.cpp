// SPDX-License-Identifier: GPL-3.0-or-later
// Looking around: zoom, move, fit, and the gestures that do it.
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr double largestSeat = 72; ///< pixels
constexpr double smallestShare = 0.5; ///< of the scale that shows everything
constexpr double readableSeat = 24; ///< pixels: where reveal() zooms to

} // namespace

double SeatCanvas::seatPixels() const
{
    return m_content.hasPlan() ? m_content.plan().layout().seatDiameter * view().scale : 0;
}

double SeatCanvas::leastScale() const
{
    return MapView::fitting(m_content.plan().bounds(), size(), tokens::space5).scale * smallestShare;
}

double SeatCanvas::mostScale() const
{
    return std::max(largestSeat / m_content.plan().layout().seatDiameter, leastScale() / smallestShare);
}

void SeatCanvas::goTo(const MapView &view, bool gently)
{
    const MapView kept = view.keptNear(m_content.plan().bounds(), size());
    if (gently && isVisible())
        m_motion.glideTo(kept);
    else
        m_motion.jumpTo(kept);
}

void SeatCanvas::fit(bool gently)
{
    m_fitted = true;
    if (m_content.hasPlan())
        goTo(MapView::fitting(m_content.plan().bounds(), size(), tokens::space5), gently);
}

void SeatCanvas::zoomBy(double factor, QPointF anchor, bool gently)
{
    if (!m_content.hasPlan())
        return;
    // Upon a goal that is not reached yet, so that quick notches add up.
    const double scale = std::clamp(m_motion.goal().scale * factor, leastScale(), mostScale());
    m_fitted = false;
    endHover();
    goTo(view().zoomed(scale / view().scale, anchor), gently);
}

void SeatCanvas::moveBy(QPointF pixels)
{
    if (!m_content.hasPlan())
        return;
    m_fitted = false;
    goTo(view().moved(pixels), false);
}

void SeatCanvas::reveal(const QSet<SeatNo> &seats)
{
    QPolygonF places;
    for (SeatNo seat : seats)
        if (m_content.has(seat))
            places << m_content.plan().place(seat).position;
    if (places.isEmpty())
        return;
    const double margin = 2 * m_content.plan().layout().seatDiameter;
    const QRectF wanted = places.boundingRect().adjusted(-margin, -margin, margin, margin);
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

void SeatCanvas::resizeEvent(QResizeEvent *event)
{
    if (!m_content.hasPlan())
        return;
    if (m_fitted)
        return fit(false);
    const QSizeF grown = (QSizeF(event->size()) - QSizeF(event->oldSize())) / 2;
    m_motion.jumpTo(m_motion.goal().moved({grown.width(), grown.height()}));
    repaintAll();
}

void SeatCanvas::wheelEvent(QWheelEvent *event)
{
    const bool touchpad = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    event->accept();
    if (touchpad && !(event->modifiers() & Qt::ControlModifier))
        return moveBy(event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta());
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomBy(std::pow(zoomStep, notches), event->position(), !touchpad);
}

bool SeatCanvas::nativeGesture(QNativeGestureEvent *event)
{
    if (event->gestureType() == Qt::ZoomNativeGesture)
        zoomBy(1 + event->value(), event->position(), false);
    else if (event->gestureType() == Qt::SmartZoomNativeGesture)
        fit();
    else
        return false;
    return true;
}

bool SeatCanvas::pinch(QGestureEvent *event)
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

bool SeatCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture && pinch(static_cast<QGestureEvent *>(event)))
        return true;
    if (event->type() == QEvent::NativeGesture && nativeGesture(static_cast<QNativeGestureEvent *>(event)))
        return true;
    if (event->type() == QEvent::Timer
        && static_cast<QTimerEvent *>(event)->timerId() == m_cardTimer.timerId()) {
        m_cardTimer.stop();
        showCard();
        return true;
    }
    return QWidget::event(event);
}

} // namespace parterre

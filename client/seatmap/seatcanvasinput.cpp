// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/hovercard.h"
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parterre {

namespace {

constexpr double zoomStep = 1.25; ///< a notch of the wheel, a key
constexpr double largestSeat = 72; ///< pixels
constexpr double smallestShare = 0.5; ///< of the scale that shows everything
constexpr double readableSeat = 24; ///< pixels: where reveal() zooms to

QVector<SeatNo> sorted(const QSet<SeatNo> &seats)
{
    QVector<SeatNo> list(seats.begin(), seats.end());
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

// --- Looking around

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

// --- What is under the pointer

void SeatCanvas::hover(QPointF position)
{
    const SeatNo seat = seatAt(position);
    const int area = seat >= 0 ? -1 : areaAt(position);
    if (seat == m_hovered && area == m_hoveredArea)
        return;
    const SeatNo before = std::exchange(m_hovered, seat);
    const int areaBefore = std::exchange(m_hoveredArea, area);
    for (SeatNo changed : {before, seat})
        if (changed >= 0)
            updateSeat(changed);
    for (int changed : {areaBefore, area})
        if (changed >= 0)
            update(areaRect(changed));
    setCursor(seat >= 0 || area >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT hovered(seat, position.toPoint());
    if (seat < 0) {
        m_cardTimer.stop();
        m_card->hide();
    } else if (m_card->isVisible()) {
        showCard();
    } else {
        m_cardTimer.start(tokens::fadeMs, this);
    }
}

void SeatCanvas::endHover()
{
    m_cardTimer.stop();
    m_card->hide();
    if (m_hovered >= 0 || m_hoveredArea >= 0)
        update();
    if (std::exchange(m_hovered, -1) >= 0)
        Q_EMIT hovered(-1, {});
    m_hoveredArea = -1;
}

void SeatCanvas::showCard()
{
    if (!m_content.isSeat(m_hovered))
        return;
    const int zone = m_content.plan().place(m_hovered).zone;
    m_card->show({m_content.placeInWords(m_hovered), m_content.zoneName(m_hovered), m_theme.zoneColor(zone),
                     m_priceText ? m_priceText(m_hovered) : QString(), m_content.stateInWords(m_hovered),
                     m_content.attributesInWords(m_hovered)},
        seatRect(m_hovered));
}

void SeatCanvas::leaveEvent(QEvent *) { endHover(); }

// --- Mouse

void SeatCanvas::mousePressEvent(QMouseEvent *event)
{
    if (!m_content.hasPlan())
        return;
    m_pressed = m_last = event->position();
    const bool moves =
        event->button() == Qt::MiddleButton || event->button() == Qt::RightButton || m_spaceHeld;
    m_drag = moves ? Drag::Move : event->button() == Qt::LeftButton ? Drag::Click : Drag::None;
    if (m_drag == Drag::Move) {
        m_motion.jumpTo(m_motion.now());
        setCursor(Qt::ClosedHandCursor);
    }
}

void SeatCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const bool far = (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Click && far) {
        m_drag = Drag::Band;
        endHover();
    }
    if (m_drag == Drag::Move) {
        m_spaceMoved = true;
        endHover();
        moveBy(at - m_last);
    } else if (m_drag == Drag::Band) {
        setBand(QRectF(m_pressed, at).normalized().toAlignedRect() & rect(),
            event->modifiers().testFlag(Qt::ControlModifier));
    } else if (m_drag == Drag::None && m_content.hasPlan()) {
        hover(at);
    }
    m_last = at;
}

void SeatCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Move)
        setCursor(Qt::ArrowCursor);
    else if (drag == Drag::Band)
        endBand();
    else if (drag == Drag::Click)
        click(event->position(), event->modifiers());
}

void SeatCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SeatNo seat = seatAt(event->position());
    if (event->button() == Qt::LeftButton && seat >= 0)
        Q_EMIT seatActivated(seat);
}

void SeatCanvas::click(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const SeatNo seat = seatAt(position);
    if (seat < 0) {
        if (const int area = areaAt(position); area >= 0)
            Q_EMIT areaActivated(area);
        return setMarked({});
    }
    if (modifiers.testFlag(Qt::ShiftModifier) && m_cursor >= 0) {
        // As in every list: from where one is to where one clicks.
        m_anchor = m_anchor >= 0 ? m_anchor : m_cursor;
        extendTo(seat);
        setCursorSeat(seat);
        const QSet<SeatNo> block = std::exchange(m_marked, {});
        updateSeats(block);
        m_anchor = -1;
        if (!block.isEmpty())
            Q_EMIT seatsPicked(sorted(block));
        return;
    }
    setCursorSeat(seat);
    m_anchor = -1;
    toggle({seat});
}

void SeatCanvas::toggle(const QSet<SeatNo> &seats)
{
    QVector<SeatNo> possible;
    for (SeatNo seat : sorted(seats)) {
        if (m_content.isTakeable(seat) || m_content.isMine(seat))
            possible << seat;
        else if (!m_content.isPending(seat))
            Q_EMIT unavailableClicked(seat);
    }
    if (!possible.isEmpty())
        Q_EMIT seatsToggled(possible);
}

QSet<SeatNo> SeatCanvas::seatsInBand(const QRectF &plan, bool giveBack) const
{
    QSet<SeatNo> seats;
    m_content.index().forEachWithin(plan, [&](SeatNo seat, QPointF) {
        if (giveBack ? m_content.isMine(seat) : m_content.isTakeable(seat))
            seats.insert(seat);
    });
    return seats;
}

void SeatCanvas::setBand(const QRect &band, bool giveBack)
{
    const QRect before = std::exchange(m_band, band);
    m_bandGivesBack = giveBack;
    setMarked(seatsInBand(view().toPlan(QRectF(band)), giveBack));
    update(before.adjusted(-2, -2, 2, 2));
    update(band.adjusted(-2, -2, 2, 2));
}

void SeatCanvas::endBand()
{
    update(m_band.adjusted(-2, -2, 2, 2));
    const QSet<SeatNo> seats = std::exchange(m_marked, {});
    updateSeats(seats);
    const bool giveBack = std::exchange(m_bandGivesBack, false);
    if (seats.isEmpty())
        return;
    if (giveBack)
        Q_EMIT seatsDropped(sorted(seats));
    else
        Q_EMIT seatsPicked(sorted(seats));
}

void SeatCanvas::setMarked(const QSet<SeatNo> &seats)
{
    if (m_marked == seats)
        return;
    const QSet<SeatNo> before = std::exchange(m_marked, seats);
    updateSeats((before - seats) + (seats - before));
}

// --- Keys

void SeatCanvas::walk(Direction direction, bool extend)
{
    if (m_cursor < 0) {
        const QPointF middle = view().toPlan(QRectF(rect()).center());
        if (const auto seat = nearestSeat(m_content.plan(), m_content.index(), middle))
            setCursorSeat(*seat);
        return;
    }
    const auto next = stepFrom(m_content.plan(), m_content.index(), m_cursor, direction, m_walkGoal);
    if (!next)
        return;
    const QPointF goal = m_walkGoal;
    if (extend && m_anchor < 0)
        m_anchor = m_cursor;
    setCursorSeat(*next);
    const QPointF there = m_content.plan().place(*next).position;
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    m_walkGoal = sideways ? there : QPointF(goal.x(), there.y());
    if (extend) {
        extendTo(*next);
    } else {
        m_anchor = -1;
        setMarked({});
    }
    if (!rect()
             .adjusted(tokens::space5, tokens::space5, -tokens::space5, -tokens::space5)
             .contains(m_motion.goal().toScreen(there).toPoint()))
        reveal({*next});
}

void SeatCanvas::extendTo(SeatNo seat)
{
    const auto &from = m_content.plan().place(m_anchor);
    const auto &to = m_content.plan().place(seat);
    QSet<SeatNo> block;
    if (from.section == to.section && from.row == to.row) {
        // A curved row is not a rectangle.
        for (SeatNo n = std::min(m_anchor, seat); n <= std::max(m_anchor, seat); ++n)
            if (m_content.isTakeable(n))
                block.insert(n);
    } else {
        const double slack = m_content.plan().layout().seatDiameter * 0.25;
        const QRectF span = QRectF(from.position, to.position).normalized();
        block = seatsInBand(span.adjusted(-slack, -slack, slack, slack), false);
    }
    setMarked(block);
}

void SeatCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_content.hasPlan())
        return event->ignore();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QPointF middle = QRectF(rect()).center();
    const QPointF anchor =
        m_cursor >= 0 && rect().contains(positionOf(m_cursor).toPoint()) ? positionOf(m_cursor) : middle;
    switch (plain ? event->key() : 0) {
    case Qt::Key_Left:
        return walk(Direction::Left, shift);
    case Qt::Key_Right:
        return walk(Direction::Right, shift);
    case Qt::Key_Up:
        return walk(Direction::Up, shift);
    case Qt::Key_Down:
        return walk(Direction::Down, shift);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep, anchor);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep, anchor);
    case Qt::Key_F:
    case Qt::Key_Home:
        return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_marked.isEmpty() && m_cursor < 0)
            return event->ignore();
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            m_spaceMoved = false;
        }
        return;
    case Qt::Key_Escape:
        if (m_marked.isEmpty())
            return event->ignore();
        m_anchor = -1;
        return setMarked({});
    default:
        return event->ignore();
    }
    m_anchor = -1;
    if (const QSet<SeatNo> block = std::exchange(m_marked, {}); !block.isEmpty()) {
        updateSeats(block);
        Q_EMIT seatsPicked(sorted(block));
    } else if (m_cursor >= 0) {
        toggle({m_cursor});
    }
}

/// Space moves the map while the mouse drags, so it toggles only when let go without that.
void SeatCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_spaceHeld)
        return event->ignore();
    m_spaceHeld = false;
    if (m_spaceMoved)
        return;
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    keyPressEvent(&enter);
}

void SeatCanvas::focusInEvent(QFocusEvent *event)
{
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeys && m_cursor < 0 && m_content.hasPlan())
        walk(Direction::Down, false);
    update();
}

void SeatCanvas::focusOutEvent(QFocusEvent *)
{
    m_spaceHeld = false;
    update();
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer: what is under it, clicks and rectangles.
#include "client/seatmap/hovercard.h"
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace parterre {

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

bool SeatCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::Timer
        && static_cast<QTimerEvent *>(event)->timerId() == m_cardTimer.timerId()) {
        m_cardTimer.stop();
        showCard();
        return true;
    }
    return MapWidget::event(event);
}

void SeatCanvas::leaveEvent(QEvent *) { endHover(); }

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

} // namespace parterre

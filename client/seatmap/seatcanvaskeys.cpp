// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard: walking over the seats, blocks, and what a choice comes to.
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace parterre {

QVector<SeatNo> SeatCanvas::sorted(const QSet<SeatNo> &seats)
{
    QVector<SeatNo> list(seats.begin(), seats.end());
    std::sort(list.begin(), list.end());
    return list;
}

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
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (!stepFloor(event->key() == Qt::Key_PageUp ? 1 : -1))
            event->ignore();
        return;
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

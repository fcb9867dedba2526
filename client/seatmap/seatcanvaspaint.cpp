// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/tokens.h"
#include "common/layout/outline.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

/// A region of more rectangles costs more than repainting them all.
constexpr int mostRects = 200;

} // namespace

void SeatCanvas::repaintAll()
{
    m_stale = QRegion(m_picture.rect());
    update();
}

QRect SeatCanvas::seatRect(SeatNo seat) const
{
    const double reach =
        m_content.plan().layout().seatDiameter * view().scale * 0.85 + 2 * tokens::focusRing + 2;
    const QPointF at = positionOf(seat);
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect();
}

QRect SeatCanvas::areaRect(int area) const
{
    const auto &outline = m_content.plan().layout().areas[size_t(area)].outline;
    return view().toScreen(layout::boundsOf(outline)).toAlignedRect().adjusted(-2, -2, 2, 2);
}

void SeatCanvas::repaintSeat(SeatNo seat)
{
    const int area = m_content.plan().place(seat).area;
    const QRect changed = area >= 0 ? areaRect(area) : seatRect(seat);
    if (!changed.intersects(rect()))
        return;
    const double pixel = devicePixelRatioF();
    const QRect part =
        QRectF(changed.x() * pixel, changed.y() * pixel, changed.width() * pixel, changed.height() * pixel)
            .toAlignedRect();
    if (m_stale.rectCount() < mostRects)
        m_stale += part;
    else
        m_stale = m_stale.boundingRect() | part;
    update(changed);
}

void SeatCanvas::updateSeats(const QSet<SeatNo> &seats)
{
    if (seats.size() > mostRects)
        return update();
    for (SeatNo seat : seats)
        if (m_content.has(seat))
            updateSeat(seat);
}

void SeatCanvas::refreshPicture()
{
    const double pixel = devicePixelRatioF();
    const QSize size = (QSizeF(this->size()) * pixel).toSize();
    if (m_picture.size() != size || m_picture.devicePixelRatio() != pixel) {
        m_picture = QImage(size, QImage::Format_RGB32);
        m_stale = QRegion(m_picture.rect());
    }
    if (m_stale.isEmpty())
        return;
    // The painter below must not see the ratio: everything here is device pixels.
    m_picture.setDevicePixelRatio(1);
    for (const QRect &part : m_stale)
        m_painter.paint(m_picture, m_content, view(), pixel, part);
    m_picture.setDevicePixelRatio(pixel);
    m_stale = QRegion();
}

void SeatCanvas::paintEvent(QPaintEvent *event)
{
    refreshPicture();
    QPainter painter(this);
    const double pixel = m_picture.devicePixelRatio();
    for (const QRect &part : event->region()) {
        const QRectF source(part.x() * pixel, part.y() * pixel, part.width() * pixel, part.height() * pixel);
        painter.drawImage(QRectF(part), m_picture, source);
    }
    if (m_content.hasPlan())
        paintMarks(painter, event->rect());
    const int edge = tokens::radius;
    if (hasFocus() && !rect().adjusted(edge, edge, -edge, -edge).contains(event->rect())) {
        const double half = tokens::focusRing / 2.0;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.colors().accent, tokens::focusRing));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(half, half, -half, -half), tokens::radius, tokens::radius);
    }
}

void SeatCanvas::paintRing(
    QPainter &painter, SeatNo seat, const QColor &color, double width, double growth) const
{
    const double radius = std::max(2.0, seatPixels() / 2) + growth;
    painter.setPen(QPen(color, width));
    painter.drawEllipse(positionOf(seat), radius, radius);
}

void SeatCanvas::paintMarks(QPainter &painter, const QRect &clip) const
{
    const tokens::Colors &c = m_theme.colors();
    const double line = std::clamp(seatPixels() * 0.08, 1.5, double(tokens::focusRing) + 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto seen = [&](SeatNo seat) { return m_content.isSeat(seat) && seatRect(seat).intersects(clip); };
    for (SeatNo seat : m_flashes.seats()) {
        if (!seen(seat))
            continue;
        QColor glow = c.accent;
        const double strength = m_flashes.strength(seat);
        glow.setAlphaF(float(0.75 * strength));
        paintRing(painter, seat, glow, line * 1.5, line + (1 - strength) * seatPixels() * 0.2);
    }
    for (SeatNo seat : m_highlighted)
        if (seen(seat))
            paintRing(painter, seat, c.accent, line, line / 2);
    for (SeatNo seat : m_marked)
        if (seen(seat))
            paintRing(painter, seat, m_bandGivesBack ? c.danger : c.accent, line * 1.3, 0);
    if (m_hovered >= 0 && m_hovered != m_cursor && seen(m_hovered))
        paintRing(painter, m_hovered, c.text, line, line / 2);
    if (m_cursor >= 0 && hasFocus() && seen(m_cursor)) {
        paintRing(painter, m_cursor, c.surface, line * 3, line);
        paintRing(painter, m_cursor, c.text, line * 1.4, line);
    }
    if (m_hoveredArea >= 0) {
        painter.setPen(QPen(c.accent, tokens::focusRing));
        QPolygonF outline;
        for (QPointF point : m_content.plan().layout().areas[size_t(m_hoveredArea)].outline)
            outline << view().toScreen(point);
        painter.drawPolygon(outline);
    }
    if (m_drag == Drag::Band) {
        const QColor edge = m_bandGivesBack ? c.danger : c.accent;
        QColor fill = edge;
        fill.setAlphaF(0.1f);
        painter.setPen(QPen(edge, tokens::hairline));
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_band).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace parterre

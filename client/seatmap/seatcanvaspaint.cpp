// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {

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

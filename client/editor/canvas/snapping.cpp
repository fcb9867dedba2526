// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/snapping.h"

#include "client/shell/theme/theme.h"
#include "common/layout/geometry.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace parterre::editor {

namespace {

constexpr double angleStep = 15;

std::optional<double> nearest(const std::vector<double> &lines, double value, double reach)
{
    const auto above = std::ranges::lower_bound(lines, value);
    std::optional<double> found;
    for (auto line = above == lines.begin() ? above : above - 1; line != lines.end() && line <= above;
         ++line) {
        if (std::abs(*line - value) <= (found ? std::abs(*found - value) : reach))
            found = *line;
    }
    return found;
}

void tidy(std::vector<double> &lines)
{
    std::ranges::sort(lines);
    const auto same = std::ranges::unique(lines);
    lines.erase(same.begin(), same.end());
}

} // namespace

Snapping::Snapping(const LayoutDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
}

void Snapping::setOn(bool on)
{
    m_isOn = on;
    forget();
}

void Snapping::collect()
{
    if (m_revision == m_document.revision())
        return;
    m_revision = m_document.revision();
    m_xs.clear();
    m_ys.clear();
    const auto add = [this](QPointF point) {
        m_xs.push_back(point.x());
        m_ys.push_back(point.y());
    };
    const layout::Layout &layout = m_document.layout();
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            if (!row.seats.empty()) {
                add(row.seats.front().position);
                add(row.seats.back().position);
            }
        }
    }
    for (const layout::Decoration &decoration : layout.decorations) {
        for (const QPointF &corner : decoration.outline)
            add(corner);
    }
    for (const layout::Guide &guide : layout.guides)
        (guide.orientation == Qt::Vertical ? m_xs : m_ys).push_back(guide.at);
    m_xs.push_back(layout::focusOf(layout).x());
    tidy(m_xs);
    tidy(m_ys);
}

QPointF Snapping::snap(QPointF point, double reach)
{
    forget();
    if (!m_isOn)
        return point;
    collect();
    m_x = nearest(m_xs, point.x(), reach);
    m_y = nearest(m_ys, point.y(), reach);
    const auto onGrid = [&](double value) {
        return m_grid > 0 && m_grid <= 2 * reach * 4 ? std::round(value / m_grid) * m_grid : value;
    };
    return {m_x.value_or(onGrid(point.x())), m_y.value_or(onGrid(point.y()))};
}

QPointF Snapping::toAngle(QPointF origin, QPointF point)
{
    forget();
    const QPointF way = point - origin;
    const double angle = std::round(qRadiansToDegrees(std::atan2(way.y(), way.x())) / angleStep) * angleStep;
    const double length = std::hypot(way.x(), way.y());
    const double radians = qDegreesToRadians(angle);
    return origin + QPointF(std::cos(radians), std::sin(radians)) * length;
}

QPointF Snapping::free(QPointF point)
{
    forget();
    return point;
}

void Snapping::paint(QPainter &painter, const Theme &theme, const MapView &view) const
{
    painter.setPen(QPen(theme.colors().accent, tokens::hairline));
    const QRectF screen = painter.viewport();
    if (m_x) {
        const double x = view.toScreen(QPointF(*m_x, 0)).x();
        painter.drawLine(QPointF(x, screen.top()), QPointF(x, screen.bottom()));
    }
    if (m_y) {
        const double y = view.toScreen(QPointF(0, *m_y)).y();
        painter.drawLine(QPointF(screen.left(), y), QPointF(screen.right(), y));
    }
}

} // namespace parterre::editor

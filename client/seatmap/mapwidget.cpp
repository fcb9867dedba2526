// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of the map, and what is where in it.
#include "client/seatmap/mapwidget.h"

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

MapWidget::MapWidget(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_painter(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setContextMenuPolicy(Qt::PreventContextMenu);
    connect(&m_motion, &ViewMotion::moved, this, [this] {
        repaintAll();
        Q_EMIT viewChanged();
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_painter.forget();
        repaintAll();
    });
}

void MapWidget::replacePlan(std::shared_ptr<const layout::SeatPlan> plan)
{
    const std::vector<layout::Floor> before = floors();
    const int shown = floor();
    const int next = plan ? floorIn(*plan) : -1;
    m_content.setPlan(std::move(plan), next);
    m_painter.setPlan(m_content.hasPlan() ? &m_content.plan() : nullptr);
    repaintAll();
    if (floors() != before)
        Q_EMIT floorsChanged();
    if (floor() != shown)
        Q_EMIT floorChanged(floor());
}

QRectF MapWidget::reachable() const { return whole(); }

QRectF MapWidget::whole() const { return m_content.bounds(); }

void MapWidget::repaintAll()
{
    m_stale = QRegion(m_picture.rect());
    update();
}

QRect MapWidget::seatRect(SeatNo seat) const
{
    const double reach =
        m_content.plan().layout().seatDiameter * view().scale * 0.85 + 2 * tokens::focusRing + 2;
    const QPointF at = positionOf(seat);
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect();
}

QRect MapWidget::areaRect(int area) const
{
    const auto &outline = m_content.plan().layout().areas[size_t(area)].outline;
    return view().toScreen(layout::boundsOf(outline)).toAlignedRect().adjusted(-2, -2, 2, 2);
}

void MapWidget::repaintSeat(SeatNo seat)
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

void MapWidget::updateSeats(const QSet<SeatNo> &seats)
{
    if (seats.size() > mostRects)
        return update();
    for (SeatNo seat : seats)
        if (m_content.has(seat))
            updateSeat(seat);
}

void MapWidget::refreshPicture()
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
        m_painter.paint(m_picture, m_content, view(), pixel, part, shownUnderlay());
    m_picture.setDevicePixelRatio(pixel);
    m_stale = QRegion();
}

void MapWidget::paintEvent(QPaintEvent *event)
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

void MapWidget::paintRing(
    QPainter &painter, SeatNo seat, const QColor &color, double width, double growth) const
{
    const double radius = std::max(2.0, seatPixels() / 2) + growth;
    painter.setPen(QPen(color, width));
    painter.drawEllipse(positionOf(seat), radius, radius);
}

SeatNo MapWidget::seatAt(QPointF position) const
{
    if (!m_content.hasPlan())
        return -1;
    constexpr double finger = tokens::space1;
    const double radius = std::max(m_content.plan().layout().seatDiameter * 0.55, finger / view().scale);
    return m_content.index().nearest(view().toPlan(position), radius).value_or(-1);
}

int MapWidget::areaAt(QPointF position) const
{
    if (!m_content.hasPlan())
        return -1;
    const auto &areas = m_content.plan().layout().areas;
    const QPointF place = view().toPlan(position);
    const auto found = std::find_if(areas.begin(), areas.end(), [&](const layout::Area &area) {
        return m_content.shows(area.floor) && layout::contains(area.outline, place);
    });
    return found == areas.end() ? -1 : int(found - areas.begin());
}

QPointF MapWidget::positionOf(SeatNo seat) const
{
    return m_content.has(seat) ? view().toScreen(m_content.plan().place(seat).position) : QPointF();
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/mappainter.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

/// How far outside its centre a seat has pixels, in diameters.
constexpr double reachOfSeat = 0.7;

QPointF direction(const layout::Row &row, size_t from, size_t to, double diameter)
{
    const QPointF step = row.seats[to].position - row.seats[from].position;
    const double length = std::hypot(step.x(), step.y());
    return length > 0 ? step / length * std::max(diameter * 1.15, std::min(length, diameter * 1.5))
                      : QPointF();
}

} // namespace

MapPainter::MapPainter(const Theme &theme)
    : m_theme(theme)
    , m_hall(theme)
    , m_stamps(theme)
{
}

void MapPainter::forget()
{
    m_stamps.clear();
    m_labels.clear();
    m_hall.forget();
    m_inks.clear();
}

void MapPainter::setPlan(const layout::SeatPlan *plan)
{
    m_plan = plan;
    m_hall.setPlan(plan);
    m_rowEnds.clear();
    if (!plan)
        return;
    const double diameter = plan->layout().seatDiameter;
    for (const layout::Section &section : plan->layout().sections) {
        for (const layout::Row &row : section.rows) {
            const size_t count = row.seats.size();
            if (count == 0)
                continue;
            const QPointF side(-diameter * 1.2, 0);
            const QPointF before = count > 1 ? direction(row, 1, 0, diameter) : side;
            const QPointF after = count > 1 ? direction(row, count - 2, count - 1, diameter) : -side;
            m_rowEnds.push_back({row.seats.front().position + before, row.label, section.floor});
            m_rowEnds.push_back({row.seats.back().position + after, row.label, section.floor});
        }
    }
}

void MapPainter::paint(QImage &image, const MapContent &content, const MapView &view, double pixel,
    const QRect &clip, const MapUnderlay *underlay)
{
    const QRect part = clip & image.rect();
    if (part.isEmpty())
        return;
    const MapView device{view.scale * pixel, view.offset * pixel};
    const double diameter = content.hasPlan() ? content.plan().layout().seatDiameter * device.scale : 0;
    QPainter painter(&image);
    painter.setClipRect(part);
    painter.fillRect(part, m_theme.colors().surface);
    if (underlay)
        underlay->paint(painter, device, part);
    if (content.hasPlan())
        m_hall.paintUnder(painter, content, device, pixel, underlay != nullptr);
    painter.end();
    if (!content.hasPlan())
        return;
    const Pixels pixels(image);
    paintSeats(pixels, content, device, part);
    if (diameter >= numberDiameter * pixel)
        paintNumbers(pixels, content, device, part);
    if (diameter >= glyphDiameter * pixel)
        paintRowLetters(pixels, content, device, pixel, part);
    painter.begin(&image);
    painter.setClipRect(part);
    m_hall.paintNames(painter, content, device, pixel, diameter < glyphDiameter * pixel);
}

void MapPainter::paintSeats(
    const Pixels &pixels, const MapContent &content, const MapView &view, const QRect &clip)
{
    const double diameter = content.plan().layout().seatDiameter * view.scale;
    SeatStamps::Sheet &sheet = m_stamps.sheet(diameter);
    const double reach = diameter * reachOfSeat + 2;
    const QRectF reached = QRectF(clip).adjusted(-reach, -reach, reach, reach);
    const auto put = [&](SeatNo seat, double x, double y) {
        QPoint at;
        const Stamp &stamp = sheet.stamp(content.lookId(seat), x, y, at);
        stamp.put(pixels, at.x(), at.y(), clip);
    };
    if (const QRectF plan = view.toPlan(reached); !plan.contains(content.bounds())) {
        content.index().forEachWithin(plan, [&](SeatNo seat, QPointF position) {
            const QPointF at = view.toScreen(position);
            put(seat, at.x(), at.y());
        });
        return;
    }
    // Everything is seen: straight through the arrays.
    const std::vector<float> &xs = content.xs();
    const std::vector<float> &ys = content.ys();
    const std::vector<qint32> &looks = content.looks();
    for (size_t i = 0; i < looks.size(); ++i)
        if (looks[i] >= 0)
            put(SeatNo(i), xs[i] * view.scale + view.offset.x(), ys[i] * view.scale + view.offset.y());
}

QRgb MapPainter::inkOf(int lookId)
{
    if (size_t(lookId) >= m_inks.size())
        m_inks.resize(size_t(lookId) + 1);
    std::optional<QRgb> &ink = m_inks[size_t(lookId)];
    if (!ink) {
        const QColor color = numberInk(SeatLook::fromId(lookId), m_theme);
        ink = color.isValid() ? color.rgb() : 0;
    }
    return *ink;
}

void MapPainter::paintNumbers(
    const Pixels &pixels, const MapContent &content, const MapView &view, const QRect &clip)
{
    const double diameter = content.plan().layout().seatDiameter * view.scale;
    const QFont font = m_theme.font(TextKind::Strong);
    const QRectF reached = QRectF(clip).adjusted(-diameter, -diameter, diameter, diameter);
    content.index().forEachWithin(view.toPlan(reached), [&](SeatNo seat, QPointF position) {
        const QRgb ink = inkOf(content.lookId(seat));
        if (ink == 0)
            return;
        const layout::SeatPlan::Place &place = m_plan->place(seat);
        const QString &label = m_plan->layout()
                                   .sections[size_t(place.section)]
                                   .rows[size_t(place.row)]
                                   .seats[size_t(place.column)]
                                   .label;
        const double share = label.size() > 2 ? 0.34 : 0.42;
        const QPointF at = view.toScreen(position);
        const Stamp &stamp = m_labels.stamp(label, font, int(diameter * share + 0.5), ink);
        stamp.put(pixels, int(std::lround(at.x())), int(std::lround(at.y())), clip);
    });
}

void MapPainter::paintRowLetters(
    const Pixels &pixels, const MapContent &content, const MapView &view, double pixel, const QRect &clip)
{
    const double diameter = m_plan->layout().seatDiameter * view.scale;
    const QFont font = m_theme.font(TextKind::Caption);
    const double largest = QFontInfo(m_theme.font(TextKind::Body)).pixelSize() * pixel;
    const int size = int(std::clamp(diameter * 0.62, 8 * pixel, largest) + 0.5);
    const QRgb ink = m_theme.colors().muted.rgb();
    const QRectF reached = QRectF(clip).adjusted(-4 * size, -size, 4 * size, size);
    for (const RowEnd &end : m_rowEnds) {
        const QPointF at = view.toScreen(end.position);
        if (reached.contains(at) && content.shows(end.floor))
            m_labels.stamp(end.label, font, size, ink)
                .put(pixels, int(std::lround(at.x())), int(std::lround(at.y())), clip);
    }
}

} // namespace parterre

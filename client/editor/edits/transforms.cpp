// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/edits/transforms.h"

#include "common/layout/geometry.h"
#include "common/layout/outline.h"

#include <QPolygonF>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace parterre::editor {

namespace {

double turnOf(const QTransform &transform)
{
    const QPointF along = transform.map(QPointF(1, 0)) - transform.map(QPointF());
    return qRadiansToDegrees(std::atan2(along.y(), along.x()));
}

QSizeF grown(const QSizeF &size, const QTransform &transform)
{
    const QPointF origin = transform.map(QPointF());
    return {size.width() * layout::distance(origin, transform.map(QPointF(1, 0))),
        size.height() * layout::distance(origin, transform.map(QPointF(0, 1)))};
}

/// The rotation of a rectangle after the transform; one that mirrors turns the other way.
double turned(double degrees, const QTransform &transform)
{
    if (transform.determinant() >= 0)
        return degrees + turnOf(transform);
    return std::remainder(turnOf(transform) - degrees, 180.0);
}

double normalised(double degrees)
{
    const double turned = std::remainder(degrees, 360.0);
    return std::abs(turned) < 1e-9 ? 0 : turned;
}

void map(layout::Outline &outline, const QTransform &transform)
{
    for (QPointF &point : outline)
        point = transform.map(point);
}

void map(layout::Table &table, const QTransform &transform)
{
    table.centre = transform.map(table.centre);
    table.size = grown(table.size, transform);
    table.rotation = normalised(turned(table.rotation, transform));
}

void map(layout::Decoration &decoration, const QTransform &transform)
{
    map(decoration.outline, transform);
    if (decoration.rect.isNull())
        return;
    QRectF rect(QPointF(), grown(decoration.rect.size(), transform));
    rect.moveCenter(transform.map(decoration.rect.center()));
    decoration.rect = rect;
    decoration.rotation = normalised(turned(decoration.rotation, transform));
}

bool allSelected(const layout::Section &section, const layout::Row &row, const Selected &selected)
{
    return !row.seats.empty() && std::ranges::all_of(row.seats, [&](const layout::Seat &seat) {
        return selected.has(section, row, seat);
    });
}

bool allSelected(const layout::Section &section, const Selected &selected)
{
    return selected.has(section)
        || (!section.rows.empty() && std::ranges::all_of(section.rows, [&](const layout::Row &row) {
               return allSelected(section, row, selected);
           }));
}

/// One thing that is aligned: a row's selected seats, or an object.
struct Thing {
    Selected selected;
    QRectF bounds;
};

std::vector<Thing> thingsOf(const layout::Layout &layout, const Selected &selected)
{
    std::vector<Thing> things;
    const auto add = [&](Selected one) {
        if (const QRectF bounds = boundsOf(layout, one); !one.isEmpty())
            things.push_back({std::move(one), bounds});
    };
    for (const layout::Section &section : layout.sections) {
        if (selected.has(section)) {
            add({{}, {{ObjectKind::Section, section.id}}});
            continue;
        }
        for (const layout::Row &row : section.rows) {
            Selected one;
            for (const layout::Seat &seat : row.seats) {
                if (selected.has(section, row, seat))
                    one.seats.insert(seat.id);
            }
            add(one);
        }
    }
    for (const ObjectRef &ref : selected.objects) {
        if (ref.kind != ObjectKind::Section && ref.kind != ObjectKind::Row)
            add({{}, {ref}});
    }
    return things;
}

QPointF wayTo(Edge edge, const QRectF &from, const QRectF &to)
{
    switch (edge) {
    case Edge::Left:
        return {to.left() - from.left(), 0};
    case Edge::Centre:
        return {to.center().x() - from.center().x(), 0};
    case Edge::Right:
        return {to.right() - from.right(), 0};
    case Edge::Top:
        return {0, to.top() - from.top()};
    case Edge::Middle:
        return {0, to.center().y() - from.center().y()};
    case Edge::Bottom:
        return {0, to.bottom() - from.bottom()};
    }
    return {};
}

template <class Place>
void placeRows(layout::Layout &layout, const Selected &selected, Place place)
{
    for (layout::Section &section : layout.sections) {
        for (layout::Row &row : section.rows) {
            std::vector<layout::Seat *> seats;
            for (layout::Seat &seat : row.seats) {
                if (selected.has(section, row, seat))
                    seats.push_back(&seat);
            }
            if (seats.size() > 2)
                place(seats);
        }
    }
}

} // namespace

void transform(layout::Layout &layout, const Selected &selected, const QTransform &transform)
{
    for (layout::Section &section : layout.sections) {
        if (allSelected(section, selected))
            map(section.outline, transform);
        for (layout::Row &row : section.rows) {
            if (row.table && allSelected(section, row, selected))
                map(*row.table, transform);
        }
    }
    forEachSeat(layout, selected,
        [&](auto &, auto &, layout::Seat &seat) { seat.position = transform.map(seat.position); });
    for (layout::Area &area : layout.areas) {
        if (selected.objects.contains({ObjectKind::Area, area.id}))
            map(area.outline, transform);
    }
    for (layout::Decoration &decoration : layout.decorations) {
        if (selected.objects.contains({ObjectKind::Decoration, decoration.id}))
            map(decoration, transform);
    }
    for (layout::Entrance &entrance : layout.entrances) {
        if (selected.objects.contains({ObjectKind::Entrance, entrance.id}))
            entrance.position = transform.map(entrance.position);
    }
    if (layout.focalPoint && selected.objects.contains(ObjectRef{}))
        layout.focalPoint = transform.map(*layout.focalPoint);
}

QTransform rotation(QPointF about, double degrees)
{
    return QTransform::fromTranslate(-about.x(), -about.y()) * QTransform().rotate(degrees)
        * QTransform::fromTranslate(about.x(), about.y());
}

QTransform scaling(QPointF about, double x, double y)
{
    return QTransform::fromTranslate(-about.x(), -about.y()) * QTransform::fromScale(x, y)
        * QTransform::fromTranslate(about.x(), about.y());
}

void align(layout::Layout &layout, const Selected &selected, Edge edge)
{
    const QRectF all = boundsOf(layout, selected);
    for (const Thing &thing : thingsOf(layout, selected)) {
        const QPointF way = wayTo(edge, thing.bounds, all);
        transform(layout, thing.selected, QTransform::fromTranslate(way.x(), way.y()));
    }
}

void distribute(layout::Layout &layout, const Selected &selected, Qt::Orientation direction)
{
    std::vector<Thing> things = thingsOf(layout, selected);
    if (things.size() < 3)
        return;
    const auto middle = [direction](const Thing &thing) {
        return direction == Qt::Horizontal ? thing.bounds.center().x() : thing.bounds.center().y();
    };
    std::ranges::stable_sort(things, {}, middle);
    const double first = middle(things.front());
    const double step = (middle(things.back()) - first) / double(things.size() - 1);
    for (size_t i = 1; i + 1 < things.size(); ++i) {
        const double way = first + step * double(i) - middle(things[i]);
        transform(layout, things[i].selected,
            direction == Qt::Horizontal ? QTransform::fromTranslate(way, 0)
                                        : QTransform::fromTranslate(0, way));
    }
}

void spaceEvenly(layout::Layout &layout, const Selected &selected)
{
    placeRows(layout, selected, [](const std::vector<layout::Seat *> &seats) {
        std::vector<QPointF> line;
        std::vector<double> ways{0};
        for (const layout::Seat *seat : seats) {
            if (!line.empty())
                ways.push_back(ways.back() + layout::distance(line.back(), seat->position));
            line.push_back(seat->position);
        }
        size_t piece = 1;
        for (size_t i = 1; i + 1 < seats.size(); ++i) {
            const double way = ways.back() * double(i) / double(seats.size() - 1);
            while (piece + 1 < ways.size() && ways[piece] < way)
                ++piece;
            const double length = ways[piece] - ways[piece - 1];
            const double share = length > 0 ? (way - ways[piece - 1]) / length : 0;
            seats[i]->position = line[piece - 1] + (line[piece] - line[piece - 1]) * share;
        }
    });
}

void bend(layout::Layout &layout, const Selected &selected, double height)
{
    placeRows(layout, selected, [height](const std::vector<layout::Seat *> &seats) {
        const QPointF from = seats.front()->position;
        const QPointF to = seats.back()->position;
        const double chord = layout::distance(from, to);
        if (chord <= 0)
            return;
        const QPointF along = (to - from) / chord;
        const QPointF forward(along.y(), -along.x()); // to the stage, where the row runs from left to right
        // Of a chord c and a height h: radius = c²/8h + h/2.
        const double bulge = std::abs(height);
        const double radius = bulge > 0 ? chord * chord / (8 * bulge) + bulge / 2 : 0;
        const double half = bulge > 0 ? 2 * std::atan2(2 * bulge, chord) : 0;
        for (size_t i = 1; i + 1 < seats.size(); ++i) {
            const double share = double(i) / double(seats.size() - 1);
            if (bulge <= 0) {
                seats[i]->position = from + (to - from) * share;
                continue;
            }
            const double angle = half * (2 * share - 1);
            const double rise = radius * std::cos(angle) - (radius - bulge);
            seats[i]->position =
                (from + to) / 2 + along * (radius * std::sin(angle)) + forward * (height > 0 ? rise : -rise);
        }
    });
}

} // namespace parterre::editor

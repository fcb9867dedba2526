// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/tools/outlinetool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/structure.h"
#include "client/shell/theme/tokens.h"
#include "common/layout/geometry.h"
#include "common/layout/objectids.h"
#include "common/layout/outline.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace parterre::editor {

namespace {

constexpr int ellipseCorners = 64;
constexpr int usualCapacity = 100;

layout::Outline ellipseIn(const QRectF &rect)
{
    layout::Outline outline;
    for (int i = 0; i < ellipseCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / ellipseCorners;
        outline << rect.center()
                + QPointF(std::cos(angle) * rect.width() / 2, std::sin(angle) * rect.height() / 2);
    }
    return outline;
}

} // namespace

OutlineTool::OutlineTool(Workbench bench, What what)
    : Tool(bench, describe(what))
    , m_what(what)
{
}

Tool::Description OutlineTool::describe(What what)
{
    const QString hint =
        tr("Drag for a rectangle, with Alt for an ellipse; or click the corners and press Enter.");
    switch (what) {
    case What::Section:
        return {QStringLiteral("section"), tr("Section"), QStringLiteral("draw-polygon"),
            QKeySequence(Qt::Key_S), hint};
    case What::Area:
        return {QStringLiteral("area"), tr("General admission"), QStringLiteral("draw-rectangle"),
            QKeySequence(Qt::Key_G), hint};
    case What::Standing:
        return {QStringLiteral("standing"), tr("Standing area"), QStringLiteral("user-group-new"),
            QKeySequence(Qt::Key_J), hint};
    case What::Stage:
        return {QStringLiteral("stage"), tr("Stage"), QStringLiteral("view-presentation"),
            QKeySequence(Qt::Key_B), hint};
    case What::Shape:
        return {QStringLiteral("shape"), tr("Shape"), QStringLiteral("draw-polyline"),
            QKeySequence(Qt::Key_H), hint};
    case What::Aisle:
        return {QStringLiteral("aisle"), tr("Aisle"), QStringLiteral("distribute-horizontal-gaps"),
            QKeySequence(Qt::Key_I), hint};
    }
    return {};
}

void OutlineTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return cancel();
    m_pressed = true;
    m_from = m_to = snapped(pointer, m_corners.isEmpty() ? std::nullopt : std::optional(m_corners.back()));
}

void OutlineTool::move(const Pointer &pointer)
{
    m_isEllipse = pointer.has(Qt::AltModifier);
    m_to = snapped(pointer, m_corners.isEmpty() ? std::nullopt : std::optional(m_corners.back()));
    if (!isBusy())
        return;
    const QSizeF size = QRectF(m_from, m_to).normalized().size() / 100;
    const QLocale locale;
    Q_EMIT said(m_corners.isEmpty()
            ? tr("%1 × %2 m")
                  .arg(locale.toString(size.width(), 'f', 2), locale.toString(size.height(), 'f', 2))
            : tr("%Ln corners", nullptr, int(m_corners.size())));
}

void OutlineTool::release(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton || !m_pressed)
        return;
    m_pressed = false;
    const double way = layout::distance(m_from, m_to) * m_bench.canvas.view().scale;
    if (m_corners.isEmpty() && way >= QApplication::startDragDistance())
        return finish(dragged());
    const double finger = m_bench.canvas.centimetres(tokens::space2);
    if (m_corners.size() > 2 && layout::distance(m_corners.front(), m_to) <= finger)
        return finish(m_corners);
    if (m_corners.isEmpty() || layout::distance(m_corners.back(), m_to) > finger / 2)
        m_corners << m_to;
}

void OutlineTool::doubleClick(const Pointer &)
{
    m_pressed = false;
    if (m_corners.size() > 2)
        finish(m_corners);
}

bool OutlineTool::key(const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && m_corners.size() > 2) {
        finish(m_corners);
        return true;
    }
    if (event.key() == Qt::Key_Backspace && !m_corners.isEmpty()) {
        m_corners.removeLast();
        return true;
    }
    return Tool::key(event);
}

layout::Outline OutlineTool::dragged() const
{
    const QRectF rect = QRectF(m_from, m_to).normalized();
    return m_isEllipse ? ellipseIn(rect) : layout::outlineOf(rect);
}

ObjectRef OutlineTool::put(layout::Layout &layout, const layout::Outline &outline) const
{
    using layout::Area;
    using layout::Decoration;
    const auto decorate = [&](Decoration::Kind kind, const QString &text) {
        Decoration decoration;
        decoration.kind = kind;
        decoration.outline = outline;
        decoration.text = text;
        decoration.floor = floorKey();
        layout.decorations.push_back(std::move(decoration));
        layout::ensureIds(layout);
        return ObjectRef{ObjectKind::Decoration, layout.decorations.back().id};
    };
    const auto admit = [&](Area::Kind kind, const QString &name) {
        Area area{{}, freeName(layout, name), outline, usualCapacity, m_bench.brush.zone};
        area.kind = kind;
        area.floor = floorKey();
        layout.areas.push_back(std::move(area));
        layout::ensureIds(layout);
        return ObjectRef{ObjectKind::Area, layout.areas.back().id};
    };
    switch (m_what) {
    case What::Section:
        layout.sections.push_back({freeName(layout, tr("Section")), outline, {}, {}, floorKey()});
        layout::ensureIds(layout);
        return {ObjectKind::Section, layout.sections.back().id};
    case What::Area:
        return admit(Area::Kind::GeneralAdmission, tr("Area"));
    case What::Standing:
        return admit(Area::Kind::Standing, tr("Standing"));
    case What::Stage:
        if (!layout.focalPoint)
            layout.focalPoint = layout::boundsOf(outline).center();
        return decorate(Decoration::Kind::Stage, tr("Stage"));
    case What::Shape:
        return decorate(Decoration::Kind::Polygon, {});
    case What::Aisle:
        return decorate(Decoration::Kind::Aisle, {});
    }
    return {};
}

void OutlineTool::finish(const layout::Outline &outline)
{
    ObjectRef made;
    m_bench.document.edit(
        tr("Draw: %1").arg(description().name), [&](layout::Layout &layout) { made = put(layout, outline); });
    m_bench.selection.setObject(made);
    if (made.kind == ObjectKind::Section)
        m_bench.brush.section = made.id;
    cancel();
}

void OutlineTool::cancel()
{
    m_pressed = false;
    m_corners.clear();
    m_bench.snapping.forget();
    Q_EMIT said({});
}

void OutlineTool::paint(QPainter &painter, const MapView &view) const
{
    m_bench.snapping.paint(painter, m_bench.canvas.theme(), view);
    if (!isBusy())
        return;
    layout::Outline outline = m_corners.isEmpty() ? dragged() : m_corners;
    if (!m_corners.isEmpty())
        outline << m_to;
    QPolygonF polygon;
    for (const QPointF &point : outline)
        polygon << view.toScreen(point);
    QColor fill = m_bench.canvas.theme().colors().accent;
    painter.setPen(QPen(fill, tokens::hairline));
    fill.setAlphaF(0.15f);
    painter.setBrush(fill);
    painter.drawPolygon(polygon);
    painter.setBrush(Qt::NoBrush);
}

} // namespace parterre::editor

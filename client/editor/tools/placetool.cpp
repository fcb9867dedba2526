// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/tools/placetool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/structure.h"
#include "common/layout/objectids.h"

namespace parterre::editor {

namespace {

constexpr QSizeF textSize(400, 80); ///< centimetres

} // namespace

PlaceTool::PlaceTool(Workbench bench, What what)
    : Tool(bench, describe(what))
    , m_what(what)
{
}

Tool::Description PlaceTool::describe(What what)
{
    switch (what) {
    case What::Seat:
        return {QStringLiteral("seat"), tr("Seat"), QStringLiteral("list-add"), QKeySequence(Qt::Key_E),
            tr("Click where a single seat stands.")};
    case What::Text:
        return {QStringLiteral("text"), tr("Text"), QStringLiteral("draw-text"), QKeySequence(Qt::Key_T),
            tr("Click where the text stands; write it at the right.")};
    case What::Entrance:
        return {QStringLiteral("entrance"), tr("Entrance"), QStringLiteral("go-previous"),
            QKeySequence(Qt::Key_D), tr("Click where people come in.")};
    case What::FocalPoint:
        return {QStringLiteral("focus"), tr("Focal point"), QStringLiteral("snap-nodes-center"),
            QKeySequence(Qt::Key_O), tr("Click what everybody looks at.")};
    }
    return {};
}

void PlaceTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return;
    const QPointF at = snapped(pointer);
    Selected made;
    m_bench.document.edit(
        tr("Place: %1").arg(description().name), [&](layout::Layout &layout) { made = put(layout, at); });
    select(made);
}

void PlaceTool::move(const Pointer &pointer) { snapped(pointer); }

void PlaceTool::release(const Pointer &) { }

Selected PlaceTool::put(layout::Layout &layout, QPointF at) const
{
    switch (m_what) {
    case What::Seat: {
        layout::Row row{QStringLiteral("A"), {}};
        row.seats.push_back({{}, QStringLiteral("1"), at, m_bench.brush.zone});
        return addRows(layout, homeOfRows(), tr("Section"), {row}, floorKey());
    }
    case What::Text: {
        layout::Decoration text;
        text.kind = layout::Decoration::Kind::Text;
        text.text = tr("Text");
        text.rect = QRectF(QPointF(), textSize);
        text.rect.moveCenter(at);
        text.floor = floorKey();
        layout.decorations.push_back(std::move(text));
        layout::ensureIds(layout);
        return {{}, {{ObjectKind::Decoration, layout.decorations.back().id}}};
    }
    case What::Entrance:
        layout.entrances.push_back({{}, tr("Entrance %1").arg(layout.entrances.size() + 1), at, floorKey()});
        layout::ensureIds(layout);
        return {{}, {{ObjectKind::Entrance, layout.entrances.back().id}}};
    case What::FocalPoint:
        layout.focalPoint = at;
        return {{}, {ObjectRef{}}};
    }
    return {};
}

void PlaceTool::paint(QPainter &painter, const MapView &view) const
{
    m_bench.snapping.paint(painter, m_bench.canvas.theme(), view);
}

} // namespace parterre::editor

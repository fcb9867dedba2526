// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/tools/rowtool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/structure.h"
#include "client/editor/edits/transforms.h"
#include "common/layout/generators.h"
#include "common/layout/geometry.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre::editor {

RowTool::RowTool(Workbench bench, Form form)
    : Tool(bench,
        form == Form::Straight ? Description{QStringLiteral("row"), tr("Row"), QStringLiteral("draw-line"),
            QKeySequence(Qt::Key_R),
            tr("Drag from the first seat to the last; a number sets how many seats, Shift keeps the angle "
               "straight.")}
                               : Description{QStringLiteral("arc"), tr("Curved row"),
                                   QStringLiteral("draw-bezier-curves"), QKeySequence(Qt::Key_C),
                                   tr("Drag from the first seat to the last, then click where the arc "
                                      "goes.")})
    , m_form(form)
{
}

void RowTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return cancel();
    if (m_stage == Stage::Arc)
        return;
    m_stage = Stage::Line;
    m_from = m_to = snapped(pointer);
    m_height = 0;
    m_typed.clear();
}

void RowTool::move(const Pointer &pointer)
{
    if (m_stage == Stage::Idle) {
        snapped(pointer);
    } else if (m_stage == Stage::Line) {
        m_to = snapped(pointer, m_from);
    } else {
        const QPointF along = (m_to - m_from) / std::max(length(), 1.0);
        const QPointF way = pointer.plan - (m_from + m_to) / 2;
        m_height = QPointF::dotProduct(way, QPointF(along.y(), -along.x()));
    }
    say();
}

void RowTool::release(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton || m_stage == Stage::Idle)
        return;
    if (m_stage == Stage::Line && length() < m_bench.brush.pitch / 2)
        return cancel(); // a click is no row
    if (m_stage == Stage::Line && m_form == Form::Curved) {
        m_stage = Stage::Arc;
        return say();
    }
    finish();
}

bool RowTool::key(const QKeyEvent &event)
{
    if (!isBusy())
        return false;
    if (!event.text().isEmpty() && event.text().front().isDigit()) {
        m_typed += event.text().front();
        say();
        return true;
    }
    if (event.key() == Qt::Key_Backspace) {
        m_typed.chop(1);
        say();
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        finish();
        return true;
    }
    return Tool::key(event);
}

double RowTool::length() const { return layout::distance(m_from, m_to); }

int RowTool::count() const
{
    const int typed = m_typed.toInt();
    const int fitting = int(std::floor(length() / m_bench.brush.pitch + 0.01)) + 1;
    return std::clamp(typed > 0 ? typed : fitting, 1, layout::limits::seatsOfRow);
}

layout::Row RowTool::row() const
{
    const int seats = count();
    const double pitch = m_typed.isEmpty() ? m_bench.brush.pitch : length() / std::max(1, seats - 1);
    const QPointF along = (m_to - m_from) / std::max(length(), 1.0);
    layout::Row row{QStringLiteral("A"), {}};
    for (int i = 0; i < seats; ++i)
        row.seats.push_back({{}, QString::number(i + 1), m_from + along * (pitch * i), m_bench.brush.zone});
    if (m_height != 0) {
        layout::Layout only;
        only.sections = {{{}, {}, {row}, QStringLiteral("row")}};
        bend(only, {{}, {{ObjectKind::Section, QStringLiteral("row")}}}, m_height);
        row = only.sections.front().rows.front();
    }
    return row;
}

void RowTool::say()
{
    if (isBusy())
        Q_EMIT said(tr("%Ln seats · %1 m", nullptr, count()).arg(QLocale().toString(length() / 100, 'f', 2)));
    else
        Q_EMIT said({});
}

void RowTool::finish()
{
    const layout::Row made = row();
    Selected fresh;
    m_bench.document.edit(tr("Draw a row"), [&](layout::Layout &layout) {
        // Into the section that it is drawn in; otherwise where the last one went.
        QString section = homeOfRows();
        for (const layout::Section &one : layout.sections) {
            if (m_bench.canvas.content().shows(one.floor)
                && layout::contains(one.outline, (m_from + m_to) / 2))
                section = one.id;
        }
        fresh = addRows(layout, section, tr("Section"), {made}, floorKey());
    });
    for (const layout::Section &section : m_bench.document.layout().sections) {
        for (const layout::Row &one : section.rows) {
            if (!one.seats.empty() && fresh.seats.contains(one.seats.front().id))
                m_bench.brush.section = section.id;
        }
    }
    select(fresh);
    cancel();
}

void RowTool::cancel()
{
    m_stage = Stage::Idle;
    m_typed.clear();
    m_height = 0;
    m_bench.snapping.forget();
    Q_EMIT said({});
}

void RowTool::paint(QPainter &painter, const MapView &view) const
{
    m_bench.snapping.paint(painter, m_bench.canvas.theme(), view);
    if (!isBusy())
        return;
    QList<QPointF> middles;
    for (const layout::Seat &seat : row().seats)
        middles << view.toScreen(seat.position);
    QColor color = m_bench.canvas.theme().colors().accent;
    color.setAlphaF(0.7f);
    paintDiscs(painter, middles, m_bench.document.layout().seatDiameter * view.scale, color);
    paintBubble(painter, view.toScreen(m_to), tr("%Ln seats", nullptr, count()));
}

} // namespace parterre::editor

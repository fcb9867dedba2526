// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/tools/selecttool.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/transforms.h"
#include "client/shell/theme/tokens.h"
#include "common/layout/geometry.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parterre::editor {

namespace {

constexpr double knobWay = 28; ///< pixels from the box
constexpr double angleStep = 15;
constexpr double largeNudge = 50; ///< centimetres
constexpr double handleSize = 9; ///< pixels

} // namespace

SelectTool::SelectTool(Workbench bench)
    : Tool(bench,
        {QStringLiteral("select"), tr("Select"), QStringLiteral("edit-select"), QKeySequence(Qt::Key_V),
            tr("Click or drag to select; Ctrl adds, Alt draws a lasso, a double click takes the row.")})
{
    const auto forget = [this] { m_knownBox.reset(); };
    connect(&bench.selection, &Selection::changed, this, forget);
    connect(&bench.document, &LayoutDocument::changed, this, forget);
    connect(&bench.document, &LayoutDocument::opened, this, forget);
}

QRectF SelectTool::box() const
{
    if (!m_knownBox)
        m_knownBox = freshBox();
    return *m_knownBox;
}

QRectF SelectTool::freshBox() const
{
    if (m_bench.selection.isEmpty())
        return {};
    const QRectF bounds = boundsOf(m_bench.document.layout(), selected());
    const double half = m_bench.document.layout().seatDiameter / 2;
    return bounds.isNull() && m_bench.selection.seats().isEmpty() ? bounds
                                                                  : bounds.adjusted(-half, -half, half, half);
}

QPointF SelectTool::placeOf(Handle handle, const QRectF &box) const
{
    const MapView &view = m_bench.canvas.view();
    const QRectF rect =
        view.toScreen(box).adjusted(-tokens::space2, -tokens::space2, tokens::space2, tokens::space2);
    switch (handle) {
    case Handle::TopLeft:
        return rect.topLeft();
    case Handle::TopRight:
        return rect.topRight();
    case Handle::BottomLeft:
        return rect.bottomLeft();
    case Handle::BottomRight:
        return rect.bottomRight();
    case Handle::Rotate:
        return {rect.center().x(), rect.top() - knobWay};
    case Handle::Bend:
        return {rect.center().x(), rect.bottom() + knobWay};
    case Handle::None:
        break;
    }
    return {};
}

SelectTool::Handle SelectTool::handleAt(QPointF screen) const
{
    const QRectF bounds = box();
    if (bounds.isNull())
        return Handle::None;
    using enum Handle;
    for (const Handle handle : {TopLeft, TopRight, BottomLeft, BottomRight, Rotate, Bend}) {
        if (layout::distance(placeOf(handle, bounds), screen) <= handleSize)
            return handle;
    }
    return None;
}

Qt::CursorShape SelectTool::cursor() const
{
    switch (m_hovered) {
    case Handle::TopLeft:
    case Handle::BottomRight:
        return Qt::SizeFDiagCursor;
    case Handle::TopRight:
    case Handle::BottomLeft:
        return Qt::SizeBDiagCursor;
    case Handle::Rotate:
        return Qt::PointingHandCursor;
    case Handle::Bend:
        return Qt::SizeVerCursor;
    case Handle::None:
        break;
    }
    return m_drag == Drag::Move ? Qt::SizeAllCursor : Qt::ArrowCursor;
}

void SelectTool::startHandle(Handle handle)
{
    m_handle = handle;
    m_drag = handle == Handle::Rotate ? Drag::Rotate : handle == Handle::Bend ? Drag::Bend : Drag::Scale;
}

void SelectTool::press(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton)
        return;
    m_from = m_to = pointer.plan;
    m_fromScreen = pointer.screen;
    m_box = box();
    m_transform = {};
    m_figure = 0;
    m_typed.clear();
    m_moved.clear();
    if (const Handle handle = handleAt(pointer.screen); handle != Handle::None) {
        startHandle(handle);
    } else {
        choose(pointer);
        m_drag = Drag::Maybe;
        m_box = box();
    }
    forEachSeat(m_bench.document.layout(), selected(),
        [this](const auto &, const auto &, const layout::Seat &seat) { m_moved << seat.position; });
}

void SelectTool::choose(const Pointer &pointer)
{
    const bool adds = pointer.has(Qt::ControlModifier) || pointer.has(Qt::ShiftModifier);
    const QString seat = m_bench.canvas.seatId(m_bench.canvas.seatAt(pointer.screen));
    const auto object = seat.isEmpty() ? m_bench.canvas.objectAt(pointer.screen) : std::nullopt;
    Selection &selection = m_bench.selection;
    if (adds && !seat.isEmpty())
        return selection.toggle({seat});
    if (adds && object)
        return selection.toggle({}, {*object});
    // What is selected stays so: it may be about to move.
    if (!seat.isEmpty() && !selection.hasSeat(seat))
        selection.set({seat});
    // A section is chosen by a click, as its inside is where rectangles begin.
    if (object && object->kind != ObjectKind::Section && !selection.hasObject(*object))
        selection.setObject(*object);
    if (seat.isEmpty() && !object && !adds)
        selection.clear();
}

void SelectTool::move(const Pointer &pointer)
{
    if (m_drag == Drag::None) {
        m_hovered = handleAt(pointer.screen);
        return;
    }
    if (m_drag == Drag::Maybe) {
        if ((pointer.screen - m_fromScreen).manhattanLength() < QApplication::startDragDistance())
            return;
        const QString seat = m_bench.canvas.seatId(m_bench.canvas.seatAt(m_fromScreen));
        const auto object = m_bench.canvas.objectAt(m_fromScreen);
        const bool onSelected =
            m_bench.selection.hasSeat(seat) || (object && m_bench.selection.hasObject(*object));
        m_drag = onSelected ? Drag::Move : pointer.has(Qt::AltModifier) ? Drag::Lasso : Drag::Band;
        m_lasso = {m_from};
    }
    if (m_typed.isEmpty())
        drag(pointer);
    Q_EMIT said(figures());
}

void SelectTool::drag(const Pointer &pointer)
{
    m_to = pointer.plan;
    switch (m_drag) {
    case Drag::Lasso:
        m_lasso << pointer.plan;
        break;
    case Drag::Move: {
        Pointer corner = pointer;
        corner.plan = m_box.topLeft() + pointer.plan - m_from;
        const QPointF way = pointer.has(Qt::ShiftModifier)
            ? m_bench.snapping.toAngle(m_from, pointer.plan) - m_from
            : snapped(corner) - m_box.topLeft();
        m_transform = QTransform::fromTranslate(way.x(), way.y());
        break;
    }
    case Drag::Rotate:
        rotateTo(pointer);
        break;
    case Drag::Scale:
        scaleTo(pointer);
        break;
    case Drag::Bend:
        m_figure = m_from.y() - pointer.plan.y();
        break;
    case Drag::None:
    case Drag::Maybe:
    case Drag::Band:
        break;
    }
}

void SelectTool::rotateTo(const Pointer &pointer)
{
    const auto angleOf = [this](QPointF point) {
        const QPointF way = point - m_box.center();
        return qRadiansToDegrees(std::atan2(way.y(), way.x()));
    };
    m_figure = std::remainder(angleOf(pointer.plan) - angleOf(m_from), 360.0);
    if (pointer.has(Qt::ShiftModifier))
        m_figure = std::round(m_figure / angleStep) * angleStep;
    m_transform = rotation(m_box.center(), m_figure);
}

void SelectTool::scaleTo(const Pointer &pointer)
{
    const bool left = m_handle == Handle::TopLeft || m_handle == Handle::BottomLeft;
    const bool top = m_handle == Handle::TopLeft || m_handle == Handle::TopRight;
    const QPointF fixed(left ? m_box.right() : m_box.left(), top ? m_box.bottom() : m_box.top());
    const QPointF before = m_from - fixed;
    const QPointF after = pointer.plan - fixed;
    double x = std::abs(before.x()) > 1 ? after.x() / before.x() : 1;
    double y = std::abs(before.y()) > 1 ? after.y() / before.y() : 1;
    if (!pointer.has(Qt::ShiftModifier)) // Shift: each direction by itself
        x = y = std::max(x, y);
    m_figure = x * 100;
    m_transform = scaling(fixed, x, y);
}

void SelectTool::release(const Pointer &pointer)
{
    if (pointer.button != Qt::LeftButton || m_drag == Drag::None)
        return;
    if (m_drag == Drag::Band || m_drag == Drag::Lasso) {
        chooseWithin(pointer);
    } else if (m_drag == Drag::Maybe) {
        const bool adds = pointer.has(Qt::ControlModifier) || pointer.has(Qt::ShiftModifier);
        const QString seat = m_bench.canvas.seatId(m_bench.canvas.seatAt(pointer.screen));
        const auto object = m_bench.canvas.objectAt(pointer.screen);
        if (!adds && !seat.isEmpty())
            m_bench.selection.set({seat});
        else if (!adds && object)
            m_bench.selection.setObject(*object);
    } else {
        finish();
    }
    cancel();
}

void SelectTool::chooseWithin(const Pointer &pointer)
{
    const bool adds = pointer.has(Qt::ControlModifier) || pointer.has(Qt::ShiftModifier);
    const QRectF band = QRectF(m_from, m_to).normalized();
    QSet<QString> seats =
        m_drag == Drag::Band ? m_bench.canvas.seatsWithin(band) : m_bench.canvas.seatsWithin(m_lasso);
    QSet<ObjectRef> objects;
    if (m_drag == Drag::Band) {
        const auto take = [&](const QString &floor, const ObjectRef &ref) {
            const QRectF bounds = boundsOf(m_bench.document.layout(), {{}, {ref}});
            if (m_bench.canvas.content().shows(floor) && !bounds.isNull() && band.contains(bounds))
                objects.insert(ref);
        };
        for (const layout::Area &area : m_bench.document.layout().areas)
            take(area.floor, {ObjectKind::Area, area.id});
        for (const layout::Decoration &decoration : m_bench.document.layout().decorations)
            take(decoration.floor, {ObjectKind::Decoration, decoration.id});
    }
    if (adds) {
        seats += m_bench.selection.seats();
        objects += m_bench.selection.objects();
    }
    m_bench.selection.set(seats, objects);
}

void SelectTool::finish()
{
    const Selected what = selected();
    const auto transformed = [&](layout::Layout &layout) { transform(layout, what, m_transform); };
    switch (m_drag) {
    case Drag::Move:
        m_bench.document.edit(tr("Move"), transformed);
        break;
    case Drag::Rotate:
        m_bench.document.edit(tr("Rotate"), transformed);
        break;
    case Drag::Scale:
        m_bench.document.edit(tr("Scale"), transformed);
        break;
    case Drag::Bend:
        m_bench.document.edit(tr("Bend"), [&](layout::Layout &layout) { bend(layout, what, m_figure); });
        break;
    default:
        break;
    }
}

void SelectTool::cancel()
{
    m_drag = Drag::None;
    m_handle = Handle::None;
    m_typed.clear();
    m_lasso.clear();
    m_moved.clear();
    m_bench.snapping.forget();
    Q_EMIT said({});
}

void SelectTool::doubleClick(const Pointer &pointer)
{
    const SeatNo seat = m_bench.canvas.seatAt(pointer.screen);
    if (seat < 0)
        return;
    const layout::SeatPlan::Place &place = m_bench.canvas.content().plan().place(seat);
    const layout::Section &section = m_bench.document.layout().sections[size_t(place.section)];
    QSet<QString> row;
    for (const layout::Seat &one : section.rows[size_t(place.row)].seats)
        row.insert(one.id);
    m_bench.selection.set(pointer.has(Qt::ControlModifier) ? m_bench.selection.seats() + row : row);
}

bool SelectTool::wantsKey(const QKeyEvent &event) const
{
    const bool isArrow = event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down;
    return isBusy() || (isArrow && !m_bench.selection.isEmpty());
}

bool SelectTool::key(const QKeyEvent &event)
{
    const bool moves = m_drag >= Drag::Move;
    if (moves
        && (event.text() == u"-" || event.text() == u"." || event.text() == u","
            || (!event.text().isEmpty() && event.text().front().isDigit()))) {
        m_typed += event.text() == u"," ? QStringLiteral(".") : event.text();
        takeTyped();
        Q_EMIT said(figures());
        return true;
    }
    if (moves && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        finish();
        cancel();
        return true;
    }
    if (event.key() == Qt::Key_Escape && !isBusy() && !m_bench.selection.isEmpty()) {
        m_bench.selection.clear();
        return true;
    }
    return nudge(event) || Tool::key(event);
}

void SelectTool::takeTyped()
{
    const double number = m_typed.toDouble();
    if (m_drag == Drag::Move) {
        const QPointF way = m_to - m_from;
        const double length = std::hypot(way.x(), way.y());
        const QPointF direction = length > 0 ? way / length : QPointF(1, 0);
        // Along the direction that is meant when the hand is nearly straight.
        const QPointF along = std::abs(direction.x()) > 0.97 ? QPointF(direction.x() > 0 ? 1 : -1, 0)
            : std::abs(direction.y()) > 0.97                 ? QPointF(0, direction.y() > 0 ? 1 : -1)
                                                             : direction;
        m_transform = QTransform::fromTranslate(along.x() * number, along.y() * number);
    } else if (m_drag == Drag::Rotate) {
        m_figure = number;
        m_transform = rotation(m_box.center(), number);
    } else if (m_drag == Drag::Scale && number > 0) {
        m_figure = number;
        m_transform = scaling(m_box.center(), number / 100, number / 100);
    } else if (m_drag == Drag::Bend) {
        m_figure = number;
    }
}

bool SelectTool::nudge(const QKeyEvent &event)
{
    const bool isArrow = event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down;
    if (!isArrow || m_bench.selection.isEmpty())
        return false;
    double step = event.modifiers().testFlag(Qt::ShiftModifier) ? largeNudge : 1;
    if (event.modifiers().testFlag(Qt::AltModifier))
        step = m_bench.brush.pitch;
    const QPointF way = (event.key() == Qt::Key_Left           ? QPointF(-1, 0)
                                : event.key() == Qt::Key_Right ? QPointF(1, 0)
                                : event.key() == Qt::Key_Up    ? QPointF(0, -1)
                                                               : QPointF(0, 1))
        * step;
    const Selected what = selected();
    m_bench.document.edit(
        tr("Move"),
        [&](layout::Layout &layout) { transform(layout, what, QTransform::fromTranslate(way.x(), way.y())); },
        LayoutDocument::Run::Nudge);
    return true;
}

QString SelectTool::figures() const
{
    const QLocale locale;
    switch (m_drag) {
    case Drag::Move:
        return tr("%1 / %2 cm", "way to the right, way down")
            .arg(locale.toString(m_transform.dx(), 'f', 0), locale.toString(m_transform.dy(), 'f', 0));
    case Drag::Rotate:
        return tr("%1°").arg(locale.toString(m_figure, 'f', 1));
    case Drag::Scale:
        return tr("%1 %").arg(locale.toString(m_figure, 'f', 0));
    case Drag::Bend:
        return tr("%1 cm").arg(locale.toString(m_figure, 'f', 0));
    default:
        return {};
    }
}

void SelectTool::paint(QPainter &painter, const MapView &view) const
{
    const tokens::Colors &c = m_bench.canvas.theme().colors();
    if (m_drag == Drag::Band || m_drag == Drag::Lasso) {
        QColor fill = c.accent;
        fill.setAlphaF(0.1f);
        painter.setPen(QPen(c.accent, tokens::hairline));
        painter.setBrush(fill);
        QPolygonF lasso;
        for (const QPointF &point : m_lasso)
            lasso << view.toScreen(point);
        if (m_drag == Drag::Band)
            painter.drawRect(view.toScreen(QRectF(m_from, m_to).normalized()));
        else
            painter.drawPolygon(lasso);
        painter.setBrush(Qt::NoBrush);
        return;
    }
    if (m_drag >= Drag::Move) {
        paintMoved(painter, view);
        m_bench.snapping.paint(painter, m_bench.canvas.theme(), view);
        paintBubble(painter, view.toScreen(m_to), figures());
    } else {
        paintBox(painter, view);
    }
}

void SelectTool::paintMoved(QPainter &painter, const MapView &view) const
{
    const double diameter = m_bench.document.layout().seatDiameter * view.scale;
    QList<QPointF> middles;
    middles.reserve(m_moved.size());
    if (m_drag == Drag::Bend) {
        layout::Layout bent = m_bench.document.layout();
        bend(bent, selected(), m_figure);
        forEachSeat(bent, selected(), [&](const auto &, const auto &, const layout::Seat &seat) {
            middles << view.toScreen(seat.position);
        });
    } else {
        for (const QPointF &point : m_moved)
            middles << view.toScreen(m_transform.map(point));
    }
    QColor color = m_bench.canvas.theme().colors().accent;
    color.setAlphaF(0.8f);
    paintDiscs(painter, middles, diameter, color);
    QPolygonF corners;
    for (const QPointF &corner : {m_box.topLeft(), m_box.topRight(), m_box.bottomRight(), m_box.bottomLeft()})
        corners << view.toScreen(m_transform.map(corner));
    painter.setPen(QPen(color, tokens::hairline));
    painter.drawPolygon(corners);
}

void SelectTool::paintBox(QPainter &painter, const MapView &view) const
{
    const QRectF bounds = box();
    if (bounds.isNull())
        return;
    const tokens::Colors &c = m_bench.canvas.theme().colors();
    painter.setPen(QPen(c.accent, tokens::hairline));
    painter.setBrush(Qt::NoBrush);
    const QRectF rect =
        view.toScreen(bounds).adjusted(-tokens::space2, -tokens::space2, tokens::space2, tokens::space2);
    painter.drawRect(rect);
    painter.drawLine(QPointF(rect.center().x(), rect.top()), placeOf(Handle::Rotate, bounds));
    painter.drawLine(QPointF(rect.center().x(), rect.bottom()), placeOf(Handle::Bend, bounds));
    painter.setBrush(c.surface);
    using enum Handle;
    for (const Handle handle : {TopLeft, TopRight, BottomLeft, BottomRight}) {
        QRectF square(0, 0, handleSize, handleSize);
        square.moveCenter(placeOf(handle, bounds));
        painter.drawRect(square);
    }
    for (const Handle handle : {Rotate, Bend})
        painter.drawEllipse(placeOf(handle, bounds), handleSize / 2, handleSize / 2);
    painter.setBrush(Qt::NoBrush);
}

} // namespace parterre::editor

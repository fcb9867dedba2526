// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/editorcanvas.h"

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/tokens.h"
#include "common/layout/geometry.h"
#include "common/layout/outline.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parterre::editor {

namespace {

constexpr double hallCm = 4000; ///< what an empty plan shows, each way

double distanceToLine(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / length, 0.0, 1.0) : 0;
    return layout::distance(point, from + way * share);
}

double distanceToEdge(QPointF point, const layout::Outline &outline)
{
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < outline.size(); ++i)
        least = std::min(least, distanceToLine(point, outline[i], outline[(i + 1) % outline.size()]));
    return least;
}

} // namespace

EditorCanvas::EditorCanvas(
    const Theme &theme, LayoutDocument &document, Selection &selection, QWidget *parent)
    : MapWidget(theme, parent)
    , m_document(document)
    , m_selection(selection)
    , m_overlay(theme)
{
    setAccessibleName(tr("Seat map"));
    connect(&document, &LayoutDocument::opened, this, [this] {
        showDocument();
        setFloor(MapContent::lowestFloor(content().plan()));
        fit(false);
    });
    connect(&document, &LayoutDocument::changed, this, &EditorCanvas::showDocument);
    connect(&m_underlay, &UnderlayImage::pictureRead, this, [this] { repaintAll(); });
    connect(&selection, &Selection::changed, this, [this] {
        showFloorOfSelection();
        update();
    });
    connect(this, &MapWidget::floorChanged, this, &EditorCanvas::leaveWhatIsHidden);
    showDocument();
}

EditorCanvas::~EditorCanvas() = default;

void EditorCanvas::showDocument()
{
    m_underlay.show(m_document.layout());
    replacePlan(std::make_shared<const layout::SeatPlan>(m_document.layout()));
    m_seats.clear();
    m_seats.reserve(content().size());
    for (SeatNo seat = 0; seat < content().size(); ++seat) {
        if (content().hasSeat(seat))
            m_seats.insert(seatId(seat), seat);
    }
    m_selection.keepOnly(m_document.layout());
    showFloorOfSelection();
    Q_EMIT documentShown();
}

void EditorCanvas::showFloorOfSelection()
{
    if (floor() < 0 || m_selection.isEmpty())
        return;
    const QSet<QString> used = floorsOf(m_document.layout(), {m_selection.seats(), m_selection.objects()});
    const auto isShown = [this](const QString &key) { return content().shows(key); };
    if (std::any_of(used.begin(), used.end(), isShown))
        return;
    const auto lowest =
        std::ranges::find_if(floors(), [&used](const layout::Floor &one) { return used.contains(one.key); });
    if (lowest == floors().end())
        return;
    // All of it stays selected: it was chosen by name, wherever it lies.
    const QScopedValueRollback following(m_isFollowing, true);
    setFloor(int(lowest - floors().begin()));
}

void EditorCanvas::leaveWhatIsHidden()
{
    if (m_isFollowing)
        return;
    const Selected left = shownPart({m_selection.seats(), m_selection.objects()});
    m_selection.set(left.seats, left.objects);
}

Selected EditorCanvas::shownPart(const Selected &selected) const
{
    if (floor() < 0)
        return selected;
    return partOn(m_document.layout(), selected, [this](const QString &key) { return content().shows(key); });
}

void EditorCanvas::setTool(Tool *tool)
{
    if (m_tool)
        m_tool->deactivated();
    m_tool = tool;
    if (m_tool)
        m_tool->activated();
    setCursor(m_tool ? m_tool->cursor() : Qt::ArrowCursor);
    update();
}

void EditorCanvas::setGhost(std::vector<layout::Row> rows)
{
    m_ghost = std::move(rows);
    update();
}

void EditorCanvas::setLabels(QHash<QString, QString> labels)
{
    m_labels = std::move(labels);
    update();
}

void EditorCanvas::setTints(QHash<QString, QColor> tints)
{
    m_tints = std::move(tints);
    update();
}

void EditorCanvas::setAsSold(bool asSold)
{
    m_asSold = asSold;
    repaintAll();
}

void EditorCanvas::shiftUnderlay(QPointF shift)
{
    m_underlay.setShift(shift);
    repaintAll();
}

QString EditorCanvas::seatId(SeatNo seat) const
{
    if (!content().hasSeat(seat))
        return {};
    const layout::SeatPlan::Place &place = content().plan().place(seat);
    const layout::Section &section = content().plan().layout().sections[size_t(place.section)];
    return section.rows[size_t(place.row)].seats[size_t(place.column)].id;
}

std::optional<ObjectRef> EditorCanvas::objectAt(QPointF position) const
{
    const QPointF plan = view().toPlan(position);
    const double finger = centimetres(tokens::space2);
    const layout::Layout &layout = m_document.layout();
    if (layout.focalPoint && layout::distance(*layout.focalPoint, plan) <= finger)
        return ObjectRef{};
    for (const layout::Entrance &entrance : layout.entrances) {
        if (content().shows(entrance.floor) && layout::distance(entrance.position, plan) <= finger)
            return ObjectRef{ObjectKind::Entrance, entrance.id};
    }
    for (auto it = layout.decorations.rbegin(); it != layout.decorations.rend(); ++it) {
        if (content().shows(it->floor) && layout::contains(layout::outlineOf(*it), plan))
            return ObjectRef{ObjectKind::Decoration, it->id};
    }
    for (auto it = layout.areas.rbegin(); it != layout.areas.rend(); ++it) {
        if (content().shows(it->floor) && layout::contains(it->outline, plan))
            return ObjectRef{ObjectKind::Area, it->id};
    }
    for (const layout::Section &section : layout.sections) {
        if (!content().shows(section.floor))
            continue;
        for (const layout::Row &row : section.rows) {
            if (row.table && layout::distance(row.table->centre, plan) <= row.table->size.width() / 2)
                return ObjectRef{ObjectKind::Row, row.id};
        }
        if (layout::contains(section.outline, plan) || distanceToEdge(plan, section.outline) <= finger)
            return ObjectRef{ObjectKind::Section, section.id};
    }
    return std::nullopt;
}

QSet<QString> EditorCanvas::seatsWithin(const QRectF &plan) const
{
    QSet<QString> seats;
    content().index().forEachWithin(plan, [&](SeatNo seat, QPointF) { seats.insert(seatId(seat)); });
    return seats;
}

QSet<QString> EditorCanvas::seatsWithin(const layout::Outline &plan) const
{
    QSet<QString> seats;
    for (const SeatNo seat : content().index().within(plan))
        seats.insert(seatId(seat));
    return seats;
}

QSize EditorCanvas::sizeHint() const { return {tokens::dialogWidth, tokens::formWidth}; }

QRectF EditorCanvas::whole() const
{
    if (const QRectF bounds = MapWidget::whole(); !bounds.isEmpty())
        return bounds;
    const QRectF underlay = m_underlay.bounds();
    return underlay.isEmpty() ? QRectF(-hallCm / 2, -hallCm / 4, hallCm, hallCm) : underlay;
}

QRectF EditorCanvas::reachable() const
{
    // Room to draw beside what is there.
    const QRectF bounds = whole() | m_underlay.bounds();
    const double room = std::max(bounds.width(), bounds.height()) / 2;
    return bounds.adjusted(-room, -room, room, room);
}

const MapUnderlay *EditorCanvas::shownUnderlay() const
{
    return m_asSold || !m_underlay.isSeen() ? nullptr : &m_underlay;
}

void EditorCanvas::paintMarks(QPainter &painter, const QRect &clip) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    m_overlay.paintTints(painter, *this, m_tints, clip);
    if (m_asSold)
        return;
    m_overlay.paintObjects(painter, content(), m_selection, view());
    m_overlay.paintSelected(painter, *this, m_selection, clip);
    m_overlay.paintLabels(painter, *this, m_labels, clip);
    m_overlay.paintGhost(painter, m_ghost, m_document.layout().seatDiameter, view());
    if (m_tool)
        m_tool->paint(painter, view());
}

bool EditorCanvas::event(QEvent *event)
{
    // Keys that the tool wants now come before the shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride && m_tool
        && m_tool->wantsKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return MapWidget::event(event);
}

void EditorCanvas::mousePressEvent(QMouseEvent *event)
{
    m_last = event->position();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_moving = true;
        setCursor(Qt::ClosedHandCursor);
    } else if (m_tool && !m_asSold) {
        m_tool->press(Tool::Pointer::of(*event, *this));
        update();
    }
}

void EditorCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF way = event->position() - std::exchange(m_last, event->position());
    if (m_moving) {
        moveBy(way);
    } else if (m_tool && !m_asSold) {
        m_tool->move(Tool::Pointer::of(*event, *this));
        setCursor(m_tool->cursor());
        update();
    }
    Q_EMIT pointerMoved(view().toPlan(event->position()));
}

void EditorCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_moving, false)) {
        setCursor(m_tool ? m_tool->cursor() : Qt::ArrowCursor);
    } else if (m_tool && !m_asSold) {
        m_tool->release(Tool::Pointer::of(*event, *this));
        update();
    }
}

void EditorCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_tool || m_asSold || event->button() != Qt::LeftButton)
        return;
    m_tool->doubleClick(Tool::Pointer::of(*event, *this));
    update();
}

bool EditorCanvas::lookAround(QKeyEvent *event)
{
    const QPointF middle = QRectF(rect()).center();
    switch (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier) ? 0 : event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep, middle);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep, middle);
        return true;
    case Qt::Key_F:
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_PageUp:
        return stepFloor(1);
    case Qt::Key_PageDown:
        return stepFloor(-1);
    case Qt::Key_Space:
        m_spaceHeld = true;
        return true;
    default:
        return false;
    }
}

void EditorCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool taken = m_tool && !m_asSold && m_tool->key(*event);
    if (!taken && !lookAround(event))
        return event->ignore();
    update();
}

void EditorCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_spaceHeld = false;
    event->ignore();
}

void EditorCanvas::focusOutEvent(QFocusEvent *)
{
    m_spaceHeld = false;
    update();
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/editoractions.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/selecting.h"
#include "client/editor/edits/structure.h"
#include "client/editor/edits/transforms.h"
#include "common/layout/layoutfile.h"
#include "common/layout/layoutjson.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMimeData>

namespace parterre::editor {

namespace {

const QString clipType = QStringLiteral("application/x-parterre-layout+json");
constexpr double turn = 15; ///< degrees

} // namespace

EditorActions::EditorActions(Workbench bench, QWidget *scope)
    : QObject(scope)
    , m_bench(bench)
    , m_scope(scope)
{
    QUndoStack &history = bench.document.history();
    m_undo = add(QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo, [&history] { history.undo(); });
    m_redo = add(QStringLiteral("redo"), tr("Redo"), QKeySequence::Redo, [&history] { history.redo(); });
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    connect(&history, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(&history, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);
    addClipboard();
    addSelecting();
    addArranging();
}

QAction *EditorActions::add(
    const QString &id, const QString &text, const QKeySequence &shortcut, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    m_scope->addAction(action);
    m_all << action;
    return action;
}

Selected EditorActions::selected() const { return {m_bench.selection.seats(), m_bench.selection.objects()}; }

void EditorActions::select(const Selected &all)
{
    const Selected shown = m_bench.canvas.shownPart(all);
    m_bench.selection.set(shown.seats, shown.objects);
}

void EditorActions::edit(
    const QString &text, const std::function<void(layout::Layout &, const Selected &)> &change)
{
    const Selected what = selected();
    if (!what.isEmpty())
        m_bench.document.edit(text, [&](layout::Layout &layout) { change(layout, what); });
}

void EditorActions::addClipboard()
{
    add(QStringLiteral("copy"), tr("Copy"), QKeySequence::Copy, [this] { copy(); });
    add(QStringLiteral("cut"), tr("Cut"), QKeySequence::Cut, [this] {
        copy();
        edit(tr("Cut"), [](layout::Layout &layout, const Selected &what) { remove(layout, what); });
    });
    add(QStringLiteral("paste"), tr("Paste"), QKeySequence::Paste, [this] { paste(); });
    add(QStringLiteral("duplicate"), tr("Duplicate"), Qt::CTRL | Qt::Key_D, [this] { duplicate(); });
    add(QStringLiteral("delete"), tr("Delete"), QKeySequence::Delete, [this] {
        edit(tr("Delete"), [](layout::Layout &layout, const Selected &what) { remove(layout, what); });
    });
}

void EditorActions::addSelecting()
{
    const auto widen = [this](const char *id, const QString &text, const QKeySequence &keys, auto widened) {
        m_selecting << add(QString::fromLatin1(id), text, keys, [this, widened] {
            select(
                {widened(m_bench.document.layout(), m_bench.selection.seats()), m_bench.selection.objects()});
        });
    };
    m_selecting << add(QStringLiteral("select-all"), tr("Select everything"), QKeySequence::SelectAll,
        [this] { select(everything(m_bench.document.layout())); });
    widen("select-row", tr("Select the row"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, &sameRow);
    widen("select-section", tr("Select the section"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, &sameSection);
    widen("select-zone", tr("Select the zone"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &sameZone);
    widen("select-grow", tr("Grow the selection"), Qt::CTRL | Qt::Key_G, &grown);
    m_selecting << add(
        QStringLiteral("zoom-selection"), tr("Zoom to the selection"), Qt::CTRL | Qt::Key_0, [this] {
            const QRectF bounds = boundsOf(m_bench.document.layout(), selected());
            const double room = 4 * m_bench.document.layout().seatDiameter;
            if (!selected().isEmpty())
                m_bench.canvas.zoomTo(bounds.adjusted(-room, -room, room, room));
        });
    // Ctrl+Shift+Z is the zone's here.
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y)});
}

void EditorActions::arrange(const QString &id, const QString &text, const QKeySequence &shortcut,
    const std::function<void(layout::Layout &, const Selected &)> &change)
{
    m_arranging << add(id, text, shortcut, [this, text, change] { edit(text, change); });
}

void EditorActions::addArranging()
{
    using layout::Layout;
    const auto turned = [](double degrees) {
        return [degrees](Layout &layout, const Selected &what) {
            transform(layout, what, rotation(boundsOf(layout, what).center(), degrees));
        };
    };
    const auto mirrored = [](double x, double y) {
        return [x, y](Layout &layout, const Selected &what) {
            transform(layout, what, scaling(boundsOf(layout, what).center(), x, y));
        };
    };
    arrange(QStringLiteral("turn-left"), tr("Turn by 15° to the left"), Qt::CTRL | Qt::Key_BracketLeft,
        turned(-turn));
    arrange(QStringLiteral("turn-right"), tr("Turn by 15° to the right"), Qt::CTRL | Qt::Key_BracketRight,
        turned(turn));
    arrange(
        QStringLiteral("mirror-across"), tr("Mirror left and right"), Qt::CTRL | Qt::Key_M, mirrored(-1, 1));
    arrange(QStringLiteral("mirror-down"), tr("Mirror front and back"), Qt::CTRL | Qt::SHIFT | Qt::Key_M,
        mirrored(1, -1));
    const std::pair<const char *, std::pair<QString, Edge>> edges[] = {
        {"align-left", {tr("Align at the left"), Edge::Left}},
        {"align-centre", {tr("Align at the middle"), Edge::Centre}},
        {"align-right", {tr("Align at the right"), Edge::Right}},
        {"align-top", {tr("Align at the top"), Edge::Top}},
        {"align-middle", {tr("Align at the middle line"), Edge::Middle}},
        {"align-bottom", {tr("Align at the bottom"), Edge::Bottom}},
    };
    for (const auto &[id, what] : edges) {
        arrange(QString::fromLatin1(id), what.first, {},
            [edge = what.second](Layout &layout, const Selected &some) { align(layout, some, edge); });
    }
    arrange(QStringLiteral("distribute-across"), tr("Distribute from left to right"), {},
        [](Layout &layout, const Selected &some) { distribute(layout, some, Qt::Horizontal); });
    arrange(QStringLiteral("distribute-down"), tr("Distribute from front to back"), {},
        [](Layout &layout, const Selected &some) { distribute(layout, some, Qt::Vertical); });
    arrange(QStringLiteral("space-evenly"), tr("Space seats evenly"), Qt::CTRL | Qt::Key_E, &spaceEvenly);
}

void EditorActions::copy() const
{
    if (selected().isEmpty())
        return;
    const layout::Layout part = copyOf(m_bench.document.layout(), selected());
    auto *data = new QMimeData;
    data->setData(clipType, QJsonDocument(layout::layoutToJson(part)).toJson(QJsonDocument::Compact));
    QGuiApplication::clipboard()->setMimeData(data);
}

void EditorActions::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !data->hasFormat(clipType))
        return;
    // From another program too: it is read like any file.
    const auto read = layout::layoutFromJson(QJsonDocument::fromJson(data->data(clipType)).object());
    if (!read)
        return;
    const QPointF middle = m_bench.canvas.view().toPlan(QRectF(m_bench.canvas.rect()).center());
    Selected fresh;
    m_bench.document.edit(tr("Paste"), [&](layout::Layout &layout) {
        fresh = editor::paste(layout, *read, middle - boundsOf(*read, everything(*read)).center(),
            m_bench.canvas.content().floorKey());
    });
    m_bench.selection.set(fresh.seats, fresh.objects);
}

void EditorActions::duplicate()
{
    if (selected().isEmpty())
        return;
    const double way = m_bench.brush.rowDistance;
    Selected fresh;
    m_bench.document.edit(tr("Duplicate"), [&](layout::Layout &layout) {
        fresh = editor::paste(layout, copyOf(layout, selected()), QPointF(0, way));
    });
    m_bench.selection.set(fresh.seats, fresh.objects);
}

QList<Command> EditorActions::commands() const
{
    QList<Command> commands;
    for (QAction *action : m_all)
        commands << Command{action->text(), {}, {}, action->shortcut(), [action] { action->trigger(); }};
    return commands;
}

} // namespace parterre::editor

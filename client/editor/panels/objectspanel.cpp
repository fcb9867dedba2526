// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/objectspanel.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/document/objectlists.h"
#include "client/editor/edits/structure.h"
#include "client/editor/panels/objecttree.h"
#include "client/shell/theme/controls.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr qsizetype mostMarked = 500; ///< more would say nothing, slowly
constexpr double roomAround = 200; ///< centimetres about what is revealed

/// Calls what(items, index) with the list that has the object.
template <class What>
void withObject(layout::Layout &layout, const ObjectRef &ref, What what)
{
    const auto look = [&](auto &items) {
        for (size_t i = 0; i < items.size(); ++i) {
            if (refOf(items[i]) == ref)
                return what(items, i);
        }
    };
    look(layout.floors);
    look(layout.sections);
    look(layout.areas);
    look(layout.decorations);
    look(layout.entrances);
    for (layout::Section &section : layout.sections)
        look(section.rows);
}

void setName(layout::Floor &floor, const QString &name) { floor.name = name; }
void setName(layout::Section &section, const QString &name) { section.name = name; }
void setName(layout::Row &row, const QString &name) { row.label = name; }
void setName(layout::Area &area, const QString &name) { area.name = name; }
void setName(layout::Decoration &item, const QString &name) { item.text = name; }
void setName(layout::Entrance &entrance, const QString &name) { entrance.name = name; }

/// Whether it stands under another floor now.
bool changesFloor(const ObjectChange &change)
{
    if (!change.isInPlace())
        return true;
    return std::visit(
        [&change](const auto &before) {
            using Item = std::decay_t<decltype(before)>;
            if constexpr (requires { before.floor; })
                return before.floor != std::get<Item>(*change.after).floor;
            return false;
        },
        *change.before);
}

template <class Item>
bool standTogether(const Item &a, const Item &b)
{
    if constexpr (requires { a.floor; })
        return a.floor == b.floor;
    return true;
}

/// Past the next one that stands beside it in the tree.
template <class Item>
void moveInList(std::vector<Item> &items, size_t index, int step)
{
    for (int at = int(index) + step; at >= 0 && at < int(items.size()); at += step) {
        if (!standTogether(items[size_t(at)], items[index]))
            continue;
        Item item = std::move(items[index]);
        items.erase(items.begin() + int(index));
        items.insert(items.begin() + at, std::move(item));
        return;
    }
}

bool hasAllSeats(const Selection &selection, const layout::Row &row)
{
    return !row.seats.empty() && std::ranges::all_of(row.seats, [&](const layout::Seat &seat) {
        return selection.hasSeat(seat.id);
    });
}

void addSeats(QSet<QString> &seats, const layout::Row &row)
{
    for (const layout::Seat &seat : row.seats)
        seats.insert(seat.id);
}

} // namespace

ObjectsPanel::ObjectsPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_tree(new ObjectTree(theme))
{
    setObjectName(QStringLiteral("objectsPanel"));
    m_tree->setObjectName(QStringLiteral("objects"));
    QToolButton *find = addButton(theme.icon(QStringLiteral("edit-find")), tr("Show on the map (Enter)"),
        QStringLiteral("revealObject"));
    QToolButton *name = addButton(
        theme.icon(QStringLiteral("edit-rename")), tr("Rename (F2)"), QStringLiteral("renameObject"));
    QToolButton *up =
        addButton(theme.icon(QStringLiteral("go-up")), tr("Further up (Alt+Up)"), QStringLiteral("objectUp"));
    QToolButton *down = addButton(
        theme.icon(QStringLiteral("go-down")), tr("Further down (Alt+Down)"), QStringLiteral("objectDown"));
    QToolButton *gone = addButton(theme.icon(QStringLiteral("edit-delete"), Ink::Danger), tr("Remove (Del)"),
        QStringLiteral("removeObject"));
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::space1);
    for (QToolButton *button : m_buttons)
        row->addWidget(button);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(tokens::space1);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    connect(find, &QToolButton::clicked, this, &ObjectsPanel::reveal);
    connect(name, &QToolButton::clicked, this, [this] { m_tree->editItem(m_tree->currentItem()); });
    connect(up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(down, &QToolButton::clicked, this, [this] { moveBy(1); });
    connect(gone, &QToolButton::clicked, this, &ObjectsPanel::remove);
    connect(m_tree, &ObjectTree::chosen, this, &ObjectsPanel::select);
    connect(m_tree, &QTreeWidget::itemActivated, this, &ObjectsPanel::reveal);
    connect(m_tree, &ObjectTree::renamed, this, &ObjectsPanel::rename);
    connect(m_tree, &ObjectTree::removeRequested, this, &ObjectsPanel::remove);
    connect(m_tree, &ObjectTree::moveRequested, this, &ObjectsPanel::moveBy);
    connect(&bench.document, &LayoutDocument::changed, this, &ObjectsPanel::takePatch);
    connect(&bench.document, &LayoutDocument::opened, this, &ObjectsPanel::showLayout);
    connect(&bench.selection, &Selection::changed, this, &ObjectsPanel::followSelection);
}

QToolButton *ObjectsPanel::addButton(const QIcon &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    setKind(button, ButtonKind::Flat);
    m_buttons << button;
    return button;
}

void ObjectsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showLayout();
}

void ObjectsPanel::showLayout()
{
    if (!isVisible())
        return;
    m_tree->showLayout(m_bench.document.layout());
    followSelection();
}

void ObjectsPanel::takePatch(const Patch &patch)
{
    // A tree that is built anew would close an editor that is about to be left.
    if (!std::ranges::any_of(patch.changes(), changesFloor))
        m_tree->renameFrom(patch);
    else
        showLayout();
}

void ObjectsPanel::followSelection()
{
    if (!isVisible() || m_isSelecting)
        return;
    QList<ObjectRef> refs(m_bench.selection.objects().begin(), m_bench.selection.objects().end());
    if (!m_bench.selection.seats().isEmpty()) {
        for (const layout::Section &section : m_bench.document.layout().sections) {
            for (const layout::Row &row : section.rows) {
                if (hasAllSeats(m_bench.selection, row))
                    refs << refOf(row);
            }
        }
    }
    if (refs.size() > mostMarked)
        refs.clear();
    m_tree->mark(refs);
    for (QToolButton *button : m_buttons)
        button->setEnabled(!refs.isEmpty());
}

Selected ObjectsPanel::chosen() const
{
    Selected chosen;
    const QList<ObjectRef> marked = m_tree->marked();
    const QSet<ObjectRef> refs(marked.begin(), marked.end());
    const auto isOn = [&](const auto &item) {
        return refs.contains(refOf(item))
            || (!item.floor.isEmpty() && refs.contains({ObjectKind::Floor, item.floor}));
    };
    const layout::Layout &layout = m_bench.document.layout();
    for (const layout::Section &section : layout.sections) {
        // A section without an outline has nothing but its seats that could be seen to be selected.
        const bool isWhole = isOn(section);
        if (isWhole && !section.outline.isEmpty())
            chosen.objects.insert(refOf(section));
        for (const layout::Row &row : section.rows) {
            if (isWhole ? section.outline.isEmpty() : refs.contains(refOf(row))) {
                addSeats(chosen.seats, row);
                if (row.table)
                    chosen.objects.insert(refOf(row));
            }
        }
    }
    const auto take = [&](const auto &items) {
        for (const auto &item : items) {
            if (isOn(item))
                chosen.objects.insert(refOf(item));
        }
    };
    take(layout.areas);
    take(layout.decorations);
    take(layout.entrances);
    return chosen;
}

void ObjectsPanel::select()
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const Selected selected = chosen();
    m_bench.selection.set(selected.seats, selected.objects);
    for (QToolButton *button : m_buttons)
        button->setEnabled(!m_tree->marked().isEmpty());
}

void ObjectsPanel::reveal()
{
    const Selected selected = chosen();
    if (!selected.isEmpty())
        m_bench.canvas.reveal(boundsOf(m_bench.document.layout(), selected)
                                  .adjusted(-roomAround, -roomAround, roomAround, roomAround));
}

void ObjectsPanel::rename(const ObjectRef &ref, const QString &name)
{
    m_bench.document.edit(tr("Rename"), [&](layout::Layout &layout) {
        withObject(layout, ref, [&](auto &items, size_t index) { setName(items[index], name); });
    });
}

void ObjectsPanel::remove()
{
    m_bench.document.edit(tr("Remove"),
        [this, selected = chosen()](layout::Layout &layout) { editor::remove(layout, selected); });
}

void ObjectsPanel::moveBy(int step)
{
    const QList<ObjectRef> refs = m_tree->marked();
    if (refs.size() != 1)
        return;
    m_bench.document.edit(tr("Put in order"), [&](layout::Layout &layout) {
        withObject(
            layout, refs.front(), [step](auto &items, size_t index) { moveInList(items, index, step); });
    });
    m_tree->mark(refs);
}

} // namespace parterre::editor

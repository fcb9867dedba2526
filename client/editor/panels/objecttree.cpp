// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/objecttree.h"

#include "client/editor/document/objectlists.h"
#include "client/editor/panels/choices.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int kindRole = Qt::UserRole;
constexpr int idRole = Qt::UserRole + 1;

QString nameOf(const layout::Decoration &item)
{
    return item.text.isEmpty() ? Choices::kindName(item.kind) : item.text;
}

bool isMove(const QKeyEvent &event)
{
    return event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

/// The name of an object that a patch has; nothing for those that have none in the tree.
std::optional<QString> nameIn(const ObjectValue &value)
{
    if (const auto *section = std::get_if<layout::Section>(&value))
        return section->name;
    if (const auto *row = std::get_if<layout::Row>(&value))
        return row->label;
    if (const auto *area = std::get_if<layout::Area>(&value))
        return area->name;
    if (const auto *decoration = std::get_if<layout::Decoration>(&value))
        return nameOf(*decoration);
    if (const auto *entrance = std::get_if<layout::Entrance>(&value))
        return entrance->name;
    if (const auto *floor = std::get_if<layout::Floor>(&value))
        return floor->name;
    return std::nullopt;
}

} // namespace

ObjectTree::ObjectTree(Theme &theme, QWidget *parent)
    : QTreeWidget(parent)
    , m_theme(theme)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(tokens::space4);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setAccessibleName(tr("Objects"));
    connect(this, &QTreeWidget::itemSelectionChanged, this, &ObjectTree::chosen);
    connect(this, &QTreeWidget::itemChanged, this,
        [this](QTreeWidgetItem *item) { Q_EMIT renamed(refOfItem(item), item->text(0)); });
}

ObjectRef ObjectTree::refOfItem(const QTreeWidgetItem *item)
{
    return {ObjectKind(item->data(0, kindRole).toInt()), item->data(0, idRole).toString()};
}

QTreeWidgetItem *ObjectTree::add(
    QTreeWidgetItem *parent, const ObjectRef &ref, const QString &name, const QString &icon)
{
    auto *item = new QTreeWidgetItem(parent, {name});
    item->setData(0, kindRole, int(ref.kind));
    item->setData(0, idRole, ref.id);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    if (!m_icons.contains(icon))
        m_icons.insert(icon, m_theme.icon(icon, Ink::Muted));
    item->setIcon(0, m_icons.value(icon));
    m_items.insert(ref, item);
    return item;
}

void ObjectTree::addSection(QTreeWidgetItem *parent, const layout::Section &section)
{
    QTreeWidgetItem *item = add(parent, refOf(section), section.name, QStringLiteral("view-grid"));
    for (const layout::Row &row : section.rows)
        add(item, refOf(row), row.label,
            row.table ? QStringLiteral("draw-circle") : QStringLiteral("draw-line"));
}

void ObjectTree::addFloor(
    QTreeWidgetItem *parent, const layout::Layout &layout, const QString &floor, bool all)
{
    // What names a floor that is gone stands with what has none.
    const auto isHere = [&](const auto &item) {
        if (all)
            return true;
        const bool isKnown =
            std::ranges::find(layout.floors, item.floor, &layout::Floor::key) != layout.floors.end();
        return floor.isEmpty() ? !isKnown : item.floor == floor;
    };
    for (const layout::Section &section : layout.sections) {
        if (isHere(section))
            addSection(parent, section);
    }
    for (const layout::Area &area : layout.areas) {
        if (isHere(area))
            add(parent, refOf(area), area.name, QStringLiteral("draw-polygon"));
    }
    for (const layout::Decoration &item : layout.decorations) {
        if (isHere(item))
            add(parent, refOf(item), nameOf(item), QStringLiteral("draw-text"));
    }
    for (const layout::Entrance &entrance : layout.entrances) {
        if (isHere(entrance))
            add(parent, refOf(entrance), entrance.name, QStringLiteral("go-previous"));
    }
}

void ObjectTree::showLayout(const layout::Layout &layout)
{
    const QSignalBlocker silence(this);
    QSet<ObjectRef> open;
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (item.value()->isExpanded())
            open.insert(item.key());
    }
    const bool isFirst = m_items.isEmpty();
    clear();
    m_items.clear();
    if (layout.floors.empty())
        addFloor(invisibleRootItem(), layout, {}, true);
    for (const layout::Floor &floor : layout.floors) {
        QTreeWidgetItem *item =
            add(invisibleRootItem(), refOf(floor), floor.name, QStringLiteral("layer-visible-on"));
        addFloor(item, layout, floor.key, false);
        item->setExpanded(isFirst || open.contains(refOf(floor)));
    }
    if (!layout.floors.empty())
        addFloor(invisibleRootItem(), layout, {}, false);
    for (const ObjectRef &ref : open) {
        if (QTreeWidgetItem *item = m_items.value(ref))
            item->setExpanded(true);
    }
}

void ObjectTree::renameFrom(const Patch &patch)
{
    const QSignalBlocker silence(this);
    for (const ObjectChange &change : patch.changes()) {
        QTreeWidgetItem *item = m_items.value(change.ref);
        const std::optional<QString> name = change.after ? nameIn(*change.after) : std::nullopt;
        if (item && name && item->text(0) != *name)
            item->setText(0, *name);
    }
    viewport()->update();
}

void ObjectTree::mark(const QList<ObjectRef> &refs)
{
    const QSignalBlocker silence(this);
    QItemSelection all;
    QTreeWidgetItem *first = nullptr;
    for (const ObjectRef &ref : refs) {
        QTreeWidgetItem *item = m_items.value(ref);
        if (!item)
            continue;
        if (!first)
            first = item;
        const QModelIndex index = indexFromItem(item);
        all.select(index, index);
    }
    if (first) {
        selectionModel()->setCurrentIndex(indexFromItem(first), QItemSelectionModel::NoUpdate);
        scrollToItem(first);
    }
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

QList<ObjectRef> ObjectTree::marked() const
{
    QList<ObjectRef> refs;
    for (const QTreeWidgetItem *item : selectedItems())
        refs << refOfItem(item);
    return refs;
}

bool ObjectTree::event(QEvent *event)
{
    // The page has shortcuts of the same keys, for the canvas.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Delete || key.key() == Qt::Key_F2 || isMove(key)) {
            event->accept();
            return true;
        }
    }
    return QTreeWidget::event(event);
}

void ObjectTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else if (isMove(*event))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace parterre::editor

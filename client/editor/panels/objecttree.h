// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"
#include "client/shell/theme/theme.h"

#include <QHash>
#include <QTreeWidget>

namespace parterre::editor {

/// The objects of a layout that are no seats, each under what it is part of: floors, sections, rows; areas,
/// decorations and entrances.
class ObjectTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit ObjectTree(Theme &theme, QWidget *parent = nullptr);

    /// What was open stays open.
    void showLayout(const layout::Layout &layout);
    /// Names of objects that are where they were.
    void renameFrom(const Patch &patch);
    /// Without a signal.
    void mark(const QList<ObjectRef> &refs);
    QList<ObjectRef> marked() const;
    static ObjectRef refOfItem(const QTreeWidgetItem *item);

Q_SIGNALS:
    /// By somebody, here.
    void chosen();
    void renamed(const parterre::editor::ObjectRef &ref, const QString &name);
    void removeRequested();
    void moveRequested(int step);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeWidgetItem *add(
        QTreeWidgetItem *parent, const ObjectRef &ref, const QString &name, const QString &icon);
    void addSection(QTreeWidgetItem *parent, const layout::Section &section);
    void addFloor(QTreeWidgetItem *parent, const layout::Layout &layout, const QString &floor, bool all);

    Theme &m_theme;
    QHash<ObjectRef, QTreeWidgetItem *> m_items;
    QHash<QString, QIcon> m_icons;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace parterre::editor {

class ObjectTree;

/// All objects of the draft by name: to be selected, found on the canvas, renamed, put in order, removed.
class ObjectsPanel : public QWidget {
    Q_OBJECT

public:
    ObjectsPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::dialogWidth}; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QToolButton *addButton(const QIcon &icon, const QString &text, const QString &name);
    void showLayout();
    void takePatch(const Patch &patch);
    /// What is selected on the canvas, in the tree.
    void followSelection();
    /// What is selected in the tree, on the canvas.
    void select();
    Selected chosen() const;
    void reveal();
    void rename(const ObjectRef &ref, const QString &name);
    void remove();
    void moveBy(int step);

    Workbench m_bench;
    ObjectTree *m_tree;
    QList<QToolButton *> m_buttons; ///< for what is selected
    bool m_isSelecting = false;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/command.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace parterre::editor {

/// What can be done with what is selected, each thing with its key.
class EditorActions : public QObject {
    Q_OBJECT

public:
    /// The keys work wherever the focus is in `scope`.
    EditorActions(Workbench bench, QWidget *scope);

    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    /// Rotating, mirroring, aligning and so on.
    const QList<QAction *> &arranging() const { return m_arranging; }
    const QList<QAction *> &selecting() const { return m_selecting; }
    /// For the palette.
    QList<Command> commands() const;

private:
    QAction *add(const QString &id, const QString &text, const QKeySequence &shortcut,
        const std::function<void()> &run);
    void addClipboard();
    void addSelecting();
    void addArranging();
    /// As far as it is shown: nobody means to take away what lies on another floor.
    void select(const Selected &all);
    void edit(const QString &text, const std::function<void(layout::Layout &, const Selected &)> &change);
    void arrange(const QString &id, const QString &text, const QKeySequence &shortcut,
        const std::function<void(layout::Layout &, const Selected &)> &change);
    void copy() const;
    void paste();
    void duplicate();
    Selected selected() const;

    Workbench m_bench;
    QWidget *m_scope;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<QAction *> m_all;
    QList<QAction *> m_arranging;
    QList<QAction *> m_selecting;
};

} // namespace parterre::editor

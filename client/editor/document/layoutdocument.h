// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/patch.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

namespace parterre::editor {

/// A layout draft in the hands of the editor. It is changed only here, by commands that can be undone: each
/// is a patch, so that undoing leads back to the byte, whatever a command does.
class LayoutDocument : public QObject {
    Q_OBJECT

public:
    /// Commands of one run, such as repeats of an arrow key, become one step while nothing else comes
    /// between.
    enum class Run { None, Nudge, Property };

    explicit LayoutDocument(QObject *parent = nullptr);

    /// Another draft; its history begins here. Objects without an id, or with another's, get one.
    void open(layout::Layout layout);

    const layout::Layout &layout() const { return m_layout; }
    /// Rises with each change.
    quint64 revision() const { return m_revision; }

    /// Runs `change` on a copy and keeps what came of it as one step named `text`. Gives objects that it made
    /// their ids. False where nothing is different afterwards: then there is no step.
    bool edit(const QString &text, const std::function<void(layout::Layout &)> &change, Run run = Run::None);
    /// The next command of a run begins a step of its own.
    void endRun() { ++m_runNumber; }

    QUndoStack &history() { return m_history; }
    /// For a list of what was done; the document is not changed through it.
    const QUndoStack &history() const { return m_history; }

Q_SIGNALS:
    /// One step forth or back.
    void changed(const parterre::editor::Patch &patch);
    /// Everything may be new.
    void opened();

private:
    class Step;

    void apply(const Patch &patch);

    layout::Layout m_layout;
    QUndoStack m_history;
    quint64 m_revision = 0;
    int m_runNumber = 0;
};

} // namespace parterre::editor

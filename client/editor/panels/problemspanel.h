// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/editor/panels/problemlist.h"
#include "client/shell/theme/theme.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace parterre {
class EmptyState;
}

namespace parterre::editor {

/// What is wrong with the draft, looked for in the background a moment after each change. A click goes to the
/// place.
class ProblemsPanel : public QWidget {
    Q_OBJECT

public:
    ProblemsPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);
    ~ProblemsPanel() override;

    const ProblemList &problems() const { return m_problems; }
    /// Whether the list is about the draft as it is now.
    bool isUpToDate() const { return m_shown == m_bench.document.revision(); }

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::panelWidth}; }

Q_SIGNALS:
    /// With each new result.
    void problemsChanged(int errors, int warnings);

private:
    void check();
    void takeResult();
    void goTo(const QModelIndex &index);
    void repairCurrent();
    void repairAll();
    void showState();
    void showButtons();

    Workbench m_bench;
    ProblemList m_problems;
    QTimer m_pause;
    QFutureWatcher<layout::Problems> m_watcher;
    quint64 m_checked = 0; ///< the revision that is being looked at
    quint64 m_shown = 0; ///< the revision that the list is about; 0: none yet
    QLabel *m_summary;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_repair;
    QPushButton *m_repairAll;
};

} // namespace parterre::editor

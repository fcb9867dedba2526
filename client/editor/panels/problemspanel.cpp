// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/problemspanel.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/problemplace.h"
#include "client/editor/panels/problemdelegate.h"
#include "client/shell/emptystate.h"
#include "client/shell/theme/controls.h"
#include "common/layout/repair.h"
#include "common/layout/validate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int pauseMs = 150; ///< after the last change
constexpr double roomAround = 200; ///< centimetres about what is revealed

} // namespace

ProblemsPanel::ProblemsPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_summary(new QLabel)
    , m_list(new QListView)
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedWidget)
    , m_repair(new QPushButton(tr("Repair")))
    , m_repairAll(new QPushButton(tr("Repair all")))
{
    setObjectName(QStringLiteral("problemsPanel"));
    m_summary->setObjectName(QStringLiteral("problemSummary"));
    m_list->setObjectName(QStringLiteral("problems"));
    m_repair->setObjectName(QStringLiteral("repair"));
    m_repairAll->setObjectName(QStringLiteral("repairAll"));
    setKind(m_summary, TextKind::Caption, Ink::Muted);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setModel(&m_problems);
    m_list->setItemDelegate(new ProblemDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(tokens::space2, 0, tokens::space2, tokens::space1);
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(m_repair);
    buttons->addWidget(m_repairAll);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(tokens::space2);
    m_summary->setContentsMargins(tokens::space2, 0, tokens::space2, 0);
    column->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ProblemsPanel::check);
    connect(&bench.document, &LayoutDocument::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(&bench.document, &LayoutDocument::opened, this, &ProblemsPanel::check);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ProblemsPanel::takeResult);
    connect(m_list, &QListView::clicked, this, &ProblemsPanel::goTo);
    connect(m_list, &QListView::activated, this, &ProblemsPanel::goTo);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPanel::showButtons);
    connect(m_repair, &QPushButton::clicked, this, &ProblemsPanel::repairCurrent);
    connect(m_repairAll, &QPushButton::clicked, this, &ProblemsPanel::repairAll);
    showState();
    check();
}

ProblemsPanel::~ProblemsPanel()
{
    // It works on a copy of its own, so nobody needs to wait for it.
    m_watcher.disconnect(this);
}

void ProblemsPanel::check()
{
    if (m_watcher.isRunning())
        return m_pause.start();
    m_checked = m_bench.document.revision();
    m_watcher.setFuture(
        QtConcurrent::run([layout = m_bench.document.layout()] { return layout::validate(layout); }));
}

void ProblemsPanel::takeResult()
{
    // Of a draft that is another one by now: the next look is under way.
    if (m_checked != m_bench.document.revision())
        return m_pause.start();
    const int row = m_list->currentIndex().row();
    const layout::Problem before = row < 0 ? layout::Problem{} : m_problems.at(row);
    m_shown = m_checked;
    m_problems.setProblems(m_watcher.result());
    if (const int again = row < 0 ? -1 : m_problems.find(before.code, before.place); again >= 0)
        m_list->setCurrentIndex(m_problems.index(again));
    showState();
    Q_EMIT problemsChanged(m_problems.errors(), m_problems.warnings());
}

void ProblemsPanel::goTo(const QModelIndex &index)
{
    if (!index.isValid() || !isUpToDate())
        return;
    const layout::Layout &layout = m_bench.document.layout();
    const Selected place = placeOf(layout, m_problems.at(index.row()).where);
    m_bench.selection.set(place.seats, place.objects);
    if (place.isEmpty())
        return m_bench.canvas.fit();
    const QRectF bounds = boundsOf(layout, place);
    m_bench.canvas.reveal(bounds.adjusted(-roomAround, -roomAround, roomAround, roomAround));
}

void ProblemsPanel::repairCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !isUpToDate())
        return;
    m_bench.document.edit(tr("Repair"), [problem = m_problems.at(index.row())](layout::Layout &layout) {
        layout::repairOne(layout, problem);
    });
}

void ProblemsPanel::repairAll()
{
    m_bench.document.edit(tr("Repair all"), [](layout::Layout &layout) { layout::repair(layout); });
}

void ProblemsPanel::showState()
{
    const bool isClean = m_shown != 0 && m_problems.rowCount() == 0;
    if (isClean)
        m_empty->say(QStringLiteral("dialog-ok"), tr("No problems"), tr("The seat map can be published."));
    m_stack->setCurrentWidget(isClean ? static_cast<QWidget *>(m_empty) : m_list);
    m_summary->setText(m_shown == 0 ? QString()
                                    : tr("%Ln errors", nullptr, m_problems.errors()) + QStringLiteral(" · ")
                + tr("%Ln warnings", nullptr, m_problems.warnings()));
    showButtons();
}

void ProblemsPanel::showButtons()
{
    const QModelIndex index = m_list->currentIndex();
    const bool canRepair = index.isValid() && m_problems.at(index.row()).canRepair();
    m_repair->setEnabled(canRepair);
    m_repair->setToolTip(canRepair ? m_problems.at(index.row()).repair : QString());
    bool any = false;
    for (int row = 0; !any && row < m_problems.rowCount(); ++row)
        any = m_problems.at(row).canRepair();
    m_repairAll->setEnabled(any);
}

} // namespace parterre::editor

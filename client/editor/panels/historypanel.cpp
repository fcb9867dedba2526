// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/historypanel.h"

#include "client/shell/theme/controls.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QUndoView>
#include <QVBoxLayout>

namespace parterre::editor {

HistoryPanel::HistoryPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("historyPanel"));
    QUndoStack &history = bench.document.history();
    auto *undo = new QPushButton(theme.icon(QStringLiteral("edit-undo")), tr("Undo"));
    auto *redo = new QPushButton(theme.icon(QStringLiteral("edit-redo")), tr("Redo"));
    undo->setObjectName(QStringLiteral("historyUndo"));
    redo->setObjectName(QStringLiteral("historyRedo"));
    undo->setToolTip(tr("Undo the last step (Ctrl+Z)"));
    redo->setToolTip(tr("Do it again (Ctrl+Y)"));
    auto *list = new QUndoView(&history);
    list->setObjectName(QStringLiteral("history"));
    list->setAccessibleName(tr("History"));
    list->setEmptyLabel(tr("As it was opened"));
    list->setCleanIcon(theme.icon(QStringLiteral("document-save"), Ink::Muted));
    list->setUniformItemSizes(true); // there may be thousands
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(tokens::space2, tokens::space1, tokens::space2, 0);
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(undo);
    buttons->addWidget(redo);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, tokens::space2);
    column->setSpacing(tokens::space2);
    column->addLayout(buttons);
    column->addWidget(list, 1);
    undo->setEnabled(history.canUndo());
    redo->setEnabled(history.canRedo());
    connect(&history, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(&history, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(undo, &QPushButton::clicked, &history, &QUndoStack::undo);
    connect(redo, &QPushButton::clicked, &history, &QUndoStack::redo);
}

} // namespace parterre::editor

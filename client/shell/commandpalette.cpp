// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/commandpalette.h"

#include "client/shell/commandlist.h"
#include "client/shell/theme/controls.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace parterre {

CommandPalette::CommandPalette(Theme &theme, QWidget *host)
    : QFrame(host)
    , m_field(new QLineEdit)
    , m_view(new QListView)
    , m_nothing(new QLabel(tr("Nothing is called that. Try fewer letters.")))
    , m_list(new CommandList(theme, this))
{
    setKind(this, SurfaceKind::Raised);
    setObjectName(QStringLiteral("palette"));
    m_field->setPlaceholderText(tr("Type what you are looking for"));
    m_field->setAccessibleName(tr("Find anything"));
    setLarge(m_field);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new CommandDelegate(theme, m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("What was found"));
    setKind(m_nothing, TextKind::Body, Ink::Muted);
    m_nothing->setContentsMargins(tokens::space2, tokens::space2, tokens::space2, tokens::space2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space2, tokens::space2, tokens::space2, tokens::space2);
    column->setSpacing(tokens::space2);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != m_field)
            hide();
    });
    m_field->installEventFilter(this);
    host->installEventFilter(this);
    hide();
}

void CommandPalette::open(QList<Command> commands)
{
    if (isVisible())
        return m_field->selectAll();
    m_focusBefore = QApplication::focusWidget();
    m_list->setCommands(std::move(commands));
    m_field->clear();
    filter({});
    place();
    show();
    raise();
    m_field->setFocus();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CommandPalette::filter(const QString &typed)
{
    m_list->setFilter(typed);
    const bool any = m_list->rowCount() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_view->setCurrentIndex(m_list->index(0));
    place();
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_list->rowCount())
        return;
    const std::function<void()> command = m_list->at(row).run;
    close();
    if (command)
        command();
}

void CommandPalette::move(int step)
{
    const int rows = m_list->rowCount();
    if (rows > 0)
        m_view->setCurrentIndex(m_list->index((m_view->currentIndex().row() + step + rows) % rows));
}

void CommandPalette::place()
{
    constexpr int rowsShown = 8;
    const int width = std::min(tokens::dialogWidth, parentWidget()->width() - 2 * tokens::space4);
    const int rows = std::clamp(m_list->rowCount(), 1, rowsShown);
    const int wanted =
        tokens::controlHeightCounter + rows * tokens::rowHeight + 3 * tokens::space2 + 2 * tokens::space1;
    const int height = std::min(wanted, parentWidget()->height() - tokens::barHeight - tokens::space4);
    setGeometry((parentWidget()->width() - width) / 2, tokens::barHeight + tokens::space2, width, height);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        move(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_view->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace parterre

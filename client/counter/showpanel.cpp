// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/showpanel.h"

#include "client/counter/showdelegate.h"
#include "client/models/notice.h"
#include "client/shell/emptystate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

ShowPanel::ShowPanel(Theme &theme, ShowListModel &shows, QWidget *parent)
    : QFrame(parent)
    , m_shows(shows)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedLayout)
{
    setKind(this, SurfaceKind::Surface);
    m_search->setObjectName(QStringLiteral("findShow"));
    m_search->setPlaceholderText(tr("Find a show  F3"));
    m_search->setAccessibleName(tr("Find a show"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(QStringLiteral("edit-find"), Ink::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("shows"));
    m_list->setAccessibleName(tr("Shows"));
    m_list->setModel(&shows);
    m_list->setItemDelegate(new ShowDelegate(theme, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space3, tokens::space3, tokens::space2, tokens::space2);
    column->setSpacing(tokens::space2);
    column->addWidget(m_search);
    column->addLayout(m_stack, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shows.setFilter(text);
        update();
    });
    connect(m_list, &QListView::clicked, this, &ShowPanel::choose);
    connect(m_list, &QListView::activated, this, &ShowPanel::choose);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_search->clear();
        m_shows.setFilter({});
        m_shows.refresh();
    });
    m_shows.setFilter({}); // nobody searches yet
    connect(&shows, &ShowListModel::statusChanged, this, &ShowPanel::update);
    connect(&shows, &ShowListModel::modelReset, this, &ShowPanel::keepCurrent);
    update();
}

void ShowPanel::takeFocus()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ShowPanel::setCurrent(ShowId show)
{
    m_current = show;
    keepCurrent();
}

void ShowPanel::keepCurrent()
{
    const int row = std::max(m_shows.rowOf(m_current), m_current ? -1 : 0);
    if (const QModelIndex index = m_shows.index(row); index.isValid())
        m_list->setCurrentIndex(index);
    else if (!m_shows.filter().isEmpty())
        m_list->setCurrentIndex(m_shows.index(0));
}

void ShowPanel::choose(const QModelIndex &index)
{
    if (const ShowId show = m_shows.showAt(index.row()))
        Q_EMIT showChosen(show);
}

void ShowPanel::step(int rows)
{
    const int last = m_shows.rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_shows.index(std::clamp(m_list->currentIndex().row() + rows, 0, last)));
}

bool ShowPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    constexpr int page = 6;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            Q_EMIT left();
        m_search->clear();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ShowPanel::update()
{
    if (m_shows.rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    if (m_shows.status() == ShowListModel::Status::Loading)
        m_empty->say(QStringLiteral("view-calendar"), tr("Looking for shows"), {});
    else if (m_shows.status() == ShowListModel::Status::Failed)
        m_empty->say(QStringLiteral("network-disconnect"), tr("The shows could not be read"),
            sentence(m_shows.error()), tr("Try again"));
    else if (m_shows.filter().isEmpty())
        m_empty->say(QStringLiteral("view-calendar"), tr("No shows to sell"),
            tr("Shows appear here as soon as they are opened."), tr("Look again"));
    else
        m_empty->say(QStringLiteral("edit-find"), tr("No show like that"),
            tr("Look for words of the title, the venue or the day."), tr("Show all"));
}

} // namespace parterre

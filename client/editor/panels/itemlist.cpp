// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/itemlist.h"

#include "client/shell/theme/controls.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int mostShown = 6; ///< entries before the list scrolls

} // namespace

ItemList::ItemList(Theme &theme, const QString &name, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_buttons(new QHBoxLayout)
{
    m_list->setObjectName(name);
    m_list->setAccessibleName(words.list);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setToolTip(tr("F2 renames, Alt with the arrows moves, Del removes."));
    m_list->installEventFilter(this);
    QToolButton *add =
        addButton(theme.icon(QStringLiteral("list-add")), words.add, name + QStringLiteral("Add"));
    m_remove = addButton(theme.icon(QStringLiteral("list-remove")), words.remove + tr(" (Del)"),
        name + QStringLiteral("Remove"));
    m_up = addButton(
        theme.icon(QStringLiteral("go-up")), tr("Further up (Alt+Up)"), name + QStringLiteral("Up"));
    m_down = addButton(
        theme.icon(QStringLiteral("go-down")), tr("Further down (Alt+Down)"), name + QStringLiteral("Down"));
    m_buttons->setSpacing(tokens::space1);
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(tokens::space1);
    column->addWidget(m_list);
    column->addLayout(m_buttons);
    connect(add, &QToolButton::clicked, this, &ItemList::addRequested);
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(current()); });
    connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
    connect(m_list, &QListWidget::itemChanged, this,
        [this](QListWidgetItem *item) { Q_EMIT renamed(m_list->row(item), item->text()); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        enableButtons();
        Q_EMIT currentChanged();
    });
    setEntries({});
}

QToolButton *ItemList::addButton(const QIcon &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    setKind(button, ButtonKind::Flat);
    m_buttons->addWidget(button);
    return button;
}

void ItemList::setEntries(const QList<Entry> &entries)
{
    const QSignalBlocker silence(m_list);
    while (m_list->count() > entries.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < entries.size(); ++i) {
        if (i >= m_list->count())
            m_list->addItem(QString());
        QListWidgetItem *item = m_list->item(i);
        item->setText(entries[i].name);
        item->setIcon(entries[i].icon);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setVisible(!entries.isEmpty());
    const int lines = int(std::min<qsizetype>(entries.size(), mostShown));
    m_list->setFixedHeight(std::max(1, lines) * tokens::rowHeight + 2 * tokens::hairline);
    enableButtons();
}

void ItemList::enableButtons()
{
    const int row = current();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

void ItemList::editCurrent()
{
    if (QListWidgetItem *item = m_list->currentItem()) {
        m_list->setFocus();
        m_list->editItem(item);
    }
}

void ItemList::moveBy(int step)
{
    const int to = current() + step;
    if (current() < 0 || to < 0 || to >= m_list->count())
        return;
    Q_EMIT moveRequested(current(), to);
    setCurrent(to);
}

bool ItemList::isOurs(const QKeyEvent &event) const
{
    const bool moves =
        event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
    return moves || event.key() == Qt::Key_Delete || event.key() == Qt::Key_F2;
}

bool ItemList::takeKey(const QKeyEvent &event)
{
    if (!isOurs(event) || event.key() == Qt::Key_F2)
        return false;
    if (event.key() == Qt::Key_Delete && current() >= 0)
        Q_EMIT removeRequested(current());
    else if (event.key() != Qt::Key_Delete)
        moveBy(event.key() == Qt::Key_Up ? -1 : 1);
    return true;
}

bool ItemList::eventFilter(QObject *watched, QEvent *event)
{
    // The page has shortcuts of the same keys, for what is selected on the canvas.
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace parterre::editor

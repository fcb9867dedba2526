// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/layoutlist.h"

#include "client/shell/theme/controls.h"

#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int draftRole = Qt::UserRole;
constexpr int layoutRole = Qt::UserRole + 1;

} // namespace

LayoutList::LayoutList(Theme &theme, VenueBook &book, QWidget *parent)
    : QFrame(parent)
    , m_book(book)
    , m_venues(new QComboBox)
    , m_list(new QTreeWidget)
    , m_new(makeNewButton(theme))
{
    setKind(this, SurfaceKind::Surface);
    m_venues->setObjectName(QStringLiteral("venues"));
    m_venues->setAccessibleName(tr("Venue"));
    m_list->setObjectName(QStringLiteral("layouts"));
    m_list->setAccessibleName(tr("Layouts"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0); // the headings are bold, and names are long
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *addVenue = new QToolButton;
    addVenue->setObjectName(QStringLiteral("newVenue"));
    addVenue->setIcon(theme.icon(QStringLiteral("list-add")));
    addVenue->setAutoRaise(true);
    addVenue->setMinimumSize(tokens::controlHeight, tokens::controlHeight);
    addVenue->setToolTip(tr("New venue"));
    addVenue->setAccessibleName(tr("New venue"));
    auto *top = new QHBoxLayout;
    top->setSpacing(tokens::space1);
    top->addWidget(m_venues, 1);
    top->addWidget(addVenue);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space3, tokens::space3, tokens::space3, tokens::space3);
    column->setSpacing(tokens::space2);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_new);
    connect(addVenue, &QToolButton::clicked, this, &LayoutList::venueRequested);
    connect(m_venues, &QComboBox::activated, this,
        [this](int index) { m_book.choose(VenueId{m_venues->itemData(index).toLongLong()}); });
    connect(m_list, &QTreeWidget::itemActivated, this, &LayoutList::activate);
    connect(m_list, &QTreeWidget::itemClicked, this, &LayoutList::activate);
    auto *discard = new QShortcut(QKeySequence::Delete, m_list);
    discard->setContext(Qt::WidgetShortcut);
    connect(discard, &QShortcut::activated, this, &LayoutList::discardCurrent);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &LayoutList::offerChanges);
    connect(&book, &VenueBook::changed, this, &LayoutList::fill);
    fill();
}

QPushButton *LayoutList::makeNewButton(Theme &theme)
{
    auto *button = new QPushButton(tr("New layout"));
    button->setObjectName(QStringLiteral("newLayout"));
    button->setIcon(theme.icon(QStringLiteral("list-add")));
    auto *menu = new QMenu(button);
    const auto add = [&](const QString &id, const QString &name, Template with) {
        QAction *action = menu->addAction(name, this, [this, with] { Q_EMIT newRequested(with); });
        action->setObjectName(id);
        return action;
    };
    add(QStringLiteral("newEmpty"), tr("Empty"), Template::Empty);
    m_beginnings << add(QStringLiteral("newGenerated"), tr("Generate a tier"), Template::Generated)
                 << add(QStringLiteral("newPlayhouse"), tr("Like a playhouse"), Template::Playhouse)
                 << add(QStringLiteral("newOpera"), tr("Like an opera house"), Template::Opera)
                 << add(QStringLiteral("newArena"), tr("Like an arena"), Template::Arena);
    menu->addSeparator();
    m_beginnings << menu->addAction(tr("Import a file …"), this, &LayoutList::importRequested);
    m_beginnings.last()->setObjectName(QStringLiteral("newImported"));
    button->setMenu(menu);
    return button;
}

void LayoutList::fill()
{
    m_venues->clear();
    for (const protocol::Venue &venue : m_book.venues()) {
        m_venues->addItem(venue.name, venue.venue.value);
        if (venue.venue == m_book.venue())
            m_venues->setCurrentIndex(m_venues->count() - 1);
    }
    m_venues->setEnabled(m_venues->count() > 0);
    m_new->setEnabled(bool(m_book.venue()));
    m_list->clear();
    const QLocale locale;
    const auto group = [this](const QString &title) {
        auto *item = new QTreeWidgetItem(m_list, {title});
        item->setFlags(Qt::ItemIsEnabled);
        item->setFirstColumnSpanned(true);
        QFont font = item->font(0);
        font.setBold(true);
        item->setFont(0, font);
        item->setExpanded(true);
        return item;
    };
    if (!m_book.drafts().empty()) {
        auto *drafts = group(tr("Drafts"));
        for (const protocol::Draft &draft : m_book.drafts()) {
            auto *item = new QTreeWidgetItem(drafts, {draft.name, locale.toString(draft.capacity)});
            item->setData(0, draftRole, draft.draft.toString());
            item->setToolTip(0,
                tr("Saved by %1, %2. Delete throws it away.")
                    .arg(draft.changedBy,
                        locale.toString(
                            QDateTime::fromMSecsSinceEpoch(draft.changedAt.ms), QLocale::ShortFormat)));
        }
    }
    if (!m_book.layouts().empty()) {
        auto *published = group(tr("Published"));
        for (const protocol::LayoutVersion &version : m_book.layouts()) {
            auto *item = new QTreeWidgetItem(published,
                {tr("%1, version %2").arg(version.name).arg(version.version),
                    locale.toString(version.capacity)});
            item->setData(0, layoutRole, version.layout.value);
            item->setToolTip(0,
                tr("Opens a new draft that begins with this version. The context menu takes shows on sale on "
                   "to it."));
        }
    }
    m_list->expandAll();
}

void LayoutList::activate(QTreeWidgetItem *item)
{
    const QVariant draft = item->data(0, draftRole);
    const QVariant layout = item->data(0, layoutRole);
    if (draft.isValid()) {
        for (const protocol::Draft &one : m_book.drafts()) {
            if (one.draft.toString() == draft.toString())
                return Q_EMIT draftChosen(one.draft);
        }
    } else if (layout.isValid()) {
        Q_EMIT versionChosen(LayoutId{layout.toLongLong()});
    }
}

void LayoutList::discardCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    for (const protocol::Draft &draft : m_book.drafts()) {
        if (item && draft.draft.toString() == item->data(0, draftRole).toString())
            return Q_EMIT discardRequested(draft);
    }
}

void LayoutList::offerChanges(const QPoint &at)
{
    const QTreeWidgetItem *item = m_list->itemAt(at);
    const QVariant layout = item ? item->data(0, layoutRole) : QVariant();
    if (!layout.isValid())
        return;
    const auto version =
        std::ranges::find(m_book.layouts(), LayoutId{layout.toLongLong()}, &protocol::LayoutVersion::layout);
    if (version == m_book.layouts().end())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *change = menu->addAction(
        tr("Change shows on sale"), this, [this, chosen = *version] { Q_EMIT changeRequested(chosen); });
    change->setObjectName(QStringLiteral("changeShowsTo"));
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace parterre::editor

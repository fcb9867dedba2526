// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/showchangeform.h"

#include "client/models/notice.h"
#include "client/shell/emptystate.h"
#include "client/shell/theme/controls.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimeZone>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

namespace {

enum Column { Time, Title, Version, Effect };

constexpr int patienceMs = 300;
constexpr int listShare = 3;
constexpr int detailsShare = 2;

using Step = LayoutChanging::Step;

} // namespace

ShowChangeForm::ShowChangeForm(Theme &theme, LayoutChanging &changing, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_changing(changing)
    , m_target(new QLabel)
    , m_stack(new QStackedWidget)
    , m_blank(new QWidget)
    , m_empty(new EmptyState(theme))
    , m_list(new QTreeWidget)
    , m_details(new QTreeWidget)
    , m_body(new QWidget)
    , m_retry(new QPushButton(tr("Try again")))
    , m_back(new QPushButton(tr("Back")))
    , m_change(new QPushButton)
{
    setKind(this, SurfaceKind::Surface);
    setObjectName(QStringLiteral("showChangeForm"));
    auto *title = new QLabel(tr("Shows on this layout"));
    setKind(title, TextKind::Title);
    m_target->setObjectName(QStringLiteral("changeTarget"));
    m_target->setTextFormat(Qt::PlainText);
    setKind(m_target, TextKind::Body, Ink::Muted);
    m_empty->setObjectName(QStringLiteral("noShows"));
    makeList();
    m_stack->addWidget(m_blank);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    column->setSpacing(tokens::space3);
    column->addWidget(title);
    column->addWidget(m_target);
    column->addWidget(m_stack, 1);
    column->addLayout(makeButtons());
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connectParts();
    updateButtons();
}

void ShowChangeForm::makeList()
{
    m_list->setObjectName(QStringLiteral("showsToChange"));
    m_list->setAccessibleName(tr("Shows to come"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Begins"), tr("Show"), tr("Version"), tr("With the new version")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Contents are measured without the box that may be ticked.
    m_list->header()->setSectionResizeMode(Time, QHeaderView::Interactive);
    m_list->header()->resizeSection(Time, tokens::showsWidthLeast + tokens::space5);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Interactive);
    m_list->header()->resizeSection(Title, tokens::showsWidthLeast);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(Effect, QHeaderView::Stretch);
    m_details->setObjectName(QStringLiteral("changeDetails"));
    m_details->setAccessibleName(tr("What changes in the show that is chosen"));
    m_details->setHeaderHidden(true);
    m_details->setRootIsDecorated(false);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins({});
    column->setSpacing(tokens::space3);
    column->addWidget(m_list, listShare);
    column->addWidget(m_details, detailsShare);
}

QLayout *ShowChangeForm::makeButtons()
{
    m_retry->setObjectName(QStringLiteral("retryChanges"));
    m_back->setObjectName(QStringLiteral("leaveChanges"));
    setKind(m_back, ButtonKind::Flat);
    m_change->setObjectName(QStringLiteral("changeChosen"));
    setKind(m_change, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(m_retry);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_change);
    return buttons;
}

void ShowChangeForm::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &ShowChangeForm::left);
    connect(m_retry, &QPushButton::clicked, &m_changing, &LayoutChanging::retry);
    connect(m_change, &QPushButton::clicked, this, [this] { m_changing.change(chosen()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShowChangeForm::showDetails);
    connect(m_list, &QTreeWidget::itemChanged, this, &ShowChangeForm::updateButtons);
    // Wherever in the row the last click was.
    auto *toggle = new QShortcut(Qt::Key_Space, m_list);
    toggle->setContext(Qt::WidgetShortcut);
    connect(toggle, &QShortcut::activated, this, &ShowChangeForm::toggleCurrent);
    connect(&m_changing, &LayoutChanging::listed, this, &ShowChangeForm::fill);
    connect(&m_changing, &LayoutChanging::candidateChanged, this, &ShowChangeForm::showRow);
    connect(&m_changing, &LayoutChanging::busyChanged, this, &ShowChangeForm::updateButtons);
    connect(&m_patience, &QTimer::timeout, this, &ShowChangeForm::showState);
    connect(&m_theme, &Theme::changed, this, [this] {
        for (int row = 0; row < m_list->topLevelItemCount(); ++row)
            paintRow(row);
    });
}

void ShowChangeForm::start(const protocol::Venue &venue, const LayoutChanging::Wish &wish)
{
    m_timeZone = venue.timeZone;
    m_target->setText(tr("%1, version %2").arg(wish.target.name).arg(wish.target.version));
    m_changing.start(wish);
    m_back->setFocus();
}

void ShowChangeForm::fill()
{
    m_list->clear();
    m_details->clear();
    for (const LayoutChanging::Candidate &candidate : m_changing.candidates()) {
        const protocol::ShowOnLayout &show = candidate.show;
        auto *item = new QTreeWidgetItem(
            m_list, {timeOf(show), show.title, QLocale().toString(show.version), QString()});
        item->setToolTip(Title, show.title);
        showRow(m_list->indexOfTopLevelItem(item));
    }
    if (m_changing.status() == LayoutChanging::Status::Loading) {
        m_stack->setCurrentWidget(m_blank);
        m_patience.start();
    } else {
        m_patience.stop();
        showState();
    }
    updateButtons();
}

void ShowChangeForm::showState()
{
    const bool isThere = m_list->topLevelItemCount() > 0;
    m_stack->setCurrentWidget(isThere ? m_body : m_empty);
    if (isThere) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
        if (m_back->hasFocus())
            m_list->setFocus();
    } else if (m_changing.status() == LayoutChanging::Status::Loading) {
        m_empty->say(QStringLiteral("view-calendar"), tr("Looking for shows …"), {});
    } else if (m_changing.status() == LayoutChanging::Status::Failed) {
        m_empty->say(
            QStringLiteral("data-warning"), tr("The shows cannot be listed"), sentence(m_changing.error()));
    } else {
        m_empty->say(QStringLiteral("view-calendar"), tr("No show to change"),
            tr("No show to come has another version of this layout. New shows can be put on sale with it."));
    }
}

void ShowChangeForm::showRow(int row)
{
    QTreeWidgetItem *item = m_list->topLevelItem(row);
    if (!item)
        return;
    const bool isPossible = m_changing.candidates()[size_t(row)].step == Step::Possible;
    const QStringList said = sentences(row);
    const QSignalBlocker quiet(m_list); // only what the admin checks is news
    item->setText(Effect, said.join(u'\n'));
    item->setToolTip(Effect, said.join(u'\n'));
    item->setData(Time, Qt::AccessibleTextRole,
        QStringList{item->text(Time), item->text(Title), said.join(u", "_qs)}.join(u", "_qs));
    item->setFlags(
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | (isPossible ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
    item->setData(Time, Qt::CheckStateRole, isPossible ? QVariant(Qt::Checked) : QVariant());
    paintRow(row);
    if (item == m_list->currentItem())
        showDetails();
    updateButtons();
}

void ShowChangeForm::paintRow(int row)
{
    m_list->topLevelItem(row)->setForeground(Effect, m_theme.ink(ink(row)));
}

QStringList ShowChangeForm::sentences(int row) const
{
    const LayoutChanging::Candidate &candidate = m_changing.candidates()[size_t(row)];
    switch (candidate.step) {
    case Step::Waiting:
        return {tr("Comparing …")};
    case Step::NothingToDo:
        return {tr("Has this version already")};
    case Step::Possible: {
        QStringList lines{words(row).seats(), words(row).tickets(), words(row).warning()};
        lines.removeAll(QString());
        return lines;
    }
    case Step::InTheWay:
        return {words(row).obstacle()};
    case Step::Failed:
        return {sentence(candidate.error)};
    case Step::Changing:
        return {tr("Changing …")};
    case Step::Done:
        return {tr("Done")};
    }
    return {};
}

Ink ShowChangeForm::ink(int row) const
{
    const LayoutChanging::Candidate &candidate = m_changing.candidates()[size_t(row)];
    switch (candidate.step) {
    case Step::InTheWay:
    case Step::Failed:
        return Ink::Danger;
    case Step::Possible:
        return candidate.change.unpriced.empty() ? Ink::Text : Ink::Warning;
    case Step::Done:
        return Ink::Success;
    case Step::Waiting:
    case Step::NothingToDo:
    case Step::Changing:
        break;
    }
    return Ink::Muted;
}

ChangeWords ShowChangeForm::words(int row) const
{
    const LayoutChanging::Candidate &candidate = m_changing.candidates()[size_t(row)];
    return {candidate.change, candidate.before, m_changing.after()};
}

void ShowChangeForm::showDetails()
{
    m_details->clear();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= int(m_changing.candidates().size()))
        return;
    if (!m_changing.candidates()[size_t(row)].before) {
        addDetails(sentences(row).join(u' '), {});
        return;
    }
    const QList<ChangeWords::Group> groups = words(row).details();
    for (const ChangeWords::Group &group : groups)
        addDetails(group.title, group.lines);
    if (groups.isEmpty())
        addDetails(words(row).tickets(), {});
    m_details->expandAll();
}

void ShowChangeForm::addDetails(const QString &title, const QStringList &lines)
{
    auto *group = new QTreeWidgetItem(m_details, {title});
    for (const QString &line : lines)
        new QTreeWidgetItem(group, {line});
    if (lines.isEmpty())
        return;
    QFont font = group->font(0);
    font.setBold(true);
    group->setFont(0, font);
}

void ShowChangeForm::toggleCurrent()
{
    QTreeWidgetItem *item = m_list->currentItem();
    if (item && item->flags().testFlag(Qt::ItemIsUserCheckable))
        item->setCheckState(Time, item->checkState(Time) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void ShowChangeForm::updateButtons()
{
    const int count = int(chosen().size());
    m_change->setText(tr("Change %Ln shows", nullptr, count));
    m_change->setEnabled(count > 0 && !m_changing.isBusy());
    const bool isFailed = m_changing.status() == LayoutChanging::Status::Failed
        || std::ranges::find(m_changing.candidates(), Step::Failed, &LayoutChanging::Candidate::step)
            != m_changing.candidates().end();
    m_retry->setVisible(isFailed && !m_changing.isBusy());
}

bool ShowChangeForm::isChosen(int row) const
{
    const QTreeWidgetItem *item = m_list->topLevelItem(row);
    return item && item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState(Time) == Qt::Checked;
}

std::vector<ShowId> ShowChangeForm::chosen() const
{
    std::vector<ShowId> shows;
    const auto &candidates = m_changing.candidates();
    for (size_t row = 0; row < candidates.size(); ++row) {
        if (isChosen(int(row)))
            shows.push_back(candidates[row].show.show);
    }
    return shows;
}

QString ShowChangeForm::timeOf(const protocol::ShowOnLayout &show) const
{
    const QTimeZone zone(m_timeZone.toUtf8());
    const QDateTime start =
        show.startsAt.toDateTime().toTimeZone(zone.isValid() ? zone : QTimeZone::systemTimeZone());
    //: Date and time of a show in a list (QLocale::toString)
    return QLocale().toString(start, tr("ddd d MMM yyyy, HH:mm"));
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/venuespage.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/drafthome.h"
#include "client/editor/edits/structure.h"
#include "client/editor/importview.h"
#include "client/editor/messagestrip.h"
#include "client/editor/showchangeform.h"
#include "client/editor/showform.h"
#include "client/editor/venueform.h"
#include "client/editor/view/panelstack.h"
#include "client/models/notice.h"
#include "client/shell/emptystate.h"
#include "common/layout/demohalls.h"
#include "common/layout/layoutjson.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>

namespace parterre {

using namespace editor;

namespace {

layout::Layout templateOf(LayoutList::Template with)
{
    switch (with) {
    case LayoutList::Template::Playhouse:
        return layout::playhouse();
    case LayoutList::Template::Opera:
        return layout::operaHouse();
    case LayoutList::Template::Arena:
        return layout::arena();
    case LayoutList::Template::Empty:
    case LayoutList::Template::Generated:
        break;
    }
    layout::Layout empty;
    empty.zones = {{QStringLiteral("1"), VenuesPage::tr("Category 1"), QStringLiteral("#0072B2")},
        {QStringLiteral("2"), VenuesPage::tr("Category 2"), QStringLiteral("#E69F00")},
        {QStringLiteral("3"), VenuesPage::tr("Category 3"), QStringLiteral("#009E73")}};
    return empty;
}

} // namespace

VenuesPage::VenuesPage(Theme &theme, ServerConnection &connection, LayoutStore &layouts, const Clock &clock,
    QString folder, QWidget *parent)
    : Page(QStringLiteral("venues"), tr("Venues"), QStringLiteral("draw-polygon"), parent)
    , m_theme(theme)
    , m_connection(connection)
    , m_folder(std::move(folder))
    , m_book(connection)
    , m_session(connection)
    , m_opening(connection, clock)
    , m_changing(connection, layouts)
    , m_list(new LayoutList(theme, m_book))
    , m_view(new EditorView(theme))
    , m_message(new MessageStrip)
    , m_import(new ImportView(theme))
    , m_showForm(new ShowForm(theme, m_opening))
    , m_changeForm(new ShowChangeForm(theme, m_changing))
    , m_venueForm(new VenueForm(theme, m_book))
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedWidget)
    , m_editing(new QWidget)
    , m_autosave(m_view->document())
    , m_export(*m_message)
    , m_importFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    makeLayout();
    connectParts();
    showBook();
}

VenuesPage::~VenuesPage() = default;

void VenuesPage::makeLayout()
{
    auto *column = new QVBoxLayout(m_editing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::space2);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    for (QWidget *one :
        std::initializer_list<QWidget *>{m_empty, m_editing, m_import, m_showForm, m_changeForm, m_venueForm})
        m_stack->addWidget(one);
    m_list->setFixedWidth(tokens::showsWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, tokens::space3, tokens::space3, tokens::space3);
    row->setSpacing(tokens::space3);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
}

void VenuesPage::connectParts()
{
    connect(&m_book, &VenueBook::changed, this, &VenuesPage::showBook);
    connect(m_list, &LayoutList::draftChosen, this, [this](DraftId draft) { openDraft(draft); });
    connect(m_list, &LayoutList::versionChosen, this,
        [this](LayoutId layout) { beginDraft(layout, {}, std::nullopt); });
    connect(m_list, &LayoutList::newRequested, this, [this](LayoutList::Template with) {
        layout::Layout layout = templateOf(with);
        const QString name = layout.name.isEmpty() ? tr("New layout") : layout.name;
        layout.name = name;
        const bool isGenerated = with == LayoutList::Template::Generated;
        m_view->panels().show(isGenerated ? QStringLiteral("generators") : QStringLiteral("properties"));
        beginDraft(std::nullopt, name, layout);
    });
    connect(m_list, &LayoutList::importRequested, this, &VenuesPage::chooseImport);
    connect(m_view, &EditorView::importRequested, this, &VenuesPage::chooseImport);
    connect(m_list, &LayoutList::venueRequested, this, [this] {
        m_stack->setCurrentWidget(m_venueForm);
        m_venueForm->start();
    });
    connect(m_list, &LayoutList::discardRequested, this,
        [this](const protocol::Draft &draft) { discard(draft); });
    connect(m_list, &LayoutList::changeRequested, this, [this](const protocol::LayoutVersion &version) {
        startChanges({m_book.venue(), version, std::nullopt});
    });
    connect(m_changeForm, &ShowChangeForm::left, this, &VenuesPage::leaveChanges);
    connect(&m_changing, &LayoutChanging::showChanged, this, &VenuesPage::showChanged);
    connect(m_empty, &EmptyState::actionRequested, m_list, &LayoutList::venueRequested);
    connect(m_venueForm, &VenueForm::made, this, &VenuesPage::showList);
    connect(m_venueForm, &VenueForm::cancelled, this, &VenuesPage::showList);
    connect(m_import, &ImportView::cancelled, this, [this] {
        if (m_importsHere)
            m_stack->setCurrentWidget(m_editing);
        else
            showList();
    });
    connect(m_import, &ImportView::imported, this, &VenuesPage::takeImport);
    connect(m_showForm, &ShowForm::cancelled, this, [this] { m_stack->setCurrentWidget(m_editing); });
    connect(m_showForm, &ShowForm::opened, this, [this](const protocol::Show &show) {
        m_stack->setCurrentWidget(m_editing);
        m_message->say(SurfaceKind::Success, tr("%1 is on sale.").arg(show.title));
        Q_EMIT showOpened(show.show);
    });
    connect(m_view, &EditorView::saveRequested, this, [this] { save(); });
    connect(m_view, &EditorView::publishRequested, this, [this] { publish(false); });
    connect(&m_view->canvas(), &MapWidget::floorChanged, this, &VenuesPage::showRemoved);
    connect(m_view, &EditorView::compareRequested, this, [this] { compare(); });
    connect(m_view, &EditorView::exportRequested, this,
        [this] { m_export.ask(m_view->document().layout(), this); });
    connect(m_view, &EditorView::closeRequested, this, &VenuesPage::leaveDraft);
    connect(&m_view->document(), &LayoutDocument::changed, this, &VenuesPage::updateUnsaved);
    connect(&m_session, &DraftSession::companyChanged, this, &VenuesPage::showCompany);
    connect(&m_session, &DraftSession::overtaken, this, &VenuesPage::offerOwnDraft);
}

void VenuesPage::activated()
{
    m_book.refresh();
    if (m_stack->currentWidget() == m_editing)
        m_view->canvas().setFocus();
    else
        m_list->setFocus();
}

QList<Command> VenuesPage::commands()
{
    return m_stack->currentWidget() == m_editing ? m_view->commands() : QList<Command>();
}

void VenuesPage::showBook()
{
    const bool isBare = m_book.status() == VenueBook::Status::Ready && m_book.venue()
        && m_book.drafts().empty() && m_book.layouts().empty();
    m_empty->offer(isBare ? m_list->beginnings() : QList<QAction *>());
    if (m_book.status() == VenueBook::Status::Failed)
        m_empty->say(
            QStringLiteral("data-warning"), tr("The layouts cannot be shown"), sentence(m_book.error()));
    else if (m_book.venues().empty() && m_book.status() == VenueBook::Status::Ready)
        m_empty->say(QStringLiteral("draw-polygon"), tr("No venue yet"),
            tr("A venue is a house with its seat maps. Add yours, then draw its first layout."),
            tr("Add a venue"));
    else if (isBare)
        m_empty->say(QStringLiteral("draw-polygon"), tr("No layout yet"),
            tr("Let a generator draw the first one, begin with a house like yours, or bring one along in a "
               "file."));
    else
        m_empty->say(QStringLiteral("draw-polygon"), tr("Choose a layout, or draw a new one"),
            tr("Drafts are yours to change until they are published. A published version never changes: "
               "choosing it "
               "begins a new draft. A new layout can be empty, begin with a template, or come from a file."));
}

void VenuesPage::showList()
{
    m_list->show();
    m_stack->setCurrentWidget(m_empty);
    setTrail({});
    m_list->setFocus();
}

void VenuesPage::showEditor(const layout::Layout &layout)
{
    m_message->clear();
    endComparison();
    m_autosave.setFile({});
    m_view->document().open(layout);
    m_savedRevision = m_view->document().revision();
    updateUnsaved();
    m_list->hide(); // the canvas needs the room
    m_stack->setCurrentWidget(m_editing);
    setTrail({m_session.draft().name});
    m_view->canvas().setFocus();
}

void VenuesPage::leaveDraft()
{
    if (m_view->document().revision() == m_savedRevision)
        return endDraft();
    if (m_saving) {
        m_leaving = true;
        return;
    }
    m_message->say(SurfaceKind::Warning, tr("This draft has changes that are not saved."),
        {{QStringLiteral("saveAndLeave"), tr("Save"),
             [this] {
                 m_leaving = true;
                 save();
             }},
            {QStringLiteral("leaveUnsaved"), tr("Leave them"), [this] {
                 m_autosave.forget();
                 endDraft();
             }}});
}

void VenuesPage::endDraft()
{
    m_autosave.setFile({});
    m_session.close();
    m_book.refresh();
    showList();
}

void VenuesPage::updateUnsaved() { m_view->setUnsaved(m_view->document().revision() != m_savedRevision); }

void VenuesPage::showCompany()
{
    QStringList names;
    for (const QString &name : m_session.company())
        names << name;
    names.removeDuplicates();
    if (!names.isEmpty())
        m_message->say(SurfaceKind::Info,
            tr("%1 has this draft open too. Whoever saves second is told, and loses nothing.")
                .arg(names.join(u", "_qs)));
}

QCoro::Task<> VenuesPage::openDraft(DraftId draft)
{
    const QPointer<VenuesPage> alive(this);
    const auto layout = co_await m_session.open(draft);
    if (!alive)
        co_return;
    if (!layout) {
        fail(layout.error());
        co_return;
    }
    showEditor(*layout);
    showCompany();
    if (!offerRecovery(*layout))
        m_autosave.setFile(recoveryFile(m_folder, m_connection, m_session.draft().draft));
}

bool VenuesPage::offerRecovery(const layout::Layout &saved)
{
    const QString file = recoveryFile(m_folder, m_connection, m_session.draft().draft);
    const auto found = Autosave::recover(file);
    if (!found || *found == saved)
        return false;
    const auto decide = [this, file] { m_autosave.setFile(file); };
    m_message->say(SurfaceKind::Warning, tr("There is work on this draft that was never saved."),
        {{QStringLiteral("recover"), tr("Go on with it"),
             [this, decide, layout = *found] {
                 decide();
                 m_view->document().edit(
                     tr("Recover unsaved work"), [&](layout::Layout &now) { now = layout; });
             }},
            {QStringLiteral("forget"), tr("Forget it"), [this, decide] {
                 decide();
                 m_autosave.forget();
             }}});
    return true;
}

QCoro::Task<> VenuesPage::beginDraft(
    std::optional<LayoutId> from, QString name, std::optional<layout::Layout> with)
{
    const QPointer<VenuesPage> alive(this);
    if (m_beginning)
        co_return; // a second click
    m_beginning = true;
    const auto layout = co_await m_session.create(m_book.venue(), from, name);
    if (!alive)
        co_return;
    m_beginning = false;
    if (!layout) {
        fail(layout.error());
        co_return;
    }
    showEditor(*layout);
    m_autosave.setFile(recoveryFile(m_folder, m_connection, m_session.draft().draft));
    if (!with)
        co_return;
    m_view->document().open(*with);
    updateUnsaved();
    m_view->canvas().fit(false);
    co_await save();
}

QCoro::Task<> VenuesPage::save()
{
    const QPointer<VenuesPage> alive(this);
    if (m_saving || !m_session.isOpen())
        co_return;
    m_saving = true;
    m_view->setBusy(true);
    const quint64 revision = m_view->document().revision();
    const auto saved = co_await m_session.save(m_view->document().layout());
    if (!alive)
        co_return;
    m_saving = false;
    m_view->setBusy(false);
    if (saved) {
        m_savedRevision = revision;
        m_message->clear();
        setTrail({m_session.draft().name});
        if (m_view->document().revision() == revision)
            m_autosave.forget();
    } else if (saved.error().code == ErrorCode::DraftChanged) {
        offerOwnDraft(saved.error().by);
    } else {
        fail(saved.error());
    }
    updateUnsaved();
    if (std::exchange(m_leaving, false) && saved)
        leaveDraft();
}

void VenuesPage::offerOwnDraft(const QString &by)
{
    m_message->say(SurfaceKind::Warning,
        tr("%1 has saved this draft meanwhile. Yours is still here: keep it as a draft of its own, or open "
           "theirs.")
            .arg(by),
        {{QStringLiteral("keepMine"), tr("Keep mine"), [this] { saveCopy(); }},
            {QStringLiteral("openTheirs"), tr("Open theirs"), [this] {
                 m_autosave.forget();
                 openDraft(m_session.draft().draft);
             }}});
}

QCoro::Task<> VenuesPage::saveCopy()
{
    const QPointer<VenuesPage> alive(this);
    m_autosave.flush();
    const quint64 revision = m_view->document().revision();
    const auto saved = co_await m_session.saveCopy(m_view->document().layout());
    if (!alive)
        co_return;
    if (!saved) {
        fail(saved.error());
        co_return;
    }
    m_autosave.forget();
    m_autosave.setFile(recoveryFile(m_folder, m_connection, m_session.draft().draft));
    m_savedRevision = revision;
    updateUnsaved();
    m_message->say(SurfaceKind::Success, tr("Saved as a draft of its own."));
}

QCoro::Task<> VenuesPage::publish(bool acceptWarnings)
{
    const QPointer<VenuesPage> alive(this);
    co_await save();
    if (!alive || m_view->document().revision() != m_savedRevision)
        co_return; // why it could not be saved is said already
    m_view->setBusy(true);
    const std::optional<LayoutId> basedOn = m_session.draft().basedOn;
    const auto version = co_await m_session.publish(acceptWarnings);
    if (!alive)
        co_return;
    m_view->setBusy(false);
    if (version) {
        published(*version, basedOn);
    } else if (version.error().code == ErrorCode::LayoutHasErrors) {
        m_view->panels().show(QStringLiteral("problems"));
        m_message->say(SurfaceKind::Danger,
            tr("A layout with errors cannot be published. The problems are listed at the right; each leads "
               "to its "
               "place."));
    } else if (version.error().code == ErrorCode::LayoutHasWarnings) {
        m_view->panels().show(QStringLiteral("problems"));
        m_message->say(SurfaceKind::Warning,
            tr("This layout has warnings. It can be published all the same."),
            {{QStringLiteral("publishAnyway"), tr("Publish anyway"), [this] { publish(true); }},
                {QStringLiteral("lookAtThem"), tr("Look at them"), [] {}}});
    } else {
        fail(version.error());
    }
}

void VenuesPage::published(const protocol::LayoutVersion &version, std::optional<LayoutId> basedOn)
{
    m_book.refresh();
    const LayoutId layout = version.layout;
    QList<MessageStrip::Way> ways{
        {QStringLiteral("putOnSale"), tr("Put a show on sale"), [this, layout] {
             m_showForm->start(m_session.draft().venue, layout, m_view->document().layout().zones);
             m_stack->setCurrentWidget(m_showForm);
         }}};
    if (version.version > 1 || basedOn)
        ways << MessageStrip::Way{
            QStringLiteral("changeShows"), tr("Change shows on sale"), [this, version, basedOn] {
                startChanges({m_session.draft().venue, version, basedOn});
            }};
    ways << MessageStrip::Way{QStringLiteral("goOn"), tr("Go on drawing"), [] {}};
    m_message->say(SurfaceKind::Success,
        tr("Published as %1, version %2, with %Ln seats.", nullptr, version.capacity)
            .arg(version.name)
            .arg(version.version),
        ways);
}

void VenuesPage::startChanges(const LayoutChanging::Wish &wish)
{
    const auto venue = std::ranges::find(m_book.venues(), wish.venue, &protocol::Venue::venue);
    if (venue == m_book.venues().end())
        return;
    m_stack->setCurrentWidget(m_changeForm);
    m_changeForm->start(*venue, wish);
}

void VenuesPage::leaveChanges()
{
    if (!m_session.isOpen())
        return showList();
    m_stack->setCurrentWidget(m_editing);
    m_view->canvas().setFocus();
}

QCoro::Task<> VenuesPage::discard(protocol::Draft draft)
{
    const QPointer<VenuesPage> alive(this);
    const auto done = co_await m_book.discard(draft);
    if (alive && !done)
        Q_EMIT said(sentence(done.error()));
}

QCoro::Task<> VenuesPage::compare()
{
    const QPointer<VenuesPage> alive(this);
    const auto base = m_session.draft().basedOn;
    if (!base) {
        m_message->say(
            SurfaceKind::Info, tr("Nothing was published yet that this draft could be compared with."));
        co_return;
    }
    const protocol::LayoutsGet params{*base};
    const auto json = co_await m_connection.call(params);
    if (!alive)
        co_return;
    const auto before = json ? layout::layoutFromJson(*json) : Result<layout::Layout>(json.error());
    if (!before) {
        fail(before.error());
        co_return;
    }
    m_comparison.emplace(*before, m_view->document().layout(), m_theme);
    m_view->canvas().setTints(m_comparison->tints());
    showRemoved();
    m_message->say(SurfaceKind::Info, m_comparison->inWords(),
        {{QStringLiteral("endComparison"), tr("Close"), [this] { endComparison(); }}});
}

/// Of the floor that is shown.
void VenuesPage::showRemoved()
{
    if (m_comparison)
        m_view->canvas().setGhost(m_comparison->removedRows(m_view->canvas().content().floorKey()));
}

void VenuesPage::endComparison()
{
    if (!m_comparison)
        return;
    m_comparison.reset();
    m_view->canvas().setTints({});
    m_view->canvas().setGhost({});
}

void VenuesPage::takeImport(const layout::Layout &layout)
{
    if (!m_importsHere) {
        const QString name = layout.name.isEmpty() ? tr("Imported layout") : layout.name;
        beginDraft(std::nullopt, name, layout);
        return;
    }
    m_stack->setCurrentWidget(m_editing);
    m_view->document().edit(tr("Import a file"), [&layout](layout::Layout &draft) {
        const QString name = layout.name.isEmpty() ? draft.name : layout.name;
        draft = layout;
        draft.name = name;
    });
    m_view->canvas().fit(false);
    m_view->canvas().setFocus();
}

void VenuesPage::chooseImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a seat map"), m_importFolder,
        tr("Seat maps (*.json *.csv *.tsv *.txt *.svg);;All files (*)"));
    if (path.isEmpty())
        return;
    m_importFolder = QFileInfo(path).absolutePath();
    importFile(path);
}

void VenuesPage::importFile(const QString &path)
{
    m_importsHere = m_stack->currentWidget() == m_editing && isBlank(m_view->document().layout());
    m_stack->setCurrentWidget(m_import);
    m_import->read(path);
}

void VenuesPage::fail(const Error &error)
{
    if (m_stack->currentWidget() == m_editing)
        m_message->say(SurfaceKind::Danger, sentence(error));
    else
        Q_EMIT said(sentence(error));
}

} // namespace parterre

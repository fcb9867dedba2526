// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/comparison.h"
#include "client/editor/document/autosave.h"
#include "client/editor/exportflow.h"
#include "client/editor/layoutlist.h"
#include "client/editor/view/editorview.h"
#include "client/models/draftsession.h"
#include "client/models/layoutchanging.h"
#include "client/models/showopening.h"
#include "client/models/venuebook.h"
#include "client/shell/page.h"

class QStackedWidget;

namespace parterre {

class EmptyState;

namespace editor {
class ImportView;
class MessageStrip;
class ShowChangeForm;
class ShowForm;
class VenueForm;
} // namespace editor

/// Venues and their layouts: choose one, draw it, save it, publish it, put a show on sale on it and take
/// shows on to a later version.
class VenuesPage : public Page {
    Q_OBJECT

public:
    /// `folder`: where unsaved work is kept.
    VenuesPage(Theme &theme, ServerConnection &connection, LayoutStore &layouts, const Clock &clock,
        QString folder, QWidget *parent = nullptr);
    ~VenuesPage() override;

    QList<Command> commands() override;
    void activated() override;

    editor::EditorView &view() { return *m_view; }
    VenueBook &book() { return m_book; }
    DraftSession &session() { return m_session; }
    /// Shows what is in a file, to be taken into the draft that is open where nothing is drawn in it, else
    /// into a new one.
    void importFile(const QString &path);

Q_SIGNALS:
    /// A show was put on sale.
    void showOpened(parterre::ShowId show);
    /// A show has another layout.
    void showChanged(parterre::ShowId show);

private:
    void makeLayout();
    void connectParts();
    void showBook();
    void showEditor(const layout::Layout &layout);
    void showList();
    void leaveDraft();
    void endDraft();
    void showCompany();
    void chooseImport();
    void takeImport(const layout::Layout &layout);
    void updateUnsaved();

    QCoro::Task<> openDraft(DraftId draft);
    QCoro::Task<> beginDraft(std::optional<LayoutId> from, QString name, std::optional<layout::Layout> with);
    QCoro::Task<> save();
    QCoro::Task<> saveCopy();
    QCoro::Task<> publish(bool acceptWarnings);
    QCoro::Task<> discard(protocol::Draft draft);
    QCoro::Task<> compare();
    void showRemoved();
    void endComparison();
    bool offerRecovery(const layout::Layout &saved);
    void offerOwnDraft(const QString &by);
    void published(const protocol::LayoutVersion &version, std::optional<LayoutId> basedOn);
    void startChanges(const LayoutChanging::Wish &wish);
    void leaveChanges();
    void fail(const Error &error);

    Theme &m_theme;
    ServerConnection &m_connection;
    const QString m_folder;
    VenueBook m_book;
    DraftSession m_session;
    ShowOpening m_opening;
    LayoutChanging m_changing;
    editor::LayoutList *m_list;
    editor::EditorView *m_view;
    editor::MessageStrip *m_message;
    editor::ImportView *m_import;
    editor::ShowForm *m_showForm;
    editor::ShowChangeForm *m_changeForm;
    editor::VenueForm *m_venueForm;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_editing; ///< the message and the view
    editor::Autosave m_autosave;
    editor::ExportFlow m_export;
    std::optional<editor::Comparison> m_comparison;
    QString m_importFolder; ///< where the last one came from
    quint64 m_savedRevision = 0;
    bool m_saving = false;
    bool m_leaving = false; ///< as soon as the draft is saved
    bool m_beginning = false; ///< a draft is being made
    bool m_importsHere = false; ///< into the draft that is open, not a new one
};

} // namespace parterre

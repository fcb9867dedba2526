// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/venuebook.h"
#include "client/shell/theme/theme.h"

#include <QFrame>

class QAction;
class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace parterre::editor {

/// The venues and their layouts: drafts to go on with, published versions to begin from.
class LayoutList : public QFrame {
    Q_OBJECT

public:
    /// Generated: empty, with the generators at hand.
    enum class Template { Empty, Generated, Playhouse, Opera, Arena };

    LayoutList(Theme &theme, VenueBook &book, QWidget *parent = nullptr);

    /// What a first layout can begin with, as in the menu of new ones.
    const QList<QAction *> &beginnings() const { return m_beginnings; }

Q_SIGNALS:
    void draftChosen(parterre::DraftId draft);
    /// A new draft of a published layout.
    void versionChosen(parterre::LayoutId layout);
    void newRequested(parterre::editor::LayoutList::Template with);
    void importRequested();
    void venueRequested();
    void discardRequested(const parterre::protocol::Draft &draft);
    /// Shows on sale with another version shall have this one.
    void changeRequested(const parterre::protocol::LayoutVersion &version);

private:
    QPushButton *makeNewButton(Theme &theme);
    void fill();
    void activate(QTreeWidgetItem *item);
    void discardCurrent();
    void offerChanges(const QPoint &at);

    VenueBook &m_book;
    QComboBox *m_venues;
    QTreeWidget *m_list;
    QList<QAction *> m_beginnings;
    QPushButton *m_new;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/changewords.h"
#include "client/models/layoutchanging.h"
#include "client/shell/theme/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace parterre {
class EmptyState;
}

namespace parterre::editor {

/// The shows that are on sale with another version of a layout: what a change to this one would do to
/// each, and the way to do it. A show that would lose taken seats cannot be chosen.
class ShowChangeForm : public QFrame {
    Q_OBJECT

public:
    ShowChangeForm(Theme &theme, LayoutChanging &changing, QWidget *parent = nullptr);

    void start(const protocol::Venue &venue, const LayoutChanging::Wish &wish);

Q_SIGNALS:
    void left();

private:
    void makeList();
    QLayout *makeButtons();
    void connectParts();
    void fill();
    void showState();
    void showRow(int row);
    void paintRow(int row);
    void showDetails();
    void addDetails(const QString &title, const QStringList &lines);
    void toggleCurrent();
    void updateButtons();
    std::vector<ShowId> chosen() const;
    bool isChosen(int row) const;
    ChangeWords words(int row) const;
    /// A line for each thing that there is to say.
    QStringList sentences(int row) const;
    Ink ink(int row) const;
    QString timeOf(const protocol::ShowOnLayout &show) const;

    Theme &m_theme;
    LayoutChanging &m_changing;
    QString m_timeZone;
    QLabel *m_target;
    QStackedWidget *m_stack;
    QWidget *m_blank; ///< while the answer may still be quick
    EmptyState *m_empty;
    QTreeWidget *m_list;
    QTreeWidget *m_details;
    QWidget *m_body; ///< both
    QPushButton *m_retry;
    QPushButton *m_back;
    QPushButton *m_change;
    QTimer m_patience; ///< until then nothing is said about loading
};

} // namespace parterre::editor

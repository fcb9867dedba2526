// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/showlistmodel.h"
#include "client/shell/theme/controls.h"

#include <QFrame>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace parterre {

class EmptyState;

/// The shows at the left: type to find, up and down to choose, Enter to open.
class ShowPanel : public QFrame {
    Q_OBJECT
public:
    ShowPanel(Theme &theme, ShowListModel &shows, QWidget *parent = nullptr);

    void takeFocus();
    /// Marks the show that is open.
    void setCurrent(ShowId show);

Q_SIGNALS:
    void showChosen(parterre::ShowId show);
    /// Escape in an empty field.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void step(int rows);
    void update();
    void keepCurrent();

    ShowListModel &m_shows;
    ShowId m_current;
    QLineEdit *m_search;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace parterre

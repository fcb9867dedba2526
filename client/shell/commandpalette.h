// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/command.h"
#include "client/shell/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace parterre {

class CommandList;

/// Type a few letters, Enter does it. Floats at the top of its host; Escape or a click elsewhere closes it,
/// and the focus goes back to where it was.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(Theme &theme, QWidget *host);

    void open(QList<Command> commands);
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void run(int row);
    void move(int step);
    void place();

    QLineEdit *m_field;
    QListView *m_view;
    QLabel *m_nothing;
    CommandList *m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace parterre

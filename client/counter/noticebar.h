// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/notice.h"
#include "client/shell/theme/controls.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace parterre {

/// A notice, with its way out as a button. Floats at the top of its host, so that nothing moves when it
/// comes.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *host);

    void show(const std::optional<Notice> &notice);
    QString text() const;

Q_SIGNALS:
    void actionRequested(parterre::Notice::Action action);
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    static QString actionText(Notice::Action action);

    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    Notice::Action m_wanted = Notice::Action::None;
};

} // namespace parterre

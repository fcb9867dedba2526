// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace parterre {

/// A sentence that floats above the foot of a widget for a few seconds, with at most one thing to do about
/// it. Never takes the focus; stays while the pointer is on it.
class Toast : public QFrame {
    Q_OBJECT

public:
    /// `host` is the widget to float on.
    Toast(Theme &theme, QWidget *host);

    void say(const QString &text, SurfaceKind kind = SurfaceKind::Info, const QString &actionText = {},
        std::function<void()> action = {});
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_run;
    QTimer m_timer;
};

} // namespace parterre

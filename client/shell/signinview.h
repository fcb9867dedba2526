// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace parterre {

/// Server, user, password. What went wrong is said under the fields, and nothing typed is lost.
class SignInView : public QWidget {
    Q_OBJECT

public:
    explicit SignInView(Theme &theme, QWidget *parent = nullptr);

    void setServer(const QString &server);
    void setUser(const QString &user);
    /// While the server is asked: the fields rest.
    void setBusy(bool busy);
    /// Empty: nothing wrong. Otherwise the focus goes to the password.
    void setError(const QString &text);
    /// Nobody signs in as the one before.
    void forgetPassword();
    /// Focus to the first field that is empty.
    void takeFocus();

Q_SIGNALS:
    void signInRequested(const QString &server, const QString &user, const QString &password);

private:
    void submit();
    QWidget *makeCard();

    QLineEdit *m_server;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_error;
    QPushButton *m_button;
};

} // namespace parterre

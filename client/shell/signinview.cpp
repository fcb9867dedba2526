// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/signinview.h"

#include "client/shell/theme/controls.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parterre {

SignInView::SignInView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_server(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_error(new QLabel)
    , m_button(new QPushButton)
{
    Q_UNUSED(theme)
    m_server->setObjectName(QStringLiteral("server"));
    m_user->setObjectName(QStringLiteral("user"));
    m_password->setObjectName(QStringLiteral("password"));
    m_error->setObjectName(QStringLiteral("error"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *whole = new QVBoxLayout(this);
    whole->addStretch(2);
    whole->addWidget(makeCard(), 0, Qt::AlignHCenter);
    whole->addStretch(3);
    for (QLineEdit *field : {m_server, m_user, m_password}) {
        connect(field, &QLineEdit::returnPressed, this, &SignInView::submit);
        connect(field, &QLineEdit::textEdited, this, [this] { setError({}); });
    }
    connect(m_button, &QPushButton::clicked, this, &SignInView::submit);
    setBusy(false);
    setError({});
}

QWidget *SignInView::makeCard()
{
    auto *card = new QFrame;
    setKind(card, SurfaceKind::Surface);
    card->setFixedWidth(tokens::formWidth + 2 * tokens::space5);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    column->setSpacing(tokens::space1);
    auto *name = new QLabel(QStringLiteral("Parterre"));
    setKind(name, TextKind::Total);
    auto *hint = new QLabel(tr("Sign in to open the box office."));
    hint->setWordWrap(true);
    setKind(hint, TextKind::Body, Ink::Muted);
    auto *mark = new QLabel;
    mark->setPixmap(QApplication::windowIcon().pixmap(tokens::iconHero));
    column->addWidget(mark);
    column->addWidget(name);
    column->addWidget(hint);
    column->addSpacing(tokens::space2);
    const auto addField = [column](const QString &text, QLineEdit *field) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        setKind(label, TextKind::Caption, Ink::Muted);
        setLarge(field);
        field->setAccessibleName(text);
        column->addSpacing(tokens::space2);
        column->addWidget(label);
        column->addWidget(field);
    };
    addField(tr("User"), m_user);
    addField(tr("Password"), m_password);
    addField(tr("Server"), m_server);
    m_error->setWordWrap(true);
    setKind(m_error, TextKind::Body, Ink::Danger);
    setKind(m_button, ButtonKind::Primary);
    setLarge(m_button);
    column->addSpacing(tokens::space2);
    column->addWidget(m_error);
    column->addSpacing(tokens::space2);
    column->addWidget(m_button);
    return card;
}

void SignInView::setServer(const QString &server) { m_server->setText(server); }
void SignInView::setUser(const QString &user) { m_user->setText(user); }

void SignInView::setBusy(bool busy)
{
    for (QLineEdit *field : {m_server, m_user, m_password})
        field->setEnabled(!busy);
    m_button->setEnabled(!busy);
    m_button->setText(busy ? tr("Signing in …") : tr("Sign in"));
}

void SignInView::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    setBusy(false);
    m_password->setFocus();
    m_password->selectAll();
    QAccessibleEvent event(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SignInView::forgetPassword() { m_password->clear(); }

void SignInView::takeFocus()
{
    for (QLineEdit *field : {m_user, m_password, m_server})
        if (field->text().isEmpty())
            return field->setFocus();
    m_password->setFocus();
    m_password->selectAll();
}

void SignInView::submit()
{
    for (QLineEdit *field : {m_user, m_password, m_server})
        if (field->text().isEmpty())
            return field->setFocus();
    setError({});
    setBusy(true);
    Q_EMIT signInRequested(m_server->text().trimmed(), m_user->text().trimmed(), m_password->text());
}

} // namespace parterre

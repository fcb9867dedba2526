// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/command.h"

#include <QStringList>
#include <QWidget>

namespace parterre {

/// One entry of the rail. The shell shows it; it knows nothing of the shell.
class Page : public QWidget {
    Q_OBJECT

public:
    /// `id` is stable ("sell"), `title` is for people, `iconName` of the icon theme.
    Page(QString id, QString title, QString iconName, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    const QString &title() const { return m_title; }
    const QString &iconName() const { return m_iconName; }

    /// What comes after the title in the bar at the top: "The Winter's Tale", "Sat 28 Nov 19:30".
    const QStringList &trail() const { return m_trail; }
    void setTrail(const QStringList &trail);

    /// What the palette offers, asked each time it opens, so that it can follow what is on the page.
    virtual QList<Command> commands() { return {}; }
    /// The page is in front now: take the focus, refresh.
    virtual void activated() { }
    virtual void deactivated() { }

Q_SIGNALS:
    void trailChanged();
    /// Asks the shell to say something in passing.
    void said(const QString &text);

private:
    QString m_id;
    QString m_title;
    QString m_iconName;
    QStringList m_trail;
};

} // namespace parterre

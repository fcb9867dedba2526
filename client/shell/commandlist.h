// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/command.h"
#include "client/shell/theme/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace parterre {

/// The commands that answer what was typed, the best first.
class CommandList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, ShortcutRole };

    explicit CommandList(Theme &theme, QObject *parent = nullptr);

    void setCommands(QList<Command> commands);
    void setFilter(const QString &typed);
    const Command &at(int row) const { return m_commands[m_shown[row]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Theme &m_theme;
    QList<Command> m_commands;
    QList<int> m_shown;
};

/// Paints the detail and the shortcut at the end of the row, muted.
class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CommandDelegate(Theme &theme, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme &m_theme;
};

} // namespace parterre

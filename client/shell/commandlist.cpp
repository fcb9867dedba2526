// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/commandlist.h"

#include <QPainter>

#include <algorithm>
#include <utility>
#include <vector>

namespace parterre {

namespace {

/// Takes the room of one, so that all names begin at one line.
QIcon noIcon()
{
    QPixmap blank(tokens::icon, tokens::icon);
    blank.fill(Qt::transparent);
    return QIcon(blank);
}

} // namespace

CommandList::CommandList(Theme &theme, QObject *parent)
    : QAbstractListModel(parent)
    , m_theme(theme)
{
}

void CommandList::setCommands(QList<Command> commands)
{
    m_commands = std::move(commands);
    setFilter({});
}

void CommandList::setFilter(const QString &typed)
{
    std::vector<std::pair<int, int>> found; // (-score, place): a stable order for equal scores
    for (int i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        const std::optional<int> byName = fuzzyScore(typed, command.name);
        const std::optional<int> byAll = fuzzyScore(typed, command.name + QLatin1Char(' ') + command.detail);
        if (byName || byAll)
            found.emplace_back(-std::max(byName.value_or(byAll.value_or(0)), byAll.value_or(0)), i);
    }
    std::sort(found.begin(), found.end());
    beginResetModel();
    m_shown.clear();
    for (const auto &[score, place] : found)
        m_shown.append(place);
    endResetModel();
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Command &command = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.name;
    case Qt::DecorationRole:
        return command.icon.isEmpty() ? noIcon() : m_theme.icon(command.icon, Ink::Muted);
    case DetailRole:
        return command.detail;
    case ShortcutRole:
        return command.shortcut.toString(QKeySequence::NativeText);
    default:
        return {};
    }
}

CommandDelegate::CommandDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CommandDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString detail = index.data(CommandList::DetailRole).toString();
    const QString keys = index.data(CommandList::ShortcutRole).toString();
    const QString both =
        detail + (detail.isEmpty() || keys.isEmpty() ? QString() : QStringLiteral("    ")) + keys;
    painter->save();
    painter->setFont(m_theme.font(TextKind::Caption));
    painter->setPen(m_theme.colors().muted);
    const QRect room = option.rect.adjusted(option.rect.width() / 2, 0, -tokens::space3, 0);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(both, Qt::ElideLeft, room.width()));
    painter->restore();
}

} // namespace parterre

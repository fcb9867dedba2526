// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/csvpreviewdelegate.h"

#include "client/editor/csvpreviewmodel.h"

#include <QPainter>

namespace parterre::editor {

namespace {

bool isMapped(const QModelIndex &index) { return index.data(CsvPreviewModel::IsMappedRole).toBool(); }

} // namespace

CsvPreviewDelegate::CsvPreviewDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CsvPreviewDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The style sheet draws items with a border of its own, and then not the background that a model names.
    if (isMapped(index))
        painter->fillRect(option.rect, m_theme.colors().accentSoft);
    QStyledItemDelegate::paint(painter, option, index);
}

void CsvPreviewDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!isMapped(index))
        option->palette.setColor(QPalette::Text, m_theme.colors().muted);
}

} // namespace parterre::editor

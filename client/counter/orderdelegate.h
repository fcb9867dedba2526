// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QStyledItemDelegate>

namespace parterre {

/// An order in the list: code and total, who and what, and its status where it is not simply paid.
class OrderDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit OrderDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBack(QPainter &painter, const QStyleOptionViewItem &option) const;

    const Theme &m_theme;
};

} // namespace parterre

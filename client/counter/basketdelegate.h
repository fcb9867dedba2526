// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QStyledItemDelegate>

namespace parterre {

/// A line of the basket: zone, place, ticket type, price, and a cross while the pointer is on it.
class BasketDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BasketDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void typeMenuRequested(int row, const QPoint &position);
    void removeRequested(int row);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    struct Parts {
        QRect swatch, label, type, price, cross;
    };
    Parts parts(const QRect &row) const;
    void paintBack(QPainter &painter, const QStyleOptionViewItem &option) const;

    const Theme &m_theme;
};

} // namespace parterre

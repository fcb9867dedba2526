// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QStyledItemDelegate>

namespace parterre {

/// A show in the list: its day above the first of a day, time and title, place, and how full it is.
class ShowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ShowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int groupHeight() const;
    int lineHeight() const;
    void paintCard(QPainter &painter, const QRect &card, const QModelIndex &index) const;
    void paintSeats(QPainter &painter, const QRect &line, const QModelIndex &index) const;
    QString statusText(const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace parterre

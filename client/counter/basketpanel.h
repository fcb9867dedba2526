// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/basket.h"
#include "client/models/sale.h"
#include "client/shell/theme/controls.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace parterre {

class EmptyState;

/// What the customer is about to buy, and what it costs. Up and down choose a line, a letter its ticket type
/// (left and right go through them), Delete gives the seat back.
class BasketPanel : public QFrame {
    Q_OBJECT
public:
    BasketPanel(Theme &theme, Basket &basket, Sale &sale, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }

Q_SIGNALS:
    void cashRequested();
    void cardRequested();
    void clearRequested();
    void removeRequested(parterre::SeatNo seat);
    /// Escape in the list.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeHead();
    QWidget *makeFoot(Theme &theme);
    bool keyPressed(int key, const QString &text);
    void openTypes(int row, const QPoint &position);
    void removeRow(int row);
    void update();
    void showCountdown();

    Basket &m_basket;
    Sale &m_sale;
    QLabel *m_title;
    QLabel *m_countdown;
    QListView *m_list;
    int m_row = 0; ///< where the list was
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QWidget *m_foot = nullptr;
    QLabel *m_fee = nullptr;
    QLabel *m_feeAmount = nullptr;
    QLabel *m_total = nullptr;
    QPushButton *m_cash = nullptr;
    QPushButton *m_card = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace parterre

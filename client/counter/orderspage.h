// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/counter/ticketprinter.h"
#include "client/models/orderlistmodel.h"
#include "client/shell/page.h"
#include "client/shell/theme/theme.h"

class QLineEdit;
class QListView;
class QStackedWidget;

namespace parterre {

class EmptyState;
class OrderDetails;
class TicketPreview;

/// Orders of everybody: find one by its code, a ticket or the customer, look into it, print its tickets
/// again, cancel it.
class OrdersPage : public Page {
    Q_OBJECT
public:
    OrdersPage(Theme &theme, ServerConnection &connection, TicketPrinter &printer, QWidget *parent = nullptr);

    QList<Command> commands() override;
    void activated() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout(Theme &theme);
    void bindKeys();
    void connectPrinter();
    void update();
    void showCurrent();
    void step(int rows);
    void print();
    void preview();
    void cancel();
    bool hasOrder() const;

    ServerConnection &m_connection;
    TicketPrinter &m_printer;
    OrderListModel m_orders;
    QLineEdit *m_search;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    OrderDetails *m_details;
    TicketPreview *m_preview;
    std::pair<OrderId, QString> m_cancelKey; ///< the same question keeps its key
};

} // namespace parterre

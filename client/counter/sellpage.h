// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/counter/ticketprinter.h"
#include "client/models/sale.h"
#include "client/models/showlistmodel.h"
#include "client/shell/page.h"
#include "client/shell/theme/theme.h"

class QStackedWidget;

namespace parterre {

class BasketPanel;
class LastSale;
class MapPanel;
class PaymentPanel;
class PickAdvice;
class SellKeys;
class ShowPanel;

/// Selling at the counter: shows, hall and basket side by side. Everything can be done from the keyboard, and
/// the focus comes back to the map after each customer.
class SellPage : public Page {
    Q_OBJECT
public:
    /// All of them must outlive the page.
    struct Models {
        ShowListModel &shows;
        SeatMapModel &map;
        Basket &basket;
        Sale &sale;
        TicketPrinter &printer;
    };

    SellPage(Theme &theme, Models models, QWidget *parent = nullptr);

    void openShow(ShowId show);
    /// A sale of this desk that became known later (it was paid before the desk stopped).
    void showLastSale(const protocol::Order &order);

    QList<Command> commands() override;
    void activated() override;

private:
    void makeLayout();
    void bindKeys();
    void connectMap();
    void connectPayment();
    void connectTickets();
    void openPayment(protocol::TenderKind kind);
    void closePayment();
    void act(Notice::Action action);
    void showNotice();
    void escape();
    void backToMap();
    void cycleFocus();
    void updateTrail();
    void showTickets();

    Models m_models;
    ShowPanel *m_shows;
    MapPanel *m_map;
    BasketPanel *m_basket;
    PaymentPanel *m_payment;
    LastSale *m_last;
    QStackedWidget *m_right;
    SellKeys *m_keys;
    PickAdvice *m_advice;
    std::optional<protocol::Order> m_lastOrder;
    QTimer m_secondEscape; ///< runs while another Escape gives the seats back
};

} // namespace parterre

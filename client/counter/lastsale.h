// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"
#include "common/protocol/messages/orders.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace parterre {

/// The sale that was just made: how much change to hand back, and what can still be done with it. Shrinks to
/// a line when the next customer has a seat.
class LastSale : public QFrame {
    Q_OBJECT
public:
    explicit LastSale(QWidget *parent = nullptr);

    void setOrder(const protocol::Order &order);
    /// What became of the tickets: "Printed", "Saved as ...".
    void setTickets(const QString &text, bool good);
    void setCompact(bool compact);
    QString text() const;

Q_SIGNALS:
    void printRequested();
    void showRequested();

private:
    void update();

    protocol::Order m_order;
    bool m_good = true; ///< the tickets are on their way or there
    bool m_compact = false;
    QLabel *m_title;
    QLabel *m_change;
    QLabel *m_changeName;
    QLabel *m_tickets;
    QPushButton *m_print;
    QPushButton *m_show;
};

} // namespace parterre

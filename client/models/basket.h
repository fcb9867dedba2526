// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/money.h"
#include "common/layout/seatplan.h"
#include "common/protocol/messages/events.h"
#include "common/protocol/messages/orders.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace parterre {

/// What the customer is about to buy: a line a seat, each with its ticket type and price, in the order that
/// the seats were chosen. A seat that comes back keeps the ticket type that it had.
class Basket : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SeatRole = Qt::UserRole,
        LabelRole, ///< "Stalls C 12"
        TicketTypeRole, ///< its name
        PriceRole, ///< "32.00 €"
        ZoneRole, ///< index of the zone in the layout
        PendingRole, ///< the server has not confirmed the seat yet
    };

    struct Line {
        SeatNo seat = 0;
        QString label;
        QString zone;
        TicketTypeId ticketType;
        qint64 price = 0; ///< minor units
        bool pending = true;
    };

    /// Empties the basket. The same show again (its seat map was changed): types that were chosen stay so.
    void setShow(const protocol::Show &show, std::shared_ptr<const layout::SeatPlan> plan);
    /// The seats of the basket, in order; held ones are those that the server confirmed.
    void setSeats(const std::vector<SeatNo> &seats, const std::vector<SeatNo> &held);

    const protocol::Show &show() const { return m_show; }
    const std::vector<Line> &lines() const { return m_lines; }
    bool isEmpty() const { return m_lines.empty(); }
    QString currency() const { return m_show.currency; }
    qint64 fee() const { return isEmpty() ? 0 : m_show.fee; }
    qint64 total() const;
    Money money(qint64 minor) const { return {minor, m_show.currency}; }

    /// The ticket types that have a price for this line, the usual one first.
    std::vector<protocol::TicketTypeInfo> ticketTypes(int row) const;
    /// Every ticket type of the show.
    const std::vector<protocol::TicketTypeInfo> &ticketTypes() const { return m_show.ticketTypes; }
    /// Whether there is a price for it.
    bool setTicketType(int row, TicketTypeId type);
    void setTicketTypeOfAll(TicketTypeId type);
    /// step 1: the next ticket type of the line, -1: the one before.
    void stepTicketType(int row, int step);
    /// The next ticket type whose name begins with this letter; false where there is none.
    bool setTicketTypeByLetter(int row, QChar letter);

    std::vector<protocol::TicketChoice> choices() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Lines, types or sums.
    void changed();

private:
    std::optional<qint64> price(const QString &zone, TicketTypeId type) const;
    Line newLine(SeatNo seat) const;
    QString typeName(TicketTypeId type) const;
    int zoneIndex(SeatNo seat) const;

    protocol::Show m_show;
    std::shared_ptr<const layout::SeatPlan> m_plan;
    std::vector<Line> m_lines;
    QHash<SeatNo, TicketTypeId> m_chosen; ///< types that the clerk chose, also of seats that are gone
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/saleshistory.h"

#include <pqxx/pqxx>

namespace parterre::demo {

struct Seller {
    qint64 account = 0;
    QString name;
};

/// Writes the sales of shows, a COPY a table. The demo season is the one part of the server that writes the
/// tables of several services: a history of weeks cannot be made through the methods of today.
class HistoryWriter {
public:
    HistoryWriter(pqxx::transaction_base &tx, std::array<Seller, 2> sellers,
        std::array<TicketTypeId, ticketTypes.size()> types)
        : m_tx(tx)
        , m_sellers(std::move(sellers))
        , m_types(types)
    {
    }

    void write(const ShowOnSale &show, const ShowHistory &history);

private:
    void writeOrders(const ShowOnSale &show, const ShowHistory &history);
    void writeLines(const ShowOnSale &show, const ShowHistory &history);
    void writeTickets(const ShowOnSale &show, const ShowHistory &history);
    void writePayments(const ShowHistory &history);
    void writeJournal(const ShowHistory &history);
    void writePostings(const ShowOnSale &show, std::span<const HistoryOrder> orders);
    /// The seats that the house keeps.
    void writeAllocation(const ShowOnSale &show, const ShowHistory &history);
    void writeClaims(const ShowOnSale &show, const ShowHistory &history);
    void writeSeatHistory(const ShowOnSale &show, const ShowHistory &history);
    void writeOutbox(const ShowHistory &history);

    pqxx::transaction_base &m_tx;
    const std::array<Seller, 2> m_sellers;
    const std::array<TicketTypeId, ticketTypes.size()> m_types;
};

} // namespace parterre::demo

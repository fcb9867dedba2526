// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ticketing/barcodepayload.h"
#include "common/ticketing/ticketdocument.h"
#include "server/catalog/showfacts.h"
#include "server/sales/orderstore.h"

namespace parterre {

/// The order as it is told to the outside, but for the codes of its tickets and for its payments, which are
/// the payment service's to add.
protocol::Order unsignedOrderMessage(const orders::Row &row, const ShowFacts &facts);
/// Gives the tickets their codes, which takes some 30 us each.
void signTickets(protocol::Order &order, const TicketSigner &signer);
/// The order with its codes.
protocol::Order orderMessage(const orders::Row &row, const ShowFacts &facts, const TicketSigner &signer);

/// What stands on one of its tickets.
TicketDocument ticketDocument(const orders::Row &row, const orders::TicketRow &ticket, const ShowFacts &facts,
    const TicketSigner &signer);

} // namespace parterre

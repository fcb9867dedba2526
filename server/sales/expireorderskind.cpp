// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/expireorderskind.h"

#include "server/sales/orderstore.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

/// The rest is left to the next sweep.
constexpr int mostInOneSweep = 500;

std::vector<OrderId> expiredOf(pqxx::work &tx, std::span<BatchRequest *const> requests)
{
    return orders::expired(tx, static_cast<ExpireOrdersRequest &>(*requests.front()).now, mostInOneSweep);
}

} // namespace

void ExpireOrdersKind::findShows(
    pqxx::work &tx, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    const std::vector<OrderId> ids = expiredOf(tx, requests);
    if (ids.empty())
        return;
    for (const ShowId show : orders::shows(tx, ids))
        shows.insert(show);
}

void ExpireOrdersKind::run(Batch &batch, std::span<BatchRequest *const> requests)
{
    std::vector<OrderId> done;
    std::vector<claims::OwnedSeat> freed;
    for (const orders::Row &order : orders::find(batch.tx(), expiredOf(batch.tx(), requests))) {
        if (!batch.isLocked(order.show))
            continue;
        const auto seats = order.claimedSeats();
        freed.insert(freed.end(), seats.begin(), seats.end());
        done.push_back(order.order);
    }
    claims::freeOrder(batch, freed);
    orders::setExpired(batch.tx(), done);
}

} // namespace parterre

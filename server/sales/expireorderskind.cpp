// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/expireorderskind.h"

#include "server/sales/orderstore.h"

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

/// The rest is left to the next sweep.
constexpr int mostInOneSweep = 500;

std::vector<OrderId> expiredOf(storage::SqlDialogue &sql, std::span<BatchRequest *const> requests)
{
    return orders::expired(sql, static_cast<ExpireOrdersRequest &>(*requests.front()).now, mostInOneSweep);
}

} // namespace

void ExpireOrdersKind::findShows(
    storage::SqlDialogue &sql, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    const std::vector<OrderId> ids = expiredOf(sql, requests);
    if (ids.empty())
        return;
    for (const ShowId show : orders::shows(sql, ids))
        shows.insert(show);
}

std::unique_ptr<storage::BatchTask> ExpireOrdersKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        std::vector<OrderId> done;
        std::vector<claims::OwnedSeat> owned;
        std::vector<storage::SeatHistory> happened;
        for (const orders::Row &order : orders::find(batch.sql(), expiredOf(batch.sql(), requests))) {
            if (!batch.isLocked(order.show))
                continue;
            const auto seats = order.claimedSeats();
            owned.insert(owned.end(), seats.begin(), seats.end());
            happened.push_back({storage::SeatHistory::What::OrderExpired, order.show, order.seats(), {},
                order.hold.value, order.order.value});
            done.push_back(order.order);
        }
        claims::recordAmong(batch, claims::freeOrder(batch, owned), happened);
        orders::setExpired(batch.sql(), done);
    });
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/claimkind.h"

#include "server/inventory/claimstore.h"
#include "server/inventory/holdstore.h"

#include <QSet>

#include <algorithm>

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

ClaimRequest &claimOf(BatchRequest *request) { return static_cast<ClaimRequest &>(*request); }

/// Decides the claims of one batch in the order of their arrival, then writes the winners at once.
class Claiming {
public:
    Claiming(Batch &batch, std::span<BatchRequest *const> requests, const SaleLimits &limits)
        : m_batch(batch)
        , m_limits(limits)
    {
        std::vector<claims::Seat> seats;
        std::vector<HoldId> joined;
        for (BatchRequest *request : requests) {
            const ClaimRequest &claim = claimOf(request);
            for (const SeatNo seat : claim.seats)
                seats.push_back({claim.show, seat});
            if (claim.join)
                joined.push_back(*claim.join);
        }
        m_taken = claims::taken(batch, seats);
        m_holds = holds::find(batch.tx(), joined);
    }

    void decide(ClaimRequest &claim)
    {
        if (auto obstacle = obstacleOf(claim)) {
            claim.error = std::move(obstacle);
            return;
        }
        holds::Row &hold = holdOf(claim);
        for (const SeatNo seat : hold.seats)
            m_renewed.push_back({{claim.show, seat}, hold.hold.value, hold.expiresAt});
        for (const SeatNo seat : claim.seats) {
            m_taken.insert({claim.show, seat});
            m_won.push_back({{claim.show, seat}, hold.hold.value, hold.expiresAt});
        }
        std::vector<SeatNo> seats;
        std::ranges::merge(hold.seats, claim.seats, std::back_inserter(seats));
        hold.seats = std::move(seats);
        claim.answer = {hold.hold, hold.show, hold.seats, hold.expiresAt};
    }

    void write()
    {
        claims::hold(m_batch, m_won);
        claims::renew(m_batch, m_renewed);
        std::vector<holds::Row> rows;
        for (const HoldId &id : std::as_const(m_touched))
            rows.push_back(m_holds.value(id));
        holds::put(m_batch.tx(), rows);
    }

private:
    std::optional<Error> obstacleOf(const ClaimRequest &claim) const
    {
        if (!m_batch.isLocked(claim.show))
            return makeError(ErrorCode::ShowNotFound);
        if (claim.seats.empty())
            return makeError(ErrorCode::NotEnoughSeats);
        size_t count = claim.seats.size();
        if (claim.join) {
            if (const auto code = holds::obstacle(m_holds, *claim.join, claim.session, m_batch.now()))
                return makeError(*code);
            const holds::Row &joined = *m_holds.constFind(*claim.join);
            if (joined.show != claim.show)
                return makeError(ErrorCode::HoldNotFound, QStringLiteral("the hold is of another show"));
            count += joined.seats.size();
        }
        if (count > size_t(m_limits.mostSeats)) {
            Error error = makeError(ErrorCode::LimitReached, QStringLiteral("seats in one hold"));
            error.limit = m_limits.mostSeats;
            return error;
        }
        Error unavailable = makeError(ErrorCode::SeatsUnavailable);
        std::ranges::copy_if(claim.seats, std::back_inserter(unavailable.seats), [&](SeatNo seat) {
            return m_taken.contains({claim.show, seat});
        });
        return unavailable.seats.empty() ? std::nullopt : std::optional(std::move(unavailable));
    }

    holds::Row &holdOf(const ClaimRequest &claim)
    {
        const HoldId id = claim.join.value_or(claim.newHold);
        auto hold = m_holds.find(id);
        if (hold == m_holds.end())
            hold = m_holds.insert(
                id, {id, claim.show, claim.session, {}, holds::Status::Active, m_batch.now(), {}});
        hold->expiresAt = m_batch.now() + m_limits.holdMs();
        m_touched.insert(id);
        return *hold;
    }

    Batch &m_batch;
    const SaleLimits &m_limits;
    std::set<claims::Seat> m_taken;
    QHash<HoldId, holds::Row> m_holds;
    QSet<HoldId> m_touched;
    std::vector<claims::OwnedSeat> m_won;
    std::vector<claims::OwnedSeat> m_renewed;
};

} // namespace

void ClaimKind::prepare(pqxx::connection &connection)
{
    claims::prepare(connection);
    holds::prepare(connection);
}

void ClaimKind::findShows(pqxx::work &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(claimOf(request).show);
}

void ClaimKind::run(Batch &batch, std::span<BatchRequest *const> requests)
{
    Claiming claiming(batch, requests, m_limits);
    for (BatchRequest *request : requests)
        claiming.decide(claimOf(request));
    claiming.write();
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/claimkind.h"

#include "server/inventory/allocationstore.h"
#include "server/inventory/claimstore.h"
#include "server/inventory/holdstore.h"

#include <QSet>

#include <algorithm>

namespace parterre {

namespace {

using claims::Standing;
using storage::Batch;
using storage::BatchRequest;

ClaimRequest &claimOf(BatchRequest *request) { return static_cast<ClaimRequest &>(*request); }

/// Decides the claims of one batch in the order of their arrival, then writes the winners at once.
class Claiming final : public storage::BatchTask {
public:
    Claiming(Batch &batch, std::span<BatchRequest *const> requests)
        : m_batch(batch)
    {
        look(requests);
    }

    void run(std::span<BatchRequest *const> requests) override
    {
        m_batch.sql().flush();
        for (BatchRequest *request : requests)
            decide(claimOf(request));
        write();
    }

private:
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
            m_won.push_back({{claim.show, seat}, hold.hold.value, hold.expiresAt});
            m_wonSeats.insert({claim.show, seat});
        }
        m_batch.record({storage::SeatHistory::What::Held, claim.show, claim.seats, claim.actor,
            hold.hold.value, {}, claim.allocation ? claim.allocation->value : QUuid()});
        std::vector<SeatNo> seats;
        std::ranges::set_union(hold.seats, claim.seats, std::back_inserter(seats));
        hold.seats = std::move(seats);
        claim.answer = {{hold.hold, hold.show, hold.seats, hold.expiresAt}, claim.reasons};
    }

    void write()
    {
        claims::hold(m_batch, m_won, m_standings);
        claims::renew(m_batch, m_renewed);
        std::vector<holds::Row> made;
        std::vector<holds::Row> changed;
        for (const HoldId &id : std::as_const(m_touched))
            (m_new.contains(id) ? made : changed).push_back(m_holds.value(id));
        holds::insert(m_batch.sql(), made);
        holds::update(m_batch.sql(), changed);
    }

    void look(std::span<BatchRequest *const> requests)
    {
        std::vector<claims::Seat> seats;
        std::vector<HoldId> joined;
        std::vector<AllocationId> allocations;
        QSet<SessionId> sessions;
        int mostCounted = 0;
        for (BatchRequest *request : requests) {
            const ClaimRequest &claim = claimOf(request);
            for (const SeatNo seat : claim.seats)
                seats.push_back({claim.show, seat});
            if (claim.allocation)
                allocations.push_back(*claim.allocation);
            if (claim.join) {
                joined.push_back(*claim.join);
            } else if (claim.limits.mostHolds > 0) {
                sessions.insert(claim.actor.session);
                mostCounted = std::max(mostCounted, claim.limits.mostHolds);
            }
        }
        storage::SqlDialogue &sql = m_batch.sql();
        claims::look(m_batch, seats, m_standings);
        holds::look(sql, joined, m_holds);
        allocations::look(sql, allocations, m_allocations);
        holds::count(sql, std::vector<SessionId>(sessions.cbegin(), sessions.cend()), mostCounted,
            m_batch.now(), m_heldBy);
    }

    std::optional<Error> obstacleOf(const ClaimRequest &claim) const
    {
        if (!m_batch.isLocked(claim.show))
            return makeError(ErrorCode::ShowNotFound);
        if (claim.seats.empty())
            return makeError(ErrorCode::NotEnoughSeats);
        if (auto obstacle = allocationObstacle(claim))
            return obstacle;
        size_t count = claim.seats.size();
        if (claim.join) {
            if (const auto code = holds::obstacle(m_holds, *claim.join, claim.actor.session, m_batch.now()))
                return makeError(*code);
            const holds::Row &joined = *m_holds.constFind(*claim.join);
            if (joined.show != claim.show)
                return makeError(ErrorCode::HoldNotFound, QStringLiteral("the hold is of another show"));
            count += joined.seats.size();
        } else if (const int most = claim.limits.mostHolds;
                   most > 0 && m_heldBy.value(claim.actor.session) >= most) {
            return limitReached("holds_of_a_session", most);
        }
        if (count > size_t(claim.limits.mostSeats))
            return limitReached("seats_of_a_hold", claim.limits.mostSeats);
        Error unavailable = makeError(ErrorCode::SeatsUnavailable);
        std::ranges::copy_if(claim.seats, std::back_inserter(unavailable.seats),
            [&](SeatNo seat) { return isTaken(claim, seat); });
        return unavailable.seats.empty() ? std::nullopt : std::optional(std::move(unavailable));
    }

    std::optional<Error> allocationObstacle(const ClaimRequest &claim) const
    {
        if (!claim.allocation)
            return std::nullopt;
        const auto allocation = m_allocations.constFind(*claim.allocation);
        if (allocation == m_allocations.constEnd() || allocation->show != claim.show
            || allocation->releasedAt)
            return makeError(ErrorCode::AllocationNotFound);
        if (!allocation->maySell(claim.role))
            return makeError(ErrorCode::Forbidden, QStringLiteral("not a seller of this hold code"));
        return std::nullopt;
    }

    bool isTaken(const ClaimRequest &claim, SeatNo seat) const
    {
        const claims::Seat place{claim.show, seat};
        if (m_wonSeats.contains(place))
            return true;
        const auto found = m_standings.constFind(place);
        if (found == m_standings.constEnd())
            return false;
        if (found->standing == Standing::Kept)
            return !claim.allocation || claim.allocation->value != found->allocation;
        return found->standing == Standing::Taken;
    }

    holds::Row &holdOf(const ClaimRequest &claim)
    {
        const HoldId id = claim.join.value_or(claim.newHold);
        auto hold = m_holds.find(id);
        if (hold == m_holds.end()) {
            hold = m_holds.insert(
                id, {id, claim.show, claim.actor.session, {}, holds::Status::Active, m_batch.now(), {}});
            m_new.insert(id);
            ++m_heldBy[claim.actor.session];
        }
        hold->expiresAt = claim.limits.renewedUntil(hold->createdAt, m_batch.now());
        m_touched.insert(id);
        return *hold;
    }

    Batch &m_batch;
    claims::Standings m_standings;
    QSet<claims::Seat> m_wonSeats; ///< by earlier requests of this batch
    QHash<HoldId, holds::Row> m_holds;
    QHash<AllocationId, allocations::Row> m_allocations;
    QHash<SessionId, int> m_heldBy; ///< holds of a session
    QSet<HoldId> m_new;
    QSet<HoldId> m_touched;
    std::vector<claims::OwnedSeat> m_won;
    std::vector<claims::OwnedSeat> m_renewed;
};

} // namespace

void ClaimKind::prepare(storage::SqlDialogue &sql)
{
    claims::prepare(sql);
    holds::prepare(sql);
    allocations::prepare(sql);
}

void ClaimKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(claimOf(request).show);
}

std::unique_ptr<storage::BatchTask> ClaimKind::begin(Batch &batch, std::span<BatchRequest *const> requests)
{
    return std::make_unique<Claiming>(batch, requests);
}

} // namespace parterre

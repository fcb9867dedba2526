// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/allocatekind.h"

#include "server/inventory/claimstore.h"

#include <algorithm>

namespace parterre {

namespace {

using storage::Batch;
using storage::BatchRequest;

AllocateRequest &allocateOf(BatchRequest *request) { return static_cast<AllocateRequest &>(*request); }

/// One after the other, each written before the next is looked at: staff do this now and then.
class Allocating {
public:
    Allocating(Batch &batch, AllocateRequest &request)
        : m_batch(batch)
        , m_request(request)
    {
        std::vector<claims::Seat> seats;
        for (const SeatNo seat : wished())
            seats.push_back({request.allocation.show, seat});
        claims::look(batch, seats, m_standings);
        if (!request.isNew)
            allocations::look(batch.sql(), std::span(&request.allocation.allocation, 1), m_known);
        batch.sql().flush();
    }

    void perform()
    {
        if (auto obstacle = findSeats()) {
            m_request.error = std::move(obstacle);
            return;
        }
        const QUuid id = m_request.allocation.allocation.value;
        std::vector<claims::OwnedSeat> owned;
        for (const SeatNo seat : m_seats)
            owned.push_back({{m_request.allocation.show, seat}, id, {}});
        if (m_request.isNew)
            allocations::insert(m_batch.sql(), m_request.allocation, m_request.actor.account);
        claims::block(m_batch, owned, m_standings);
        m_batch.record({storage::SeatHistory::What::Blocked, m_request.allocation.show, m_seats,
            m_request.actor, {}, {}, id});
        answer(id);
    }

private:
    const std::vector<SeatNo> &wished() const
    {
        return m_request.anyOf.empty() ? m_request.seats : m_request.anyOf;
    }
    bool isFree(SeatNo seat) const
    {
        const auto standing = m_standings.value({m_request.allocation.show, seat}).standing;
        return standing == claims::Standing::Untouched || standing == claims::Standing::Free;
    }

    std::optional<Error> findSeats()
    {
        if (!m_batch.isLocked(m_request.allocation.show))
            return makeError(ErrorCode::ShowNotFound);
        if (!m_request.isNew) {
            const auto known = m_known.constFind(m_request.allocation.allocation);
            if (known == m_known.constEnd() || known->releasedAt)
                return makeError(ErrorCode::AllocationNotFound);
        }
        const bool isAny = !m_request.anyOf.empty();
        Error unavailable = makeError(ErrorCode::SeatsUnavailable);
        for (const SeatNo seat : wished()) {
            if (isAny && int(m_seats.size()) == m_request.quantity)
                break;
            (isFree(seat) ? m_seats : unavailable.seats).push_back(seat);
        }
        if (isAny)
            return int(m_seats.size()) == m_request.quantity
                ? std::nullopt
                : std::optional(makeError(ErrorCode::NotEnoughSeats));
        return unavailable.seats.empty() ? std::nullopt : std::optional(std::move(unavailable));
    }

    void answer(const QUuid &id)
    {
        const allocations::Row row =
            m_request.isNew ? m_request.allocation : m_known.value(m_request.allocation.allocation);
        const qint32 given =
            allocations::given(m_batch.sql(), std::span(&row.allocation, 1)).value(row.allocation);
        m_request.answer =
            row.message(claims::blockedFor(m_batch, std::span(&id, 1)).value(id), given, m_request.role);
    }

    Batch &m_batch;
    AllocateRequest &m_request;
    claims::Standings m_standings;
    QHash<AllocationId, allocations::Row> m_known;
    std::vector<SeatNo> m_seats;
};

} // namespace

void AllocateKind::findShows(
    storage::SqlDialogue &, std::span<BatchRequest *const> requests, std::set<ShowId> &shows)
{
    for (BatchRequest *request : requests)
        shows.insert(allocateOf(request).allocation.show);
}

std::unique_ptr<storage::BatchTask> AllocateKind::begin(Batch &batch, std::span<BatchRequest *const>)
{
    return storage::taskOf([&batch](std::span<BatchRequest *const> requests) {
        for (BatchRequest *request : requests)
            Allocating(batch, allocateOf(request)).perform();
    });
}

} // namespace parterre

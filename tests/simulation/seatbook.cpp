// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/seatbook.h"

#include <utility>

namespace parterre::simulation {

std::vector<SeatBook::Conflict> SeatBook::open(
    ShowId show, const std::vector<SeatNo> &seats, const Tenure &tenure, qint64 now)
{
    std::vector<Conflict> conflicts;
    if (!isCertain(tenure, now))
        return conflicts;
    close(tenure.party);
    for (const SeatNo seat : seats) {
        const auto found = m_open.find({show, seat});
        if (found != m_open.end() && isCertain(found->second, now))
            conflicts.push_back({show, seat, found->second, tenure});
        m_open.insert_or_assign({show, seat}, tenure);
    }
    m_parties.insert_or_assign(tenure.party.value, Seats{show, seats, tenure});
    return conflicts;
}

SeatBook::Seats SeatBook::of(const HoldId &party) const
{
    const auto found = m_parties.find(party.value);
    return found == m_parties.end() ? Seats{} : found->second;
}

SeatBook::Seats SeatBook::close(const HoldId &party)
{
    const auto found = m_parties.find(party.value);
    if (found == m_parties.end())
        return {};
    Seats closed = std::move(found->second);
    m_parties.erase(found);
    for (const SeatNo seat : closed.seats) {
        const auto open = m_open.find({closed.show, seat});
        if (open != m_open.end() && open->second.party == party)
            m_open.erase(open);
    }
    return closed;
}

std::vector<SeatNo> SeatBook::certain(const HoldId &party, qint64 now) const
{
    const auto found = m_parties.find(party.value);
    if (found == m_parties.end() || !isCertain(*found->second.tenure, now))
        return {};
    return found->second.seats;
}

} // namespace parterre::simulation

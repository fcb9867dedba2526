// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/protocol/messages/seats.h"

#include <QHash>

#include <memory>
#include <vector>

namespace parterre {

/// Seats that were asked for and whose commit has not come yet. Who looks for best seats meanwhile looks
/// elsewhere first: of many equal wishes at once each gets seats of its own, where else one of them would win
/// in each batch. Only a hint; who has a seat is decided in the claim.
class SeatsInFlight {
    using Shows = QHash<ShowId, QHash<SeatNo, int>>;

public:
    /// The seats of one request, from here to the end of its scope.
    class Flight {
    public:
        Flight(SeatsInFlight &all, ShowId show, const std::vector<SeatNo> &seats)
            : m_shows(all.m_shows)
            , m_show(show)
            , m_seats(seats)
        {
            for (const SeatNo seat : m_seats)
                ++(*m_shows)[m_show][seat];
        }
        ~Flight()
        {
            const auto counts = m_shows->find(m_show);
            if (m_seats.empty() || counts == m_shows->end())
                return;
            for (const SeatNo seat : m_seats) {
                if (--(*counts)[seat] == 0)
                    counts->remove(seat);
            }
            if (counts->isEmpty())
                m_shows->erase(counts);
        }
        Flight(const Flight &) = delete;
        Flight &operator=(const Flight &) = delete;

    private:
        std::shared_ptr<Shows> m_shows; ///< may end after the service did
        ShowId m_show;
        std::vector<SeatNo> m_seats;
    };

    /// Makes free seats that are in flight held. Whether there were any.
    bool mark(ShowId show, QByteArray &states) const
    {
        bool any = false;
        const auto counts = m_shows->constFind(show);
        if (counts == m_shows->constEnd())
            return false;
        for (auto it = counts->cbegin(); it != counts->cend(); ++it) {
            if (it.key() >= states.size() || states.at(it.key()) != char(protocol::SeatState::Free))
                continue;
            states[it.key()] = char(protocol::SeatState::Held);
            any = true;
        }
        return any;
    }
    bool isEmpty() const { return m_shows->isEmpty(); }

private:
    std::shared_ptr<Shows> m_shows = std::make_shared<Shows>();
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/demoseason.h"
#include "server/demo/historywriter.h"
#include "server/demo/programme.h"
#include "server/demo/schedule.h"

#include <map>
#include <memory>
#include <pqxx/pqxx>
#include <vector>

namespace parterre::demo {

struct User {
    QString name;
    QString displayName;
    QString role;
    QString passwordHash;
};

/// Writes a whole season in the caller's transaction: what can be sold first, then what was.
class SeasonBuilder {
public:
    SeasonBuilder(pqxx::transaction_base &tx, Timestamp now, quint64 seed)
        : m_tx(tx)
        , m_now(now)
        , m_random(seed)
    {
    }

    Result<DemoSummary> build(const std::vector<User> &users);

private:
    bool isEmpty();
    void prepareForBulk();
    void addUsers(const std::vector<User> &users);
    Result<Done> addVenues();
    Result<Done> addEvents();
    Result<Done> addTicketTypes();
    Result<ShowOnSale> addShow(const PlannedShow &planned);
    Result<Done> addPrices(ShowOnSale &show, const Event &event);
    void count(const ShowHistory &history);

    pqxx::transaction_base &m_tx;
    const Timestamp m_now;
    DemoRandom m_random;
    std::array<Seller, 2> m_sellers;
    std::map<Hall, std::unique_ptr<layout::SeatPlan>> m_plans;
    std::vector<LayoutId> m_layouts; ///< by venue
    std::vector<EventId> m_events;
    std::array<TicketTypeId, ticketTypes.size()> m_types;
    DemoSummary m_summary;
};

} // namespace parterre::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/protocol/messages/events.h"
#include "server/catalog/showfacts.h"

#include <QCoroTask>

#include <memory>

namespace parterre {

namespace storage {
class Database;
}

/// Venues, layouts, events, shows and prices: what can be sold. Shows and plans that are asked for stay in memory.
class CatalogService {
public:
    CatalogService(storage::Database &database, const Clock &clock);
    ~CatalogService();

    /// `free` of the shows is left at their capacity: who has claimed what is the inventory's to say.
    QCoro::Task<Result<protocol::EventList>> search(protocol::EventsSearch params);
    QCoro::Task<Result<protocol::Event>> event(protocol::EventsGet params);
    QCoro::Task<Result<protocol::Show>> show(protocol::ShowsGet params);
    QCoro::Task<Result<QJsonObject>> layoutDocument(protocol::LayoutsGet params);

    /// From memory where it is known; a show is read anew when what is known is older than 15 s.
    QCoro::Task<Result<std::shared_ptr<const ShowFacts>>> facts(ShowId show);

    /// Publishes a layout as the next version of that name of the venue (made when it is new).
    struct NewVenue {
        QString name;
        QString city;
        QString country;
        QString timeZone;
    };
    QCoro::Task<Result<LayoutId>> publishLayout(NewVenue venue, layout::Layout layout);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre

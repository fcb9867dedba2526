// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/protocol/messages/events.h"
#include "server/catalog/newcatalog.h"
#include "server/catalog/showfacts.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <vector>

namespace parterre {

namespace storage {
class Database;
}

/// Venues, layouts, events, shows and prices: what can be sold. Shows and plans that are asked for stay in
/// memory.
class CatalogService : public QObject {
    Q_OBJECT
public:
    CatalogService(storage::Database &database, const Clock &clock);
    ~CatalogService() override;

    // Without a database search(), event() and facts() answer what they answered last, where they know it.
    // With one, search() and event() may be two seconds old; who asks the same at once shares one read.

    /// `free` of the shows is left at their capacity: who has claimed what is the inventory's to say.
    QCoro::Task<Result<protocol::EventList>> search(protocol::EventsSearch params);
    QCoro::Task<Result<protocol::Event>> event(protocol::EventsGet params);
    /// Without the limits of a hold, which are the inventory's to say.
    QCoro::Task<Result<protocol::Show>> show(protocol::ShowsGet params);
    QCoro::Task<Result<QJsonObject>> layoutDocument(protocol::LayoutsGet params);

    /// From memory where it is known; a show is read anew when what is known is older than 15 s (who asks
    /// while it is being read gets what is known).
    QCoro::Task<Result<std::shared_ptr<const ShowFacts>>> facts(ShowId show);

    /// The plan of a published layout of the show's venue. Error: LayoutNotFound.
    QCoro::Task<Result<std::shared_ptr<const layout::SeatPlan>>> planFor(ShowId show, LayoutId layout);

    using NewVenue = parterre::NewVenue;
    /// Publishes a layout as the next version of that name of the venue (made when it is new).
    /// Error: InvalidParams for a layout with errors (`detail` names the first ones), or for the venue.
    QCoro::Task<Result<LayoutId>> publishLayout(NewVenue venue, layout::Layout layout);
    QCoro::Task<Result<EventId>> createEvent(NewEvent event);
    /// Nothing of it can be sold before it has prices.
    QCoro::Task<Result<ShowId>> createShow(NewShow show);
    /// After the ones there are; the first of all is the usual one.
    QCoro::Task<Result<TicketTypeId>> createTicketType(QString name);
    /// In place of all prices of the show, in minor units of its currency; orders that were made keep theirs.
    /// Errors: ShowNotFound, InvalidParams (a zone that the layout does not have, a price twice or negative).
    QCoro::Task<Result<Done>> setPrices(ShowId show, std::vector<protocol::Price> prices);

    /// Something was added or changed: searches and events are read anew, and this show. (Other servers
    /// learn of it when what they have is too old.)
    void outdate(ShowId show = {});

Q_SIGNALS:
    /// A show that was known has another layout: facts() of it are new.
    void layoutChanged(parterre::ShowId show, parterre::LayoutId layout);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/base/result.h"
#include "common/protocol/messages/seats.h"
#include "common/protocol/messages/timeline.h"
#include "server/accounts/caller.h"
#include "server/inventory/salelimits.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace parterre {

namespace storage {
class ChangeListener;
class CommitPipeline;
class Database;
class DatabaseWatch;
} // namespace storage
class CatalogService;

/// What happened to a seat. The names of people and the codes of orders are for others to say.
struct SeatStory {
    protocol::SeatTimeline timeline;
    std::vector<AccountId> accounts; ///< of the events: who did it; 0: the house itself
};

/// Who has which seat: holds, and the states that everybody watches (ARCHITECTURE.md, "The life of a sale").
class InventoryService : public QObject {
    Q_OBJECT
public:
    /// Adds its kinds to the pipeline, which must not have been started.
    InventoryService(storage::Database &database, storage::CommitPipeline &pipeline, CatalogService &catalog,
        const Clock &clock, IdSource &ids, SaleLimits limits = {});
    ~InventoryService() override;

    /// From now on what other servers commit is seen too, and the states are stale while the database is
    /// lost. Both outlive this.
    void follow(storage::ChangeListener &listener, const storage::DatabaseWatch &watch);
    /// What is known may be out of date: the database is lost, or what was missed is not read yet.
    bool isStale() const;
    /// Housekeeping: looks whether a change of another server was missed, and reads it.
    QCoro::Task<Result<Done>> catchUp();

    QCoro::Task<Result<protocol::SeatStates>> states(ShowId show);
    /// Each watch() that answered is ended by one unwatch().
    QCoro::Task<Result<protocol::SeatStates>> watch(ShowId show);
    void unwatch(ShowId show);
    /// The states of a watched show, from memory.
    std::optional<protocol::SeatStates> known(ShowId show) const;
    /// Of what known() says; to ask is to use the show.
    std::optional<qint64> version(ShowId show) const;
    /// Seats of these shows that nobody has claimed, from their capacities. A few seconds old at most, while
    /// nothing is stale.
    QCoro::Task<Result<QHash<ShowId, qint32>>> freeSeats(QHash<ShowId, qint32> capacities);

    QCoro::Task<Result<protocol::Hold>> hold(Caller caller, protocol::SeatsHold params);
    QCoro::Task<Result<protocol::Proposal>> best(Caller caller, protocol::SeatsBest params);
    QCoro::Task<Result<protocol::Hold>> extend(Caller caller, protocol::SeatsExtend params);
    QCoro::Task<Result<protocol::Nothing>> release(Caller caller, protocol::SeatsRelease params);
    QCoro::Task<Result<protocol::HoldList>> holds(Caller caller);
    /// Everything that happened to one seat.
    QCoro::Task<Result<SeatStory>> timeline(protocol::SeatsTimeline params);

    /// For the services above.
    QCoro::Task<Result<ShowId>> showOfHold(HoldId hold);
    const SaleLimits &limits() const;

    /// Housekeeping: frees the seats of holds that ran out, so that watchers see it.
    QCoro::Task<Result<Done>> sweep();

Q_SIGNALS:
    /// What commits did to a watched show: leads from the version before to a later one, without a gap.
    void seatsChanged(const parterre::protocol::SeatsChanged &change);
    void staleChanged(bool stale);
    /// A show that was known has another layout; known() is of that one.
    void layoutChanged(parterre::ShowId show, parterre::LayoutId layout);

private:
    QCoro::Task<Result<Done>> load(ShowId show);
    QCoro::Task<> goOn(ShowId show, LayoutId layout);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre

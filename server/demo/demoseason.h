// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"

#include <QCoroTask>
#include <QString>

namespace parterre {

namespace storage {
class Database;
}

struct DemoOptions {
    quint64 seed = 1;
    QString password = QStringLiteral("parterre-demo"); ///< of all its users
};

struct DemoSummary {
    int venues = 0;
    int cities = 0;
    int events = 0;
    int shows = 0;
    qint64 orders = 0;
    qint64 cancelledOrders = 0;
    qint64 seatsSold = 0; ///< without those that were cancelled
    qint64 takings = 0; ///< cents, fees included, refunds taken off
};

/// Fills an empty, migrated database with the demo season: three kinds of halls in several cities, 30 events,
/// 120 shows over the 60 days from today on, weeks of sales up to now, and the users owner, manager, venue,
/// counter, counter2 and door. The same seed and time give the same season. One transaction, so it is there
/// or it is not; a few seconds. Error: InvalidRequest for a database that holds an account or a venue
/// (`detail` is a sentence for people).
QCoro::Task<Result<DemoSummary>> makeDemoSeason(
    storage::Database &database, const Clock &clock, DemoOptions options = {});

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/base/timestamp.h"
#include "common/protocol/messages/events.h"

#include <QString>

#include <vector>

/// What venue admins enter. check() tells whether it can stand by itself: InvalidParams with the field's
/// name.
namespace parterre {

struct NewVenue {
    QString name;
    QString city;
    QString country; ///< ISO 3166 alpha-2: "DE"
    QString timeZone; ///< IANA: "Europe/Berlin"

    Result<Done> check() const;
};

struct NewEvent {
    QString venue; ///< the name of one that has a layout
    QString title;
    QString category; ///< lower case: theatre, opera, concert, ...
    QString description;

    Result<Done> check() const;
};

struct NewShow {
    EventId event;
    LayoutId layout; ///< published, of the event's venue
    Timestamp startsAt;
    Timestamp salesFrom;
    Timestamp salesUntil;
    QString currency; ///< ISO 4217
    qint64 fee = 0; ///< minor units an order

    Result<Done> check() const;
};

/// Each price once, not negative, and of one of these zones.
Result<Done> checkPrices(
    const std::vector<protocol::Price> &prices, const std::vector<protocol::ZoneInfo> &zones);

} // namespace parterre

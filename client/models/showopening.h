// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <map>

namespace parterre {

/// Puts a published layout on sale: an event, a show and its prices, one after the other. What was done stays
/// done when a later step fails; asked again with the same object, it goes on there.
class ShowOpening : public QObject {
    Q_OBJECT
public:
    struct Wish {
        VenueId venue;
        LayoutId layout;
        QString title;
        QString category;
        Timestamp startsAt;
        QString currency;
        std::map<QString, qint64> prices; ///< minor units by zone key
        QString ticketType; ///< made where there is none at all
    };

    explicit ShowOpening(ServerConnection &connection, const Clock &clock, QObject *parent = nullptr);

    QCoro::Task<Result<protocol::Show>> open(Wish wish);

private:
    QCoro::Task<Result<TicketTypeId>> ticketType(QString name);

    ServerConnection &m_connection;
    const Clock &m_clock;
    EventId m_event;
    ShowId m_show;
    QString m_of; ///< the title and time that these belong to
};

} // namespace parterre

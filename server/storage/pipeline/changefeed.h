// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/batch.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace parterre::storage {

/// Tells the other servers on the database what a commit did, in its own transaction: a NOTIFY for each show
/// that it touched. What does not fit into one names the version alone, and the others read the rows.
class ChangeFeed {
public:
    static constexpr const char *channel = "parterre_seats";
    /// PostgreSQL takes less than 8000 bytes.
    static constexpr int mostPayloadBytes = 7900;

    /// What one server says: `SERVER SHOW VERSION STATE:SEAT,SEAT,...;STATE:SEAT,...`
    struct Announcement {
        QByteArray server; ///< who, so that nobody listens to itself
        ShowCommit commit; ///< without changes where only the version was told
    };

    /// `server`: unlike any other on the database, letters and digits; empty: nothing is announced.
    explicit ChangeFeed(QByteArray server = {}, int mostBytes = mostPayloadBytes);

    static void prepare(SqlDialogue &sql);
    /// Queues one statement, whatever the number of shows.
    void announce(SqlDialogue &sql, std::span<const ShowCommit> commits) const;

    QByteArray payloadOf(const ShowCommit &commit) const;
    static std::optional<Announcement> parse(const QByteArray &payload);

private:
    QByteArray m_server;
    int m_mostBytes;
};

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/batch.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace parterre::storage {

/// Tells the other servers on the database what a commit did, in its own transaction: as few NOTIFYs as hold
/// it, since each is a row for every listener. What does not fit into one names the version of its show
/// alone, and the others read the rows.
class ChangeFeed {
public:
    static constexpr const char *channel = "parterre_seats";
    /// PostgreSQL takes less than 8000 bytes.
    static constexpr int mostPayloadBytes = 7900;

    /// What one server says: `SERVER`, and a line for each show: `SHOW VERSION
    /// STATE:SEAT,SEAT,...;STATE:SEAT,...`
    struct Announcement {
        QByteArray server; ///< who, so that nobody listens to itself
        std::vector<ShowCommit> commits; ///< without changes where only the version was told
    };

    /// `server`: unlike any other on the database, letters and digits; empty: nothing is announced.
    explicit ChangeFeed(QByteArray server = {}, int mostBytes = mostPayloadBytes);

    static void prepare(SqlDialogue &sql);
    /// Queues one statement, whatever there is to tell.
    void announce(SqlDialogue &sql, std::span<const ShowCommit> commits) const;

    std::vector<QByteArray> payloadsOf(std::span<const ShowCommit> commits) const;
    static QByteArray serverOf(const QByteArray &payload);
    static std::optional<Announcement> parse(const QByteArray &payload);

private:
    QByteArray lineOf(const ShowCommit &commit) const;

    QByteArray m_server;
    int m_mostBytes;
};

} // namespace parterre::storage

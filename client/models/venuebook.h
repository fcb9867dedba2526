// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

namespace parterre {

/// The venues, and the layouts of one of them: what an admin chooses from.
class VenueBook : public QObject {
    Q_OBJECT
public:
    enum class Status { Empty, Loading, Ready, Failed };

    explicit VenueBook(ServerConnection &connection, QObject *parent = nullptr);

    Status status() const { return m_status; }
    const Error &error() const { return m_error; }
    const std::vector<protocol::Venue> &venues() const { return m_venues; }
    /// The one that is looked at.
    VenueId venue() const { return m_venue; }
    const std::vector<protocol::LayoutVersion> &layouts() const { return m_layouts.layouts; }
    const std::vector<protocol::Draft> &drafts() const { return m_layouts.drafts; }

    void refresh();
    void choose(VenueId venue);
    QCoro::Task<Result<protocol::Venue>> create(
        QString name, QString city, QString country, QString timeZone);
    /// Throws a draft away.
    QCoro::Task<Result<Done>> discard(protocol::Draft draft);

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<> load();

    ServerConnection &m_connection;
    Status m_status = Status::Empty;
    Error m_error;
    std::vector<protocol::Venue> m_venues;
    VenueId m_venue;
    protocol::LayoutList m_layouts;
    int m_round = 0; ///< only the newest answer counts
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "server/inventory/seatboard.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

namespace parterre {

namespace storage {
class ChangeListener;
class Database;
class DatabaseWatch;
} // namespace storage

/// Keeps the board in step with the database: loads shows, applies the commits of this server and of others,
/// and reads what was missed.
class SeatTracker : public QObject {
    Q_OBJECT
public:
    SeatTracker(storage::Database &database, const Clock &clock);
    ~SeatTracker() override;

    SeatBoard &board() { return m_board; }
    const SeatBoard &board() const { return m_board; }

    QCoro::Task<Result<Done>> load(ShowId show, QByteArray untouched);
    void apply(const std::vector<storage::ShowCommit> &commits);

    /// From now on the commits of other servers are applied, too.
    void follow(storage::ChangeListener &listener, const storage::DatabaseWatch &watch);
    /// The database is lost, or what was missed meanwhile is not read yet.
    bool isStale() const { return m_stale; }
    /// Compares the versions of all loaded shows with the database's, and has read what was missed.
    QCoro::Task<Result<Done>> catchUp();

Q_SIGNALS:
    /// Of a watched show.
    void changed(const parterre::protocol::SeatsChanged &change);
    void staleChanged(bool stale);

private:
    void tell(const std::optional<protocol::SeatsChanged> &change);
    void healSoon();
    void healBehind();
    QCoro::Task<> heal(ShowId show);
    QCoro::Task<> healAll(std::vector<ShowId> shows);
    QCoro::Task<> recover();
    void setStale(bool stale);

    storage::Database &m_database;
    const Clock &m_clock;
    SeatBoard m_board;
    QTimer m_heal;
    QTimer m_recover;
    bool m_stale = false;
    quint64 m_losses = 0; ///< of the listener's connection
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seattracker.h"

#include "server/inventory/inventoryreads.h"
#include "server/storage/database.h"
#include "server/storage/databasewatch.h"
#include "server/storage/pipeline/changelistener.h"

#include <QPointer>

#include <utility>

namespace parterre {

namespace {

using inventoryreads::Claims;
using storage::ChangeListener;
using storage::DatabaseWatch;

/// A commit that overtook another one is followed by it so soon; then nothing needs to be read.
constexpr int overtakenMs = 20;
constexpr int retryMs = 250;

} // namespace

SeatTracker::SeatTracker(storage::Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    m_heal.setSingleShot(true);
    connect(&m_heal, &QTimer::timeout, this, &SeatTracker::healBehind);
    m_recover.setSingleShot(true);
    connect(&m_recover, &QTimer::timeout, this, [this] { recover(); });
}

SeatTracker::~SeatTracker() = default;

QCoro::Task<Result<Done>> SeatTracker::load(ShowId show, QByteArray untouched)
{
    m_board.beginLoad(show);
    const Timestamp now = m_clock.now();
    auto work = [show, now](
                    pqxx::work &tx) -> Result<Claims> { return inventoryreads::claims(tx, show, now); };
    const auto claims = co_await m_database.read("load seat states", work);
    if (!claims) {
        m_board.failLoad(show);
        co_return claims.error();
    }
    m_board.endLoad(show, std::move(untouched), *claims);
    if (m_board.isBehind(show))
        healSoon();
    co_return Done{};
}

void SeatTracker::apply(const std::vector<storage::ShowCommit> &commits)
{
    for (const storage::ShowCommit &commit : commits) {
        tell(m_board.apply(commit));
        if (m_board.isBehind(commit.show))
            healSoon();
    }
}

void SeatTracker::tell(const std::optional<protocol::SeatsChanged> &change)
{
    if (change && m_board.isWatched(change->show))
        Q_EMIT changed(*change);
}

void SeatTracker::follow(ChangeListener &listener, const DatabaseWatch &watch)
{
    connect(&listener, &ChangeListener::committed, this, &SeatTracker::apply);
    connect(&listener, &ChangeListener::connected, this, [this] { recover(); });
    connect(&listener, &ChangeListener::lost, this, [this] { ++m_losses; });
    connect(&watch, &DatabaseWatch::lostChanged, this, [this](bool lost) {
        if (lost)
            setStale(true);
    });
}

void SeatTracker::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        Q_EMIT staleChanged(stale);
}

QCoro::Task<> SeatTracker::recover()
{
    const QPointer<SeatTracker> alive(this);
    const quint64 losses = m_losses;
    const auto caughtUp = co_await catchUp();
    // Another loss brings another recovery.
    if (!alive || losses != m_losses)
        co_return;
    if (caughtUp)
        setStale(false);
    else
        m_recover.start(retryMs);
}

QCoro::Task<Result<Done>> SeatTracker::catchUp()
{
    const QPointer<SeatTracker> alive(this);
    const std::vector<ShowId> shows = m_board.loaded();
    if (shows.empty())
        co_return Done{};
    auto work = [shows](pqxx::work &tx) -> Result<QHash<ShowId, qint64>> {
        return inventoryreads::versions(tx, shows);
    };
    const auto versions = co_await m_database.read("compare seat versions", work);
    if (!alive)
        co_return Done{};
    if (!versions)
        co_return versions.error();
    for (auto it = versions->cbegin(); it != versions->cend(); ++it)
        m_board.hear(it.key(), it.value());
    co_await healAll(m_board.behind());
    if (!alive || m_board.hasReached(*versions))
        co_return Done{};
    co_return makeError(ErrorCode::Overloaded, QStringLiteral("seat states are still being read"));
}

QCoro::Task<> SeatTracker::healAll(std::vector<ShowId> shows)
{
    std::vector<QCoro::Task<>> healing; // at once: the database has several workers
    for (const ShowId show : shows)
        healing.push_back(heal(show));
    for (const QCoro::Task<> &one : healing)
        co_await one;
}

void SeatTracker::healSoon()
{
    if (!m_heal.isActive())
        m_heal.start(overtakenMs);
}

void SeatTracker::healBehind()
{
    for (const ShowId show : m_board.behind())
        heal(show);
}

QCoro::Task<> SeatTracker::heal(ShowId show)
{
    const QPointer<SeatTracker> alive(this);
    const Timestamp now = m_clock.now();
    auto work = [show, version = m_board.beginHeal(show), now](pqxx::work &tx) -> Result<Claims> {
        return inventoryreads::changesSince(tx, show, version, now);
    };
    const auto changes = co_await m_database.read("read missed seat changes", work);
    if (!alive)
        co_return;
    if (!changes) {
        m_board.failHeal(show);
        m_heal.start(retryMs);
        co_return;
    }
    tell(m_board.endHeal(show, *changes));
    if (m_board.isBehind(show))
        healSoon();
}

} // namespace parterre

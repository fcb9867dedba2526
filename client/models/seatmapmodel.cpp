// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/seatmapmodel.h"

#include <algorithm>

namespace parterre {

SeatMapModel::SeatMapModel(ServerConnection &connection, LayoutStore &layouts)
    : m_connection(connection)
    , m_layouts(layouts)
{
    connect(&connection, &ServerConnection::seatsChanged, this, &SeatMapModel::apply);
    connect(&connection, &ServerConnection::seatsReplaced, this, &SeatMapModel::replace);
    connect(&connection, &ServerConnection::online, this, [this] {
        if (m_status == Status::Failed)
            retry();
        else if (m_id)
            watch(m_id);
    });
    connect(&connection, &ServerConnection::showChanged, this, [this](const protocol::ShowsChanged &change) {
        if (m_id != change.show)
            return;
        load(m_id);
        watch(m_id);
    });
    connect(&layouts, &LayoutStore::replaced, this, [this](LayoutId layout) {
        if (m_id && m_show.layout == layout)
            load(m_id);
    });
}

SeatMapModel::~SeatMapModel() = default;

void SeatMapModel::open(ShowId show)
{
    if (show == m_id && m_status != Status::Failed)
        return;
    leave();
    m_id = show;
    setStatus(Status::Loading);
    load(show);
    watch(show);
}

void SeatMapModel::close()
{
    leave();
    setStatus(Status::Empty);
}

void SeatMapModel::leave()
{
    if (m_id && m_connection.isOnline())
        m_connection.ask(this, protocol::SeatsUnwatch{m_id}, [](const Result<protocol::Nothing> &) {});
    m_id = {};
    m_show = {};
    m_plan.reset();
    m_states.clear();
    m_version = -1;
    m_watching = false;
    m_mine.clear();
}

void SeatMapModel::retry()
{
    const ShowId show = m_id;
    if (!show)
        return;
    setStatus(Status::Loading);
    load(show);
    watch(show);
}

protocol::SeatState SeatMapModel::state(SeatNo seat) const
{
    const bool known = seat >= 0 && seat < m_states.size();
    return known ? protocol::SeatState(m_states[seat]) : protocol::SeatState::Blocked;
}

int SeatMapModel::freeCount() const { return int(m_states.count(char(protocol::SeatState::Free))); }

void SeatMapModel::setMine(const QSet<SeatNo> &seats)
{
    if (m_mine == seats)
        return;
    m_mine = seats;
    Q_EMIT mineChanged();
}

QCoro::Task<> SeatMapModel::load(ShowId show)
{
    const QPointer<SeatMapModel> alive(this);
    const protocol::ShowsGet params{show};
    const auto facts = co_await m_connection.call(params);
    if (!alive || show != m_id)
        co_return;
    if (!facts) {
        fail(facts.error());
        co_return;
    }
    const auto plan = co_await m_layouts.get(facts->layout);
    if (!alive || show != m_id)
        co_return;
    if (!plan) {
        fail(plan.error());
        co_return;
    }
    m_show = *facts;
    m_plan = *plan;
    Q_EMIT planChanged();
    settle();
}

QCoro::Task<> SeatMapModel::watch(ShowId show)
{
    if (m_watching)
        co_return;
    const QPointer<SeatMapModel> alive(this);
    m_watching = true;
    const protocol::SeatsWatch params{show};
    const auto states = co_await m_connection.call(params);
    if (!alive || show != m_id)
        co_return;
    m_watching = false;
    if (!states) {
        // What is on the screen stays there: a lost line comes back, and then the show is watched again.
        if (m_version < 0)
            fail(states.error());
        co_return;
    }
    m_states = states->states;
    m_version = states->version;
    Q_EMIT statesReset();
    settle();
}

void SeatMapModel::apply(const protocol::SeatsChanged &change)
{
    if (change.show != m_id || m_version < 0 || change.version <= m_version)
        return;
    if (change.from > m_version) {
        watch(m_id);
        return;
    }
    std::vector<SeatNo> seats;
    for (const protocol::SeatChange &seat : change.changes) {
        if (seat.seat >= m_states.size())
            continue;
        m_states[seat.seat] = char(seat.state);
        seats.push_back(seat.seat);
    }
    m_version = change.version;
    Q_EMIT statesChanged(seats);
}

void SeatMapModel::replace(const protocol::SeatsSnapshot &snapshot)
{
    if (snapshot.show != m_id || m_version < 0 || snapshot.version <= m_version)
        return;
    m_states = snapshot.states;
    m_version = snapshot.version;
    Q_EMIT statesReset();
}

void SeatMapModel::setStatus(Status status)
{
    if (std::exchange(m_status, status) != status)
        Q_EMIT statusChanged();
}

void SeatMapModel::fail(const Error &error)
{
    m_error = error;
    setStatus(Status::Failed);
}

void SeatMapModel::settle()
{
    if (m_plan && m_version >= 0)
        setStatus(Status::Ready);
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/watcher.h"

#include "tests/simulation/pause.h"

namespace parterre::simulation {

using namespace protocol;

namespace {

constexpr int lookEveryMs = 50;
constexpr int againMs = 300;

} // namespace

Watcher::Watcher(ShowId show, quint16 port, Violations &violations)
    : m_show(show)
    , m_port(port)
    , m_violations(violations)
{
    connect(&m_wire, &Wire::changed, this, &Watcher::apply);
}

void Watcher::stop() { m_isStopping = true; }

QCoro::Task<> Watcher::live()
{
    while (!m_isStopping) {
        int pauseMs = lookEveryMs;
        if (!m_wire.isOpen()) {
            m_hasGap = true;
            m_version = 0;
            m_lastTold = 0;
            co_await m_wire.open(m_port);
        }
        if (m_hasGap) {
            const bool isWatching = co_await watch();
            pauseMs = isWatching ? lookEveryMs : againMs;
        }
        ReplySlot<bool> pause = pauseOf(pauseMs);
        co_await pause;
    }
    m_wire.close();
    m_isFinished = true;
}

QCoro::Task<bool> Watcher::watch()
{
    const SeatsWatch params{m_show};
    const auto outcome = co_await m_wire.call(params);
    if (!outcome.isAnswered())
        co_return false;
    if (outcome.answer().version < m_version)
        violated(QStringLiteral("seats.watch answers"), m_version, outcome.answer().version);
    m_states = outcome.answer().states;
    m_version = outcome.answer().version;
    m_hasGap = false;
    co_return true;
}

void Watcher::apply(const SeatsChanged &change)
{
    if (change.show != m_show)
        return;
    ++m_changes;
    if (change.version <= change.from || change.version < m_lastTold)
        violated(QStringLiteral("seats.changed says"), m_lastTold, change.version);
    m_lastTold = change.version;
    if (change.version <= m_version)
        return;
    if (change.from != m_version) {
        m_hasGap = true;
        return;
    }
    for (const SeatChange &seat : change.changes)
        m_states[seat.seat] = char(seat.state);
    m_version = change.version;
}

void Watcher::violated(const QString &what, qint64 from, qint64 to)
{
    m_violations.add(QStringLiteral("a watcher never sees a version go back"),
        QStringLiteral("show %1: after version %2 %3 %4").arg(m_show.toString()).arg(from).arg(what).arg(to));
}

} // namespace parterre::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/bestavailable/bestavailable.h"
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/benchrounds.h"
#include "tests/bench/bestclerks.h"
#include "tests/bench/loadrequests.h"
#include "tests/bench/soldhall.h"

#include <QCoreApplication>

using namespace parterre;

namespace {

constexpr int together = 10;
constexpr double soldShare = 0.95;
constexpr quint32 seed = 20261128;
constexpr int loads[] = {1, 16};
constexpr double goalMs = 5;

/// Ten seats together in a hall of 60,000 that is 95% sold: the search alone, and over the socket.
class BestBench {
public:
    BestBench(BenchHouse &house, const BenchOptions &options, BenchReport &report)
        : m_house(house)
        , m_options(options)
        , m_report(report)
        , m_rounds(report)
        , m_plan(std::make_shared<layout::SeatPlan>(makeBowl({})))
        , m_states(soldHall(*m_plan, soldShare, seed))
    {
    }

    /// Before the server has read anything.
    Result<Done> fill() { return m_house.block(m_house.shows().front(), m_states); }

    Result<Done> run()
    {
        m_report.add({QStringLiteral("free_seats"), double(m_states.count('\0')), QStringLiteral("1")});
        for (int round = 0; round < m_options.rounds; ++round) {
            if (auto done = search(); !done)
                return done;
            for (const int connections : loads) {
                if (auto done = ask(connections); !done)
                    return done;
            }
        }
        conclude(QStringLiteral("finder"), 1, true);
        for (const int connections : loads)
            conclude(QStringLiteral("socket"), connections, connections == 1);
        m_report.add({QStringLiteral("refused"), double(m_refused), QStringLiteral("1"), {}, {},
            QStringLiteral("0"), m_refused == 0});
        return Done();
    }

private:
    /// What is found is taken, so that each search looks at another hall; when it is full, from the
    /// beginning.
    Result<Done> search()
    {
        const BestSeatFinder finder(m_plan);
        QByteArray states = m_states;
        BestRequest request;
        request.quantity = together;
        std::vector<double> ms;
        int found = 0;
        const qint64 start = nowNs();
        const qint64 end = start + m_options.seconds * 1'000'000'000LL;
        for (qint64 now = start; now < end;) {
            const auto best = finder.find(states, request);
            const qint64 after = nowNs();
            ms.push_back(double(after - now) / 1e6);
            if (best) {
                ++found;
                for (const SeatNo seat : best->seats)
                    states[seat] = 1;
            } else {
                states = m_states;
            }
            now = nowNs();
        }
        if (found == 0)
            return makeError(ErrorCode::NotEnoughSeats);
        m_rounds.add(QStringLiteral("finder"), 1,
            {{QStringLiteral("per_second"), found / (double(nowNs() - start) / 1e9)},
                {QStringLiteral("p50_ms"), percentile(ms, 0.5)},
                {QStringLiteral("p99_ms"), percentile(ms, 0.99)}});
        return Done();
    }

    Result<Done> ask(int connections)
    {
        LoadGenerator generator(m_house.urls());
        if (auto signedIn = generator.signIn(m_house.user(), m_house.password()); !signedIn)
            return signedIn;
        if (auto opened = generator.open(connections); !opened)
            return opened;
        BestClerks clerks(m_house.shows().front().toString().toStdString(), together, ++m_runs);
        CpuWatch cpu(m_house.serverProcesses(), m_house.postmaster());
        cpu.start();
        const auto seconds = generator.play(clerks, m_options.seconds);
        if (!seconds)
            return seconds.error();
        m_refused += clerks.refused();
        QMap<QString, double> figures{
            {QStringLiteral("per_second"), double(clerks.latenciesMs().size()) / *seconds},
            {QStringLiteral("p50_ms"), percentile(clerks.latenciesMs(), 0.5)},
            {QStringLiteral("p99_ms"), percentile(clerks.latenciesMs(), 0.99)}};
        BenchRounds::addCpu(figures, cpu.stop());
        m_rounds.add(QStringLiteral("socket"), connections, figures);
        return Done();
    }

    void conclude(const QString &run, int connections, bool hasGoal)
    {
        const QString at = QStringLiteral("_%1@%2").arg(run).arg(connections);
        const auto median = [&](const char *figure) {
            return m_rounds.median(run, connections, QLatin1StringView(figure));
        };
        m_report.add(
            {QStringLiteral("proposals_per_second") + at, median("per_second"), QStringLiteral("1/s")});
        m_report.add({QStringLiteral("p50_ms") + at, median("p50_ms"), QStringLiteral("ms")});
        BenchReport::Result p99{QStringLiteral("p99_ms") + at, median("p99_ms"), QStringLiteral("ms")};
        if (hasGoal) {
            p99.goal = QStringLiteral("<= %1 ms").arg(goalMs);
            p99.met = p99.value <= goalMs;
        }
        m_report.add(p99);
    }

    BenchHouse &m_house;
    const BenchOptions m_options;
    BenchReport &m_report;
    BenchRounds m_rounds;
    const std::shared_ptr<const layout::SeatPlan> m_plan;
    const QByteArray m_states;
    int m_runs = 0;
    qint64 m_refused = 0;
};

Result<Done> measure(const BenchOptions &options)
{
    verifyLoadRequests();
    BenchHouse::Size size;
    size.servers = options.servers;
    size.shows = 1;
    BenchHouse house(size);
    if (auto prepared = house.prepare(); !prepared)
        return prepared;
    const auto durability = house.durability();
    if (!durability)
        return durability.error();
    QJsonObject settings = *durability;
    settings["seats"] = house.seatsPerShow();
    settings["sold"] = soldShare;
    settings["together"] = together;
    settings["seed"] = int(seed);
    settings["seconds_a_run"] = options.seconds;
    settings["rounds"] = options.rounds;
    settings["servers"] = options.servers;
    settings["socket"] =
        QStringLiteral("seats.best, durably held, then seats.release; the time is that of seats.best");
    BenchReport report(QStringLiteral("best"), settings);
    BestBench bench(house, options, report);
    if (auto filled = bench.fill(); !filled)
        return filled;
    if (auto started = house.startServers(); !started)
        return started;
    if (auto done = bench.run(); !done)
        return done;
    return report.publish(options.json) ? Result<Done>(Done()) : makeError(ErrorCode::Unavailable);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const BenchOptions options = BenchOptions::read(app,
        QStringLiteral("Proposals a second for ten together in a hall of 60,000 seats that is 95% sold: the "
                       "search alone, and over WebSockets with a durable hold."),
        4, 3);
    const auto done = measure(options);
    return done ? 0 : giveUp(done.error());
}

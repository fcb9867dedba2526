// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/benchrounds.h"
#include "tests/bench/holdbaselines.h"
#include "tests/bench/holdclerks.h"
#include "tests/bench/loadrequests.h"
#include "tests/bench/redisbaseline.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace parterre;

namespace {

constexpr int showsAtOnce = 24;
constexpr int loads[] = {16, 100, 400};

/// Two-seat holds a second, ours and the usual ones in turns.
class HoldsBench {
public:
    HoldsBench(BenchHouse &house, const BenchOptions &options, BenchReport &report)
        : m_house(house)
        , m_options(options)
        , m_report(report)
        , m_rounds(report)
        , m_seats(house.shows(), house.seatsPerShow(), showsAtOnce)
        , m_baselines(house.databaseUrl(), showsAtOnce, house.seatsPerShow())
        , m_redis(showsAtOnce, house.seatsPerShow())
    {
    }

    Result<Done> prepare()
    {
        m_hasRedis = RedisBaseline::isInstalled();
        if (!m_hasRedis) {
            QTextStream(stderr) << "Redis is not installed (package redis-tools): left out." << Qt::endl;
        } else if (auto started = m_redis.start(); !started) {
            return started;
        }
        return m_baselines.prepare();
    }

    Result<Done> run()
    {
        for (const int connections : loads) {
            for (int round = 0; round < m_options.rounds; ++round) {
                if (auto done = playRound(connections); !done)
                    return done;
            }
            conclude(connections);
        }
        return verify();
    }

private:
    Result<Done> playRound(int connections)
    {
        if (auto done = ours(connections); !done)
            return done;
        using enum HoldBaselines::Kind;
        for (const auto &[kind, name] :
            {std::pair(Textbook, "textbook"), {Optimistic, "optimistic"}, {SingleStatement, "single"}}) {
            if (auto settled = m_house.settle(); !settled)
                return settled;
            const auto figures = m_baselines.run(kind, connections, m_options.seconds);
            if (!figures)
                return figures.error();
            m_rounds.add(QLatin1StringView(name), connections,
                {{QStringLiteral("per_second"), figures->perSecond},
                    {QStringLiteral("mean_ms"), figures->meanMs}});
        }
        return m_hasRedis ? redis(connections) : Done();
    }

    Result<Done> ours(int connections)
    {
        if (auto settled = m_house.settle(); !settled)
            return settled;
        LoadGenerator generator(m_house.urls());
        if (auto signedIn = generator.signIn(m_house.user(), m_house.password()); !signedIn)
            return signedIn;
        if (auto opened = generator.open(connections); !opened)
            return opened;
        HoldClerks warmUp(m_seats, ++m_runs);
        if (const auto warm = generator.play(warmUp, warmUpSeconds); !warm)
            return warm.error();
        HoldClerks clerks(m_seats, ++m_runs);
        CpuWatch cpu(m_house.serverProcesses(), m_house.postmaster());
        cpu.start();
        const auto seconds = generator.play(clerks, m_options.seconds);
        if (!seconds)
            return seconds.error();
        m_granted += warmUp.granted() + clerks.granted();
        m_refused += warmUp.refused() + clerks.refused();
        QMap<QString, double> figures{{QStringLiteral("per_second"), double(clerks.holds()) / *seconds},
            {QStringLiteral("p50_ms"), percentile(clerks.latenciesMs(), 0.5)},
            {QStringLiteral("p99_ms"), percentile(clerks.latenciesMs(), 0.99)}};
        BenchRounds::addCpu(figures, cpu.stop());
        m_rounds.add(QStringLiteral("parterre"), connections, figures);
        return Done();
    }

    Result<Done> redis(int connections)
    {
        const auto figures = m_redis.run(connections, m_options.seconds);
        if (!figures)
            return figures.error();
        m_rounds.add(QStringLiteral("redis"), connections,
            {{QStringLiteral("per_second"), figures->perSecond}, {QStringLiteral("p50_ms"), figures->p50Ms},
                {QStringLiteral("p99_ms"), figures->p99Ms}});
        return Done();
    }

    double ours(int connections, const char *figure) const
    {
        return m_rounds.median(QStringLiteral("parterre"), connections, QLatin1StringView(figure));
    }

    /// Our holds a second beside one baseline's; `goal`: how many times as many are wanted, 0: no goal.
    void beside(const char *baseline, const char *metric, int connections, double goal)
    {
        const double rate = ours(connections, "per_second");
        const double theirs =
            m_rounds.median(QLatin1StringView(baseline), connections, QStringLiteral("per_second"));
        const double ratio = rate / theirs;
        BenchReport::Result result{QStringLiteral("%1@%2").arg(QLatin1StringView(metric)).arg(connections),
            rate, QStringLiteral("1/s"), theirs, ratio};
        if (goal > 0) {
            result.goal = QStringLiteral(">= %1 x %2").arg(goal).arg(QLatin1StringView(baseline));
            result.met = ratio >= goal;
        }
        m_report.add(result);
    }

    void latency(const char *figure, int connections, double goalMs)
    {
        const double value = ours(connections, figure);
        BenchReport::Result result{
            QStringLiteral("hold_%1@%2").arg(QLatin1StringView(figure)).arg(connections), value,
            QStringLiteral("ms")};
        if (goalMs > 0) {
            result.goal = QStringLiteral("<= %1 ms").arg(goalMs);
            result.met = value <= goalMs;
        }
        m_report.add(result);
    }

    void conclude(int connections)
    {
        const bool is400 = connections == 400;
        const bool is100 = connections == 100;
        beside("textbook", "holds_per_second", connections, is400 ? 3 : is100 ? 2.5 : 0);
        beside("optimistic", "holds_per_second_beside_optimistic", connections, 0);
        beside("single", "holds_per_second_beside_single", connections, is400 ? 1.5 : 0);
        if (m_hasRedis)
            beside("redis", "holds_per_second_beside_redis", connections, 0);
        latency("p50_ms", connections, 0);
        latency("p99_ms", connections, is400 ? 25 : is100 ? 8 : 0);
        for (const char *figure :
            {"cores_generator", "cores_server", "cores_server_thread", "cores_postgres"})
            m_report.add({QStringLiteral("%1@%2").arg(QLatin1StringView(figure)).arg(connections),
                ours(connections, figure), QStringLiteral("cores")});
    }

    /// What was promised is in the database, and nothing else.
    Result<Done> verify()
    {
        const auto held = m_house.count("SELECT count(*) FROM claim WHERE state = 1");
        if (!held)
            return held.error();
        const auto violations = m_house.audit();
        if (!violations)
            return violations.error();
        const auto zero = [this](const char *metric, double value) {
            m_report.add({QLatin1StringView(metric), value, QStringLiteral("1"), {}, {}, QStringLiteral("0"),
                value == 0});
        };
        zero("refused", double(m_refused));
        zero("acknowledged_but_not_in_database", double(m_granted * 2 - *held));
        zero("violations", *violations);
        m_report.add({QStringLiteral("server_memory_mb"), double(m_house.serverMemory()) / 1048576.0,
            QStringLiteral("MB")});
        return Done();
    }

    BenchHouse &m_house;
    const BenchOptions m_options;
    BenchReport &m_report;
    BenchRounds m_rounds;
    SeatSupply m_seats;
    HoldBaselines m_baselines;
    RedisBaseline m_redis;
    bool m_hasRedis = false;
    int m_runs = 0;
    qint64 m_granted = 0;
    qint64 m_refused = 0;
};

/// Enough shows that no run finds a seat taken, at rates beyond those that any run has reached.
int showsFor(const BenchOptions &options)
{
    constexpr qint64 mostPerSecond = 40'000;
    constexpr qint64 pairsOfShow = 30'000;
    const qint64 pairs = mostPerSecond * options.seconds * options.rounds * std::ssize(loads);
    return int((pairs / pairsOfShow / showsAtOnce + 1) * showsAtOnce);
}

Result<Done> measure(const BenchOptions &options)
{
    verifyLoadRequests();
    BenchHouse::Size size;
    size.servers = options.servers;
    size.shows = showsFor(options);
    BenchHouse house(size);
    if (auto open = house.open(); !open)
        return open;
    const auto durability = house.durability();
    if (!durability)
        return durability.error();
    QJsonObject settings = *durability;
    settings["seats_a_hold"] = 2;
    settings["shows_at_once"] = showsAtOnce;
    settings["seats_a_show"] = house.seatsPerShow();
    settings["seconds_a_run"] = options.seconds;
    settings["rounds"] = options.rounds;
    settings["servers"] = options.servers;
    settings["textbook"] = QStringLiteral("pgbench: BEGIN, SELECT FOR UPDATE, UPDATE, INSERT, COMMIT");
    settings["optimistic"] = QStringLiteral("pgbench: SELECT, BEGIN, UPDATE WHERE version, INSERT, COMMIT");
    settings["single"] = QStringLiteral("pgbench: INSERT ON CONFLICT, one statement a transaction");
    settings["redis"] = RedisBaseline::isInstalled()
        ? QStringLiteral("redis-benchmark, a Lua script over a Unix socket: NOT durable")
        : QStringLiteral("not installed");
    BenchReport report(QStringLiteral("holds"), settings);
    HoldsBench bench(house, options, report);
    if (auto ready = bench.prepare(); !ready)
        return ready;
    if (auto done = bench.run(); !done)
        return done;
    if (!report.publish(options.json))
        return makeError(ErrorCode::Unavailable);
    return Done();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const BenchOptions options = BenchOptions::read(app,
        QStringLiteral("Two-seat durable holds a second over WebSockets, beside the usual ways on the same "
                       "PostgreSQL and beside Redis."),
        4, 3);
    const auto done = measure(options);
    return done ? 0 : giveUp(done.error());
}

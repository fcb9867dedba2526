// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/benchrounds.h"
#include "tests/bench/checkoutbaseline.h"
#include "tests/bench/checkoutclerks.h"
#include "tests/bench/loadrequests.h"

#include <QCoreApplication>

#include <algorithm>

using namespace parterre;

namespace {

constexpr int loads[] = {16, 100, 400, 1000};
/// A backend a client is what the baselines need; hundreds of them only stand in each other's way.
constexpr int mostBackends = 400;
/// Each run begins on a show that nobody has touched, and has as many as this if it sells them out.
constexpr int showsOfRun = 3;

/// Complete orders a second on one show, ours and pgbench's in turns.
class CheckoutBench {
public:
    CheckoutBench(BenchHouse &house, const QString &twin, const BenchOptions &options, BenchReport &report)
        : m_house(house)
        , m_options(options)
        , m_report(report)
        , m_rounds(report)
        , m_baseline(twin, house.seatsPerShow())
    {
    }

    Result<Done> run()
    {
        if (auto ready = m_baseline.prepare(); !ready)
            return ready;
        for (const int connections : loads) {
            for (int round = 0; round < m_options.rounds; ++round) {
                if (auto done = ours(connections); !done)
                    return done;
                if (connections > mostBackends)
                    continue;
                if (auto done = theirs("baseline", CheckoutBaseline::Versions::None, connections); !done)
                    return done;
                if (auto done = theirs("versioned", CheckoutBaseline::Versions::Raised, connections); !done)
                    return done;
            }
        }
        conclude();
        return verify();
    }

private:
    Result<Done> ours(int connections)
    {
        if (auto settled = m_house.settle(); !settled)
            return settled;
        LoadGenerator generator(m_house.urls());
        if (auto signedIn = generator.signIn(m_house.user(), m_house.password()); !signedIn)
            return signedIn;
        if (auto opened = generator.open(connections); !opened)
            return opened;
        const auto first = m_house.shows().begin() + m_ourRuns * showsOfRun;
        SeatSupply seats({first, first + showsOfRun}, m_house.seatsPerShow(), 1);
        const std::string type = m_house.ticketType().toString().toStdString();
        CheckoutClerks warmUp(seats, type, BenchHouse::price, 2 * ++m_ourRuns);
        if (const auto warm = generator.play(warmUp, warmUpSeconds); !warm)
            return warm.error();
        CheckoutClerks clerks(seats, type, BenchHouse::price, 2 * m_ourRuns + 1);
        CpuWatch cpu(m_house.serverProcesses(), m_house.postmaster());
        cpu.start();
        const auto seconds = generator.play(clerks, m_options.seconds);
        if (!seconds)
            return seconds.error();
        m_paid += warmUp.paid() + clerks.paid();
        m_refused += warmUp.refused() + clerks.refused();
        QMap<QString, double> figures{{QStringLiteral("per_second"), double(clerks.orders()) / *seconds}};
        using enum CheckoutClerks::Step;
        for (const auto &[step, name] :
            {std::pair(Hold, "hold"), {Create, "create"}, {Pay, "pay"}, {Whole, "order"}}) {
            figures[QLatin1StringView(name) + QStringLiteral("_p50_ms")] =
                percentile(clerks.latenciesMs(step), 0.5);
            figures[QLatin1StringView(name) + QStringLiteral("_p99_ms")] =
                percentile(clerks.latenciesMs(step), 0.99);
        }
        BenchRounds::addCpu(figures, cpu.stop());
        m_rounds.add(QStringLiteral("parterre"), connections, figures);
        return Done();
    }

    Result<Done> theirs(const char *name, CheckoutBaseline::Versions versions, int connections)
    {
        if (auto settled = m_house.settle(); !settled)
            return settled;
        const qint64 show = m_house.shows()[size_t(m_theirRuns++ * showsOfRun)].value;
        const auto figures = m_baseline.run(versions, connections, m_options.seconds, show);
        if (!figures)
            return figures.error();
        m_rounds.add(QLatin1StringView(name), connections,
            {{QStringLiteral("per_second"), figures->perSecond},
                {QStringLiteral("mean_ms"), figures->meanMs}});
        return Done();
    }

    double rate(const char *name, int connections) const
    {
        return m_rounds.median(QLatin1StringView(name), connections, QStringLiteral("per_second"));
    }

    double best(const char *name) const
    {
        double most = 0;
        for (const int connections : loads)
            most = std::max(most, rate(name, connections));
        return most;
    }

    void conclude()
    {
        constexpr double goalRate = 4000;
        constexpr double goalRatio = 3;
        const double ours = best("parterre");
        const double theirs = best("baseline");
        m_report.add({QStringLiteral("orders_per_second"), ours, QStringLiteral("1/s"), theirs, ours / theirs,
            QStringLiteral(">= 4000/s, >= 3 x baseline (best load of each)"),
            ours >= goalRate && ours / theirs >= goalRatio});
        m_report.add({QStringLiteral("orders_per_second_beside_versioned"), ours, QStringLiteral("1/s"),
            best("versioned"), ours / best("versioned")});
        for (const int connections : loads) {
            const QString at = QStringLiteral("@%1").arg(connections);
            const double here = rate("parterre", connections);
            BenchReport::Result result{QStringLiteral("orders_per_second") + at, here, QStringLiteral("1/s")};
            if (connections <= mostBackends) {
                result.baseline = rate("baseline", connections);
                result.ratio = here / *result.baseline;
            }
            m_report.add(result);
            for (const char *figure :
                {"order_p50_ms", "order_p99_ms", "hold_p99_ms", "create_p99_ms", "pay_p99_ms",
                    "cores_generator", "cores_server", "cores_server_thread", "cores_postgres"}) {
                const QString name = QLatin1StringView(figure);
                m_report.add({name + at, m_rounds.median(QStringLiteral("parterre"), connections, name),
                    name.endsWith(QStringLiteral("_ms")) ? QStringLiteral("ms") : QStringLiteral("cores")});
            }
        }
    }

    /// What was paid for is in the database, and the books balance.
    Result<Done> verify()
    {
        const auto paid = m_house.count("SELECT count(*) FROM \"order\" WHERE status = 'paid'");
        if (!paid)
            return paid.error();
        const auto bytes = m_house.count("SELECT round(avg(length(document)))::bigint FROM answer");
        if (!bytes)
            return bytes.error();
        m_report.add({QStringLiteral("kept_answer_bytes"), double(*bytes), QStringLiteral("B"),
            CheckoutBaseline::answerBytes});
        const auto violations = m_house.audit();
        if (!violations)
            return violations.error();
        const auto zero = [this](const char *metric, double value) {
            m_report.add({QLatin1StringView(metric), value, QStringLiteral("1"), {}, {}, QStringLiteral("0"),
                value == 0});
        };
        zero("refused", double(m_refused));
        zero("acknowledged_but_not_in_database", double(m_paid - *paid));
        zero("violations", *violations);
        return Done();
    }

    BenchHouse &m_house;
    const BenchOptions m_options;
    BenchReport &m_report;
    BenchRounds m_rounds;
    CheckoutBaseline m_baseline;
    int m_ourRuns = 0;
    int m_theirRuns = 0;
    qint64 m_paid = 0;
    qint64 m_refused = 0;
};

Result<Done> measure(const BenchOptions &options)
{
    verifyLoadRequests();
    BenchHouse::Size size;
    size.servers = options.servers;
    size.shows = int(2 * std::ssize(loads)) * options.rounds * showsOfRun; // twice as many for both baselines
    BenchHouse house(size);
    if (auto prepared = house.prepare(); !prepared)
        return prepared;
    const auto twin = house.makeTwin();
    if (!twin)
        return twin.error();
    if (auto started = house.startServers(); !started)
        return started;
    const auto durability = house.durability();
    if (!durability)
        return durability.error();
    QJsonObject settings = *durability;
    settings["seats_an_order"] = 2;
    settings["seats_a_show"] = house.seatsPerShow();
    settings["shows_at_once"] = 1;
    settings["seconds_a_run"] = options.seconds;
    settings["rounds"] = options.rounds;
    settings["servers"] = options.servers;
    settings["baseline"] =
        QStringLiteral("pgbench: the same rows, three transactions an order, no version of the show");
    settings["versioned"] = QStringLiteral("as baseline, and each transaction raises the show's version");
    BenchReport report(QStringLiteral("checkout"), settings);
    CheckoutBench bench(house, *twin, options, report);
    if (auto done = bench.run(); !done)
        return done;
    return report.publish(options.json) ? Result<Done>(Done()) : makeError(ErrorCode::Unavailable);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const BenchOptions options = BenchOptions::read(app,
        QStringLiteral("Complete orders a second on one show over WebSockets: hold, create, pay in cash; "
                       "beside the same rows written with a transaction a step."),
        4, 3);
    const auto done = measure(options);
    return done ? 0 : giveUp(done.error());
}

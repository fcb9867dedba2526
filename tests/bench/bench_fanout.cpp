// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/benchrounds.h"
#include "tests/bench/loadrequests.h"
#include "tests/bench/pacedholds.h"
#include "tests/bench/wireanswer.h"

#include <QCoreApplication>

using namespace parterre;

namespace {

constexpr int holders = 4;
constexpr int watcherCount = 2000;
constexpr double holdsPerSecond = 250; // of two seats

/// 2,000 watchers of one show, 500 seats a second: until the last of them knows.
class FanoutBench {
public:
    FanoutBench(const BenchHouse &house, const BenchOptions &options, BenchReport &report)
        : m_house(house)
        , m_options(options)
        , m_report(report)
        , m_rounds(report)
    {
    }

    Result<Done> run()
    {
        for (int round = 0; round < m_options.rounds; ++round) {
            if (auto done = play(m_house.shows()[size_t(round)]); !done)
                return done;
        }
        conclude();
        return Done();
    }

private:
    Result<Done> play(ShowId show)
    {
        LoadGenerator generator(m_house.url());
        if (auto signedIn = generator.signIn(m_house.user(), m_house.password()); !signedIn)
            return signedIn;
        if (auto opened = generator.open(holders + watcherCount); !opened)
            return opened;
        const auto version = watch(generator, show.toString().toStdString());
        if (!version)
            return version.error();
        Watchers watchers(holders, watcherCount, *version);
        SeatSupply seats({show}, m_house.seatsPerShow(), 1);
        PacedHolds holds(seats, watchers, holders, holdsPerSecond, ++m_runs);
        CpuWatch cpu(m_house.serverProcesses(), m_house.postmaster());
        cpu.start();
        const auto seconds = generator.play(holds, m_options.seconds);
        if (!seconds)
            return seconds.error();
        m_refused += holds.refused();
        m_gaps += holds.gaps();
        QMap<QString, double> figures{
            {QStringLiteral("seats_per_second"), 2.0 * double(holds.holds()) / *seconds},
            {QStringLiteral("notifications_per_second"), double(watchers.notifications()) / *seconds},
            {QStringLiteral("p50_ms"), percentile(watchers.latenciesMs(), 0.5)},
            {QStringLiteral("p99_ms"), percentile(watchers.latenciesMs(), 0.99)}};
        BenchRounds::addCpu(figures, cpu.stop());
        m_rounds.add(QStringLiteral("parterre"), watcherCount, figures);
        return Done();
    }

    /// The version that all of them begin with: nothing changes meanwhile.
    static Result<quint64> watch(LoadGenerator &generator, const std::string &show)
    {
        CborFrame frame;
        writeShowRequest(frame, 1, "seats.watch", show);
        std::optional<quint64> version;
        for (int i = holders; i < generator.size(); ++i) {
            generator.socket(i).send(frame.bytes());
            const auto message = generator.socket(i).waitForMessage();
            if (!message)
                return message.error();
            const WireAnswer answer(*message);
            const auto begins = answer.whole("version");
            if (answer.kind() != WireAnswer::Kind::Result || !begins || (version && *version != *begins))
                return makeError(ErrorCode::Unavailable, QStringLiteral("a watcher was not let in"));
            version = begins;
        }
        return *version;
    }

    void conclude()
    {
        const auto median = [this](const char *figure) {
            return m_rounds.median(QStringLiteral("parterre"), watcherCount, QLatin1StringView(figure));
        };
        constexpr double goalMs = 200;
        constexpr double goalCores = 1;
        m_report.add(
            {QStringLiteral("seat_changes_per_second"), median("seats_per_second"), QStringLiteral("1/s")});
        m_report.add({QStringLiteral("notifications_per_second"), median("notifications_per_second"),
            QStringLiteral("1/s")});
        m_report.add({QStringLiteral("last_watcher_p50_ms"), median("p50_ms"), QStringLiteral("ms")});
        m_report.add({QStringLiteral("last_watcher_p99_ms"), median("p99_ms"), QStringLiteral("ms"), {}, {},
            QStringLiteral("<= 200 ms"), median("p99_ms") <= goalMs});
        m_report.add({QStringLiteral("cores_server"), median("cores_server"), QStringLiteral("cores"), {}, {},
            QStringLiteral("<= 1 core"), median("cores_server") <= goalCores});
        m_report.add(
            {QStringLiteral("cores_server_thread"), median("cores_server_thread"), QStringLiteral("cores")});
        m_report.add({QStringLiteral("cores_generator"), median("cores_generator"), QStringLiteral("cores")});
        m_report.add({QStringLiteral("cores_postgres"), median("cores_postgres"), QStringLiteral("cores")});
        m_report.add({QStringLiteral("refused"), double(m_refused), QStringLiteral("1"), {}, {},
            QStringLiteral("0"), m_refused == 0});
        m_report.add({QStringLiteral("gaps"), double(m_gaps), QStringLiteral("1"), {}, {},
            QStringLiteral("0"), m_gaps == 0});
    }

    const BenchHouse &m_house;
    const BenchOptions m_options;
    BenchReport &m_report;
    BenchRounds m_rounds;
    int m_runs = 0;
    qint64 m_refused = 0;
    qint64 m_gaps = 0;
};

Result<Done> measure(const BenchOptions &options)
{
    verifyLoadRequests();
    BenchHouse::Size size;
    size.servers = options.servers;
    size.shows = options.rounds;
    BenchHouse house(size);
    if (auto open = house.open(); !open)
        return open;
    const auto durability = house.durability();
    if (!durability)
        return durability.error();
    QJsonObject settings = *durability;
    settings["watchers"] = watcherCount;
    settings["seats_a_show"] = house.seatsPerShow();
    settings["holds_per_second"] = holdsPerSecond;
    settings["seats_a_hold"] = 2;
    settings["seconds_a_run"] = options.seconds;
    settings["rounds"] = options.rounds;
    settings["servers"] = options.servers;
    settings["from"] = QStringLiteral("the answer's arrival at the holder, right after the commit");
    BenchReport report(QStringLiteral("fanout"), settings);
    FanoutBench bench(house, options, report);
    if (auto done = bench.run(); !done)
        return done;
    return report.publish(options.json) ? Result<Done>(Done()) : makeError(ErrorCode::Unavailable);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const BenchOptions options = BenchOptions::read(app,
        QStringLiteral("How long until the last of 2,000 watchers of a show knows of a seat, at 500 seats a "
                       "second."),
        10, 3);
    const auto done = measure(options);
    return done ? 0 : giveUp(done.error());
}

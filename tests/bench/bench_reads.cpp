// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/benchrounds.h"
#include "tests/bench/echohouse.h"
#include "tests/bench/loadrequests.h"
#include "tests/bench/readers.h"
#include "tests/bench/wireanswer.h"

#include <QCoreApplication>

using namespace parterre;

namespace {

constexpr int connections = 160; // none comes near the requests a second that one may make
/// Questions of each connection that wait for their answer: one, as desks ask, and many, so that what counts
/// is the work and not the way there and back.
constexpr int depths[] = {1, 8};
constexpr BowlSize hall{1, 20, 25, 40}; // 20,000 seats

/// Answers a second from memory, beside a bare Qt WebSocket echo of the same size, in turns.
class ReadsBench {
public:
    ReadsBench(
        const BenchHouse &house, const EchoHouse &echo, const BenchOptions &options, BenchReport &report)
        : m_house(house)
        , m_echo(echo)
        , m_options(options)
        , m_report(report)
        , m_rounds(report)
    {
    }

    Result<Done> run()
    {
        const std::string show = m_house.shows().front().toString().toStdString();
        CborFrame states;
        CborFrame details;
        CborFrame search;
        writeShowRequest(states, 1, "seats.states", show);
        writeShowRequest(details, 1, "shows.get", show);
        writeSearch(search, 1, "bench", 20);
        for (const auto &[name, frame] :
            {std::pair("seats.states", states), {"shows.get", details}, {"events.search", search}}) {
            if (auto done = read(QLatin1StringView(name), frame.bytes()); !done)
                return done;
        }
        m_report.add({QStringLiteral("refused"), double(m_refused), QStringLiteral("1"), {}, {},
            QStringLiteral("0"), m_refused == 0});
        return Done();
    }

private:
    Result<Done> read(const QString &name, const std::string &question)
    {
        const auto size = sizeOfAnswer(question);
        if (!size)
            return size.error();
        for (const int depth : depths) {
            const QString run = QStringLiteral("%1/%2").arg(name).arg(depth);
            for (int round = 0; round < m_options.rounds; ++round) {
                if (auto done = playRound(run, question, *size, depth); !done)
                    return done;
            }
            conclude(run);
        }
        m_report.add({name + QStringLiteral("_bytes"), double(*size), QStringLiteral("B")});
        return Done();
    }

    Result<Done> playRound(const QString &run, const std::string &question, size_t size, int depth)
    {
        Readers ours(question, size, depth, Readers::Answers::Protocol);
        if (auto done = play(run, m_house.url(), m_house.serverProcesses(), ours); !done)
            return done;
        Readers echo(std::string(size, 'x'), size, depth, Readers::Answers::Bytes);
        if (auto done = play(run + QStringLiteral(" echo"), m_echo.echo(), {m_echo.process()}, echo); !done)
            return done;
        Readers bare(question, size, depth, Readers::Answers::Bytes);
        return play(run + QStringLiteral(" bare"), m_echo.answer(qsizetype(size)), {m_echo.process()}, bare);
    }

    Result<size_t> sizeOfAnswer(const std::string &question) const
    {
        LoadGenerator generator(m_house.url());
        if (const auto opened = generator.open(1); !opened)
            return opened.error();
        generator.socket(0).send(question);
        const auto message = generator.socket(0).waitForMessage();
        if (!message)
            return message.error();
        if (WireAnswer(*message).kind() != WireAnswer::Kind::Result)
            return makeError(
                ErrorCode::Unavailable, QStringLiteral("the server does not answer what is read"));
        return message->size();
    }

    Result<Done> play(const QString &name, const QUrl &url, std::vector<qint64> process, Readers &readers)
    {
        LoadGenerator generator(url);
        if (auto opened = generator.open(connections); !opened)
            return opened;
        CpuWatch cpu(std::move(process), m_house.postmaster());
        cpu.start();
        const auto seconds = generator.play(readers, m_options.seconds);
        if (!seconds)
            return seconds.error();
        m_refused += readers.refused();
        QMap<QString, double> figures{{QStringLiteral("per_second"), double(readers.answered()) / *seconds}};
        BenchRounds::addCpu(figures, cpu.stop());
        m_rounds.add(name, connections, figures);
        return Done();
    }

    void conclude(const QString &run)
    {
        constexpr double goal = 0.7;
        const auto rate = [this](const QString &name) {
            return m_rounds.median(name, connections, QStringLiteral("per_second"));
        };
        const double ours = rate(run);
        const double echo = rate(run + QStringLiteral(" echo"));
        const double bare = rate(run + QStringLiteral(" bare"));
        const QString metric = QString(run).replace(u'/', QStringLiteral("_per_second/"));
        m_report.add({metric, ours, QStringLiteral("1/s"), echo, ours / echo, QStringLiteral(">= 0.7 x echo"),
            ours / echo >= goal});
        m_report.add(
            {metric + QStringLiteral(" beside bare"), ours, QStringLiteral("1/s"), bare, ours / bare});
        for (const char *figure :
            {"cores_generator", "cores_server", "cores_server_thread", "cores_postgres"}) {
            const QString name = QLatin1StringView(figure);
            m_report.add(
                {run + u' ' + name, m_rounds.median(run, connections, name), QStringLiteral("cores")});
        }
    }

    const BenchHouse &m_house;
    const EchoHouse &m_echo;
    const BenchOptions m_options;
    BenchReport &m_report;
    BenchRounds m_rounds;
    qint64 m_refused = 0;
};

Result<Done> measure(const BenchOptions &options)
{
    verifyLoadRequests();
    BenchHouse::Size size;
    size.servers = options.servers;
    size.shows = 60;
    size.events = 20;
    size.hall = hall;
    BenchHouse house(size);
    if (auto open = house.open(); !open)
        return open;
    EchoHouse echo;
    if (auto open = echo.open(); !open)
        return open;
    BenchReport report(QStringLiteral("reads"),
        {{"connections", connections}, {"under_way_a_connection", QStringLiteral("1 and 8, after the slash")},
            {"form", "CBOR"}, {"seats_a_show", house.seatsPerShow()}, {"shows", size.shows},
            {"events", size.events}, {"seconds_a_run", options.seconds}, {"rounds", options.rounds},
            {"echo", QStringLiteral("a bare QWebSocketServer that sends back messages of the answer's size")},
            {"bare", QStringLiteral("the same, answering our small questions with as many bytes as we do")}});
    ReadsBench bench(house, echo, options, report);
    if (auto done = bench.run(); !done)
        return done;
    return report.publish(options.json) ? Result<Done>(Done()) : makeError(ErrorCode::Unavailable);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const BenchOptions options = BenchOptions::read(app,
        QStringLiteral("Answers a second of seats.states, shows.get and events.search, beside a bare Qt "
                       "WebSocket echo of the same size."),
        3, 3);
    const auto done = measure(options);
    return done ? 0 : giveUp(done.error());
}

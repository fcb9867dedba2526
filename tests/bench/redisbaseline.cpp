// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/redisbaseline.h"

#include <QFile>
#include <QStandardPaths>

namespace parterre {

namespace {

constexpr int patienceMs = 60'000;

// ARGV: a number that says which pair of seats, how many shows, how many pairs a show has.
constexpr const char *script = R"(local n, shows = tonumber(ARGV[1]), tonumber(ARGV[2])
local show = 'show:' .. n % shows
local seat = 2 * (math.floor(n / shows) % tonumber(ARGV[3]))
local now = tonumber(redis.call('TIME')[1])
local held = redis.call('HMGET', show, seat, seat + 1)
for i = 1, 2 do
    if held[i] and tonumber(held[i]) > now then return 0 end
end
redis.call('HSET', show, seat, now + 600, seat + 1, now + 600)
return 1)";

Error failed(const QString &what)
{
    return makeError(ErrorCode::Unavailable, QStringLiteral("redis: ") + what);
}

} // namespace

RedisBaseline::RedisBaseline(int shows, int seatsPerShow)
    : m_shows(shows)
    , m_pairs(seatsPerShow / 2)
{
}

RedisBaseline::~RedisBaseline()
{
    if (m_server.state() != QProcess::NotRunning) {
        m_server.terminate();
        m_server.waitForFinished(patienceMs);
    }
}

QString RedisBaseline::program()
{
    const QString server = QStandardPaths::findExecutable(QStringLiteral("redis-server"));
    // The same program by another name, which Debian's redis-tools has: without redis-server, which would
    // start a Redis for the whole machine.
    return server.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("redis-check-rdb")) : server;
}

bool RedisBaseline::isInstalled()
{
    return !program().isEmpty()
        && !QStandardPaths::findExecutable(QStringLiteral("redis-benchmark")).isEmpty()
        && !QStandardPaths::findExecutable(QStringLiteral("redis-cli")).isEmpty();
}

Result<Done> RedisBaseline::start()
{
    const QString named = m_folder.filePath(QStringLiteral("redis-server")); // it goes by its name
    if (!QFile::link(program(), named))
        return failed(QStringLiteral("cannot be named"));
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(named,
        {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--unixsocket"),
            m_folder.filePath(QStringLiteral("redis")), QStringLiteral("--dir"), m_folder.path(),
            QStringLiteral("--save"), QString(), QStringLiteral("--appendonly"), QStringLiteral("no"),
            QStringLiteral("--maxclients"), QStringLiteral("1000")});
    QByteArray said;
    while (m_server.waitForReadyRead(patienceMs)) {
        said += m_server.readAll();
        if (said.contains("eady to accept connections"))
            return Done();
    }
    return failed(QString::fromUtf8(said));
}

Result<RedisBaseline::Figures> RedisBaseline::run(int clients, double seconds)
{
    // redis-benchmark counts requests, not time: a short run says how many fill the time.
    constexpr qint64 some = 20'000;
    const auto sample = runRequests(clients, some);
    if (!sample)
        return sample;
    return runRequests(clients, std::max(some, qint64(sample->perSecond * seconds)));
}

Result<RedisBaseline::Figures> RedisBaseline::runRequests(int clients, qint64 requests)
{
    if (const auto emptied = client({QStringLiteral("FLUSHALL")}); !emptied)
        return emptied.error();
    QProcess benchmark;
    benchmark.start(QStringLiteral("redis-benchmark"),
        {QStringLiteral("-s"), m_folder.filePath(QStringLiteral("redis")), QStringLiteral("--csv"),
            QStringLiteral("-c"), QString::number(clients), QStringLiteral("-n"), QString::number(requests),
            QStringLiteral("-r"), QString::number(qint64(m_shows) * m_pairs), QStringLiteral("EVAL"),
            QLatin1StringView(script), QStringLiteral("0"), QStringLiteral("__rand_int__"),
            QString::number(m_shows), QString::number(m_pairs)});
    benchmark.waitForFinished(-1);
    const QByteArray csv = benchmark.readAllStandardOutput().trimmed();
    // "test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms","p95_...","p99_...","max_..."; the
    // first field is the script, which may hold anything.
    const QList<QByteArray> fields = csv.mid(csv.lastIndexOf('\n') + 1).split('"');
    if (benchmark.exitCode() != 0 || fields.size() < 15)
        return failed(QString::fromUtf8(csv + benchmark.readAllStandardError()));
    const auto fromEnd = [&](int number) { return fields[fields.size() - 2 * number].toDouble(); };
    double seats = 0;
    for (int show = 0; show < m_shows; ++show) {
        const auto length = client({QStringLiteral("HLEN"), QStringLiteral("show:%1").arg(show)});
        if (!length)
            return length.error();
        seats += length->trimmed().toDouble();
    }
    const double rate = fromEnd(7);
    return Figures{rate * (seats / 2) / double(requests), fromEnd(4), fromEnd(2)};
}

Result<QByteArray> RedisBaseline::client(const QStringList &words) const
{
    QProcess client;
    client.start(QStringLiteral("redis-cli"),
        QStringList{QStringLiteral("-s"), m_folder.filePath(QStringLiteral("redis"))} + words);
    client.waitForFinished(patienceMs);
    if (client.exitCode() != 0)
        return failed(QString::fromUtf8(client.readAllStandardError()));
    return client.readAllStandardOutput();
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/textbook.h"

#include "server/storage/postgresbinaries.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <pqxx/pqxx>

namespace parterre {

namespace {

constexpr const char *script = R"(\set show random(1, %1)
\set seat 2 * random(0, %2)
BEGIN;
SELECT seat_no, status FROM textbook_seat
    WHERE show_id = :show AND seat_no IN (:seat, :seat + 1) ORDER BY seat_no FOR UPDATE;
UPDATE textbook_seat SET status = 1, held_by = :client_id, held_until = now() + interval '10 minutes'
    WHERE show_id = :show AND seat_no IN (:seat, :seat + 1);
INSERT INTO textbook_hold (show_id, seats, held_by, held_until)
    VALUES (:show, ARRAY[:seat, :seat + 1], :client_id, now() + interval '10 minutes');
COMMIT;
)";

} // namespace

Textbook::Textbook(QString databaseUrl, int shows, int seatsPerShow)
    : m_url(std::move(databaseUrl))
    , m_shows(shows)
    , m_seats(seatsPerShow)
{
}

Result<Done> Textbook::prepare()
{
    try {
        pqxx::connection connection(m_url.toStdString());
        pqxx::nontransaction session(connection);
        session.exec(
            "CREATE TABLE textbook_seat (show_id int, seat_no int, status smallint NOT NULL DEFAULT 0, "
            "held_by int, held_until timestamptz, PRIMARY KEY (show_id, seat_no))");
        session.exec("CREATE TABLE textbook_hold (hold_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
                     "show_id int NOT NULL, seats int[] NOT NULL, held_by int NOT NULL, held_until "
                     "timestamptz NOT NULL)");
        session.exec_params(
            "INSERT INTO textbook_seat (show_id, seat_no) SELECT s, n FROM generate_series(1, $1) s, "
            "generate_series(0, $2 - 1) n",
            m_shows, m_seats);
        session.exec("VACUUM ANALYZE textbook_seat");
        session.exec("CHECKPOINT");
        return Done{};
    } catch (const pqxx::insufficient_privilege &) {
        return Done{}; // only the checkpoint asks for more than the owner of the database may
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

Result<Textbook::Figures> Textbook::run(int clients, int seconds)
{
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/textbook-XXXXXX.sql"));
    if (!file.open() || file.write(QString::fromLatin1(script).arg(m_shows).arg(m_seats / 2 - 1).toUtf8()) < 0
        || !file.flush())
        return makeError(ErrorCode::Unavailable, QStringLiteral("the script for pgbench cannot be written"));
    const auto binaries = storage::findPostgresBinaries({});
    if (!binaries)
        return makeError(ErrorCode::Unavailable, QStringLiteral("pgbench is not installed"));
    QProcess pgbench;
    pgbench.setProcessChannelMode(QProcess::MergedChannels);
    pgbench.start(*binaries + QStringLiteral("/pgbench"),
        {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"), QStringLiteral("-j"),
            QStringLiteral("2"), QStringLiteral("-c"), QString::number(clients), QStringLiteral("-T"),
            QString::number(seconds), QStringLiteral("-f"), file.fileName(), m_url});
    pgbench.waitForFinished(-1);
    const QString output = QString::fromUtf8(pgbench.readAll());
    static const QRegularExpression rate(QStringLiteral("tps = ([0-9.]+)"));
    static const QRegularExpression latency(QStringLiteral("latency average = ([0-9.]+)"));
    const auto found = rate.match(output);
    if (pgbench.exitCode() != 0 || !found.hasMatch())
        return makeError(ErrorCode::Unavailable, output);
    return Figures{found.captured(1).toDouble(), latency.match(output).captured(1).toDouble()};
}

} // namespace parterre

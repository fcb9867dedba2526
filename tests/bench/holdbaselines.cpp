// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/holdbaselines.h"

#include <QStringList>

#include <pqxx/pqxx>

namespace parterre {

namespace {

constexpr const char *anyPair = R"(\set show random(1, %1)
\set seat 2 * random(0, %2)
)";

constexpr const char *textbook = R"(BEGIN;
SELECT seat_no, status FROM textbook_seat
    WHERE show_id = :show AND seat_no IN (:seat, :seat + 1) ORDER BY seat_no FOR UPDATE;
UPDATE textbook_seat SET status = 1, held_by = :client_id, held_until = now() + interval '10 minutes'
    WHERE show_id = :show AND seat_no IN (:seat, :seat + 1);
INSERT INTO textbook_hold (show_id, seats, held_by, held_until)
    VALUES (:show, ARRAY[:seat, :seat + 1], :client_id, now() + interval '10 minutes');
COMMIT;
)";

// Asked for by the script twice at most: who loses a race reads the versions again.
constexpr const char *optimisticTry = R"(SELECT a.version AS va, b.version AS vb
    FROM optimistic_seat a JOIN optimistic_seat b ON b.show_id = a.show_id AND b.seat_no = a.seat_no + 1
    WHERE a.show_id = :show AND a.seat_no = :seat \gset
BEGIN;
WITH taken AS (UPDATE optimistic_seat
    SET status = 1, held_by = :client_id, held_until = now() + interval '10 minutes', version = version + 1
    WHERE show_id = :show AND seat_no IN (:seat, :seat + 1)
        AND version = CASE seat_no WHEN :seat THEN :va::int ELSE :vb::int END RETURNING 1)
SELECT count(*) AS taken FROM taken \gset
\if :taken = 2
INSERT INTO optimistic_hold (show_id, seats, held_by, held_until)
    VALUES (:show, ARRAY[:seat, :seat + 1], :client_id, now() + interval '10 minutes');
COMMIT;
\else
ROLLBACK;
)";

// One of two taken divides by zero: all or none.
constexpr const char *singleStatement = R"(WITH taken AS (INSERT INTO single_claim AS c
    (show_id, seat_no, held_by, held_until)
    VALUES (:show, :seat, :client_id, now() + interval '10 minutes'),
        (:show, :seat + 1, :client_id, now() + interval '10 minutes')
    ON CONFLICT (show_id, seat_no) DO UPDATE SET held_by = excluded.held_by, held_until = excluded.held_until
        WHERE c.held_by IS NULL OR c.held_until < now()
    RETURNING 1)
SELECT count(*) / (count(*) <> 1)::int FROM taken;
)";

constexpr const char *seatColumns =
    "show_id int, seat_no int, status smallint NOT NULL DEFAULT 0, held_by int, "
    "held_until timestamptz, PRIMARY KEY (show_id, seat_no)";
constexpr const char *holdColumns =
    "hold_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, show_id int NOT NULL, seats int[] NOT NULL, "
    "held_by int NOT NULL, held_until timestamptz NOT NULL";

} // namespace

HoldBaselines::HoldBaselines(const QString &databaseUrl, int shows, int seatsPerShow)
    : m_url(databaseUrl)
    , m_pgbench(databaseUrl)
    , m_shows(shows)
    , m_seats(seatsPerShow)
{
}

Result<Done> HoldBaselines::prepare()
{
    const QString seats = QLatin1StringView(seatColumns);
    const QString holds = QLatin1StringView(holdColumns);
    const QString fill = QStringLiteral("INSERT INTO %3 (show_id, seat_no) SELECT s, n FROM "
                                        "generate_series(1, %1) s, generate_series(0, %2 - 1) n")
                             .arg(m_shows)
                             .arg(m_seats);
    return execute({QStringLiteral("CREATE TABLE textbook_seat (%1)").arg(seats),
        QStringLiteral("CREATE TABLE textbook_hold (%1)").arg(holds),
        QStringLiteral("CREATE TABLE optimistic_seat (%1, version int NOT NULL DEFAULT 0)").arg(seats),
        QStringLiteral("CREATE TABLE optimistic_hold (%1)").arg(holds),
        QStringLiteral("CREATE TABLE single_claim (show_id int, seat_no int, held_by int, held_until "
                       "timestamptz, PRIMARY KEY (show_id, seat_no))"),
        fill.arg(QStringLiteral("textbook_seat")), fill.arg(QStringLiteral("optimistic_seat")),
        QStringLiteral("VACUUM ANALYZE textbook_seat"), QStringLiteral("VACUUM ANALYZE optimistic_seat")});
}

QString HoldBaselines::script(Kind kind) const
{
    const QString pair = QString::fromLatin1(anyPair).arg(m_shows).arg(m_seats / 2 - 1);
    const QString attempt = QLatin1StringView(optimisticTry);
    switch (kind) {
    case Kind::Textbook:
        return pair + QLatin1StringView(textbook);
    case Kind::Optimistic:
        return pair + attempt + attempt + QStringLiteral("\\endif\n\\endif\n");
    case Kind::SingleStatement:
        break;
    }
    return pair + QLatin1StringView(singleStatement);
}

Result<Pgbench::Figures> HoldBaselines::run(Kind kind, int clients, int seconds)
{
    const bool isSingle = kind == Kind::SingleStatement;
    // The other two take seats whatever they find there; this one needs free ones.
    if (isSingle) {
        if (const auto emptied = execute({QStringLiteral("TRUNCATE single_claim")}); !emptied)
            return emptied.error();
    }
    auto figures = m_pgbench.run(script(kind), clients, seconds);
    if (!figures || !isSingle)
        return figures;
    const auto holds = held();
    if (!holds)
        return holds.error();
    figures->perSecond *= *holds / figures->transactions;
    return figures;
}

Result<double> HoldBaselines::held() const
{
    try {
        pqxx::connection connection(m_url.toStdString());
        pqxx::nontransaction session(connection);
        return double(session.exec1("SELECT count(*) FROM single_claim")[0].as<qint64>()) / 2;
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

Result<Done> HoldBaselines::execute(const QStringList &statements) const
{
    try {
        pqxx::connection connection(m_url.toStdString());
        pqxx::nontransaction session(connection);
        for (const QString &statement : statements)
            session.exec(statement.toStdString());
        return Done();
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/checkoutbaseline.h"

#include <pqxx/pqxx>

namespace parterre {

namespace {

// Ids rise with time, as the server's (UUID version 7) do; those of answers begin with it, and are digests
// then.
constexpr const char *functions = R"(
CREATE FUNCTION bench_id(kind int, serial bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT ('01900000-' || lpad(to_hex(serial >> 16), 4, '0') || '-7' || lpad(to_hex(serial & 4095), 3, '0')
        || '-8' || lpad(to_hex(kind), 3, '0') || '-' || lpad(to_hex(serial), 12, '0'))::uuid $$;
CREATE FUNCTION bench_answer(kind int, serial bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT ('01900000-' || lpad(to_hex(serial >> 16), 4, '0') || substr(md5(kind || '-' || serial), 13))::uuid $$;
CREATE FUNCTION bench_code(serial bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT upper(lpad(to_hex((serial * 2654435761) % 4294967296), 8, '0')) $$;
INSERT INTO inventory (show_id) SELECT show_id FROM show;
)";

// The documents are as long as those that the server keeps for these steps.
constexpr const char *script = R"(\set n :n + 1
\set pair :n * :clients + :client_id
\set show :first_show + :pair / :pairs
\set seat 2 * (((:pair % :pairs) * 104729) % :pairs)
\set next :seat + 1
\set serial (:first_show - 1) * :pairs + :pair
BEGIN;
%VERSION%
INSERT INTO claim AS c (show_id, seat_no, state, hold_id, version, expires_at)
    VALUES (:show, :seat, 1, bench_id(1, :serial), 1, now() + interval '10 minutes'),
        (:show, :next, 1, bench_id(1, :serial), 1, now() + interval '10 minutes')
    ON CONFLICT (show_id, seat_no) DO UPDATE SET state = 1, hold_id = excluded.hold_id, order_id = NULL,
        version = excluded.version, expires_at = excluded.expires_at
    WHERE c.state = 0 OR (c.state = 1 AND c.expires_at <= now());
INSERT INTO hold (hold_id, show_id, session_id, seats, status, created_at, expires_at)
    VALUES (bench_id(1, :serial), :show, 1, ARRAY[:seat::int, :next::int], 0, now(), now() + interval '10 minutes');
INSERT INTO answer (request_id, fingerprint, document, created_at)
    VALUES (bench_answer(1, :serial), '0123456789abcdef', repeat('x', 100)::bytea, now());
COMMIT;
BEGIN;
%VERSION%
UPDATE hold SET status = 2 WHERE hold_id = bench_id(1, :serial) AND status = 0;
INSERT INTO "order" (order_id, code, show_id, hold_id, status, total, currency, channel, account_id, sold_by,
        session_id, created_at, expires_at)
    VALUES (bench_id(2, :serial), bench_code(:serial), :show, bench_id(1, :serial), 'pending', 6400, 'EUR', 'counter',
        1, 'Bench', 1, now(), now() + interval '10 minutes');
INSERT INTO pending_order SELECT expires_at, order_id FROM "order" WHERE order_id = bench_id(2, :serial);
INSERT INTO order_line (order_id, line_no, kind, seat_no, label, ticket_type_id, ticket_type_name, zone, amount)
    VALUES (bench_id(2, :serial), 1, 'seat', :seat, '101 12 ' || :seat::text, 1, 'Adult', 'z0', 3200),
        (bench_id(2, :serial), 2, 'seat', :next, '101 12 ' || :next::text, 1, 'Adult', 'z0', 3200);
UPDATE claim SET order_id = bench_id(2, :serial), expires_at = now() + interval '10 minutes'
    WHERE show_id = :show AND seat_no IN (:seat, :next) AND state = 1 AND hold_id = bench_id(1, :serial);
INSERT INTO answer (request_id, fingerprint, document, created_at)
    VALUES (bench_answer(2, :serial), '0123456789abcdef', repeat('x', 530)::bytea, now());
COMMIT;
BEGIN;
%VERSION%
WITH paid AS (UPDATE "order" SET status = 'paid', paid_at = now()
        WHERE order_id = bench_id(2, :serial) AND status = 'pending' RETURNING expires_at, order_id)
    DELETE FROM pending_order p USING paid WHERE p.expires_at = paid.expires_at AND p.order_id = paid.order_id;
UPDATE claim SET state = 2, hold_id = NULL, expires_at = NULL, version = version + 1
    WHERE show_id = :show AND seat_no IN (:seat, :next) AND state = 1 AND order_id = bench_id(2, :serial);
INSERT INTO ticket (ticket_id, order_id, line_no, show_id, seat_no, issued_at)
    VALUES (bench_id(3, :serial), bench_id(2, :serial), 1, :show, :seat, now()),
        (bench_id(4, :serial), bench_id(2, :serial), 2, :show, :next, now());
INSERT INTO payment (payment_id, order_id, kind, amount, account_id, created_at)
    VALUES (bench_id(5, :serial), bench_id(2, :serial), 'cash', 6400, 1, now());
INSERT INTO journal_entry (entry_id, kind, order_id, account_id, created_at)
    VALUES (bench_id(6, :serial), 'sale', bench_id(2, :serial), 1, now());
INSERT INTO posting (entry_id, line_no, ledger, amount, currency)
    VALUES (bench_id(6, :serial), 1, 'revenue:' || 'show:' || :show::text, -6400, 'EUR'),
        (bench_id(6, :serial), 2, 'tender:' || 'cash', 6400, 'EUR');
INSERT INTO outbox (topic, order_id, created_at, next_attempt_at, delivered_at)
    VALUES ('order_paid', bench_id(2, :serial), now(), now(), now());
INSERT INTO answer (request_id, fingerprint, document, created_at)
    VALUES (bench_answer(3, :serial), '0123456789abcdef', repeat('x', 890)::bytea, now());
COMMIT;
)";

} // namespace

CheckoutBaseline::CheckoutBaseline(const QString &twinUrl, int seatsPerShow)
    : m_url(twinUrl)
    , m_pgbench(twinUrl)
    , m_pairs(seatsPerShow / 2)
{
}

Result<Done> CheckoutBaseline::prepare()
{
    try {
        pqxx::connection connection(m_url.toStdString());
        pqxx::nontransaction session(connection);
        session.exec(functions);
        return Done();
    } catch (const std::exception &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

Result<Pgbench::Figures> CheckoutBaseline::run(Versions versions, int clients, int seconds, qint64 show) const
{
    const auto raise = versions == Versions::Raised
        ? QStringLiteral("UPDATE inventory SET version = version + 1 WHERE show_id = :show;\n")
        : QString();
    const QString text = QString::fromLatin1(script).replace(QStringLiteral("%VERSION%\n"), raise);
    return m_pgbench.run(text, clients, seconds,
        {{QStringLiteral("n"), -1}, {QStringLiteral("clients"), clients}, {QStringLiteral("pairs"), m_pairs},
            {QStringLiteral("first_show"), show}});
}

} // namespace parterre

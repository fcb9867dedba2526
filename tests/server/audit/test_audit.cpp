// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/audit.h"
#include "server/audit/invariants.h"
#include "tests/support/testdatabase.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace parterre;

namespace {

/// A small season that is in order: seats 0 and 1 are sold in order 1, seat 2 is held, seat 3 is held for the
/// pending order 2, and order 3 was paid and cancelled.
constexpr auto season = R"(
    INSERT INTO account (user_name, display_name, role, password_hash, created_at)
        VALUES ('kim', 'Kim', 'counter', 'x', now());
    INSERT INTO venue (name, city, country, time_zone) VALUES ('House', 'Town', 'DE', 'Europe/Berlin');
    INSERT INTO layout (venue_id, name, version, status, document, seat_count, published_at)
        VALUES (1, 'Hall', 1, 'published', '{}', 10, now());
    INSERT INTO event (venue_id, title, category) VALUES (1, 'Play', 'theatre');
    INSERT INTO show (event_id, layout_id, starts_at, sales_from, sales_until, currency, fee)
        VALUES (1, 1, now() + interval '1 day', now(), now() + interval '1 day', 'EUR', 100);
    INSERT INTO ticket_type (name, position) VALUES ('Adult', 1);
    INSERT INTO inventory VALUES (1, 7);

    INSERT INTO hold VALUES
        ('00000000-0000-0000-0000-0000000000a1', 1, 1, '{0,1}', 2, now(), now()),
        ('00000000-0000-0000-0000-0000000000a2', 1, 1, '{2}', 0, now(), now() + interval '1 hour'),
        ('00000000-0000-0000-0000-0000000000a3', 1, 1, '{3}', 2, now(), now() + interval '1 hour'),
        ('00000000-0000-0000-0000-0000000000a4', 1, 1, '{4}', 2, now(), now());
    INSERT INTO "order" (order_id, code, show_id, hold_id, status, total, currency, channel, account_id, sold_by,
                         session_id, created_at, expires_at, paid_at, cancelled_at)
    SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'CODE000' || n, 1,
           ('00000000-0000-0000-0000-0000000000a' || n + (n > 1)::int)::uuid, status, total, 'EUR', 'counter', 1, 'Kim',
           1, now(), now() + interval '1 hour', paid, cancelled
    FROM (VALUES (1, 'paid', 2100, now(), NULL), (2, 'pending', 1100, NULL, NULL),
                 (3, 'cancelled', 1100, now(), now())) AS o (n, status, total, paid, cancelled);
    INSERT INTO pending_order SELECT expires_at, order_id FROM "order" WHERE status = 'pending';
    INSERT INTO order_line (order_id, line_no, kind, seat_no, label, ticket_type_id, ticket_type_name, zone, amount)
    SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, line, 'seat', seat, 'Seat', 1, 'Adult', 'a', 1000
    FROM (VALUES (1, 1, 0), (1, 2, 1), (2, 1, 3), (3, 1, 4)) AS l (n, line, seat);
    INSERT INTO order_line (order_id, line_no, kind, label, amount)
    SELECT order_id, 3, 'fee', 'Fee', 100 FROM "order";

    INSERT INTO claim (show_id, seat_no, state, hold_id, order_id, expires_at, version) VALUES
        (1, 0, 2, NULL, '00000000-0000-0000-0000-000000000001', NULL, 3),
        (1, 1, 2, NULL, '00000000-0000-0000-0000-000000000001', NULL, 3),
        (1, 2, 1, '00000000-0000-0000-0000-0000000000a2', NULL, now() + interval '1 hour', 4),
        (1, 3, 1, '00000000-0000-0000-0000-0000000000a3', '00000000-0000-0000-0000-000000000002',
            now() + interval '1 hour', 5),
        (1, 4, 0, NULL, NULL, NULL, 7);
    INSERT INTO ticket (ticket_id, order_id, line_no, show_id, seat_no, issued_at, void_at)
    SELECT gen_random_uuid(), order_id, line_no, 1, seat_no, now(), CASE status WHEN 'cancelled' THEN now() END
    FROM order_line JOIN "order" USING (order_id) WHERE kind = 'seat' AND status <> 'pending';

    INSERT INTO payment (payment_id, order_id, kind, amount, account_id, created_at) VALUES
        ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-000000000001', 'cash', 2100, 1, now()),
        ('00000000-0000-0000-0000-0000000000b3', '00000000-0000-0000-0000-000000000003', 'card', 1100, 1, now());
    INSERT INTO payment (payment_id, order_id, kind, amount, refund_of, account_id, created_at) VALUES
        ('00000000-0000-0000-0000-0000000000b4', '00000000-0000-0000-0000-000000000003', 'card', -1100,
         '00000000-0000-0000-0000-0000000000b3', 1, now());
    INSERT INTO journal_entry (entry_id, kind, order_id, account_id, created_at) VALUES
        ('00000000-0000-0000-0000-0000000000c1', 'sale', '00000000-0000-0000-0000-000000000001', 1, now()),
        ('00000000-0000-0000-0000-0000000000c3', 'sale', '00000000-0000-0000-0000-000000000003', 1, now()),
        ('00000000-0000-0000-0000-0000000000c4', 'refund', '00000000-0000-0000-0000-000000000003', 1, now());
    INSERT INTO posting (entry_id, line_no, ledger, amount, currency)
    SELECT ('00000000-0000-0000-0000-0000000000c' || n)::uuid, line, ledger, amount, 'EUR' FROM (VALUES
        (1, 1, 'tender:cash', 2100), (1, 2, 'revenue:show:1', -2000), (1, 3, 'revenue:fee', -100),
        (3, 1, 'tender:card', 1100), (3, 2, 'revenue:show:1', -1000), (3, 3, 'revenue:fee', -100),
        (4, 1, 'tender:card', -1100), (4, 2, 'revenue:show:1', 1000), (4, 3, 'revenue:fee', 100)
    ) AS p (n, line, ledger, amount);
    INSERT INTO outbox (topic, order_id, created_at, next_attempt_at) VALUES
        ('order_paid', '00000000-0000-0000-0000-000000000001', now(), now()),
        ('order_paid', '00000000-0000-0000-0000-000000000003', now(), now()),
        ('order_cancelled', '00000000-0000-0000-0000-000000000003', now(), now());
)";

/// What breaks each invariant. The triggers are off: the audit is what remains when they were, too.
struct Harm {
    const char *invariant;
    const char *sql;
};
constexpr Harm harms[] = {
    {"held_claim_has_hold", "UPDATE hold SET seats = '{9}' WHERE seats = '{2}'"},
    {"held_claim_has_hold", "UPDATE \"order\" SET status = 'expired' WHERE status = 'pending'"},
    {"active_hold_has_claims",
        "UPDATE claim SET state = 0, hold_id = NULL, expires_at = NULL WHERE seat_no = 2"},
    {"sold_claim_has_ticket", "UPDATE claim SET order_id = gen_random_uuid() WHERE seat_no = 0"},
    {"sold_claim_has_ticket", "UPDATE ticket SET void_at = now() WHERE seat_no = 1"},
    {"ticket_has_sold_claim", "UPDATE claim SET state = 0, order_id = NULL WHERE seat_no = 1"},
    {"seat_sold_once", "UPDATE order_line SET seat_no = 0 WHERE seat_no = 1"},
    {"paid_order_has_tickets", "UPDATE ticket SET void_at = now() WHERE seat_no = 0"},
    {"paid_order_has_tickets", "UPDATE ticket SET void_at = NULL WHERE seat_no = 4"},
    {"pending_order_has_claims", "UPDATE claim SET order_id = NULL WHERE seat_no = 3"},
    {"pending_order_is_awaited", "DELETE FROM pending_order"},
    {"pending_order_is_awaited",
        "INSERT INTO pending_order SELECT expires_at, order_id FROM \"order\" WHERE status = 'paid'"},
    {"order_total_is_sum", "UPDATE order_line SET amount = 999 WHERE seat_no = 3"},
    {"payments_match_order", "UPDATE payment SET amount = 2099 WHERE amount = 2100"},
    {"payments_match_order", "DELETE FROM payment WHERE amount < 0"},
    {"entry_balances", "UPDATE posting SET amount = -99 WHERE amount = -100"},
    {"entry_balances",
        "INSERT INTO journal_entry SELECT gen_random_uuid(), 'sale', order_id, 1, now() FROM \"order\" LIMIT "
        "1"},
    {"journal_matches_payments", "UPDATE payment SET kind = 'card' WHERE kind = 'cash'"},
    {"journal_matches_orders", "DELETE FROM posting WHERE entry_id = '00000000-0000-0000-0000-0000000000c4'"},
    {"hold_has_show", "UPDATE hold SET show_id = 9 WHERE seats = '{4}'"},
    {"blocked_claim_has_allocation", "UPDATE claim SET state = 3 WHERE seat_no = 4"},
    {"retired_seat_is_blocked", "INSERT INTO retired_seat VALUES (1, 4)"},
    {"history_tells_claims",
        "INSERT INTO seat_history VALUES (1, 7, '{4}', '{9}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', "
        "'{NULL}', '{NULL}', now())"},
    {"names_are_known", "UPDATE \"order\" SET account_id = 99 WHERE status = 'pending'"},
    {"names_are_known", "UPDATE order_line SET ticket_type_id = 99 WHERE seat_no = 3"},
    {"names_are_known", "UPDATE payment SET account_id = 99 WHERE amount = 2100"},
    {"names_are_known", "UPDATE journal_entry SET account_id = 99 WHERE kind = 'refund'"},
    {"versions_rise", "UPDATE inventory SET version = 6"},
    {"claim_is_in_layout", "INSERT INTO claim (show_id, seat_no, state, version) VALUES (1, 10, 0, 1)"},
    {"outbox_is_complete", "DELETE FROM outbox WHERE outbox_id = 1"},
    {"outbox_is_complete", "DELETE FROM outbox WHERE topic = 'order_cancelled'"},
};

} // namespace

class AuditTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;

    /// The invariants that do not hold, each with where.
    static QStringList broken(const test::TestDatabase &data)
    {
        const auto report = audit::run(data.url());
        if (!report)
            return {report.error().detail};
        QStringList names;
        for (const audit::Violation &violation : report->violations)
            names += QStringLiteral("%1 at %2").arg(violation.invariant, violation.examples.join(u';'));
        return names;
    }

private Q_SLOTS:
    void findsNothingInAnEmptyDatabase()
    {
        const test::TestDatabase data(m_cluster);
        QCOMPARE(broken(data), QStringList());
    }

    void findsNothingInASeasonInOrder()
    {
        test::TestDatabase data(m_cluster);
        data.exec(season);
        QCOMPARE(broken(data), QStringList());
    }

    void findsEachKindOfHarm_data()
    {
        QTest::addColumn<QString>("invariant");
        QTest::addColumn<QByteArray>("sql");
        for (const Harm &harm : harms) {
            QTest::addRow("%s: %s", harm.invariant, harm.sql)
                << QString::fromLatin1(harm.invariant) << QByteArray(harm.sql);
        }
    }
    void findsEachKindOfHarm()
    {
        QFETCH(QString, invariant);
        QFETCH(QByteArray, sql);
        test::TestDatabase data(m_cluster);
        data.exec(season);
        data.exec("SET session_replication_role = replica");
        data.exec(sql);
        const QStringList names = broken(data);
        const auto isIt = [&](const QString &name) {
            return name.startsWith(invariant + QStringLiteral(" at "));
        };
        QVERIFY2(std::ranges::any_of(names, isIt), qPrintable(names.join(u'\n')));
    }

    void harmsEveryInvariant()
    {
        QSet<QString> harmed;
        for (const Harm &harm : harms)
            harmed += QString::fromLatin1(harm.invariant);
        for (const audit::Invariant &invariant : audit::invariants())
            QVERIFY2(harmed.contains(QString::fromLatin1(invariant.name)), invariant.name);
    }

    void countsForTheTerminal()
    {
        test::TestDatabase data(m_cluster);
        data.exec(season);
        data.exec("UPDATE ticket SET void_at = now()");
        const auto report = audit::run(data.url());
        QVERIFY(report.ok());
        // Two sold seats without tickets, and the order that they are of.
        QCOMPARE(report->count(), 3);
        QVERIFY2(report->text().endsWith(QStringLiteral("violations: 3\n")), qPrintable(report->text()));
    }

    void saysThatThereIsNoDatabase()
    {
        const auto failed = audit::run(QStringLiteral("host=/nowhere dbname=none"));
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "test_audit.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservice.h"
#include "server/audit/audit.h"
#include "server/catalog/catalogservice.h"
#include "server/demo/demoseason.h"
#include "server/storage/blockon.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;
using storage::blockOn;

namespace {

const Timestamp now{1'795'440'600'000}; // a Monday in November, 14:30 in Berlin

/// A fingerprint of all rows of a table, whatever their order; `columns` leaves out what is random by nature.
QString fingerprint(test::TestDatabase &data, const char *table, const char *columns = "x.*")
{
    const QString sql = QStringLiteral("SELECT md5(string_agg(h, '' ORDER BY h)) FROM "
                                       "(SELECT md5(ROW(%1)::text) AS h FROM %2 x) rows")
                            .arg(QString::fromUtf8(columns), QString::fromUtf8(table));
    return QString::fromUtf8(data.exec(sql.toUtf8().constData())[0][0].c_str());
}

} // namespace

class DemoSeasonTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    ManualClock m_clock{now};
    DemoSummary m_summary;

    qint64 number(const char *sql) { return m_data->number(sql); }

private Q_SLOTS:
    void initTestCase()
    {
        m_data = std::make_unique<test::TestDatabase>(m_cluster);
        const auto made = blockOn(makeDemoSeason(m_data->database(), m_clock));
        QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().detail));
        m_summary = *made;
    }
    void cleanupTestCase() { m_data.reset(); }

    void isAsLargeAsPromised()
    {
        QCOMPARE(number("SELECT count(*) FROM event"), 30);
        QCOMPARE(number("SELECT count(*) FROM show"), 120);
        QVERIFY(number("SELECT count(DISTINCT city) FROM venue") >= 3);
        QVERIFY(number("SELECT count(DISTINCT category) FROM event") >= 8);
        QVERIFY(number("SELECT count(*) FROM ticket_type") >= 4);
        for (const qint64 seats : {480, 1'900, 16'000}) {
            const QString sql =
                QStringLiteral("SELECT count(*) FROM layout WHERE seat_count = %1").arg(seats);
            QVERIFY(number(sql.toUtf8().constData()) >= 1);
        }
        QCOMPARE(number("SELECT count(*) FROM layout WHERE seat_count NOT IN (480, 1900, 16000)"), 0);
        const qint64 sold = number("SELECT count(*) FROM claim WHERE state = 2");
        QCOMPARE(sold, m_summary.seatsSold);
        QVERIFY2(sold >= 30'000 && sold <= 60'000, qPrintable(QString::number(sold)));
        QCOMPARE(number("SELECT count(*) FROM \"order\""), m_summary.orders);
        QCOMPARE(number("SELECT sum(amount) FROM payment"), m_summary.takings);
        QCOMPARE(m_summary.shows, 120);
    }

    void keepsEveryInvariant()
    {
        const auto report = audit::run(m_data->url());
        QVERIFY(report.ok());
        QVERIFY2(report->violations.empty(), qPrintable(report->text()));
        QVERIFY(report->checked > 0);
    }

    void pricesAndTypesAgreeWithTheCatalog()
    {
        QCOMPARE(
            number("SELECT count(*) FROM order_line l JOIN \"order\" o USING (order_id) LEFT JOIN price p "
                   "ON p.show_id = o.show_id AND p.zone = l.zone AND p.ticket_type_id = l.ticket_type_id "
                   "WHERE l.kind = 'seat' AND p.amount IS DISTINCT FROM l.amount"),
            0);
        QCOMPARE(number("SELECT count(*) FROM \"order\" o JOIN show s USING (show_id) WHERE s.fee <> "
                        "(SELECT coalesce(sum(amount), 0) FROM order_line l "
                        "WHERE l.order_id = o.order_id AND l.kind = 'fee')"),
            0);
    }

    void historyIsInOrder()
    {
        QCOMPARE(
            number("SELECT count(*) FROM \"order\" o JOIN show s USING (show_id) WHERE o.created_at < "
                   "s.sales_from "
                   "OR o.paid_at > s.sales_until OR o.paid_at < o.created_at OR o.cancelled_at < o.paid_at"),
            0);
        const QString sql =
            QStringLiteral("SELECT count(*) FROM \"order\" WHERE greatest(paid_at, cancelled_at) > '%1'")
                .arg(now.toRfc3339());
        QCOMPARE(number(sql.toUtf8().constData()), 0);
        QVERIFY(m_summary.cancelledOrders > 100);
        QVERIFY(number("SELECT count(*) FROM payment WHERE amount < 0") == m_summary.cancelledOrders);
        QVERIFY(number("SELECT count(*) FROM ticket WHERE admitted_at IS NOT NULL") > 50);
        QCOMPARE(
            number("SELECT count(*) FROM ticket WHERE admitted_at IS NOT NULL AND void_at IS NOT NULL"), 0);
        QVERIFY(number("SELECT count(*) FROM \"order\" WHERE customer_email LIKE '%@example.org'") > 1000);
        QVERIFY(number("SELECT count(*) FROM \"order\" WHERE customer_name IS NULL") > 1000);
        QCOMPARE(number("SELECT count(*) FROM \"order\" WHERE code !~ '^[2-9A-HJKMNP-TV-Z]{8}$'"), 0);
    }

    void housesAreFilledDifferently()
    {
        const char *occupancy =
            "SELECT %1 FROM (SELECT s.show_id, (SELECT count(*) FROM claim c WHERE c.show_id = s.show_id "
            "AND state > 1)::float8 / l.seat_count AS part FROM show s JOIN layout l USING (layout_id)) o";
        const auto shows = [&](const char *what) {
            return number(QString::fromUtf8(occupancy).arg(QString::fromUtf8(what)).toUtf8().constData());
        };
        QCOMPARE(shows("count(*) FILTER (WHERE part = 1)"), 1);
        QCOMPARE(shows("count(*) FILTER (WHERE part < 0.05)"), 1);
        QVERIFY(shows("count(*) FILTER (WHERE part > 0.5)") >= 10);
        QCOMPARE(number("SELECT count(*) FROM show s WHERE NOT EXISTS "
                        "(SELECT FROM claim c WHERE c.show_id = s.show_id AND c.state = 3)"),
            0);
    }

    void everybodyCanSignIn()
    {
        SystemIdSource ids(m_clock);
        AccountService accounts(m_data->database(), m_clock, ids);
        for (const auto &[user, role] :
            {std::pair{"owner", protocol::Role::Owner}, {"manager", protocol::Role::Manager},
                {"venue", protocol::Role::VenueAdmin}, {"counter", protocol::Role::Counter},
                {"counter2", protocol::Role::Counter}, {"door", protocol::Role::Door}}) {
            const auto in = blockOn(accounts.login(
                {QString::fromUtf8(user), QStringLiteral("parterre-demo")}, QStringLiteral("here")));
            QVERIFY2(in.ok(), user);
            QCOMPARE(in->info.role, role);
        }
        QCOMPARE(number("SELECT count(*) FROM account"), 6);
    }

    void showsAreOnSale()
    {
        CatalogService catalog(m_data->database(), m_clock);
        const auto list = blockOn(catalog.search({})).value();
        QCOMPARE(list.events.size(), 30u);
        const ShowId next = list.events.front().shows.front().show;
        const auto facts = blockOn(catalog.facts(next)).value();
        QCOMPARE(facts->statusAt(now), protocol::SaleStatus::OnSale);
        QVERIFY(facts->show.prices.size() >= facts->show.zones.size() * 4);
    }

    void refusesWhatHoldsAnythingElse()
    {
        const auto again = blockOn(makeDemoSeason(m_data->database(), m_clock));
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, ErrorCode::InvalidRequest);
        QVERIFY(!again.error().detail.isEmpty());
        QCOMPARE(number("SELECT count(*) FROM show"), 120);

        test::TestDatabase other(m_cluster);
        other.exec(
            "INSERT INTO venue (name, city, country, time_zone) VALUES ('V', 'C', 'DE', 'Europe/Berlin')");
        QVERIFY(!blockOn(makeDemoSeason(other.database(), m_clock)).ok());
        QCOMPARE(other.number("SELECT count(*) FROM account"), 0);
    }

    void isTheSameForTheSameSeed()
    {
        test::TestDatabase other(m_cluster);
        const auto made = blockOn(makeDemoSeason(other.database(), m_clock));
        QVERIFY(made.ok());
        for (const char *table : {"venue", "event", "show", "price", "\"order\"", "order_line", "ticket",
                 "payment", "journal_entry", "posting", "claim", "inventory"})
            QCOMPARE(fingerprint(other, table), fingerprint(*m_data, table));
        QCOMPARE(fingerprint(other, "account", "user_name, display_name, role"),
            fingerprint(*m_data, "account", "user_name, display_name, role"));
    }
};

QTEST_GUILESS_MAIN(DemoSeasonTest)
#include "test_demoseason.moc"

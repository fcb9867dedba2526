// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/outboxworker.h"
#include "server/notifications/spoolmailer.h"
#include "server/storage/blockon.h"
#include "tests/support/testdatabase.h"

#include <QCoroTask>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using storage::blockOn;

namespace {

const MailSettings house{{QStringLiteral("House"), QStringLiteral("tickets@parterre.example")},
    QLocale(QLocale::English, QLocale::UnitedKingdom)};

/// Answers for the sales service.
class Orders : public OrderMailSource {
public:
    QCoro::Task<Result<OrderMailContent>> content(OrderId order, OrderNews) override
    {
        asked.append(order.toString());
        if (broken)
            co_return makeError(ErrorCode::Unavailable, QStringLiteral("no database"));
        OrderMailContent content;
        content.order.order = order;
        content.order.code = QStringLiteral("K7QX-2M9P");
        content.order.status = status;
        content.order.timeZone = QStringLiteral("UTC");
        content.order.currency = QStringLiteral("EUR");
        if (!address.isNull())
            content.order.customer = protocol::Customer{{}, address, {}};
        content.ticketsPdf = "%PDF";
        co_return content;
    }

    QString address = QStringLiteral("kim@example.org");
    protocol::OrderStatus status = protocol::OrderStatus::Paid;
    bool broken = false;
    QStringList asked;
};

class RecordingMailer : public Mailer {
public:
    QCoro::Task<MailOutcome> send(Mail mail) override
    {
        mails.push_back(mail);
        co_return outcome;
    }

    MailOutcome outcome;
    std::vector<Mail> mails;
};

/// As far as the database is concerned, the power fails between the mail and its mark.
class CrashingMailer : public RecordingMailer {
public:
    explicit CrashingMailer(test::TestDatabase &data)
        : m_data(data)
    {
    }
    QCoro::Task<MailOutcome> send(Mail mail) override
    {
        m_data.exec("ALTER TABLE outbox RENAME TO outbox_away");
        mails.push_back(mail);
        co_return MailOutcome{};
    }
    void repair() { m_data.exec("ALTER TABLE outbox_away RENAME TO outbox"); }

private:
    test::TestDatabase &m_data;
};

} // namespace

class OutboxWorkerTest : public QObject {
    Q_OBJECT

private:
    void sell(const char *topic = "order_paid");

    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    std::unique_ptr<ManualClock> m_clock;
    int m_orders = 0;

private Q_SLOTS:
    void init();
    void paidOrdersGetMail();
    void cancelledOrdersGetWord();
    void ordersWithoutAddressAreDone();
    void mailOfACancelledSaleIsNotSent();
    void failuresWaitLongerAndLongerAndEnd();
    void refusedMailRestsAtOnce();
    void unreadableOrdersAreTriedAgain();
    void badAddressesRest();
    void crashBetweenSendAndMarkSendsTheSameMailAgain();
    void twoServersShareTheWork();
    void spoolsIntoAFolder();
    void wakesAndStops();
};

void OutboxWorkerTest::init()
{
    m_data = std::make_unique<test::TestDatabase>(m_cluster);
    m_clock = std::make_unique<ManualClock>(*Timestamp::fromRfc3339(u"2026-11-23T10:00:00Z"));
    m_orders = 0;
    m_data->exec(R"(
        INSERT INTO account (user_name, display_name, role, password_hash, created_at)
            VALUES ('kim', 'Kim', 'counter', '', now());
        INSERT INTO venue (name, city, country, time_zone) VALUES ('House', 'Cologne', 'DE', 'Europe/Berlin');
        INSERT INTO layout (venue_id, name, version, status, document, seat_count, published_at)
            VALUES (1, 'Hall', 1, 'published', '{}', 0, now());
        INSERT INTO event (venue_id, title, category) VALUES (1, 'Play', 'Theatre');
        INSERT INTO show (event_id, layout_id, starts_at, sales_from, sales_until, currency)
            VALUES (1, 1, now(), now() - interval '1 day', now(), 'EUR');
    )");
}

void OutboxWorkerTest::sell(const char *topic)
{
    const QString number = QString::number(++m_orders);
    const QString sql = QStringLiteral(R"(
        INSERT INTO "order" (order_id, code, show_id, hold_id, status, total, currency, channel, account_id,
                session_id, sold_by, created_at, expires_at)
            VALUES ('00000000-0000-4000-8000-00000000000%1', 'CODE%1', 1, gen_random_uuid(), 'paid', 0, 'EUR',
                'counter', 1, 1, 'Kim', now(), now());
        INSERT INTO outbox (topic, order_id, created_at, next_attempt_at)
            VALUES ('%2', '00000000-0000-4000-8000-00000000000%1', '2026-11-23T09:59:59Z', '2026-11-23T09:59:59Z');
    )")
                            .arg(number, QLatin1String(topic));
    m_data->exec(sql.toUtf8().constData());
}

void OutboxWorkerTest::paidOrdersGetMail()
{
    sell();
    sell();
    Orders orders;
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    const auto delivered = blockOn(worker.deliverDue());
    QVERIFY(delivered);
    QCOMPARE(*delivered, 2);
    QCOMPARE(mailer.mails.size(), size_t(2));
    QCOMPARE(mailer.mails[0].to.address, QStringLiteral("kim@example.org"));
    QCOMPARE(mailer.mails[0].from, house.from);
    QCOMPARE(mailer.mails[0].attachments[0].data, QByteArray("%PDF"));
    QCOMPARE(mailer.mails[0].messageId,
        QByteArray("order-00000000-0000-4000-8000-000000000001-1@parterre.example"));
    QVERIFY(mailer.mails[0].messageId != mailer.mails[1].messageId);
    QCOMPARE(m_data->number("SELECT count(*) FROM outbox WHERE delivered_at = '2026-11-23T10:00:00Z'"), 2);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QCOMPARE(mailer.mails.size(), size_t(2));
}

void OutboxWorkerTest::cancelledOrdersGetWord()
{
    sell("order_cancelled");
    Orders orders;
    orders.status = protocol::OrderStatus::Cancelled;
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 1);
    QVERIFY(mailer.mails[0].subject.contains(QStringLiteral("Cancelled")));
    QVERIFY(mailer.mails[0].attachments.empty());
}

void OutboxWorkerTest::ordersWithoutAddressAreDone()
{
    sell();
    Orders orders;
    orders.address = QString();
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 1);
    QVERIFY(mailer.mails.empty());
    QCOMPARE(m_data->number("SELECT count(*) FROM outbox WHERE delivered_at IS NULL"), 0);
}

void OutboxWorkerTest::mailOfACancelledSaleIsNotSent()
{
    sell();
    Orders orders;
    orders.status = protocol::OrderStatus::Cancelled;
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 1);
    QVERIFY(mailer.mails.empty());
}

void OutboxWorkerTest::failuresWaitLongerAndLongerAndEnd()
{
    sell();
    Orders orders;
    RecordingMailer mailer;
    mailer.outcome = {MailOutcome::Kind::TryAgain, QStringLiteral("server is down")};
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QCOMPARE(
        m_data->number("SELECT count(*) FROM outbox WHERE last_error = 'server is down' AND attempts = 1 "
                       "AND next_attempt_at = '2026-11-23T10:01:00Z'"),
        1);
    m_clock->advance(59'000);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QCOMPARE(mailer.mails.size(), size_t(1)); // not due yet
    m_clock->advance(1'000);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QCOMPARE(mailer.mails.size(), size_t(2));
    QCOMPARE(m_data->number("SELECT count(*) FROM outbox WHERE next_attempt_at = '2026-11-23T10:03:00Z'"), 1);

    for (int i = 0; i < 30; ++i) {
        m_clock->advance(6 * 3'600'000);
        QVERIFY(blockOn(worker.deliverDue()));
    }
    QCOMPARE(mailer.mails.size(), size_t(OutboxStore::mostAttempts));
    const auto status = blockOn(worker.status());
    QCOMPARE(status->waiting, 0);
    QCOMPARE(status->givenUp, 1);
}

void OutboxWorkerTest::refusedMailRestsAtOnce()
{
    sell();
    Orders orders;
    RecordingMailer mailer;
    mailer.outcome = {MailOutcome::Kind::Refused, QStringLiteral("550 no such person")};
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    m_clock->advance(24 * 3'600'000);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QCOMPARE(mailer.mails.size(), size_t(1));
    QCOMPARE(blockOn(worker.status())->givenUp, 1);
}

void OutboxWorkerTest::unreadableOrdersAreTriedAgain()
{
    sell();
    Orders orders;
    orders.broken = true;
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QCOMPARE(m_data->number("SELECT count(*) FROM outbox WHERE last_error LIKE '%unavailable%'"), 1);
    orders.broken = false;
    m_clock->advance(60'000);
    QCOMPARE(*blockOn(worker.deliverDue()), 1);
    QCOMPARE(mailer.mails.size(), size_t(1));
}

void OutboxWorkerTest::badAddressesRest()
{
    sell();
    Orders orders;
    orders.address = QStringLiteral("kim@example.org\r\nBcc: x@y.org");
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 0);
    QVERIFY(mailer.mails.empty());
    QCOMPARE(blockOn(worker.status())->givenUp, 1);
}

void OutboxWorkerTest::crashBetweenSendAndMarkSendsTheSameMailAgain()
{
    sell();
    Orders orders;
    CrashingMailer crashing(*m_data);
    {
        OutboxWorker worker(m_data->database(), orders, crashing, *m_clock, house);
        QVERIFY(!blockOn(worker.deliverDue()));
    }
    crashing.repair();
    RecordingMailer mailer;
    OutboxWorker restarted(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(restarted.deliverDue()), 0); // the lease of the dead server still runs
    m_clock->advance(10 * 60'000);
    QCOMPARE(*blockOn(restarted.deliverDue()), 1);
    QCOMPARE(mailer.mails.size(), size_t(1));
    QCOMPARE(mailer.mails[0].messageId, crashing.mails[0].messageId);
    QCOMPARE(toMime(mailer.mails[0]), toMime(crashing.mails[0]));
}

void OutboxWorkerTest::twoServersShareTheWork()
{
    for (int i = 0; i < 8; ++i)
        sell();
    Orders orders;
    RecordingMailer mailer;
    OutboxWorker first(m_data->database(), orders, mailer, *m_clock, house);
    OutboxWorker second(m_data->database(), orders, mailer, *m_clock, house);
    auto one = first.deliverDue();
    auto two = second.deliverDue();
    const auto byFirst = blockOn(std::move(one));
    const auto bySecond = blockOn(std::move(two));
    QCOMPARE(*byFirst + *bySecond, 8);
    QCOMPARE(mailer.mails.size(), size_t(8));
}

void OutboxWorkerTest::spoolsIntoAFolder()
{
    sell();
    const QTemporaryDir folder;
    const QString spool = folder.filePath(QStringLiteral("data/outgoing-mail"));
    Orders orders;
    SpoolMailer mailer(spool);
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    QCOMPARE(*blockOn(worker.deliverDue()), 1);
    const QStringList files = QDir(spool).entryList(QDir::Files);
    QCOMPARE(files, QStringList(QStringLiteral("order-00000000-0000-4000-8000-000000000001-1.eml")));
    QFile file(QDir(spool).filePath(files[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mime = file.readAll();
    QVERIFY(mime.contains("\r\nTo: <kim@example.org>\r\n"));
    QVERIFY(mime.contains(QByteArray("%PDF").toBase64()));

    // The same mail again is the same file.
    m_data->exec("UPDATE outbox SET delivered_at = NULL, next_attempt_at = created_at");
    QCOMPARE(*blockOn(worker.deliverDue()), 1);
    QCOMPARE(QDir(spool).entryList(QDir::Files), files);

    // A folder that cannot be made is no reason to lose mail.
    QFile inTheWay(folder.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    SpoolMailer blocked(folder.filePath(QStringLiteral("file/outgoing-mail")));
    QCOMPARE(blockOn(blocked.send({"a@b", {}, {}, {}, {}, {}, {}})).kind, MailOutcome::Kind::TryAgain);
}

void OutboxWorkerTest::wakesAndStops()
{
    Orders orders;
    RecordingMailer mailer;
    OutboxWorker worker(m_data->database(), orders, mailer, *m_clock, house);
    worker.start();
    sell();
    worker.wake();
    QTRY_COMPARE(mailer.mails.size(), size_t(1));
    QCoro::waitFor(worker.stop());
    QCOMPARE(m_data->number("SELECT count(*) FROM outbox WHERE delivered_at IS NOT NULL"), 1);
    sell();
    worker.wake();
    QCoro::waitFor(worker.stop());
    QCOMPARE(mailer.mails.size(), size_t(1));
}

QTEST_GUILESS_MAIN(OutboxWorkerTest)
#include "test_outboxworker.moc"

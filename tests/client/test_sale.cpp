// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/counterdesk.h"

using namespace parterre;
using namespace parterre::test;

namespace {

std::vector<protocol::Tender> cash(qint64 amount)
{
    return {{protocol::TenderKind::Cash, amount, std::nullopt}};
}

} // namespace

class TestSale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TestServer>(m_cluster);
        m_desk = std::make_unique<CounterDesk>(*m_server);
        QVERIFY(m_desk->open(QStringLiteral("counter")));
    }
    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void aWholeSale();
    void quickClicksEndAsTheyWereMeant();
    void aConflictDropsOnlyWhatIsGone();
    void bestAndNextBest();
    void bestThatCannotSitTogetherIsSplit();
    void placesOfAnArea();
    void ticketTypesDecideThePrice();
    void givingBackFreesTheSeats();
    void theLimitIsSaid();
    void timeRunsOut();
    void timeCanBeExtended();
    void aLostHoldAnswerIsPickedUp();
    void aHoldThatRanOutWhileOfflineIsTakenAnew();
    void aPaymentWhoseAnswerWasLostIsMadeOnce();
    void aCrashDuringThePaymentIsResolved();
    void anOrderThatWasNeverPaidIsCancelled();
    void anOrderWhoseAnswerWasLostKeepsTheSeats();
    void anEditNeverRefundsWhatWasPaid();
    void aPaymentThatWasGivenUpIsNotMade();
    void ticketTypesMayChangeAfterARefusal();
    void signingOutGivesTheSeatsBack();
    void theMapFollowsOtherDesks();
    void aGapIsClosed();
    void theWholeIsTakenInPlaceOfChanges();

private:
    static constexpr ServerConnection::Patience impatient{500, 500, 60'000};
    bool asksAgain() const
    {
        return m_desk->sale.notice() && m_desk->sale.notice()->action == Notice::Action::AskAgain;
    }
    qint64 count(const char *what) { return m_server->data().number(what); }

    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<CounterDesk> m_desk;
};

void TestSale::aWholeSale()
{
    m_desk->sale.add({0, 1});
    QVERIFY(m_desk->holds({0, 1}));
    QCOMPARE(m_desk->basket.total(), 2 * 2500 + 100);
    QVERIFY(m_desk->sale.secondsLeft().value_or(0) > 0);
    m_desk->sale.pay(cash(6000));
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].status, protocol::OrderStatus::Paid);
    QCOMPARE(m_desk->paid[0].total, 5100);
    QCOMPARE(m_desk->paid[0].change, 900);
    QCOMPARE(m_desk->paid[0].tickets.size(), size_t(2));
    QVERIFY(m_desk->sale.isEmpty());
    QVERIFY(m_desk->basket.isEmpty());
    QVERIFY(m_desk->journal.unresolved().empty());
    QTRY_COMPARE(m_desk->map.state(0), protocol::SeatState::Sold);
}

void TestSale::quickClicksEndAsTheyWereMeant()
{
    m_desk->sale.toggle({0});
    m_desk->sale.toggle({1});
    m_desk->sale.toggle({0});
    m_desk->sale.toggle({2});
    QVERIFY(m_desk->holds({1, 2}));
    QCOMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 2);
}

void TestSale::aConflictDropsOnlyWhatIsGone()
{
    CounterDesk other(*m_server);
    QVERIFY(other.open(QStringLiteral("counter2")));
    other.sale.add({4});
    QVERIFY(other.holds({4}));
    m_desk->sale.add({3});
    QVERIFY(m_desk->holds({3}));
    m_desk->sale.add({4, 5});
    QVERIFY(m_desk->holds({3, 5}));
    QVERIFY2(m_desk->noticeText().contains(QStringLiteral("Stalls B 2")), qPrintable(m_desk->noticeText()));
    QVERIFY(!m_desk->noticeText().contains(QStringLiteral("Stalls B 3")));
    QVERIFY(other.sale.seats() == std::vector<SeatNo>{4});
}

void TestSale::bestAndNextBest()
{
    m_desk->sale.best(2, QStringLiteral("a"));
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(2));
    const std::vector<SeatNo> first = m_desk->sale.seats();
    QVERIFY(m_desk->holds(first));
    m_desk->sale.nextBest();
    QTRY_VERIFY(!m_desk->sale.isBusy() && m_desk->sale.seats() != first);
    const std::vector<SeatNo> second = m_desk->sale.seats();
    QVERIFY(m_desk->holds(second));
    for (const SeatNo seat : second)
        QVERIFY(std::ranges::find(first, seat) == first.end());
    QCOMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 2);
}

void TestSale::bestThatCannotSitTogetherIsSplit()
{
    m_desk->sale.best(5, QStringLiteral("a"));
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(5));
    QVERIFY(!m_desk->noticeText().isEmpty());
    m_desk->sale.best(7, QStringLiteral("a"));
    QTRY_VERIFY(m_desk->sale.notice() && m_desk->sale.notice()->kind == Notice::Kind::Error);
    QCOMPARE(m_desk->sale.seats().size(), size_t(5)); // what the customer had stays
}

void TestSale::placesOfAnArea()
{
    m_desk->sale.bestInArea(3, QStringLiteral("floor"));
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(3));
    QCOMPARE(m_desk->basket.total(), 3 * 1200 + 100);
}

void TestSale::ticketTypesDecideThePrice()
{
    m_desk->sale.add({0, 1});
    QVERIFY(m_desk->holds({0, 1}));
    QVERIFY(m_desk->basket.setTicketTypeByLetter(1, u'c'));
    QCOMPARE(m_desk->basket.total(), 2500 + 1500 + 100);
    m_desk->basket.stepTicketType(1, 1);
    QCOMPARE(m_desk->basket.total(), 2 * 2500 + 100);
    m_desk->basket.stepTicketType(1, -1);
    m_desk->sale.add({6}); // the floor has no price for children
    QVERIFY(m_desk->holds({0, 1, 6}));
    QVERIFY(!m_desk->basket.setTicketType(2, m_server->child));
    m_desk->sale.pay(cash(2500 + 1500 + 1200 + 100));
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].total, 5300);
    QCOMPARE(m_desk->paid[0].change, 0);
}

void TestSale::givingBackFreesTheSeats()
{
    m_desk->sale.add({0, 1, 2});
    QVERIFY(m_desk->holds({0, 1, 2}));
    m_desk->sale.remove({1});
    QVERIFY(m_desk->holds({0, 2}));
    QCOMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 2);
    m_desk->sale.clear();
    QVERIFY(m_desk->settled());
    QTRY_COMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 0);
    QVERIFY(!m_desk->sale.secondsLeft());
}

void TestSale::theLimitIsSaid()
{
    TestServer::Options options;
    options.sale.counter.mostSeats = 2;
    TestServer strict(m_cluster, options);
    CounterDesk desk(strict);
    QVERIFY(desk.open(QStringLiteral("counter")));
    desk.sale.add({0, 1, 2});
    QVERIFY(desk.holds({}));
    QVERIFY(desk.sale.notice().has_value());
    QCOMPARE(desk.sale.notice()->kind, Notice::Kind::Error);
}

void TestSale::timeRunsOut()
{
    m_desk->sale.add({0, 1});
    QVERIFY(m_desk->holds({0, 1}));
    m_server->clock().advance((m_desk->map.show().holdSeconds - 30) * 1000LL);
    QTRY_VERIFY(m_desk->sale.notice() && m_desk->sale.notice()->action == Notice::Action::Extend);
    m_server->clock().advance(31'000);
    QTRY_VERIFY(m_desk->sale.isEmpty());
    QCOMPARE(m_desk->sale.notice()->action, Notice::Action::TakeAgain);
    m_desk->sale.takeAgain();
    QVERIFY(m_desk->holds({0, 1}));
}

void TestSale::timeCanBeExtended()
{
    m_desk->sale.add({0});
    QVERIFY(m_desk->holds({0}));
    const int whole = m_desk->sale.secondsLeft().value();
    m_server->clock().advance(60'000);
    QCOMPARE(m_desk->sale.secondsLeft().value(), whole - 60);
    m_desk->sale.extend();
    QTRY_COMPARE(m_desk->sale.secondsLeft().value(), whole);
}

void TestSale::aLostHoldAnswerIsPickedUp()
{
    m_desk->line.swallowAnswers();
    m_desk->sale.add({0, 1});
    QTRY_COMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 2);
    m_desk->line.cut();
    QVERIFY(m_desk->holds({0, 1}));
    QCOMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 2);
    m_desk->sale.pay(cash(5100));
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
}

void TestSale::aHoldThatRanOutWhileOfflineIsTakenAnew()
{
    m_desk->sale.add({0, 1});
    QVERIFY(m_desk->holds({0, 1}));
    m_desk->line.takeDown();
    QTRY_COMPARE(m_desk->connection.state(), ServerConnection::State::Connecting);
    m_server->data().exec("UPDATE claim SET state = 0, hold_id = NULL, expires_at = NULL");
    m_server->data().exec("UPDATE hold SET status = 3");
    QCOMPARE(m_desk->sale.seats(), (std::vector<SeatNo>{0, 1})); // nothing is lost on the screen
    m_desk->line.mend();
    QTRY_COMPARE_WITH_TIMEOUT(count("SELECT count(*) FROM claim WHERE state <> 0"), 2, 20'000);
    QVERIFY(m_desk->holds({0, 1}));
}

void TestSale::aPaymentWhoseAnswerWasLostIsMadeOnce()
{
    m_desk->sale.add({0});
    QVERIFY(m_desk->holds({0}));
    m_desk->line.swallowAnswers();
    m_desk->sale.pay(cash(3000));
    QTRY_VERIFY(m_desk->line.swallowedBytes() > 0);
    m_desk->line.cut(); // the answer of orders.create is lost
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->paid.size(), size_t(1), 20'000);
    QCOMPARE(count("SELECT count(*) FROM \"order\""), 1);
    QCOMPARE(count("SELECT count(*) FROM ticket"), 1);
}

void TestSale::aCrashDuringThePaymentIsResolved()
{
    QTemporaryDir kept;
    const QString journal = kept.filePath(QStringLiteral("journal.sqlite"));
    quint16 port = 0;
    {
        CounterDesk crashing(*m_server, journal);
        port = crashing.line.port();
        QVERIFY(crashing.open(QStringLiteral("counter2")));
        crashing.sale.add({3});
        QVERIFY(crashing.holds({3}));
        const HoldId hold = answer(crashing.connection, protocol::SeatsHolds{})->holds.at(0).hold;
        const auto order = answer(crashing.connection,
            protocol::OrdersCreate{hold, crashing.basket.choices(), {}, {}, crashing.connection.newKey()});
        QVERIFY(order.ok());
        crashing.line.swallowAnswers();
        ask(crashing.connection, protocol::OrdersPay{order->order, cash(2600), crashing.connection.newKey()});
        QTRY_COMPARE(count("SELECT count(*) FROM ticket"), 1);
    }
    CounterDesk restarted(*m_server, journal, port);
    QSignalSpy paid(&restarted.recovery, &Recovery::paid);
    QVERIFY(restarted.signIn(QStringLiteral("counter2")));
    QTRY_COMPARE(paid.size(), 1);
    QCOMPARE(paid[0][0].value<protocol::Order>().total, 2600);
    QTRY_VERIFY(restarted.journal.unresolved().empty());
    QCOMPARE(count("SELECT count(*) FROM ticket"), 1);
}

void TestSale::anOrderThatWasNeverPaidIsCancelled()
{
    QTemporaryDir kept;
    const QString journal = kept.filePath(QStringLiteral("journal.sqlite"));
    quint16 port = 0;
    {
        CounterDesk crashing(*m_server, journal);
        port = crashing.line.port();
        QVERIFY(crashing.open(QStringLiteral("counter2")));
        crashing.sale.add({3});
        QVERIFY(crashing.holds({3}));
        crashing.line.swallowAnswers();
        crashing.sale.pay(cash(2600));
        QTRY_COMPARE(count("SELECT count(*) FROM \"order\""), 1);
    }
    CounterDesk restarted(*m_server, journal, port);
    QVERIFY(restarted.signIn(QStringLiteral("counter2")));
    QTRY_COMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 0);
    QTRY_VERIFY(restarted.journal.unresolved().empty());
}

void TestSale::anOrderWhoseAnswerWasLostKeepsTheSeats()
{
    m_desk->connection.setPatience(impatient);
    m_desk->sale.add({0, 1});
    QVERIFY(m_desk->holds({0, 1}));
    m_desk->line.swallowAnswers();
    m_desk->sale.pay(cash(5100));
    QTRY_VERIFY(asksAgain());
    QCOMPARE(count("SELECT count(*) FROM \"order\""), 1);
    m_desk->line.cut();
    QTRY_VERIFY(m_desk->connection.isOnline());
    QVERIFY(m_desk->settled());
    QCOMPARE(m_desk->sale.seats(), (std::vector<SeatNo>{0, 1}));
    m_desk->sale.askAgain();
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(count("SELECT count(*) FROM \"order\""), 1);
    // The next customer's order is another one.
    m_desk->sale.add({2});
    QVERIFY(m_desk->holds({2}));
    m_desk->sale.pay(cash(2600));
    QTRY_COMPARE(m_desk->paid.size(), size_t(2));
}

void TestSale::anEditNeverRefundsWhatWasPaid()
{
    m_desk->connection.setPatience(impatient);
    m_desk->sale.add({0});
    QVERIFY(m_desk->holds({0}));
    m_desk->sale.pay(cash(100)); // refused, and the order is there
    QTRY_VERIFY(!m_desk->sale.isPaying());
    m_desk->line.swallowAnswers();
    m_desk->sale.pay(cash(2600));
    QTRY_COMPARE(count("SELECT count(*) FROM ticket"), 1);
    QTRY_VERIFY(asksAgain());
    m_desk->sale.add({1});
    m_desk->line.cut();
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].status, protocol::OrderStatus::Paid);
    QCOMPARE(count("SELECT count(*) FROM ticket WHERE void_at IS NULL"), 1);
    QVERIFY(m_desk->journal.unresolved().empty());
}

void TestSale::aPaymentThatWasGivenUpIsNotMade()
{
    m_desk->connection.setPatience(impatient);
    m_desk->sale.add({0});
    QVERIFY(m_desk->holds({0}));
    m_desk->sale.pay(cash(100));
    QTRY_VERIFY(!m_desk->sale.isPaying());
    m_desk->line.takeDown();
    m_desk->sale.pay(cash(2600));
    QTRY_VERIFY(asksAgain());
    m_desk->sale.clear();
    QSignalSpy notPaid(&m_desk->recovery, &Recovery::notPaid);
    m_desk->line.mend();
    QTRY_COMPARE(notPaid.size(), 1);
    QTRY_COMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 0);
    QCOMPARE(count("SELECT count(*) FROM ticket"), 0);
    QVERIFY(m_desk->journal.unresolved().empty());
    QVERIFY(m_desk->paid.empty());
}

void TestSale::ticketTypesMayChangeAfterARefusal()
{
    m_desk->sale.add({0});
    QVERIFY(m_desk->holds({0}));
    m_desk->sale.pay(cash(100));
    QTRY_VERIFY(!m_desk->sale.isPaying());
    QVERIFY(m_desk->basket.setTicketType(0, m_server->child));
    m_desk->sale.pay(cash(1600));
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].total, 1600);
}

void TestSale::signingOutGivesTheSeatsBack()
{
    m_desk->sale.add({0, 1});
    QVERIFY(m_desk->holds({0, 1}));
    m_desk->connection.signOut();
    QTRY_COMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 0);
    QVERIFY(m_desk->signIn(QStringLiteral("counter"))); // the same clerk goes on
    QVERIFY(m_desk->holds({0, 1}));
    QCOMPARE(count("SELECT count(*) FROM claim WHERE state <> 0"), 2);
}

void TestSale::theMapFollowsOtherDesks()
{
    CounterDesk other(*m_server);
    QVERIFY(other.open(QStringLiteral("counter2")));
    m_desk->sale.add({2});
    QTRY_COMPARE(other.map.state(2), protocol::SeatState::Held);
    QVERIFY(!other.map.mine().contains(2));
    m_desk->sale.clear();
    QTRY_COMPARE(other.map.state(2), protocol::SeatState::Free);
}

void TestSale::aGapIsClosed()
{
    QSignalSpy reset(&m_desk->map, &SeatMapModel::statesReset);
    protocol::SeatsChanged change;
    change.show = m_server->show;
    change.from = m_desk->map.version() + 5;
    change.version = change.from + 1;
    change.changes = {{0, 2}};
    Q_EMIT m_desk->connection.seatsChanged(change);
    QTRY_COMPARE(reset.size(), 1);
    QCOMPARE(m_desk->map.state(0), protocol::SeatState::Free); // as the server says, not as the gap said
}

void TestSale::theWholeIsTakenInPlaceOfChanges()
{
    QSignalSpy reset(&m_desk->map, &SeatMapModel::statesReset);
    const qint64 version = m_desk->map.version();
    protocol::SeatsSnapshot whole{m_server->show, version + 5, m_desk->map.states(), std::nullopt};
    whole.states[3] = char(protocol::SeatState::Sold);
    Q_EMIT m_desk->connection.seatsReplaced(whole);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_desk->map.state(3), protocol::SeatState::Sold);
    QCOMPARE(m_desk->map.version(), version + 5);
    whole.version = version; // came late
    whole.states[3] = char(protocol::SeatState::Free);
    Q_EMIT m_desk->connection.seatsReplaced(whole);
    QCOMPARE(m_desk->map.state(3), protocol::SeatState::Sold);
    whole.show = m_server->laterShow;
    whole.version = version + 9;
    Q_EMIT m_desk->connection.seatsReplaced(whole);
    QCOMPARE(m_desk->map.version(), version + 5);
}

QTEST_GUILESS_MAIN(TestSale)
#include "test_sale.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/instances.h"
#include "tests/end_to_end/realserver.h"
#include "tests/end_to_end/till.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <set>

using namespace parterre;
using namespace parterre::test;
using namespace parterre::protocol;

namespace {

constexpr int patienceMs = 120'000;
constexpr int salesOfEach = 6;

} // namespace

/// Two real servers on one database sell the same show.
class TwoServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sellTogetherAndSurviveTheDatabase();

private:
    template <MethodParams P>
    Result<typename P::Answer> ask(Till &till, P params);
    void signIn(Till &till, const RealServer &server, const QString &user);
    ShowId someShow();
    void sellUntil(ShowId show, size_t sales);
    Result<Proposal> holdBest(Till &till, ShowId show);

    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    RealServer m_owner; ///< of the database
    RealServer m_guest;
    Till m_here{m_clock, m_ids};
    Till m_there{m_clock, m_ids};
};

void TwoServersTest::initTestCase()
{
    QVERIFY2(m_owner.fill(), qPrintable(m_owner.output()));
    QVERIFY2(m_owner.start(), qPrintable(m_owner.output()));
    m_guest.share(m_owner);
    QVERIFY2(m_guest.start(), qPrintable(m_guest.output()));
    signIn(m_here, m_owner, QStringLiteral("counter"));
    signIn(m_there, m_guest, QStringLiteral("counter2"));
}

template <MethodParams P>
Result<typename P::Answer> TwoServersTest::ask(Till &till, P params)
{
    std::optional<Result<typename P::Answer>> answer;
    const auto work = [&]() -> QCoro::Task<> { answer = co_await till.connection().call(params); };
    const auto task = work();
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, patienceMs))
        return makeError(ErrorCode::Unavailable, QStringLiteral("no answer"));
    return *answer;
}

void TwoServersTest::signIn(Till &till, const RealServer &server, const QString &user)
{
    std::optional<bool> done;
    const auto work = [&]() -> QCoro::Task<> { done = co_await till.signIn(server.url(), user); };
    const auto task = work();
    QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), patienceMs);
    QVERIFY(*done);
}

ShowId TwoServersTest::someShow()
{
    const auto found = ask(m_here, EventsSearch());
    if (!found)
        return {};
    for (const Event &event : found->events) {
        for (const ShowSummary &summary : event.shows) {
            if (summary.status == SaleStatus::OnSale && summary.free > 300)
                return summary.show;
        }
    }
    return {};
}

void TwoServersTest::sellUntil(ShowId show, size_t sales)
{
    std::vector<QCoro::Task<>> selling;
    int finished = 0;
    for (Till *till : {&m_here, &m_there}) {
        connect(till, &Till::finished, this, [&finished] { ++finished; });
        selling.push_back(till->sell(show));
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        m_here.acknowledged().size() >= sales && m_there.acknowledged().size() >= sales, patienceMs);
    m_here.stop();
    m_there.stop();
    QTRY_COMPARE_WITH_TIMEOUT(finished, 2, patienceMs);
    m_here.disconnect(this);
    m_there.disconnect(this);
}

Result<Proposal> TwoServersTest::holdBest(Till &till, ShowId show)
{
    SeatsBest wish;
    wish.show = show;
    wish.quantity = 2;
    wish.key = till.connection().newKey();
    return ask(till, wish);
}

void TwoServersTest::sellTogetherAndSurviveTheDatabase()
{
    const ShowId show = someShow();
    QVERIFY(show);
    const auto watched = ask(m_there, SeatsWatch{show});
    QVERIFY(watched.ok());
    qint64 version = watched->version;
    bool gaps = false;
    connect(&m_there.connection(), &ServerConnection::seatsChanged, this, [&](const SeatsChanged &change) {
        gaps = gaps || change.from != version;
        version = change.version;
    });
    sellUntil(show, salesOfEach);
    const auto now = ask(m_here, SeatsStates{show});
    QVERIFY(now.ok());
    QTRY_COMPARE_WITH_TIMEOUT(version, now->version, patienceMs);
    QVERIFY(!gaps);
    std::set<SeatNo> seats;
    for (const Till *till : {&m_here, &m_there}) {
        QCOMPARE(till->surprises(), QStringList());
        for (const Order &order : till->acknowledged()) {
            for (const Ticket &ticket : order.tickets)
                QVERIFY2(seats.insert(ticket.seat).second, "a seat was sold twice");
        }
    }

    // The database goes with its owner; the other one goes on with what it knows.
    QSignalSpy stale(&m_there.connection(), &ServerConnection::staleChanged);
    m_owner.kill();
    QTRY_COMPARE_WITH_TIMEOUT(stale.size(), 1, patienceMs);
    const auto refused = holdBest(m_there, show);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    const auto known = ask(m_there, SeatsStates{show});
    QVERIFY(known.ok());
    QCOMPARE(known->stale, std::optional(true));
    QCOMPARE(known->states, now->states);

    QVERIFY2(m_owner.start(), qPrintable(m_owner.output()));
    QTRY_COMPARE_WITH_TIMEOUT(stale.size(), 2, patienceMs);
    const auto held = holdBest(m_there, show);
    QVERIFY(held.ok());
    QVERIFY(!gaps);
    const QString audit = m_owner.run({QStringLiteral("audit")});
    QVERIFY2(audit.contains(QStringLiteral("violations: 0")), qPrintable(audit));
    QCOMPARE(m_guest.stop(), 0);
    QCOMPARE(m_owner.stop(), 0);
}

QTEST_GUILESS_MAIN(TwoServersTest)
#include "test_twoservers.moc"

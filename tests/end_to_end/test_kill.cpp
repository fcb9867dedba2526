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
constexpr int tills = 4;
constexpr int salesBeforeTheKill = 12;
constexpr int salesAfterTheKill = 8;

} // namespace

/// The plug is pulled in the middle of payments.
class KillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingAcknowledgedIsLost();

private:
    void signIn(Till &till);
    ShowId someShow();
    int sales() const;

    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    RealServer m_server;
    std::vector<std::unique_ptr<Till>> m_tills;
};

void KillTest::initTestCase()
{
    QVERIFY2(m_server.fill(), qPrintable(m_server.output()));
    QVERIFY2(m_server.start(), qPrintable(m_server.output()));
}

void KillTest::signIn(Till &till)
{
    std::optional<bool> done;
    const auto work = [&]() -> QCoro::Task<> {
        done = co_await till.signIn(m_server.url(), QStringLiteral("counter"));
    };
    const auto task = work();
    QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), patienceMs);
    QVERIFY(*done);
}

ShowId KillTest::someShow()
{
    std::optional<ShowId> show;
    bool answered = false;
    const auto work = [&]() -> QCoro::Task<> {
        const auto found = co_await m_tills.front()->connection().call(EventsSearch());
        answered = true;
        if (!found)
            co_return;
        for (const Event &event : found->events) {
            for (const ShowSummary &summary : event.shows) {
                if (summary.status == SaleStatus::OnSale && summary.free > 300 && !show)
                    show = summary.show;
            }
        }
    };
    const auto task = work();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answered, patienceMs); }();
    return show.value_or(ShowId{});
}

int KillTest::sales() const
{
    int count = 0;
    for (const auto &till : m_tills)
        count += int(till->acknowledged().size());
    return count;
}

void KillTest::nothingAcknowledgedIsLost()
{
    for (int i = 0; i < tills; ++i) {
        m_tills.push_back(std::make_unique<Till>(m_clock, m_ids));
        signIn(*m_tills.back());
    }
    const ShowId show = someShow();
    QVERIFY(show);
    std::vector<QCoro::Task<>> selling;
    for (const auto &till : m_tills)
        selling.push_back(till->sell(show));
    QTRY_VERIFY_WITH_TIMEOUT(sales() >= salesBeforeTheKill, patienceMs);

    QSignalSpy paying(m_tills.front().get(), &Till::paying);
    QVERIFY(paying.wait(patienceMs)); // a payment is on its way now
    m_server.kill();
    const int salesAtTheKill = sales();
    QVERIFY2(m_server.start(), qPrintable(m_server.output()));
    QTRY_VERIFY_WITH_TIMEOUT(sales() >= salesAtTheKill + salesAfterTheKill, patienceMs);

    int finished = 0;
    for (const auto &till : m_tills) {
        connect(till.get(), &Till::finished, this, [&finished] { ++finished; });
        till->stop();
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished, tills, patienceMs);

    const QString audit = m_server.run({QStringLiteral("audit")});
    QVERIFY2(audit.contains(QStringLiteral("violations: 0")), qPrintable(audit));
    std::set<SeatNo> seats;
    for (const auto &till : m_tills) {
        QCOMPARE(till->surprises(), QStringList());
        for (const Order &order : till->acknowledged()) {
            std::optional<Result<Order>> found;
            const auto work = [&]() -> QCoro::Task<> {
                const OrdersGet params{order.order};
                found = co_await m_tills.front()->connection().call(params);
            };
            const auto task = work();
            QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), patienceMs);
            QVERIFY2(found->ok(), "an order that was acknowledged is missing");
            QCOMPARE((*found)->status, OrderStatus::Paid);
            QCOMPARE((*found)->tickets, order.tickets);
            for (const Ticket &ticket : order.tickets)
                QVERIFY2(seats.insert(ticket.seat).second, "a seat was sold twice");
        }
    }
    QCOMPARE(m_server.stop(), 0);
}

QTEST_GUILESS_MAIN(KillTest)
#include "test_kill.moc"

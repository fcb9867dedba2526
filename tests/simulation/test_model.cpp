// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/model.h"
#include "tests/simulation/reckoning.h"

#include <QTest>

using namespace parterre;
using namespace parterre::simulation;
using namespace parterre::protocol;

namespace {

constexpr qint64 holdMs = 20'000;
constexpr qint64 price = 1'000;
constexpr qint64 fee = 150;

} // namespace

/// A model that is told of a sale, right and wrong: it must say nothing of the one, and find each of the
/// others.
class ModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSaleIsFine();
    void aLostOrder();
    void anOrderThatIsNoLongerPaid();
    void aSeatHeldTwice();
    void aSeatSoldTwice();
    void aSoldSeatHeld();
    void anExpiredHoldIsGivenAway();
    void aJumpedClockMayEndAHold();
    void aLateAnswerSaysNothingOfNow();
    void aReleasedSeatIsFree();
    void aCancellationMayTakeTwoAttempts();
    void anotherAnswerForTheSameKey();
    void theSameAnswerForTheSameKey();
    void aHoldDeniedBeforeItsTime();
    void wrongPrices();
    void wrongMoneyAnswered();
    void wrongMoneyBooked();
    void moneyThatWasNotGivenBack();
    void anOrderThatNobodyKnows();
    void aHoldThatNobodyKnows();
    void aCancellationInDoubtMayHaveHappened();
    void aReusedKeyThatWorks();
    void anErrorThatCannotBe();

private:
    quint64 ask(Step step, std::vector<SeatNo> seats = {5}, HoldId hold = {}, OrderId order = {});
    Hold hold(SeatNo seat = 5);
    Order order(const Hold &hold);
    Order payFor(const Order &order);
    Order cancelled(const Order &order);
    void reckon(const Order &end);
    DatabaseView viewOf(const Order &end) const;
    bool only(const char *rule) const;

    ManualClock m_clock{Timestamp{1'000'000'000'000}};
    House m_house;
    std::unique_ptr<Violations> m_violations;
    std::unique_ptr<Model> m_model;
};

void ModelTest::init()
{
    m_house.shows = {ShowId{1}};
    m_house.zoneOfSeat.assign(10, QStringLiteral("a"));
    m_house.ticketTypes = {TicketTypeId{1}};
    m_house.prices = {{{QStringLiteral("a"), TicketTypeId{1}}, price}};
    m_house.fee = fee;
    m_violations = std::make_unique<Violations>([](const QString &) {});
    m_model = std::make_unique<Model>(m_clock, m_house, *m_violations);
}

bool ModelTest::only(const char *rule) const
{
    for (const QString &found : m_violations->rules()) {
        if (found != QString::fromLatin1(rule))
            qWarning("also: %s", qPrintable(found));
    }
    return m_violations->count() > 0 && m_violations->rules().front() == QString::fromLatin1(rule);
}

quint64 ModelTest::ask(Step step, std::vector<SeatNo> seats, HoldId held, OrderId order)
{
    Intent intent;
    intent.step = step;
    intent.show = m_house.shows.front();
    intent.key = QUuid::createUuid().toString();
    intent.seats = std::move(seats);
    intent.hold = held;
    intent.order = order;
    if (step == Step::Pay)
        intent.tenders = {{TenderKind::Cash, price + fee, std::nullopt}};
    const quint64 id = m_model->intend(intent);
    m_model->sending(id);
    m_clock.advance(10);
    return id;
}

Hold ModelTest::hold(SeatNo seat)
{
    const quint64 id = ask(Step::Hold, {seat});
    const Hold hold{HoldId{QUuid::createUuid()}, m_house.shows.front(), {seat}, m_clock.now() + holdMs};
    m_model->answered(id, hold);
    return hold;
}

Order ModelTest::order(const Hold &hold)
{
    const quint64 id = ask(Step::Create, hold.seats, hold.hold);
    Order order;
    order.order = OrderId{QUuid::createUuid()};
    order.show = hold.show;
    order.total = price + fee;
    order.lines = {{LineKind::Seat, hold.seats.front(), {}, TicketTypeId{1}, {}, {}, price},
        {LineKind::Fee, {}, {}, {}, {}, {}, fee}};
    order.expiresAt = m_clock.now() + holdMs;
    m_model->answered(id, order);
    return order;
}

Order ModelTest::payFor(const Order &order)
{
    const quint64 id = ask(Step::Pay, {*order.lines.front().seat}, {}, order.order);
    Order paid = order;
    paid.status = OrderStatus::Paid;
    paid.expiresAt.reset();
    paid.payments = {{TenderKind::Cash, order.total, std::nullopt}};
    paid.tickets = {
        {TicketId{QUuid::createUuid()}, *order.lines.front().seat, QStringLiteral("PT1"), std::nullopt}};
    m_model->answered(id, paid);
    return paid;
}

Order ModelTest::cancelled(const Order &order)
{
    Order end = order;
    end.status = OrderStatus::Cancelled;
    end.tickets.clear();
    for (const Payment &payment : order.payments)
        end.payments.push_back({payment.kind, -payment.amount, payment.reference});
    return end;
}

DatabaseView ModelTest::viewOf(const Order &end) const
{
    DatabaseView view;
    view.orders[end.order.value] = end.status;
    for (const auto &[id, note] : m_model->orders())
        view.holds.insert(note.hold.value);
    if (end.status == OrderStatus::Paid || end.status == OrderStatus::Pending)
        view.claimedFor[{end.show, *end.lines.front().seat}] = end.order.value;
    for (const Payment &payment : end.payments) {
        DatabaseView::Money &money = view.payments[{end.order.value, payment.kind}];
        (payment.amount > 0 ? money.taken : money.givenBack) += std::abs(payment.amount);
        view.journal[payment.kind] += payment.amount;
    }
    return view;
}

void ModelTest::reckon(const Order &end)
{
    Reckoning(*m_model, *m_violations).compare({{end.order.value, end}}, viewOf(end));
}

void ModelTest::aSaleIsFine()
{
    const Order paid = payFor(order(hold()));
    m_clock.advance(10 * holdMs);
    reckon(paid);
    QCOMPARE(m_violations->rules(), std::vector<QString>());
}

void ModelTest::aLostOrder()
{
    payFor(order(hold()));
    Reckoning(*m_model, *m_violations).compare({}, DatabaseView{});
    QVERIFY(only("nothing acknowledged is lost"));
}

void ModelTest::anOrderThatIsNoLongerPaid()
{
    Order paid = payFor(order(hold()));
    paid.status = OrderStatus::Expired;
    reckon(paid);
    QVERIFY(only("an order is what was acknowledged"));
}

void ModelTest::aSeatHeldTwice()
{
    hold();
    hold();
    QVERIFY(only("a seat is one's alone"));
}

void ModelTest::aSeatSoldTwice()
{
    const Order first = order(hold());
    m_clock.advance(2 * holdMs);
    const Order second = order(hold()); // the first has run out
    payFor(first);
    payFor(second);
    QVERIFY(only("a seat is one's alone"));
    QVERIFY(m_violations->rules().back() == QStringLiteral("a seat is sold once"));
}

void ModelTest::aSoldSeatHeld()
{
    payFor(order(hold()));
    m_clock.advance(10 * holdMs);
    hold();
    QVERIFY(only("a seat is one's alone"));
}

void ModelTest::anExpiredHoldIsGivenAway()
{
    hold();
    m_clock.advance(holdMs);
    hold();
    QCOMPARE(m_violations->count(), 0);
}

void ModelTest::aJumpedClockMayEndAHold()
{
    hold();
    m_model->clocks().set(1, m_clock.now().ms, holdMs);
    m_model->clocks().set(1, m_clock.now().ms, 0);
    hold();
    QCOMPARE(m_violations->count(), 0);
    // Long after the jump clocks are trusted again.
    m_clock.advance(2 * ClockHistory::lingerMs);
    hold(7);
    hold(7);
    QVERIFY(only("a seat is one's alone"));
}

void ModelTest::aLateAnswerSaysNothingOfNow()
{
    const quint64 first = ask(Step::Hold);
    m_model->lost(first);
    const Hold kept{HoldId{QUuid::createUuid()}, m_house.shows.front(), {5}, m_clock.now() + holdMs};
    m_clock.advance(2 * holdMs);
    hold();
    m_model->sending(first);
    m_model->answered(first, kept);
    QCOMPARE(m_violations->count(), 0);
    QVERIFY(!m_model->isInDoubt(first));
}

void ModelTest::aReleasedSeatIsFree()
{
    const Hold first = hold();
    m_model->lost(ask(Step::Release, {}, first.hold));
    hold();
    QCOMPARE(m_violations->count(), 0);
}

void ModelTest::aCancellationMayTakeTwoAttempts()
{
    const Order paid = payFor(order(hold()));
    const quint64 id = ask(Step::Cancel, {5}, {}, paid.order);
    m_model->refused(id, makeError(ErrorCode::Unavailable));
    QVERIFY(!m_model->certainSeats(m_model->orders().at(paid.order.value).hold).empty());
    m_model->sending(id);
    m_model->answered(id, cancelled(paid));
    hold();
    QCOMPARE(m_violations->count(), 0);
}

void ModelTest::anotherAnswerForTheSameKey()
{
    const quint64 id = ask(Step::Hold);
    Hold answer{HoldId{QUuid::createUuid()}, m_house.shows.front(), {5}, m_clock.now() + holdMs};
    m_model->answered(id, answer);
    m_model->sending(id);
    answer.hold = HoldId{QUuid::createUuid()};
    m_model->answered(id, answer);
    QVERIFY(only("the same key gets the same answer"));
    m_model->refused(id, makeError(ErrorCode::SeatsUnavailable));
    QCOMPARE(m_violations->rules().back(), QStringLiteral("the same key gets the same answer"));
}

void ModelTest::theSameAnswerForTheSameKey()
{
    const quint64 id = ask(Step::Hold);
    m_model->lost(id);
    m_model->sending(id);
    m_model->refused(id, makeError(ErrorCode::Unavailable));
    m_model->sending(id);
    const Hold answer{HoldId{QUuid::createUuid()}, m_house.shows.front(), {5}, m_clock.now() + holdMs};
    m_model->answered(id, answer);
    m_model->sending(id);
    m_model->answered(id, answer);
    QCOMPARE(m_violations->count(), 0);
}

void ModelTest::aHoldDeniedBeforeItsTime()
{
    const Hold held = hold();
    m_model->refused(ask(Step::Extend, {}, held.hold), makeError(ErrorCode::HoldExpired));
    QVERIFY(only("what is held stays held for its time"));
    const int before = m_violations->count();
    m_clock.advance(holdMs);
    m_model->refused(ask(Step::Extend, {}, held.hold), makeError(ErrorCode::HoldExpired));
    QCOMPARE(m_violations->count(), before);
}

void ModelTest::wrongPrices()
{
    m_house.prices.begin()->second = price + 1;
    order(hold());
    QVERIFY(only("an order costs what is listed"));
}

void ModelTest::wrongMoneyAnswered()
{
    const Order pending = order(hold());
    const quint64 id = ask(Step::Pay, {5}, {}, pending.order);
    Order paid = pending;
    paid.status = OrderStatus::Paid;
    paid.payments = {{TenderKind::Cash, pending.total - 1, std::nullopt}};
    paid.tickets = {{TicketId{QUuid::createUuid()}, 5, QStringLiteral("PT1"), std::nullopt}};
    m_model->answered(id, paid);
    QVERIFY(only("a paid order is paid in full"));
}

void ModelTest::wrongMoneyBooked()
{
    const Order paid = payFor(order(hold()));
    DatabaseView view = viewOf(paid);
    view.payments[{paid.order.value, TenderKind::Cash}].taken *= 2;
    Reckoning(*m_model, *m_violations).compare({{paid.order.value, paid}}, view);
    QVERIFY(only("money is what was acknowledged"));
    QCOMPARE(m_violations->rules().back(), QStringLiteral("the journal says what was paid"));
}

void ModelTest::moneyThatWasNotGivenBack()
{
    const Order paid = payFor(order(hold()));
    const quint64 id = ask(Step::Cancel, {5}, {}, paid.order);
    m_model->answered(id, cancelled(paid));
    QCOMPARE(m_violations->count(), 0);
    DatabaseView view = viewOf(cancelled(paid));
    view.payments[{paid.order.value, TenderKind::Cash}].givenBack = 0;
    view.journal[TenderKind::Cash] = paid.total;
    Reckoning(*m_model, *m_violations).compare({{paid.order.value, cancelled(paid)}}, view);
    QVERIFY(only("money is what was acknowledged"));
}

void ModelTest::anOrderThatNobodyKnows()
{
    const Order paid = payFor(order(hold()));
    DatabaseView view = viewOf(paid);
    view.orders[QUuid::createUuid()] = OrderStatus::Pending;
    Reckoning(*m_model, *m_violations).compare({{paid.order.value, paid}}, view);
    QVERIFY(only("what was not acknowledged was not done"));
}

void ModelTest::aHoldThatNobodyKnows()
{
    const Order paid = payFor(order(hold()));
    DatabaseView view = viewOf(paid);
    view.holds.insert(QUuid::createUuid());
    Reckoning(*m_model, *m_violations).compare({{paid.order.value, paid}}, view);
    QVERIFY(only("what was not acknowledged was not done"));
}

void ModelTest::aCancellationInDoubtMayHaveHappened()
{
    const Order paid = payFor(order(hold()));
    const quint64 id = ask(Step::Cancel, {5}, {}, paid.order);
    m_model->lost(id);
    QVERIFY(m_model->isInDoubt(id));
    reckon(cancelled(paid));
    QCOMPARE(m_violations->count(), 0);
    reckon(paid);
    QCOMPARE(m_violations->count(), 0);
    m_model->settle(id); // it was repeated, and refused
    reckon(cancelled(paid));
    QVERIFY(only("an order is what was acknowledged"));
}

void ModelTest::aReusedKeyThatWorks()
{
    const quint64 id = ask(Step::Hold);
    m_model->reused(id, makeError(ErrorCode::KeyReused));
    QCOMPARE(m_violations->count(), 0);
    m_model->reused(id, std::nullopt);
    QVERIFY(only("a key is good for one request"));
}

void ModelTest::anErrorThatCannotBe()
{
    m_model->refused(ask(Step::Hold), makeError(ErrorCode::Internal));
    QCOMPARE(m_violations->count(), 0);
    m_model->refused(ask(Step::Hold), makeError(ErrorCode::InvalidParams));
    QVERIFY(only("errors are those that can be"));
}

QTEST_GUILESS_MAIN(ModelTest)
#include "test_model.moc"

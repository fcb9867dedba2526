// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/model.h"

#include "common/protocol/instances.h"

#include <algorithm>

namespace parterre::simulation {

using namespace protocol;

namespace {

QString listOf(const std::vector<SeatNo> &seats)
{
    QStringList numbers;
    for (const SeatNo seat : seats)
        numbers += QString::number(seat);
    return u'[' + numbers.join(u',') + u']';
}

std::vector<SeatNo> seatsOf(const Order &order)
{
    std::vector<SeatNo> seats;
    for (const OrderLine &line : order.lines) {
        if (line.seat)
            seats.push_back(*line.seat);
    }
    std::ranges::sort(seats);
    return seats;
}

qint64 paymentsOf(const Order &order)
{
    qint64 sum = 0;
    for (const Payment &payment : order.payments)
        sum += payment.amount;
    return sum;
}

/// The errors that a step may end with in the best of times.
bool belongsTo(Step step, ErrorCode code)
{
    using enum ErrorCode;
    switch (step) {
    case Step::Hold:
        return code == SeatsUnavailable || code == HoldExpired || code == HoldNotFound || code == LimitReached
            || code == HoldNotYours;
    case Step::Best:
        return code == NotEnoughSeats || code == LimitReached;
    case Step::Extend:
        return code == HoldExpired || code == HoldNotFound || code == HoldNotYours || code == LimitReached;
    case Step::Release:
        return code == HoldExpired || code == HoldNotFound || code == HoldNotYours || code == SeatsUnknown;
    case Step::Create:
        return code == HoldExpired || code == HoldNotFound || code == HoldNotYours || code == TicketsMismatch;
    case Step::Pay:
        return code == OrderExpired || code == OrderStateWrong;
    case Step::Cancel:
        return code == OrderStateWrong;
    }
    return false;
}

/// The errors that say that a hold or a pending order is not what it was.
bool deniesTheHold(ErrorCode code)
{
    using enum ErrorCode;
    return code == HoldExpired || code == HoldNotFound || code == OrderExpired || code == OrderNotFound
        || code == OrderStateWrong || code == TicketsMismatch || code == SeatsUnknown;
}

} // namespace

Model::Model(const Clock &clock, const House &house, Violations &violations)
    : m_clock(clock)
    , m_house(house)
    , m_violations(violations)
    , m_begin(clock.now().ms)
{
}

bool Model::isPassing(ErrorCode code)
{
    using enum ErrorCode;
    return code == Unavailable || code == Overloaded || code == Internal || code == SessionExpired
        || code == Unauthenticated || code == LoginThrottled;
}

quint64 Model::intend(Intent intent)
{
    m_intents.push_back(std::move(intent));
    return m_intents.size() - 1;
}

HoldId Model::partyOf(const Intent &intent) const
{
    if (!intent.order)
        return intent.hold;
    const auto order = m_orders.find(intent.order.value);
    return order == m_orders.end() ? HoldId{} : order->second.hold;
}

void Model::sending(quint64 id)
{
    Intent &intent = m_intents[id];
    const HoldId party = partyOf(intent);
    if (++intent.sent > 1) {
        // After an attempt that changed nothing this one may.
        if (party && !intent.isAnswered && intent.step != Step::Pay)
            m_seats.close(party);
        return;
    }
    intent.firstSent = nowMs();
    // A payment takes the seats from nobody, whatever comes of it.
    if (party && intent.step == Step::Pay) {
        intent.epoch = m_epochs.value(party.value);
        intent.suspended = m_seats.of(party);
    } else if (party) {
        intent.epoch = ++m_epochs[party.value];
        intent.suspended = m_seats.close(party);
    }
    if (const auto order = m_orders.find(intent.order.value); order != m_orders.end()) {
        auto &list = intent.step == Step::Pay ? order->second.payments : order->second.cancellations;
        list.push_back(id);
    }
    // Who only wishes for seats changes nothing yet.
    if (party)
        note(intent, intent.suspended.seats.empty() ? intent.seats : intent.suspended.seats, u"asks"_qs);
}

bool Model::isFirstAnswer(Intent &intent, const QByteArray &answer)
{
    if (!intent.isAnswered) {
        intent.isAnswered = true;
        intent.answer = answer;
        return true;
    }
    if (!intent.key.isEmpty() && intent.answer != answer)
        violated(QStringLiteral("the same key gets the same answer"), intent,
            QStringLiteral("first %1 then %2")
                .arg(QString::fromLatin1(intent.answer.toHex()), QString::fromLatin1(answer.toHex())));
    return false;
}

void Model::answered(quint64 id, const Hold &hold)
{
    Intent &intent = m_intents[id];
    if (!isFirstAnswer(intent, toCbor(hold)))
        return;
    note(intent, hold.seats,
        QStringLiteral("has hold %1 until %2").arg(hold.hold.toString(), hold.expiresAt.toRfc3339()));
    const bool isNew = intent.step == Step::Best || (intent.step == Step::Hold && !intent.hold);
    if (isNew && m_holds.contains(hold.hold.value))
        violated(QStringLiteral("every hold has one request that made it"), intent, hold.hold.toString());
    if (!isNew && hold.hold != intent.hold)
        violated(QStringLiteral("who adds to a hold gets that hold"), intent, hold.hold.toString());
    m_holds.insert(hold.hold.value);
    if (intent.step == Step::Hold && !std::ranges::includes(hold.seats, intent.seats))
        violated(QStringLiteral("a hold is all or none"), intent, listOf(hold.seats));
    if (isNew)
        intent.hold = hold.hold;
    open(intent, hold.seats, hold.expiresAt.ms);
}

void Model::answered(quint64 id, const Nothing &)
{
    Intent &intent = m_intents[id];
    intent.isAnswered = true;
    if (intent.seats.empty() || !intent.suspended.tenure)
        return;
    std::vector<SeatNo> kept;
    std::ranges::set_difference(intent.suspended.seats, intent.seats, std::back_inserter(kept));
    reopen(intent, std::move(kept));
}

void Model::answered(quint64 id, const Order &order)
{
    Intent &intent = m_intents[id];
    if (!isFirstAnswer(intent, toCbor(order)))
        return;
    note(intent, seatsOf(order),
        QStringLiteral("has order %1 (%2) %3")
            .arg(order.code, order.order.toString(),
                QString::fromLatin1(enumNames(order.status)[size_t(order.status)])));
    if (intent.step == Step::Create) {
        created(intent, order);
        return;
    }
    const auto found = m_orders.find(intent.order.value);
    if (found == m_orders.end() || order.order != intent.order) {
        violated(QStringLiteral("an answer is about what was asked"), intent, order.order.toString());
        return;
    }
    if (intent.step == Step::Pay)
        paid(intent, found->second, order);
    else
        cancelled(intent, found->second, order);
}

void Model::created(const Intent &intent, const Order &order)
{
    if (m_orders.contains(order.order.value)) {
        violated(QStringLiteral("every order has one request that made it"), intent, order.order.toString());
        return;
    }
    OrderNote made{intent.hold, order.show, seatsOf(order), order, {}, {}, 0, {}, {}};
    if (made.seats != intent.seats)
        violated(QStringLiteral("an order has the seats of its request"), intent, listOf(made.seats));
    if (order.status != OrderStatus::Pending || !order.expiresAt)
        violated(QStringLiteral("a new order is pending"), intent);
    checkPrices(intent, order);
    m_orders.emplace(order.order.value, std::move(made));
    open(intent, seatsOf(order), order.expiresAt.value_or(Timestamp{}).ms);
}

void Model::checkPrices(const Intent &intent, const Order &order)
{
    qint64 total = 0;
    bool isRight = order.total >= 0;
    for (const OrderLine &line : order.lines) {
        total += line.amount;
        qint64 price = m_house.fee;
        if (line.seat) {
            const auto listed = m_house.prices.find(
                {m_house.zoneOfSeat.at(size_t(*line.seat)), line.ticketType.value_or(TicketTypeId{})});
            price = listed == m_house.prices.end() ? -1 : listed->second;
        }
        isRight = isRight && price == line.amount;
    }
    if (!isRight || total != order.total)
        violated(QStringLiteral("an order costs what is listed"), intent,
            QStringLiteral("total %1, lines %2").arg(order.total).arg(total));
}

void Model::paid(const Intent &intent, OrderNote &order, const Order &answer)
{
    if (order.paid)
        violated(QStringLiteral("an order is paid once"), intent);
    order.paid = answer;
    order.paidAt = nowMs();
    qint64 given = 0;
    for (const Tender &tender : intent.tenders)
        given += tender.amount;
    if (paymentsOf(answer) != order.created.total || answer.total != order.created.total)
        violated(QStringLiteral("a paid order is paid in full"), intent,
            QStringLiteral("total %1, paid %2").arg(answer.total).arg(paymentsOf(answer)));
    if (answer.change != given - order.created.total)
        violated(QStringLiteral("the change is what was given beyond the total"), intent,
            QStringLiteral("given %1, total %2, change %3")
                .arg(given)
                .arg(order.created.total)
                .arg(answer.change));
    std::vector<SeatNo> ticketed;
    for (const Ticket &ticket : answer.tickets)
        ticketed.push_back(ticket.seat);
    std::ranges::sort(ticketed);
    if (answer.status != OrderStatus::Paid || ticketed != order.seats)
        violated(QStringLiteral("a paid order has a ticket for each of its seats"), intent, listOf(ticketed));
    open(intent, order.seats, std::nullopt);
}

void Model::cancelled(const Intent &intent, OrderNote &order, const Order &answer)
{
    if (order.cancelled)
        violated(QStringLiteral("an order is cancelled once"), intent);
    order.cancelled = answer;
    if (answer.status != OrderStatus::Cancelled || paymentsOf(answer) != 0)
        violated(QStringLiteral("a cancelled order keeps nobody's money"), intent,
            QString::number(paymentsOf(answer)));
    if (order.paid && order.paidAt < intent.firstSent && answer.payments.empty() && order.created.total > 0)
        violated(QStringLiteral("what was paid is given back"), intent);
}

void Model::open(const Intent &intent, const std::vector<SeatNo> &seats, std::optional<qint64> expiresAt)
{
    const HoldId party = partyOf(intent);
    // Whatever was asked for since may have changed the hold again.
    if (m_epochs.value(party.value) != intent.epoch)
        return;
    const Tenure tenure{party, intent.client, intent.firstSent, expiresAt};
    for (const SeatBook::Conflict &conflict : m_seats.open(intent.show, seats, tenure, nowMs())) {
        const QString rule = conflict.first.isSold() && conflict.second.isSold()
            ? QStringLiteral("a seat is sold once")
            : QStringLiteral("a seat is one's alone");
        violated(rule, intent,
            QStringLiteral("client %1 has it by hold %2; %3")
                .arg(conflict.first.client)
                .arg(conflict.first.party.toString(), m_history.of(conflict.show, conflict.seat)));
    }
}

void Model::reopen(const Intent &intent, std::vector<SeatNo> seats)
{
    const HoldId party = partyOf(intent);
    if (!intent.suspended.tenure || seats.empty() || m_epochs.value(party.value) != intent.epoch)
        return;
    m_seats.open(intent.suspended.show, seats, *intent.suspended.tenure, nowMs());
}

void Model::refused(quint64 id, const Error &error)
{
    Intent &intent = m_intents[id];
    if (error.code != ErrorCode::SeatsUnavailable)
        note(intent, intent.suspended.seats.empty() ? intent.seats : intent.suspended.seats,
            u"is refused: "_qs + QString::fromLatin1(errorInfo(error.code).name) + u' ' + error.detail);
    if (error.code == ErrorCode::Internal) {
        // Where a commit is in doubt there is nothing more to say.
        if (!error.detail.isEmpty())
            violated(QStringLiteral("errors are those that can be"), intent, error.detail);
        ++intent.lost;
        return;
    }
    if (intent.lost == 0 && !intent.isAnswered)
        checkRefusal(intent, error);
    if (intent.isAnswered && !intent.key.isEmpty() && !isPassing(error.code))
        violated(QStringLiteral("the same key gets the same answer"), intent,
            QStringLiteral("after an answer the error ") + QString::fromLatin1(errorInfo(error.code).name));
    const bool isExpected = isPassing(error.code) || belongsTo(intent.step, error.code)
        || (intent.mayBeInsufficient && error.code == ErrorCode::PaymentInsufficient);
    if (!isExpected)
        violated(QStringLiteral("errors are those that can be"), intent,
            QString::fromLatin1(errorInfo(error.code).name) + u' ' + error.detail);
    if (intent.sent == 1 && intent.lost == 0 && intent.step != Step::Pay)
        reopen(intent, intent.suspended.seats);
}

void Model::checkRefusal(const Intent &intent, const Error &error)
{
    const auto &tenure = intent.suspended.tenure;
    if (deniesTheHold(error.code) && tenure && m_seats.isCertain(*tenure, nowMs())
        && m_epochs.value(tenure->party.value) == intent.epoch) {
        // Paid orders cannot be paid again, which is no loss.
        const bool isAnother = intent.step == Step::Pay
            && (tenure->isSold() || m_orders.at(intent.order.value).payments.size() > 1);
        if (!isAnother)
            violated(QStringLiteral("what is held stays held for its time"), intent,
                QString::fromLatin1(errorInfo(error.code).name) + u' '
                    + m_history.of(intent.suspended.show, intent.suspended.seats.front()));
    }
    if (error.code == ErrorCode::SeatsUnavailable) {
        std::vector<SeatNo> named = error.seats;
        std::ranges::sort(named);
        if (named.empty() || !std::ranges::includes(intent.seats, named))
            violated(QStringLiteral("the seats in the way are among those asked for"), intent, listOf(named));
    }
}

void Model::lost(quint64 id)
{
    Intent &intent = m_intents[id];
    ++intent.lost;
    note(intent, intent.suspended.seats.empty() ? intent.seats : intent.suspended.seats, u"hears nothing"_qs);
}

bool Model::isInDoubt(quint64 id) const
{
    const Intent &intent = m_intents[id];
    return intent.lost > 0 && !intent.isAnswered && !intent.isSettled;
}

bool Model::anyInDoubt(const std::vector<quint64> &intents) const
{
    return std::ranges::any_of(intents, [this](quint64 id) { return isInDoubt(id); });
}

void Model::reused(quint64 id, const std::optional<Error> &error)
{
    if (!error || (error->code != ErrorCode::KeyReused && !isPassing(error->code)))
        violated(QStringLiteral("a key is good for one request"), m_intents[id],
            error ? QString::fromLatin1(errorInfo(error->code).name) : QStringLiteral("it was done"));
}

void Model::read(const Order &order, qint64 askedAt)
{
    const auto found = m_orders.find(order.order.value);
    if (found == m_orders.end())
        return;
    const OrderNote &note = found->second;
    if (note.paid && note.paidAt < askedAt && note.cancellations.empty()
        && (order.status != OrderStatus::Paid || order.tickets != note.paid->tickets))
        m_violations.add(QStringLiteral("what was paid is seen as paid by everybody"),
            order.order.toString() + u' '
                + QString::fromLatin1(enumNames(order.status)[size_t(order.status)]));
}

QString Model::text(const Intent &intent) const
{
    QString text = QStringLiteral("client %1 %2")
                       .arg(intent.client)
                       .arg(QString::fromLatin1(stepNames[size_t(intent.step)]));
    if (!intent.asked.isEmpty())
        text += u' ' + intent.asked;
    if (!intent.seats.empty())
        text += u' ' + listOf(intent.seats);
    if (intent.hold)
        text += u" hold "_qs + intent.hold.toString();
    if (intent.order)
        text += u" order "_qs + intent.order.toString();
    return intent.key.isEmpty() ? text : text + u" ("_qs + intent.key + u')';
}

void Model::violated(const QString &rule, const Intent &intent, const QString &more)
{
    m_violations.add(rule,
        QStringLiteral("at %1 s: %2; %3")
            .arg(double(nowMs() - m_begin) / 1000, 0, 'f', 3)
            .arg(text(intent), more));
}

void Model::note(const Intent &intent, const std::vector<SeatNo> &seats, const QString &what)
{
    m_history.note(intent.show, seats,
        QStringLiteral("%1 s: %2 %3")
            .arg(double(nowMs() - m_begin) / 1000, 0, 'f', 3)
            .arg(text(intent), what));
}

} // namespace parterre::simulation

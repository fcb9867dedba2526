// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/reckoning.h"

#include <algorithm>

namespace parterre::simulation {

using namespace protocol;

namespace {

QString nameOf(OrderStatus status) { return QString::fromLatin1(enumNames(status)[size_t(status)]); }

/// Pending orders expire while we look.
OrderStatus endOf(OrderStatus status)
{
    return status == OrderStatus::Pending ? OrderStatus::Expired : status;
}

} // namespace

void Reckoning::compare(const std::map<QUuid, Order> &read, const DatabaseView &view)
{
    for (const auto &[id, note] : m_model.orders()) {
        const auto found = read.find(id);
        if (found == read.end() || !view.orders.contains(id)) {
            m_violations.add(QStringLiteral("nothing acknowledged is lost"), text(note));
            continue;
        }
        compareOrder(note, found->second);
        if (endOf(view.orders.at(id)) != endOf(found->second.status))
            m_violations.add(QStringLiteral("the servers say what the database says"), text(note));
    }
    compareMoney(read, view);
    compareSeats(read, view);
    findStrangers(view);
}

bool Reckoning::mayBe(const OrderNote &note, OrderStatus status) const
{
    if (note.cancelled)
        return status == OrderStatus::Cancelled;
    if (status == OrderStatus::Cancelled)
        return m_model.anyInDoubt(note.cancellations);
    if (note.paid)
        return status == OrderStatus::Paid;
    if (status == OrderStatus::Paid)
        return m_model.anyInDoubt(note.payments);
    // Pending, or expired; the latter not while its seats are certainly held for it.
    return status == OrderStatus::Pending || m_model.certainSeats(note.hold).empty();
}

void Reckoning::compareOrder(const OrderNote &note, const Order &order)
{
    if (!mayBe(note, order.status))
        m_violations.add(QStringLiteral("an order is what was acknowledged"),
            QStringLiteral("it is %1; %2").arg(nameOf(order.status), text(note)));
    if (order.total != note.created.total || order.lines != note.created.lines)
        m_violations.add(QStringLiteral("an order keeps its lines and its total"), text(note));
    if (order.status == OrderStatus::Paid && note.paid && order.tickets != note.paid->tickets)
        m_violations.add(QStringLiteral("a paid order keeps its tickets"), text(note));
}

void Reckoning::compareMoney(const std::map<QUuid, Order> &read, const DatabaseView &view)
{
    std::map<TenderKind, qint64> kept;
    for (const auto &[id, note] : m_model.orders()) {
        const auto order = read.find(id);
        if (order == read.end())
            continue;
        std::map<TenderKind, DatabaseView::Money> expected;
        if (note.paid) {
            for (const Payment &payment : note.paid->payments)
                expected[payment.kind].taken += payment.amount;
        } else if (note.cancelled) { // its payment may have been done without an answer
            for (const Payment &payment : note.cancelled->payments) {
                (payment.amount > 0 ? expected[payment.kind].taken : expected[payment.kind].givenBack) +=
                    std::abs(payment.amount);
            }
        }
        if (note.paid && order->second.status == OrderStatus::Cancelled) {
            for (auto &[kind, money] : expected)
                money.givenBack = money.taken;
        }
        for (const TenderKind kind : {TenderKind::Cash, TenderKind::Card}) {
            const auto booked = view.payments.find({id, kind});
            const DatabaseView::Money money =
                booked == view.payments.end() ? DatabaseView::Money{} : booked->second;
            kept[kind] += money.taken - money.givenBack;
            const bool isKnown = note.paid || note.cancelled || !m_model.anyInDoubt(note.payments);
            if (isKnown && money != expected[kind])
                m_violations.add(QStringLiteral("money is what was acknowledged"),
                    QStringLiteral("%1: taken %2, given back %3, acknowledged %4 and %5; %6")
                        .arg(QString::fromLatin1(enumNames(kind)[size_t(kind)]))
                        .arg(money.taken)
                        .arg(money.givenBack)
                        .arg(expected[kind].taken)
                        .arg(expected[kind].givenBack)
                        .arg(text(note)));
        }
    }
    for (const auto &[kind, sum] : view.journal) {
        if (sum != kept[kind])
            m_violations.add(QStringLiteral("the journal says what was paid"),
                QStringLiteral("%1: journal %2, payments %3")
                    .arg(QString::fromLatin1(enumNames(kind)[size_t(kind)]))
                    .arg(sum)
                    .arg(kept[kind]));
    }
}

void Reckoning::compareSeats(const std::map<QUuid, Order> &read, const DatabaseView &view)
{
    std::map<DatabaseView::Seat, QUuid> sold;
    for (const auto &[id, order] : read) {
        const auto note = m_model.orders().find(id);
        if (note == m_model.orders().end())
            continue;
        // Clocks that jump end pending orders before their time: only what is certain must be held.
        const std::vector<SeatNo> seats =
            order.status == OrderStatus::Paid ? note->second.seats : m_model.certainSeats(note->second.hold);
        for (const SeatNo seat : seats) {
            const DatabaseView::Seat place{order.show, seat};
            const auto claim = view.claimedFor.find(place);
            if (claim == view.claimedFor.end() || claim->second != id)
                m_violations.add(QStringLiteral("the seats of an order are claimed for it"),
                    text(note->second) + u' ' + m_model.history(order.show, seat));
            if (order.status == OrderStatus::Paid && !sold.emplace(place, id).second)
                m_violations.add(QStringLiteral("a seat is sold once"), m_model.history(order.show, seat));
        }
    }
}

void Reckoning::findStrangers(const DatabaseView &view)
{
    for (const auto &[id, status] : view.orders) {
        if (!m_model.orders().contains(id))
            m_violations.add(QStringLiteral("what was not acknowledged was not done"),
                QStringLiteral("nobody knows the order %1, which is %2")
                    .arg(id.toString(QUuid::WithoutBraces), nameOf(status)));
    }
    for (const QUuid &id : view.holds) {
        if (!m_model.hasHold(HoldId{id}))
            m_violations.add(QStringLiteral("what was not acknowledged was not done"),
                QStringLiteral("nobody knows the hold %1").arg(id.toString(QUuid::WithoutBraces)));
    }
}

QString Reckoning::text(const OrderNote &note) const
{
    const SeatNo seat = note.seats.empty() ? 0 : note.seats.front();
    return QStringLiteral("order %1 (%2), acknowledged %3; %4")
        .arg(note.created.code, note.created.order.toString(),
            note.cancelled  ? QStringLiteral("cancelled")
                : note.paid ? QStringLiteral("paid")
                            : QStringLiteral("pending"),
            m_model.history(note.show, seat));
}

} // namespace parterre::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/checkoutclerks.h"

#include "tests/bench/loadrequests.h"
#include "tests/bench/wireanswer.h"

#include <cstdio>

namespace parterre {

CheckoutClerks::CheckoutClerks(SeatSupply &seats, std::string ticketType, quint64 price, int run)
    : m_seats(seats)
    , m_ticketType(std::move(ticketType))
    , m_price(price)
    , m_keys(run)
{
}

void CheckoutClerks::start(LoadSocket &socket)
{
    const auto index = size_t(socket.index());
    if (m_clerks.size() <= index)
        m_clerks.resize(index + 1);
    holdNext(socket, m_clerks[index]);
}

void CheckoutClerks::holdNext(LoadSocket &socket, Clerk &clerk)
{
    clerk.pair = m_seats.next();
    clerk.begunAt = nowNs();
    ask(socket, clerk, Hold, {});
}

void CheckoutClerks::ask(LoadSocket &socket, Clerk &clerk, Step step, std::string_view id)
{
    const quint64 request = ++m_requests;
    const std::string key = m_keys.next();
    if (step == Hold)
        writeHold(m_frame, request, clerk.pair.show, clerk.pair.seats, key);
    else if (step == Create)
        writeCreate(m_frame, request, id, clerk.pair.seats, m_ticketType, key);
    else
        writePay(m_frame, request, id, m_price * clerk.pair.seats.size(), key);
    clerk.step = step;
    clerk.sentAt = nowNs();
    ++m_waiting;
    socket.send(m_frame.bytes());
}

void CheckoutClerks::received(LoadSocket &socket, std::string_view message, bool running)
{
    const WireAnswer answer(message);
    if (answer.kind() == WireAnswer::Kind::Notification)
        return;
    --m_waiting;
    Clerk &clerk = m_clerks[size_t(socket.index())];
    const auto id = answer.text(clerk.step == Hold ? "hold" : "order");
    const bool isGood = answer.kind() == WireAnswer::Kind::Result && id
        && (clerk.step != Pay || answer.text("status") == "paid");
    if (!isGood)
        refuse(answer.text("name").value_or("something unreadable"));
    else if (clerk.step == Pay)
        ++m_paid;
    if (!running)
        return;
    const qint64 now = nowNs();
    if (isGood)
        m_latenciesMs[clerk.step].push_back(double(now - clerk.sentAt) / 1e6);
    if (isGood && clerk.step == Pay)
        m_latenciesMs[Whole].push_back(double(now - clerk.begunAt) / 1e6);
    if (!isGood || clerk.step == Pay)
        holdNext(socket, clerk);
    else
        ask(socket, clerk, clerk.step == Hold ? Create : Pay, *id);
}

void CheckoutClerks::refuse(std::string_view name)
{
    if (m_refused++ == 0)
        std::fprintf(stderr, "a checkout was refused: %.*s\n", int(name.size()), name.data());
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loadrequests.h"

#include "common/protocol/instances.h"

namespace parterre {

using namespace protocol;

void writeHold(
    CborFrame &frame, quint64 id, std::string_view show, std::span<const SeatNo> seats, std::string_view key)
{
    frame.clear();
    frame.request(id, "seats.hold", 3).text("show").text(show).text("seats").list(seats.size());
    for (const SeatNo seat : seats)
        frame.whole(quint64(seat));
    frame.text("key").text(key);
}

void writeBest(CborFrame &frame, quint64 id, std::string_view show, int quantity, std::string_view key)
{
    frame.clear();
    frame.request(id, "seats.best", 3).text("show").text(show);
    frame.text("quantity").whole(quint64(quantity)).text("key").text(key);
}

void writeRelease(CborFrame &frame, quint64 id, std::string_view hold)
{
    frame.clear();
    frame.request(id, "seats.release", 1).text("hold").text(hold);
}

void writeCreate(CborFrame &frame, quint64 id, std::string_view hold, std::span<const SeatNo> seats,
    std::string_view ticketType, std::string_view key)
{
    frame.clear();
    frame.request(id, "orders.create", 3).text("hold").text(hold).text("tickets").list(seats.size());
    for (const SeatNo seat : seats)
        frame.map(2).text("seat").whole(quint64(seat)).text("ticket_type").text(ticketType);
    frame.text("key").text(key);
}

void writePay(CborFrame &frame, quint64 id, std::string_view order, quint64 amount, std::string_view key)
{
    frame.clear();
    frame.request(id, "orders.pay", 3).text("order").text(order).text("tenders").list(1);
    frame.map(2).text("kind").text("cash").text("amount").whole(amount);
    frame.text("key").text(key);
}

void writeShowRequest(CborFrame &frame, quint64 id, std::string_view method, std::string_view show)
{
    frame.clear();
    frame.request(id, method, 1).text("show").text(show);
}

void writeSearch(CborFrame &frame, quint64 id, std::string_view text, int limit)
{
    frame.clear();
    frame.request(id, "events.search", 2).text("text").text(text).text("limit").whole(quint64(limit));
}

namespace {

constexpr quint64 someId = 70'000;
constexpr const char *someUuid = "7d1f0a36-52c8-4e0b-9a41-3c2d7e90115f";

template <MethodParams P>
void same(const CborFrame &frame, const P &params)
{
    if (encodeRequest(qint64(someId), params, Form::Cbor).toStdString() != frame.bytes())
        qFatal("the load's %s is not what the protocol's codec writes", P::method.name);
}

} // namespace

void verifyLoadRequests()
{
    CborFrame frame;
    const std::vector<SeatNo> seats{23, 59'999};
    const QString key = QStringLiteral("0123456789");
    const HoldId hold = *HoldId::fromString(QString::fromLatin1(someUuid));
    const OrderId order{hold.value};
    const TicketTypeId type{3};
    const ShowId show{417};

    writeHold(frame, someId, "417", seats, "0123456789");
    same(frame, SeatsHold{show, seats, {}, key});
    writeBest(frame, someId, "417", 10, "0123456789");
    SeatsBest best;
    best.show = show;
    best.quantity = 10;
    best.key = key;
    same(frame, best);
    writeRelease(frame, someId, someUuid);
    same(frame, SeatsRelease{hold, {}});
    writeCreate(frame, someId, someUuid, seats, "3", "0123456789");
    same(frame, OrdersCreate{hold, {{seats[0], type}, {seats[1], type}}, {}, {}, key});
    writePay(frame, someId, someUuid, 6400, "0123456789");
    same(frame, OrdersPay{order, {{TenderKind::Cash, 6400, {}}}, key});
    writeShowRequest(frame, someId, "seats.states", "417");
    same(frame, SeatsStates{show});
    writeShowRequest(frame, someId, "seats.watch", "417");
    same(frame, SeatsWatch{show});
    writeShowRequest(frame, someId, "shows.get", "417");
    same(frame, ShowsGet{show});
    writeSearch(frame, someId, "bench", 20);
    EventsSearch search;
    search.text = QStringLiteral("bench");
    search.limit = 20;
    same(frame, search);
}

} // namespace parterre

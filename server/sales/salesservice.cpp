// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/salesservice.h"

#include "common/ticketing/ticketrenderer.h"
#include "server/catalog/catalogservice.h"
#include "server/inventory/inventoryservice.h"
#include "server/inventory/keyedrequest.h"
#include "server/inventory/seatlist.h"
#include "server/sales/admissionstore.h"
#include "server/sales/createkind.h"
#include "server/sales/expireorderskind.h"
#include "server/sales/ordercode.h"
#include "server/sales/ordermessage.h"
#include "server/sales/ordersearch.h"
#include "server/sales/signingkeys.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/commitpipeline.h"

#include <QCache>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace parterre {

using namespace protocol;

namespace {

constexpr int defaultFindLimit = 50;

/// The seats of the choices, rising; each once.
Result<std::vector<SeatNo>> seatsOf(const std::vector<TicketChoice> &choices)
{
    std::vector<SeatNo> seats;
    for (const TicketChoice &choice : choices)
        seats.push_back(choice.seat);
    std::ranges::sort(seats);
    if (std::ranges::adjacent_find(seats) != seats.end())
        return makeError(ErrorCode::TicketsMismatch, QStringLiteral("a seat is named twice"));
    return seats;
}

/// Seats and fee as lines, and their sum.
Result<Done> addLines(orders::Row &order, const std::vector<TicketChoice> &choices, const ShowFacts &facts)
{
    for (const TicketChoice &choice : choices) {
        if (!facts.plan->has(choice.seat))
            return makeError(ErrorCode::TicketsMismatch, QStringLiteral("there is no such seat"));
        const QString zone = facts.plan->zoneKey(choice.seat);
        const auto amount = facts.price(zone, choice.ticketType);
        if (!amount) {
            Error error = makeError(ErrorCode::PriceMissing);
            error.seats = {choice.seat};
            return error;
        }
        order.lines.push_back({LineKind::Seat, choice.seat, facts.plan->label(choice.seat), choice.ticketType,
            facts.ticketTypeName(choice.ticketType), zone, *amount});
        order.total += *amount;
    }
    if (facts.show.fee > 0) {
        order.lines.push_back({LineKind::Fee, std::nullopt, QStringLiteral("Booking fee"), std::nullopt,
            std::nullopt, std::nullopt, facts.show.fee});
        order.total += facts.show.fee;
    }
    return Done{};
}

const char *contentTypeOf(TicketFormat format)
{
    switch (format) {
    case TicketFormat::Pdf:
        return "application/pdf";
    case TicketFormat::Png:
        return "image/png";
    case TicketFormat::Escpos:
    case TicketFormat::Fgl:
        break;
    }
    return "application/octet-stream";
}

Result<QByteArray> draw(const std::vector<TicketDocument> &documents, TicketFormat format)
{
    const QLocale locale;
    switch (format) {
    case TicketFormat::Pdf:
        return renderPdf(documents, locale);
    case TicketFormat::Png:
        if (documents.size() != 1)
            return makeError(ErrorCode::FormatUnsupported, QStringLiteral("a png is of one ticket"));
        return renderPng(documents.front(), locale);
    case TicketFormat::Escpos:
        return renderEscpos(documents, locale);
    case TicketFormat::Fgl:
        return renderFgl(documents, locale);
    }
    return ErrorCode::FormatUnsupported;
}

} // namespace

struct SalesService::Private {
    storage::Database &database;
    CatalogService &catalog;
    InventoryService &inventory;
    storage::CommitPipeline &pipeline;
    const Clock &clock;
    IdSource &ids;
    CreateKind &createKind;
    ExpireOrdersKind &expireKind;
    std::shared_ptr<const SigningKeys> keys{};
    QCache<OrderId, ShowId> showsOfOrders{20'000}; ///< a payment follows its order soon
};

SalesService::SalesService(storage::Database &database, storage::CommitPipeline &pipeline,
    CatalogService &catalog, InventoryService &inventory, const Clock &clock, IdSource &ids)
    : d(new Private{database, catalog, inventory, pipeline, clock, ids, pipeline.add<CreateKind>(ids),
        pipeline.add<ExpireOrdersKind>()})
{
}

SalesService::~SalesService() = default;

QCoro::Task<Result<Done>> SalesService::loadKeys()
{
    if (d->keys)
        co_return Done{};
    auto keys = co_await SigningKeys::load(d->database, d->clock, d->ids);
    if (!keys)
        co_return keys.error();
    d->keys = *keys;
    co_return Done{};
}

QCoro::Task<Result<Order>> SalesService::create(Caller caller, OrdersCreate params)
{
    const auto ready = co_await loadKeys();
    if (!ready)
        co_return ready.error();
    auto seats = seatsOf(params.tickets);
    if (!seats)
        co_return seats.error();
    const auto show = co_await d->inventory.showOfHold(params.hold);
    if (!show)
        co_return show.error();
    const auto facts = co_await d->catalog.facts(*show);
    if (!facts)
        co_return facts.error();
    // A hold may have lost some chairs since.
    if (const auto whole = checkWholeTables(*seats, *(*facts)->plan); !whole)
        co_return whole.error();

    auto request = std::make_shared<CreateRequest>(d->createKind);
    keyRequest(*request, caller, params);
    request->subject = params.hold.value;
    request->limits = d->inventory.limits().of(caller);
    request->facts = *facts;
    request->seats = std::move(*seats);
    orders::Row &order = request->order;
    order.order = OrderId{d->ids.uuid()};
    order.show = *show;
    order.hold = params.hold;
    order.currency = (*facts)->show.currency;
    order.channel =
        caller.may(Right::SellForOthers) ? params.channel.value_or(Channel::Counter) : Channel::Web;
    order.account = caller.account;
    order.soldBy = caller.name;
    order.session = caller.session;
    order.customer = params.customer;
    const auto priced = addLines(order, params.tickets, **facts);
    if (!priced)
        request->refusal = priced.error();
    else if ((*facts)->statusAt(d->clock.now()) != SaleStatus::OnSale)
        request->refusal = makeError(ErrorCode::NotOnSale);
    co_await d->pipeline.submit(request);
    if (!request->error)
        d->showsOfOrders.insert(request->answer.order, new ShowId(request->answer.show));
    co_return request->result();
}

QCoro::Task<Result<SalesService::Known>> SalesService::known(Caller caller, OrderId order)
{
    const auto ready = co_await loadKeys();
    if (!ready)
        co_return ready.error();
    auto work = [order](pqxx::work &tx) -> Result<orders::Row> {
        const auto rows = orders::read(tx, std::span(&order, 1));
        if (rows.isEmpty())
            return ErrorCode::OrderNotFound;
        return rows.value(order);
    };
    auto row = co_await d->database.read("get order", work);
    if (!row)
        co_return row.error();
    if (!caller.may(Right::SellForOthers) && row->account != caller.account)
        co_return ErrorCode::OrderNotFound;
    const auto facts = co_await d->catalog.facts(row->show);
    if (!facts)
        co_return facts.error();
    co_return Known{{*facts, d->keys->signer}, std::move(*row)};
}

QCoro::Task<Result<SalesService::Context>> SalesService::context(OrderId order)
{
    const auto ready = co_await loadKeys();
    if (!ready)
        co_return ready.error();
    ShowId show;
    if (const ShowId *remembered = d->showsOfOrders.object(order))
        show = *remembered;
    if (!show) {
        auto work = [order](pqxx::work &tx) { return ordersearch::showOfOrder(tx, order); };
        const auto read = co_await d->database.read("show of order", work);
        if (!read)
            co_return read.error();
        show = *read;
    }
    const auto facts = co_await d->catalog.facts(show);
    if (!facts)
        co_return facts.error();
    co_return Context{*facts, d->keys->signer};
}

QCoro::Task<Result<Order>> SalesService::get(Caller caller, OrdersGet params)
{
    const auto found = co_await known(caller, params.order);
    if (!found)
        co_return found.error();
    co_return orderMessage(found->order, *found->facts, *found->signer);
}

QCoro::Task<Result<OrderList>> SalesService::find(Caller caller, OrdersFind params)
{
    const auto ready = co_await loadKeys();
    if (!ready)
        co_return ready.error();
    ordersearch::Wish wish;
    wish.text = params.text.value_or(QString());
    wish.code = ordercode::fromTyped(wish.text);
    if (const auto ticket = d->keys->verifier.verify(wish.text))
        wish.ticket = ticket->ticket;
    wish.show = params.show;
    if (!caller.may(Right::SellForOthers))
        wish.account = caller.account;
    wish.limit = params.limit.value_or(defaultFindLimit);
    auto work = [wish](pqxx::work &tx) -> Result<std::vector<orders::Row>> {
        const std::vector<OrderId> ids = ordersearch::find(tx, wish);
        const auto rows = orders::read(tx, ids);
        std::vector<orders::Row> sorted;
        for (const OrderId &id : ids)
            sorted.push_back(rows.value(id));
        return sorted;
    };
    const auto rows = co_await d->database.read("find orders", work);
    if (!rows)
        co_return rows.error();
    OrderList list;
    for (const orders::Row &row : *rows) {
        const auto facts = co_await d->catalog.facts(row.show);
        if (!facts)
            co_return facts.error();
        list.orders.push_back(orderMessage(row, **facts, *d->keys->signer));
    }
    co_return list;
}

QCoro::Task<Result<RenderedTickets>> SalesService::render(Caller caller, TicketsRender params)
{
    if (params.order.has_value() == params.ticket.has_value()) {
        Error error = makeError(ErrorCode::InvalidParams, QStringLiteral("exactly one of order and ticket"));
        error.field = QStringLiteral("order");
        co_return error;
    }
    OrderId id = params.order.value_or(OrderId{});
    if (params.ticket) {
        auto work = [ticket = *params.ticket](
                        pqxx::work &tx) { return ordersearch::orderOfTicket(tx, ticket); };
        const auto order = co_await d->database.read("order of ticket", work);
        if (!order)
            co_return order.error();
        id = *order;
    }
    const auto found = co_await known(caller, id);
    if (!found)
        co_return found.error();
    std::vector<TicketDocument> documents;
    for (const orders::TicketRow &ticket : found->order.tickets) {
        if (!ticket.isVoid && (!params.ticket || ticket.ticket == *params.ticket))
            documents.push_back(ticketDocument(found->order, ticket, *found->facts, *found->signer));
    }
    if (documents.empty())
        co_return makeError(ErrorCode::OrderStateWrong, QStringLiteral("there are no valid tickets"));
    QFuture<Result<QByteArray>> drawing = QtConcurrent::run(draw, documents, params.format);
    const Result<QByteArray> data = co_await drawing;
    if (!data)
        co_return data.error();
    co_return RenderedTickets{params.format, QString::fromLatin1(contentTypeOf(params.format)), *data};
}

QCoro::Task<Result<AdmitResult>> SalesService::admit(Caller caller, TicketsAdmit params)
{
    Q_UNUSED(caller)
    const auto ready = co_await loadKeys();
    if (!ready)
        co_return ready.error();
    const auto ticket = d->keys->verifier.verify(params.code.trimmed());
    if (!ticket)
        co_return ticket.error();
    const auto facts = co_await d->catalog.facts(ticket->show);
    if (!facts)
        co_return ErrorCode::TicketInvalid;
    const bool wrongShow = params.show && *params.show != ticket->show;
    const Timestamp now = d->clock.now();
    auto work = [id = ticket->ticket, gate = params.gate, wrongShow, now](pqxx::work &tx) {
        return wrongShow ? admissions::look(tx, id) : admissions::admit(tx, id, gate, now);
    };
    const auto row = co_await d->database.transact("admit", work);
    if (!row)
        co_return row.error();
    AdmitResult answer;
    answer.result = wrongShow ? Admission::WrongShow : row->result;
    answer.ticket = ticket->ticket;
    answer.show = ticket->show;
    answer.title = (*facts)->show.title;
    answer.startsAt = (*facts)->show.startsAt;
    answer.seat = ticket->seat;
    answer.label = row->label;
    answer.ticketTypeName = row->ticketTypeName;
    answer.admittedAt = row->admittedAt;
    answer.gate = row->gate;
    co_return answer;
}

QCoro::Task<Result<QHash<OrderId, QString>>> SalesService::codes(std::vector<OrderId> orders)
{
    auto work = [orders](pqxx::work &tx) -> Result<QHash<OrderId, QString>> {
        return ordersearch::codes(tx, orders);
    };
    auto codes = co_await d->database.read("codes of orders", work);
    co_return codes;
}

QCoro::Task<Result<Done>> SalesService::sweep()
{
    auto request = std::make_shared<ExpireOrdersRequest>(d->expireKind);
    request->now = d->clock.now();
    co_await d->pipeline.submit(request);
    if (request->error)
        co_return *request->error;
    co_return Done{};
}

} // namespace parterre

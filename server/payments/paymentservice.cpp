// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/paymentservice.h"

#include "server/catalog/showfacts.h"
#include "server/inventory/keyedrequest.h"
#include "server/payments/cancelkind.h"
#include "server/payments/paykind.h"
#include "server/sales/salesservice.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/commitpipeline.h"

namespace parterre {

using namespace protocol;

struct PaymentService::Private {
    storage::Database &database;
    storage::CommitPipeline &pipeline;
    SalesService &sales;
    PayKind &payKind;
    CancelKind &cancelKind;
};

PaymentService::PaymentService(
    storage::Database &database, storage::CommitPipeline &pipeline, SalesService &sales, IdSource &ids)
    : d(new Private{database, pipeline, sales, pipeline.add<PayKind>(ids), pipeline.add<CancelKind>(ids)})
{
}

PaymentService::~PaymentService() = default;

QCoro::Task<Result<Order>> PaymentService::pay(Caller caller, OrdersPay params)
{
    const auto context = co_await d->sales.context(params.order);
    if (!context)
        co_return context.error();
    auto request = std::make_shared<PayRequest>(d->payKind);
    keyRequest(*request, caller, params);
    request->subject = params.order.value;
    request->order = params.order;
    request->tenders = params.tenders;
    request->facts = context->facts;
    request->signer = context->signer;
    request->show = context->facts->show.show;
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<Order>> PaymentService::cancel(Caller caller, OrdersCancel params)
{
    const auto known = co_await d->sales.known(caller, params.order);
    if (!known)
        co_return known.error();
    auto request = std::make_shared<CancelRequest>(d->cancelKind);
    keyRequest(*request, caller, params);
    request->order = params.order;
    request->onlyPending = params.onlyPending.value_or(false);
    request->mayRefund = caller.may(Right::SellForOthers);
    request->facts = known->facts;
    request->show = known->order.show;
    co_await d->pipeline.submit(request);
    co_return request->result();
}

QCoro::Task<Result<std::vector<Order>>> PaymentService::withPayments(std::vector<Order> orders)
{
    std::vector<OrderId> ids;
    for (const Order &order : orders)
        ids.push_back(order.order);
    using Payments = QHash<OrderId, std::vector<payments::Row>>;
    auto work = [ids](pqxx::work &tx) -> Result<Payments> { return payments::read(tx, ids); };
    const auto taken = co_await d->database.read("read payments", work);
    if (!taken)
        co_return taken.error();
    for (Order &order : orders) {
        for (const payments::Row &payment : taken->value(order.order))
            order.payments.push_back(payment.message());
    }
    co_return orders;
}

} // namespace parterre

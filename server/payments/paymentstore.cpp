// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/paymentstore.h"

#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>

namespace parterre::payments {

using protocol::TenderKind;
using storage::SqlArray;

namespace {

constexpr const char *findPayments =
    "SELECT payment_id, order_id, kind, amount, reference, refund_of, account_id FROM payment "
    "WHERE order_id = ANY ($1::uuid[]) ORDER BY created_at, payment_id";

template <class Field>
TenderKind kindOf(const Field &field)
{
    const auto names = enumNames(TenderKind{});
    return TenderKind(
        std::distance(names.begin(), std::ranges::find(names, std::string_view(field.c_str()))));
}

/// The rows of either driver read alike.
template <class AnyRow>
Row rowOf(const AnyRow &row)
{
    Row payment;
    payment.payment = row[0].template as<QUuid>();
    payment.order = {row[1].template as<QUuid>()};
    payment.kind = kindOf(row[2]);
    payment.amount = row[3].template as<qint64>();
    if (!row[4].is_null())
        payment.reference = row[4].template as<QString>();
    if (!row[5].is_null())
        payment.refundOf = row[5].template as<QUuid>();
    payment.account = {row[6].template as<qint64>()};
    return payment;
}

template <class AnyResult>
QHash<OrderId, std::vector<Row>> byOrder(const AnyResult &rows)
{
    QHash<OrderId, std::vector<Row>> found;
    for (const auto &row : rows) {
        Row payment = rowOf(row);
        found[payment.order].push_back(std::move(payment));
    }
    return found;
}

} // namespace

void prepare(storage::SqlDialogue &sql)
{
    sql.prepare("payments_find", findPayments);
    sql.prepare("payments_insert",
        "INSERT INTO payment (payment_id, order_id, kind, amount, reference, refund_of, account_id, "
        "created_at) SELECT p, o, k, m, r, f, a, $8::timestamptz FROM "
            + storage::arrays("p uuid, o uuid, k text, m bigint, r text, f uuid, a bigint"));
}

QHash<OrderId, std::vector<Row>> find(storage::SqlDialogue &sql, std::span<const OrderId> orders)
{
    return byOrder(sql.ask("payments_find", {storage::arrayOf(orders)}));
}

QHash<OrderId, std::vector<Row>> read(pqxx::work &tx, std::span<const OrderId> orders)
{
    std::vector<QUuid> ids;
    for (const OrderId &order : orders)
        ids.push_back(order.value);
    return byOrder(tx.exec_params(findPayments, storage::toArray(ids)));
}

void insert(storage::SqlDialogue &sql, std::span<const Row> rows, Timestamp now)
{
    if (rows.empty())
        return;
    SqlArray ids, orders, kinds, amounts, references, refunds, accounts;
    for (const Row &row : rows) {
        ids.add(row.payment);
        orders.add(row.order.value);
        kinds.add(QString::fromLatin1(enumNames(row.kind)[size_t(row.kind)]));
        amounts.add(row.amount);
        references.add(row.reference);
        refunds.add(row.refundOf);
        accounts.add(row.account.value);
    }
    sql.tell("payments_insert",
        {ids, orders, kinds, amounts, references, refunds, accounts, now.toRfc3339().toStdString()});
}

} // namespace parterre::payments

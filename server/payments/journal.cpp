// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/journal.h"

#include "server/storage/pipeline/sqlarray.h"

#include <map>

namespace parterre::journal {

using namespace protocol;
using storage::SqlArray;

std::vector<Posting> saleOf(const orders::Row &order, std::span<const payments::Row> payments)
{
    std::map<QString, qint64> ledgers;
    for (const payments::Row &payment : payments)
        ledgers[u"tender:"_qs + QLatin1StringView(enumNames(payment.kind)[size_t(payment.kind)])] +=
            payment.amount;
    for (const OrderLine &line : order.lines) {
        const QString ledger =
            line.kind == LineKind::Fee ? u"revenue:fee"_qs : u"revenue:show:"_qs + order.show.toString();
        ledgers[ledger] -= line.amount;
    }
    std::vector<Posting> postings;
    for (const auto &[ledger, amount] : ledgers) {
        if (amount != 0)
            postings.push_back({ledger, amount, order.currency});
    }
    return postings;
}

std::vector<Posting> reversed(std::vector<Posting> postings)
{
    for (Posting &posting : postings)
        posting.amount = -posting.amount;
    return postings;
}

void prepare(storage::SqlDialogue &sql)
{
    sql.prepare("journal_entries_write",
        "INSERT INTO journal_entry (entry_id, kind, order_id, account_id, created_at) SELECT e, k, o, a, "
        "$5::timestamptz FROM "
            + storage::arrays("e uuid, k text, o uuid, a bigint"));
    sql.prepare("postings_write",
        "INSERT INTO posting (entry_id, line_no, ledger, amount, currency) SELECT * FROM "
            + storage::arrays("e uuid, n int, l text, a bigint, c text"));
}

void write(storage::SqlDialogue &sql, std::span<const Entry> entries, Timestamp now)
{
    SqlArray ids, kinds, orders, accounts;
    SqlArray owners, numbers, ledgers, amounts, currencies;
    for (const Entry &entry : entries) {
        if (entry.postings.empty())
            continue; // an order that costs nothing moves nothing
        ids.add(entry.entry);
        kinds.add(QString::fromLatin1(entry.kind));
        orders.add(entry.order.value);
        accounts.add(entry.account.value);
        qint64 number = 0;
        for (const Posting &posting : entry.postings) {
            owners.add(entry.entry);
            numbers.add(++number);
            ledgers.add(posting.ledger);
            amounts.add(posting.amount);
            currencies.add(posting.currency);
        }
    }
    if (ids.isEmpty())
        return;
    sql.tell("journal_entries_write", {ids, kinds, orders, accounts, now.toRfc3339().toStdString()});
    sql.tell("postings_write", {owners, numbers, ledgers, amounts, currencies});
}

} // namespace parterre::journal

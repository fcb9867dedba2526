// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/payments/paymentstore.h"
#include "server/sales/orderstore.h"

#include <pqxx/pqxx>
#include <span>
#include <vector>

/// The double-entry journal. Entries are written once, whole, and sum to zero; the database insists on it.
namespace parterre::journal {

/// Debits are positive (money came in), credits negative (it was earned).
struct Posting {
    QString ledger; ///< "tender:cash", "revenue:show:17", "revenue:fee"
    qint64 amount = 0; ///< minor units
    QString currency;

    bool operator==(const Posting &) const = default;
};

struct Entry {
    QUuid entry;
    const char *kind = "sale"; ///< "sale" or "refund"
    OrderId order;
    AccountId account; ///< who did it
    std::vector<Posting> postings;
};

/// What a paid order moves: from its tenders to the revenue of its show and of fees.
std::vector<Posting> saleOf(const orders::Row &order, std::span<const payments::Row> payments);
/// The same back.
std::vector<Posting> reversed(std::vector<Posting> postings);

void prepare(storage::SqlDialogue &sql);
void write(storage::SqlDialogue &sql, std::span<const Entry> entries, Timestamp now);

} // namespace parterre::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/settlement.h"

#include <algorithm>

namespace parterre {

using namespace protocol;

namespace {

Error withLimit(ErrorCode code, qint64 limit)
{
    Error error = makeError(code);
    error.limit = limit;
    return error;
}

} // namespace

Result<Settlement> settle(qint64 due, const std::vector<Tender> &tenders)
{
    qint64 given = 0;
    qint64 cash = 0;
    for (const Tender &tender : tenders) {
        given += tender.amount;
        cash += tender.kind == TenderKind::Cash ? tender.amount : 0;
    }
    if (given < due)
        return withLimit(ErrorCode::PaymentInsufficient, due - given);
    if (given - cash > due)
        return withLimit(ErrorCode::PaymentExcess, given - cash - due);

    Settlement settlement;
    settlement.change = given - due;
    qint64 toHandBack = settlement.change;
    for (const Tender &tender : tenders) {
        qint64 amount = tender.amount;
        if (tender.kind == TenderKind::Cash) {
            const qint64 back = std::min(amount, toHandBack);
            amount -= back;
            toHandBack -= back;
        }
        if (amount > 0)
            settlement.payments.push_back({tender.kind, amount, tender.reference});
    }
    return settlement;
}

} // namespace parterre

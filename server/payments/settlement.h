// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/messages/orders.h"

#include <vector>

namespace parterre {

/// How tenders settle an amount that is due.
struct Settlement {
    std::vector<protocol::Payment> payments; ///< what each tender pays of it; none is zero
    qint64 change = 0; ///< cash to hand back
};

/// Change is given for cash only. Errors: PaymentInsufficient (limit: what is missing), PaymentExcess (limit:
/// what is too much).
Result<Settlement> settle(qint64 due, const std::vector<protocol::Tender> &tenders);

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/orders.h"
#include "server/demo/demorandom.h"

namespace parterre::demo {

/// Somebody who does not exist: a name, mostly an address under example.org (RFC 2606), and with `phone` a
/// number that is reserved for fiction.
protocol::Customer customer(DemoRandom &random, bool phone);

} // namespace parterre::demo

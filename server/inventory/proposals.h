// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/seats.h"
#include "server/catalog/showfacts.h"
#include "server/inventory/bestavailable/bestavailable.h"

#include <optional>
#include <vector>

/// What best seats mean in a show: which zones may be proposed, and what is said of the seats that are.
namespace parterre::proposals {

/// By the index of the zone in the layout: it is sold, and for no more than this. Nothing where neither asks:
/// a show without any price proposes all its seats.
std::optional<std::vector<bool>> zonesFor(const ShowFacts &facts, std::optional<qint64> mostPrice);

protocol::ProposalReasons reasonsOf(const ShowFacts &facts, const BestSeats &best);

} // namespace parterre::proposals

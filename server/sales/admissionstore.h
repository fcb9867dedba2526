// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/base/timestamp.h"
#include "common/protocol/messages/tickets.h"

#include <pqxx/pqxx>

namespace parterre::admissions {

struct Row {
    protocol::Admission result = protocol::Admission::Admitted;
    QString label;
    QString ticketTypeName;
    std::optional<Timestamp> admittedAt;
    std::optional<QString> gate;
};

/// Admits the ticket unless it is void or used already; of two gates at the same moment one wins.
/// TicketInvalid when there is no such ticket.
Result<Row> admit(pqxx::work &tx, TicketId ticket, const std::optional<QString> &gate, Timestamp now);
/// The same, looking only.
Result<Row> look(pqxx::work &tx, TicketId ticket);

} // namespace parterre::admissions

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/admissionstore.h"
#include "server/storage/sqlvalues.h"

namespace parterre::admissions {

using protocol::Admission;

Result<Row> look(pqxx::work &tx, TicketId ticket)
{
    const pqxx::result rows = tx.exec_params(
        "SELECT l.label, l.ticket_type_name, (extract(epoch FROM t.admitted_at) * 1000)::bigint, t.gate, "
        "t.void_at IS NOT NULL FROM ticket t JOIN order_line l USING (order_id, line_no) WHERE t.ticket_id = "
        "$1",
        ticket.toString().toStdString());
    if (rows.empty())
        return ErrorCode::TicketInvalid;
    const auto &row = rows[0];
    Row found;
    found.label = row[0].as<QString>();
    found.ticketTypeName = row[1].as<QString>();
    if (!row[2].is_null())
        found.admittedAt = Timestamp{row[2].as<qint64>()};
    if (!row[3].is_null())
        found.gate = row[3].as<QString>();
    found.result = row[4].as<bool>() ? Admission::Void : Admission::AlreadyUsed;
    return found;
}

Result<Row> admit(pqxx::work &tx, TicketId ticket, const std::optional<QString> &gate, Timestamp now)
{
    const std::string gateName = gate.value_or(QString()).toStdString();
    const pqxx::result admitted =
        tx.exec_params("UPDATE ticket SET admitted_at = $2, gate = nullif($3, '') "
                       "WHERE ticket_id = $1 AND void_at IS NULL AND admitted_at IS NULL RETURNING ticket_id",
            ticket.toString().toStdString(), now.toRfc3339().toStdString(), gateName);
    auto row = look(tx, ticket);
    if (row && !admitted.empty())
        row->result = Admission::Admitted;
    return row;
}

} // namespace parterre::admissions

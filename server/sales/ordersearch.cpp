// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/ordersearch.h"
#include "server/sales/ordercode.h"
#include "server/storage/sqlvalues.h"

namespace parterre::ordersearch {

namespace {

/// The text as a LIKE pattern that finds it anywhere.
std::string patternOf(const QString &text)
{
    QString pattern;
    for (const QChar c : text.trimmed()) {
        if (c == u'%' || c == u'_' || c == u'\\')
            pattern += u'\\';
        pattern += c;
    }
    return (u'%' + pattern + u'%').toStdString();
}

OrderId idOf(const pqxx::row &row) { return {row[0].as<QUuid>()}; }

template <class Id>
std::optional<qint64> number(const std::optional<Id> &id)
{
    return id ? std::optional(id->value) : std::nullopt;
}

/// pqxx 6 binds a null pointer as NULL.
const char *orNull(const std::optional<std::string> &text) { return text ? text->c_str() : nullptr; }

} // namespace

std::vector<OrderId> find(pqxx::work &tx, const Wish &wish)
{
    const auto text = [](std::optional<qint64> n) {
        return n ? std::optional(std::to_string(*n)) : std::nullopt;
    };
    const std::optional<std::string> show = text(number(wish.show));
    const std::optional<std::string> account = text(number(wish.account));
    std::optional<std::string> ticket;
    if (wish.ticket)
        ticket = wish.ticket->toString().toStdString();
    const bool everything = wish.text.trimmed().isEmpty();
    const pqxx::result rows =
        tx.exec_params("SELECT o.order_id FROM \"order\" o WHERE ($1::bigint IS NULL OR o.show_id = $1) "
                       "AND ($2::bigint IS NULL OR o.account_id = $2) "
                       "AND ($3 OR o.code = $4 OR o.customer_name ILIKE $5 OR o.customer_email ILIKE $5 OR "
                       "o.customer_phone ILIKE $5 "
                       "  OR o.order_id = (SELECT t.order_id FROM ticket t WHERE t.ticket_id = $6::uuid)) "
                       "ORDER BY o.created_at DESC, o.order_id LIMIT $7",
            orNull(show), orNull(account), everything, wish.code.toStdString(), patternOf(wish.text),
            orNull(ticket), wish.limit);
    std::vector<OrderId> ids;
    for (const auto &row : rows)
        ids.push_back(idOf(row));
    return ids;
}

Result<OrderId> orderOfTicket(pqxx::work &tx, TicketId ticket)
{
    const pqxx::result rows =
        tx.exec_params("SELECT order_id FROM ticket WHERE ticket_id = $1", ticket.toString().toStdString());
    if (rows.empty())
        return ErrorCode::TicketNotFound;
    return idOf(rows[0]);
}

QHash<OrderId, QString> codes(pqxx::work &tx, const std::vector<OrderId> &orders)
{
    std::vector<QUuid> ids;
    for (const OrderId &order : orders)
        ids.push_back(order.value);
    QHash<OrderId, QString> codes;
    for (const auto &row : tx.exec_params(
             "SELECT order_id, code FROM \"order\" WHERE order_id = ANY ($1::uuid[])", storage::toArray(ids)))
        codes.insert(OrderId{row[0].as<QUuid>()}, ordercode::shown(row[1].as<QString>()));
    return codes;
}

Result<ShowId> showOfOrder(pqxx::work &tx, OrderId order)
{
    const pqxx::result rows =
        tx.exec_params("SELECT show_id FROM \"order\" WHERE order_id = $1", order.toString().toStdString());
    if (rows.empty())
        return ErrorCode::OrderNotFound;
    return ShowId{rows[0][0].as<qint64>()};
}

} // namespace parterre::ordersearch

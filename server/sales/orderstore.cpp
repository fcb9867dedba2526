// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/orderstore.h"

#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>

namespace parterre::orders {

using namespace protocol;
using storage::arrayOf;
using storage::Rows;
using storage::SqlArray;
using storage::SqlDialogue;

namespace {

constexpr const char *findOrders =
    "SELECT order_id, code, show_id, hold_id, status, total, currency, channel, account_id, sold_by, "
    "session_id, "
    "customer_name, customer_email, customer_phone, (extract(epoch FROM created_at) * 1000)::bigint, "
    "(extract(epoch FROM expires_at) * 1000)::bigint, (extract(epoch FROM paid_at) * 1000)::bigint "
    "FROM \"order\" WHERE order_id = ANY ($1::uuid[])";
constexpr const char *findLines =
    "SELECT order_id, kind, seat_no, label, ticket_type_id, ticket_type_name, zone, amount "
    "FROM order_line WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, line_no";
constexpr const char *findTickets =
    "SELECT order_id, ticket_id, line_no, show_id, seat_no, void_at IS NOT NULL, "
    "(extract(epoch FROM admitted_at) * 1000)::bigint "
    "FROM ticket WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, line_no, issued_at";

template <class E, class Field>
E enumOf(const Field &field)
{
    const auto names = enumNames(E{});
    const auto found = std::ranges::find(names, std::string_view(field.c_str(), field.size()));
    return E(std::distance(names.begin(), found));
}

template <class E>
QString nameOf(E value)
{
    return QString::fromLatin1(enumNames(E{})[size_t(value)]);
}

template <class Field>
std::optional<QString> optionalText(const Field &field)
{
    return field.is_null() ? std::nullopt : std::optional(field.template as<QString>());
}

template <class Field>
std::optional<Timestamp> optionalTime(const Field &field)
{
    return field.is_null() ? std::nullopt : std::optional(Timestamp{field.template as<qint64>()});
}

template <class AnyRow>
std::optional<Customer> customerOf(const AnyRow &row, int column)
{
    Customer customer{
        optionalText(row[column]), optionalText(row[column + 1]), optionalText(row[column + 2])};
    return customer == Customer{} ? std::nullopt : std::optional(std::move(customer));
}

// The rows of either driver read alike.
template <class AnyRow>
Row rowOf(const AnyRow &row)
{
    Row order;
    order.order = {row[0].template as<QUuid>()};
    order.code = row[1].template as<QString>();
    order.show = {row[2].template as<qint64>()};
    order.hold = {row[3].template as<QUuid>()};
    order.status = enumOf<OrderStatus>(row[4]);
    order.total = row[5].template as<qint64>();
    order.currency = row[6].template as<QString>();
    order.channel = enumOf<Channel>(row[7]);
    order.account = {row[8].template as<qint64>()};
    order.soldBy = row[9].template as<QString>();
    order.session = {row[10].template as<qint64>()};
    order.customer = customerOf(row, 11);
    order.createdAt = {row[14].template as<qint64>()};
    order.expiresAt = {row[15].template as<qint64>()};
    order.paidAt = optionalTime(row[16]);
    return order;
}

template <class AnyRow>
OrderLine lineOf(const AnyRow &row)
{
    OrderLine line;
    line.kind = enumOf<LineKind>(row[1]);
    if (!row[2].is_null())
        line.seat = row[2].template as<SeatNo>();
    line.label = row[3].template as<QString>();
    if (!row[4].is_null())
        line.ticketType = TicketTypeId{row[4].template as<qint64>()};
    line.ticketTypeName = optionalText(row[5]);
    line.zone = optionalText(row[6]);
    line.amount = row[7].template as<qint64>();
    return line;
}

template <class AnyRow>
TicketRow ticketOf(const AnyRow &row)
{
    return {TicketId{row[1].template as<QUuid>()}, OrderId{row[0].template as<QUuid>()},
        row[2].template as<qint32>(), ShowId{row[3].template as<qint64>()}, row[4].template as<SeatNo>(),
        row[5].template as<bool>(), optionalTime(row[6])};
}

template <class Result>
void addOrders(QHash<OrderId, Row> &found, const Result &rows)
{
    for (const auto &row : rows) {
        Row order = rowOf(row);
        found.insert(order.order, std::move(order));
    }
}

template <class Result>
void addLines(QHash<OrderId, Row> &found, const Result &rows)
{
    for (const auto &row : rows)
        found[OrderId{row[0].template as<QUuid>()}].lines.push_back(lineOf(row));
}

template <class Result>
void addTickets(QHash<OrderId, Row> &found, const Result &rows)
{
    for (const auto &row : rows)
        found[OrderId{row[0].template as<QUuid>()}].tickets.push_back(ticketOf(row));
}

/// Changes orders $1, which are pending no more.
std::string settle(const char *change)
{
    return std::string("WITH settled AS (UPDATE \"order\" SET ") + change
        + " WHERE order_id = ANY ($1::uuid[]) RETURNING expires_at, order_id) DELETE FROM pending_order p "
          "USING settled s WHERE p.expires_at = s.expires_at AND p.order_id = s.order_id";
}

void insertLines(SqlDialogue &sql, std::span<const Row> rows)
{
    SqlArray orders, numbers, kinds, seats, labels, types, typeNames, zones, amounts;
    for (const Row &row : rows) {
        qint32 number = 0;
        for (const OrderLine &line : row.lines) {
            orders.add(row.order.value);
            numbers.add(++number);
            kinds.add(nameOf(line.kind));
            seats.add(line.seat ? std::optional<qint64>(*line.seat) : std::nullopt);
            labels.add(line.label);
            types.add(line.ticketType ? std::optional<qint64>(line.ticketType->value) : std::nullopt);
            typeNames.add(line.ticketTypeName);
            zones.add(line.zone);
            amounts.add(line.amount);
        }
    }
    sql.tell("order_lines_insert", {orders, numbers, kinds, seats, labels, types, typeNames, zones, amounts});
}

} // namespace

std::vector<claims::OwnedSeat> Row::claimedSeats() const
{
    std::vector<claims::OwnedSeat> seats;
    for (const OrderLine &line : lines) {
        if (line.seat)
            seats.push_back({{show, *line.seat}, order.value, expiresAt});
    }
    return seats;
}

std::vector<SeatNo> Row::seats() const
{
    std::vector<SeatNo> seats;
    for (const OrderLine &line : lines) {
        if (line.seat)
            seats.push_back(*line.seat);
    }
    return seats;
}

bool Row::isAdmitted() const
{
    return std::ranges::any_of(
        tickets, [](const TicketRow &ticket) { return ticket.admittedAt && !ticket.isVoid; });
}

bool Row::hasAddress() const { return customer && !customer->email.value_or(QString()).isEmpty(); }

void prepare(SqlDialogue &sql)
{
    sql.prepare("orders_find", findOrders);
    sql.prepare("order_lines_find", findLines);
    sql.prepare("tickets_find", findTickets);
    sql.prepare("orders_held_seats",
        // Seat by seat: to join the claims, the planner might read all of a show.
        "SELECT o.show_id, l.seat_no, (SELECT c.state = 1 AND c.order_id = l.order_id FROM claim c WHERE "
        "c.show_id = o.show_id AND c.seat_no = l.seat_no) FROM \"order\" o JOIN order_line l ON l.order_id = "
        "o.order_id WHERE o.order_id = ANY ($1::uuid[]) AND l.seat_no IS NOT NULL");
    sql.prepare("orders_shows", "SELECT order_id, show_id FROM \"order\" WHERE order_id = ANY ($1::uuid[])");
    sql.prepare("orders_expired",
        "SELECT order_id FROM pending_order WHERE expires_at <= $1::timestamptz ORDER BY expires_at LIMIT "
        "$2::int");
    sql.prepare("orders_await",
        "INSERT INTO pending_order (expires_at, order_id) SELECT x, o FROM "
            + storage::arrays("x timestamptz, o uuid"));
    sql.prepare("orders_insert",
        "INSERT INTO \"order\" (order_id, code, show_id, hold_id, status, total, currency, channel, "
        "account_id, sold_by, session_id, customer_name, customer_email, customer_phone, created_at, "
        "expires_at) SELECT o, c, s, h, 'pending', t, u, n, a, b, e, m, l, p, r, x FROM "
            + storage::arrays("o uuid, c text, s bigint, h uuid, t bigint, u text, n text, a bigint, b text, "
                              "e bigint, m text, l text, p text, r timestamptz, x timestamptz"));
    sql.prepare("order_lines_insert",
        "INSERT INTO order_line (order_id, line_no, kind, seat_no, label, ticket_type_id, ticket_type_name, "
        "zone, "
        "amount) SELECT * FROM "
            + storage::arrays("o uuid, n int, k text, s int, l text, t bigint, m text, z text, a bigint"));
    sql.prepare("orders_set_paid", settle("status = 'paid', paid_at = $2::timestamptz"));
    sql.prepare("orders_set_cancelled", settle("status = 'cancelled', cancelled_at = $2::timestamptz"));
    sql.prepare("orders_set_expired", settle("status = 'expired'"));
    sql.prepare("tickets_insert",
        "INSERT INTO ticket (ticket_id, order_id, line_no, show_id, seat_no, issued_at) SELECT t, o, l, s, "
        "n, $6::timestamptz FROM "
            + storage::arrays("t uuid, o uuid, l int, s bigint, n int"));
    sql.prepare(
        "tickets_lock", "SELECT FROM ticket WHERE order_id = ANY ($1::uuid[]) ORDER BY ticket_id FOR UPDATE");
    sql.prepare("tickets_void",
        "UPDATE ticket SET void_at = $2::timestamptz WHERE order_id = ANY ($1::uuid[]) AND void_at IS NULL");
}

QHash<OrderId, Row> find(SqlDialogue &sql, std::span<const OrderId> ids)
{
    QHash<OrderId, Row> found;
    look(sql, ids, found);
    sql.flush();
    return found;
}

void look(SqlDialogue &sql, std::span<const OrderId> ids, QHash<OrderId, Row> &found)
{
    if (ids.empty())
        return;
    const SqlArray array = arrayOf(ids);
    sql.tell("orders_find", {array}, [&found](const Rows &rows) { addOrders(found, rows); });
    sql.tell("order_lines_find", {array}, [&found](const Rows &rows) { addLines(found, rows); });
    sql.tell("tickets_find", {array}, [&found](const Rows &rows) { addTickets(found, rows); });
}

QHash<OrderId, Row> read(pqxx::work &tx, std::span<const OrderId> ids)
{
    QHash<OrderId, Row> found;
    if (ids.empty())
        return found;
    std::vector<QUuid> values;
    for (const OrderId &id : ids)
        values.push_back(id.value);
    const QString array = storage::toArray(values);
    addOrders(found, tx.exec_params(findOrders, array));
    addLines(found, tx.exec_params(findLines, array));
    addTickets(found, tx.exec_params(findTickets, array));
    return found;
}

void lookForHeldSeats(SqlDialogue &sql, std::span<const OrderId> ids, std::set<claims::Seat> &held)
{
    if (ids.empty())
        return;
    sql.tell("orders_held_seats", {arrayOf(ids)}, [&held](const Rows &rows) {
        for (const auto &row : rows) {
            if (!row[2].is_null() && row[2].as<bool>())
                held.insert({ShowId{row[0].as<qint64>()}, row[1].as<SeatNo>()});
        }
    });
}

QHash<OrderId, ShowId> shows(SqlDialogue &sql, std::span<const OrderId> ids)
{
    QHash<OrderId, ShowId> found;
    for (const auto &row : sql.ask("orders_shows", {arrayOf(ids)}))
        found.insert(OrderId{row[0].as<QUuid>()}, ShowId{row[1].as<qint64>()});
    return found;
}

std::vector<OrderId> expired(SqlDialogue &sql, Timestamp now, int limit)
{
    std::vector<OrderId> ids;
    for (const auto &row : sql.ask("orders_expired", {now.toRfc3339().toStdString(), std::to_string(limit)}))
        ids.push_back({row[0].as<QUuid>()});
    return ids;
}

void insert(SqlDialogue &sql, std::span<const Row> rows)
{
    if (rows.empty())
        return;
    SqlArray ids, codes, shows, holds, totals, currencies, channels, accounts, sellers, sessions, names,
        emails, phones, created, expires;
    for (const Row &row : rows) {
        const Customer customer = row.customer.value_or(Customer{});
        ids.add(row.order.value);
        codes.add(row.code);
        shows.add(row.show.value);
        holds.add(row.hold.value);
        totals.add(row.total);
        currencies.add(row.currency);
        channels.add(nameOf(row.channel));
        accounts.add(row.account.value);
        sellers.add(row.soldBy);
        sessions.add(row.session.value);
        names.add(customer.name);
        emails.add(customer.email);
        phones.add(customer.phone);
        created.add(row.createdAt);
        expires.add(row.expiresAt);
    }
    sql.tell("orders_insert",
        {ids, codes, shows, holds, totals, currencies, channels, accounts, sellers, sessions, names, emails,
            phones, created, expires});
    sql.tell("orders_await", {expires, ids});
    insertLines(sql, rows);
}

void setPaid(SqlDialogue &sql, std::span<const OrderId> ids, Timestamp now)
{
    if (!ids.empty())
        sql.tell("orders_set_paid", {arrayOf(ids), now.toRfc3339().toStdString()});
}

void setCancelled(SqlDialogue &sql, std::span<const OrderId> ids, Timestamp now)
{
    if (!ids.empty())
        sql.tell("orders_set_cancelled", {arrayOf(ids), now.toRfc3339().toStdString()});
}

void setExpired(SqlDialogue &sql, std::span<const OrderId> ids)
{
    if (!ids.empty())
        sql.tell("orders_set_expired", {arrayOf(ids)});
}

void insertTickets(SqlDialogue &sql, std::span<const TicketRow> tickets, Timestamp now)
{
    if (tickets.empty())
        return;
    SqlArray ids, orders, lines, shows, seats;
    for (const TicketRow &ticket : tickets) {
        ids.add(ticket.ticket.value);
        orders.add(ticket.order.value);
        lines.add(ticket.lineNo);
        shows.add(ticket.show.value);
        seats.add(ticket.seat);
    }
    sql.tell("tickets_insert", {ids, orders, lines, shows, seats, now.toRfc3339().toStdString()});
}

void lockTickets(SqlDialogue &sql, std::span<const OrderId> ids)
{
    if (!ids.empty())
        sql.tell("tickets_lock", {arrayOf(ids)});
}

void voidTickets(SqlDialogue &sql, std::span<const OrderId> ids, Timestamp now)
{
    if (!ids.empty())
        sql.tell("tickets_void", {arrayOf(ids), now.toRfc3339().toStdString()});
}

} // namespace parterre::orders

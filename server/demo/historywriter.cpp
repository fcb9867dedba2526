// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/historywriter.h"

#include "common/protocol/messages/seats.h"
#include "server/storage/pipeline/seathistory.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>

namespace parterre::demo {

namespace {

using protocol::Channel;
using protocol::SeatState;

constexpr const char *currency = "EUR";
constexpr qint64 payWithinMs = 10 * 60 * 1000;
constexpr int houseSeatsReleaseMinutes = 30;
/// The trigger that balances the journal compares the rows of one statement with each other.
constexpr size_t ordersAPostingCopy = 100;

QString text(const std::optional<Timestamp> &time) { return time ? time->toRfc3339() : QString(); }

QString text(const std::optional<QString> &value) { return value.value_or(QString()); }

QString textOf(const QUuid &id) { return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces); }

/// An array of one value; null: of NULLs.
QString repeated(const QString &value, size_t count)
{
    const QStringList values(qsizetype(count), value.isNull() ? QStringLiteral("NULL") : value);
    return u'{' + values.join(u',') + u'}';
}

/// One COPY, ended in an orderly fashion.
class Copy {
public:
    Copy(pqxx::transaction_base &tx, const char *table, std::initializer_list<const char *> columns)
        : m_stream(tx, table, std::vector<std::string>(columns.begin(), columns.end()))
    {
    }
    template <class... Values>
    void row(const Values &...values)
    {
        m_stream << std::make_tuple(values...);
    }
    void end() { m_stream.complete(); }

private:
    pqxx::stream_to m_stream;
};

} // namespace

void HistoryWriter::write(const ShowOnSale &show, const ShowHistory &history)
{
    m_tx.exec_params(
        "INSERT INTO inventory (show_id, version) VALUES ($1, $2)", show.show.value, history.version);
    writeOrders(show, history);
    writeLines(show, history);
    writeTickets(show, history);
    writePayments(history);
    writeJournal(history);
    const std::span<const HistoryOrder> orders(history.orders);
    for (size_t i = 0; i < orders.size(); i += ordersAPostingCopy)
        writePostings(show, orders.subspan(i, std::min(ordersAPostingCopy, orders.size() - i)));
    writeAllocation(show, history);
    writeClaims(show, history);
    writeSeatHistory(show, history);
    writeOutbox(history);
}

void HistoryWriter::writeOrders(const ShowOnSale &show, const ShowHistory &history)
{
    Copy copy(m_tx, "\"order\"",
        {"order_id", "code", "show_id", "hold_id", "status", "total", "currency", "channel", "account_id",
            "sold_by", "session_id", "customer_name", "customer_email", "customer_phone", "created_at",
            "expires_at", "paid_at", "cancelled_at"});
    for (const HistoryOrder &order : history.orders) {
        const Seller &seller = m_sellers[order.seller];
        // No session: the one behind a sale of last month has long run out.
        copy.row(order.order, order.code, show.show.value, order.hold,
            order.cancelledAt ? "cancelled" : "paid", order.total(), currency,
            order.channel == Channel::Phone ? "phone" : "counter", seller.account, seller.name, 0,
            text(order.customer.name), text(order.customer.email), text(order.customer.phone),
            order.createdAt, order.createdAt + payWithinMs, order.paidAt, text(order.cancelledAt));
    }
    copy.end();
}

void HistoryWriter::writeLines(const ShowOnSale &show, const ShowHistory &history)
{
    Copy copy(m_tx, "order_line",
        {"order_id", "line_no", "kind", "seat_no", "label", "ticket_type_id", "ticket_type_name", "zone",
            "amount"});
    for (const HistoryOrder &order : history.orders) {
        int number = 0;
        for (const HistoryLine &line : order.lines) {
            const size_t kind = size_t(line.kind);
            copy.row(order.order, ++number, "seat", line.seat, show.plan->label(line.seat),
                m_types[kind].value, ticketTypes[kind].name, show.plan->zoneKey(line.seat), line.amount);
        }
        if (order.fee > 0)
            copy.row(
                order.order, ++number, "fee", nullptr, "Booking fee", nullptr, nullptr, nullptr, order.fee);
    }
    copy.end();
}

void HistoryWriter::writeTickets(const ShowOnSale &show, const ShowHistory &history)
{
    Copy copy(m_tx, "ticket",
        {"ticket_id", "order_id", "line_no", "show_id", "seat_no", "issued_at", "void_at", "admitted_at",
            "gate"});
    for (const HistoryOrder &order : history.orders) {
        int number = 0;
        for (const HistoryLine &line : order.lines) {
            copy.row(line.ticket, order.order, ++number, show.show.value, line.seat, order.paidAt,
                text(order.cancelledAt), text(line.admittedAt), line.gate);
        }
    }
    copy.end();
}

void HistoryWriter::writePayments(const ShowHistory &history)
{
    Copy copy(m_tx, "payment",
        {"payment_id", "order_id", "kind", "amount", "reference", "refund_of", "account_id", "created_at"});
    for (const HistoryOrder &order : history.orders) {
        const char *kind = order.card ? "card" : "cash";
        const qint64 account = m_sellers[order.seller].account;
        copy.row(
            order.payment, order.order, kind, order.total(), order.reference, QUuid(), account, order.paidAt);
        if (order.cancelledAt) {
            copy.row(order.refund, order.order, kind, -order.total(), order.reference, order.payment, account,
                *order.cancelledAt);
        }
    }
    copy.end();
}

void HistoryWriter::writeJournal(const ShowHistory &history)
{
    Copy copy(m_tx, "journal_entry", {"entry_id", "kind", "order_id", "account_id", "created_at"});
    for (const HistoryOrder &order : history.orders) {
        const qint64 account = m_sellers[order.seller].account;
        copy.row(order.entry, "sale", order.order, account, order.paidAt);
        if (order.cancelledAt)
            copy.row(order.refundEntry, "refund", order.order, account, *order.cancelledAt);
    }
    copy.end();
}

void HistoryWriter::writePostings(const ShowOnSale &show, std::span<const HistoryOrder> orders)
{
    Copy copy(m_tx, "posting", {"entry_id", "line_no", "ledger", "amount", "currency"});
    const QString revenue = QStringLiteral("revenue:show:") + show.show.toString();
    const auto post = [&](const QUuid &entry, const HistoryOrder &order, qint64 sign) {
        int number = 0;
        copy.row(entry, ++number, order.card ? "tender:card" : "tender:cash", sign * order.total(), currency);
        copy.row(entry, ++number, revenue, -sign * order.seatsTotal(), currency);
        if (order.fee > 0)
            copy.row(entry, ++number, "revenue:fee", -sign * order.fee, currency);
    };
    for (const HistoryOrder &order : orders) {
        post(order.entry, order, 1);
        if (order.cancelledAt)
            post(order.refundEntry, order, -1);
    }
    copy.end();
}

void HistoryWriter::writeClaims(const ShowOnSale &show, const ShowHistory &history)
{
    Copy copy(m_tx, "claim", {"show_id", "seat_no", "state", "order_id", "version", "allocation_id"});
    for (const auto &[seat, claim] : history.claims) {
        const bool isKept = claim.state == int(SeatState::Blocked);
        copy.row(show.show.value, seat, claim.state, claim.order, claim.version,
            isKept ? history.houseSeats : QUuid());
    }
    copy.end();
}

void HistoryWriter::writeAllocation(const ShowOnSale &show, const ShowHistory &history)
{
    // Of a show that is over nothing is given up any more.
    m_tx.exec_params(
        "INSERT INTO allocation (allocation_id, show_id, letter, purpose, owner, release_minutes, "
        "  release_at, account_id, created_at) "
        "SELECT $1::uuid, $2, 'H', 'House seats', 'Front of house', $3::int, "
        "  CASE WHEN starts_at > now() THEN starts_at - make_interval(mins => $3::int) END, $4, "
        "  sales_from FROM show WHERE show_id = $2",
        history.houseSeats, show.show.value, houseSeatsReleaseMinutes, m_sellers[0].account);
}

void HistoryWriter::writeSeatHistory(const ShowOnSale &show, const ShowHistory &history)
{
    using What = storage::SeatHistory::What;
    Copy copy(m_tx, "seat_history",
        {"show_id", "version", "seats", "what", "hold_ids", "order_ids", "allocation_ids", "account_ids",
            "session_ids", "origins", "happened_at"});
    const auto write = [&](What what, qint64 version, const std::vector<SeatNo> &seats, const QUuid &hold,
                           const QUuid &order, const QUuid &allocation, size_t seller, Timestamp at) {
        const auto each = [n = seats.size()](const QString &value) { return repeated(value, n); };
        copy.row(show.show.value, version, storage::toArray(seats), each(QString::number(int(what))),
            each(textOf(hold)), each(textOf(order)), each(textOf(allocation)),
            each(QString::number(m_sellers[seller].account)), each({}), each({}), at);
    };
    std::vector<SeatNo> kept;
    for (const auto &[seat, claim] : history.claims) {
        if (claim.state == int(SeatState::Blocked))
            kept.push_back(seat);
    }
    write(What::Blocked, 1, kept, {}, {}, history.houseSeats, 0, show.salesFrom);
    for (const HistoryOrder &order : history.orders) {
        std::vector<SeatNo> seats;
        for (const HistoryLine &line : order.lines)
            seats.push_back(line.seat);
        write(What::Held, order.version - 1, seats, order.hold, {}, {}, order.seller, order.createdAt);
        write(What::Ordered, order.version - 1, seats, order.hold, order.order, {}, order.seller,
            order.createdAt);
        write(What::Sold, order.version, seats, {}, order.order, {}, order.seller, order.paidAt);
        if (order.cancelledAt)
            write(What::Refunded, order.cancelledVersion, seats, {}, order.order, {}, order.seller,
                *order.cancelledAt);
    }
    copy.end();
}

void HistoryWriter::writeOutbox(const ShowHistory &history)
{
    // All of it was told to the outside when it happened; nobody gets mail about a history.
    Copy copy(
        m_tx, "outbox", {"topic", "order_id", "created_at", "delivered_at", "attempts", "next_attempt_at"});
    const auto tell = [&](const char *topic, const HistoryOrder &order, Timestamp at) {
        copy.row(topic, order.order, at, at + 2000, 1, at);
    };
    for (const HistoryOrder &order : history.orders) {
        tell("order_paid", order, order.paidAt);
        if (order.cancelledAt)
            tell("order_cancelled", order, *order.cancelledAt);
    }
    copy.end();
}

} // namespace parterre::demo

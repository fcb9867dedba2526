// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/allocationstore.h"

#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/sqlvalues.h"

#include <algorithm>

namespace parterre::allocations {

using protocol::Role;
using storage::arrayOf;
using storage::Rows;
using storage::SqlArray;
using storage::SqlDialogue;

namespace {

constexpr const char *columns =
    "a.allocation_id, a.show_id, a.letter, c.name, c.color, array_to_string(c.sellers, ','), a.purpose, "
    "a.reason, a.owner, (extract(epoch FROM a.expires_at) * 1000)::bigint, a.release_minutes, "
    "(extract(epoch FROM a.release_at) * 1000)::bigint, (extract(epoch FROM a.created_at) * 1000)::bigint, "
    "(extract(epoch FROM a.released_at) * 1000)::bigint";

std::string select(const char *condition)
{
    return std::string("SELECT ") + columns + " FROM allocation a JOIN hold_code c USING (letter) WHERE "
        + condition;
}

std::vector<Role> rolesOf(const QString &names)
{
    std::vector<Role> roles;
    const auto known = enumNames(Role{});
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts)) {
        const auto found =
            std::ranges::find_if(known, [&](const char *one) { return name == QLatin1StringView(one); });
        if (found != known.end())
            roles.push_back(Role(std::distance(known.begin(), found)));
    }
    return roles;
}

template <class T, class Field>
std::optional<T> optional(const Field &field)
{
    return field.is_null() ? std::nullopt : std::optional(field.template as<T>());
}

template <class Field>
std::optional<Timestamp> optionalTime(const Field &field)
{
    return field.is_null() ? std::nullopt : std::optional(Timestamp{field.template as<qint64>()});
}

/// Of either driver: their rows read alike.
template <class AnyRow>
Row rowOf(const AnyRow &row)
{
    Row allocation;
    allocation.allocation = {row[0].template as<QUuid>()};
    allocation.show = {row[1].template as<qint64>()};
    allocation.letter = row[2].template as<QString>();
    allocation.codeName = row[3].template as<QString>();
    allocation.color = row[4].template as<QString>();
    allocation.sellers = rolesOf(row[5].template as<QString>());
    allocation.purpose = row[6].template as<QString>();
    allocation.reason = optional<QString>(row[7]);
    allocation.owner = row[8].template as<QString>();
    allocation.expiresAt = optionalTime(row[9]);
    allocation.releaseMinutes = optional<qint32>(row[10]);
    allocation.releaseAt = optionalTime(row[11]);
    allocation.createdAt = {row[12].template as<qint64>()};
    allocation.releasedAt = optionalTime(row[13]);
    return allocation;
}

SqlDialogue::Parameters valuesOf(const Row &row, AccountId account)
{
    // Each as an array of one: the way in which this house writes NULL.
    const auto one = [](const auto &value) {
        SqlArray array;
        array.add(value);
        return array;
    };
    return {row.allocation.toString().toStdString(), std::to_string(row.show.value), row.letter.toStdString(),
        row.purpose.toStdString(), one(row.reason), row.owner.toStdString(), one(row.expiresAt),
        one(row.releaseMinutes ? std::optional<qint64>(*row.releaseMinutes) : std::nullopt),
        one(row.releaseAt), std::to_string(account.value), row.createdAt.toRfc3339().toStdString()};
}

} // namespace

bool Row::maySell(Role role) const { return std::ranges::find(sellers, role) != sellers.end(); }

protocol::Allocation Row::message(std::vector<SeatNo> blocked, qint32 given, Role caller) const
{
    protocol::Allocation message;
    message.allocation = allocation;
    message.show = show;
    message.code = {letter, codeName, color, sellers};
    message.purpose = purpose;
    message.reason = reason;
    message.owner = owner;
    message.expiresAt = expiresAt;
    message.releaseMinutes = releaseMinutes;
    message.releaseAt = releaseAt;
    message.createdAt = createdAt;
    message.seats = std::move(blocked);
    message.given = given;
    message.maySell = maySell(caller);
    return message;
}

void prepare(SqlDialogue &sql)
{
    sql.prepare("allocations_find", select("a.allocation_id = ANY ($1::uuid[])"));
    sql.prepare("allocations_due",
        select(
            "a.released_at IS NULL AND a.release_at <= $1::timestamptz ORDER BY a.release_at LIMIT $2::int"));
    sql.prepare("allocations_given",
        "SELECT allocation_id, count(*) FROM claim WHERE allocation_id = ANY ($1::uuid[]) AND state IN (1, "
        "2) "
        "GROUP BY allocation_id");
    sql.prepare("allocations_insert",
        "INSERT INTO allocation (allocation_id, show_id, letter, purpose, reason, owner, expires_at, "
        "release_minutes, release_at, account_id, created_at) SELECT $1::uuid, $2::bigint, $3, $4, r, $6, "
        "e, m, t, $10::bigint, $11::timestamptz "
        "FROM "
            + storage::arrays("r text $5, e timestamptz $7, m int $8, t timestamptz $9"));
    sql.prepare("allocations_set_released",
        "UPDATE allocation SET released_at = $2::timestamptz WHERE allocation_id = ANY ($1::uuid[])");
}

void look(SqlDialogue &sql, std::span<const AllocationId> ids, QHash<AllocationId, Row> &found)
{
    if (ids.empty())
        return;
    sql.tell("allocations_find", {arrayOf(ids)}, [&found](const Rows &rows) {
        for (const auto &row : rows) {
            Row allocation = rowOf(row);
            found.insert(allocation.allocation, std::move(allocation));
        }
    });
}

QHash<AllocationId, Row> find(SqlDialogue &sql, std::span<const AllocationId> ids)
{
    QHash<AllocationId, Row> found;
    look(sql, ids, found);
    sql.flush();
    return found;
}

std::vector<Row> due(SqlDialogue &sql, Timestamp now, int limit)
{
    std::vector<Row> rows;
    for (const auto &row : sql.ask("allocations_due", {now.toRfc3339().toStdString(), std::to_string(limit)}))
        rows.push_back(rowOf(row));
    return rows;
}

QHash<AllocationId, qint32> given(SqlDialogue &sql, std::span<const AllocationId> ids)
{
    QHash<AllocationId, qint32> counts;
    for (const auto &row : sql.ask("allocations_given", {arrayOf(ids)}))
        counts.insert({row[0].as<QUuid>()}, row[1].as<qint32>());
    return counts;
}

void insert(SqlDialogue &sql, const Row &row, AccountId account)
{
    sql.tell("allocations_insert", valuesOf(row, account));
}

void setReleased(SqlDialogue &sql, std::span<const AllocationId> ids, Timestamp now)
{
    if (!ids.empty())
        sql.tell("allocations_set_released", {arrayOf(ids), now.toRfc3339().toStdString()});
}

std::vector<protocol::Allocation> ofShow(pqxx::work &tx, ShowId show, Role caller)
{
    QHash<QUuid, std::vector<SeatNo>> blocked;
    QHash<QUuid, qint32> given;
    for (const auto &row :
        tx.exec_params("SELECT allocation_id, seat_no, state FROM claim WHERE show_id = $1 "
                       "AND allocation_id IS NOT NULL ORDER BY seat_no",
            show.value)) {
        const auto allocation = row[0].as<QUuid>();
        if (row[2].as<int>() == int(protocol::SeatState::Blocked))
            blocked[allocation].push_back(row[1].as<SeatNo>());
        else
            ++given[allocation];
    }
    std::vector<protocol::Allocation> allocations;
    for (const auto &row : tx.exec_params(
             select("a.show_id = $1 AND a.released_at IS NULL ORDER BY a.created_at, a.allocation_id"),
             show.value)) {
        const Row allocation = rowOf(row);
        const QUuid id = allocation.allocation.value;
        allocations.push_back(allocation.message(blocked.value(id), given.value(id), caller));
    }
    return allocations;
}

Result<std::vector<SeatNo>> blockedSeats(pqxx::work &tx, AllocationId allocation, ShowId show)
{
    const std::string id = allocation.toString().toStdString();
    if (tx.exec_params(
              "SELECT FROM allocation WHERE allocation_id = $1 AND show_id = $2 AND released_at IS NULL", id,
              show.value)
            .empty())
        return ErrorCode::AllocationNotFound;
    std::vector<SeatNo> seats;
    for (const auto &row : tx.exec_params(
             "SELECT seat_no FROM claim WHERE allocation_id = $1 AND state = 3 ORDER BY seat_no", id))
        seats.push_back(row[0].as<SeatNo>());
    return seats;
}

Result<ShowId> showOf(pqxx::work &tx, AllocationId allocation)
{
    const pqxx::result rows = tx.exec_params(
        "SELECT show_id FROM allocation WHERE allocation_id = $1", allocation.toString().toStdString());
    if (rows.empty())
        return ErrorCode::AllocationNotFound;
    return ShowId{rows[0][0].as<qint64>()};
}

std::vector<protocol::HoldCode> holdCodes(pqxx::work &tx)
{
    std::vector<protocol::HoldCode> codes;
    for (const auto &row :
        tx.exec("SELECT letter, name, color, array_to_string(sellers, ',') FROM hold_code ORDER BY letter"))
        codes.push_back({row[0].as<QString>(), row[1].as<QString>(), row[2].as<QString>(),
            rolesOf(row[3].as<QString>())});
    return codes;
}

void putHoldCode(pqxx::work &tx, const protocol::HoldCode &code)
{
    std::vector<QString> sellers;
    for (const Role role : code.sellers)
        sellers.push_back(QString::fromLatin1(enumNames(role)[size_t(role)]));
    tx.exec_params("INSERT INTO hold_code (letter, name, color, sellers) VALUES ($1, $2, $3, $4::text[]) "
                   "ON CONFLICT (letter) DO UPDATE SET name = excluded.name, color = excluded.color, "
                   "  sellers = excluded.sellers",
        code.letter, code.name, code.color, storage::toArray(sellers));
}

std::optional<protocol::HoldCode> holdCode(pqxx::work &tx, const QString &letter)
{
    const std::vector<protocol::HoldCode> codes = holdCodes(tx);
    const auto found = std::ranges::find(codes, letter, &protocol::HoldCode::letter);
    return found == codes.end() ? std::nullopt : std::optional(*found);
}

} // namespace parterre::allocations

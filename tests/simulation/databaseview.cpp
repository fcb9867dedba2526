// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/databaseview.h"

#include "server/storage/sqlvalues.h"

#include <pqxx/pqxx>

namespace parterre::simulation {

using namespace protocol;

namespace {

using Snapshot = pqxx::transaction<pqxx::isolation_level::repeatable_read, pqxx::readwrite_policy::read_only>;

template <class E>
E named(const pqxx::field &field)
{
    constexpr auto names = enumNames(E{});
    for (size_t i = 0; i < names.size(); ++i) {
        if (field.as<std::string>() == names[i])
            return E(i);
    }
    throw std::runtime_error("an unknown name in the database: " + field.as<std::string>());
}

void readMoney(Snapshot &snapshot, DatabaseView &view)
{
    for (const auto &row :
        snapshot.exec("SELECT order_id, kind, sum(greatest(amount, 0)), sum(greatest(-amount, 0)) "
                      "FROM payment GROUP BY order_id, kind"))
        view.payments[{row[0].as<QUuid>(), named<TenderKind>(row[1])}] = {
            row[2].as<qint64>(), row[3].as<qint64>()};
    for (const auto &row : snapshot.exec("SELECT substr(ledger, 8), sum(amount) FROM posting "
                                         "WHERE ledger LIKE 'tender:%' GROUP BY ledger"))
        view.journal[named<TenderKind>(row[0])] = row[1].as<qint64>();
}

void readSeats(Snapshot &snapshot, DatabaseView &view, int seatCount)
{
    for (const auto &row : snapshot.exec("SELECT show_id FROM show"))
        view.states[ShowId{row[0].as<qint64>()}] = QByteArray(seatCount, char(0));
    for (const auto &row : snapshot.exec(
             "SELECT show_id, seat_no, state, coalesce(order_id, hold_id) FROM claim WHERE state > 0")) {
        const ShowId show{row[0].as<qint64>()};
        const auto seat = row[1].as<SeatNo>();
        view.states[show][seat] = char(row[2].as<int>());
        view.claimedFor[{show, seat}] = row[3].as<QUuid>();
    }
}

} // namespace

Result<DatabaseView> DatabaseView::read(const QString &databaseUrl, int seatCount)
{
    try {
        pqxx::connection connection(databaseUrl.toStdString());
        Snapshot snapshot(connection);
        DatabaseView view;
        for (const auto &row : snapshot.exec("SELECT order_id, status FROM \"order\""))
            view.orders[row[0].as<QUuid>()] = named<OrderStatus>(row[1]);
        for (const auto &row : snapshot.exec("SELECT hold_id FROM hold"))
            view.holds.insert(row[0].as<QUuid>());
        readMoney(snapshot, view);
        readSeats(snapshot, view, seatCount);
        return view;
    } catch (const std::exception &error) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(error.what()));
    }
}

} // namespace parterre::simulation

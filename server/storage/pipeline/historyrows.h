// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "server/storage/pipeline/seathistory.h"
#include "server/storage/pipeline/sqlarray.h"

namespace parterre::storage {

class SqlDialogue;

/// What a batch did to seats, as rows of table seat_history: one for many events, since a row for each took
/// an eighth of the time of a hold.
class HistoryRows {
public:
    static void prepare(SqlDialogue &sql);

    /// Those of one show, one after the other. `version`: of the show, when it happened.
    void add(const SeatHistory &happened, qint64 version);
    /// Tells the rows, if there are any.
    void write(SqlDialogue &sql, Timestamp now);

private:
    /// One value a seat. Where there is nothing but NULLs it is left empty, which unnest() makes the same of.
    class Column {
    public:
        template <class T>
        void add(const std::optional<T> &value)
        {
            m_values.add(value);
            m_isTold = m_isTold || value;
        }
        const SqlArray &values() const { return m_isTold ? m_values : m_none; }

    private:
        SqlArray m_values;
        SqlArray m_none;
        bool m_isTold = false;
    };

    void beginRow(ShowId show, qint64 version);
    void endRow();

    SqlArray m_shows, m_versions, m_firsts, m_lasts; ///< one a row; first and last of the arrays below
    SqlArray m_seats, m_what;
    Column m_holds, m_orders, m_allocations, m_accounts, m_sessions, m_origins;
    ShowId m_show; ///< of the row that was begun; none: 0
    qint64 m_count = 0; ///< of the seats
    qint64 m_first = 1; ///< of the row that was begun
};

} // namespace parterre::storage

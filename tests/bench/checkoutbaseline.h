// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/pgbench.h"

namespace parterre {

/// The same rows of an order written the usual way, in pgbench: a transaction for each step (hold, create,
/// pay), a statement for each table, prepared, in a database with our own tables, keys, indexes and triggers
/// (BenchHouse::makeTwin()). It decides nothing, signs no tickets and serves no sockets.
class CheckoutBaseline {
public:
    /// How changes of a show are ordered. Ours are, by the version of the show, which every commit that
    /// touches it raises; with a transaction a step that means one after the other.
    enum class Versions { None, Raised };

    static constexpr double answerBytes =
        (100 + 530 + 890) / 3.0; ///< of the answers that it keeps, on average

    CheckoutBaseline(const QString &twinUrl, int seatsPerShow);

    Result<Done> prepare();
    /// Complete orders a second, on one show at a time from `show` on (ids of shows rise by one).
    Result<Pgbench::Figures> run(Versions versions, int clients, int seconds, qint64 show) const;

private:
    const QString m_url;
    const Pgbench m_pgbench;
    const int m_pairs;
};

} // namespace parterre

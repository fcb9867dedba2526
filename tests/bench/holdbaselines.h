// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/pgbench.h"

namespace parterre {

/// Two seats held the usual ways, in pgbench on the same cluster with the same settings, in the same number
/// of shows of the same size. None of them serves sockets, knows sessions or keeps answers for repetitions.
///
///   textbook     a row for each seat; BEGIN, SELECT ... FOR UPDATE, UPDATE, INSERT, COMMIT
///   optimistic   a row with a version for each seat; SELECT, BEGIN, UPDATE ... WHERE version, INSERT,
///   COMMIT;
///                once more where somebody else was faster
///   single       rows for taken seats only, as Parterre has them; one INSERT ... ON CONFLICT that takes both
///                seats or neither
class HoldBaselines {
public:
    enum class Kind { Textbook, Optimistic, SingleStatement };

    HoldBaselines(const QString &databaseUrl, int shows, int seatsPerShow);

    Result<Done> prepare();
    /// Holds a second; those that found their seats taken do not count.
    Result<Pgbench::Figures> run(Kind kind, int clients, int seconds);

private:
    QString script(Kind kind) const;
    Result<double> held() const;
    Result<Done> execute(const QStringList &statements) const;

    const QString m_url;
    const Pgbench m_pgbench;
    const int m_shows;
    const int m_seats;
};

} // namespace parterre

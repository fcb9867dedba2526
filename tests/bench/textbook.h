// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QString>

namespace parterre {

/// The baseline: two seats held as textbooks do it, in pgbench on the same cluster with the same settings: a
/// row for each seat; BEGIN, SELECT ... FOR UPDATE, UPDATE, INSERT, COMMIT; prepared statements, no think
/// time.
class Textbook {
public:
    struct Figures {
        double perSecond = 0;
        double meanMs = 0;
    };

    Textbook(QString databaseUrl, int shows, int seatsPerShow);

    Result<Done> prepare();
    Result<Figures> run(int clients, int seconds);

private:
    const QString m_url;
    const int m_shows;
    const int m_seats;
};

} // namespace parterre

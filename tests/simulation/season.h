// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "tests/simulation/house.h"

#include <QString>

namespace parterre::simulation {

/// The people who sign in.
inline const QString password = QStringLiteral("parterre-simulation");
QString counterUser(int n);
QString customerUser(int n);
constexpr int usersOfARole = 3;

/// Migrates the empty database and fills it: one hall, its shows, prices, people. Returns what is for sale.
Result<House> makeSeason(const QString &databaseUrl, int shows);

} // namespace parterre::simulation

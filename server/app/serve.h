// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/configuration.h"

namespace parterre {

/// Serves until SIGINT or SIGTERM; the exit code of the program.
int serve(const Configuration &configuration);

} // namespace parterre

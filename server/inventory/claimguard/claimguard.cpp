// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/claimguard/claimguard.h"

namespace parterre::claims {

bool isGuarded() { return true; }

} // namespace parterre::claims

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre::claims {

/// Whether the protection of the claim is in place. Always, but in parterre-server-broken, which the
/// simulation must catch: it defines this function itself, so that the library's is not linked.
bool isGuarded();

} // namespace parterre::claims

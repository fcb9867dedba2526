// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre::claims {

/// Whether a claim keeps others out: true in every server that sells. The simulation links a server that says
/// false, to prove that it would notice (docs/simulation.md).
bool isGuarded();

} // namespace parterre::claims

// SPDX-License-Identifier: GPL-3.0-or-later
#define PARTERRE_INSTANTIATE
#include "common/protocol/instances.h"

namespace parterre::protocol {

#define PARTERRE_HERE(T) PARTERRE_PARAMS_CODEC(, T)
PARTERRE_PARAMS(PARTERRE_HERE)

} // namespace parterre::protocol

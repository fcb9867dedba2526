// SPDX-License-Identifier: GPL-3.0-or-later
#define PARTERRE_INSTANTIATE
#include "common/protocol/instances.h"

namespace parterre::protocol {

#define PARTERRE_HERE(T) PARTERRE_ANSWER_CODEC(, T)
PARTERRE_ANSWERS(PARTERRE_HERE)

#define PARTERRE_NOTIFICATION_HERE(T) PARTERRE_NOTIFICATION_CODEC(, T)
PARTERRE_NOTIFICATIONS(PARTERRE_NOTIFICATION_HERE)

} // namespace parterre::protocol

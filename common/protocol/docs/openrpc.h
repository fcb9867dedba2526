// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/docs/describe.h"

namespace parterre::protocol {

/// An OpenRPC 1.2.6 document (https://spec.open-rpc.org) of the protocol. What OpenRPC has no word for stands
/// in x-right, x-keyed, x-most-bytes and x-notifications.
QJsonObject openRpc(const ProtocolDescription &protocol);

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/accounts/caller.h"
#include "server/storage/pipeline/batch.h"
#include "server/storage/pipeline/requestid.h"

namespace parterre {

inline storage::Actor actorOf(const Caller &caller)
{
    return {caller.account, caller.session, caller.address};
}

/// Says who asks, and which answer a repetition with the same key gets.
template <class Params>
void keyRequest(storage::BatchRequest &request, const Caller &caller, const Params &params)
{
    request.actor = actorOf(caller);
    request.requestId = storage::requestIdOf(caller.account, params.key);
    request.fingerprint = storage::fingerprintOf(Params::method.name, protocol::toCbor(params));
}

} // namespace parterre

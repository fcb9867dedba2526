// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/protocol/rights.h"

#include <QString>

namespace parterre {

/// Who asks: the session behind a request. The gateway makes it, every service method that needs it takes it.
struct Caller {
    SessionId session; ///< 0: not signed in
    AccountId account; ///< 0: not signed in
    protocol::Role role = protocol::Role::Anonymous;
    QString name; ///< of the person
    QString address = {}; ///< of the peer that this request came from

    bool may(protocol::Right right) const { return protocol::roleHas(role, right); }
};

} // namespace parterre

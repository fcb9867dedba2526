// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/form.h"
#include "server/accounts/caller.h"

#include <QPointer>
#include <QString>

namespace parterre {

class WebSocketConnection;

/// What a handler knows of where a request came from.
struct CallContext {
    Caller caller;
    protocol::Form form = protocol::Form::Json;
    QPointer<WebSocketConnection> connection; ///< null: came by HTTP, or is gone meanwhile
};

} // namespace parterre

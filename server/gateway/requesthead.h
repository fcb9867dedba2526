// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace parterre {

/// What must be known of the head of an HTTP/1.1 request (RFC 9112) before it is handed to anybody.
struct RequestHead {
    enum class State { Incomplete, Complete, NotHttp };

    State state = State::Incomplete;
    QByteArray path; ///< without the query
    bool asksForWebSocket = false;

    /// `bytes`: what has been received so far.
    static RequestHead look(const QByteArray &bytes);
};

} // namespace parterre

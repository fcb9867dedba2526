// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"

namespace parterre::protocol {

struct ServerStatus {
    bool stale = false;

    static constexpr const char *notification = "server.status";
    static constexpr const char *help = "The server has lost its database or has it back; sent on each "
                                        "change, and at once to a connection that "
                                        "begins meanwhile. While `stale` is true, changes are refused as "
                                        "`unavailable` and reads are answered "
                                        "from what the server knew, where it knows it.";
    static constexpr auto fields()
    {
        return std::tuple{field("stale", &ServerStatus::stale,
            "true: what the server tells may be out of date. false: it is up to date again; what watched "
            "shows missed follows as `seats.changed`.")};
    }
    bool operator==(const ServerStatus &) const = default;
};

} // namespace parterre::protocol

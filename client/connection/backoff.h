// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"

namespace parterre {

/// How long to wait before the next attempt: doubling from 250 ms to 8 s, each time somewhere between the
/// half and the whole of it, so that a hundred desks do not come back in the same instant.
class Backoff {
public:
    explicit Backoff(IdSource &ids)
        : m_ids(ids)
    {
    }

    /// Milliseconds until the next attempt.
    int next();
    void reset() { m_attempts = 0; }

private:
    IdSource &m_ids;
    int m_attempts = 0;
};

} // namespace parterre

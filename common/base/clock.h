// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"

#include <atomic>

namespace parterre {

/// Where time comes from; injected, so that tests and the simulation own it. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
};

/// A clock that moves only when told to.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Timestamp start)
        : m_now(start.ms)
    {
    }
    Timestamp now() const override { return {m_now.load()}; }
    void advance(qint64 milliseconds) { m_now += milliseconds; }

private:
    std::atomic<qint64> m_now;
};

} // namespace parterre

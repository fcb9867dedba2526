// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"

#include <QByteArray>
#include <QUuid>

namespace parterre {

/// Where ids and randomness come from; injected, so that tests and the simulation own them. Thread-safe.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// A fresh id that sorts after earlier ones to the millisecond (UUID version 7, RFC 9562).
    virtual QUuid uuid() = 0;
    /// n unpredictable bytes.
    virtual QByteArray randomBytes(int n) = 0;
};

class SystemIdSource final : public IdSource {
public:
    explicit SystemIdSource(const Clock &clock)
        : m_clock(clock)
    {
    }
    QUuid uuid() override;
    QByteArray randomBytes(int n) override;

private:
    const Clock &m_clock;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>

namespace parterre {

/// Keys of changes as the desk makes them: UUIDs of version 7 (RFC 9562, 5.7), which begin with the time.
/// Cheap, and unlike those of any other run of the same process.
class LoadKeys {
public:
    explicit LoadKeys(int run)
        : m_run(run)
    {
    }

    std::string next();

private:
    int m_run;
    quint64 m_made = 0;
};

} // namespace parterre

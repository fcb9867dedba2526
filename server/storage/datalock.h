// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre::storage {

/// Says that a data folder is in use. The kernel gives it back when the process ends, however it ends.
class DataLock {
public:
    DataLock() = default;
    DataLock(const DataLock &) = delete;
    DataLock &operator=(const DataLock &) = delete;
    ~DataLock() { release(); }

    enum class Outcome { Taken, HeldByAnother, Failed };
    /// Takes `file` (made when it is not there) without waiting.
    Outcome take(const QString &file);
    void release();
    bool isTaken() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

} // namespace parterre::storage

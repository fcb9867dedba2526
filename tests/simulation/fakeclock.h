// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace parterre::simulation {

/// The clock of one server: libfaketime in its process reads from a file how far it is from the real time.
/// Monotonic time stays as it is.
class FakeClock {
public:
    explicit FakeClock(QString file);

    /// Where Debian's libfaketime is; nothing: not installed.
    static std::optional<QString> library();
    /// Seen by the server within `noticedMs`.
    void setOffset(qint64 milliseconds);
    qint64 offset() const { return m_offsetMs; }
    void applyTo(QProcessEnvironment &environment) const;
    /// What libfaketime leaves in /dev/shm when its process is killed.
    static void tidyUp(qint64 processId);

    static constexpr int noticedMs = 1'000;

private:
    QString m_file;
    qint64 m_offsetMs = 0;
};

} // namespace parterre::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/violations.h"
#include "tests/simulation/wire.h"

namespace parterre::simulation {

/// Watches one show at one server, as a desk does: applies what follows, ignores what is old, asks again
/// after a gap, connects again when it is cut. On one connection versions never go back.
class Watcher : public QObject {
    Q_OBJECT
public:
    Watcher(ShowId show, quint16 port, Violations &violations);

    QCoro::Task<> live();
    /// Hangs up when it has come to rest; then isFinished().
    void stop();
    bool isFinished() const { return m_isFinished; }
    ShowId show() const { return m_show; }
    const QByteArray &states() const { return m_states; }
    qint64 version() const { return m_version; }
    qint64 changes() const { return m_changes; }

private:
    QCoro::Task<bool> watch();
    void apply(const protocol::SeatsChanged &change);
    void violated(const QString &what, qint64 from, qint64 to);

    const ShowId m_show;
    const quint16 m_port;
    Violations &m_violations;
    Wire m_wire;
    QByteArray m_states;
    qint64 m_version = 0; ///< of m_states
    qint64 m_lastTold = 0; ///< by a notification of this connection
    qint64 m_changes = 0;
    bool m_hasGap = true;
    bool m_isStopping = false;
    bool m_isFinished = false;
};

} // namespace parterre::simulation

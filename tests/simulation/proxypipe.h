// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>

namespace parterre::simulation {

/// One direction of a connection through the proxy: what comes from one descriptor goes to the other, and so
/// does its end. Does not own the descriptors.
class ProxyPipe : public QObject {
    Q_OBJECT
public:
    ProxyPipe(int from, int to, QObject *parent);

    /// What comes from now on is passed on so much later.
    void setDelay(int milliseconds) { m_delayMs = milliseconds; }
    /// Stopped: nothing moves, as in a black hole; the senders' buffers fill up.
    void setStopped(bool stopped);
    /// As if the sender had shut this direction down; whatever else it says is swallowed.
    void endEarly();
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void finished();
    void broken();

private:
    struct Chunk {
        qint64 dueMs = 0;
        QByteArray bytes; ///< empty: the end
    };

    void readMore();
    void writeDue();
    void arm();
    void finish();

    int m_from;
    int m_to;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QTimer m_due;
    QElapsedTimer m_time;
    std::deque<Chunk> m_chunks;
    qsizetype m_waiting = 0; ///< bytes
    int m_delayMs = 0;
    bool m_isStopped = false;
    bool m_sawEnd = false;
    bool m_isFinished = false;
};

} // namespace parterre::simulation

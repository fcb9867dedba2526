// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/proxypipe.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace parterre::simulation {

namespace {

constexpr qsizetype mostWaiting = 256 * 1024; ///< then the sender has to wait
constexpr size_t mostAtOnce = 64 * 1024;

bool wouldBlock() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

} // namespace

ProxyPipe::ProxyPipe(int from, int to, QObject *parent)
    : QObject(parent)
    , m_from(from)
    , m_to(to)
    , m_readable(from, QSocketNotifier::Read)
    , m_writable(to, QSocketNotifier::Write)
{
    m_time.start();
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, [this] { readMore(); });
    connect(&m_writable, &QSocketNotifier::activated, this, [this] { writeDue(); });
    connect(&m_due, &QTimer::timeout, this, [this] { writeDue(); });
}

void ProxyPipe::readMore()
{
    QByteArray bytes(qsizetype(mostAtOnce), Qt::Uninitialized);
    const ssize_t got = ::recv(m_from, bytes.data(), mostAtOnce, 0);
    if (got < 0 && wouldBlock())
        return;
    if (got < 0) {
        m_readable.setEnabled(false);
        Q_EMIT broken();
        return;
    }
    bytes.truncate(got);
    m_sawEnd = got == 0;
    if (!m_isFinished) {
        m_waiting += got;
        m_chunks.push_back({m_time.elapsed() + m_delayMs, std::move(bytes)});
    }
    writeDue();
}

void ProxyPipe::writeDue()
{
    while (!m_isStopped && !m_chunks.empty() && m_chunks.front().dueMs <= m_time.elapsed()) {
        Chunk &chunk = m_chunks.front();
        if (chunk.bytes.isEmpty()) {
            m_chunks.clear();
            finish();
            return;
        }
        const ssize_t sent = ::send(m_to, chunk.bytes.constData(), size_t(chunk.bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && !wouldBlock()) {
            Q_EMIT broken();
            return;
        }
        if (sent < 0) {
            m_writable.setEnabled(true);
            m_readable.setEnabled(!m_sawEnd && m_waiting < mostWaiting);
            return;
        }
        m_waiting -= sent;
        chunk.bytes.remove(0, sent);
        if (chunk.bytes.isEmpty())
            m_chunks.pop_front();
    }
    m_writable.setEnabled(false);
    arm();
}

void ProxyPipe::arm()
{
    m_readable.setEnabled(!m_isStopped && !m_sawEnd && m_waiting < mostWaiting);
    if (!m_isStopped && !m_chunks.empty())
        m_due.start(int(std::max<qint64>(0, m_chunks.front().dueMs - m_time.elapsed())));
}

void ProxyPipe::setStopped(bool stopped)
{
    m_isStopped = stopped;
    if (stopped)
        m_writable.setEnabled(false);
    // Not at once: who is told that this broke may be walking over all connections.
    m_due.start(0);
    m_readable.setEnabled(!stopped && !m_sawEnd);
}

void ProxyPipe::endEarly()
{
    m_chunks.clear();
    m_waiting = 0;
    if (!m_isFinished)
        finish();
}

void ProxyPipe::finish()
{
    m_isFinished = true;
    ::shutdown(m_to, SHUT_WR);
    m_writable.setEnabled(false);
    Q_EMIT finished();
}

} // namespace parterre::simulation

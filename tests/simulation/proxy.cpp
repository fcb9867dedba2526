// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/proxy.h"

#include "tests/simulation/proxyline.h"

#include <QPointer>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace parterre::simulation {

Proxy::Proxy(QObject *parent)
    : QObject(parent)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (!m_listener.isOpen() || ::bind(m_listener.get(), plain, size) != 0
        || ::listen(m_listener.get(), 128) != 0 || ::getsockname(m_listener.get(), plain, &size) != 0)
        qFatal("the proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_incoming = std::make_unique<QSocketNotifier>(m_listener.get(), QSocketNotifier::Read);
    connect(m_incoming.get(), &QSocketNotifier::activated, this, [this] { accept(); });
}

Proxy::~Proxy() = default;

void Proxy::accept()
{
    SocketFd near(::accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!near.isOpen())
        return;
    const int on = 1;
    ::setsockopt(near.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    SocketFd far = m_target.connect();
    if (!far.isOpen())
        return; // and hangs up
    auto line = std::make_unique<ProxyLine>(std::move(near), std::move(far), m_delayMs, m_isBlackHole);
    // Queued: a line must not be deleted from inside its own signal.
    connect(
        line.get(), &ProxyLine::over, this,
        [this, gone = QPointer(line.get())] {
            if (gone)
                remove(gone);
        },
        Qt::QueuedConnection);
    m_lines.push_back(std::move(line));
}

void Proxy::remove(ProxyLine *line)
{
    std::erase_if(m_lines, [line](const auto &owned) { return owned.get() == line; });
}

void Proxy::cutAll() { m_lines.clear(); }

void Proxy::cut(int n)
{
    if (n < lines())
        m_lines.erase(m_lines.begin() + n);
}

void Proxy::halfClose(int n, Direction direction)
{
    if (n >= lines())
        return;
    ProxyLine &line = *m_lines[size_t(n)];
    (direction == Direction::ToTarget ? line.toTarget() : line.fromTarget()).endEarly();
}

void Proxy::setDelay(int milliseconds)
{
    m_delayMs = milliseconds;
    for (const auto &line : m_lines) {
        line->toTarget().setDelay(milliseconds);
        line->fromTarget().setDelay(milliseconds);
    }
}

void Proxy::setBlackHole(bool on)
{
    m_isBlackHole = on;
    for (const auto &line : m_lines) {
        line->toTarget().setStopped(on);
        line->fromTarget().setStopped(on);
    }
}

} // namespace parterre::simulation

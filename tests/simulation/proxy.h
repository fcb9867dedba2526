// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/proxytarget.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

namespace parterre::simulation {

class ProxyLine;

/// A small TCP proxy on loopback that does to its connections what networks do: delays them, cuts them, lets
/// one direction end, or swallows everything. Lives on the event loop's thread; never blocks.
class Proxy : public QObject {
    Q_OBJECT
public:
    /// Listens on a port of its own choice.
    explicit Proxy(QObject *parent = nullptr);
    ~Proxy() override;

    quint16 port() const { return m_port; }
    /// For connections from now on.
    void setTarget(ProxyTarget target) { m_target = std::move(target); }
    int lines() const { return int(m_lines.size()); }

    enum class Direction { ToTarget, FromTarget };
    void cutAll();
    /// The n-th connection, counted from 0.
    void cut(int n);
    void halfClose(int n, Direction direction);
    /// Also for those that are open.
    void setDelay(int milliseconds);
    /// Nothing passes, and nobody is told; what was swallowed comes when it ends, unless it is cut.
    void setBlackHole(bool on);
    void heal()
    {
        setDelay(0);
        setBlackHole(false);
    }

private:
    void accept();
    void remove(ProxyLine *line);

    ProxyTarget m_target;
    SocketFd m_listener;
    std::unique_ptr<QSocketNotifier> m_incoming;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<ProxyLine>> m_lines;
    int m_delayMs = 0;
    bool m_isBlackHole = false;
};

} // namespace parterre::simulation

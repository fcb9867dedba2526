// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/loadsocket.h"

#include <memory>
#include <vector>

namespace parterre {

/// Nanoseconds of a clock that only rises.
qint64 nowNs();

/// Thousands of WebSockets on one thread and one epoll, with a player that says what they say.
class LoadGenerator {
public:
    class Player {
    public:
        virtual ~Player() = default;
        /// Once for each connection, when the time begins to run.
        virtual void start(LoadSocket &socket) = 0;
        /// `running`: the time is not up; afterwards only what was asked before is waited for.
        virtual void received(LoadSocket &socket, std::string_view message, bool running) = 0;
        /// Whether answers are outstanding.
        virtual bool waits() const = 0;
        /// Called at least every millisecond where `isPaced`; returns which socket has something to send.
        virtual bool isPaced() const { return false; }
        virtual LoadSocket *tick(qint64) { return nullptr; }
    };

    /// The connections take turns among the servers; a session is known to all on one database.
    explicit LoadGenerator(std::vector<QUrl> urls);
    explicit LoadGenerator(const QUrl &url)
        : LoadGenerator(std::vector{url})
    {
    }
    ~LoadGenerator();

    /// One connection more, which signs in; those that come after take up its session, since signing in is
    /// slow on purpose.
    Result<Done> signIn(const QString &user, const QString &password);
    /// Blocks until there are so many connections, signed in where signIn() was called.
    Result<Done> open(int connections);
    LoadSocket &socket(int index) { return *m_sockets[size_t(index)]; }
    int size() const { return int(m_sockets.size()); }

    /// Plays for so long and then waits for the answers that are outstanding. Returns the seconds that it
    /// took up to the end of the time. Unavailable: the server let go of a connection, or an answer did not
    /// come.
    Result<double> play(Player &player, double seconds);

private:
    Result<Done> add();
    bool turn(Player &player, bool running);
    bool serve(Player &player, LoadSocket &socket, bool running);
    bool flush(LoadSocket &socket);
    void watch(LoadSocket &socket, bool isBlocked);

    const std::vector<QUrl> m_urls;
    QString m_token;
    int m_epoll = -1;
    std::vector<std::unique_ptr<LoadSocket>> m_sockets;
    std::vector<bool> m_blocked;
};

} // namespace parterre

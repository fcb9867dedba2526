// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QUrl>

#include <functional>
#include <string>
#include <string_view>

namespace parterre {

/// The client's end of a WebSocket (RFC 6455), as light as it gets: a QWebSocket a connection would take more
/// of the machine than the server does. Its frames carry the masking key 0, which leaves the bytes as they
/// are.
class LoadSocket {
public:
    using Receiver = std::function<void(std::string_view message)>;

    LoadSocket() = default;
    ~LoadSocket();
    LoadSocket(const LoadSocket &) = delete;
    LoadSocket &operator=(const LoadSocket &) = delete;

    /// Blocks until the server has agreed to a WebSocket; not any more afterwards.
    Result<Done> open(const QUrl &url);
    /// Waits for the next message; Unavailable after some seconds.
    Result<std::string> waitForMessage();

    /// Binary. Sent by flush(), together with what else was said by then.
    void send(std::string_view message);
    /// False where the connection is lost. What the system does not take now waits for the next flush().
    bool flush();
    bool isBlocked() const { return m_out.size() > m_sent; }
    /// Hands on each message that has arrived. False where the connection is lost.
    bool receive(const Receiver &receiver);

    int descriptor() const { return m_descriptor; }
    int index() const { return m_index; } ///< in its LoadGenerator
    void setIndex(int index) { m_index = index; }
    quint64 bytesReceived() const { return m_received; }

private:
    Result<Done> connectTo(const QUrl &url);
    Result<Done> shakeHands(const QUrl &url);
    bool waitFor(short events) const;
    void frame(unsigned opcode, std::string_view payload);
    /// How many of the bytes were whole frames; -1: the server closes.
    qsizetype takeFrames(std::string_view bytes, const Receiver &receiver);

    int m_descriptor = -1;
    int m_index = 0;
    quint64 m_received = 0;
    std::string m_in; ///< the beginning of a frame whose end has not come
    std::string m_out;
    size_t m_sent = 0; ///< of m_out
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

namespace parterre::test {

/// A client that keeps to no rules.
class RawClient {
public:
    explicit RawClient(quint16 port) { socket.connectToHost(QHostAddress::LocalHost, port); }

    bool isOpen() { return socket.state() == QAbstractSocket::ConnectedState; }
    /// Unless it was cut off.
    void send(const QByteArray &bytes)
    {
        if (isOpen())
            socket.write(bytes);
    }
    bool waitForOpen()
    {
        return QTest::qWaitFor([this] { return isOpen(); });
    }
    bool waitForClose(int ms = 10'000)
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, ms);
    }
    /// By hand: the head of a WebSocket at /v1.
    bool upgrade(const QByteArray &extra = {})
    {
        socket.write("GET /v1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + extra + "\r\n");
        return QTest::qWaitFor([this] {
            head += socket.readAll();
            return head.contains("\r\n\r\n");
        }) && head.startsWith("HTTP/1.1 101");
    }
    /// A masked frame (RFC 6455) whose mask is zero.
    static QByteArray frame(quint8 opcode, const QByteArray &payload, qint64 saidLength = -1)
    {
        const quint64 length = saidLength < 0 ? quint64(payload.size()) : quint64(saidLength);
        QByteArray bytes(1, char(0x80 | opcode));
        if (length < 126) {
            bytes += char(0x80 | length);
        } else {
            bytes += char(0xff);
            for (int shift = 56; shift >= 0; shift -= 8)
                bytes += char(length >> shift);
        }
        return bytes + QByteArray(4, 0) + payload;
    }

    QTcpSocket socket;
    QByteArray head;
};

constexpr quint8 textFrame = 1;
constexpr quint8 closeFrame = 8;
constexpr quint8 pingFrame = 9;

} // namespace parterre::test

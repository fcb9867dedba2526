// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loadsocket.h"

#include <QString>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace parterre {

namespace {

constexpr int patienceMs = 20'000;
constexpr unsigned finalFrame = 0x80;
constexpr unsigned maskBit = 0x80;
enum Opcode : unsigned { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

Error lost(const char *what)
{
    return makeError(
        ErrorCode::Unavailable, QStringLiteral("load generator: %1").arg(QLatin1StringView(what)));
}

void appendLength(std::string &bytes, unsigned bit, size_t length)
{
    const auto follow = [&](int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
            bytes += char(length >> shift & 0xff);
    };
    if (length < 126) {
        bytes += char(bit | length);
    } else if (length <= 0xffff) {
        bytes += char(bit | 126);
        follow(2);
    } else {
        bytes += char(bit | 127);
        follow(8);
    }
}

struct FrameHead {
    unsigned opcode = 0;
    size_t size = 0; ///< of the head; 0: it has not come wholly
    size_t length = 0;
    bool isFinal = false;
};

FrameHead readHead(std::string_view bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto byte = [&](size_t at) { return unsigned(quint8(bytes[at])); };
    FrameHead head{byte(0) & 15, 2, byte(1) & 127, (byte(0) & finalFrame) != 0};
    const size_t follow = head.length == 126 ? 2 : head.length == 127 ? 8 : 0;
    if (follow == 0)
        return head;
    if (bytes.size() < 2 + follow)
        return {};
    head.length = 0;
    for (size_t i = 0; i < follow; ++i)
        head.length = head.length << 8 | byte(2 + i);
    head.size += follow;
    return head;
}

} // namespace

LoadSocket::~LoadSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<Done> LoadSocket::open(const QUrl &url)
{
    if (auto connected = connectTo(url); !connected)
        return connected;
    return shakeHands(url);
}

Result<Done> LoadSocket::connectTo(const QUrl &url)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(url.port()));
    if (::inet_pton(AF_INET, url.host().toLatin1().constData(), &address.sin_addr) != 1)
        return lost("not an address in numbers");
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0
        || ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return lost("cannot connect");
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
    return Done();
}

Result<Done> LoadSocket::shakeHands(const QUrl &url)
{
    const QString path = url.path().isEmpty() ? QStringLiteral("/") : url.path();
    m_out = QStringLiteral("GET %1 HTTP/1.1\r\nHost: %2:%3\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: cGFydGVycmUtYmVuY2gtMQ==\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Protocol: parterre.v1\r\n\r\n")
                .arg(path, url.host())
                .arg(url.port())
                .toStdString();
    if (!flush())
        return lost("the connection was closed");
    constexpr std::string_view endOfHead = "\r\n\r\n";
    std::array<char, 4096> buffer;
    while (m_in.find(endOfHead) == std::string::npos) {
        const ssize_t count = waitFor(POLLIN) ? ::recv(m_descriptor, buffer.data(), buffer.size(), 0) : -1;
        if (count <= 0)
            return lost("no answer to the handshake");
        m_in.append(buffer.data(), size_t(count));
    }
    if (!m_in.starts_with("HTTP/1.1 101"))
        return lost("the server refused the WebSocket");
    m_in.erase(0, m_in.find(endOfHead) + endOfHead.size());
    return Done();
}

bool LoadSocket::waitFor(short events) const
{
    pollfd poll{m_descriptor, events, 0};
    return ::poll(&poll, 1, patienceMs) == 1;
}

Result<std::string> LoadSocket::waitForMessage()
{
    std::optional<std::string> message;
    while (!message) {
        if (!flush() || !waitFor(POLLIN))
            return lost("no answer");
        if (!receive([&](std::string_view bytes) { message = std::string(bytes); }))
            return lost("the connection was closed");
    }
    return std::move(*message);
}

void LoadSocket::send(std::string_view message) { frame(Binary, message); }

void LoadSocket::frame(unsigned opcode, std::string_view payload)
{
    m_out += char(finalFrame | opcode);
    appendLength(m_out, maskBit, payload.size());
    m_out.append(4, '\0'); // the masking key
    m_out.append(payload);
}

bool LoadSocket::flush()
{
    while (m_sent < m_out.size()) {
        const ssize_t count =
            ::send(m_descriptor, m_out.data() + m_sent, m_out.size() - m_sent, MSG_NOSIGNAL);
        if (count < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        m_sent += size_t(count);
    }
    m_out.clear();
    m_sent = 0;
    return true;
}

bool LoadSocket::receive(const Receiver &receiver)
{
    static thread_local std::array<char, 256 * 1024> buffer;
    for (;;) {
        const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
        if (count == 0)
            return false;
        if (count < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        m_received += quint64(count);
        const std::string_view fresh(buffer.data(), size_t(count));
        qsizetype used = 0;
        if (m_in.empty()) {
            used = takeFrames(fresh, receiver);
            if (used >= 0)
                m_in.assign(fresh.substr(size_t(used)));
        } else {
            m_in.append(fresh);
            used = takeFrames(m_in, receiver);
            if (used >= 0)
                m_in.erase(0, size_t(used));
        }
        if (used < 0)
            return false;
        if (size_t(count) < buffer.size())
            return true;
    }
}

qsizetype LoadSocket::takeFrames(std::string_view bytes, const Receiver &receiver)
{
    size_t used = 0;
    for (;;) {
        const std::string_view rest = bytes.substr(used);
        const FrameHead head = readHead(rest);
        if (head.size == 0 || rest.size() < head.size + head.length)
            return qsizetype(used);
        if (head.opcode == Close || !head.isFinal)
            return -1; // Qt's server splits only what is longer than anything that a bench asks for
        const std::string_view payload = rest.substr(head.size, head.length);
        if (head.opcode == Ping)
            frame(Pong, payload);
        else if (head.opcode == Binary || head.opcode == Text)
            receiver(payload);
        used += head.size + head.length;
    }
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/proxytarget.h"

#include <QFile>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace parterre::simulation {

namespace {

SocketFd connectTo(int family, const sockaddr *address, socklen_t size)
{
    SocketFd fd(::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd.isOpen() || (::connect(fd.get(), address, size) != 0 && errno != EINPROGRESS))
        return SocketFd();
    if (family == AF_INET) {
        const int on = 1;
        ::setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    return fd;
}

} // namespace

SocketFd ProxyTarget::connect() const
{
    if (socketFile.isEmpty()) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return port == 0 ? SocketFd()
                         : connectTo(AF_INET, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(socketFile);
    if (size_t(path.size()) >= sizeof address.sun_path)
        return SocketFd();
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    return connectTo(AF_UNIX, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

} // namespace parterre::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>
#include <utility>

namespace parterre::simulation {

/// Owns a descriptor.
class SocketFd {
public:
    explicit SocketFd(int fd = -1)
        : m_fd(fd)
    {
    }
    ~SocketFd() { reset(); }
    SocketFd(SocketFd &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    SocketFd &operator=(SocketFd &&other) noexcept
    {
        reset();
        m_fd = std::exchange(other.m_fd, -1);
        return *this;
    }
    SocketFd(const SocketFd &) = delete;
    SocketFd &operator=(const SocketFd &) = delete;

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    void reset()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

private:
    int m_fd;
};

} // namespace parterre::simulation

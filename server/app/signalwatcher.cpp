// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/signalwatcher.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace parterre {

namespace {

sigset_t watched()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

SignalWatcher::SignalWatcher()
{
    const sigset_t signals = watched();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        if (::read(m_descriptor, &info, sizeof info) != sizeof info)
            return;
        restore();
        Q_EMIT asked();
    });
}

SignalWatcher::~SignalWatcher() { restore(); }

void SignalWatcher::restore()
{
    if (m_descriptor < 0)
        return;
    m_notifier->setEnabled(false);
    ::close(std::exchange(m_descriptor, -1));
    const sigset_t signals = watched();
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace parterre

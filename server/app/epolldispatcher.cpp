// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/epolldispatcher.h"

#include <QCoreApplication>

#include <QtCore/private/qeventdispatcher_unix_p.h>
#include <algorithm>
#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>

namespace parterre {

namespace {

constexpr int mostAtOnce = 256;

quint32 maskOf(const std::array<QSocketNotifier *, 3> &notifiers)
{
    return (notifiers[QSocketNotifier::Read] ? EPOLLIN : 0u)
        | (notifiers[QSocketNotifier::Write] ? EPOLLOUT : 0u)
        | (notifiers[QSocketNotifier::Exception] ? EPOLLPRI : 0u);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_qt(std::make_unique<QEventDispatcherUNIX>())
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        qFatal("no epoll to be had");
    connect(m_qt.get(), &QAbstractEventDispatcher::aboutToBlock, this, &EpollDispatcher::applyChanges);
    connect(m_qt.get(), &QAbstractEventDispatcher::awake, this, &QAbstractEventDispatcher::awake);
    connect(
        m_qt.get(), &QAbstractEventDispatcher::aboutToBlock, this, &QAbstractEventDispatcher::aboutToBlock);
}

EpollDispatcher::~EpollDispatcher()
{
    delete m_ready;
    ::close(m_epoll);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int socket = int(notifier->socket());
    if (socket == m_epoll) {
        m_qt->registerSocketNotifier(notifier);
        return;
    }
    if (!m_ready) {
        m_ready = new QSocketNotifier(m_epoll, QSocketNotifier::Read);
        connect(m_ready, &QSocketNotifier::activated, this, &EpollDispatcher::activate);
    }
    Entry &entry = m_sockets[socket];
    QSocketNotifier *&place = entry.notifiers[size_t(notifier->type())];
    // Somebody closed the socket before its notifier went, and the number is another's now.
    if (place && place != notifier)
        entry.told = 0;
    place = notifier;
    m_changed.push_back(socket);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int socket = int(notifier->socket());
    if (socket == m_epoll) {
        m_qt->unregisterSocketNotifier(notifier);
        return;
    }
    const auto entry = m_sockets.find(socket);
    if (entry == m_sockets.end() || entry->notifiers[size_t(notifier->type())] != notifier)
        return;
    entry->notifiers[size_t(notifier->type())] = nullptr;
    if (maskOf(entry->notifiers) != 0) {
        m_changed.push_back(socket);
        return;
    }
    // At once: the number may be another socket's a moment later.
    apply(socket, *entry);
    m_sockets.erase(entry);
}

void EpollDispatcher::applyChanges()
{
    apply(std::exchange(m_changedBefore, {}));
    apply(std::exchange(m_changed, {}));
}

// Those of the turn that has just ended may still be taken back: an answer is written in one turn and has
// left in the next.
void EpollDispatcher::applyOlderChanges()
{
    apply(std::exchange(m_changedBefore, std::exchange(m_changed, {})));
}

void EpollDispatcher::apply(const std::vector<int> &sockets)
{
    for (const int socket : sockets) {
        if (const auto entry = m_sockets.find(socket); entry != m_sockets.end())
            apply(socket, *entry);
    }
}

void EpollDispatcher::apply(int socket, Entry &entry)
{
    const quint32 wanted = maskOf(entry.notifiers);
    if (wanted == entry.told)
        return;
    const int operation = entry.told == 0 ? EPOLL_CTL_ADD : wanted == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    epoll_event event{};
    event.data.fd = socket;
    event.events = wanted;
    entry.told = wanted;
    // A socket that was closed has left by itself.
    if (::epoll_ctl(m_epoll, operation, socket, &event) == 0 || wanted == 0)
        return;
    if (errno == ENOENT || errno == EEXIST)
        ::epoll_ctl(m_epoll, errno == ENOENT ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &event);
}

void EpollDispatcher::activate()
{
    std::array<epoll_event, mostAtOnce> events;
    const int ready = ::epoll_wait(m_epoll, events.data(), mostAtOnce, 0);
    for (int i = 0; i < ready; ++i) {
        const auto &event = events[size_t(i)];
        const bool isBroken = event.events & (EPOLLERR | EPOLLHUP);
        if (isBroken || event.events & EPOLLIN)
            notify(event.data.fd, QSocketNotifier::Read);
        if (isBroken || event.events & EPOLLOUT)
            notify(event.data.fd, QSocketNotifier::Write);
        if (event.events & EPOLLPRI)
            notify(event.data.fd, QSocketNotifier::Exception);
    }
}

// Looked up each time: whoever was notified before may have closed this one.
void EpollDispatcher::notify(int socket, QSocketNotifier::Type type)
{
    QSocketNotifier *notifier = m_sockets.value(socket).notifiers[size_t(type)];
    if (!notifier)
        return;
    QEvent activation(QEvent::SockAct);
    QCoreApplication::sendEvent(notifier, &activation);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    applyOlderChanges();
    return m_qt->processEvents(flags);
}

void EpollDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    m_qt->registerTimer(id, interval, type, object);
}

bool EpollDispatcher::unregisterTimer(int id) { return m_qt->unregisterTimer(id); }

bool EpollDispatcher::unregisterTimers(QObject *object) { return m_qt->unregisterTimers(object); }

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_qt->registeredTimers(object);
}

int EpollDispatcher::remainingTime(int id) { return m_qt->remainingTime(id); }

void EpollDispatcher::wakeUp() { m_qt->wakeUp(); }

void EpollDispatcher::interrupt() { m_qt->interrupt(); }

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QSocketNotifier>

#include <array>
#include <memory>
#include <vector>

class QEventDispatcherUNIX;

namespace parterre {

/// Qt's event dispatcher, but its sockets wait in an epoll(7): Qt's own asks the kernel about every socket in
/// each turn of the event loop, which costs more than the requests once there are hundreds of connections.
/// Timers and everything else are Qt's still. To be set before the application is made.
class EpollDispatcher : public QAbstractEventDispatcher {
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;
    void wakeUp() override;
    void interrupt() override;

private:
    /// By QSocketNotifier::Type.
    using Notifiers = std::array<QSocketNotifier *, 3>;

    /// Who waits for a socket, and what the kernel was told of it.
    struct Entry {
        Notifiers notifiers{};
        quint32 told = 0;
    };

    void applyChanges();
    void apply(int socket, Entry &entry);
    void activate();
    void notify(int socket, QSocketNotifier::Type type);

    std::unique_ptr<QEventDispatcherUNIX> m_qt;
    int m_epoll;
    QSocketNotifier *m_ready = nullptr;
    QHash<int, Entry> m_sockets;
    std::vector<int>
        m_changed; ///< told before the next wait: what is switched on and off again costs nothing
};

} // namespace parterre

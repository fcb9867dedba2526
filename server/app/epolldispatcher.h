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
    void applyOlderChanges();
    void apply(const std::vector<int> &sockets);
    void apply(int socket, Entry &entry);
    void activate();
    void notify(int socket, QSocketNotifier::Type type);

    std::unique_ptr<QEventDispatcherUNIX> m_qt;
    int m_epoll;
    QSocketNotifier *m_ready = nullptr;
    QHash<int, Entry> m_sockets;
    /// Whose notifiers changed in this turn of the event loop, and in the one before. The kernel is told
    /// before the loop waits, or after a whole turn: what is switched on and off again costs nothing.
    /// @{
    std::vector<int> m_changed;
    std::vector<int> m_changedBefore;
    /// @}
};

} // namespace parterre

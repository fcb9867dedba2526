// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace parterre {

/// SIGINT and SIGTERM as a Qt signal. The first one is told; from then on they do what they do by themselves,
/// so that a second one ends the program at once. To be made before other threads are, which inherit what is
/// blocked.
class SignalWatcher : public QObject {
    Q_OBJECT
public:
    SignalWatcher();
    ~SignalWatcher() override;

Q_SIGNALS:
    void asked();

private:
    void restore();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace parterre

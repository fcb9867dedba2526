// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace parterre::storage {

/// Decides that the database is lost: when the line that listens to it has been gone for a moment. A line
/// that comes back within that is no matter; those who wait for the database just wait a little longer.
class DatabaseWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int graceMs = 500;

    explicit DatabaseWatch(int grace = graceMs, QObject *parent = nullptr);

    bool isLost() const { return m_lost; }

    void lineLost();
    void lineBack();

Q_SIGNALS:
    void lostChanged(bool lost);

private:
    void set(bool lost);

    QTimer m_grace;
    bool m_lost = false;
};

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace parterre {

/// The seats that changed a moment ago: each glows once and fades.
class Flashes : public QObject {
    Q_OBJECT

public:
    explicit Flashes(QObject *parent = nullptr);

    void add(SeatNo seat);
    void clear();
    bool isEmpty() const { return m_since.isEmpty(); }
    bool contains(SeatNo seat) const { return m_since.contains(seat); }
    /// 1 just now, 0 when over.
    double strength(SeatNo seat) const;
    std::vector<SeatNo> seats() const;

Q_SIGNALS:
    /// The glow of these seats is another one now.
    void faded(const std::vector<parterre::SeatNo> &seats);

private:
    void tick();

    QElapsedTimer m_clock;
    QTimer m_timer;
    QHash<SeatNo, qint64> m_since;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/mapview.h"

#include <QObject>
#include <QVariantAnimation>

namespace parterre {

/// Moves a view to where it shall be, shortly; a new goal takes over at once from wherever the view is.
class ViewMotion : public QObject {
    Q_OBJECT

public:
    explicit ViewMotion(QObject *parent = nullptr);

    const MapView &now() const { return m_now; }
    const MapView &goal() const { return m_goal; }
    bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }

    void jumpTo(const MapView &view);
    void glideTo(const MapView &view);
    /// To the goal at once.
    void finish();

Q_SIGNALS:
    void moved();

private:
    MapView m_from;
    MapView m_now;
    MapView m_goal;
    QVariantAnimation m_animation;
};

} // namespace parterre

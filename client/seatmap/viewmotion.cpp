// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/viewmotion.h"

#include "client/shell/theme/tokens.h"

#include <QEasingCurve>

namespace parterre {

ViewMotion::ViewMotion(QObject *parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(tokens::fadeMs);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        m_now = share.toDouble() >= 1 ? m_goal : MapView::between(m_from, m_goal, share.toDouble());
        Q_EMIT moved();
    });
}

void ViewMotion::jumpTo(const MapView &view)
{
    m_animation.stop();
    m_goal = view;
    if (m_now == view)
        return;
    m_now = view;
    Q_EMIT moved();
}

void ViewMotion::glideTo(const MapView &view)
{
    m_animation.stop();
    m_from = m_now;
    m_goal = view;
    if (m_now == view)
        return;
    m_animation.start();
}

void ViewMotion::finish() { jumpTo(m_goal); }

} // namespace parterre

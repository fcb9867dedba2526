// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QIconEngine>
#include <QPointer>

namespace parterre {

/// Paints an icon of the icon theme in a colour of the present theme, so that it follows when the theme
/// changes.
class IconEngine : public QIconEngine {
public:
    IconEngine(const Theme *theme, QString name, Ink ink);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    bool isNull() override;

private:
    QPointer<const Theme> m_theme;
    QString m_name;
    Ink m_ink;
    QIcon m_source;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/iconengine.h"

#include <QPainter>

#include <utility>

namespace parterre {

IconEngine::IconEngine(const Theme *theme, QString name, Ink ink)
    : m_theme(theme)
    , m_name(std::move(name))
    , m_ink(ink)
    , m_source(QIcon::fromTheme(m_name))
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    Q_UNUSED(state)
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (!m_theme || m_source.isNull())
        return QPixmap::fromImage(image);
    // Icon themes have a drawing for each size and scale: asked for the size in device pixels, they give one
    // with other proportions, or a small one in a large frame.
    const QPixmap drawing = m_source.pixmap((QSizeF(size) / scale).toSize(), scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(image.rect(), drawing, drawing.rect());
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), m_theme->ink(mode == QIcon::Disabled ? Ink::Muted : m_ink));
    painter.end();
    return QPixmap::fromImage(image);
}

QIconEngine *IconEngine::clone() const { return new IconEngine(*this); }

bool IconEngine::isNull() { return m_source.isNull(); }

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/labelstamps.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace parterre {

namespace {

constexpr int stampsKept = 4000;

} // namespace

const Stamp &LabelStamps::stamp(const QString &text, const QFont &font, int pixelSize, QRgb ink)
{
    const Key key{text, pixelSize, ink};
    if (const auto found = m_stamps.constFind(key); found != m_stamps.constEnd())
        return *found;
    if (m_stamps.size() >= stampsKept)
        m_stamps.clear();
    QFont sized(font);
    sized.setPixelSize(pixelSize);
    const QFontMetricsF metrics(sized);
    const int width = int(std::ceil(metrics.horizontalAdvance(text))) + 2;
    const int height = int(std::ceil(metrics.height())) + 2;
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(sized);
    painter.setPen(QColor::fromRgb(ink));
    // Capitals and figures have no descenders: centred by their height they sit in the middle.
    const double baseline = height / 2.0 + metrics.capHeight() / 2;
    painter.drawText(QPointF((width - metrics.horizontalAdvance(text)) / 2, baseline), text);
    painter.end();
    return *m_stamps.insert(key, Stamp(image, {width / 2, height / 2}));
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/stamp.h"

#include <algorithm>

namespace parterre {

namespace {

/// Two channels at a time; `share` is 0 to 255 (the rounding division by 255 as in Qt's raster engine).
inline QRgb scaled(QRgb pixel, uint share)
{
    uint low = (pixel & 0xff00ff) * share;
    low = ((low + ((low >> 8) & 0xff00ff) + 0x800080) >> 8) & 0xff00ff;
    uint high = ((pixel >> 8) & 0xff00ff) * share;
    high = (high + ((high >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
    return low | high;
}

} // namespace

Stamp::Stamp(const QImage &image, QPoint origin)
    : m_width(image.width())
    , m_height(image.height())
    , m_origin(origin)
{
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    m_pixels.reserve(size_t(m_width) * size_t(m_height));
    for (int y = 0; y < m_height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        m_pixels.insert(m_pixels.end(), line, line + m_width);
        const auto seen = [](QRgb pixel) { return pixel != 0; };
        const auto *first = std::find_if(line, line + m_width, seen);
        Span span{int(first - line), m_width};
        while (span.end > span.begin && !seen(line[span.end - 1]))
            --span.end;
        m_spans.push_back(span);
    }
}

void Stamp::put(const Pixels &target, int x, int y, const QRect &clip) const
{
    const int left = x - m_origin.x();
    const int top = y - m_origin.y();
    const int firstRow = std::max(0, clip.top() - top);
    const int endRow = std::min(m_height, clip.bottom() + 1 - top);
    for (int row = firstRow; row < endRow; ++row) {
        const Span &span = m_spans[size_t(row)];
        const int begin = std::max(span.begin, clip.left() - left);
        const int end = std::min(span.end, clip.right() + 1 - left);
        const QRgb *source = m_pixels.data() + size_t(row) * size_t(m_width);
        QRgb *line = target.line(top + row) + left;
        for (int i = begin; i < end; ++i) {
            const QRgb pixel = source[i];
            const uint alpha = qAlpha(pixel);
            line[i] = alpha == 255 ? pixel : pixel + scaled(line[i], 255 - alpha);
        }
    }
}

} // namespace parterre

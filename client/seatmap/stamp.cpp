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
{
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const auto seen = [](QRgb pixel) { return pixel != 0; };
    int above = 0; // empty rows before the first one with anything in it
    for (int y = 0; y < source.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        const auto *first = std::find_if(line, line + m_width, seen);
        if (first == line + m_width && m_spans.empty()) {
            ++above;
            continue;
        }
        Span span{int(first - line), m_width};
        while (span.end > span.begin && !seen(line[span.end - 1]))
            --span.end;
        m_spans.push_back(span);
        m_pixels.insert(m_pixels.end(), line, line + m_width);
    }
    while (!m_spans.empty() && m_spans.back().begin >= m_spans.back().end)
        m_spans.pop_back();
    m_origin = origin - QPoint(0, above);
}

void Stamp::put(const Pixels &target, int x, int y, const QRect &clip) const
{
    const int left = x - m_origin.x();
    const int top = y - m_origin.y();
    const int firstRow = std::max(0, clip.top() - top);
    const int endRow = std::min(int(m_spans.size()), clip.bottom() + 1 - top);
    const int least = clip.left() - left;
    const int most = clip.right() + 1 - left;
    for (int row = firstRow; row < endRow; ++row) {
        const Span &span = m_spans[size_t(row)];
        const int end = std::min(span.end, most);
        const QRgb *source = m_pixels.data() + size_t(row) * size_t(m_width);
        QRgb *line = target.line(top + row) + left;
        for (int i = std::max(span.begin, least); i < end; ++i) {
            const QRgb pixel = source[i];
            const uint alpha = qAlpha(pixel);
            line[i] = alpha == 255 ? pixel : pixel + scaled(line[i], 255 - alpha);
        }
    }
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/stamp.h"

#include <algorithm>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace parterre {

namespace {

/// Pixels that are blended at once; each row of a stamp ends in as many that are nothing.
constexpr int lanes = 4;

/// Two channels at a time; `share` is 0 to 255 (the rounding division by 255 as in Qt's raster engine).
inline QRgb scaled(QRgb pixel, uint share)
{
    uint low = (pixel & 0xff00ff) * share;
    low = ((low + ((low >> 8) & 0xff00ff) + 0x800080) >> 8) & 0xff00ff;
    uint high = ((pixel >> 8) & 0xff00ff) * share;
    high = (high + ((high >> 8) & 0xff00ff) + 0x800080) & 0xff00ff00;
    return low | high;
}

inline void blend(QRgb *target, QRgb source)
{
    const uint alpha = qAlpha(source);
    *target = alpha == 255 ? source : source + scaled(*target, 255 - alpha);
}

#ifdef __SSE2__

inline __m128i scaledHalf(__m128i channels, __m128i share)
{
    __m128i product = _mm_add_epi16(_mm_mullo_epi16(channels, share), _mm_set1_epi16(0x80));
    return _mm_srli_epi16(_mm_add_epi16(product, _mm_srli_epi16(product, 8)), 8);
}

/// As blend(), for four pixels; without a branch, which for dots of a few pixels cost more than the pixels.
inline void blendLanes(QRgb *target, const QRgb *source)
{
    const __m128i zero = _mm_setzero_si128();
    const __m128i above = _mm_loadu_si128(reinterpret_cast<const __m128i *>(source));
    const __m128i below = _mm_loadu_si128(reinterpret_cast<const __m128i *>(target));
    // 255 - alpha in both 16-bit halves of each pixel.
    __m128i share = _mm_srli_epi32(_mm_xor_si128(above, _mm_set1_epi32(-1)), 24);
    share = _mm_or_si128(share, _mm_slli_epi32(share, 16));
    const __m128i low = scaledHalf(_mm_unpacklo_epi8(below, zero), _mm_unpacklo_epi32(share, share));
    const __m128i high = scaledHalf(_mm_unpackhi_epi8(below, zero), _mm_unpackhi_epi32(share, share));
    const __m128i result = _mm_add_epi8(above, _mm_packus_epi16(low, high));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(target), result);
}

#else

inline void blendLanes(QRgb *target, const QRgb *source)
{
    for (int i = 0; i < lanes; ++i)
        blend(target + i, source[i]);
}

#endif

} // namespace

Stamp::Stamp(const QImage &image, QPoint origin)
    : m_width(image.width() + lanes)
{
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const auto seen = [](QRgb pixel) { return pixel != 0; };
    int above = 0; // empty rows before the first one with anything in it
    for (int y = 0; y < source.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        const auto *end = line + source.width();
        const auto *first = std::find_if(line, end, seen);
        if (first == end && m_spans.empty()) {
            ++above;
            continue;
        }
        Span span{int(first - line), source.width()};
        while (span.end > span.begin && !seen(line[span.end - 1]))
            --span.end;
        m_spans.push_back(span);
        m_pixels.insert(m_pixels.end(), line, end);
        m_pixels.resize(m_spans.size() * size_t(m_width));
    }
    while (!m_spans.empty() && m_spans.back().begin >= m_spans.back().end)
        m_spans.pop_back();
    m_origin = origin - QPoint(0, above);
}

void Stamp::put(const Pixels &target, int x, int y, const QRect &clip) const
{
    const int left = x - m_origin.x();
    const int top = y - m_origin.y();
    const int rows = int(m_spans.size());
    if (left < clip.left() || top < clip.top() || left + m_width > clip.right() || top + rows > clip.bottom())
        return putClipped(target, left, top, clip);
    const QRgb *source = m_pixels.data();
    for (int row = 0; row < rows; ++row, source += m_width) {
        const Span &span = m_spans[size_t(row)];
        QRgb *line = target.line(top + row) + left;
        for (int i = span.begin; i < span.end; i += lanes)
            blendLanes(line + i, source + i);
    }
}

void Stamp::putClipped(const Pixels &target, int left, int top, const QRect &clip) const
{
    const int firstRow = std::max(0, clip.top() - top);
    const int endRow = std::min(int(m_spans.size()), clip.bottom() + 1 - top);
    for (int row = firstRow; row < endRow; ++row) {
        const Span &span = m_spans[size_t(row)];
        const int end = std::min(span.end, clip.right() + 1 - left);
        const QRgb *source = m_pixels.data() + size_t(row) * size_t(m_width);
        QRgb *line = target.line(top + row) + left;
        for (int i = std::max(span.begin, clip.left() - left); i < end; ++i)
            blend(line + i, source[i]);
    }
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace parterre {

/// The pixels of an opaque image (QImage::Format_RGB32), reached without a painter. The image must outlive it
/// and must not be copied meanwhile.
class Pixels {
public:
    explicit Pixels(QImage &image)
        : m_bits(reinterpret_cast<QRgb *>(image.bits()))
        , m_stride(image.bytesPerLine() / 4)
        , m_rect(image.rect())
    {
    }

    QRgb *line(int y) const { return m_bits + qsizetype(y) * m_stride; }
    const QRect &rect() const { return m_rect; }

private:
    QRgb *m_bits;
    qsizetype m_stride;
    QRect m_rect;
};

/// A small picture that is put on an image many times. Drawing 60,000 of them through QPainter costs several
/// times what the pixels themselves cost.
class Stamp {
public:
    Stamp() = default;
    /// `image` is premultiplied; `origin` is the pixel that comes to lie on the place of the stamp.
    Stamp(const QImage &image, QPoint origin);

    bool isNull() const { return m_width == 0; }
    /// Source over destination, within `clip`, which lies within the image.
    void put(const Pixels &target, int x, int y, const QRect &clip) const;

private:
    /// Of a row: where the first and last pixels with anything in them are.
    struct Span {
        int begin = 0;
        int end = 0;
    };

    void putClipped(const Pixels &target, int left, int top, const QRect &clip) const;

    std::vector<QRgb> m_pixels;
    std::vector<Span> m_spans;
    int m_width = 0; ///< of a row of m_pixels
    QPoint m_origin;
};

} // namespace parterre

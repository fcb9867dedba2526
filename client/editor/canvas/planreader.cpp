// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/planreader.h"

#include "common/layout/importtext.h"
#include "common/layout/svgcheck.h"

#include <QBuffer>
#include <QImageReader>
#include <QLocale>
#include <QPainter>
#include <QSvgRenderer>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace parterre::editor {

namespace {

constexpr int longestSide = 4096; ///< pixels: what lines are still sharp with, in about 64 MB at most
constexpr qint64 mostPixels = 200'000'000; ///< that are read, to be made smaller
constexpr double pointsAnInch = 72;

bool isSomething(QSizeF size)
{
    return std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() > 0
        && size.height() > 0;
}

/// Of a picture that has no pixels of its own: as many as there may be.
double pixelsAnUnit(QSizeF size) { return longestSide / std::max(size.width(), size.height()); }

/// Qt would unpack it without an end.
bool isCompressed(const QByteArray &bytes) { return bytes.startsWith("\x1f\x8b"); }

} // namespace

PlanImage PlanReader::read(const layout::Picture &picture)
{
    if (picture.mediaType == u"application/pdf")
        return readPage(picture.bytes);
    if (picture.mediaType == u"image/svg+xml")
        return readDrawing(picture.bytes);
    return readPhoto(picture.bytes);
}

PlanImage PlanReader::readPhoto(const QByteArray &bytes)
{
    const QString damaged = tr("The picture cannot be read: it is damaged, or no PNG or JPEG picture.");
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const QSize full = reader.size();
    if ((format != "png" && format != "jpeg" && format != "jpg") || full.isEmpty())
        return PlanImage::failed(damaged);
    if (qint64(full.width()) * full.height() > mostPixels) {
        const QLocale locale;
        return PlanImage::failed(tr("The picture is too large: it has %1 × %2 pixels.")
                                     .arg(locale.toString(full.width()), locale.toString(full.height())));
    }
    if (std::max(full.width(), full.height()) > longestSide)
        reader.setScaledSize(full.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    reader.setAutoTransform(true);
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QImage image = reader.read();
    return image.isNull() ? PlanImage::failed(damaged)
                          : PlanImage::of(image, QSizeF(isTurned ? full.transposed() : full));
}

PlanImage PlanReader::readDrawing(const QByteArray &bytes)
{
    const QString damaged = tr("The drawing cannot be read: it is damaged, or no SVG drawing.");
    if (isCompressed(bytes))
        return PlanImage::failed(damaged);
    if (const auto error = layout::checkSvg(layout::importText(bytes).text)) {
        return PlanImage::failed(error->code == ErrorCode::InvalidParams
                ? tr("The drawing declares entities, which are not expanded: save it as plain SVG.")
                : tr("The drawing has more in it than can be shown."));
    }
    QSvgRenderer drawing;
    if (!drawing.load(bytes))
        return PlanImage::failed(damaged);
    const QSizeF size = drawing.viewBoxF().size();
    if (!isSomething(size))
        return PlanImage::failed(tr("The drawing is empty."));
    QImage image(
        (size * pixelsAnUnit(size)).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    return PlanImage::of(image, size);
}

PlanImage PlanReader::readPage(const QByteArray &bytes)
{
    const QString damaged = tr("The PDF cannot be read: it is damaged, or no PDF file.");
    const std::unique_ptr<Poppler::Document> file = Poppler::Document::loadFromData(bytes);
    if (!file)
        return PlanImage::failed(damaged);
    if (file->isLocked())
        return PlanImage::failed(tr("The PDF is protected by a password: save it without one."));
    const std::unique_ptr<Poppler::Page> page = file->page(0);
    if (!page || !isSomething(page->pageSizeF()))
        return PlanImage::failed(damaged);
    file->setRenderHint(Poppler::Document::Antialiasing);
    file->setRenderHint(Poppler::Document::TextAntialiasing);
    const double resolution = pointsAnInch * pixelsAnUnit(page->pageSizeF());
    const QImage image = page->renderToImage(resolution, resolution);
    return image.isNull() ? PlanImage::failed(damaged)
                          : PlanImage::of(image, page->pageSizeF(), file->numPages());
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/picturefile.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/objectids.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr qsizetype headLength = 1024; ///< within which a PDF or SVG says that it is one

/// By what it holds, not by its name; empty: nothing that can be taken.
QString mediaTypeOf(const QByteArray &bytes, PictureFile::Kind kind)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (format == "png")
        return QStringLiteral("image/png");
    if (format == "jpeg" || format == "jpg")
        return QStringLiteral("image/jpeg");
    if (kind == PictureFile::Kind::Photo)
        return {};
    const QByteArray head = bytes.left(headLength);
    if (head.contains("%PDF-"))
        return QStringLiteral("application/pdf");
    return head.contains("<svg") ? QStringLiteral("image/svg+xml") : QString();
}

} // namespace

QString PictureFile::filter(Kind kind)
{
    if (kind == Kind::Photo)
        return tr("Photos (*.png *.jpg *.jpeg)");
    return tr("Plans (*.png *.jpg *.jpeg *.svg *.pdf)");
}

std::optional<layout::Picture> PictureFile::read(
    const QString &path, Kind kind, const layout::Layout &layout, QString &fault)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fault = tr("The file cannot be read: %1").arg(file.errorString());
        return std::nullopt;
    }
    qint64 room = layout::limits::pictureBytes;
    for (const layout::Picture &picture : layout.pictures)
        room -= picture.bytes.size();
    if (file.size() > room) {
        const QLocale locale;
        fault = tr("The file is too large: it has %1, and there is room for %2 beside the other pictures.")
                    .arg(locale.formattedDataSize(file.size(), 1),
                        locale.formattedDataSize(std::max<qint64>(room, 0), 1));
        return std::nullopt;
    }
    if (int(layout.pictures.size()) >= layout::limits::pictures) {
        fault = tr("There are as many pictures as a seat map can hold.");
        return std::nullopt;
    }
    const QByteArray bytes = file.read(room);
    const QString mediaType = mediaTypeOf(bytes, kind);
    if (mediaType.isEmpty()) {
        fault = kind == Kind::Photo ? tr("The file is no PNG or JPEG picture.")
                                    : tr("The file is no PNG, JPEG, SVG or PDF file.");
        return std::nullopt;
    }
    QSet<QString> keys;
    for (const layout::Picture &picture : layout.pictures) {
        if (picture.bytes == bytes && picture.mediaType == mediaType)
            return picture;
        keys.insert(picture.key);
    }
    return layout::Picture{layout::FreeNames(keys).next(QStringLiteral("picture")), mediaType, bytes};
}

QPixmap PictureFile::thumbnail(const layout::Picture &picture, QSize size)
{
    QBuffer buffer;
    buffer.setData(picture.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize full = reader.size(); full.isValid())
        reader.setScaledSize(full.scaled(size, Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

void PictureFile::put(layout::Layout &layout, const layout::Picture &picture)
{
    if (std::ranges::find(layout.pictures, picture.key, &layout::Picture::key) == layout.pictures.end())
        layout.pictures.push_back(picture);
}

void PictureFile::dropUnused(layout::Layout &layout)
{
    QSet<QString> used;
    if (layout.underlay)
        used.insert(layout.underlay->picture);
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats) {
                if (!seat.view.isEmpty())
                    used.insert(seat.view);
            }
        }
    }
    std::erase_if(
        layout.pictures, [&](const layout::Picture &picture) { return !used.contains(picture.key); });
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/mapprinter.h"

#include "client/seatmap/mapcontent.h"
#include "client/seatmap/mappainter.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <memory>
#include <vector>

namespace parterre {

namespace {

constexpr int dotsAnInch = 300;
constexpr double inchMm = 25.4;
constexpr double marginMm = 12;
constexpr QSize sheetMm(420, 297); // A3
constexpr double drawnAt = 2; ///< dots a pixel of the screen's sizes, so that lines and words suit paper
constexpr double titleMm = 10;

int dots(double mm) { return int(mm / inchMm * dotsAnInch); }

/// The highest first; one that stands for everything where there are no floors to tell apart.
std::vector<int> floorsOf(const layout::Layout &layout)
{
    if (layout.floors.size() < 2)
        return {-1};
    std::vector<int> floors;
    for (int floor = int(layout.floors.size()) - 1; floor >= 0; --floor)
        floors.push_back(floor);
    return floors;
}

} // namespace

MapPrinter::MapPrinter(const Theme &theme)
    : m_theme(theme)
{
}

QImage MapPrinter::picture(const layout::Layout &layout, int floor, QSize most) const
{
    MapContent content;
    content.setPlan(std::make_shared<const layout::SeatPlan>(layout), floor);
    const QRectF bounds = content.plan().bounds();
    const QSize size =
        bounds.isEmpty() ? most : bounds.size().scaled(QSizeF(most), Qt::KeepAspectRatio).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    MapPainter painter(m_theme);
    painter.setPlan(&content.plan());
    const MapView view = MapView::fitting(bounds, QSizeF(size) / drawnAt, 2);
    painter.paint(image, content, view, drawnAt, image.rect());
    return image;
}

QByteArray MapPrinter::png(const layout::Layout &layout) const
{
    const std::vector<int> floors = floorsOf(layout);
    const int height = dots(sheetMm.height()) / int(floors.size());
    std::vector<QImage> pictures;
    QSize size;
    for (const int floor : floors) {
        pictures.push_back(picture(layout, floor, {dots(sheetMm.width()), height}));
        size = {std::max(size.width(), pictures.back().width()), size.height() + pictures.back().height()};
    }
    QImage sheet(size, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    int top = 0;
    for (const QImage &image : pictures) {
        painter.drawImage(QPoint((size.width() - image.width()) / 2, top), image);
        top += image.height();
    }
    painter.end();
    constexpr double metre = 1000 / inchMm;
    sheet.setDotsPerMeterX(int(dotsAnInch * metre));
    sheet.setDotsPerMeterY(int(dotsAnInch * metre));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    sheet.save(&buffer, "PNG");
    return bytes;
}

QByteArray MapPrinter::pdf(const layout::Layout &layout) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(layout.name);
    writer.setResolution(dotsAnInch);
    const QSizeF house = layout.bounds().size();
    const bool isWide = house.width() >= house.height();
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A3), isWide ? QPageLayout::Landscape : QPageLayout::Portrait,
            {marginMm, marginMm, marginMm, marginMm}, QPageLayout::Millimeter));
    QPainter painter(&writer);
    const std::vector<int> floors = floorsOf(layout);
    for (size_t i = 0; i < floors.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paintPage(painter, layout, floors[i], {writer.width(), writer.height()});
    }
    painter.end();
    return bytes;
}

void MapPrinter::paintPage(QPainter &painter, const layout::Layout &layout, int floor, QSize page) const
{
    const QString name =
        floor < 0 ? layout.name : layout.name + u" · "_qs + layout.floors[size_t(floor)].name;
    painter.setFont(m_theme.font(TextKind::Title));
    painter.drawText(QRect(0, 0, page.width(), dots(titleMm)), Qt::AlignLeft | Qt::AlignTop,
        name + u" · "_qs + QLocale().toString(layout.seatCount()));
    const QImage image = picture(layout, floor, page - QSize(0, dots(titleMm)));
    painter.drawImage(QPoint((page.width() - image.width()) / 2, dots(titleMm)), image);
}

} // namespace parterre

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

#include <memory>

namespace parterre {

namespace {

constexpr int dotsAnInch = 300;
constexpr double inchMm = 25.4;
constexpr double marginMm = 12;
constexpr QSize sheetMm(420, 297); // A3
constexpr double drawnAt = 2; ///< dots a pixel of the screen's sizes, so that lines and words suit paper
constexpr double titleMm = 10;

int dots(double mm) { return int(mm / inchMm * dotsAnInch); }

} // namespace

MapPrinter::MapPrinter(const Theme &theme)
    : m_theme(theme)
{
}

QImage MapPrinter::picture(const layout::Layout &layout, QSize most) const
{
    MapContent content;
    content.setPlan(std::make_shared<const layout::SeatPlan>(layout));
    const QSizeF house = content.plan().bounds().size();
    const QSize size = house.isEmpty() ? most : house.scaled(QSizeF(most), Qt::KeepAspectRatio).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    MapPainter painter(m_theme);
    painter.setPlan(&content.plan());
    const MapView view = MapView::fitting(content.plan().bounds(), QSizeF(size) / drawnAt, 2);
    painter.paint(image, content, view, drawnAt, image.rect());
    return image;
}

QByteArray MapPrinter::png(const layout::Layout &layout) const
{
    QImage image = picture(layout, {dots(sheetMm.width()), dots(sheetMm.height())});
    constexpr double metre = 1000 / inchMm;
    image.setDotsPerMeterX(int(dotsAnInch * metre));
    image.setDotsPerMeterY(int(dotsAnInch * metre));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
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
    const QSize page(writer.width(), writer.height());
    QFont font = m_theme.font(TextKind::Title);
    painter.setFont(font);
    painter.drawText(QRect(0, 0, page.width(), dots(titleMm)), Qt::AlignLeft | Qt::AlignTop,
        layout.name + u" · "_qs + QLocale().toString(layout.seatCount()));
    const QImage image = picture(layout, page - QSize(0, dots(titleMm)));
    painter.drawImage(QPoint((page.width() - image.width()) / 2, dots(titleMm)), image);
    painter.end();
    return bytes;
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/mappainter.h"
#include "client/seatmap/seatstamps.h"
#include "client/shell/theme/contrast.h"
#include "tests/bench/largeplan.h"
#include "tests/gui/seatmap/canvasfixture.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace parterre;

namespace {

/// The bounds of the pixels that differ.
QRect difference(const QImage &a, const QImage &b)
{
    QRect changed;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y))
                changed |= QRect(x, y, 1, 1);
    return changed;
}

/// The picture of a look, without its colours: how far each pixel is from the paper's brightness.
QImage shapeOf(SeatLook look, const Theme &theme)
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(theme.colors().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSeat(painter, {20, 20}, 30, look, theme);
    painter.end();
    QImage shape(40, 40, QImage::Format_Grayscale8);
    const QColor centre = image.pixelColor(20, 12);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) {
            // Black where it is as the body of the seat, white where it is as the paper, grey otherwise.
            const QColor pixel = image.pixelColor(x, y);
            const bool paper = contrast(pixel, theme.colors().surface) < 1.1;
            const bool body = contrast(pixel, centre) < 1.1;
            shape.setPixel(x, y, paper ? 255 : body ? 0 : 128);
        }
    return shape;
}

int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

} // namespace

class TestSeatPainting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stateChangeRepaintsOnlyNearby();
    void partAndWholeGiveTheSamePicture();
    void statesDifferInShape_data();
    void statesDifferInShape();
    void stampIsWhatThePainterPaints();
    void numbersAppearWhenNear();
    void darkFollows();
};

void TestSeatPainting::stateChangeRepaintsOnlyNearby()
{
    CanvasFixture f;
    f.canvas.clearFocus();
    const QImage before = f.picture();
    const SeatNo seat = CanvasFixture::seat(5, 5);
    // Mine does not glow: what remains different is the seat itself.
    f.canvas.setMine({seat});
    const QRect changed = difference(before, f.picture());
    QVERIFY(changed.contains(f.pixel(seat)));
    QVERIFY2(changed.width() < 40 && changed.height() < 40,
        qPrintable(QStringLiteral("%1x%2").arg(changed.width()).arg(changed.height())));
    f.canvas.setMine({});
    QVERIFY(difference(before, f.picture()).isEmpty());
}

void TestSeatPainting::partAndWholeGiveTheSamePicture()
{
    Theme theme;
    const layout::SeatPlan plan(makeStalls(10, 20));
    MapContent content;
    content.setPlan(std::make_shared<layout::SeatPlan>(plan));
    MapPainter painter(theme);
    painter.setPlan(&content.plan());
    const MapView view = MapView::fitting(plan.bounds(), {700, 500}, 20);
    QImage whole(700, 500, QImage::Format_RGB32);
    painter.paint(whole, content, view, 1, whole.rect());
    QImage parts(700, 500, QImage::Format_RGB32);
    parts.fill(Qt::red);
    for (int y = 0; y < 500; y += 73)
        for (int x = 0; x < 700; x += 57)
            painter.paint(parts, content, view, 1, QRect(x, y, 57, 73));
    QVERIFY(difference(whole, parts).isEmpty());
}

void TestSeatPainting::statesDifferInShape_data()
{
    QTest::addColumn<SeatLook::Kind>("a");
    QTest::addColumn<SeatLook::Kind>("b");
    const std::vector<std::pair<const char *, SeatLook::Kind>> kinds = {{"free", SeatLook::Kind::Free},
        {"held", SeatLook::Kind::Held}, {"sold", SeatLook::Kind::Sold}, {"blocked", SeatLook::Kind::Blocked},
        {"mine", SeatLook::Kind::Mine}, {"pending", SeatLook::Kind::Pending}};
    for (size_t i = 0; i < kinds.size(); ++i)
        for (size_t j = i + 1; j < kinds.size(); ++j)
            QTest::addRow("%s and %s", kinds[i].first, kinds[j].first) << kinds[i].second << kinds[j].second;
}

void TestSeatPainting::statesDifferInShape()
{
    QFETCH(SeatLook::Kind, a);
    QFETCH(SeatLook::Kind, b);
    Theme theme;
    for (Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QImage first = shapeOf({a, SeatLook::Variant::Plain, 0}, theme);
        const QImage second = shapeOf({b, SeatLook::Variant::Plain, 0}, theme);
        QVERIFY2(differing(first, second) > 60, qPrintable(QString::number(differing(first, second))));
    }
}

void TestSeatPainting::stampIsWhatThePainterPaints()
{
    const Theme theme;
    const SeatLook look{SeatLook::Kind::Mine, SeatLook::Variant::Plain, 0};
    QImage painted(50, 50, QImage::Format_RGB32);
    painted.fill(Qt::white);
    QPainter painter(&painted);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSeat(painter, {25, 25}, 30, look, theme);
    painter.end();
    QImage stamped(50, 50, QImage::Format_RGB32);
    stamped.fill(Qt::white);
    SeatStamps stamps(theme);
    QPoint at;
    const Stamp &stamp = stamps.sheet(30).stamp(look.id(), 25, 25, at);
    stamp.put(Pixels(stamped), at.x(), at.y(), stamped.rect());
    for (int y = 0; y < 50; ++y)
        for (int x = 0; x < 50; ++x) {
            const QColor a = painted.pixelColor(x, y);
            const QColor b = stamped.pixelColor(x, y);
            QVERIFY(std::abs(a.red() - b.red()) <= 3 && std::abs(a.green() - b.green()) <= 3
                && std::abs(a.blue() - b.blue()) <= 3);
        }
    // Half outside of the image: nothing but the clip is written.
    stamp.put(Pixels(stamped), 0, 0, QRect(0, 0, 4, 4));
    stamp.put(Pixels(stamped), 49, 49, stamped.rect());
    stamp.put(Pixels(stamped), 500, -500, stamped.rect());
}

void TestSeatPainting::numbersAppearWhenNear()
{
    CanvasFixture f;
    const SeatNo seat = CanvasFixture::seat(4, 7);
    const auto whitePixels = [&] {
        const QImage image = f.picture();
        int count = 0;
        for (int y = -3; y <= 3; ++y)
            for (int x = -3; x <= 3; ++x)
                count += contrast(image.pixelColor(f.pixel(seat) + QPoint(x, y)), f.theme.zoneColor(0)) > 2;
        return count;
    };
    f.canvas.zoomBy(14 / (44 * f.canvas.view().scale), f.canvas.positionOf(seat), false);
    QCOMPARE(whitePixels(), 0);
    f.canvas.zoomBy(30 / (44 * f.canvas.view().scale), f.canvas.positionOf(seat), false);
    QVERIFY(whitePixels() > 5);
}

void TestSeatPainting::darkFollows()
{
    CanvasFixture f;
    QCOMPARE(f.picture().pixelColor(500, 5), tokens::lightColors().surface);
    f.theme.setMode(Theme::Mode::Dark);
    QCOMPARE(f.picture().pixelColor(500, 5), tokens::darkColors().surface);
}

QTEST_MAIN(TestSeatPainting)
#include "test_seatpainting.moc"

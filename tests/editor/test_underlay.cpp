// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/planreader.h"
#include "client/editor/edits/underlayscale.h"
#include "client/editor/panels/underlaypanel.h"
#include "common/layout/geometry.h"
#include "common/layout/layoutlimits.h"
#include "tests/editor/panelfixture.h"

#include <QBuffer>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QMouseEvent>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

constexpr QSize usualSize(300, 200);
constexpr QRgb ink = 0xff008000;

QByteArray photo(const char *format, QSize size = usualSize)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(ink);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray drawing(int width, int height)
{
    return QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1 %2'>"
                          "<rect width='%1' height='%2' fill='#008000'/></svg>")
        .arg(width)
        .arg(height)
        .toUtf8();
}

QByteArray pages(int count)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(usualSize), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (int page = 0; page < count; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRect(0, 0, writer.width(), writer.height()), QColor(ink));
    }
    painter.end();
    return bytes;
}

/// A draft, its panel, and files to choose.
struct UnderlayFixture : PanelFixture {
    UnderlayFixture()
        : panel(theme, bench())
    {
        show(panel);
    }

    QString fileWith(const QByteArray &bytes)
    {
        QFile file(folder.filePath(QStringLiteral("plan %1").arg(++files)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        return file.fileName();
    }
    void choose(const QByteArray &bytes)
    {
        panel.setFile(fileWith(bytes));
        QTRY_VERIFY(!panel.isReading());
    }
    const Underlay &underlay() const { return *layout().underlay; }
    template <class Widget>
    Widget *field(const char *name)
    {
        return find<Widget>(panel, name);
    }
    QString fault()
    {
        auto *label = field<QLabel>("underlayFault");
        return label->isVisible() ? label->text() : QString();
    }
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    QImage picture() { return canvas.grab().toImage(); }
    /// Where nothing but the underlay is.
    QPoint besideTheHall()
    {
        const QSizeF size = canvas.underlay().plan().size;
        const QPointF corner = placing(underlay()).map(QPointF(size.width(), size.height()) * 0.03);
        return canvas.view().toScreen(corner).toPoint();
    }
    /// In its middle, where its edge does not show through.
    QPoint onASeat() const
    {
        const QPointF middle = canvas.positionOf(canvas.seatOf(row(6).seats[4].id));
        return {int(std::floor(middle.x())), int(std::floor(middle.y()))};
    }

    void moveMouse(QPoint to)
    {
        QMouseEvent move(QEvent::MouseMove, QPointF(to), canvas.mapToGlobal(QPointF(to)), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas, &move);
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        moveMouse((from + to) / 2);
        moveMouse(to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }

    QTemporaryDir folder;
    int files = 0;
    UnderlayPanel panel;
};

bool isNear(QRgb color, QRgb other)
{
    constexpr int most = 3;
    return std::abs(qRed(color) - qRed(other)) <= most && std::abs(qGreen(color) - qGreen(other)) <= most
        && std::abs(qBlue(color) - qBlue(other)) <= most;
}

} // namespace

class TestUnderlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPointsScaleIt_data();
    void twoPointsScaleIt();
    void whatCannotBeScaledIsNot();
    void itFitsIntoTheView();
    void largePicturesAreMadeSmaller();
    void aPictureIsShownUnderTheSeats_data();
    void aPictureIsShownUnderTheSeats();
    void theLastFileCounts();
    void anotherPictureTakesItsPlace();
    void itCanBeDimmedAndHidden();
    void clerksDoNotSeeIt();
    void whatIsLockedStays();
    void typingInOneFieldIsOneStep();
    void itIsDragged();
    void itIsScaledOnTheMap();
    void aFileThatIsNoPlanChangesNothing_data();
    void aFileThatIsNoPlanChangesNothing();
    void aDraftWithABrokenPictureSaysSo();
    void itIsRemovedWithItsPicture();
    void theFirstPageIsUsed();
};

void TestUnderlay::twoPointsScaleIt_data()
{
    QTest::addColumn<double>("rotation");
    QTest::addColumn<double>("length");
    QTest::newRow("larger") << 0.0 << 1000.0;
    QTest::newRow("smaller") << 0.0 << 1.5;
    QTest::newRow("turned") << 30.0 << 640.0;
    QTest::newRow("the other way") << -200.0 << 12'345.6;
}

void TestUnderlay::twoPointsScaleIt()
{
    QFETCH(double, rotation);
    QFETCH(double, length);
    const Underlay before{"plan", {-120, 340}, 1.7, rotation, 0.4, true, false};
    const QPointF first(20, 35);
    const QPointF second(180, 90);
    const QPointF from = placing(before).map(first);
    const auto after = scaledByPoints(before, from, placing(before).map(second), length);
    QVERIFY(after);
    QVERIFY(distance(placing(*after).map(first), from) < 1e-6);
    QVERIFY(std::abs(distance(placing(*after).map(first), placing(*after).map(second)) - length) < 1e-6);
    Underlay expected = before;
    expected.position = after->position;
    expected.scale = after->scale;
    QCOMPARE(*after, expected);
}

void TestUnderlay::whatCannotBeScaledIsNot()
{
    const Underlay underlay{"plan", {0, 0}, 1};
    QVERIFY(!scaledByPoints(underlay, {5, 5}, {5, 5}, 100));
    QVERIFY(!scaledByPoints(underlay, {0, 0}, {5, 5}, 0));
    QVERIFY(!scaledByPoints(underlay, {0, 0}, {5, 5}, -10));
    QVERIFY(!scaledByPoints(underlay, {0, 0}, {5, 5}, std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!scaledByPoints(underlay, {0, 0}, {1e-3, 0}, limits::coordinate));
    // Its corner would be beyond all halls.
    QVERIFY(!scaledByPoints({"plan", {-1000, 0}, 1e-3}, {0, 0}, {1, 0}, limits::coordinate / 10));
}

void TestUnderlay::itFitsIntoTheView()
{
    const Underlay fitted = fittedInto({"plan", {9, 9}, 3, 45}, QSizeF(200, 50), QRectF(100, 100, 400, 400));
    QCOMPARE(fitted.scale, 2.0);
    QCOMPARE(fitted.rotation, 0.0);
    QCOMPARE(fitted.position, QPointF(100, 250));
}

void TestUnderlay::largePicturesAreMadeSmaller()
{
    const PlanImage plan = PlanReader::read({"plan", "image/png", photo("PNG", {5000, 100})});
    QCOMPARE(plan.fault, QString());
    QCOMPARE(plan.size, QSizeF(5000, 100));
    QVERIFY(plan.levels.front().width() <= 4096);
    QVERIFY(plan.levels.back().width() <= 256);
    QCOMPARE(plan.level(1e6).size(), plan.levels.front().size());
    QVERIFY(plan.level(300).width() >= 300);
    QVERIFY(plan.level(300).width() < 1200);
    QCOMPARE(plan.level(1).size(), plan.levels.back().size());
}

void TestUnderlay::aPictureIsShownUnderTheSeats_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("png") << photo("PNG") << QStringLiteral("image/png");
    QTest::newRow("jpeg") << photo("JPEG") << QStringLiteral("image/jpeg");
    QTest::newRow("svg") << drawing(usualSize.width(), usualSize.height()) << QStringLiteral("image/svg+xml");
    QTest::newRow("pdf") << pages(1) << QStringLiteral("application/pdf");
}

void TestUnderlay::aPictureIsShownUnderTheSeats()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, mediaType);
    UnderlayFixture f;
    const Layout before = f.layout();
    const QImage without = f.picture();
    f.choose(file);
    QCOMPARE(f.fault(), QString());
    QVERIFY(f.layout().underlay);
    QCOMPARE(f.layout().pictures.size(), size_t(1));
    QCOMPARE(f.layout().pictures.front().mediaType, mediaType);
    QCOMPARE(f.layout().pictures.front().bytes, file);
    QCOMPARE(f.underlay().picture, f.layout().pictures.front().key);
    const QSizeF size = f.canvas.underlay().plan().size;
    QVERIFY(std::abs(size.width() - usualSize.width()) < 1);
    QVERIFY(std::abs(size.height() - usualSize.height()) < 1);

    const QImage with = f.picture();
    const QPoint beside = f.besideTheHall();
    QVERIFY(with.pixel(beside) != without.pixel(beside));
    QVERIFY(f.canvas.underlay().bounds().contains(f.canvas.view().toPlan(QPointF(f.onASeat()))));
    QCOMPARE(with.pixelColor(f.onASeat()), without.pixelColor(f.onASeat()));
    PanelFixture::type(f.field<QWidget>("underlayOpacity"), QStringLiteral("100"));
    QVERIFY(isNear(f.picture().pixel(beside), ink));

    while (f.document.history().canUndo())
        f.document.history().undo();
    QCOMPARE(f.layout(), before);
    QCOMPARE(f.picture().pixelColor(beside), without.pixelColor(beside));
    // It is read again, as somebody may have opened the draft with it.
    f.document.history().redo();
    QTRY_VERIFY(f.picture().pixel(beside) != without.pixel(beside));
}

void TestUnderlay::theLastFileCounts()
{
    UnderlayFixture f;
    f.panel.setFile(f.fileWith(photo("PNG", {3000, 2000})));
    f.choose(drawing(60, 40));
    QCOMPARE(f.document.history().count(), 1);
    QCOMPARE(f.layout().pictures.size(), size_t(1));
    QCOMPARE(f.canvas.underlay().plan().size, QSizeF(60, 40));
}

void TestUnderlay::anotherPictureTakesItsPlace()
{
    UnderlayFixture f;
    f.choose(photo("PNG"));
    PanelFixture::type(f.field<QWidget>("underlayRotation"), QStringLiteral("15"));
    const Underlay before = f.underlay();
    f.choose(drawing(usualSize.width() * 2, usualSize.height() * 2));
    QCOMPARE(f.layout().pictures.size(), size_t(1));
    QCOMPARE(f.layout().pictures.front().mediaType, QStringLiteral("image/svg+xml"));
    QCOMPARE(f.underlay().position, before.position);
    QCOMPARE(f.underlay().rotation, 15.0);
    QCOMPARE(f.underlay().scale, before.scale / 2);
}

void TestUnderlay::itCanBeDimmedAndHidden()
{
    UnderlayFixture f;
    const QImage without = f.picture();
    f.choose(photo("PNG"));
    const QPoint beside = f.besideTheHall();
    auto *opacity = f.field<QWidget>("underlayOpacity");
    PanelFixture::type(opacity, QStringLiteral("0"));
    QCOMPARE(f.underlay().opacity, 0.0);
    QCOMPARE(f.picture().pixelColor(beside), without.pixelColor(beside));
    PanelFixture::type(opacity, QStringLiteral("80"));
    QCOMPARE(f.underlay().opacity, 0.8);
    QVERIFY(f.picture().pixel(beside) != without.pixel(beside));
    PanelFixture::click(f.field<QCheckBox>("underlayVisible"));
    QVERIFY(!f.underlay().isVisible);
    QCOMPARE(f.picture(), without);
    PanelFixture::click(f.field<QCheckBox>("underlayVisible"));
    QVERIFY(f.picture().pixel(beside) != without.pixel(beside));
}

void TestUnderlay::clerksDoNotSeeIt()
{
    UnderlayFixture f;
    const QImage without = f.picture();
    f.choose(photo("PNG"));
    const QPoint beside = f.besideTheHall();
    f.canvas.setAsSold(true);
    QCOMPARE(f.picture().pixelColor(beside), without.pixelColor(beside));
    f.canvas.setAsSold(false);
    QVERIFY(f.picture().pixel(beside) != without.pixel(beside));
}

void TestUnderlay::whatIsLockedStays()
{
    UnderlayFixture f;
    f.choose(photo("PNG"));
    const auto areEnabled = [&f](bool enabled) {
        for (const char *name :
            {"underlayX", "underlayY", "underlayScale", "underlayRotation", "underlayDrag", "underlayPick"}) {
            if (f.field<QWidget>(name)->isEnabled() != enabled)
                return false;
        }
        return true;
    };
    QVERIFY(areEnabled(true));
    PanelFixture::click(f.field<QPushButton>("underlayDrag"));
    QVERIFY(f.canvas.tool());
    PanelFixture::click(f.field<QCheckBox>("underlayLocked"));
    QVERIFY(f.underlay().isLocked);
    QVERIFY(areEnabled(false));
    QVERIFY(!f.canvas.tool());
    QVERIFY(f.field<QWidget>("underlayOpacity")->isEnabled());
    f.document.history().undo();
    QVERIFY(areEnabled(true));
}

void TestUnderlay::typingInOneFieldIsOneStep()
{
    UnderlayFixture f;
    f.choose(photo("PNG"));
    const Underlay before = f.underlay();
    auto *x = f.field<QDoubleSpinBox>("underlayX");
    PanelFixture::type(x, QStringLiteral("250"));
    QTest::keyClick(x, Qt::Key_Up);
    QCOMPARE(f.underlay().position, QPointF(260, before.position.y()));
    QCOMPARE(f.document.history().count(), 2);
    PanelFixture::type(f.field<QWidget>("underlayScale"), QStringLiteral("0.03528"));
    QCOMPARE(f.underlay().scale, 0.03528);
    QCOMPARE(f.document.history().count(), 3);
    f.document.history().undo();
    f.document.history().undo();
    QCOMPARE(f.underlay(), before);
}

void TestUnderlay::itIsDragged()
{
    UnderlayFixture f;
    const QImage without = f.picture();
    f.choose(photo("PNG"));
    const Underlay before = f.underlay();
    const QPoint beside = f.besideTheHall();
    auto *button = f.field<QPushButton>("underlayDrag");
    PanelFixture::click(button);
    QTest::mousePress(&f.canvas, Qt::LeftButton, {}, QPoint(200, 200));
    f.moveMouse({260, 230});
    QCOMPARE(f.underlay(), before);
    QCOMPARE(f.picture().pixelColor(beside), without.pixelColor(beside)); // seen where it would come to lie
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QVERIFY(f.picture().pixel(beside) != without.pixel(beside));
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, QPoint(260, 230));
    QCOMPARE(f.underlay(), before);
    f.drag({200, 200}, {260, 230});
    const QPointF way = QPointF(60, 30) / f.canvas.view().scale;
    QVERIFY(distance(f.underlay().position, before.position + way) < 1e-6);
    QCOMPARE(f.document.history().count(), 2);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QVERIFY(!f.canvas.tool());
    QVERIFY(!button->isChecked());
    f.document.history().undo();
    QCOMPARE(f.underlay(), before);
}

void TestUnderlay::itIsScaledOnTheMap()
{
    UnderlayFixture f;
    f.choose(photo("PNG"));
    const Underlay before = f.underlay();
    auto *apply = f.field<QPushButton>("underlayApply");
    QVERIFY(!apply->isEnabled());
    auto *pick = f.field<QPushButton>("underlayPick");
    PanelFixture::click(pick);
    const QPoint first(203, 201);
    const QPoint second(397, 251);
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, first);
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, second);
    QVERIFY(!pick->isChecked());
    QVERIFY(!f.canvas.tool());
    PanelFixture::type(f.field<QWidget>("underlayLength"), QStringLiteral("800"));
    QVERIFY(apply->isEnabled());
    QCOMPARE(f.underlay(), before);
    PanelFixture::click(apply);
    const QPointF stays = f.canvas.view().toPlan(QPointF(first));
    const QTransform onPicture = placing(before).inverted();
    const QPointF from = placing(f.underlay()).map(onPicture.map(stays));
    const QPointF to = placing(f.underlay()).map(onPicture.map(f.canvas.view().toPlan(QPointF(second))));
    QVERIFY(distance(from, stays) < 1e-6);
    QVERIFY(std::abs(distance(from, to) - 800) < 1e-6);
    QCOMPARE(f.document.history().count(), 2);
    // A slip is put right with the same points.
    PanelFixture::type(f.field<QWidget>("underlayLength"), QStringLiteral("900"));
    PanelFixture::click(apply);
    QVERIFY(std::abs(f.underlay().scale / before.scale
                - 900 / distance(stays, f.canvas.view().toPlan(QPointF(second))))
        < 1e-9);
    f.document.history().undo();
    f.document.history().undo();
    QCOMPARE(f.underlay(), before);
    QVERIFY(!apply->isEnabled()); // the points lie elsewhere on the picture now
}

void TestUnderlay::aFileThatIsNoPlanChangesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("text") << QByteArray("not a plan");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a png") << photo("PNG").left(45);
    QTest::newRow("broken pdf") << QByteArray("%PDF-1.7\nnothing of the kind");
    QTest::newRow("broken svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><g");
    QTest::newRow("empty svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("svg with entities")
        << QByteArray("<!DOCTYPE svg [<!ENTITY a 'a'>]><svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("too large") << photo("PNG") + QByteArray(limits::pictureBytes, '\0');
}

void TestUnderlay::aFileThatIsNoPlanChangesNothing()
{
    QFETCH(QByteArray, file);
    UnderlayFixture f;
    const Layout before = f.layout();
    f.choose(file);
    QVERIFY(f.fault().endsWith(u'.'));
    QCOMPARE(f.layout(), before);
    QCOMPARE(f.document.history().count(), 0);
    f.choose(photo("PNG"));
    QCOMPARE(f.fault(), QString());
    const Layout with = f.layout();
    f.choose(file);
    QVERIFY(f.fault().endsWith(u'.'));
    QCOMPARE(f.layout(), with);
    QVERIFY(!f.canvas.underlay().plan().isNull());
}

void TestUnderlay::aDraftWithABrokenPictureSaysSo()
{
    UnderlayFixture f;
    Layout broken = PanelFixture::hall();
    broken.pictures.push_back({"plan", "application/pdf", "nothing of the kind"});
    broken.underlay = Underlay{"plan", {0, 0}, 1};
    f.document.open(broken);
    QTRY_VERIFY(f.fault().endsWith(u'.'));
    f.picture();
    broken.underlay->picture = "another";
    f.document.open(broken);
    QVERIFY(f.fault().endsWith(u'.'));
    f.picture();
    f.document.open(PanelFixture::hall());
    QCOMPARE(f.fault(), QString());
}

void TestUnderlay::itIsRemovedWithItsPicture()
{
    UnderlayFixture f;
    const QImage without = f.picture();
    f.choose(photo("PNG"));
    const Layout with = f.layout();
    PanelFixture::click(f.field<QPushButton>("underlayRemove"));
    QVERIFY(!f.layout().underlay);
    QVERIFY(f.layout().pictures.empty());
    QCOMPARE(f.picture(), without);
    QVERIFY(!f.field<QWidget>("underlayX")->isVisible());
    f.document.history().undo();
    QCOMPARE(f.layout(), with);
}

void TestUnderlay::theFirstPageIsUsed()
{
    UnderlayFixture f;
    f.choose(pages(3));
    QCOMPARE(f.canvas.underlay().plan().pages, 3);
    QVERIFY(f.says(QStringLiteral("3 pages")));
    f.choose(pages(1));
    QVERIFY(!f.says(QStringLiteral("pages")));
}

QTEST_MAIN(TestUnderlay)
#include "test_underlay.moc"

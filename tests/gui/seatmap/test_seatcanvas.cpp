// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"
#include "tests/gui/seatmap/canvasfixture.h"

#include <QAccessible>
#include <QFrame>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace parterre;

namespace {

using Fixture = CanvasFixture;

QVector<SeatNo> seatsOf(const QSignalSpy &spy) { return spy.last().first().value<QVector<SeatNo>>(); }

} // namespace

class TestSeatCanvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickTogglesTheSeatUnderIt_data();
    void clickTogglesTheSeatUnderIt();
    void clickOnSoldSaysSo();
    void clickBetweenSeatsIsNothing();
    void dragTakesTheFreeSeatsOfTheBlock();
    void dragWithControlGivesMineBack();
    void shiftClickSpansTheRow();
    void areaIsClicked();
    void arrowsWalkOverTheSeats();
    void walkKeepsItsColumn();
    void enterAndSpaceToggle();
    void shiftWithArrowsSpansABlock();
    void lettersAndDigitsGoToThePage();
    void wheelKeepsThePointUnderTheCursor();
    void zoomHasLimits();
    void middleButtonAndSpaceMoveTheMap();
    void fitShowsEverything();
    void viewStaysWhenStatesChange();
    void mineSurvivesChanges();
    void everySeatOfABowlIsFound();
    void cursorSpeaks();
    void hoverIsTold();
};

void TestSeatCanvas::clickTogglesTheSeatUnderIt_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("fit") << 1.0;
    QTest::newRow("far") << 0.6;
    QTest::newRow("near") << 2.5;
}

void TestSeatCanvas::clickTogglesTheSeatUnderIt()
{
    QFETCH(double, zoom);
    Fixture f;
    f.canvas.zoomBy(zoom, f.canvas.positionOf(Fixture::seat(4, 9)), false);
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    for (SeatNo seat :
        {Fixture::seat(4, 9), Fixture::seat(4, 10), Fixture::seat(5, 8), Fixture::seat(3, 9)}) {
        f.click(seat);
        QCOMPARE(seatsOf(toggled), QVector<SeatNo>{seat});
        QCOMPARE(f.canvas.cursorSeat(), seat);
    }
    QCOMPARE(toggled.count(), 4);
}

void TestSeatCanvas::clickOnSoldSaysSo()
{
    Fixture f;
    const SeatNo seat = Fixture::seat(2, 3);
    f.canvas.applyChanges({{seat, SeatState::Sold}});
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    QSignalSpy unavailable(&f.canvas, &SeatCanvas::unavailableClicked);
    f.click(seat);
    QCOMPARE(toggled.count(), 0);
    QCOMPARE(unavailable.count(), 1);
    QCOMPARE(unavailable.first().first().value<SeatNo>(), seat);
}

void TestSeatCanvas::clickBetweenSeatsIsNothing()
{
    Fixture f;
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    const QPoint aisle = (f.pixel(Fixture::seat(4, 9)) + f.pixel(Fixture::seat(4, 10))) / 2;
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, aisle);
    QCOMPARE(toggled.count(), 0);
}

void TestSeatCanvas::dragTakesTheFreeSeatsOfTheBlock()
{
    Fixture f;
    f.canvas.applyChanges({{Fixture::seat(3, 4), SeatState::Held}});
    f.canvas.setMine({Fixture::seat(2, 4)});
    QSignalSpy picked(&f.canvas, &SeatCanvas::seatsPicked);
    const QPoint margin(8, 8);
    f.drag(f.pixel(Fixture::seat(2, 3)) - margin, f.pixel(Fixture::seat(3, 5)) + margin);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(seatsOf(picked),
        (QVector<SeatNo>{
            Fixture::seat(2, 3), Fixture::seat(2, 5), Fixture::seat(3, 3), Fixture::seat(3, 5)}));
}

void TestSeatCanvas::dragWithControlGivesMineBack()
{
    Fixture f;
    f.canvas.setMine({Fixture::seat(2, 4), Fixture::seat(8, 1)});
    QSignalSpy picked(&f.canvas, &SeatCanvas::seatsPicked);
    QSignalSpy dropped(&f.canvas, &SeatCanvas::seatsDropped);
    f.drag(f.pixel(Fixture::seat(1, 1)), f.pixel(Fixture::seat(4, 6)), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(picked.count(), 0);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(seatsOf(dropped), QVector<SeatNo>{Fixture::seat(2, 4)});
}

void TestSeatCanvas::shiftClickSpansTheRow()
{
    Fixture f;
    f.canvas.setCursorSeat(Fixture::seat(6, 2));
    QSignalSpy picked(&f.canvas, &SeatCanvas::seatsPicked);
    f.click(Fixture::seat(6, 5), Qt::ShiftModifier);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(seatsOf(picked),
        (QVector<SeatNo>{
            Fixture::seat(6, 2), Fixture::seat(6, 3), Fixture::seat(6, 4), Fixture::seat(6, 5)}));
}

void TestSeatCanvas::areaIsClicked()
{
    Fixture f;
    QSignalSpy area(&f.canvas, &SeatCanvas::areaActivated);
    const SeatNo place = f.plan->seatsOfArea(0).front();
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, f.pixel(place));
    QCOMPARE(area.count(), 1);
    QCOMPARE(area.first().first().toInt(), 0);
}

void TestSeatCanvas::arrowsWalkOverTheSeats()
{
    Fixture f;
    f.canvas.setCursorSeat(Fixture::seat(4, 9));
    const auto press = [&f](Qt::Key key) {
        QTest::keyClick(&f.canvas, key);
        return f.canvas.cursorSeat();
    };
    QCOMPARE(press(Qt::Key_Right), Fixture::seat(4, 10)); // over the aisle
    QCOMPARE(press(Qt::Key_Down), Fixture::seat(5, 10));
    QCOMPARE(press(Qt::Key_Left), Fixture::seat(5, 9));
    QCOMPARE(press(Qt::Key_Up), Fixture::seat(4, 9));
    f.canvas.setCursorSeat(Fixture::seat(0, 0));
    QCOMPARE(press(Qt::Key_Left), Fixture::seat(0, 0)); // the edge of the hall
    QCOMPARE(press(Qt::Key_Up), Fixture::seat(0, 0));
}

void TestSeatCanvas::walkKeepsItsColumn()
{
    Fixture f;
    auto layout = makeStalls(5, 20);
    // A short row in between: only seats 1 to 4 are left of it.
    layout.sections[0].rows[2].seats.erase(
        layout.sections[0].rows[2].seats.begin() + 4, layout.sections[0].rows[2].seats.end());
    f.canvas.setPlan(std::make_shared<layout::SeatPlan>(layout));
    const SeatNo start = f.canvas.content().plan().seatsOfRow(0, 1)[6];
    f.canvas.setCursorSeat(start);
    QTest::keyClick(&f.canvas, Qt::Key_Down);
    QTest::keyClick(&f.canvas, Qt::Key_Down);
    QTest::keyClick(&f.canvas, Qt::Key_Up);
    QTest::keyClick(&f.canvas, Qt::Key_Up);
    QCOMPARE(f.canvas.cursorSeat(), start);
}

void TestSeatCanvas::enterAndSpaceToggle()
{
    Fixture f;
    const SeatNo seat = Fixture::seat(1, 1);
    f.canvas.setCursorSeat(seat);
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    QTest::keyClick(&f.canvas, Qt::Key_Return);
    QTest::keyClick(&f.canvas, Qt::Key_Space);
    QCOMPARE(toggled.count(), 2);
    QCOMPARE(seatsOf(toggled), QVector<SeatNo>{seat});
}

void TestSeatCanvas::shiftWithArrowsSpansABlock()
{
    Fixture f;
    f.canvas.setCursorSeat(Fixture::seat(1, 1));
    QSignalSpy picked(&f.canvas, &SeatCanvas::seatsPicked);
    QTest::keyClick(&f.canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(picked.count(), 0);
    QTest::keyClick(&f.canvas, Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(seatsOf(picked),
        (QVector<SeatNo>{
            Fixture::seat(1, 1), Fixture::seat(1, 2), Fixture::seat(2, 1), Fixture::seat(2, 2)}));
    // Escape forgets the block.
    QTest::keyClick(&f.canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    QTest::keyClick(&f.canvas, Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(toggled.count(), 1);
}

void TestSeatCanvas::lettersAndDigitsGoToThePage()
{
    Fixture f;
    QKeyEvent digit(QEvent::KeyPress, Qt::Key_2, Qt::NoModifier, QStringLiteral("2"));
    QCoreApplication::sendEvent(&f.canvas, &digit);
    QVERIFY(!digit.isAccepted());
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_C, Qt::NoModifier, QStringLiteral("c"));
    QCoreApplication::sendEvent(&f.canvas, &letter);
    QVERIFY(!letter.isAccepted());
}

void TestSeatCanvas::wheelKeepsThePointUnderTheCursor()
{
    Fixture f;
    const QPoint at = f.pixel(Fixture::seat(7, 13));
    const double before = f.canvas.view().scale;
    f.wheel(at, 1);
    f.wheel(at, 2); // takes over while the first is still under way
    QTRY_COMPARE(f.canvas.view(), f.canvas.goal());
    QVERIFY(f.canvas.view().scale > 1.8 * before);
    QCOMPARE(f.canvas.seatAt(at), Fixture::seat(7, 13));
    QVERIFY((f.canvas.positionOf(Fixture::seat(7, 13)) - at).manhattanLength() < 2);
}

void TestSeatCanvas::zoomHasLimits()
{
    Fixture f;
    for (int i = 0; i < 60; ++i)
        f.canvas.zoomBy(1.5, {500, 400}, false);
    QVERIFY(f.canvas.view().scale * f.plan->layout().seatDiameter <= 100);
    for (int i = 0; i < 60; ++i)
        f.canvas.zoomBy(0.5, {500, 400}, false);
    QVERIFY(f.canvas.view().toScreen(f.plan->bounds()).width() > 200);
}

void TestSeatCanvas::middleButtonAndSpaceMoveTheMap()
{
    Fixture f;
    f.canvas.zoomBy(2, {500, 400}, false);
    QSignalSpy picked(&f.canvas, &SeatCanvas::seatsPicked);
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    const QPointF before = f.canvas.positionOf(0);
    f.drag({500, 400}, {460, 430}, Qt::MiddleButton);
    QCOMPARE(f.canvas.positionOf(0), before + QPointF(-40, 30));
    f.canvas.setCursorSeat(0);
    QTest::keyPress(&f.canvas, Qt::Key_Space);
    f.drag({460, 430}, {500, 400});
    QTest::keyRelease(&f.canvas, Qt::Key_Space);
    QCOMPARE(f.canvas.positionOf(0), before);
    QCOMPARE(picked.count() + toggled.count(), 0);
}

void TestSeatCanvas::fitShowsEverything()
{
    Fixture f;
    const MapView whole = f.canvas.view();
    QVERIFY(QRectF(f.canvas.rect()).contains(whole.toScreen(f.plan->bounds())));
    f.canvas.zoomBy(3, {10, 10}, false);
    QTest::keyClick(&f.canvas, Qt::Key_F);
    QTRY_COMPARE(f.canvas.view(), whole);
    // Shown whole, it stays whole when the window grows.
    f.canvas.resize(1300, 900);
    QTRY_VERIFY(f.canvas.view().scale > whole.scale);
    QVERIFY(QRectF(f.canvas.rect()).contains(f.canvas.view().toScreen(f.plan->bounds())));
}

void TestSeatCanvas::viewStaysWhenStatesChange()
{
    Fixture f;
    f.canvas.zoomBy(1.7, {300, 300}, false);
    const MapView before = f.canvas.view();
    f.canvas.applyChanges({{3, SeatState::Sold}});
    f.canvas.setStates(QByteArray(f.plan->size(), char(2)));
    f.canvas.setMine({1, 2});
    QCOMPARE(f.canvas.view(), before);
}

void TestSeatCanvas::mineSurvivesChanges()
{
    Fixture f;
    f.canvas.setMine({5, 6});
    f.canvas.applyChanges({{5, SeatState::Held}, {6, SeatState::Held}, {7, SeatState::Held}});
    f.canvas.setStates(QByteArray(f.plan->size(), char(1)));
    QVERIFY(f.canvas.content().isMine(5));
    QCOMPARE(SeatLook::fromId(f.canvas.content().lookId(5)).kind, SeatLook::Kind::Mine);
    QCOMPARE(SeatLook::fromId(f.canvas.content().lookId(7)).kind, SeatLook::Kind::Held);
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    f.click(5);
    QCOMPARE(seatsOf(toggled), QVector<SeatNo>{5});
}

void TestSeatCanvas::everySeatOfABowlIsFound()
{
    Fixture f;
    const auto bowl = std::make_shared<layout::SeatPlan>(makeBowl({}));
    QCOMPARE(bowl->size(), 60'000);
    f.canvas.resize(1600, 1000);
    f.canvas.setPlan(bowl);
    f.canvas.zoomBy(4, {500, 700}, false);
    QRandomGenerator random(7);
    for (int i = 0; i < 150; ++i) {
        const QPointF at(random.bounded(1600), random.bounded(1000));
        const QPointF place = f.canvas.view().toPlan(at);
        SeatNo nearest = -1;
        double least = 1e18;
        for (SeatNo seat = 0; seat < bowl->size(); ++seat) {
            const QPointF way = bowl->place(seat).position - place;
            if (const double distance = QPointF::dotProduct(way, way); distance < least) {
                least = distance;
                nearest = seat;
            }
        }
        const SeatNo found = f.canvas.seatAt(at);
        if (std::sqrt(least) < bowl->layout().seatDiameter / 2)
            QCOMPARE(found, nearest);
        else if (found >= 0)
            QCOMPARE(found, nearest);
        else
            QVERIFY(std::sqrt(least) > bowl->layout().seatDiameter / 2);
    }
}

void TestSeatCanvas::cursorSpeaks()
{
    Fixture f;
    f.canvas.setPriceText([](SeatNo) { return QStringLiteral("32.00 €"); });
    f.canvas.setCursorSeat(Fixture::seat(2, 11));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&f.canvas);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("Stalls, row C, seat 12, free, 32.00 €"));
    QVERIFY(interface->text(QAccessible::Name).contains(QStringLiteral("Seat map")));
    f.canvas.setCursorSeat(Fixture::seat(0, 19));
    QVERIFY(interface->text(QAccessible::Value).contains(QStringLiteral("wheelchair place")));
}

void TestSeatCanvas::hoverIsTold()
{
    Fixture f;
    QSignalSpy hovered(&f.canvas, &SeatCanvas::hovered);
    QTest::mouseMove(&f.canvas, f.pixel(Fixture::seat(3, 3)));
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().first().value<SeatNo>(), Fixture::seat(3, 3));
    auto *card = f.canvas.findChild<QFrame *>();
    QVERIFY(card);
    QTRY_VERIFY(card->isVisible());
    QVERIFY(!card->geometry().contains(f.pixel(Fixture::seat(3, 3))));
}

QTEST_MAIN(TestSeatCanvas)
#include "test_seatcanvas.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/floorswitch.h"
#include "tests/bench/largeplan.h"
#include "tests/gui/seatmap/canvasfixture.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace parterre;

namespace {

constexpr int seatsOfStalls = 5 * CanvasFixture::seatsPerRow;

QVector<SeatNo> seatsOf(const QSignalSpy &spy) { return spy.last().first().value<QVector<SeatNo>>(); }

/// An empty cellar; the stalls with the standing floor; above their first two rows, place for place, the
/// balcony. The stage is on no floor.
layout::Layout house()
{
    layout::Layout house = makeStalls(5, CanvasFixture::seatsPerRow);
    house.floors = {{"cellar", "Cellar"}, {"ground", "Ground"}, {"upper", "Upper"}};
    layout::Section balcony = house.sections[0];
    balcony.name = "Balcony";
    balcony.rows.resize(2);
    for (layout::Row &row : balcony.rows) {
        for (layout::Seat &seat : row.seats) {
            seat.id += 'u';
            seat.zone = house.zones[1].key;
        }
    }
    house.sections[0].floor = house.areas[0].floor = "ground";
    balcony.floor = "upper";
    house.sections.push_back(balcony);
    return house;
}

/// The same without floors, and without what lies on another one.
layout::Layout onlyFloor(layout::Layout house, const QString &key)
{
    const auto isElsewhere = [&key](const auto &item) { return !item.floor.isEmpty() && item.floor != key; };
    std::erase_if(house.sections, isElsewhere);
    std::erase_if(house.areas, isElsewhere);
    std::erase_if(house.decorations, isElsewhere);
    house.floors.clear();
    return house;
}

struct House : CanvasFixture {
    House() { show(house()); }

    void show(const layout::Layout &layout)
    {
        plan = std::make_shared<layout::SeatPlan>(layout);
        canvas.setPlan(plan);
    }
    /// The whole of it, without the way there.
    void goTo(int floor)
    {
        canvas.setFloor(floor);
        canvas.fit(false);
    }
    /// Row and seat from 0; the one of the stalls lies below it.
    static SeatNo balcony(int row, int number) { return seatsOfStalls + seat(row, number); }
};

} // namespace

class TestFloors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheLowestThatHasSeats();
    void aSingleFloorIsNoChoice();
    void onlyTheFloorIsPainted_data();
    void onlyTheFloorIsPainted();
    void onlyTheFloorIsHit();
    void areasOfOtherFloorsAreNotHit();
    void aRectangleTakesSeatsOfTheFloor();
    void pageUpAndDownGoFromFloorToFloor();
    void theWalkGoesOnUpstairs();
    void whereOneGoesTheFloorIsShown();
    void anotherPlanBeginsAnew();
    void theSwitchHasTheHighestAtTheTop();
    void theSwitchChangesTheFloorAndFollows();
    void allFloorsTogether();
};

void TestFloors::beginsWithTheLowestThatHasSeats()
{
    House f;
    QCOMPARE(f.canvas.floor(), 1);
    layout::Layout empty = house();
    empty.sections.clear();
    empty.areas.clear();
    f.show(empty);
    QCOMPARE(f.canvas.floor(), 0);
}

void TestFloors::aSingleFloorIsNoChoice()
{
    House f;
    layout::Layout one = house();
    one.floors.resize(2);
    one.floors.erase(one.floors.begin());
    f.show(one);
    QCOMPARE(f.canvas.floor(), -1);
    // The balcony's floor is none that the house has: it is shown as ever.
    QCOMPARE(f.canvas.content().index().within(one.bounds()).size(), size_t(seatsOfStalls + 40));
    QKeyEvent up(QEvent::KeyPress, Qt::Key_PageUp, Qt::NoModifier);
    up.accept();
    QCoreApplication::sendEvent(&f.canvas, &up);
    QVERIFY(!up.isAccepted()); // whoever stands around the map may use it
}

void TestFloors::onlyTheFloorIsPainted_data()
{
    QTest::addColumn<int>("floor");
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.5, 1.2, 2.6}) { // names of sections, letters of rows, numbers of seats
        QTest::addRow("ground, %.1f", zoom) << 1 << zoom;
        QTest::addRow("upper, %.1f", zoom) << 2 << zoom;
    }
}

void TestFloors::onlyTheFloorIsPainted()
{
    QFETCH(int, floor);
    QFETCH(double, zoom);
    House f;
    f.canvas.clearFocus();
    f.canvas.resize(400, 320);
    const auto picture = [&] {
        f.canvas.zoomBy(zoom, QRectF(f.canvas.rect()).center(), false);
        return f.picture();
    };
    f.goTo(floor == 1 ? 2 : 1);
    const QImage other = picture();
    f.goTo(floor);
    const QImage shown = picture();
    f.show(onlyFloor(house(), house().floors[size_t(floor)].key));
    QVERIFY(shown == picture());
    QVERIFY(shown != other);
}

void TestFloors::onlyTheFloorIsHit()
{
    House f;
    QSignalSpy toggled(&f.canvas, &SeatCanvas::seatsToggled);
    f.click(House::seat(1, 3));
    QCOMPARE(seatsOf(toggled), QVector<SeatNo>{House::seat(1, 3)});
    f.goTo(2);
    f.click(House::balcony(1, 3));
    QCOMPARE(seatsOf(toggled), QVector<SeatNo>{House::balcony(1, 3)});
    QCOMPARE(toggled.count(), 2);
    f.click(House::seat(3, 3)); // above that row there is nothing
    QCOMPARE(toggled.count(), 2);
    QCOMPARE(f.canvas.seatAt(f.canvas.positionOf(House::seat(3, 3))), -1);
}

void TestFloors::areasOfOtherFloorsAreNotHit()
{
    House f;
    QSignalSpy activated(&f.canvas, &SeatCanvas::areaActivated);
    const auto clickOnArea = [&f] {
        const QPointF middle = f.plan->layout().areas[0].outline[0] + QPointF(300, 100);
        QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, f.canvas.view().toScreen(middle).toPoint());
    };
    clickOnArea();
    QCOMPARE(activated.count(), 1);
    f.goTo(2);
    f.canvas.zoomBy(0.5, QRectF(f.canvas.rect()).center(), false);
    clickOnArea();
    QCOMPARE(activated.count(), 1);
}

void TestFloors::aRectangleTakesSeatsOfTheFloor()
{
    House f;
    f.goTo(2);
    QSignalSpy picked(&f.canvas, &SeatCanvas::seatsPicked);
    const QPoint margin(8, 8);
    f.drag(f.pixel(House::balcony(0, 2)) - margin, f.pixel(House::balcony(1, 3)) + margin);
    QCOMPARE(seatsOf(picked),
        (QVector<SeatNo>{
            House::balcony(0, 2), House::balcony(0, 3), House::balcony(1, 2), House::balcony(1, 3)}));
}

void TestFloors::pageUpAndDownGoFromFloorToFloor()
{
    House f;
    QSignalSpy changed(&f.canvas, &MapWidget::floorChanged);
    QTest::keyClick(&f.canvas, Qt::Key_PageUp);
    QCOMPARE(f.canvas.floor(), 2);
    QTest::keyClick(&f.canvas, Qt::Key_PageUp); // that is the highest
    QCOMPARE(f.canvas.floor(), 2);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&f.canvas, Qt::Key_PageDown);
    QCOMPARE(f.canvas.floor(), 0);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changed.last().first().toInt(), 0);
}

void TestFloors::theWalkGoesOnUpstairs()
{
    House f;
    f.canvas.setCursorSeat(House::seat(1, 6));
    QTest::keyClick(&f.canvas, Qt::Key_PageUp);
    QCOMPARE(f.canvas.cursorSeat(), House::balcony(1, 6));
    QTest::keyClick(&f.canvas, Qt::Key_Up);
    QCOMPARE(f.canvas.cursorSeat(), House::balcony(0, 6));
    QTest::keyClick(&f.canvas, Qt::Key_Down);
    QTest::keyClick(&f.canvas, Qt::Key_Down); // the stalls go on there, the balcony does not
    QCOMPARE(f.canvas.cursorSeat(), House::balcony(1, 6));
    f.canvas.setFloor(0);
    QCOMPARE(f.canvas.cursorSeat(), -1); // nowhere to stand
}

void TestFloors::whereOneGoesTheFloorIsShown()
{
    House f;
    f.canvas.reveal({House::balcony(0, 4), House::balcony(0, 5)});
    QCOMPARE(f.canvas.floor(), 2);
    f.canvas.setCursorSeat(House::seat(0, 4));
    QCOMPARE(f.canvas.floor(), 1);
    QCOMPARE(f.canvas.cursorSeat(), House::seat(0, 4));
    // Some of them can be seen.
    f.canvas.showFloorOf({House::seat(0, 4), House::balcony(0, 5)});
    QCOMPARE(f.canvas.floor(), 1);
    f.canvas.setFloor(2);
    f.canvas.reveal({f.plan->size() - 1}); // a place of the standing floor
    QCOMPARE(f.canvas.floor(), 1);
}

void TestFloors::anotherPlanBeginsAnew()
{
    House f;
    f.canvas.setFloor(2);
    f.canvas.setCursorSeat(House::balcony(1, 19));
    f.show(makeStalls(1, 4));
    QCOMPARE(f.canvas.floor(), -1);
    QCOMPARE(f.canvas.cursorSeat(), -1);
    f.show(house());
    f.canvas.setFloor(2);
    f.show(house());
    QCOMPARE(f.canvas.floor(), 1);
}

void TestFloors::theSwitchHasTheHighestAtTheTop()
{
    House f;
    const FloorSwitch floors(f.theme, f.canvas);
    QVERIFY(floors.isVisible());
    const auto button = [&floors](const char *name) {
        return floors.findChild<QAbstractButton *>(QLatin1String(name));
    };
    QTRY_VERIFY(button("floor-cellar")->y() > button("floor-ground")->y());
    QVERIFY(button("floor-ground")->y() > button("floor-upper")->y());
    QTRY_VERIFY(f.canvas.rect().contains(floors.geometry()));
    QCOMPARE(button("floor-upper")->text(), QStringLiteral("Upper"));
    QVERIFY(button("floor-upper")->accessibleName().contains(QStringLiteral("Upper")));
    QVERIFY(!button("floor-all"));
    f.show(makeStalls(2, 4));
    QVERIFY(!floors.isVisible());
    f.show(house());
    QVERIFY(floors.isVisible());
}

void TestFloors::theSwitchChangesTheFloorAndFollows()
{
    House f;
    const FloorSwitch floors(f.theme, f.canvas);
    const auto button = [&floors](const char *name) {
        return floors.findChild<QAbstractButton *>(QLatin1String(name));
    };
    QVERIFY(button("floor-ground")->isChecked());
    QTest::mouseClick(button("floor-upper"), Qt::LeftButton);
    QCOMPARE(f.canvas.floor(), 2);
    QVERIFY(f.canvas.hasFocus());
    QTest::keyClick(&f.canvas, Qt::Key_PageDown);
    QVERIFY(button("floor-ground")->isChecked());
    QVERIFY(!button("floor-upper")->isChecked());
}

void TestFloors::allFloorsTogether()
{
    House f;
    const FloorSwitch floors(f.theme, f.canvas, FloorSwitch::Offer::AllTogether);
    QTest::mouseClick(floors.findChild<QAbstractButton *>(QStringLiteral("floor-all")), Qt::LeftButton);
    QCOMPARE(f.canvas.floor(), -1);
    QCOMPARE(f.canvas.content().index().within(house().bounds()).size(), size_t(seatsOfStalls + 40));
    QTest::keyClick(&f.canvas, Qt::Key_PageUp);
    QCOMPARE(f.canvas.floor(), 0);
}

QTEST_MAIN(TestFloors)
#include "test_floors.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/geometry.h"
#include "common/layout/outline.h"
#include "common/layout/outlineindex.h"
#include "common/layout/seatindex.h"
#include "tests/unit/layout/smallhall.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parterre;
using namespace parterre::layout;

namespace {

/// Seats anywhere, from a fixed seed.
SeatPlan scattered(int seats, double width, double height)
{
    QRandomGenerator random(20);
    Layout hall;
    hall.sections.resize(1);
    hall.sections[0].rows.resize(1);
    for (int i = 0; i < seats; ++i) {
        Seat seat;
        seat.position = {random.generateDouble() * width, random.generateDouble() * height};
        hall.sections[0].rows[0].seats.push_back(seat);
    }
    hall.areas = {{"floor", "Floor", outlineOf(QRectF(0, 0, width, height)), 10, {}}};
    return SeatPlan(hall);
}

template <class Inside>
std::vector<SeatNo> oneByOne(const SeatPlan &plan, Inside inside)
{
    std::vector<SeatNo> seats;
    for (SeatNo seat = 0; seat < plan.size(); ++seat) {
        if (plan.place(seat).area < 0 && inside(plan.place(seat).position))
            seats.push_back(seat);
    }
    return seats;
}

} // namespace

class TestGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aisles()
    {
        const Row row = smallHall().sections[0].rows[0]; // 0 50 | 200 250
        QCOMPARE(usualPitch(row), 50.0);
        QCOMPARE(runsOf(row), (std::vector<Run>{{0, 2}, {2, 2}}));
        QVERIFY(sideBySide(row, 0));
        QVERIFY(!sideBySide(row, 1));
        QVERIFY(sideBySide(row, 2));
        QVERIFY(!sideBySide(row, 3));
        QVERIFY(!sideBySide(row, -1));
        QCOMPARE(runsOf(Row()), std::vector<Run>{});
        QCOMPARE(usualPitch(Row()), 0.0);
        QCOMPARE(usualPitch(smallHall()), 50.0);
    }

    void wideSeatsAreNoAisle()
    {
        Row row = smallHall().sections[0].rows[0];
        row.seats[2].position.setX(50 + 79); // 1.58 times
        row.seats[3].position.setX(50 + 79 + 50);
        QCOMPARE(runsOf(row), (std::vector<Run>{{0, 4}}));
    }

    void focus()
    {
        Layout hall = smallHall();
        QCOMPARE(focusOf(hall), QPointF(125, -300));
        hall.focalPoint = {};
        hall.decorations[0].outline = outlineOf(QRectF(0, -500, 200, 100));
        QCOMPARE(focusOf(hall), QPointF(100, -450));
        hall.decorations.clear();
        QCOMPARE(focusOf(hall).y(), -50.0);
    }

    void turning()
    {
        QCOMPARE(turned(QPointF(10, 0), QPointF(0, 0), 90), QPointF(0, 10)); // clockwise where y points down
        const Outline triangle{{0, 0}, {100, 0}, {0, 100}};
        QVERIFY(contains(triangle, {20, 20}));
        QVERIFY(!contains(triangle, {60, 60}));
        QVERIFY(!contains(Outline(), {0, 0}));
    }

    void indexAgreesWithLookingAtEverySeat_data()
    {
        QTest::addColumn<int>("seats");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("hall") << 5000 << 4000.0 << 3000.0;
        QTest::newRow("one line") << 500 << 9000.0 << 0.0;
        QTest::newRow("one spot") << 50 << 0.0 << 0.0;
        QTest::newRow("far apart") << 20 << 1e7 << 1e7;
        QTest::newRow("no seat") << 0 << 100.0 << 100.0;
    }

    void indexAgreesWithLookingAtEverySeat()
    {
        QFETCH(int, seats);
        QFETCH(double, width);
        QFETCH(double, height);
        const SeatPlan plan = scattered(seats, width, height);
        const SeatIndex index(plan);
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const auto anywhere = [&] {
                return QPointF((random.generateDouble() * 1.4 - 0.2) * width,
                    (random.generateDouble() * 1.4 - 0.2) * height);
            };
            const QRectF rect = QRectF(anywhere(), anywhere()).normalized();
            QCOMPARE(index.within(rect), oneByOne(plan, [&](QPointF at) {
                return at.x() >= rect.left() && at.x() <= rect.right() && at.y() >= rect.top()
                    && at.y() <= rect.bottom();
            }));
            const Outline lasso{anywhere(), anywhere(), anywhere(), anywhere()};
            QCOMPARE(index.within(lasso), oneByOne(plan, [&](QPointF at) { return contains(lasso, at); }));

            const QPointF point = anywhere();
            const double radius = random.generateDouble() * (width + height) / 20;
            std::optional<SeatNo> nearest;
            for (SeatNo seat = 0; seat < seats; ++seat) {
                const double away = distance(plan.place(seat).position, point);
                if (away <= radius && (!nearest || away < distance(plan.place(*nearest).position, point)))
                    nearest = seat;
            }
            QCOMPARE(index.nearest(point, radius), nearest);
        }
    }

    void outlinesInBandsHoldTheSamePoints()
    {
        QRandomGenerator random(4);
        for (const int corners : {0, 1, 3, 4, 7, 40, 400}) {
            Outline outline;
            for (int i = 0; i < corners; ++i)
                outline.append({random.generateDouble() * 100, random.generateDouble() * 100});
            if (corners == 4)
                outline = outlineOf(QRectF(20, 20, 60, 0.5));
            const OutlineIndex index(outline);
            int inside = 0;
            for (int i = 0; i < 2000; ++i) {
                const QPointF point(random.generateDouble() * 120 - 10, random.generateDouble() * 120 - 10);
                QCOMPARE(index.contains(point), contains(outline, point));
                inside += index.contains(point) ? 1 : 0;
            }
            QCOMPARE(inside > 0, corners >= 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestGeometry)
#include "test_geometry.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatplan.h"
#include "tests/unit/layout/smallhall.h"

#include <QTest>

using namespace parterre;
using namespace parterre::layout;

using Seats = std::vector<SeatNo>;
using Runs = std::vector<Seats>;
Q_DECLARE_METATYPE(Runs)

class TestSeatPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersFollowTheDocument()
    {
        const SeatPlan plan(smallHall());
        QCOMPARE(plan.size(), 16);
        QCOMPARE(plan.layout().seatCount(), 16);
        QCOMPARE(plan.seatsOfRow(0, 0).front(), 0);
        QCOMPARE(plan.seatsOfRow(0, 1).front(), 4);
        QCOMPARE(plan.seatsOfRow(1, 0).front(), 8);
        QCOMPARE(plan.seatsOfRow(0, 1).size(), size_t(4));
        QCOMPARE(plan.seatsOfArea(0).front(), 11);
        QCOMPARE(plan.seatsOfArea(0).size(), size_t(5));
        QVERIFY(plan.has(15));
        QVERIFY(!plan.has(16));
        QVERIFY(!plan.has(-1));
        const SeatPlan::Place &seat = plan.place(6);
        QCOMPARE(seat.section, qint16(0));
        QCOMPARE(seat.row, qint16(1));
        QCOMPARE(seat.column, qint16(2));
        QCOMPARE(seat.area, qint16(-1));
        QCOMPARE(seat.position, QPointF(200, 90));
        const SeatPlan::Place &standing = plan.place(15);
        QCOMPARE(standing.area, qint16(0));
        QCOMPARE(standing.section, qint16(-1));
        QCOMPARE(standing.position, QPointF(100, 250));
    }

    void floorsComeFromSectionsAndAreas()
    {
        Layout hall = smallHall();
        QCOMPARE(SeatPlan(hall).place(0).floor, qint16(-1));
        hall.floors = {{"ground", "Ground"}, {"upper", "Upper"}, {"upper", "Again"}};
        hall.sections[1].floor = "upper";
        hall.areas[0].floor = "ground";
        hall.sections[0].floor = "attic"; // there is none
        const SeatPlan plan(hall);
        QCOMPARE(plan.place(0).floor, qint16(-1));
        QCOMPARE(plan.place(8).floor, qint16(1));
        QCOMPARE(plan.place(15).floor, qint16(0));
        static_assert(sizeof(SeatPlan::Place) <= 32); // a stadium has a hundred thousand of them
    }

    void names()
    {
        const SeatPlan plan(smallHall());
        QCOMPARE(plan.label(6), QStringLiteral("Stalls B 3"));
        QCOMPARE(plan.seatLabel(6), QStringLiteral("3"));
        QCOMPARE(plan.zoneKey(6), QStringLiteral("1"));
        QCOMPARE(plan.label(15), QStringLiteral("Floor 5"));
        QCOMPARE(plan.zoneKey(15), QStringLiteral("2"));
        QCOMPARE(plan.label(16), QString());
        QCOMPARE(plan.zoneKey(-1), QString());
    }

    void boundsHoldEverythingPainted()
    {
        Layout hall = smallHall();
        QCOMPARE(SeatPlan(hall).bounds(), QRectF(QPointF(-50, -400), QPointF(300, 422)));
        // A board turned by a quarter stands 300 high about its middle at (0, 1000).
        hall.decorations.push_back({Decoration::Kind::Text, {}, QRectF(-150, 990, 300, 20), "Exit", {}, 90});
        QCOMPARE(SeatPlan(hall).bounds().bottom(), 1150.0);
        QCOMPARE(SeatPlan(Layout()).bounds(), QRectF());
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Runs>("runs");
        QTest::newRow("row and seat") << "B 3" << Runs{{6}};
        QTest::newRow("together, small") << "b3" << Runs{{6}};
        QTest::newRow("spaces, commas") << "  stalls,  b , 3" << Runs{{6}};
        QTest::newRow("in full") << "Stalls B 3" << Runs{{6}};
        QTest::newRow("shared row letter") << "A 2" << Runs{{1}, {9}};
        QTest::newRow("section given") << "balcony a2" << Runs{{9}};
        QTest::newRow("section begun") << "bal a2" << Runs{{9}};
        QTest::newRow("run") << "B 2-4" << Runs{{5, 6, 7}};
        QTest::newRow("run backwards, dash") << QString("b4 \u2013 2") << Runs{{5, 6, 7}};
        QTest::newRow("run in both") << "a 2-3" << Runs{{1, 2}, {9, 10}};
        QTest::newRow("place of an area") << "floor 5" << Runs{{15}};
        QTest::newRow("places of an area") << "Floor 2-3" << Runs{{12, 13}};
        QTest::newRow("beyond the row") << "B 5" << Runs{};
        QTest::newRow("beyond the area") << "floor 6" << Runs{};
        QTest::newRow("half a run") << "B 3-" << Runs{};
        QTest::newRow("row only") << "B" << Runs{};
        QTest::newRow("number only") << "3" << Runs{};
        QTest::newRow("nothing") << "  " << Runs{};
        QTest::newRow("wrong section") << "circle b 3" << Runs{};
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(Runs, runs);
        const SeatPlan plan(smallHall());
        QCOMPARE(plan.findRuns(typed), runs);
        Seats flat;
        for (const Seats &run : runs)
            flat.insert(flat.end(), run.begin(), run.end());
        QCOMPARE(plan.find(typed), flat);
    }

    void findKeepsPhysicalOrderAndHardLabels()
    {
        Layout hall = smallHall();
        hall.sections.resize(1);
        const QStringList oddEven{"3", "1", "2", "4"};
        for (int i = 0; i < 4; ++i)
            hall.sections[0].rows[0].seats[size_t(i)].label = oddEven[i];
        hall.sections[0].rows[1].label = QStringLiteral("A1");
        hall.sections[0].rows[1].seats[3].label = QStringLiteral("1-2");
        const SeatPlan plan(hall);
        QCOMPARE(plan.findRuns("A 3-2"), (Runs{{0, 1, 2}}));
        QCOMPARE(plan.findRuns("a1 2"), (Runs{{5}}));
        QCOMPARE(plan.findRuns("a12"), Runs{}); // neither A 12 nor, letter after letter missing, A1 2
        QCOMPARE(plan.findRuns("a1 1-2"), (Runs{{7}}));
    }
};

QTEST_GUILESS_MAIN(TestSeatPlan)
#include "test_seatplan.moc"

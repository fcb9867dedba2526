// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/generators.h"
#include "common/layout/geometry.h"
#include "common/layout/layoutjson.h"
#include "common/layout/outline.h"
#include "common/layout/seatindex.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace parterre;
using namespace parterre::layout;

Q_DECLARE_METATYPE(parterre::layout::Layout)

class TestHalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbering()
    {
        const Numbering letters{Numbering::Script::Letters, 1, 1, false, "IO"};
        QCOMPARE(numbered(letters, 0, 30), QStringLiteral("A"));
        QCOMPARE(numbered(letters, 8, 30), QStringLiteral("J"));
        QCOMPARE(numbered(letters, 23, 30), QStringLiteral("Z"));
        QCOMPARE(numbered(letters, 24, 30), QStringLiteral("AA"));
        QCOMPARE(numbered(letters, 48, 60), QStringLiteral("BA"));
        const Numbering odd{Numbering::Script::Arabic, 1, 2, true, {}};
        QCOMPARE(numbered(odd, 0, 4), QStringLiteral("7"));
        QCOMPARE(numbered(odd, 3, 4), QStringLiteral("1"));
        const Numbering roman{Numbering::Script::Roman, 1, 1, false, {}};
        QCOMPARE(numbered(roman, 13, 20), QStringLiteral("XIV"));
        QCOMPARE(numbered(roman, 1993, 2000), QStringLiteral("MCMXCIV"));
    }

    void spreads()
    {
        QCOMPARE(spreadBlocks({2, 1}, 50, 100), (std::vector<double>{-100, -50, 100}));
        QCOMPARE(spreadBetween(0, 110, 50), (std::vector<double>{27.5, 82.5}));
        QCOMPARE(spreadBetween(0, 49, 50), std::vector<double>{});
        QCOMPARE(spreadWheelchairPairs(1), (std::vector<double>{-26, 45}));
    }

    void curves()
    {
        const Curve arc = arcAround({0, -1000}, 1000);
        QCOMPARE(arc(0), QPointF(0, 0));
        QVERIFY(arc(100).x() > 99 && arc(100).y() < 0); // to the right, bending towards the stage
        const Ring ring{{10, 20}, 300, 500, 100};
        QCOMPARE(ring.at(0), QPointF(10, 520));
        QCOMPARE(ring.at(ring.wayTo(1)), QPointF(210, 520));
        QCOMPARE(ring.at(ring.wayTo(2)), QPointF(310, 420));
        QCOMPARE(ring.at(ring.wayTo(3)), QPointF(310, -380));
        QCOMPARE(ring.at(ring.wayTo(-3)), QPointF(-290, -380));
        QCOMPARE(ring.at(ring.wayTo(5)), QPointF(10, -480));
        const Ring behind = ring.grown(88); // the stations lie on the same normals, corners too
        for (double station = -4; station <= 4; station += 0.25) {
            QCOMPARE(distance(ring.at(ring.wayTo(station)), behind.at(behind.wayTo(station))), 88.0);
        }
    }

    void outlineHoldsItsSeats()
    {
        for (const Layout &hall : {playhouse(), operaHouse(), arena()}) {
            for (const Section &section : hall.sections) {
                for (const Row &row : section.rows) {
                    for (const Seat &seat : row.seats)
                        QVERIFY2(contains(section.outline, seat.position), qPrintable(seat.id));
                }
            }
        }
    }

    void halls_data()
    {
        QTest::addColumn<Layout>("hall");
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("sections");
        QTest::newRow("playhouse") << playhouse() << 480 << 2;
        QTest::newRow("opera house") << operaHouse() << 1900 << 6;
        QTest::newRow("arena") << arena() << 16'000 << 38;
    }

    void halls()
    {
        QFETCH(Layout, hall);
        QFETCH(int, places);
        QFETCH(int, sections);
        QCOMPARE(hall.seatCount(), places);
        QCOMPARE(int(hall.sections.size()), sections);
        QVERIFY(hall.focalPoint);
        const QStringList colors{
            "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C6D1F", "#6A51A3"};
        QSet<QString> unusedZones;
        for (size_t i = 0; i < hall.zones.size(); ++i) {
            QCOMPARE(hall.zones[i].color, colors.at(int(i)));
            unusedZones.insert(hall.zones[i].key);
        }
        const SeatPlan plan(hall);
        for (SeatNo seat = 0; seat < plan.size(); ++seat) {
            QVERIFY2(!plan.zoneKey(seat).isEmpty(), qPrintable(plan.label(seat)));
            unusedZones.remove(plan.zoneKey(seat));
        }
        QVERIFY(unusedZones.isEmpty());
        const auto read = layoutFromJson(layoutToJson(hall));
        QVERIFY(read && read.value() == hall);
    }

    void seatsStandAsInAHall_data() { halls_data(); }

    void seatsStandAsInAHall()
    {
        QFETCH(Layout, hall);
        const SeatPlan plan(hall);
        const SeatIndex index(plan);
        QVERIFY(usualPitch(hall) >= 50 && usualPitch(hall) <= 56);
        QSet<QString> ids;
        QSet<QString> labels;
        int wheelchairs = 0;
        int companions = 0;
        for (SeatNo seat = 0; seat < plan.size(); ++seat) {
            const SeatPlan::Place &place = plan.place(seat);
            QVERIFY2(!labels.contains(plan.label(seat)), qPrintable(plan.label(seat)));
            labels.insert(plan.label(seat));
            if (place.area >= 0)
                continue;
            const Seat &seatItself =
                hall.sections[size_t(place.section)].rows[size_t(place.row)].seats[size_t(place.column)];
            QVERIFY2(!ids.contains(seatItself.id), qPrintable(seatItself.id));
            ids.insert(seatItself.id);
            const double wide = hall.seatDiameter + 4;
            const auto near =
                index.within(QRectF(place.position - QPointF(wide, wide), QSizeF(2 * wide, 2 * wide)));
            for (const SeatNo other : near)
                QVERIFY2(other == seat || distance(plan.place(other).position, place.position) > wide,
                    qPrintable(plan.label(seat) + " overlaps " + plan.label(other)));
            wheelchairs += place.attributes.testFlag(SeatAttribute::Wheelchair) ? 1 : 0;
            companions += place.attributes.testFlag(SeatAttribute::Companion) ? 1 : 0;
        }
        QVERIFY(wheelchairs >= 4);
        QCOMPARE(companions, wheelchairs);
    }

    void wheelchairPlacesStandBesideTheirCompanions()
    {
        for (const Layout &hall : {playhouse(), operaHouse(), arena()}) {
            for (const Section &section : hall.sections) {
                for (const Row &row : section.rows) {
                    for (int i = 0; i < int(row.seats.size()); ++i) {
                        if (!row.seats[size_t(i)].attributes.testFlag(SeatAttribute::Wheelchair))
                            continue;
                        QVERIFY(sideBySide(row, i));
                        QVERIFY(row.seats[size_t(i) + 1].attributes.testFlag(SeatAttribute::Companion));
                    }
                }
            }
        }
    }

    void namesOfSectionsLieOnThem()
    {
        for (const Section &section : operaHouse().sections)
            QVERIFY2(contains(section.outline, namePointOf(section)), qPrintable(section.name));
    }
};

QTEST_GUILESS_MAIN(TestHalls)
#include "test_halls.moc"

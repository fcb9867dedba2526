// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/gapguard.h"

#include <QTest>

using namespace parterre;
using namespace parterre::layout;
using Seats = std::vector<SeatNo>;

namespace {

/// A row of ten, stored by number from the middle: as they stand 8 6 4 2 0 1 3 5 7 9.
SeatPlan byNumber()
{
    Layout hall;
    hall.zones = {{QStringLiteral("1"), QStringLiteral("One"), QStringLiteral("#000000")}};
    Row row{QStringLiteral("A"), {}};
    for (int i = 0; i < 10; ++i)
        row.seats.push_back({QString::number(i), QString::number(i + 1),
            QPointF(i % 2 == 0 ? -25 - 25 * i : 25 * i, 0), QStringLiteral("1"), {}});
    hall.sections = {{QStringLiteral("Stalls"), {}, {row}}};
    return SeatPlan(hall);
}

SeatPlan straight(int aisleBefore = -1, int otherZoneFrom = 10)
{
    Layout hall;
    hall.zones = {{QStringLiteral("1"), QStringLiteral("One"), QStringLiteral("#000000")},
        {QStringLiteral("2"), QStringLiteral("Two"), QStringLiteral("#000000")}};
    Row row{QStringLiteral("A"), {}};
    for (int i = 0; i < 10; ++i)
        row.seats.push_back({QString::number(i), QString::number(i + 1),
            QPointF(50 * i + (aisleBefore >= 0 && i >= aisleBefore ? 100 : 0), 0),
            i < otherZoneFrom ? QStringLiteral("1") : QStringLiteral("2"), {}});
    hall.sections = {{QStringLiteral("Stalls"), {}, {row}}};
    return SeatPlan(hall);
}

/// '.' free, 'm' mine (held), anything else taken.
Gap gap(const SeatPlan &plan, const char *picture)
{
    QByteArray states(picture);
    Seats mine;
    for (int i = 0; i < states.size(); ++i) {
        if (states[i] == 'm')
            mine.push_back(i);
        states[i] = states[i] == '.' ? 0 : 1;
    }
    return gapOf(plan, states, mine);
}

} // namespace

class TestGapGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyAlone()
    {
        QCOMPARE(gap(straight(), "mm........"), (Gap{}));
        QCOMPARE(gap(straight(), "..mm......"), (Gap{}));
        QCOMPARE(gap(straight(), ".........."), (Gap{}));
        QCOMPARE(gap(straight(), "XmXXXXXXX."), (Gap{})); // alone before
    }

    void someoneAlone()
    {
        QCOMPARE(gap(straight(), ".mm......."), (Gap{{0}, {0, 1}}));
        QCOMPARE(gap(straight(), "......mmm."), (Gap{{9}, {5, 6, 7}}));
        QCOMPARE(gap(straight(), "X.m.XXXXXX"), (Gap{{1, 3}, {1}}));
        QCOMPARE(gap(straight(), "X.mm.XX..X"), (Gap{{1, 4}, {1, 2}}));
    }

    void whereNothingIsBetter()
    {
        QCOMPARE(gap(straight(), "X.mXXXXXXX"), (Gap{{1}, {}}));
        QCOMPARE(gap(straight(), ".m..m....."), (Gap{{0}, {}})); // no block
    }

    void aislesAndZonesAreEnds()
    {
        QCOMPARE(gap(straight(5), "XX.mm....."), (Gap{{2}, {}}));
        QCOMPARE(gap(straight(5), "..mm......"), (Gap{{4}, {3, 4}}));
        QCOMPARE(gap(straight(-1, 4), "XX.m..XXXX"), (Gap{{2}, {2}}));
        QCOMPARE(gap(straight(-1, 4), "XXXm...XXX"), (Gap{}));
        QCOMPARE(gap(straight(-1, 4), "XXXm.X..XX"), (Gap{{4}, {}})); // the others cost something else
    }

    void asTheyStand()
    {
        // As they stand 8 6 4 2 0 1 3 5 7 9: 6 is mine and leaves 8 alone, 7 is nobody's neighbour of it.
        QCOMPARE(gap(byNumber(), "......m..."), (Gap{{8}, {8}}));
        QCOMPARE(gap(byNumber(), "mm........"), (Gap{}));
    }

    void placesThatAreKept()
    {
        Layout hall = straight().layout();
        hall.sections[0].rows[0].seats[0].attributes |= SeatAttribute::Wheelchair;
        QCOMPARE(gap(SeatPlan(hall), ".mm......."), (Gap{}));
        QCOMPARE(gap(SeatPlan(hall), "..mm......"), (Gap{{1}, {1, 2}}));
    }

    void areasHaveNoNeighbours()
    {
        Layout hall = straight().layout();
        Area area;
        area.id = QStringLiteral("f");
        area.name = QStringLiteral("Floor");
        area.outline = {{0, 0}, {10, 0}, {10, 10}};
        area.capacity = 3;
        hall.areas = {area};
        QCOMPARE(gap(SeatPlan(hall), "...........m."), (Gap{}));
    }
};

QTEST_GUILESS_MAIN(TestGapGuard)
#include "test_gapguard.moc"

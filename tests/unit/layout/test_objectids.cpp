// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/objectids.h"
#include "tests/unit/layout/smallhall.h"

#include <QTest>

using namespace parterre::layout;

class TestObjectIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesOnlyWhatIsMissing()
    {
        Layout hall = smallHall(); // its seats and its area have ids
        hall.entrances = {{"", "Door", {}}};
        const Layout before = hall;
        QCOMPARE(ensureIds(hall), 2 + 3 + 1 + 1);
        QCOMPARE(hall.sections[0].id, QStringLiteral("s1"));
        QCOMPARE(hall.sections[1].id, QStringLiteral("s2"));
        QCOMPARE(hall.sections[0].rows[1].id, QStringLiteral("r2"));
        QCOMPARE(hall.sections[1].rows[0].id, QStringLiteral("r3"));
        QCOMPARE(hall.decorations[0].id, QStringLiteral("d1"));
        QCOMPARE(hall.entrances[0].id, QStringLiteral("e1"));
        QCOMPARE(hall.areas[0].id, QStringLiteral("floor"));
        QVERIFY(hall.sections[0].rows[0].seats == before.sections[0].rows[0].seats);
        const Layout once = hall;
        QCOMPARE(ensureIds(hall), 0);
        QVERIFY(hall == once);
    }

    void theFirstOwnerKeepsItsOwn()
    {
        Layout hall = smallHall();
        auto &seats = hall.sections[0].rows[0].seats;
        seats[0].id = "p1";
        seats[1].id = "x";
        seats[2].id = "x";
        seats[3].id.clear();
        hall.sections[1].rows[0].seats[0].id = "p2"; // in the way, further down
        hall.sections[1].id = "s1";
        ensureIds(hall);
        QCOMPARE(seats[0].id, QStringLiteral("p1"));
        QCOMPARE(seats[1].id, QStringLiteral("x"));
        QCOMPARE(seats[2].id, QStringLiteral("p3"));
        QCOMPARE(seats[3].id, QStringLiteral("p4"));
        QCOMPARE(hall.sections[0].id, QStringLiteral("s2"));
        QCOMPARE(hall.sections[1].id, QStringLiteral("s1"));
    }

    void copiesGetNewOnes()
    {
        Layout hall = smallHall();
        ensureIds(hall);
        ObjectIds ids(hall);
        Section copy = hall.sections[0];
        ids.renew(copy);
        Section another = hall.sections[0];
        ids.renew(another);
        hall.sections.push_back(copy);
        hall.sections.push_back(another);
        Area area = hall.areas[0];
        ids.renew(area);
        hall.areas.push_back(area);
        QCOMPARE(ensureIds(hall), 0);
        QCOMPARE(copy.rows[1].seats.size(), size_t(4));
    }

    void longNamesLeaveRoomForTheNumber()
    {
        FreeNames names;
        const QString stem(300, u'x');
        const QString first = names.next(stem);
        QCOMPARE(first.size(), 200);
        QVERIFY(names.next(stem) != first);
    }
};

QTEST_GUILESS_MAIN(TestObjectIds)
#include "test_objectids.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/wholetables.h"
#include "tests/unit/layout/smallhall.h"

#include <QTest>

using namespace parterre;
using namespace parterre::layout;

/// Stalls B (seats 4 to 7) is a table.
class TestWholeTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableComesWhole()
    {
        const SeatPlan plan = hall(true);
        QVERIFY(isOfWholeTable(plan, 5));
        QVERIFY(!isOfWholeTable(plan, 3));
        QVERIFY(!isOfWholeTable(plan, 12)); // of an area
        QCOMPARE(withWholeTables(plan, {6, 1}), (std::vector<SeatNo>{1, 4, 5, 6, 7}));
        QCOMPARE(missingChairs(plan, {6, 1}), (std::vector<SeatNo>{4, 5, 7}));
        QCOMPARE(missingChairs(plan, {7, 6, 5, 4}), std::vector<SeatNo>());
        QCOMPARE(withWholeTables(plan, {99}), std::vector<SeatNo>{99});
    }

    void aTableSoldByChairDoesNot()
    {
        const SeatPlan plan = hall(false);
        QVERIFY(!isOfWholeTable(plan, 5));
        QCOMPARE(missingChairs(plan, {6}), std::vector<SeatNo>());
    }

private:
    static SeatPlan hall(bool whole)
    {
        Layout layout = smallHall();
        layout.sections[0].rows[1].table = Table{Table::Shape::Round, {75, 90}, {200, 200}, 0, whole};
        return SeatPlan(layout);
    }
};

QTEST_GUILESS_MAIN(TestWholeTables)
#include "test_wholetables.moc"

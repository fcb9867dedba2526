// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/generators.h"
#include "common/layout/geometry.h"
#include "common/layout/roworder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace parterre::layout;
using Runs = std::vector<std::vector<int>>;

namespace {

Row rowAt(const std::vector<QPointF> &positions)
{
    Row row{QStringLiteral("A"), {}};
    for (size_t i = 0; i < positions.size(); ++i)
        row.seats.push_back({QString::number(i), QString::number(i + 1), positions[i], {}, {}});
    return row;
}

Row rowAlong(const std::vector<double> &way)
{
    std::vector<QPointF> positions;
    for (const double x : way)
        positions.emplace_back(x, 0);
    return rowAt(positions);
}

/// The ids of each run, in a direction and an order that do not depend on how the row is stored.
std::vector<QStringList> namesOf(const Row &row)
{
    std::vector<QStringList> names;
    for (const std::vector<int> &run : physicalRuns(row)) {
        QStringList ids;
        for (const int seat : run)
            ids.append(row.seats[size_t(seat)].id);
        if (ids.front() > ids.back())
            std::ranges::reverse(ids);
        names.push_back(ids);
    }
    std::ranges::sort(names, {}, [](const QStringList &ids) { return ids.front(); });
    return names;
}

} // namespace

class TestRowOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asWritten()
    {
        QCOMPARE(physicalRuns(Row()), Runs{});
        QCOMPARE(physicalRuns(rowAlong({7})), (Runs{{0}}));
        QCOMPARE(physicalRuns(rowAlong({0, 50, 100})), (Runs{{0, 1, 2}}));
        QCOMPARE(physicalRuns(rowAlong({0, 50, 200, 250})), (Runs{{0, 1}, {2, 3}}));
    }

    void oddLeftEvenRight()
    {
        // 5 3 1 2 4 6, stored by number
        QCOMPARE(physicalRuns(rowAlong({-25, 25, -75, 75, -125, 125})), (Runs{{4, 2, 0, 1, 3, 5}}));
        // with an aisle in the middle
        QCOMPARE(physicalRuns(rowAlong({-75, 75, -125, 125, -175, 175})), (Runs{{0, 2, 4}, {1, 3, 5}}));
    }

    void aTableIsARing()
    {
        for (const int seats : {3, 4, 6, 8, 12}) { // told in steps of five seats
            std::vector<QPointF> positions;
            for (int i = 0; i < seats; ++i) {
                const double angle = 2 * std::numbers::pi * (i * 5 % seats) / seats;
                positions.emplace_back(100 * std::cos(angle), 100 * std::sin(angle));
            }
            const Row table = rowAt(positions);
            const Runs runs = physicalRuns(table);
            QCOMPARE(runs.size(), size_t(1));
            QCOMPARE(int(runs[0].size()), seats);
            const double side = 200 * std::sin(std::numbers::pi / seats);
            for (size_t i = 1; i < runs[0].size(); ++i)
                QVERIFY(std::abs(distance(table.seats[size_t(runs[0][i - 1])].position,
                                     table.seats[size_t(runs[0][i])].position)
                            - side)
                    < 1e-6);
        }
    }

    void roundAHorseshoe()
    {
        // The ends come near each other, so that no axis tells the order.
        std::vector<QPointF> positions;
        for (int i = 0; i < 40; ++i) {
            const double angle = std::numbers::pi * (0.55 + 1.9 * ((i * 7) % 40) / 40);
            positions.emplace_back(300 * std::cos(angle), 300 * std::sin(angle));
        }
        const Runs runs = physicalRuns(rowAt(positions));
        QCOMPARE(runs.size(), size_t(1));
        for (int i = 0; i < 40; ++i)
            QCOMPARE(runs[0][size_t(i)] * 7 % 40, runs[0][0] * 7 % 40 == 0 ? i : 39 - i);
    }

    void twoLinesUnderOneName()
    {
        QCOMPARE(physicalRuns(rowAt({{0, 0}, {0, 100}, {50, 0}, {50, 100}, {100, 0}, {100, 100}})),
            (Runs{{0, 2, 4}, {1, 3, 5}}));
        // Close together they are one heap, as it is written where one can walk so.
        QCOMPARE(physicalRuns(rowAt({{0, 0}, {50, 0}, {100, 0}, {100, 50}, {50, 50}, {0, 50}})),
            (Runs{{0, 1, 2, 3, 4, 5}}));
    }

    void seatsOnTopOfEachOther()
    {
        const Runs runs = physicalRuns(rowAlong({0, 0, 0, 0, 0, 50, 100}));
        size_t seats = 0;
        for (const std::vector<int> &run : runs)
            seats += run.size();
        QCOMPARE(seats, size_t(7));
        QCOMPARE(physicalRuns(rowAlong({5, 5})).front().size(), size_t(2));
    }

    void aVeryLongRow()
    {
        std::vector<double> way(size_t(longestTree) * 3);
        std::iota(way.begin(), way.end(), 0);
        std::ranges::reverse(way.begin() + 10, way.begin() + 900);
        const Runs runs = physicalRuns(rowAlong(way));
        QCOMPARE(runs.size(), size_t(1));
        for (size_t i = 0; i < way.size(); ++i)
            QCOMPARE(way[size_t(runs[0][i])], double(i));
    }

    /// However a row is stored, the same seats are neighbours as in the document of a hall that is told
    /// right.
    void howeverItIsStored_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("reversed") << 0;
        QTest::newRow("odd and even") << 1;
        QTest::newRow("shuffled") << 2;
    }
    void howeverItIsStored()
    {
        QFETCH(int, way);
        QRandomGenerator random(3);
        for (const Layout &hall : {playhouse(), operaHouse(), arena()}) {
            for (const Section &section : hall.sections) {
                for (const Row &right : section.rows) {
                    if (right.seats.front().id.startsWith(QStringLiteral("box")))
                        continue; // chairs in a box stand two by two: no line
                    QCOMPARE(physicalRuns(right).size(), runsOf(right).size());
                    Row row = right;
                    if (way == 0)
                        std::ranges::reverse(row.seats);
                    else if (way == 1)
                        std::ranges::stable_partition(
                            row.seats, [i = 0](const Seat &) mutable { return i++ % 2 == 0; });
                    else
                        std::ranges::shuffle(row.seats, random);
                    QCOMPARE(namesOf(row), namesOf(right));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRowOrder)
#include "test_roworder.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/layoutdiff.h"
#include "common/layout/publishing.h"
#include "common/layout/seatplan.h"
#include "tests/unit/layout/smallhall.h"

#include <QTest>

using namespace parterre;
using namespace parterre::layout;

class TestLayoutDiff : public QObject {
    Q_OBJECT

private:
    const Layout m_before = smallHall();

    static Seat &seat(Layout &layout, size_t section, size_t row, size_t column)
    {
        return layout.sections[section].rows[row].seats[column];
    }

private Q_SLOTS:
    void equalOnesDoNotDiffer()
    {
        QVERIFY(layoutDiff(m_before, m_before).isEmpty());
        const std::vector<SeatNo> mapping = seatMapping(m_before, m_before);
        QCOMPARE(mapping.size(), size_t(m_before.seatCount()));
        for (size_t i = 0; i < mapping.size(); ++i)
            QCOMPARE(mapping[i], SeatNo(i));
    }

    void saysWhatBecameOfSeats()
    {
        Layout after = m_before;
        seat(after, 0, 0, 0).position += QPointF(0, 0.9); // rounding
        seat(after, 0, 0, 1).position += QPointF(0.8, 0.8);
        seat(after, 0, 0, 2).label = QStringLiteral("3a");
        seat(after, 0, 0, 3).zone = QStringLiteral("2");
        seat(after, 0, 1, 0).attributes = SeatAttribute::Wheelchair;
        seat(after, 0, 1, 1).note = QStringLiteral("pillar");
        seat(after, 0, 1, 2).zone = QStringLiteral("2");
        seat(after, 0, 1, 2).attributes = SeatAttribute::Aisle;
        const LayoutDiff diff = layoutDiff(m_before, after);
        using enum SeatDifference;
        const std::vector<ChangedSeat> expected{{1, 1, Moved}, {2, 2, Renamed}, {3, 3, Rezoned},
            {4, 4, Attributes}, {5, 5, Details}, {6, 6, Rezoned | Attributes}};
        QCOMPARE(diff.changed, expected);
        QVERIFY(diff.added.empty() && diff.removed.empty() && diff.areas.empty());
    }

    void namesOfRowsAndSectionsRenameTheirSeats()
    {
        Layout after = m_before;
        after.sections[0].rows[1].label = QStringLiteral("BB");
        after.sections[1].name = QStringLiteral("Circle");
        const LayoutDiff diff = layoutDiff(m_before, after);
        QCOMPARE(diff.changed.size(), 7u);
        for (const ChangedSeat &changed : diff.changed)
            QCOMPARE(changed.differences, SeatDifferences(SeatDifference::Renamed));
        QCOMPARE(diff.changed.front().before, 4);
    }

    void seatsAreKnownByTheirIds()
    {
        Layout after = m_before;
        std::swap(after.sections[0], after.sections[1]); // now 0-2 balcony, 3-6 A, 7-10 B
        after.sections[1].rows[0].seats.erase(after.sections[1].rows[0].seats.begin()); // A 1
        Seat added = seat(after, 1, 1, 3);
        added.id = QStringLiteral("new");
        after.sections[1].rows[1].seats.push_back(added);
        const LayoutDiff diff = layoutDiff(m_before, after);
        QCOMPARE(diff.removed, std::vector<SeatNo>{0});
        QCOMPARE(diff.added, std::vector<SeatNo>{10});
        QVERIFY(diff.changed.empty());
        const std::vector<SeatNo> mapping = seatMapping(m_before, after);
        QCOMPARE(mapping, (std::vector<SeatNo>{-1, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 11, 12, 13, 14, 15}));
        const SeatPlan planBefore(m_before);
        const SeatPlan planAfter(after);
        for (SeatNo number = 1; number < planBefore.size(); ++number)
            QCOMPARE(planAfter.label(mapping[size_t(number)]), planBefore.label(number));
    }

    void idsThatStandTwiceAreMeantOnce()
    {
        Layout twice = m_before;
        seat(twice, 0, 0, 1).id = seat(twice, 0, 0, 0).id;
        seat(twice, 0, 0, 2).id.clear();
        const LayoutDiff there = layoutDiff(m_before, twice);
        QCOMPARE(there.removed, (std::vector<SeatNo>{1, 2}));
        QCOMPARE(there.added, (std::vector<SeatNo>{1, 2}));
        QVERIFY(there.changed.empty());
        QCOMPARE(seatMapping(twice, m_before)[1], -1);
        QCOMPARE(seatMapping(twice, m_before)[2], -1);
        QCOMPARE(layoutDiff(twice, twice).removed, (std::vector<SeatNo>{1, 2}));
    }

    void saysWhatBecameOfAreas()
    {
        Layout after = m_before;
        after.areas[0].capacity = 3;
        after.areas[0].name = QStringLiteral("Pit");
        after.areas[0].outline[0] += QPointF(5, 0);
        Area terrace = m_before.areas[0];
        terrace.id = QStringLiteral("terrace");
        terrace.capacity = 2;
        after.areas.insert(after.areas.begin(), terrace);
        const LayoutDiff diff = layoutDiff(m_before, after);
        const std::vector<ChangedArea> expected{
            {QStringLiteral("floor"), 5, 3, true, true, false}, {QStringLiteral("terrace"), 0, 2}};
        QCOMPARE(diff.areas, expected);
        QVERIFY(diff.changed.empty());
        const std::vector<SeatNo> mapping = seatMapping(m_before, after);
        QCOMPARE(std::vector<SeatNo>(mapping.begin() + 11, mapping.end()),
            (std::vector<SeatNo>{13, 14, 15, -1, -1}));
        const std::vector<ChangedArea> gone{
            {QStringLiteral("terrace"), 2, 0}, {QStringLiteral("floor"), 3, 5, true, true, false}};
        QCOMPARE(layoutDiff(after, m_before).areas, gone);
    }

    void largeHallsAreMappedWhole()
    {
        const Layout arena = layout::arena();
        Layout after = arena;
        std::ranges::reverse(after.sections);
        QVERIFY(layoutDiff(arena, after).isEmpty());
        const SeatPlan planAfter(after);
        const SeatPlan plan(arena);
        const std::vector<SeatNo> mapping = seatMapping(arena, after);
        QCOMPARE(mapping.size(), size_t(plan.size()));
        QCOMPARE(planAfter.label(mapping[100]), plan.label(100));
        QVERIFY(mapping[0] != 0);
    }

    void publishingLeavesTheDraftsToolsOut()
    {
        Layout draft = m_before;
        draft.guides = {{Qt::Horizontal, 10}};
        draft.pictures = {{QStringLiteral("plan"), QStringLiteral("image/png"), "x"},
            {QStringLiteral("view"), QStringLiteral("image/png"), "y"}};
        draft.underlay = Underlay{QStringLiteral("plan"), {}};
        Layout published = forPublishing(draft);
        QVERIFY(!published.underlay && published.guides.empty());
        QCOMPARE(published.pictures.size(), 1u);
        QCOMPARE(published.pictures[0].key, QStringLiteral("view"));
        QCOMPARE(published.sections, draft.sections);
        seat(draft, 0, 0, 0).view = QStringLiteral("plan");
        QCOMPARE(forPublishing(draft).pictures.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestLayoutDiff)
#include "test_layoutdiff.moc"

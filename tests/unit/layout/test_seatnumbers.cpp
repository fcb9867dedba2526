// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutdiff.h"
#include "common/layout/layoutjson.h"
#include "common/layout/objectids.h"
#include "common/layout/seatnumbers.h"
#include "common/layout/seatplan.h"
#include "tests/unit/layout/smallhall.h"

#include <QTest>

#include <map>
#include <random>

using namespace parterre;
using namespace parterre::layout;

namespace {

Layout versionAfter(const Layout &before, Layout layout)
{
    ensureIds(layout);
    if (!numberAfter(before, layout))
        qFatal("no numbers");
    return layout;
}

Layout first()
{
    Layout hall = smallHall();
    ensureIds(hall);
    return hall;
}

std::map<QString, SeatNo> numbersById(const Layout &layout)
{
    const SeatPlan plan(layout);
    std::map<QString, SeatNo> numbers;
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            const auto row = plan.seatsOfRow(int(s), int(r));
            for (size_t c = 0; c < row.size(); ++c)
                numbers[layout.sections[s].rows[r].seats[c].id] = row[c];
        }
    }
    return numbers;
}

} // namespace

class TestSeatNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSeatsNeedNone()
    {
        const Layout hall = first();
        QVERIFY(!versionAfter(hall, hall).numbers);
    }

    void seatsKeepTheirNumbers()
    {
        const Layout before = first();
        Layout after = before;
        auto &row = after.sections[0].rows[0].seats;
        const QString third = row[2].id;
        row.erase(row.begin()); // number 0
        row.insert(row.begin(), Seat{});
        std::swap(after.sections[0], after.sections[1]);
        after = versionAfter(before, after);
        const SeatPlan plan(after);
        QCOMPARE(plan.size(), 17);
        QVERIFY(!plan.has(0));
        QVERIFY(plan.has(16));
        QCOMPARE(numbersById(after)[third], 2);
        QCOMPARE(plan.seatsOfRow(1, 0)[0], 16);
        QCOMPARE(plan.label(2), SeatPlan(before).label(2));
        QCOMPARE(plan.seatsOfArea(0).front(), 11);
    }

    void numbersAreNotGivenAgain()
    {
        const Layout one = first();
        Layout two = one;
        two.sections[1].rows.clear(); // the highest of the seats
        two.areas.clear();
        two = versionAfter(one, two);
        QCOMPARE(numberCount(two), 16);
        Layout three = two;
        three.sections[0].rows[0].seats.push_back({});
        three = versionAfter(two, three);
        QCOMPARE(SeatPlan(three).seatsOfRow(0, 0).back(), 16);
    }

    void idsAreNotGivenAgain()
    {
        Layout hall = first();
        hall.sections[0].rows[0].seats.push_back({});
        ensureIds(hall);
        const QString last = hall.sections[0].rows[0].seats.back().id;
        hall.sections[0].rows[0].seats.back() = {};
        ensureIds(hall);
        QVERIFY(hall.sections[0].rows[0].seats.back().id != last);
    }

    void placesOfAreasComeAndGoAtTheEnd()
    {
        const Layout one = first();
        Layout two = one;
        two.areas[0].capacity = 3;
        two = versionAfter(one, two);
        QCOMPARE(SeatPlan(two).seatsOfArea(0).back(), 13);
        Layout three = two;
        three.areas[0].capacity = 6;
        three = versionAfter(two, three);
        const std::vector<SeatNo> expected{11, 12, 13, 16, 17, 18};
        const SeatPlan plan(three);
        QVERIFY(std::ranges::equal(plan.seatsOfArea(0), expected));
        QVERIFY(!plan.has(14));
        QVERIFY(plan.label(17).endsWith(u" 5"));
    }

    void documentsCarryThem()
    {
        const Layout one = first();
        Layout two = one;
        two.sections[0].rows[1].seats.erase(two.sections[0].rows[1].seats.begin());
        two = versionAfter(one, two);
        QVERIFY(two.numbers);
        const auto read = layoutFromJson(layoutToJson(two));
        QVERIFY(read);
        QVERIFY(*read == two);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("numbers");
        const auto add = [](const char *name, const QJsonArray &runs, const QJsonValue &end) {
            QTest::newRow(name) << QJsonObject{{"runs", runs}, {"end", end}};
        };
        add("too few", {QJsonArray{0, 15}}, 16);
        add("twice", {QJsonArray{0, 10}, QJsonArray{5, 6}}, 20);
        add("beyond the end", {QJsonArray{0, 16}}, 15);
        add("negative", {QJsonArray{-1, 16}}, 20);
        add("overflow", {QJsonArray{0, 16}, QJsonArray{2'147'483'647, 2'147'483'647}}, 100);
        add("huge", {QJsonArray{0, 16}}, 2'000'000'000);
        add("no pairs", {QJsonArray{16}}, 16);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QJsonObject, numbers);
        QJsonObject json = layoutToJson(first());
        json.insert("numbers", numbers);
        const auto read = layoutFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().field, QStringLiteral("numbers"));
    }

    /// Whatever is done to a layout, version by version.
    void noNumberEverMeansTwoSeats()
    {
        std::mt19937 random(7);
        std::map<SeatNo, QString> meaning;
        Layout version = first();
        for (int round = 0; round < 200; ++round) {
            for (const auto &[id, number] : numbersById(version)) {
                const auto known = meaning.try_emplace(number, id).first;
                QCOMPARE(known->second, id);
            }
            Layout next = version;
            auto &row = next.sections[random() % next.sections.size()].rows[0].seats;
            if (random() % 2 == 0 || row.empty())
                row.insert(row.begin() + qsizetype(random() % (row.size() + 1)), Seat{});
            else
                row.erase(row.begin() + qsizetype(random() % row.size()));
            version = versionAfter(version, next);
        }
        QVERIFY(meaning.size() > 50);
    }
};

QTEST_GUILESS_MAIN(TestSeatNumbers)
#include "test_seatnumbers.moc"

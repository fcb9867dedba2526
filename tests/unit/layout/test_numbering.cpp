// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/relabelling.h"
#include "tests/unit/layout/smallhall.h"

#include <QSet>
#include <QTest>

#include <numeric>

using namespace parterre::layout;

Q_DECLARE_METATYPE(Numbering)
Q_DECLARE_METATYPE(SeatNumbering)
Q_DECLARE_METATYPE(std::vector<int>)

namespace {

using Script = Numbering::Script;
using Parity = SeatNumbering::Parity;

/// A row of blocks with aisles between them.
Row rowOf(const std::vector<int> &blocks)
{
    Row row{"A", {}};
    double x = 0;
    for (const int seats : blocks) {
        for (int i = 0; i < seats; ++i, x += 50)
            row.seats.push_back({QString(), QString(), {x, 0}, "1", {}});
        x += 100;
    }
    return row;
}

std::vector<int> allOf(const Row &row)
{
    std::vector<int> seats(row.seats.size());
    std::iota(seats.begin(), seats.end(), 0);
    return seats;
}

QString joined(const std::vector<QString> &labels)
{
    return QStringList(labels.begin(), labels.end()).join(' ');
}

QString codesAndPlaces(const Problems &problems)
{
    QStringList texts;
    for (const Problem &problem : problems)
        texts.append(problem.code + ": " + problem.place);
    return texts.join("; ");
}

} // namespace

class TestNumbering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schemes_data()
    {
        QTest::addColumn<Numbering>("numbering");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("labels");
        const auto row = [](const char *name, const Numbering &numbering, int count, const char *labels) {
            QTest::newRow(name) << numbering << count << QString(labels);
        };
        row("numbers", {}, 3, "1 2 3");
        row("start and step", {.start = 10, .step = 5}, 3, "10 15 20");
        row("downwards", {.start = 3, .step = -1}, 3, "3 2 1");
        row("from the end", {.fromEnd = true}, 3, "3 2 1");
        row("prefix", {.prefix = "P"}, 2, "P1 P2");
        row("zeros", {.start = 9, .digits = 3}, 3, "009 010 011");
        row("prefix and zeros", {.start = 99, .prefix = "N-", .digits = 2}, 2, "N-99 N-100");
        row("letters", {.script = Script::Letters, .start = 25}, 4, "Y Z AA AB");
        row("letters without", {.script = Script::Letters, .start = 8, .skip = "IO"}, 7, "H J K L M N P");
        row("skipped in small letters", {.script = Script::Letters, .start = 8, .skip = "io"}, 2, "H J");
        row("every second letter", {.script = Script::Letters, .step = 2}, 3, "A C E");
        row("letters from the back", {.script = Script::Letters, .fromEnd = true}, 3, "C B A");
        row("doubled", {.script = Script::DoubledLetters, .start = 26}, 4, "Z AA BB CC");
        row("doubled without", {.script = Script::DoubledLetters, .start = 24, .skip = "IO"}, 2, "Z AA");
        row("roman", {.script = Script::Roman, .start = 3}, 3, "III IV V");
        row("list", {.script = Script::List, .list = {"Do", "Re", "Mi"}}, 3, "Do Re Mi");
        row("list from the back", {.script = Script::List, .fromEnd = true, .list = {"Do", "Re"}}, 2,
            "Re Do");
        row("list too short", {.script = Script::List, .prefix = "x", .list = {"Do"}}, 2, "xDo ");
        row("nothing below A", {.script = Script::Letters, .start = 2, .step = -1}, 3, "B A ");
        row("nothing below 0", {.start = 1, .step = -1}, 3, "1 0 ");
        row("nothing above MMMCMXCIX", {.script = Script::Roman, .start = 3999}, 2, "MMMCMXCIX ");
    }

    void schemes()
    {
        QFETCH(Numbering, numbering);
        QFETCH(int, count);
        QFETCH(QString, labels);
        QVERIFY(!numbering.check());
        std::vector<QString> made;
        for (int n = 0; n < count; ++n)
            made.push_back(numbered(numbering, n, count));
        QCOMPARE(joined(made), labels);
    }

    void seats_data()
    {
        QTest::addColumn<std::vector<int>>("blocks");
        QTest::addColumn<SeatNumbering>("numbering");
        QTest::addColumn<QString>("labels");
        const auto row = [](const char *name, const std::vector<int> &blocks, const SeatNumbering &numbering,
                             const char *labels) { QTest::newRow(name) << blocks << numbering << labels; };
        const Numbering hundreds{.start = 101};
        row("over the aisle", {2, 2}, {}, "1 2 3 4");
        row("from the right", {2, 2}, {.labels = {.fromEnd = true}}, "4 3 2 1");
        row("odd left", {3, 3}, {.parity = Parity::OddLeft}, "5 3 1 2 4 6");
        row("odd right", {3, 3}, {.parity = Parity::OddRight}, "6 4 2 1 3 5");
        row("odd left, no aisle", {5}, {.parity = Parity::OddLeft}, "5 3 1 2 4");
        row("odd right, no aisle", {5}, {.parity = Parity::OddRight}, "4 2 1 3 5");
        row("at the aisle nearest to the middle", {2, 4, 5}, {.parity = Parity::OddLeft},
            "11 9 7 5 3 1 2 4 6 8 10");
        row("a side aisle is no centre", {1, 5}, {.parity = Parity::OddLeft}, "5 3 1 2 4 6");
        row("three blocks", {2, 4, 2}, {.parity = Parity::OddLeft}, "7 5 3 1 2 4 6 8");
        row("odd from 101", {2, 2}, {.labels = hundreds, .parity = Parity::OddLeft}, "103 101 102 104");
        row("odd though it starts even", {2, 2}, {.labels = {.start = 2}, .parity = Parity::OddLeft},
            "5 3 2 4");
        row("step of three", {2, 2}, {.labels = {.step = 3}, .parity = Parity::OddLeft}, "7 1 4 10");
        row("anew with hundreds", {2, 3}, {.labels = hundreds, .anewAtAisles = true, .blockStep = 100},
            "101 102 201 202 203");
        row("anew with prefixes", {2, 1, 2}, {.anewAtAisles = true, .blockPrefixes = {"L", "M", "R"}},
            "L1 L2 M1 R1 R2");
        row("anew from the right", {2, 1},
            {.labels = {.fromEnd = true}, .anewAtAisles = true, .blockStep = 100}, "102 101 1");
        row("anew, odd in each", {2, 3},
            {.parity = Parity::OddLeft, .anewAtAisles = true, .blockPrefixes = {"a", "b"}}, "a1 a2 b3 b1 b2");
        row("letters from the centre", {2, 2},
            {.labels = {.script = Script::Letters}, .parity = Parity::OddLeft}, "C A B D");
        row("nobody", {}, {.parity = Parity::OddLeft}, "");
    }

    void seats()
    {
        QFETCH(std::vector<int>, blocks);
        QFETCH(SeatNumbering, numbering);
        QFETCH(QString, labels);
        QVERIFY(!numbering.check());
        const Row row = rowOf(blocks);
        QCOMPARE(joined(seatLabels(row, allOf(row), numbering)), labels);
    }

    void onlyTheSelectedSeatsCount()
    {
        const Row row = rowOf({4, 4});
        QCOMPARE(joined(seatLabels(row, {1, 3, 4, 6}, {})), QStringLiteral("1 2 3 4"));
        const SeatNumbering fromCentre{.parity = Parity::OddLeft};
        QCOMPARE(joined(seatLabels(row, {1, 3, 4, 6}, fromCentre)), QStringLiteral("3 1 2 4"));
        const SeatNumbering anew{.anewAtAisles = true, .blockStep = 10};
        QCOMPARE(joined(seatLabels(row, {5, 7}, anew)), QStringLiteral("1 2")); // no aisle between them
    }

    void rowsAreCountedSectionBySection()
    {
        Layout hall = smallHall();
        const Numbering fromBack{.script = Script::Letters, .fromEnd = true, .prefix = "R"};
        const auto relabelling = Relabelling::ofRows(hall, {{1, 0}, {0, 1}, {0, 0}, {0, 1}}, fromBack);
        QVERIFY2(relabelling.isPossible(), qPrintable(codesAndPlaces(relabelling.problems())));
        QCOMPARE(relabelling.changes().size(), size_t(3));
        relabelling.applyTo(hall);
        QCOMPARE(hall.sections[0].rows[0].label, QStringLiteral("RB"));
        QCOMPARE(hall.sections[0].rows[1].label, QStringLiteral("RA"));
        QCOMPARE(hall.sections[1].rows[0].label, QStringLiteral("RA"));
    }

    void rowsMayNotTakeTheLabelOfAnother()
    {
        Layout hall = smallHall();
        const Layout before = hall;
        const auto clash = Relabelling::ofRows(hall, {{0, 1}}, {.script = Script::Letters});
        QCOMPARE(codesAndPlaces(clash.problems()), QStringLiteral("label_taken: Stalls, row A"));
        QCOMPARE(clash.problems()[0].where, Where::ofRow(0, 0));
        clash.applyTo(hall);
        QVERIFY(hall == before);
        // All of them may, even where one takes the label that another had.
        const Numbering swapped{.script = Script::List, .list = {"B", "A"}};
        QVERIFY(Relabelling::ofRows(hall, {{0, 0}, {0, 1}}, swapped).isPossible());
    }

    void seatsGoOnThroughTheSection()
    {
        Layout hall = smallHall();
        const std::vector<SeatsOfRow> rows{
            allSeatsOf(hall, 0, 0), allSeatsOf(hall, 0, 1), allSeatsOf(hall, 1, 0)};
        const auto through = Relabelling::ofSeats(hall, rows, {.throughSection = true});
        QVERIFY(through.isPossible());
        Section copy = hall.sections[0];
        through.applyTo(copy, 0);
        through.applyTo(hall);
        QVERIFY(copy == hall.sections[0]);
        QCOMPARE(hall.sections[0].rows[1].seats[0].label, QStringLiteral("5"));
        QCOMPARE(hall.sections[0].rows[1].seats[3].label, QStringLiteral("8"));
        QCOMPARE(hall.sections[1].rows[0].seats[0].label, QStringLiteral("1"));
        const SeatNumbering back{.labels = {.fromEnd = true}, .throughSection = true};
        Relabelling::ofSeats(hall, rows, back).applyTo(hall);
        QCOMPARE(hall.sections[0].rows[0].seats[3].label, QStringLiteral("1"));
        QCOMPARE(hall.sections[0].rows[1].seats[3].label, QStringLiteral("5"));
        QCOMPARE(hall.sections[0].rows[1].seats[0].label, QStringLiteral("8"));
    }

    void seatsMayNotTakeTheLabelOfAnother()
    {
        const Layout hall = smallHall();
        const auto clash = Relabelling::ofSeats(hall, {{0, 0, {2, 3}}}, {});
        QCOMPARE(codesAndPlaces(clash.problems()),
            QStringLiteral("label_taken: Stalls, row A, seat 1; label_taken: Stalls, row A, seat 2"));
        QCOMPARE(clash.problems()[1].where, Where::ofSeat(0, 0, 1));
        QVERIFY(Relabelling::ofSeats(hall, {{0, 0, {2, 3}}}, {.labels = {.start = 5}}).isPossible());
    }

    void aSchemeThatRepeatsOrRunsOutIsNamed()
    {
        const Layout hall = smallHall();
        const auto repeats = Relabelling::ofSeats(hall, {allSeatsOf(hall, 0, 0)}, {.anewAtAisles = true});
        QCOMPARE(codesAndPlaces(repeats.problems()),
            QStringLiteral("label_repeats: Stalls, row A, seat 3; label_repeats: Stalls, row A, seat 4"));
        const Numbering shortList{.script = Script::List, .list = {"x"}};
        const auto missing = Relabelling::ofRows(hall, {{0, 0}, {0, 1}}, shortList);
        QCOMPARE(codesAndPlaces(missing.problems()), QStringLiteral("label_missing: Stalls, row B"));
        const Numbering longOne{.script = Script::List, .list = {QString(201, 'x')}};
        QCOMPARE(Relabelling::ofRows(hall, {{0, 0}}, longOne).problems().at(0).code,
            QStringLiteral("name_too_long"));
    }

    void parametersAreChecked()
    {
        const auto faultOf = [](const auto &parameters) {
            const auto fault = parameters.check();
            return fault && !fault->text.isEmpty() ? fault->parameter : QString();
        };
        QCOMPARE(faultOf(Numbering{.start = -1}), QStringLiteral("start"));
        QCOMPARE(faultOf(Numbering{.start = 0}), QString());
        QCOMPARE(faultOf(Numbering{.script = Script::Roman, .start = 0}), QStringLiteral("start"));
        QCOMPARE(faultOf(Numbering{.step = 0}), QStringLiteral("step"));
        QCOMPARE(faultOf(Numbering{.digits = 10}), QStringLiteral("digits"));
        QCOMPARE(faultOf(Numbering{.prefix = QString(101, 'x')}), QStringLiteral("prefix"));
        QCOMPARE(faultOf(Numbering{.script = Script::List}), QStringLiteral("list"));
        const QString all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        QCOMPARE(faultOf(Numbering{.script = Script::Letters, .skip = all}), QStringLiteral("skip"));
        QCOMPARE(numbered({.script = Script::Letters, .skip = all}, 0, 1), QString());
        QCOMPARE(faultOf(SeatNumbering{.labels = {.step = 2}, .parity = Parity::OddLeft}),
            QStringLiteral("labels"));
        QCOMPARE(faultOf(SeatNumbering{.parity = Parity::OddLeft, .throughSection = true}),
            QStringLiteral("throughSection"));
        QCOMPARE(faultOf(SeatNumbering{.blockStep = -1}), QStringLiteral("blockStep"));
        QCOMPARE(faultOf(SeatNumbering{.labels = {.step = 0}}), QStringLiteral("step"));
    }
};

QTEST_GUILESS_MAIN(TestNumbering)
#include "test_numbering.moc"

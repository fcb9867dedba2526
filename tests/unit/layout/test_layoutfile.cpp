// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/geometry.h"
#include "common/layout/layoutfile.h"
#include "common/layout/layoutjson.h"
#include "common/layout/seatplan.h"
#include "tests/unit/layout/problemcount.h"
#include "tests/unit/layout/seatsiochart.h"
#include "tests/unit/layout/smallhall.h"

#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace parterre::layout;

namespace {

QString dirtyPlan() { return qEnvironmentVariable("PARTERRE_TEST_DATA") + "/layouts/dirty-pretix-plan.json"; }

/// Two rows of pretix's nested coordinates.
const QByteArray nested = R"({"name": "Nested", "size": {"width": 1, "height": 1},
    "categories": [{"name": "One", "color": "#112233"}],
    "zones": [{"name": "Z", "position": {"x": 1000, "y": 500}, "rows": [
        {"row_number": "1", "position": {"x": 100, "y": 50}, "seats": [
            {"seat_guid": "a", "seat_number": "1", "category": "One", "position": {"x": 10, "y": 5}},
            {"seat_guid": "b", "seat_number": "2", "category": "One", "position": {"x": 36, "y": 5}}]},
        {"row_number": "2", "position": {"x": 100, "y": 100}, "seats": [
            {"seat_guid": "c", "seat_number": "1", "category": "One", "position": {"x": 10, "y": 5}}]},
        {"row_number": "3", "seats": [
            {"seat_guid": "d", "seat_number": "1", "category": "One", "position": {"x": 10, "y": 5}}]}]}]})";

} // namespace

class TestLayoutFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOurOwn()
    {
        const auto report = readLayout(
            "\xEF\xBB\xBF" + QJsonDocument(layoutToJson(smallHall())).toJson(QJsonDocument::Indented));
        QVERIFY(report);
        QVERIFY(report->layout == smallHall());
        QCOMPARE(report->seatsIn, 16);
        QCOMPARE(report->seatsOut, 16);
        QVERIFY(report->problems.empty());
        QVERIFY(report->isPublishable());
    }

    void coordinatesNestAndAreNotSummedFromRowToRow()
    {
        const auto report = readLayout(nested);
        QVERIFY(report);
        const auto &rows = report->layout.sections.at(0).rows;
        // 26 pixels between neighbours are 52 cm: twice the pixels.
        QCOMPARE(rows.at(0).seats.at(0).position, QPointF(2 * (1000 + 100 + 10), 2 * (500 + 50 + 5)));
        QCOMPARE(rows.at(0).seats.at(1).position, QPointF(2 * (1000 + 100 + 36), 2 * (500 + 50 + 5)));
        QCOMPARE(rows.at(1).seats.at(0).position, QPointF(2 * (1000 + 100 + 10), 2 * (500 + 100 + 5)));
        QCOMPARE(rows.at(2).seats.at(0).position, QPointF(2 * (1000 + 10), 2 * (500 + 5)));
        QCOMPARE(usualPitch(report->layout), 52.0);
        QCOMPARE(report->layout.seatDiameter, 40.0);
        QCOMPARE(rows.at(0).seats.at(1).id, QStringLiteral("b"));
        QCOMPARE(report->layout.zones.at(0).key, QStringLiteral("One"));
        QVERIFY(report->isPublishable());
    }

    void namesEverythingWrongWithADirtyPlan()
    {
        const auto report = readLayoutFile(dirtyPlan());
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->seatsIn, 18);
        QCOMPARE(report->seatsOut, 18);
        QVERIFY(!report->isPublishable());
        const Problems &problems = report->problems;
        QCOMPARE(count(problems, "duplicate_seat_id"), 1);
        QCOMPARE(count(problems, "missing_seat_id"), 5); // one empty, the null, three that were only counted
        QCOMPARE(count(problems, "duplicate_seat_label"), 1);
        QCOMPARE(count(problems, "missing_seat_label"), 2);
        QCOMPARE(count(problems, "unknown_zone"), 1);
        QCOMPARE(count(problems, "missing_zone"), 2);
        QCOMPARE(count(problems, "bad_color"), 1); // "green"; "#0a0" is understood
        QCOMPARE(count(problems, "overlapping_seats"), 3); // b3, and the second hall on the first
        QCOMPARE(count(problems, "bad_coordinate"), 2);
        QCOMPARE(count(problems, "duplicate_row_label"), 1);
        QCOMPARE(count(problems, "duplicate_section_name"), 1);
        QCOMPARE(count(problems, "not_a_seat"), 1);
        QCOMPARE(count(problems, "number_as_label"), 1);
        QCOMPARE(count(problems, "row_name_not_kept"), 1);
        QCOMPARE(count(problems, "seats_from_count"), 1);
        QCOMPARE(count(problems, "unreadable_shape"), 1);
        QCOMPARE(count(problems, "no_focal_point"), 0); // a shape is called "Stage"
        const auto twice = std::ranges::find(problems, QString("duplicate_seat_id"), &Problem::code);
        QCOMPARE(twice->place, QStringLiteral("Hall, row A, seat 2"));
        QVERIFY(twice->text.contains("a2"));
    }

    void repairsADirtyPlanWithoutLosingASeat()
    {
        auto report = readLayoutFile(dirtyPlan());
        QVERIFY(report);
        repairLoaded(*report);
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
        QCOMPARE(report->seatsOut, 18);
        QSet<QString> ids;
        QSet<QString> names;
        const SeatPlan plan(report->layout);
        for (SeatNo seat = 0; seat < plan.size(); ++seat)
            names.insert(plan.label(seat));
        for (const Section &section : report->layout.sections) {
            for (const Row &row : section.rows) {
                for (const Seat &seat : row.seats)
                    ids.insert(seat.id);
            }
        }
        QCOMPARE(ids.size(), 18);
        QCOMPARE(names.size(), 18);
        for (const char *id : {"a1", "a2", "a4", "a6", "b1", "b2", "b3", "b4", "c1", "c2", "g1", "g2"})
            QVERIFY2(ids.contains(id), id);
        QCOMPARE(plan.find("Hall 1 B B1").size(), size_t(1)); // "%s" filled in
        // What was published so reads back without a word.
        const auto again = readLayout(QJsonDocument(layoutToJson(report->layout)).toJson());
        QVERIFY(again && again->isPublishable());
    }

    void shapes()
    {
        const auto report = readLayoutFile(dirtyPlan());
        QVERIFY(report);
        const auto &shapes = report->layout.decorations;
        QCOMPARE(shapes.size(), size_t(3));
        const double scale = 52.0 / 20;
        QCOMPARE(shapes[0].kind, Decoration::Kind::Stage);
        QCOMPARE(shapes[0].outline.value(0), QPointF(100, 10) * scale);
        QCOMPARE(shapes[0].color, QStringLiteral("#cccccc"));
        QCOMPARE(*report->layout.focalPoint, QPointF(200, 25) * scale);
        QCOMPARE(shapes[1].kind, Decoration::Kind::Ellipse);
        QCOMPARE(shapes[1].rect.center(), QPointF(150, 250) * scale);
        QCOMPARE(shapes[2].kind, Decoration::Kind::Text);
        QCOMPARE(shapes[2].text, QStringLiteral("Bar"));
    }

    void reportForATerminal()
    {
        auto report = readLayoutFile(dirtyPlan());
        QVERIFY(report);
        const QString few = formatReport(*report, false);
        QVERIFY(few.contains("18 seats in the file, 18 in the seat map"));
        QVERIFY(few.contains("5 × missing seat id  (--repair: it gets a new id)"));
        QVERIFY(few.contains("and 2 more"));
        QVERIFY(few.contains("Hall, row A, seat 2"));
        QVERIFY(few.endsWith("cannot be published like this.\n"));
        const QString all = formatReport(*report, true);
        QVERIFY(!all.contains(" more ("));
        QVERIFY(all.count('\n') > few.count('\n'));
        repairLoaded(*report);
        QVERIFY(formatReport(*report, false).contains("Repaired:"));
        QVERIFY(formatReport(*report, false).endsWith("can be published.\n"));
    }

    void reportForAScreen()
    {
        const auto report = readLayoutFile(dirtyPlan());
        QVERIFY(report);
        const QString text = reportText(*report);
        QVERIFY(text.contains("(Repair: it gets a new id)"));
        QVERIFY(!text.contains("--repair"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        using enum ErrorCode;
        QTest::newRow("empty") << QByteArray() << ParseError << "line 1";
        QTest::newRow("broken") << QByteArray("{\n \"name\": \"x\",\n \"zones\": oops }") << ParseError
                                << "line 3";
        QTest::newRow("bad UTF-8") << QByteArray("{\"name\": \"\xC3\x28\"}") << ParseError << "line 1";
        QTest::newRow("a list") << QByteArray("[]") << InvalidParams << "not an object";
        QTest::newRow("something else") << QByteArray("{\"a\": 1}") << InvalidParams << "neither";
        QTest::newRow("deep") << QByteArray(10'000, '[') << TooDeep << "";
        QTest::newRow("huge") << QByteArray(64 * 1024 * 1024 + 1, ' ') << TooLarge << "";
        QTest::newRow("zones no list") << QByteArray("{\"zones\": 3}") << InvalidParams << "list";
        QTest::newRow("rows no list")
            << QByteArray("{\"zones\": [{\"rows\": {}}]}") << InvalidParams << "list";
        QTest::newRow("seats no list")
            << QByteArray("{\"zones\": [{\"rows\": [{\"seats\": 9}]}]}") << InvalidParams << "list";
        QTest::newRow("a million seats")
            << QByteArray("{\"zones\": [{\"rows\": [{\"number_of_seats\": 1000000}]}]}") << TooLarge << "";
        QTest::newRow("ours, broken") << QByteArray("{\"parterre-layout\": 1}") << InvalidParams << "missing";
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const auto report = readLayout(bytes);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
    }

    void tooMuchForTheParser_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("objects") << "[" + QByteArray("{},").repeated(2'000'000) + "{}]";
        QTest::newRow("values") << "[" + QByteArray("1,").repeated(13'000'000) + "1]";
    }

    void tooMuchForTheParser()
    {
        QFETCH(QByteArray, bytes);
        const auto report = readLayout(bytes);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::TooLarge);
        QVERIFY(report.error().limit.has_value());
    }

    void picturesAreNoSeatMaps()
    {
        const auto pdf = readLayout("%PDF-1.7 ...");
        QVERIFY(!pdf);
        QVERIFY(pdf.error().detail.contains("underlay"));
        const auto zip = readLayout(QByteArray("\x1F\x8B\x08\x00", 4));
        QVERIFY(!zip);
        QVERIFY(zip.error().detail.contains("compressed"));
    }

    void aSpacingThatMakesNoSense()
    {
        auto report = readLayout(R"({"zones": [{"rows": [{"row_number": "1", "seats": [
            {"seat_guid": "a", "seat_number": "1", "radius": 0, "position": {"x": 1e-320, "y": 0}},
            {"seat_guid": "b", "seat_number": "2", "radius": 0, "position": {"x": 0, "y": 0}}]}]}]})");
        QVERIFY(report);
        QVERIFY(report->layout.seatDiameter > 0);
        repairLoaded(*report);
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
    }

    void watched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ours") << QJsonDocument(layoutToJson(smallHall())).toJson();
        QTest::newRow("pretix") << nested;
        QTest::newRow("seats.io") << seatsioChart;
        QTest::newRow("CSV") << "row,seat\n" + QByteArray("A,1\nB,2\n").repeated(4'000);
        QTest::newRow("SVG") << "<svg><g>" + QByteArray("<circle r='5'/>").repeated(4'000) + "</g></svg>";
    }

    void watched()
    {
        QFETCH(QByteArray, bytes);
        std::vector<int> told;
        ImportWatch watch;
        watch.progress = [&](int percent) { told.push_back(percent); };
        QVERIFY(readLayout(bytes, watch));
        QVERIFY(std::ranges::is_sorted(told));
        QCOMPARE(told.front(), 0);
        QCOMPARE(told.back(), 100);
        QVERIFY(told.size() >= 4);
        // Whenever it is cancelled, it ends with that.
        int asked = 0;
        watch.isCancelled = [&] { return ++asked < 0; };
        QVERIFY(readLayout(bytes, watch));
        const int questions = asked;
        for (int until = 0; until < questions - 1; ++until) { // the last one hears that it is done
            asked = 0;
            watch.isCancelled = [&] { return asked++ >= until; };
            const auto report = readLayout(bytes, watch);
            QVERIFY(!report);
            QVERIFY(isImportCancelled(report.error()));
        }
    }

    void bracketsInTextAreNotDepth()
    {
        QByteArray text = nested;
        text.replace("Nested", QByteArray(100, '[') + "\\\"" + QByteArray(50, '{'));
        QVERIFY(readLayout(text));
    }

    void fileThatIsNotThere()
    {
        QTemporaryDir folder;
        const auto report = readLayoutFile(folder.filePath("none.json"));
        QVERIFY(!report);
        QVERIFY(report.error().detail.contains("none.json"));
    }
};

QTEST_GUILESS_MAIN(TestLayoutFile)
#include "test_layoutfile.moc"

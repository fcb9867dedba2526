// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/geometry.h"
#include "common/layout/layoutfile.h"
#include "common/layout/outline.h"
#include "tests/unit/layout/problemcount.h"
#include "tests/unit/layout/seatsiochart.h"

#include <QTest>

using namespace parterre;
using namespace parterre::layout;

class TestSeatsioImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto read = readLayout(seatsioChart);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        m_report = std::move(*read);
    }

    void everySeatAndPlace()
    {
        QCOMPARE(m_report.format, QStringLiteral("seats.io chart"));
        QCOMPARE(m_report.seatsIn, 3 + 1 + 3 + 1 + 120);
        QCOMPARE(m_report.seatsOut, m_report.seatsIn);
    }

    void sections()
    {
        const Section &stalls = m_report.layout.sections.at(0);
        QCOMPARE(stalls.name, QStringLiteral("Stalls"));
        QCOMPARE(stalls.id, QStringLiteral("sec"));
        QCOMPARE(stalls.outline.value(2), QPointF(200, 300) * 2.6);
        const Row &row = stalls.rows.at(0);
        QCOMPARE(row.id, QStringLiteral("row"));
        // Its seats count from the corner of the section.
        QCOMPARE(row.seats.at(1).position, QPointF(130, 210) * 2.6);
        QCOMPARE(usualPitch(row), 52.0);
        QCOMPARE(row.seats.at(2).label, QStringLiteral("3"));
        QCOMPARE(row.seats.at(0).attributes, SeatAttributes(SeatAttribute::Wheelchair));
        QCOMPARE(row.seats.at(1).attributes, SeatAttributes(SeatAttribute::Companion));
        QCOMPARE(row.seats.at(2).attributes, SeatAttributes(SeatAttribute::RestrictedView));
        QCOMPARE(m_report.layout.sections.at(1).name, QStringLiteral("Hall"));
        QCOMPARE(*m_report.layout.focalPoint, QPointF(260, 0));
    }

    void categoriesAreZones()
    {
        const auto &zones = m_report.layout.zones;
        QCOMPARE(zones.at(0).key, QStringLiteral("Gold"));
        QCOMPARE(zones.at(1).color, QStringLiteral("#112233"));
        const auto &seats = m_report.layout.sections.at(0).rows.at(0).seats;
        QCOMPARE(seats.at(0).zone, QStringLiteral("Gold")); // its section's
        QCOMPARE(seats.at(1).zone, QStringLiteral("Silver"));
        QCOMPARE(seats.at(2).zone, QStringLiteral("77"));
        QCOMPARE(count(m_report.problems, "unknown_zone"), 1);
    }

    void entrances()
    {
        const Layout &layout = m_report.layout;
        QCOMPARE(layout.entrances.size(), size_t(1));
        QCOMPARE(layout.entrances[0].name, QStringLiteral("Door B"));
        QCOMPARE(layout.sections[0].entrance, layout.entrances[0].id);
        QVERIFY(layout.entrances[0].position.x() < layout.sections[0].rows[0].seats[0].position.x());
        QCOMPARE(count(m_report.problems, "entrance_guessed"), 1);
    }

    void tables()
    {
        const Section &tables = m_report.layout.sections.at(2);
        QCOMPARE(tables.name, QStringLiteral("Tables"));
        const Table &round = tables.rows.at(0).table.value();
        QCOMPARE(round.shape, Table::Shape::Round);
        QCOMPARE(round.size, QSizeF(130, 130));
        QCOMPARE(round.centre, QPointF(780, 780));
        QVERIFY(round.soldWhole);
        const Table &rectangular = tables.rows.at(1).table.value();
        QCOMPARE(rectangular.shape, Table::Shape::Rectangular);
        QCOMPARE(rectangular.size, QSizeF(208, 104));
        QCOMPARE(rectangular.rotation, 45.0);
        QVERIFY(!rectangular.soldWhole);
        QCOMPARE(tables.rows.at(1).seats.at(0).zone, QStringLiteral("Silver")); // its table's
        const Row &booth = m_report.layout.sections.at(3).rows.at(0);
        QCOMPARE(booth.table.value().shape, Table::Shape::Booth);
        QVERIFY(booth.table.value().soldWhole);
        QCOMPARE(booth.seats.at(0).id, QStringLiteral("b1"));
    }

    void areas()
    {
        const auto &areas = m_report.layout.areas;
        QCOMPARE(areas.at(0).capacity, 100);
        QCOMPARE(areas.at(0).id, QStringLiteral("ga"));
        QCOMPARE(boundsOf(areas.at(0).outline).size().toSize(), QSize(260, 208));
        QCOMPARE(boundsOf(areas.at(1).outline).size().toSize(), QSize(156, 260)); // lies on its side
        QCOMPARE(areas.at(1).zone, QStringLiteral("Silver"));
    }

    void shapesAndTexts()
    {
        const auto &shapes = m_report.layout.decorations;
        QCOMPARE(shapes.size(), size_t(3));
        QCOMPARE(shapes[0].kind, Decoration::Kind::Stage);
        QCOMPARE(shapes[0].color, QStringLiteral("#001122"));
        QCOMPARE(shapes[1].kind, Decoration::Kind::Ellipse);
        QCOMPARE(shapes[1].rect.width(), 52.0);
        QCOMPARE(shapes[2].kind, Decoration::Kind::Text);
        QCOMPARE(shapes[2].rotation, 90.0);
    }

    void nothingIsDroppedWithoutAWord()
    {
        const Problems &problems = m_report.problems;
        QCOMPARE(count(problems, "unreadable_shape"), 1);
        QCOMPARE(count(problems, "not_kept"), 4); // icons, the background, hearingImpaired, bookAsAWhole
        QCOMPARE(count(problems, "row_name_not_kept"), 1);
        QCOMPARE(count(problems, "number_as_label"), 1);
        QCOMPARE(count(problems, "duplicate_seat_id"), 1);
        repairLoaded(m_report);
        QVERIFY2(m_report.isPublishable(), qPrintable(formatReport(m_report, true)));
    }

    void floors()
    {
        const auto report =
            readLayout(R"({"name": "Two", "categories": [{"label": "A", "key": 1, "color": "black"}],
            "floors": [{"name": "Ground"}, {"name": "First"}],
            "subChartFloors": [
                {"subChart": {"rows": [{"label": "A", "seats": [
                    {"label": "1", "x": 0, "y": 0, "uuid": "a", "categoryKey": 1}]}]}},
                {"name": "Upper", "rows": [{"label": "A", "seats": [
                    {"label": "1", "x": 0, "y": 90, "uuid": "b", "categoryKey": 1}]}]}]})");
        QVERIFY(report);
        QCOMPARE(report->layout.floors.size(), size_t(2));
        QCOMPARE(report->layout.floors[0].name, QStringLiteral("Ground"));
        QCOMPARE(report->layout.floors[1].name, QStringLiteral("Upper"));
        QCOMPARE(report->layout.sections.size(), size_t(2));
        QCOMPARE(report->layout.sections[1].floor, report->layout.floors[1].key);
        QCOMPARE(count(report->problems, "bad_color"), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        using enum ErrorCode;
        QTest::newRow("no chart") << QByteArray(R"({"subChart": 3})") << InvalidParams << "subChart";
        QTest::newRow("rows no list")
            << QByteArray(R"({"subChart": {"rows": 3}})") << InvalidParams << "subChart.rows";
        QTest::newRow("seats no list") << QByteArray(R"({"subChart": {"rows": [{"seats": {"a": 1}}]}})")
                                       << InvalidParams << "subChart.rows[0].seats";
        QTest::newRow("a negative capacity")
            << QByteArray(R"({"subChart": {"generalAdmissionAreas": [{"capacity": -1}]}})") << InvalidParams
            << "subChart.generalAdmissionAreas";
        QTest::newRow("a billion places")
            << QByteArray(R"({"subChart": {"generalAdmissionAreas": [{"capacity": 1e300}]}})") << TooLarge
            << "";
        QTest::newRow("shapes without end")
            << "{\"subChart\": {\"shapes\": [" + QByteArray("{},").repeated(20'000) + "{}]}}" << TooLarge
            << "";
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        const auto report = readLayout(bytes);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QCOMPARE(report.error().field, field);
    }

    void seatsThatAreNowhereStay()
    {
        auto report = readLayout(R"({"subChart": {"rows": [{"label": "A", "seats": [
            {"label": "1", "x": 1e308, "y": 0}, {"label": "2", "x": -1e308, "y": 0}, 7, {"label": "3"}]}],
            "tables": [{"label": "T", "center": {"x": 1e300, "y": 0}, "radius": 1e300, "seats": []}]}})");
        QVERIFY(report);
        QCOMPARE(report->seatsOut, 4);
        QCOMPARE(count(report->problems, "bad_coordinate"), 4);
        QCOMPARE(count(report->problems, "not_a_seat"), 1);
        QVERIFY(!report->layout.sections[1].rows[0].table);
        repairLoaded(*report);
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
    }

private:
    LoadReport m_report;
};

QTEST_GUILESS_MAIN(TestSeatsioImport)
#include "test_seatsioimport.moc"

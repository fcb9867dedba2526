// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/geometry.h"
#include "common/layout/layoutexport.h"
#include "common/layout/layoutfile.h"
#include "tests/unit/layout/problemcount.h"
#include "tests/unit/layout/smallhall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace parterre;
using namespace parterre::layout;

namespace {

/// Something of everything, with names that every format has to quote.
Layout richHall()
{
    Layout hall = smallHall();
    hall.floors = {{QStringLiteral("0"), QStringLiteral("Ground")}};
    hall.entrances = {
        {QStringLiteral("e1"), QStringLiteral("Door \"B\", left"), {-200, 0}, QStringLiteral("0")}};
    Section &stalls = hall.sections[0];
    stalls.name = QStringLiteral("Stalls <&> \"left\", 50 %");
    stalls.id = QStringLiteral("s");
    stalls.floor = QStringLiteral("0");
    stalls.entrance = QStringLiteral("e1");
    Seat &seat = stalls.rows[0].seats[0];
    seat.attributes = SeatAttribute::Wheelchair | SeatAttribute::NoArmrest;
    seat.entrance = QStringLiteral("e1");
    seat.note = QStringLiteral("Säule, \"links\"");
    seat.position = {0.1, 1.0 / 3};
    Row table{QStringLiteral("T1"), {}};
    for (int i = 0; i < 2; ++i)
        table.seats.push_back(
            {QStringLiteral("t-%1").arg(i), QString::number(i + 1), {700.0, i * 150.0}, QStringLiteral("1")});
    table.id = QStringLiteral("t");
    table.table = Table{Table::Shape::Rectangular, {700, 75}, {80, 60}, 30, true};
    hall.sections[0].rows.push_back(table);
    hall.areas[0].kind = Area::Kind::Standing;
    Decoration bar;
    bar.kind = Decoration::Kind::Text;
    bar.rect = QRectF(500, 500, 52, 28);
    bar.text = QStringLiteral("Bar");
    bar.rotation = 90;
    Decoration pillar;
    pillar.kind = Decoration::Kind::Ellipse;
    pillar.rect = QRectF(600, 600, 40, 20);
    pillar.color = QStringLiteral("#112233");
    Decoration aisle;
    aisle.kind = Decoration::Kind::Aisle;
    aisle.outline = outlineOf(QRectF(110, -40, 80, 170));
    hall.decorations.insert(hall.decorations.end(), {bar, pillar, aisle});
    hall.guides = {{Qt::Vertical, 100}};
    return hall;
}

struct Place {
    QString section;
    QString row;
    Seat seat;
    bool operator==(const Place &) const = default;
};

std::vector<Place> placesOf(const Layout &layout)
{
    std::vector<Place> places;
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                places.push_back({section.name, row.label, seat});
        }
    }
    return places;
}

Layout readBack(const LayoutExport &exported)
{
    const auto report = readLayout(exported.bytes);
    if (!report)
        qFatal("%s", qPrintable(report.error().detail));
    if (report->seatsIn != report->seatsOut)
        qFatal("seats got lost");
    return report->layout;
}

} // namespace

class TestLayoutExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawnAndReadAgain_data()
    {
        QTest::addColumn<Layout>("hall");
        QTest::newRow("small") << smallHall();
        QTest::newRow("rich") << richHall();
        QTest::newRow("playhouse") << playhouse();
        QTest::newRow("opera house") << operaHouse();
    }

    void drawnAndReadAgain()
    {
        QFETCH(Layout, hall);
        const Layout again = readBack(exportSvg(hall));
        QVERIFY(placesOf(again) == placesOf(hall));
        QVERIFY(again.zones == hall.zones);
        QCOMPARE(again.seatDiameter, hall.seatDiameter);
        QCOMPARE(again.focalPoint, hall.focalPoint);
        QCOMPARE(again.name, hall.name);
        QCOMPARE(again.areas.size(), hall.areas.size());
        for (size_t i = 0; i < hall.areas.size(); ++i)
            QVERIFY(again.areas[i] == hall.areas[i]);
        QCOMPARE(again.decorations.size(), hall.decorations.size());
        for (size_t i = 0; i < hall.sections.size(); ++i)
            QCOMPARE(again.sections.at(i).outline, hall.sections[i].outline);
        // Once more, nothing changes at all.
        QCOMPARE(exportSvg(again).bytes, exportSvg(readBack(exportSvg(again))).bytes);
    }

    void drawingsKeepWhatSeatsBelongTo()
    {
        const Layout hall = richHall();
        const Layout again = readBack(exportSvg(hall));
        QVERIFY(again.sections == hall.sections);
        QVERIFY(again.floors == hall.floors);
        QVERIFY(again.entrances == hall.entrances);
        QCOMPARE(again.decorations[0].kind, Decoration::Kind::Stage);
        QCOMPARE(again.decorations[1].rotation, 90.0);
        QVERIFY(distance(again.decorations[1].rect.center(), hall.decorations[1].rect.center()) < 1e-6);
        QCOMPARE(again.decorations[2].color, hall.decorations[2].color);
        QCOMPARE(again.decorations[3].kind, Decoration::Kind::Aisle);
        const Problems losses = exportSvg(hall).losses;
        QCOMPARE(losses.size(), size_t(1));
        QCOMPARE(count(losses, "loses_draft"), 1);
    }

    void tabledAndReadAgain_data() { drawnAndReadAgain_data(); }

    void tabledAndReadAgain()
    {
        QFETCH(Layout, hall);
        for (Section &section : hall.sections) { // a line knows one entrance
            for (Row &row : section.rows) {
                for (Seat &seat : row.seats)
                    seat.entrance = seat.entrance.isEmpty() ? section.entrance : seat.entrance;
            }
        }
        Layout again = readBack(exportCsv(hall));
        for (size_t i = 0; i < again.entrances.size(); ++i)
            QCOMPARE(again.entrances[i].name, hall.entrances[i].name);
        for (Section &section : again.sections) {
            for (Row &row : section.rows) {
                for (Seat &seat : row.seats)
                    seat.entrance = seat.entrance.isEmpty() ? QString() : hall.entrances[0].id;
            }
        }
        QVERIFY(placesOf(again) == placesOf(hall));
        QCOMPARE(again.seatCount(), hall.seatCount());
        for (size_t i = 0; i < hall.areas.size(); ++i) {
            QCOMPARE(again.areas[i].id, hall.areas[i].id);
            QCOMPARE(again.areas[i].kind, hall.areas[i].kind);
        }
    }

    void tablesSayWhatTheyLose()
    {
        const Problems losses = exportCsv(richHall()).losses;
        for (const char *code : {"loses_colors", "loses_tables", "loses_outlines", "loses_shapes",
                 "loses_focal_point", "loses_entrance_places", "loses_draft"})
            QVERIFY2(count(losses, code) == 1, code);
        QCOMPARE(count(losses, "loses_zone_keys"), 2);
        QVERIFY(!hasErrors(losses));
    }

    void planForPretix()
    {
        Layout hall = richHall();
        const LayoutExport exported = exportPretixPlan(hall);
        const QJsonObject plan = QJsonDocument::fromJson(exported.bytes).object();
        for (const char *key : {"name", "size", "categories", "zones"}) // required by its schema
            QVERIFY2(plan.contains(QLatin1String(key)), key);
        QVERIFY(plan.value("size").toObject().value("width").toDouble() > 0);
        const Layout again = readBack(exported);
        const auto before = placesOf(hall);
        const auto after = placesOf(again);
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].section, before[i].section);
            QCOMPARE(after[i].row, before[i].row);
            QCOMPARE(after[i].seat.id, before[i].seat.id);
            QCOMPARE(after[i].seat.label, before[i].seat.label);
            QCOMPARE(after[i].seat.zone, before[i].seat.zone);
            // The reading scales the usual 50 cm of this hall to 52.
            const QPointF step = after[i].seat.position - after[0].seat.position;
            QVERIFY(distance(step, (before[i].seat.position - before[0].seat.position) * 52 / 50) < 1);
        }
        QVERIFY(std::ranges::any_of(again.decorations,
            [](const Decoration &shape) { return shape.kind == Decoration::Kind::Stage; }));
        for (const char *code : {"loses_areas", "loses_attributes", "loses_notes", "loses_tables",
                 "loses_outlines", "loses_floors", "loses_entrances", "loses_focal_point", "loses_draft"})
            QVERIFY2(count(exported.losses, code) == 1, code);
        // Five people could not stand on the floor any more.
        QVERIFY(hasErrors(exported.losses));
        QVERIFY(std::ranges::any_of(
            exported.losses, [](const Problem &loss) { return loss.text.contains("5."); }));
    }

    void whatLosesNothingSaysNothing()
    {
        Layout hall = smallHall();
        hall.areas.clear();
        hall.focalPoint.reset();
        for (Zone &zone : hall.zones)
            zone.name = zone.key;
        for (Section &section : hall.sections)
            section.outline.clear();
        QVERIFY(exportPretixPlan(hall).losses.empty());
        QVERIFY(exportSvg(hall).losses.empty());
    }

    void charactersThatXmlCannotHold()
    {
        Layout hall = smallHall();
        hall.sections[0].name = QStringLiteral("Sta\u0001lls");
        QCOMPARE(readBack(exportSvg(hall)).sections[0].name, QStringLiteral("Stalls"));
    }

    void anEmptyHall()
    {
        for (const LayoutExport &exported : {exportSvg({}), exportPretixPlan({})})
            QCOMPARE(readBack(exported).seatCount(), 0);
        QVERIFY(exportCsv({}).bytes.startsWith("section,row,seat"));
    }
};

QTEST_GUILESS_MAIN(TestLayoutExport)
#include "test_layoutexport.moc"

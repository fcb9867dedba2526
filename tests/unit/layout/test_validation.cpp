// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/layoutjson.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"
#include "common/layout/repair.h"
#include "common/layout/seatplan.h"
#include "common/layout/validate.h"
#include "tests/unit/layout/smallhall.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <functional>

using namespace parterre;
using namespace parterre::layout;

using Change = std::function<void(Layout &)>;
Q_DECLARE_METATYPE(Change)

namespace {

QStringList codes(const Problems &problems)
{
    QStringList codes;
    for (const Problem &problem : problems)
        codes.append(problem.code);
    return codes;
}

Seat &seat(Layout &hall, size_t section, size_t row, size_t index)
{
    return hall.sections[section].rows[row].seats[index];
}

std::vector<QString> labels(const Row &row)
{
    std::vector<QString> labels;
    for (const Seat &each : row.seats)
        labels.push_back(each.label);
    return labels;
}

} // namespace

class TestValidation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourHallsAreClean()
    {
        for (Layout hall : {smallHall(), playhouse(), operaHouse(), arena()}) {
            const Problems problems = validate(hall);
            QVERIFY2(problems.empty(), qPrintable(codes(problems).join(' ')));
            const Layout before = hall;
            QVERIFY(repair(hall).empty());
            QVERIFY(hall == before);
        }
    }

    void finds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("repairable");
        const auto row = [](const char *name, const Change &change, const char *code, const char *place,
                             bool repairable = true) {
            QTest::newRow(name) << change << QString(code) << QString(place) << repairable;
        };
        const double nan = std::nan("");
        row(
            "id twice", [](Layout &hall) { seat(hall, 1, 0, 0).id = "s-A-1"; }, "duplicate_seat_id",
            "Balcony, row A, seat 1");
        row(
            "no id", [](Layout &hall) { seat(hall, 0, 1, 2).id.clear(); }, "missing_seat_id",
            "Stalls, row B, seat 3");
        row(
            "label twice", [](Layout &hall) { seat(hall, 0, 1, 2).label = "1"; }, "duplicate_seat_label",
            "Stalls, row B, seat 1");
        row(
            "no label", [](Layout &hall) { seat(hall, 0, 1, 2).label.clear(); }, "missing_seat_label",
            "Stalls, row B, seat #3");
        row(
            "row twice", [](Layout &hall) { hall.sections[0].rows[1].label = "A"; }, "duplicate_row_label",
            "Stalls, row A");
        row(
            "no row label", [](Layout &hall) { hall.sections[0].rows[1].label.clear(); }, "missing_row_label",
            "Stalls, row #2");
        row(
            "section twice", [](Layout &hall) { hall.sections[1].name = "Stalls"; }, "duplicate_section_name",
            "Stalls");
        row(
            "area as section", [](Layout &hall) { hall.areas[0].name = "Stalls"; }, "duplicate_section_name",
            "Stalls");
        row(
            "no section name", [](Layout &hall) { hall.sections[1].name.clear(); }, "missing_section_name",
            "section #2");
        row(
            "no zone", [](Layout &hall) { seat(hall, 0, 0, 0).zone.clear(); }, "missing_zone",
            "Stalls, row A, seat 1");
        row(
            "unknown zone", [](Layout &hall) { seat(hall, 0, 0, 0).zone = "9"; }, "unknown_zone",
            "Stalls, row A, seat 1");
        row(
            "area without zone", [](Layout &hall) { hall.areas[0].zone.clear(); }, "missing_zone", "Floor");
        row(
            "zone twice", [](Layout &hall) { hall.zones.push_back(hall.zones[0]); }, "duplicate_zone_key",
            "zone Stalls");
        row(
            "zone without key",
            [](Layout &hall) {
                hall.zones.push_back({"", "Box", "#112233"});
            },
            "missing_zone_key", "zone Box");
        row(
            "colour", [](Layout &hall) { hall.zones[0].color = "blue"; }, "bad_color", "zone Stalls");
        row(
            "on top", [](Layout &hall) { seat(hall, 1, 0, 2).position = seat(hall, 1, 0, 1).position; },
            "overlapping_seats", "Balcony, row A, seat 3");
        row(
            "too near", [](Layout &hall) { seat(hall, 1, 0, 2).position.rx() -= 10; }, "crowded_seats",
            "Balcony, row A, seat 3", false);
        row(
            "nowhere", [=](Layout &hall) { seat(hall, 1, 0, 2).position.setX(nan); }, "bad_coordinate",
            "Balcony, row A, seat 3");
        row(
            "far out", [](Layout &hall) { seat(hall, 1, 0, 2).position.setY(2e7); }, "bad_coordinate",
            "Balcony, row A, seat 3");
        row(
            "outline", [=](Layout &hall) { hall.sections[0].outline[1].setX(nan); }, "bad_outline", "Stalls");
        row(
            "no capacity", [](Layout &hall) { hall.areas[0].capacity = 0; }, "area_without_capacity", "Floor",
            false);
        row(
            "no outline", [](Layout &hall) { hall.areas[0].outline.clear(); }, "area_without_outline",
            "Floor", false);
        row(
            "area id", [](Layout &hall) { hall.areas[0].id.clear(); }, "missing_area_id", "Floor");
        row(
            "companion", [](Layout &hall) { seat(hall, 0, 0, 0).attributes = SeatAttribute::Companion; },
            "companion_alone", "Stalls, row A, seat 1", false);
        row(
            "no focus", [](Layout &hall) { hall.focalPoint = {}; }, "no_focal_point", "Small hall", false);
        row(
            "focus", [=](Layout &hall) { hall.focalPoint = QPointF(nan, 0); }, "bad_focal_point",
            "Small hall");
        row(
            "empty row",
            [](Layout &hall) {
                hall.sections[0].rows.push_back({"C", {}});
            },
            "empty_row", "Stalls, row C", false);
        row(
            "long label", [](Layout &hall) { hall.sections[1].name = QString(201, 'x'); }, "name_too_long",
            nullptr);
    }

    void finds()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(QString, place);
        QFETCH(bool, repairable);
        Layout hall = smallHall();
        change(hall);
        const Problems problems = validate(hall);
        QCOMPARE(codes(problems), QStringList{code});
        if (!place.isNull())
            QCOMPARE(problems[0].place, place);
        QVERIFY(!problems[0].text.isEmpty());
        QCOMPARE(!problems[0].repair.isEmpty(), repairable);

        const int seats = hall.seatCount();
        const Problems done = repair(hall);
        QCOMPARE(hall.seatCount(), seats);
        QCOMPARE(done.empty(), !repairable);
        QCOMPARE(hasErrors(validate(hall)), !repairable && problems[0].severity == Problem::Severity::Error);
        if (repairable)
            QCOMPARE(done[0].code, code);
    }

    void companionsBelongToAWheelchairNearby()
    {
        Layout hall = smallHall();
        seat(hall, 0, 0, 0).attributes = SeatAttribute::Wheelchair;
        seat(hall, 0, 0, 1).attributes = SeatAttribute::Companion;
        QCOMPARE(validate(hall), Problems());
        seat(hall, 1, 0, 0).attributes = SeatAttribute::Companion; // four metres away
        QCOMPARE(codes(validate(hall)), QStringList{"companion_alone"});
    }

    void emptyMap() { QCOMPARE(codes(validate(Layout())), (QStringList{"no_seats", "no_focal_point"})); }

    void repairKeepsWhatIsRight()
    {
        Layout hall = smallHall();
        seat(hall, 0, 0, 1).id = "s-A-1";
        seat(hall, 0, 0, 2).id = "s-A-1";
        seat(hall, 0, 0, 3).id = "s-A-1-2"; // in the way of the obvious new id
        seat(hall, 0, 1, 1).label = "1";
        seat(hall, 0, 1, 2).label.clear();
        seat(hall, 0, 1, 3).label = "3"; // in the way of numbering it by its place
        repair(hall);
        QCOMPARE(seat(hall, 0, 0, 0).id, QStringLiteral("s-A-1"));
        QCOMPARE(seat(hall, 0, 0, 1).id, QStringLiteral("s-A-1-3"));
        QCOMPARE(seat(hall, 0, 0, 2).id, QStringLiteral("s-A-1-4"));
        QCOMPARE(seat(hall, 0, 0, 3).id, QStringLiteral("s-A-1-2"));
        QCOMPARE(labels(hall.sections[0].rows[1]), (std::vector<QString>{"1", "1b", "4", "3"}));
        QVERIFY(!hasErrors(validate(hall)));
    }

    void missingRowLabelsFollowTheOthers()
    {
        Layout hall = smallHall();
        hall.sections[0].rows[0].label.clear();
        hall.sections[0].rows[1].label = "A";
        repair(hall);
        QCOMPARE(hall.sections[0].rows[0].label, QStringLiteral("B"));
        hall.sections[0].rows[0].label = "1";
        hall.sections[0].rows[1].label.clear();
        repair(hall);
        QCOMPARE(hall.sections[0].rows[1].label, QStringLiteral("2"));
    }

    void unknownZonesAreMadeOnce()
    {
        Layout hall = smallHall();
        seat(hall, 0, 0, 0).zone = "Gold";
        seat(hall, 0, 0, 1).zone = "Gold";
        seat(hall, 0, 0, 2).zone.clear();
        hall.areas[0].zone.clear();
        QCOMPARE(repair(hall).size(), size_t(4));
        QCOMPARE(hall.zones.size(), size_t(4));
        QCOMPARE(hall.zones[2].key, QStringLiteral("Gold"));
        QCOMPARE(seat(hall, 0, 0, 1).zone, QStringLiteral("Gold"));
        QCOMPARE(seat(hall, 0, 0, 2).zone, hall.zones[3].key);
        QCOMPARE(hall.areas[0].zone, hall.zones[3].key);
    }

    void seatsOnOneSpotMoveToTheEndOfTheirRow()
    {
        Layout hall = smallHall();
        for (Seat &each : hall.sections[1].rows[0].seats)
            each.position = {0, 400};
        const Problems done = repair(hall);
        QCOMPARE(codes(done), (QStringList{"overlapping_seats", "overlapping_seats"}));
        QCOMPARE(seat(hall, 1, 0, 0).position, QPointF(0, 400));
        QCOMPARE(seat(hall, 1, 0, 1).position, QPointF(50, 400));
        QCOMPARE(seat(hall, 1, 0, 2).position, QPointF(100, 400));
    }

    void seatsWithoutAnyPlaceStandBelowTheHall()
    {
        Layout hall = smallHall();
        for (Seat &each : hall.sections[1].rows[0].seats)
            each.position.setX(std::nan(""));
        repair(hall);
        QVERIFY(!hasErrors(validate(hall)));
        QVERIFY(seat(hall, 1, 0, 0).position.y() > 300);
    }

    void aFloorDrawnOnAnotherMovesAsideAsAWhole()
    {
        Layout hall = smallHall();
        Section upper = hall.sections[0];
        upper.name = "Upper";
        for (Row &row : upper.rows) {
            for (Seat &each : row.seats)
                each.id += "-upper";
        }
        hall.sections.push_back(upper);
        repair(hall);
        QVERIFY(!hasErrors(validate(hall)));
        const QPointF moved = seat(hall, 2, 0, 0).position - seat(hall, 0, 0, 0).position;
        QVERIFY(moved.x() > 300);
        for (size_t row = 0; row < 2; ++row) {
            for (size_t i = 0; i < 4; ++i)
                QCOMPARE(seat(hall, 2, row, i).position, seat(hall, 0, row, i).position + moved);
        }
        QCOMPARE(hall.sections[2].outline[0], hall.sections[0].outline[0] + moved);
    }

    void repeatedRowsBecomeBlocksOfRowsThatStandTogether()
    {
        Layout hall = smallHall();
        hall.sections.resize(1);
        hall.areas.clear();
        Section &section = hall.sections[0];
        section.rows[0].seats.resize(2);
        section.rows[1].seats.resize(2);
        Row rightA = section.rows[0];
        Row rightB = section.rows[1];
        for (Row *row : {&rightA, &rightB}) {
            for (Seat &each : row->seats) {
                each.id += "-right";
                each.position += QPointF(400, 0);
            }
        }
        section.rows = {section.rows[0], rightA, section.rows[1], rightB}; // A A B B
        repair(hall);
        QVERIFY(!hasErrors(validate(hall)));
        QCOMPARE(hall.sections.size(), size_t(2));
        QCOMPARE(hall.sections[0].name, QStringLiteral("Stalls 1"));
        QCOMPARE(hall.sections[1].name, QStringLiteral("Stalls 2"));
        QCOMPARE(seat(hall, 0, 1, 0).id, QStringLiteral("s-B-1"));
        QCOMPARE(seat(hall, 1, 1, 0).id, QStringLiteral("s-B-1-right"));
        QVERIFY(contains(hall.sections[1].outline, seat(hall, 1, 1, 0).position));
    }

    void everyRepairedMapReadsBack()
    {
        Layout hall = arena();
        for (Section &section : hall.sections) {
            section.name = "Block";
            for (Row &row : section.rows) {
                row.label = "1";
                for (Seat &each : row.seats) {
                    each.id = "x";
                    each.label = "7";
                    each.zone.clear();
                    each.position = {0, 0};
                }
            }
        }
        repair(hall);
        QCOMPARE(hall.seatCount(), 16'000);
        const Problems left = validate(hall);
        QVERIFY2(!hasErrors(left), qPrintable(codes(left).join(' ').left(500)));
        QVERIFY(layoutFromJson(layoutToJson(hall)));
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "test_validation.moc"

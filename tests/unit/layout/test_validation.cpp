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
            "row id twice",
            [=](Layout &hall) { hall.sections[0].rows[0].id = hall.sections[1].rows[0].id = "r1"; },
            "duplicate_row_id", "Balcony, row A");
        row(
            "section id twice", [=](Layout &hall) { hall.sections[0].id = hall.sections[1].id = "s1"; },
            "duplicate_section_id", "Balcony");
        row(
            "shape id twice",
            [=](Layout &hall) {
                hall.decorations[0].id = "d1";
                hall.decorations.push_back(hall.decorations[0]);
                hall.decorations[1].text.clear();
            },
            "duplicate_decoration_id", "shape #2");
        row(
            "floor twice",
            [=](Layout &hall) {
                hall.floors = {{"f", "One"}, {"f", "Two"}};
            },
            "duplicate_floor_key", "floor Two");
        row(
            "floor without key",
            [=](Layout &hall) {
                hall.floors = {{"", ""}};
            },
            "missing_floor_key", "floor #1");
        row(
            "entrance twice",
            [=](Layout &hall) {
                hall.entrances = {{"e", "A", {}}, {"e", "B", {}}};
            },
            "duplicate_entrance_id", "B");
        row(
            "entrance without id",
            [=](Layout &hall) {
                hall.entrances = {{"", "A", {}}};
            },
            "missing_entrance_id", "A");
        row(
            "entrance nowhere",
            [=](Layout &hall) {
                hall.entrances = {{"e", "A", {nan, 0}}};
            },
            "bad_entrance", "A", false);
        row(
            "picture twice",
            [=](Layout &hall) {
                hall.pictures = {{"p", "image/png", {}}, {"p", "image/png", {}}};
            },
            "duplicate_picture_key", "picture p");
        row(
            "picture without key",
            [=](Layout &hall) {
                hall.pictures = {{"", "image/png", {}}};
            },
            "missing_picture_key", "picture #1");
        row(
            "picture of a kind",
            [=](Layout &hall) {
                hall.pictures = {{"p", "image/webp", {}}};
            },
            "bad_picture", "picture p", false);
        row(
            "pictures too large",
            [=](Layout &hall) {
                hall.pictures = {{"p", "image/png", QByteArray(25 * 1024 * 1024, 0)}};
            },
            "pictures_too_large", "Small hall", false);
        row(
            "floor of a section", [=](Layout &hall) { hall.sections[1].floor = "x"; }, "unknown_floor",
            "Balcony");
        row(
            "floor of an area", [=](Layout &hall) { hall.areas[0].floor = "x"; }, "unknown_floor", "Floor");
        row(
            "floor of a shape", [=](Layout &hall) { hall.decorations[0].floor = "x"; }, "unknown_floor",
            "Stage");
        row(
            "floor of an entrance",
            [=](Layout &hall) {
                hall.entrances = {{"e", "A", {}, "x"}};
            },
            "unknown_floor", "A");
        row(
            "entrance of a section", [=](Layout &hall) { hall.sections[1].entrance = "x"; },
            "unknown_entrance", "Balcony");
        row(
            "entrance of an area", [=](Layout &hall) { hall.areas[0].entrance = "x"; }, "unknown_entrance",
            "Floor");
        row(
            "entrance of a seat", [=](Layout &hall) { seat(hall, 1, 0, 1).entrance = "x"; },
            "unknown_entrance", "Balcony, row A, seat 2");
        row(
            "view of a seat", [=](Layout &hall) { seat(hall, 1, 0, 1).view = "x"; }, "unknown_picture",
            "Balcony, row A, seat 2");
        row(
            "underlay without picture",
            [=](Layout &hall) {
                hall.underlay = Underlay{"x", {}};
            },
            "unknown_picture", "Small hall");
        row(
            "underlay nowhere",
            [=](Layout &hall) {
                hall.pictures = {{"p", "image/png", {}}};
                hall.underlay = Underlay{"p", {nan, 0}};
            },
            "bad_underlay", "Small hall");
        row(
            "guide nowhere",
            [=](Layout &hall) {
                hall.guides = {{Qt::Vertical, nan}, {Qt::Vertical, 0}};
            },
            "bad_guide", "Small hall");
        row(
            "turned too often", [=](Layout &hall) { hall.decorations[0].rotation = 450; }, "bad_rotation",
            "Stage");
        row(
            "seats of no size", [=](Layout &hall) { hall.seatDiameter = 0; }, "bad_seat_diameter",
            "Small hall");
        row(
            "table of no size", [=](Layout &hall) { hall.sections[1].rows[0].table = Table{}; }, "bad_table",
            "Balcony, row A");
        row(
            "table turned too often",
            [=](Layout &hall) {
                hall.sections[1].rows[0].table = Table{Table::Shape::Booth, {50, 400}, {100, 100}, -361};
            },
            "bad_rotation", "Balcony, row A");
        row(
            "chair far from a round table",
            [=](Layout &hall) {
                hall.sections[1].rows[0].table = Table{Table::Shape::Round, {-120, 400}, {120, 120}};
            },
            "chair_far_from_table", "Balcony, row A, seat 3", false);
        row(
            "chair far from a turned table",
            [=](Layout &hall) {
                hall.sections[1].rows[0].table = Table{Table::Shape::Rectangular, {0, 560}, {400, 20}, 90};
                seat(hall, 1, 0, 2).position = {161, 400};
            },
            "chair_far_from_table", "Balcony, row A, seat 3", false);
        row(
            "outside",
            [=](Layout &hall) {
                seat(hall, 0, 1, 3).position = {310, 90};
            },
            "seat_outside_section", "Stalls, row B, seat 4", false);
        row(
            "lost seat",
            [=](Layout &hall) {
                seat(hall, 1, 0, 2).position = {0, 5500};
            },
            "far_seat", "Balcony, row A, seat 3", false);
        row(
            "focus far away", [=](Layout &hall) { hall.focalPoint = QPointF(0, -10100); }, "focal_point_far",
            "Small hall", false);
        row(
            "focus behind", [=](Layout &hall) { hall.focalPoint = QPointF(0, 600); }, "focal_point_behind",
            "Small hall", false);
        row(
            "too many corners", [=](Layout &hall) { hall.areas[0].outline.resize(10001); },
            "too_many_objects", "Floor", false);
        row(
            "too long a note", [=](Layout &hall) { seat(hall, 1, 0, 1).note = QString(201, 'x'); },
            "name_too_long", "Balcony, row A, seat 2");
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
        QCOMPARE(problems[0].canRepair(), repairable);
        Layout one = hall;
        QCOMPARE(repairOne(one, problems[0]), repairable);
        QCOMPARE(!codes(validate(one)).contains(code), repairable);
        if (hall == hall) // without a coordinate that is no number
            QCOMPARE(one == hall, !repairable);

        const int seats = hall.seatCount();
        const Problems done = repair(hall);
        QCOMPARE(hall.seatCount(), seats);
        QCOMPARE(done.empty(), !repairable);
        QCOMPARE(hasErrors(validate(hall)), !repairable && problems[0].severity == Problem::Severity::Error);
        if (repairable)
            QCOMPARE(done[0].code, code);
    }

    void problemsSayWhereTheyAre()
    {
        Layout hall = smallHall();
        seat(hall, 0, 1, 2).zone.clear();
        hall.sections[1].rows[0].label.clear();
        hall.areas[0].capacity = 0;
        hall.decorations[0].floor = "x";
        hall.zones[1].color.clear();
        hall.entrances = {{"", "Door", {}}};
        std::vector<Where> places;
        for (const Problem &problem : validate(hall))
            places.push_back(problem.where);
        QCOMPARE(places,
            (std::vector<Where>{Where::ofZone(1), Where::ofEntrance(0), Where::ofSeat(0, 1, 2),
                Where::ofRow(1, 0), Where::ofArea(0), Where::ofDecoration(0)}));
    }

    void oneRepairLeavesTheOthers()
    {
        Layout hall = smallHall();
        for (size_t i = 1; i < 4; ++i) {
            seat(hall, 0, 0, i).id = "s-A-1";
            seat(hall, 0, 0, i).label = "1";
        }
        seat(hall, 1, 0, 1).position = seat(hall, 1, 0, 0).position;
        seat(hall, 1, 0, 2).position = seat(hall, 1, 0, 0).position;
        const Problems problems = validate(hall);
        QCOMPARE(problems.size(), size_t(8));
        for (const Problem &problem : problems) {
            Layout one = hall;
            QVERIFY(repairOne(one, problem));
            QCOMPARE(validate(one).size(), size_t(7));
            // The same problem is not there any more.
            if (problem.code != u"overlapping_seats")
                QVERIFY(!repairOne(one, problem));
        }
        Layout untouched = hall;
        Problem elsewhere = problems[0];
        elsewhere.where = Where::ofSeat(0, 0, 0);
        QVERIFY(!repairOne(untouched, elsewhere));
        QVERIFY(untouched == hall);
    }

    void problemsCanBeRepairedOneByOne()
    {
        Layout hall = arena();
        for (Row &row : hall.sections[3].rows) {
            for (Seat &each : row.seats)
                each.zone = "new";
        }
        hall.sections[5].rows[2].label = hall.sections[5].rows[1].label;
        hall.sections[7].name = "101";
        seat(hall, 8, 1, 1).position = seat(hall, 8, 0, 0).position;
        int steps = 0;
        for (Problems left = validate(hall); hasErrors(left); left = validate(hall)) {
            QVERIFY2(++steps < 10, "it goes on and on");
            QVERIFY2(repairOne(hall, left[0]), qPrintable(left[0].code));
        }
        QCOMPARE(hall.seatCount(), 16'000);
    }

    void aFocalPointAmongTheSeats()
    {
        Layout hall = smallHall();
        hall.sections.erase(hall.sections.begin() + 1);
        hall.focalPoint = QPointF(125, -40); // before the first row, but within the outline
        QCOMPARE(codes(validate(hall)), QStringList{"focal_point_in_section"});
        hall.decorations[0].outline = outlineOf(QRectF(100, -45, 50, 20)); // a stage there makes it right
        QCOMPARE(validate(hall), Problems());
    }

    void seatsOnOtherFloorsMayLieOnTheSameSpot()
    {
        Layout hall = smallHall();
        hall.floors = {{"ground", "Ground"}, {"upper", "Upper"}};
        hall.sections[0].floor = "ground";
        hall.sections[1].floor = "upper";
        for (size_t i = 0; i < 3; ++i)
            seat(hall, 1, 0, i).position = seat(hall, 0, 1, i).position;
        const Layout before = hall;
        QCOMPARE(validate(hall), Problems());
        QVERIFY(repair(hall).empty());
        QVERIFY(hall == before);
        hall.sections[1].floor = "ground";
        QCOMPARE(validate(hall).size(), size_t(3));
        // A wheelchair place below is none for a companion above.
        hall.sections[1].floor = "upper";
        seat(hall, 0, 1, 0).attributes = SeatAttribute::Wheelchair;
        seat(hall, 1, 0, 0).attributes = SeatAttribute::Companion;
        QCOMPARE(codes(validate(hall)), QStringList{"companion_alone"});
    }

    void aStandAcrossThePitchIsNotLost()
    {
        Layout hall = smallHall();
        for (Seat &each : hall.sections[1].rows[0].seats)
            each.position.ry() += 6000; // three of eleven seats
        QCOMPARE(validate(hall), Problems());
        hall.sections[1].rows[0].seats.resize(2); // two of ten
        QCOMPARE(codes(validate(hall)), (QStringList{"far_seat", "far_seat"}));
        for (Seat &each : hall.sections[1].rows[0].seats)
            each.position.ry() -= 1500;
        QCOMPARE(validate(hall), Problems());
    }

    void dividedSectionsKeepWhatTheyHad()
    {
        Layout hall = smallHall();
        hall.floors = {{"ground", "Ground"}};
        hall.entrances = {{"e", "Door", {}}};
        hall.sections[0].id = "s";
        hall.sections[0].floor = "ground";
        hall.sections[0].entrance = "e";
        hall.sections[1].id = "s1";
        hall.sections[0].rows[1].label = "A";
        repair(hall);
        QCOMPARE(hall.sections.size(), size_t(3));
        QCOMPARE(hall.sections[0].id, QStringLiteral("s"));
        QCOMPARE(hall.sections[1].id, QStringLiteral("s2"));
        QCOMPARE(hall.sections[1].floor, QStringLiteral("ground"));
        QCOMPARE(hall.sections[1].entrance, QStringLiteral("e"));
        QVERIFY(!hasErrors(validate(hall)));
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

    void tinySeatsAreCheckedToo()
    {
        for (const double diameter : {1e-300, 1e-6}) {
            Layout hall = smallHall();
            hall.seatDiameter = diameter;
            QCOMPARE(validate(hall), Problems());
            seat(hall, 0, 0, 1).position = seat(hall, 0, 0, 0).position + QPointF(diameter / 4, 0);
            hall.sections[0].rows[1].label = "A";
            QCOMPARE(codes(validate(hall)), (QStringList{"overlapping_seats", "duplicate_row_label"}));
            repair(hall);
            QVERIFY(!hasErrors(validate(hall)));
        }
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

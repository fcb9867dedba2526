// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/geometry.h"
#include "common/layout/objectids.h"
#include "common/layout/outline.h"
#include "common/layout/rowline.h"
#include "common/layout/seatgrid.h"
#include "common/layout/tables.h"
#include "common/layout/tiers.h"
#include "common/layout/validate.h"

#include <QTest>

#include <cmath>

using namespace parterre::layout;

namespace {

/// A hall of nothing else, as the editor would insert it.
Layout hallOf(Section section, QPointF focus = {0, -300})
{
    Layout hall;
    hall.name = "Hall";
    hall.focalPoint = focus;
    hall.zones = {{"z", "Zone", "#0072B2"}};
    ObjectIds(hall).renew(section);
    hall.sections = {std::move(section)};
    return hall;
}

QString codes(const Problems &problems)
{
    QStringList texts;
    for (const Problem &problem : problems)
        texts.append(problem.code + ": " + problem.place);
    return texts.join("; ").left(500);
}

QString faultOf(const auto &parameters)
{
    const auto fault = parameters.check();
    return fault && !fault->text.isEmpty() ? fault->parameter : QString();
}

std::vector<int> countsOf(const Section &section)
{
    std::vector<int> counts;
    for (const Row &row : section.rows)
        counts.push_back(int(row.seats.size()));
    return counts;
}

QString labelsOf(const Row &row)
{
    QStringList labels;
    for (const Seat &seat : row.seats)
        labels.append(seat.label);
    return labels.join(' ');
}

double angleOf(QPointF point) { return std::atan2(point.y(), point.x()) * 180 / M_PI; }

ArcTier smallTier()
{
    ArcTier tier;
    tier.labels = {.name = "Tier", .zone = "z"};
    tier.rows = 4;
    return tier;
}

SeatGrid smallGrid()
{
    SeatGrid grid;
    grid.labels = {.name = "Grid", .zone = "z"};
    grid.rows = 3;
    grid.seatsPerRow = 6;
    return grid;
}

TableSetting smallTable()
{
    TableSetting table;
    table.zone = "z";
    table.label = "1";
    return table;
}

} // namespace

class TestTiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // ---- a tier

    void aTierCanBePublishedAsItStands()
    {
        ArcTier tier = smallTier();
        tier.rows = 20;
        for (const bool isStraight : {false, true}) {
            for (const int aisles : {0, 1, 4}) {
                tier.isStraight = isStraight;
                tier.aisles = aisles;
                const Section section = arcTier(tier);
                const Layout hall = hallOf(section, {0, 0});
                QVERIFY2(validate(hall).empty(), qPrintable(codes(validate(hall))));
                QCOMPARE(hall.seatCount(), tier.seatCount());
                QCOMPARE(section.rows[0].label, QStringLiteral("A"));
                QCOMPARE(section.rows[8].label, QStringLiteral("J"));
                QVERIFY(labelsOf(section.rows[0]).startsWith("1 2 3"));
                for (const Row &row : section.rows)
                    QCOMPARE(int(runsOf(row).size()), aisles + 1);
            }
        }
    }

    void rowsFollowTheirRadius()
    {
        ArcTier tier = smallTier();
        tier.centre = {500, 200};
        const Section section = arcTier(tier);
        // A quarter of 1000, 1092, … by 52.
        QCOMPARE(countsOf(section), (std::vector<int>{30, 32, 35, 38}));
        for (size_t row = 0; row < 4; ++row) {
            for (const Seat &seat : section.rows[row].seats) {
                QVERIFY(std::abs(distance(seat.position, tier.centre) - (1000 + 92 * double(row))) < 0.01);
                const double angle = angleOf(seat.position - tier.centre);
                QVERIFY(angle > 45 && angle < 135);
            }
            QVERIFY(usualPitch(section.rows[row]) >= 51.9);
        }
        // From the left of those who look at the centre.
        QVERIFY(section.rows[0].seats.front().position.x() < section.rows[0].seats.back().position.x());
    }

    void seatsGrowByRow()
    {
        ArcTier tier = smallTier();
        tier.firstRowSeats = 11;
        tier.growth = 2;
        tier.aisles = 1;
        const Section section = arcTier(tier);
        QCOMPARE(countsOf(section), (std::vector<int>{11, 13, 15, 17}));
        QCOMPARE(tier.seatCount(), 56);
        QVERIFY(std::abs(usualPitch(section.rows[0]) - 52) < 0.2);
        tier.aisles = 0;
        const Row row = arcTier(tier).rows[0];
        QVERIFY(std::abs(row.seats[5].position.x()) < 0.01); // the middle one is in the middle
    }

    void aislesAreWhereTheyAreWanted()
    {
        ArcTier tier = smallTier();
        tier.aisleAngles = {100, 60};
        tier.aisleWidth = 120;
        for (const bool isStraight : {false, true}) {
            tier.isStraight = isStraight;
            for (const Row &row : arcTier(tier).rows) {
                const std::vector<Run> runs = runsOf(row);
                QCOMPARE(runs.size(), size_t(3));
                const double wanted[]{100, 60};
                for (size_t i = 0; i < 2; ++i) {
                    const QPointF left = row.seats[size_t(runs[i + 1].first) - 1].position;
                    const QPointF right = row.seats[size_t(runs[i + 1].first)].position;
                    QVERIFY(distance(left, right) >= 120 + 48); // half a seat on both sides, at a slant
                    QVERIFY(std::abs((angleOf(left) + angleOf(right)) / 2 - wanted[i]) < 0.5);
                    QVERIFY(row.seats[size_t(runs[i + 1].first)].attributes & SeatAttribute::Aisle);
                }
            }
        }
        tier.marksAisles = false;
        QCOMPARE(arcTier(tier).rows[0].seats[0].attributes, SeatAttributes());
    }

    void straightRowsAreStraight()
    {
        ArcTier tier = smallTier();
        tier.isStraight = true;
        const Section section = arcTier(tier);
        for (const Seat &seat : section.rows[1].seats)
            QVERIFY(std::abs(seat.position.y() - 1092) < 0.01);
    }

    void aTierGoesOnceAround()
    {
        ArcTier tier = smallTier();
        tier.fromAngle = -90;
        tier.toAngle = 270;
        tier.rows = 1;
        const Row row = arcTier(tier).rows[0];
        QCOMPARE(int(row.seats.size()), int(2 * M_PI * 1000 / 52));
        QVERIFY(distance(row.seats.front().position, row.seats.back().position) >= 51.9);
    }

    void labelsFollowTheirSchemes()
    {
        ArcTier tier = smallTier();
        tier.firstRowSeats = 4;
        tier.aisles = 1;
        tier.labels.rows = {.fromEnd = true};
        tier.labels.seats.parity = SeatNumbering::Parity::OddLeft;
        const Section section = arcTier(tier);
        QCOMPARE(section.name, QStringLiteral("Tier"));
        QCOMPARE(section.rows[0].label, QStringLiteral("4"));
        QCOMPARE(labelsOf(section.rows[0]), QStringLiteral("3 1 2 4"));
        tier.labels.seats = {.throughSection = true};
        QCOMPARE(labelsOf(arcTier(tier).rows[1]), QStringLiteral("5 6 7 8"));
    }

    void tiersNameWhatIsWrong_data()
    {
        QTest::addColumn<std::function<void(ArcTier &)>>("change");
        QTest::addColumn<QString>("parameter");
        const auto row = [](const char *name, const std::function<void(ArcTier &)> &change,
                             const char *parameter) { QTest::newRow(name) << change << QString(parameter); };
        const double nan = std::nan("");
        row(
            "centre", [=](ArcTier &tier) { tier.centre.setX(nan); }, "centre");
        row(
            "radius", [](ArcTier &tier) { tier.innerRadius = 0; }, "innerRadius");
        row(
            "infinite", [](ArcTier &tier) { tier.innerRadius = std::numeric_limits<double>::infinity(); },
            "innerRadius");
        row(
            "angles", [](ArcTier &tier) { tier.toAngle = 45; }, "toAngle");
        row(
            "too far around", [](ArcTier &tier) { tier.toAngle = 406; }, "toAngle");
        row(
            "angle", [=](ArcTier &tier) { tier.fromAngle = nan; }, "fromAngle");
        row(
            "rows", [](ArcTier &tier) { tier.rows = 0; }, "rows");
        row(
            "spacing", [](ArcTier &tier) { tier.rowSpacing = 10; }, "rowSpacing");
        row(
            "pitch", [](ArcTier &tier) { tier.seatPitch = 0; }, "seatPitch");
        row(
            "aisle outside", [](ArcTier &tier) { tier.aisleAngles = {140}; }, "aisleAngles");
        row(
            "aisle width", [](ArcTier &tier) { tier.aisleWidth = -1; }, "aisleWidth");
        row(
            "too many in a row", [](ArcTier &tier) { tier.firstRowSeats = 31; }, "firstRowSeats");
        row(
            "too many later",
            [](ArcTier &tier) {
                tier.firstRowSeats = 30;
                tier.growth = 3;
            },
            "firstRowSeats");
        row(
            "dying out",
            [](ArcTier &tier) {
                tier.firstRowSeats = 6;
                tier.growth = -2;
            },
            "growth");
        row(
            "no room",
            [](ArcTier &tier) {
                tier.innerRadius = 10;
                tier.rows = 1;
            },
            "seatPitch");
        row(
            "too wide to be straight",
            [](ArcTier &tier) {
                tier.isStraight = true;
                tier.toAngle = 200;
            },
            "isStraight");
        row(
            "too many",
            [](ArcTier &tier) {
                tier.rows = 1000;
                tier.innerRadius = 20'000;
            },
            "rows");
        row(
            "scheme", [](ArcTier &tier) { tier.labels.rows.step = 0; }, "step");
        row(
            "name", [](ArcTier &tier) { tier.labels.name = QString(201, u'x'); }, "name");
    }

    void tiersNameWhatIsWrong()
    {
        QFETCH(std::function<void(ArcTier &)>, change);
        QFETCH(QString, parameter);
        ArcTier tier = smallTier();
        QCOMPARE(faultOf(tier), QString());
        change(tier);
        QCOMPARE(faultOf(tier), parameter);
        QVERIFY(arcTier(tier) == Section());
        QCOMPARE(tier.seatCount(), 0);
    }

    // ---- a grid

    void aGridCanBePublishedAsItStands()
    {
        SeatGrid grid = smallGrid();
        grid.rows = 12;
        grid.seatsPerRow = 30;
        for (const double curve : {0.0, 120.0, -120.0}) {
            for (const double skew : {0.0, 20.0, -20.0}) {
                grid.curve = curve;
                grid.skew = skew;
                grid.aislesAfter = {20, 10};
                const Layout hall = hallOf(seatGrid(grid));
                QVERIFY2(validate(hall).empty(), qPrintable(codes(validate(hall))));
                QCOMPARE(hall.seatCount(), 360);
            }
        }
    }

    void gridsStandOnTheirSpot()
    {
        SeatGrid grid = smallGrid();
        grid.position = {100, 50};
        grid.aislesAfter = {2};
        grid.aisleWidth = 100;
        const Section section = seatGrid(grid);
        QCOMPARE(countsOf(section), (std::vector<int>{6, 6, 6}));
        QCOMPARE(section.rows[0].seats[0].position, QPointF(100 - 206 + 26, 50));
        QCOMPARE(section.rows[0].seats[2].position, QPointF(100 - 206 + 26 + 2 * 52 + 100, 50));
        QCOMPARE(section.rows[2].seats[5].position, QPointF(100 + 206 - 26, 50 + 2 * 92));
        QCOMPARE(runsOf(section.rows[1]), (std::vector<Run>{{0, 2}, {2, 4}}));
        QVERIFY(section.rows[0].seats[1].attributes & SeatAttribute::Aisle);
        QVERIFY(!(section.rows[0].seats[3].attributes & SeatAttribute::Aisle));
        grid.rotation = 90;
        QCOMPARE(seatGrid(grid).rows[2].seats[0].position, QPointF(100 - 2 * 92, 50 - 206 + 26));
    }

    void gridsLeanAndBend()
    {
        SeatGrid grid = smallGrid();
        grid.skew = 45;
        QCOMPARE(seatGrid(grid).rows[2].seats[0].position - seatGrid(grid).rows[0].seats[0].position,
            QPointF(2 * 92, 2 * 92));
        grid.skew = 0;
        grid.seatsPerRow = 21;
        grid.curve = 80;
        const Row forward = seatGrid(grid).rows[0];
        QCOMPARE(forward.seats[10].position, QPointF(0, 0));
        QVERIFY(std::abs(forward.seats[0].position.y() + 80) < 0.02);
        QVERIFY(std::abs(forward.seats[20].position.y() + 80) < 0.02);
        QVERIFY(std::abs(usualPitch(forward) - 52) < 0.1);
        grid.curve = -80;
        QVERIFY(std::abs(seatGrid(grid).rows[0].seats[0].position.y() - 80) < 0.02);
    }

    void gridsNameWhatIsWrong()
    {
        const auto faultAfter = [](const std::function<void(SeatGrid &)> &change) {
            SeatGrid grid = smallGrid();
            change(grid);
            return seatGrid(grid) == Section() ? faultOf(grid) : QStringLiteral("made all the same");
        };
        QCOMPARE(faultOf(smallGrid()), QString());
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.rows = 0; }), QStringLiteral("rows"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.seatsPerRow = 2001; }), QStringLiteral("seatsPerRow"));
        QCOMPARE(faultAfter([](SeatGrid &grid) {
            grid.rows = 1000;
            grid.seatsPerRow = 201;
        }),
            QStringLiteral("rows"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.seatPitch = 19; }), QStringLiteral("seatPitch"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.rowSpacing = 1e9; }), QStringLiteral("rowSpacing"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.aislesAfter = {6}; }), QStringLiteral("aislesAfter"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.curve = 100; }), QStringLiteral("curve"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.curve = std::nan(""); }), QStringLiteral("curve"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.skew = 80; }), QStringLiteral("skew"));
        QCOMPARE(faultAfter([](SeatGrid &grid) { grid.position.setY(1e8); }), QStringLiteral("position"));
    }

    // ---- tables

    void chairsStandAroundARoundTable()
    {
        TableSetting table = smallTable();
        table.centre = {300, 100};
        table.soldWhole = true;
        const Row row = tableRow(table);
        QCOMPARE(row.seats.size(), size_t(8));
        QCOMPARE(row.seats[0].position, QPointF(300, 100 - 110));
        QCOMPARE(row.seats[2].position, QPointF(300 + 110, 100)); // clockwise
        QCOMPARE(labelsOf(row), QStringLiteral("1 2 3 4 5 6 7 8"));
        QCOMPARE(*row.table, (Table{Table::Shape::Round, {300, 100}, {150, 150}, 0, true}));
        table.rotation = 90;
        QCOMPARE(tableRow(table).seats[0].position, QPointF(300 + 110, 100));
    }

    void chairsStandAtTheSidesOfARectangularTable()
    {
        TableSetting table = smallTable();
        table.shape = Table::Shape::Rectangular;
        table.size = {200, 100};
        table.sides = {2, 1, 2, 1};
        const Row row = tableRow(table);
        const std::vector<QPointF> expected{{-50, -85}, {50, -85}, {135, 0}, {50, 85}, {-50, 85}, {-135, 0}};
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(row.seats[i].position, expected[i]);
        QCOMPARE(row.seats.size(), expected.size());
        QCOMPARE(row.table->shape, Table::Shape::Rectangular);
        table.shape = Table::Shape::Booth;
        QCOMPARE(faultOf(table), QStringLiteral("sides"));
        table.sides.front = 0;
        QCOMPARE(tableRow(table).seats.size(), size_t(4));
    }

    void fieldsOfTables()
    {
        TableField field;
        field.labels.name = "Tables";
        field.labels.zone = "z";
        field.labels.rows.prefix = "T";
        for (const auto shape : {Table::Shape::Round, Table::Shape::Rectangular, Table::Shape::Booth}) {
            field.table.shape = shape;
            const Section section = tableField(field);
            QCOMPARE(section.rows.size(), size_t(12));
            QCOMPARE(section.rows[0].label, QStringLiteral("T1"));
            QCOMPARE(section.rows[5].table->centre, QPointF(350, 350));
            const Layout hall = hallOf(section, {525, -400});
            QVERIFY2(validate(hall).empty(), qPrintable(codes(validate(hall))));
        }
    }

    void tablesNameWhatIsWrong()
    {
        TableSetting table = smallTable();
        QCOMPARE(faultOf(table), QString());
        table.chairs = 0;
        QCOMPARE(faultOf(table), QStringLiteral("chairs"));
        table.chairs = 16;
        QCOMPARE(faultOf(table), QStringLiteral("chairs")); // 690 cm around hold 15
        table.chairs = 15;
        QCOMPARE(faultOf(table), QString());
        table.shape = Table::Shape::Rectangular;
        table.sides = {4, 0, 0, 0};
        QCOMPARE(faultOf(table), QStringLiteral("sides"));
        QVERIFY(tableRow(table) == Row());
        table.sides = {3, 0, 0, 0};
        table.size.setWidth(0);
        QCOMPARE(faultOf(table), QStringLiteral("size"));

        TableField field;
        field.spacing.setWidth(263);
        QCOMPARE(faultOf(field), QStringLiteral("spacing"));
        QVERIFY(tableField(field) == Section());
        field.spacing.setWidth(264); // 150, two chairs and half of each again
        QCOMPARE(faultOf(field), QString());
        field.across = 500;
        field.deep = 500;
        QCOMPARE(faultOf(field), QStringLiteral("deep"));
        field.across = 0;
        QCOMPARE(faultOf(field), QStringLiteral("across"));
    }

    // ---- a row

    void rowsAlongALine()
    {
        RowLine line{.from = {0, 0}, .to = {300, 400}, .seatPitch = 60, .label = "C", .zone = "z"};
        QCOMPARE(line.seatCount(), 9); // 500 cm hold eight gaps
        const Row row = rowAlong(line);
        QCOMPARE(row.label, QStringLiteral("C"));
        QCOMPARE(row.seats.size(), size_t(9));
        QCOMPARE(row.seats[1].position, QPointF(36, 48));
        QCOMPARE(row.seats[8].label, QStringLiteral("9"));
        QCOMPARE(row.seats[8].zone, QStringLiteral("z"));
        line.seats = 3; // from end to end
        QCOMPARE(rowAlong(line).seats[1].position, QPointF(150, 200));
        QCOMPARE(rowAlong(line).seats[2].position, QPointF(300, 400));
        line.seats = 1;
        QCOMPARE(rowAlong(line).seats[0].position, QPointF(0, 0));
        line.to = line.from;
        line.seats = 0;
        QCOMPARE(line.seatCount(), 1);
        line.to = {520, 0};
        line.seatPitch = 52;
        QCOMPARE(line.seatCount(), 11); // the last one just fits
    }

    void rowsAlongAnArc()
    {
        RowLine line{.from = {-500, 0}, .to = {500, 0}, .via = QPointF(0, 500), .seats = 5};
        for (const double side : {1.0, -1.0}) {
            line.via = QPointF(0, side * 500); // half a circle, below or above
            const Row row = rowAlong(line);
            QCOMPARE(row.seats.size(), size_t(5));
            QCOMPARE(row.seats[0].position, QPointF(-500, 0));
            QCOMPARE(row.seats[2].position, QPointF(0, side * 500));
            QCOMPARE(row.seats[4].position, QPointF(500, 0));
            QVERIFY(std::abs(row.seats[1].position.x() + 500 * std::sqrt(0.5)) < 0.01);
        }
        line.via = QPointF(0, -1500); // more than half
        QVERIFY(std::abs(rowAlong(line).seats[2].position.y() + 1500) < 0.01);
        line.seats = 0;
        line.seatPitch = 50;
        line.via = QPointF(0, 500);
        QCOMPARE(line.seatCount(), 32); // 1570.8 cm along the arc
        line.via = QPointF(100, 0); // on the line
        QCOMPARE(line.seatCount(), 21);
        QCOMPARE(rowAlong(line).seats[1].position, QPointF(-450, 0));
    }

    void rowsNameWhatIsWrong()
    {
        const RowLine right{.from = {0, 0}, .to = {300, 0}};
        QCOMPARE(faultOf(right), QString());
        RowLine line = right;
        line.from.setX(std::nan(""));
        QCOMPARE(faultOf(line), QStringLiteral("from"));
        QVERIFY(rowAlong(line) == Row());
        line = right;
        line.to.setX(6e6);
        QCOMPARE(faultOf(line), QStringLiteral("to"));
        line = right;
        line.to.setX(4e6);
        QCOMPARE(faultOf(line), QStringLiteral("seatPitch")); // too many
        line = right;
        line.seats = 17;
        QCOMPARE(faultOf(line), QStringLiteral("seats"));
        line = right;
        line.seatPitch = 0;
        QCOMPARE(faultOf(line), QStringLiteral("seatPitch"));
        line = right;
        line.via = QPointF(std::nan(""), 0);
        QCOMPARE(faultOf(line), QStringLiteral("via"));
    }
};

QTEST_GUILESS_MAIN(TestTiers)
#include "test_tiers.moc"

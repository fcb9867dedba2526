// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/geometry.h"
#include "common/layout/outline.h"
#include "server/inventory/bestavailable/bestavailable.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace parterre;
using namespace parterre::layout;
using Seats = std::vector<SeatNo>;

namespace {

/// Rows of ten seats, 50 cm apart, in front of a stage at (0, -300); all of zone "1" unless changed.
Layout rowsOfTen(int rows)
{
    Layout hall;
    hall.focalPoint = QPointF(0, -300);
    hall.zones = {{"1", "Near", "#0072B2"}, {"2", "Far", "#E69F00"}};
    hall.sections = {{"Stalls", {}, {}}};
    for (int r = 0; r < rows; ++r) {
        Row row{QString(QChar(u'A' + r)), {}};
        for (int i = 0; i < 10; ++i)
            row.seats.push_back({QStringLiteral("%1-%2").arg(r).arg(i), QString::number(i + 1),
                {-225.0 + 50 * i, 90.0 * r}, "1", {}});
        hall.sections[0].rows.push_back(row);
    }
    return hall;
}

BestSeatFinder finder(const Layout &hall) { return BestSeatFinder(std::make_shared<const SeatPlan>(hall)); }

/// '.' free, anything else taken.
QByteArray states(QByteArray picture)
{
    picture.replace(' ', "");
    for (char &seat : picture)
        seat = seat == '.' ? 0 : 2;
    return picture;
}

BestRequest wanted(int quantity)
{
    BestRequest request;
    request.quantity = quantity;
    return request;
}

/// The same hall with the seats of each row in another order.
template <class Change>
Layout reordered(Layout hall, Change change)
{
    for (Section &section : hall.sections) {
        for (Row &row : section.rows)
            change(row.seats);
    }
    return hall;
}

void byNumberFromTheMiddle(std::vector<Seat> &seats)
{
    // 9 7 5 3 1 2 4 6 8 10 as they stand, 1 2 3 … as they are stored
    std::vector<Seat> stored;
    const size_t middle = (seats.size() - 1) / 2;
    for (size_t i = 0; i < seats.size(); ++i)
        stored.push_back(seats[i % 2 == 0 ? middle - i / 2 : middle + (i + 1) / 2]);
    seats = stored;
}

/// How many sit together in rowsOfTen(), the smallest group first.
std::vector<int> groupSizes(const Seats &seats)
{
    std::vector<int> sizes;
    for (size_t i = 0; i < seats.size(); ++i) {
        if (i == 0 || seats[i] != seats[i - 1] + 1 || seats[i] % 10 == 0)
            sizes.push_back(0);
        ++sizes.back();
    }
    std::ranges::sort(sizes);
    return sizes;
}

Seats found(const BestSeatFinder &finder, const QByteArray &states, const BestRequest &request)
{
    const auto best = finder.find(states, request);
    return best ? best->seats : Seats();
}

} // namespace

class TestBestAvailable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheMiddleOfTheFirstRow()
    {
        const auto best = finder(rowsOfTen(2)).find(states(".......... .........."), wanted(2));
        QVERIFY(best);
        QCOMPARE(best->seats, (Seats{4, 5}));
        QVERIFY(best->together);
        QCOMPARE(best->lonelySeats, 0);
    }

    void middleOfTheNextRowBeatsTheEndOfThisOne()
    {
        QCOMPARE(found(finder(rowsOfTen(2)), states("..XXXXXX.. .........."), wanted(2)), (Seats{14, 15}));
    }

    void physicalOrderNotLabels()
    {
        Layout hall = rowsOfTen(1);
        const QStringList labels{"10", "2", "9", "3", "8", "4", "7", "5", "6", "1"};
        for (int i = 0; i < 10; ++i)
            hall.sections[0].rows[0].seats[size_t(i)].label = labels[i];
        QCOMPARE(found(finder(hall), states(".........."), wanted(3)).size(), size_t(3));
        QCOMPARE(found(finder(hall), states("XXXX..XXXX"), wanted(2)), (Seats{4, 5}));
    }

    void storedByNumber()
    {
        const BestSeatFinder of = finder(reordered(rowsOfTen(2), byNumberFromTheMiddle));
        const QByteArray allFree = states(".......... ..........");
        QCOMPARE(found(of, allFree, wanted(2)), (Seats{0, 1}));
        QCOMPARE(found(of, allFree, wanted(4)), (Seats{0, 1, 2, 3}));
        // On the left stand 0 2 4 6 8, on the right 1 3 5 7 9.
        const QByteArray withoutOne = states("X......... XXXXXXXXXX");
        QCOMPARE(found(of, withoutOne, wanted(4)), (Seats{2, 4, 6, 8}));
        QCOMPARE(found(of, withoutOne, wanted(5)), (Seats{1, 3, 5, 7, 9}));
        QCOMPARE(found(of, withoutOne, wanted(6)), Seats());
    }

    void leavesNoSingleSeatBehind()
    {
        const auto best = finder(rowsOfTen(1)).find(states("XXX.....XX"), wanted(2));
        QVERIFY(best);
        QVERIFY(best->seats == (Seats{3, 4}) || best->seats == (Seats{6, 7})); // 3 stay together
        QCOMPARE(best->lonelySeats, 0);
        // Where it cannot be helped, it says so.
        const auto forced = finder(rowsOfTen(1)).find(states("XXX...XXXX"), wanted(2));
        QVERIFY(forced);
        QCOMPARE(forced->lonelySeats, 1);
    }

    void noSingleSeatAtAnAisleOrAnEnd()
    {
        Layout hall = rowsOfTen(1);
        for (int i = 5; i < 10; ++i)
            hall.sections[0].rows[0].seats[size_t(i)].position += QPointF(120, 0);
        // Two of five: not the two beside the end ones, whichever lie nearest.
        for (const char *house : {".....XXXXX", "XXXXX.....", "X....XXXXX", "XXXXX....X"}) {
            const auto best = finder(hall).find(states(house), wanted(2));
            QVERIFY(best);
            QCOMPARE(best->lonelySeats, 0);
        }
        // A row further back is no reason to strand somebody.
        const auto behind = finder(rowsOfTen(3)).find(states("XXX...XXXX XXXXXXXXXX XXX....XXX"), wanted(2));
        QVERIFY(behind);
        QCOMPARE(behind->seats.front() / 10, 2);
        QCOMPARE(behind->lonelySeats, 0);
    }

    void saysWhy()
    {
        const BestSeatFinder of = finder(rowsOfTen(3));
        const auto middle = of.find(states(".......... .......... .........."), wanted(2));
        QVERIFY(middle);
        QVERIFY(std::abs(middle->distance - std::hypot(25, 300)) < 1e-9);
        QCOMPARE(middle->offCentre, 0.0);
        QCOMPARE(middle->groups, 1);
        const auto left = of.find(states("..XXXXXXXX XXXXXXXXXX XXXXXXXXXX"), wanted(2));
        QVERIFY(left);
        QVERIFY(std::abs(left->offCentre + 200) < 1e-9);
        const auto right = of.find(states("XXXXXXXX.. XXXXXXXXXX XXXXXXXXXX"), wanted(2));
        QVERIFY(right && right->offCentre > 199);
        BestRequest request = wanted(6);
        request.together = false;
        const auto split = of.find(states("XX...XXXXX XXX....XXX XXXXXXXXXX"), request);
        QVERIFY(split);
        QCOMPARE(split->groups, 2);
        // One seat between two groups stays alone, and counts once.
        request.quantity = 2;
        const auto around = of.find(states("XXX..XXXXX XXXXXXXXXX XXXXXXXXXX"), wanted(1));
        QCOMPARE(around->lonelySeats, 1);
    }

    void anAisleIsAnEnd()
    {
        Layout hall = rowsOfTen(1);
        for (int i = 5; i < 10; ++i)
            hall.sections[0].rows[0].seats[size_t(i)].position += QPointF(120, 0);
        QCOMPARE(
            found(finder(hall), states("...X...X.."), wanted(3)), (Seats{0, 1, 2})); // 4 | 5 6 is no block
        QCOMPARE(found(finder(hall), states(".........."), wanted(6)), Seats());
    }

    void zonesComeFirst()
    {
        Layout hall = rowsOfTen(2);
        for (Seat &seat : hall.sections[0].rows[0].seats)
            seat.zone = "2";
        const BestSeatFinder of = finder(hall);
        QCOMPARE(
            found(of, states(".......... .........."), wanted(2)), (Seats{14, 15})); // dearer, though behind
        BestRequest request = wanted(2);
        request.zone = "2";
        QCOMPARE(found(of, states(".......... .........."), request), (Seats{4, 5}));
        request.zone = "3";
        QCOMPARE(found(of, states(".......... .........."), request), Seats());
    }

    void aBlockStaysInItsZone()
    {
        Layout hall = rowsOfTen(1);
        for (size_t i = 0; i < 5; ++i)
            hall.sections[0].rows[0].seats[i].zone = "2";
        BestRequest request = wanted(3);
        request.zone = "2";
        QCOMPARE(found(finder(hall), states(".........."), request), (Seats{2, 3, 4}));
        QCOMPARE(found(finder(hall), states("...X......"), request), (Seats{0, 1, 2}));
        QCOMPARE(found(finder(hall), states("..X......."), request), Seats());
    }

    void restrictedViewIsWorse()
    {
        Layout hall = rowsOfTen(2);
        for (Seat &seat : hall.sections[0].rows[0].seats)
            seat.attributes |= SeatAttribute::RestrictedView;
        QCOMPARE(found(finder(hall), states(".......... .........."), wanted(2)), (Seats{14, 15}));
    }

    void nextBestOffersOtherSeats()
    {
        const BestSeatFinder of = finder(rowsOfTen(3));
        BestRequest request = wanted(2);
        for (int round = 0; round < 12; ++round) {
            const Seats next = found(of, states(".......... .......... .........."), request);
            QCOMPARE(next.size(), size_t(2));
            for (const SeatNo seat : next)
                QVERIFY(std::ranges::find(request.exclude, seat) == request.exclude.end());
            request.exclude.insert(request.exclude.end(), next.begin(), next.end());
        }
        request.exclude.resize(30);
        std::iota(request.exclude.begin(), request.exclude.end(), 0);
        QCOMPARE(found(of, states(".......... .......... .........."), request), Seats());
    }

    void wheelchairPlacesAreKept()
    {
        Layout hall = rowsOfTen(2);
        std::vector<Seat> &row = hall.sections[0].rows[0].seats;
        for (size_t i = 4; i < 8; ++i)
            row[i].attributes |= i % 2 == 0 ? SeatAttribute::Wheelchair : SeatAttribute::Companion;
        const BestSeatFinder of = finder(hall);
        const QByteArray allFree = states(".......... ..........");
        for (const SeatNo seat : found(of, allFree, wanted(4)))
            QVERIFY(seat < 4 || seat > 7);
        BestRequest accessible = wanted(2);
        accessible.accessible = true;
        QCOMPARE(found(of, allFree, accessible), (Seats{4, 5}));
        QCOMPARE(found(of, states("....XX.... .........."), accessible), (Seats{6, 7}));
        // Three want one wheelchair place, its companion, and a seat that is not another wheelchair place.
        accessible.quantity = 3;
        QCOMPARE(found(of, states("....XX.... .........."), accessible), (Seats{6, 7, 8}));
        accessible.quantity = 1;
        QCOMPARE(found(of, allFree, accessible), (Seats{4}));
        QCOMPARE(found(of, states("....XXXX.. .........."), accessible), Seats());
    }

    void aSeatBesideALonelyWheelchairPlaceWaits()
    {
        Layout hall = rowsOfTen(1);
        hall.sections[0].rows[0].seats[4].attributes |= SeatAttribute::Wheelchair;
        const BestSeatFinder of = finder(hall);
        // Nobody else gets seat 3 or 5 while there is something else ...
        QCOMPARE(found(of, states(".........."), wanted(1)).size(), size_t(1));
        for (const SeatNo seat : found(of, states(".........."), wanted(2)))
            QVERIFY(seat < 3 || seat > 5);
        QCOMPARE(found(of, states("XXX...XXXX"), wanted(1)).size(), size_t(1));
        // ... and whoever comes with a wheelchair has it.
        BestRequest accessible = wanted(2);
        accessible.accessible = true;
        const Seats pair = found(of, states(".........."), accessible);
        QVERIFY(pair == (Seats{3, 4}) || pair == (Seats{4, 5}));
        QCOMPARE(found(of, states("...X.X...."), accessible), Seats());
    }

    void aGroupWithAWheelchairIsSplitToo()
    {
        Layout hall = rowsOfTen(2);
        std::vector<Seat> &row = hall.sections[0].rows[0].seats;
        for (size_t i = 4; i < 8; ++i)
            row[i].attributes |= i % 2 == 0 ? SeatAttribute::Wheelchair : SeatAttribute::Companion;
        BestRequest request = wanted(4);
        request.accessible = true;
        const QByteArray house = states("XXXX..X.XX X...XX.XXX");
        QCOMPARE(found(finder(hall), house, request), Seats());
        request.together = false;
        const auto best = finder(hall).find(house, request);
        QVERIFY(best);
        QCOMPARE(best->seats.size(), size_t(4));
        QVERIFY(best->seats[0] == 4 && best->seats[1] == 5);
        QVERIFY(best->seats[2] > 10); // not the other companion's seat
        QCOMPARE(best->groups, 2);
        request.quantity = 7;
        QCOMPARE(found(finder(hall), house, request), Seats());
    }

    void onlyZonesThatAreCheapEnough()
    {
        Layout hall = rowsOfTen(3);
        for (Seat &seat : hall.sections[0].rows[1].seats)
            seat.zone = "2";
        for (Seat &seat : hall.sections[0].rows[2].seats)
            seat.zone.clear();
        const QByteArray allFree = states(".......... .......... ..........");
        BestRequest request = wanted(2);
        request.zones = std::vector<bool>{false, true};
        QCOMPARE(found(finder(hall), allFree, request), (Seats{14, 15}));
        request.quantity = 11;
        request.together = false;
        QCOMPARE(found(finder(hall), allFree, request), Seats());
        request.quantity = 2;
        request.zone = "1";
        QCOMPARE(found(finder(hall), allFree, request), Seats());
        request.zones = std::vector<bool>();
        QCOMPARE(found(finder(hall), allFree, request), Seats());
    }

    void nobodySitsAloneWhereThatCanBe()
    {
        const BestSeatFinder of = finder(rowsOfTen(4));
        BestRequest request = wanted(5);
        request.together = false;
        const auto sizes = [&](int quantity, const char *house) {
            request.quantity = quantity;
            return groupSizes(found(of, states(house), request));
        };
        using Sizes = std::vector<int>;
        // The single seat is nearest, the three and the two are better company.
        QCOMPARE(sizes(5, "XXXX..XXXX XXXXX.XXXX XXXX...XXX XXXX..XXXX"), (Sizes{2, 3}));
        // Four of three and two, seven of four, two and two, five of two, two and three however near the
        // twos.
        QCOMPARE(sizes(4, "XXXX...XXX XXXX..XXXX XXXXXXXXXX XXXXXXXXXX"), (Sizes{2, 2}));
        QCOMPARE(sizes(7, "XXX....XXX XXXX..XXXX XXXX..XXXX XXXXXXXXXX"), (Sizes{2, 2, 3}));
        QCOMPARE(sizes(5, "XXXX..XXXX XXXX..XXXX XXXX...XXX XXXXXXXXXX"), (Sizes{2, 3}));
        QCOMPARE(sizes(9, "XXX....XXX XXX....XXX XXXX..XXXX XXXX.XXXXX"), (Sizes{2, 3, 4}));
        // And where it cannot be, somebody does.
        QCOMPARE(sizes(5, "XXXX..XXXX XXXX..XXXX XXXXX.XXXX XXXXXXXXXX"), (Sizes{1, 2, 2}));
    }

    void aSectionThatHasEnoughBeatsBetterOnesThatHaveNot()
    {
        Layout hall = rowsOfTen(4);
        for (int box = 0; box < 3; ++box) {
            hall.sections.insert(hall.sections.begin() + box,
                {QStringLiteral("Box %1").arg(box), {}, {hall.sections.back().rows.front()}});
            hall.sections.back().rows.erase(hall.sections.back().rows.begin());
        }
        hall.sections.push_back({"Rear", {}, {}});
        for (int r = 0; r < 2; ++r) {
            Row row = hall.sections[3].rows[0];
            for (Seat &seat : row.seats)
                seat.position += QPointF(0, 500 + 90 * r);
            hall.sections[4].rows.push_back(row);
        }
        BestRequest request = wanted(4);
        request.together = false;
        const Seats best = found(finder(hall),
            states("XX...XXXXX XX...XXXXX XX...XXXXX XXXXXXXXXX XX..XXXXXX XX..XXXXXX"), request);
        QCOMPARE(best, (Seats{42, 43, 52, 53}));
    }

    void splitsOnlyWhereItMust()
    {
        const BestSeatFinder of = finder(rowsOfTen(3));
        const QByteArray three = states("XX...XXXXX XXX...XXXX XXXXXXXXXX");
        BestRequest request = wanted(4);
        QCOMPARE(found(of, three, request), Seats());
        request.together = false;
        const auto split = of.find(three, request);
        QVERIFY(split);
        QVERIFY(!split->together);
        QCOMPARE(split->seats.size(), size_t(4));
        // Two and two, one behind the other.
        QVERIFY(split->seats[1] == split->seats[0] + 1 && split->seats[3] == split->seats[2] + 1);
        request.quantity = 6;
        QCOMPARE(found(of, three, request), (Seats{2, 3, 4, 13, 14, 15}));
        request.quantity = 7;
        QCOMPARE(found(of, three, request), Seats());
        request.quantity = 3;
        QVERIFY(of.find(three, request)->together);
    }

    void splitsOverSectionsWhereNoSectionHasEnough()
    {
        Layout hall = rowsOfTen(2);
        hall.sections.push_back({"Rear", {}, {hall.sections[0].rows[1]}});
        hall.sections[0].rows.pop_back();
        BestRequest request = wanted(5);
        request.together = false;
        QCOMPARE(found(finder(hall), states("X.X.X.XXXX X.X.X.XXXX"), request).size(), size_t(5));
    }

    void areas()
    {
        Layout hall = rowsOfTen(1);
        hall.areas = {{"f", "Floor", outlineOf(QRectF(0, 0, 100, 100)), 6, "2"}}; // seats 10 to 15
        const BestSeatFinder of = finder(hall);
        const QByteArray some = states(".......... .X.X..");
        BestRequest request = wanted(3);
        request.area = "Floor";
        QCOMPARE(found(of, some, request), (Seats{10, 12, 14}));
        request.area = "f";
        request.areaStart = 4'000'000'003; // wraps
        const Seats wrapped = found(of, some, request);
        QCOMPARE(wrapped.size(), size_t(3));
        request.exclude = {10, 12};
        QCOMPARE(found(of, some, request), Seats());
        request.area = "Ceiling";
        QCOMPARE(found(of, some, request), Seats());
        // A zone that has only standing places means those.
        BestRequest zone = wanted(4);
        zone.zone = "2";
        QCOMPARE(found(of, some, zone), (Seats{10, 12, 14, 15}));
        // General picks never stand.
        QVERIFY(found(of, some, wanted(2)).back() < 10);
    }

    void oddRequests()
    {
        const BestSeatFinder of = finder(rowsOfTen(1));
        QCOMPARE(found(of, states(".........."), wanted(0)), Seats());
        QCOMPARE(found(of, states(".........."), wanted(-5)), Seats());
        QCOMPARE(found(of, states(".........."), wanted(1'000'000)), Seats());
        QCOMPARE(found(of, states(".."), wanted(2)), (Seats{0, 1})); // what is not known is not free
        QCOMPARE(found(of, QByteArray(), wanted(1)), Seats());
        BestRequest request = wanted(1);
        request.exclude = {-1, 5, 900};
        QVERIFY(found(of, states(".........."), request) != Seats{5});
        QCOMPARE(found(finder(Layout()), QByteArray(), wanted(1)), Seats());
    }

    /// Whatever the house looks like: free seats only, as many as asked for, side by side; and never nothing
    /// where looking at every block finds one.
    void holdsInRandomHouses()
    {
        const auto plan = std::make_shared<const SeatPlan>(operaHouse());
        const BestSeatFinder of(plan);
        QRandomGenerator random(480);
        for (int round = 0; round < 150; ++round) {
            QByteArray taken(plan->size(), 0);
            const quint32 soldPercent = random.bounded(100u);
            for (char &seat : taken)
                seat = random.bounded(100u) < soldPercent ? 2 : 0;
            BestRequest request = wanted(int(random.bounded(1u, 9u)));
            request.together = random.bounded(2u) == 0;
            if (random.bounded(3u) == 0)
                request.zone = plan->layout().zones[random.bounded(quint32(plan->layout().zones.size()))].key;
            const auto best = of.find(taken, request);
            QCOMPARE(best.has_value(), exists(*plan, taken, request));
            if (best)
                check(*plan, taken, request, *best);
        }
    }

    /// The best block is the cheapest of all that there are, whichever way the rows are stored.
    void bestOfAllBlocks_data()
    {
        QTest::addColumn<int>("hall");
        QTest::addColumn<int>("way");
        for (int hall = 0; hall < 2; ++hall) {
            for (int way = 0; way < 4; ++way)
                QTest::addRow("hall %d stored in way %d", hall, way) << hall << way;
        }
    }
    void bestOfAllBlocks()
    {
        QFETCH(int, hall);
        QFETCH(int, way);
        QRandomGenerator random(quint32(7 + way));
        Layout layout = hall == 0 ? playhouse() : operaHouse();
        for (Section &section : layout.sections) { // boxes are no lines
            if (section.name.contains("ox"))
                section.rows.clear();
        }
        layout = reordered(std::move(layout), [&](std::vector<Seat> &seats) {
            if (way == 1)
                std::ranges::reverse(seats);
            else if (way == 2)
                byNumberFromTheMiddle(seats);
            else if (way == 3)
                std::ranges::shuffle(seats, random);
        });
        const auto plan = std::make_shared<const SeatPlan>(layout);
        const BestSeatFinder of(plan);
        const auto beside = neighbours(*plan);
        for (int round = 0; round < 25; ++round) {
            QByteArray taken(plan->size(), 0);
            const quint32 soldPercent = random.bounded(100u);
            for (char &seat : taken)
                seat = random.bounded(100u) < soldPercent ? 2 : 0;
            const BestRequest request = wanted(int(random.bounded(1u, 7u)));
            const auto best = of.find(taken, request);
            const auto least = cheapestBlock(*plan, beside, taken, request);
            QCOMPARE(best.has_value(), least.has_value());
            if (!best)
                continue;
            QVERIFY2(std::abs(best->cost - *least) < 0.01, qPrintable(QString::number(best->cost - *least)));
            int links = 0;
            for (const SeatNo seat : best->seats) {
                for (const SeatNo other : beside[size_t(seat)])
                    links += std::ranges::binary_search(best->seats, other) ? 1 : 0;
            }
            QCOMPARE(links, 2 * (request.quantity - 1));
        }
    }

private:
    using Neighbours = std::vector<Seats>;

    /// Who sits beside whom, by distances alone: in its row, nearer than 1.6 times the pitch, no seat
    /// between.
    static Neighbours neighbours(const SeatPlan &plan)
    {
        Neighbours beside(static_cast<size_t>(plan.size()));
        for (SeatNo a = 0; a < plan.size(); ++a) {
            for (SeatNo b = a + 1; b < plan.size() && sameRow(plan, a, b); ++b) {
                // The pitch of all rows in these halls is between 50 and 60, aisles are a metre and more;
                // places for wheelchairs are wider.
                if (distance(plan.place(a).position, plan.place(b).position) < 90) {
                    beside[size_t(a)].push_back(b);
                    beside[size_t(b)].push_back(a);
                }
            }
        }
        return beside;
    }

    static bool sameRow(const SeatPlan &plan, SeatNo a, SeatNo b)
    {
        const SeatPlan::Place &one = plan.place(a);
        const SeatPlan::Place &other = plan.place(b);
        return one.area < 0 && one.section == other.section && one.row == other.row && one.area == other.area;
    }

    /// What the headers promise, seat by seat.
    static double costOf(const SeatPlan &plan, SeatNo seat, QPointF focus, QPointF middle)
    {
        const QPointF from = plan.place(seat).position - focus;
        const QPointF axis = middle - focus;
        const double off =
            std::abs(from.x() * axis.y() - from.y() * axis.x()) / std::hypot(axis.x(), axis.y());
        const bool restricted = plan.place(seat).attributes.testFlag(SeatAttribute::RestrictedView);
        return std::hypot(from.x(), from.y()) + off / 2 + (restricted ? 1000 : 0)
            + 1e6 * plan.place(seat).zone;
    }

    static std::optional<double> cheapestBlock(
        const SeatPlan &plan, const Neighbours &beside, const QByteArray &taken, const BestRequest &request)
    {
        QPointF middle;
        int seats = 0;
        for (const SeatPlan::Place &place : plan.places()) {
            if (place.area < 0) {
                middle += place.position;
                ++seats;
            }
        }
        middle /= seats;
        const QPointF focus = focusOf(plan.layout());
        std::optional<double> least;
        for (SeatNo start = 0; start < plan.size(); ++start) {
            const Seats directions = request.quantity == 1 ? Seats{-1} : beside[size_t(start)];
            for (const SeatNo towards : directions) {
                Seats block{start};
                for (SeatNo next = towards; next >= 0 && int(block.size()) < request.quantity;) {
                    const SeatNo before = block.back();
                    block.push_back(next);
                    SeatNo after = -1;
                    for (const SeatNo other : beside[size_t(next)])
                        after = other != before ? other : after;
                    next = after;
                }
                if (int(block.size()) < request.quantity || !std::ranges::all_of(block, [&](SeatNo seat) {
                        return mayOffer(plan, taken, request, seat);
                    }))
                    continue;
                double cost = 0;
                std::ranges::sort(block);
                Seats lonely;
                for (const SeatNo seat : block) {
                    cost += costOf(plan, seat, focus, middle) / request.quantity;
                    for (const SeatNo other : beside[size_t(seat)]) {
                        const auto isLeft = [&](SeatNo at) {
                            return mayOffer(plan, taken, request, at)
                                && !std::ranges::binary_search(block, at);
                        };
                        if (isLeft(other) && std::ranges::none_of(beside[size_t(other)], isLeft))
                            lonely.push_back(other);
                    }
                }
                cost += 300.0 * double(lonely.size());
                if (!least || cost < *least)
                    least = cost;
            }
        }
        return least;
    }

    static bool mayOffer(
        const SeatPlan &plan, const QByteArray &taken, const BestRequest &request, SeatNo seat)
    {
        const SeatAttributes attributes = plan.place(seat).attributes;
        return taken[seat] == 0 && !attributes.testFlag(SeatAttribute::Wheelchair)
            && !attributes.testFlag(SeatAttribute::Companion)
            && (!request.zone || plan.zoneKey(seat) == *request.zone);
    }

    static bool besideNext(const SeatPlan &plan, SeatNo seat)
    {
        const SeatPlan::Place &place = plan.place(seat);
        const Row &row = plan.layout().sections[size_t(place.section)].rows[size_t(place.row)];
        return sideBySide(row, place.column);
    }

    static bool exists(const SeatPlan &plan, const QByteArray &taken, const BestRequest &request)
    {
        int run = 0;
        int all = 0;
        for (SeatNo seat = 0; seat < plan.size(); ++seat) {
            const bool free = mayOffer(plan, taken, request, seat);
            all += free ? 1 : 0;
            run = !free ? 0 : run > 0 && besideNext(plan, seat - 1) ? run + 1 : 1;
            if (run >= request.quantity)
                return true;
        }
        return !request.together && all >= request.quantity;
    }

    static void check(
        const SeatPlan &plan, const QByteArray &taken, const BestRequest &request, const BestSeats &best)
    {
        QCOMPARE(int(best.seats.size()), request.quantity);
        for (size_t i = 0; i < best.seats.size(); ++i) {
            QVERIFY(mayOffer(plan, taken, request, best.seats[i]));
            QVERIFY(i == 0 || best.seats[i] > best.seats[i - 1]);
            if (best.together && i > 0)
                QVERIFY(best.seats[i] == best.seats[i - 1] + 1 && besideNext(plan, best.seats[i - 1]));
        }
        QVERIFY(best.together || !request.together);
    }
};

QTEST_GUILESS_MAIN(TestBestAvailable)
#include "test_bestavailable.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/geometry.h"
#include "common/layout/outline.h"
#include "server/inventory/bestavailable/bestavailable.h"

#include <QRandomGenerator>
#include <QTest>

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

private:
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

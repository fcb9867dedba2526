// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/geometry.h"
#include "server/demo/programme.h"
#include "server/demo/schedule.h"
#include "server/demo/seatfiller.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <set>

using namespace parterre;
using namespace parterre::demo;

namespace {

constexpr qint64 minute = 60'000;

Timestamp berlin(const char *text)
{
    const QDateTime time = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODate);
    return Timestamp::fromDateTime(QDateTime(time.date(), time.time(), QTimeZone("Europe/Berlin")));
}

} // namespace

class DemoPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyHourHasShowsToSell_data()
    {
        QTest::addColumn<QString>("time");
        for (const char *day : {"2026-11-23", "2026-03-28", "2026-10-25", "2027-07-04"}) {
            for (int quarter = 0; quarter < 96; quarter += 3) {
                const QString time = QStringLiteral("%1T%2:%3:00")
                                         .arg(QString::fromUtf8(day))
                                         .arg(quarter / 4, 2, 10, QLatin1Char('0'))
                                         .arg(quarter % 4 * 15, 2, 10, QLatin1Char('0'));
                QTest::newRow(qPrintable(time)) << time;
            }
        }
    }
    void everyHourHasShowsToSell()
    {
        QFETCH(QString, time);
        const Timestamp now = berlin(time.toUtf8().constData());
        DemoRandom random(5);
        const std::vector<PlannedShow> shows = schedule(now, random);
        QCOMPARE(shows.size(), 120u);
        const auto open = std::ranges::count_if(shows,
            [&](const PlannedShow &show) { return show.day == 0 && show.startsAt - now > 15 * minute; });
        QVERIFY2(open >= 3, qPrintable(QString::number(open)));
        const auto begun = std::ranges::count_if(
            shows, [&](const PlannedShow &show) { return show.startsAt - now < -30 * minute; });
        if (now.toDateTime().toTimeZone(QTimeZone("Europe/Berlin")).time() >= QTime(2, 0))
            QVERIFY(begun >= 1);
        QVERIFY(shows.back().startsAt - now < 61 * 24 * 60 * minute);
        std::set<std::pair<size_t, qint64>> starts;
        for (const PlannedShow &show : shows)
            QVERIFY(starts.emplace(events()[show.event].venue, show.startsAt.ms).second);
    }

    void occupancyIsBelievable()
    {
        DemoRandom random(7);
        const std::vector<PlannedShow> shows = schedule(berlin("2026-11-23T14:00:00"), random);
        const auto sold = [&](auto test) { return std::ranges::count_if(shows, test, &PlannedShow::sold); };
        QCOMPARE(sold([](double part) { return part >= 1; }), 1);
        QCOMPARE(sold([](double part) { return part < 0.08; }), 1);
        QVERIFY(sold([](double part) { return part > 0.5; }) >= 15);
        QVERIFY(sold([](double part) { return part < 0.3; }) >= 30);
    }

    void theSeedDecides()
    {
        const Timestamp now = berlin("2026-11-23T14:00:00");
        const auto soldWith = [&](quint64 seed) {
            DemoRandom random(seed);
            std::vector<double> sold;
            for (const PlannedShow &show : schedule(now, random))
                sold.push_back(show.sold);
            return sold;
        };
        QVERIFY(soldWith(1) == soldWith(1));
        QVERIFY(soldWith(1) != soldWith(2));
        QVERIFY(soldWith(1) != soldWith(quint64(1) << 32));
    }

    void partiesSitSideBySide()
    {
        const layout::SeatPlan plan(layout::playhouse());
        DemoRandom random(3);
        SeatFiller filler(plan, random);
        std::set<SeatNo> taken;
        for (int i = 0; i < 60; ++i) {
            const std::vector<SeatNo> seats = filler.take(1 + i % 6);
            QCOMPARE(int(seats.size()), 1 + i % 6);
            for (size_t s = 0; s < seats.size(); ++s) {
                const auto &place = plan.place(seats[s]);
                QVERIFY(taken.insert(seats[s]).second);
                QVERIFY(!place.attributes.testFlag(layout::SeatAttribute::Wheelchair));
                if (s == 0)
                    continue;
                const auto &before = plan.place(seats[s - 1]);
                QCOMPARE(place.section, before.section);
                QCOMPARE(place.row, before.row);
                QCOMPARE(place.zone, before.zone);
                const layout::Row &row =
                    plan.layout().sections[size_t(place.section)].rows[size_t(place.row)];
                QVERIFY(layout::sideBySide(row, before.column));
            }
        }
    }

    void aHouseCanBeFilledToTheLastSeat_data()
    {
        QTest::addColumn<int>("hall");
        QTest::newRow("playhouse") << int(Hall::Playhouse);
        QTest::newRow("opera") << int(Hall::OperaHouse);
    }
    void aHouseCanBeFilledToTheLastSeat()
    {
        QFETCH(int, hall);
        const layout::SeatPlan plan(
            Hall(hall) == Hall::Playhouse ? layout::playhouse() : layout::operaHouse());
        DemoRandom random(4);
        SeatFiller filler(plan, random);
        std::set<SeatNo> taken;
        const auto add = [&](const std::vector<SeatNo> &seats) {
            for (const SeatNo seat : seats)
                taken.insert(seat);
            return !seats.empty();
        };
        while (add(filler.take(4))) { }
        int wheelchairs = 0;
        while (add(filler.takeAccessible()))
            ++wheelchairs;
        QCOMPARE(int(taken.size()), plan.size());
        QCOMPARE(filler.freeSeats(), 0);
        QVERIFY(wheelchairs > 0);
        filler.giveBack({0});
        QCOMPARE(filler.take(2), std::vector<SeatNo>{0});
    }
};

QTEST_GUILESS_MAIN(DemoPartsTest)
#include "test_demoparts.moc"

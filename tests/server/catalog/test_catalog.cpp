// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "server/catalog/catalogservice.h"
#include "server/storage/blockon.h"
#include "tests/server/catalog/smallhall.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;
using storage::blockOn;

namespace {

constexpr qint64 hour = 3'600'000;
const Timestamp start{1'800'000'000'000};
const NewVenue venue{u"Old House"_qs, u"Berlin"_qs, u"DE"_qs, u"Europe/Berlin"_qs};

} // namespace

class CatalogTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CatalogService> m_catalog;

    LayoutId publish(const layout::Layout &layout = test::smallHall())
    {
        auto id = blockOn(m_catalog->publishLayout(venue, layout));
        return id ? *id : LayoutId{};
    }
    EventId event()
    {
        return blockOn(m_catalog->createEvent({venue.name, u"Hamlet"_qs, u"theatre"_qs, u"A prince."_qs}))
            .value();
    }
    ShowId show(LayoutId layout, Timestamp at = start + 24 * hour)
    {
        NewShow show{event(), layout, at, start, at + hour / 2, u"EUR"_qs, 150};
        return blockOn(m_catalog->createShow(show)).value();
    }

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<test::TestDatabase>(m_cluster);
        m_clock = std::make_unique<ManualClock>(start);
        m_catalog = std::make_unique<CatalogService>(m_data->database(), *m_clock);
    }
    void cleanup()
    {
        m_catalog.reset();
        m_data.reset();
    }

    void publishesVersions()
    {
        const LayoutId first = publish();
        const LayoutId second = publish();
        QVERIFY(first && second && first != second);
        QCOMPARE(m_data->number("SELECT count(*) FROM venue"), 1);
        QCOMPARE(m_data->number("SELECT max(version) FROM layout"), 2);
        QCOMPARE(m_data->number("SELECT min(seat_count) FROM layout"), 16);
        QVERIFY_THROWS_EXCEPTION(pqxx::sql_error, m_data->exec("UPDATE layout SET name = 'x'"));

        const auto document = blockOn(m_catalog->layoutDocument({first}));
        QVERIFY(document.ok());
        QCOMPARE(layout::layoutFromJson(*document).value(), test::smallHall());
        QCOMPARE(blockOn(m_catalog->layoutDocument({LayoutId{999}})).error().code, ErrorCode::LayoutNotFound);
    }

    void refusesBadLayoutsAndVenues()
    {
        layout::Layout twice = test::smallHall();
        twice.sections[0].rows[0].seats[1].id = twice.sections[0].rows[0].seats[0].id;
        const auto refused = blockOn(m_catalog->publishLayout(venue, twice));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::InvalidParams);
        QCOMPARE(refused.error().field, u"layout"_qs);
        QVERIFY2(refused.error().detail.contains(u"Stalls"), qPrintable(refused.error().detail));
        QCOMPARE(m_data->number("SELECT count(*) FROM venue"), 0);

        NewVenue nowhere = venue;
        nowhere.timeZone = u"Europe/Atlantis"_qs;
        QCOMPARE(
            blockOn(m_catalog->publishLayout(nowhere, test::smallHall())).error().field, u"time_zone"_qs);
        QVERIFY(publish());
        NewVenue moved = venue;
        moved.city = u"Hamburg"_qs;
        QCOMPARE(blockOn(m_catalog->publishLayout(moved, test::smallHall())).error().field, u"venue"_qs);
    }

    void refusesShowsThatCannotBe()
    {
        const LayoutId layout = publish();
        NewVenue other{u"Other"_qs, u"Kiel"_qs, u"DE"_qs, u"Europe/Berlin"_qs};
        const LayoutId elsewhere = blockOn(m_catalog->publishLayout(other, test::smallHall())).value();
        const NewShow good{event(), layout, start, start, start + hour, u"EUR"_qs, 0};
        NewShow show = good;
        show.layout = elsewhere;
        QCOMPARE(blockOn(m_catalog->createShow(show)).error().field, u"layout"_qs);
        show = good;
        show.event = EventId{999};
        QCOMPARE(blockOn(m_catalog->createShow(show)).error().field, u"event"_qs);
        show = good;
        show.salesUntil = show.salesFrom;
        QCOMPARE(blockOn(m_catalog->createShow(show)).error().field, u"sales_until"_qs);
        show = good;
        show.currency = u"euro"_qs;
        QCOMPARE(blockOn(m_catalog->createShow(show)).error().field, u"currency"_qs);
        QVERIFY(blockOn(m_catalog->createShow(good)).ok());
        QCOMPARE(blockOn(m_catalog->createEvent({u"Nowhere"_qs, u"T"_qs, u"c"_qs, {}})).error().field,
            u"venue"_qs);
    }

    void answersShowsWithPrices()
    {
        const ShowId id = show(publish());
        const TicketTypeId adult = blockOn(m_catalog->createTicketType(u"Adult"_qs)).value();
        const TicketTypeId child = blockOn(m_catalog->createTicketType(u"Child"_qs)).value();
        QCOMPARE(blockOn(m_catalog->createTicketType(u"Adult"_qs)).error().code, ErrorCode::InvalidParams);
        const std::vector<protocol::Price> prices{
            {u"a"_qs, adult, 4000}, {u"b"_qs, adult, 2000}, {u"a"_qs, child, 2500}};
        QVERIFY(blockOn(m_catalog->setPrices(id, prices)).ok());

        const auto answer = blockOn(m_catalog->show({id}));
        QVERIFY(answer.ok());
        QCOMPARE(answer->title, u"Hamlet"_qs);
        QCOMPARE(answer->city, u"Berlin"_qs);
        QCOMPARE(answer->startsAt, start + 24 * hour);
        QCOMPARE(answer->fee, 150);
        QCOMPARE(answer->zones.size(), 2u);
        QCOMPARE(answer->ticketTypes.front().name, u"Adult"_qs);
        QCOMPARE(answer->ticketTypes.size(), 2u);
        QCOMPARE(answer->prices.size(), 3u);

        const auto facts = blockOn(m_catalog->facts(id)).value();
        QCOMPARE(facts->plan->size(), 16);
        QCOMPARE(facts->price(u"a"_qs, child), std::optional<qint64>(2500));
        QVERIFY(!facts->price(u"b"_qs, child));
        QCOMPARE(facts->ticketTypeName(child), u"Child"_qs);
        QCOMPARE(blockOn(m_catalog->show({ShowId{999}})).error().code, ErrorCode::ShowNotFound);
    }

    void refusesPricesThatCannotBe()
    {
        const ShowId id = show(publish());
        const TicketTypeId adult = blockOn(m_catalog->createTicketType(u"Adult"_qs)).value();
        const auto refused = [&](std::vector<protocol::Price> prices) {
            return blockOn(m_catalog->setPrices(id, std::move(prices))).error().field;
        };
        QCOMPARE(refused({{u"zz"_qs, adult, 1}}), u"zone"_qs);
        QCOMPARE(refused({{u"a"_qs, adult, -1}}), u"amount"_qs);
        QCOMPARE(refused({{u"a"_qs, adult, 1}, {u"a"_qs, adult, 2}}), u"prices"_qs);
        QCOMPARE(refused({{u"a"_qs, TicketTypeId{77}, 1}}), u"prices"_qs);
        QCOMPARE(m_data->number("SELECT count(*) FROM price"), 0);
    }

    void statusFollowsTheClock()
    {
        using enum protocol::SaleStatus;
        const SaleWindow window{start, start + -10 * hour, start + hour, false};
        QCOMPARE(window.statusAt(start + -11 * hour), NotYet);
        QCOMPARE(window.statusAt(start + -10 * hour), OnSale);
        QCOMPARE(window.statusAt(start + 1), OnSale);
        QCOMPARE(window.statusAt(start + hour), Past);
        const SaleWindow early{start, start + -10 * hour, start + -hour, false};
        QCOMPARE(early.statusAt(start + -hour), Closed);
        QCOMPARE(early.statusAt(start), Past);
        const SaleWindow off{start, start + -10 * hour, start + hour, true};
        QCOMPARE(off.statusAt(start), Cancelled);
    }

    void factsComeFromMemoryForAWhile()
    {
        const LayoutId layout = publish();
        const ShowId id = show(layout);
        const ShowId sibling = show(layout);
        const auto first = blockOn(m_catalog->facts(id)).value();
        m_data->exec("UPDATE show SET cancelled_at = now()");
        m_clock->advance(14'000);
        QCOMPARE(blockOn(m_catalog->facts(id)).value(), first);
        m_clock->advance(2'000);
        const auto later = blockOn(m_catalog->facts(id)).value();
        QVERIFY(later->cancelled);
        QCOMPARE(blockOn(m_catalog->show({id}))->status, protocol::SaleStatus::Cancelled);
        QCOMPARE(later->plan, first->plan);
        QCOMPARE(blockOn(m_catalog->facts(sibling)).value()->plan, first->plan);
    }

    void manyWhoAskAtOnceGetOneReading()
    {
        const ShowId id = show(publish());
        CatalogService fresh(m_data->database(), *m_clock);
        using Facts = std::shared_ptr<const ShowFacts>;
        std::vector<QCoro::Task<Result<Facts>>> asked;
        for (int i = 0; i < 50; ++i)
            asked.push_back(fresh.facts(id));
        Facts one;
        for (auto &task : asked) {
            const Facts facts = blockOn(std::move(task)).value();
            if (!one)
                one = facts;
            QCOMPARE(facts, one);
        }
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "test_catalog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/catalogservice.h"
#include "server/catalog/lastanswers.h"
#include "server/storage/blockon.h"
#include "tests/server/catalog/smallhall.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;
using storage::blockOn;

namespace {

constexpr qint64 hour = 3'600'000;
const Timestamp start{1'800'000'000'000};

} // namespace

class CatalogSearchTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    ManualClock m_clock{start};
    std::unique_ptr<CatalogService> m_catalog;

    LayoutId house(const QString &name, const QString &city)
    {
        const NewVenue venue{name, city, u"DE"_qs, u"Europe/Berlin"_qs};
        return blockOn(m_catalog->publishLayout(venue, test::smallHall())).value();
    }
    EventId event(const QString &venue, const QString &title, const QString &category, LayoutId layout,
        std::initializer_list<qint64> startHours)
    {
        const EventId id = blockOn(m_catalog->createEvent({venue, title, category, {}})).value();
        for (const qint64 hours : startHours) {
            const Timestamp at = start + hours * hour;
            NewShow show{id, layout, at, start + -1000 * hour, at + hour / 2, u"EUR"_qs, 0};
            blockOn(m_catalog->createShow(show)).value();
        }
        return id;
    }
    QStringList titles(const protocol::EventsSearch &params)
    {
        QStringList found;
        const auto list = blockOn(m_catalog->search(params)).value();
        for (const protocol::Event &event : list.events)
            found << event.title;
        return found;
    }
    QStringList titlesFor(const QString &text)
    {
        protocol::EventsSearch params;
        params.text = text;
        return titles(params);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_data = std::make_unique<test::TestDatabase>(m_cluster);
        m_catalog = std::make_unique<CatalogService>(m_data->database(), m_clock);
        const LayoutId park = house(u"Haus am Park"_qs, u"Berlin"_qs);
        const LayoutId opera = house(u"Große Oper"_qs, u"Köln"_qs);
        event(u"Große Oper"_qs, u"La Bohème"_qs, u"opera"_qs, opera, {30, 54});
        event(u"Haus am Park"_qs, u"The Winter’s Tale"_qs, u"theatre"_qs, park, {5, 29, -48});
        event(u"Haus am Park"_qs, u"Hamlet"_qs, u"theatre"_qs, park, {80});
        event(u"Haus am Park"_qs, u"Yesterday"_qs, u"comedy"_qs, park, {-24});
        event(u"Große Oper"_qs, u"100% Tango"_qs, u"dance"_qs, opera, {30});
    }
    void cleanupTestCase()
    {
        m_catalog.reset();
        m_data.reset();
    }

    void ordersByTheFirstShowFromNowOn()
    {
        QCOMPARE(titles({}),
            QStringList({u"The Winter’s Tale"_qs, u"La Bohème"_qs, u"100% Tango"_qs, u"Hamlet"_qs}));
        const auto list = blockOn(m_catalog->search({})).value();
        QVERIFY(!list.next);
        QCOMPARE(list.events[0].shows.size(), 2u);
        QCOMPARE(list.events[0].shows[0].startsAt, start + 5 * hour);
        QCOMPARE(list.events[0].shows[0].capacity, 16);
        QCOMPARE(list.events[0].shows[0].free, 16);
        QCOMPARE(list.events[1].city, u"Köln"_qs);
    }

    void whatHasJustBegunIsStillNow()
    {
        ManualClock clock(start + 5 * hour + 29 * 60'000);
        CatalogService late(m_data->database(), clock);
        QCOMPARE(blockOn(late.search({}))->events[0].shows.size(), 2u);
        clock.advance(2 * 60'000);
        CatalogService later(m_data->database(), clock);
        const auto list = blockOn(later.search({})).value();
        QCOMPARE(list.events[0].title, u"The Winter’s Tale"_qs);
        QCOMPARE(list.events[0].shows.size(), 1u);
    }

    void findsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QStringList tale{u"The Winter’s Tale"_qs};
        const QStringList boheme{u"La Bohème"_qs};
        QTest::newRow("last word begun") << u"winters ta"_qs << tale;
        QTest::newRow("apostrophe") << u"winter's tale"_qs << tale;
        QTest::newRow("other words are whole") << u"win tale"_qs << QStringList();
        QTest::newRow("accents") << u"BOHEME"_qs << boheme;
        QTest::newRow("accents typed") << u"bohème"_qs << boheme;
        QTest::newRow("decomposed") << u"bohe\u0300me"_qs << boheme;
        QTest::newRow("title and city") << u"koln bohe"_qs << boheme;
        QTest::newRow("venue") << u"park haus"_qs << QStringList({u"The Winter’s Tale"_qs, u"Hamlet"_qs});
        QTest::newRow("category") << u"opera"_qs << boheme;
        QTest::newRow("inside a word") << u"amlet"_qs << QStringList();
        QTest::newRow("wildcards are letters") << u"100%"_qs << QStringList({u"100% Tango"_qs});
        QTest::newRow("an underscore is no wildcard") << u"h_mlet"_qs << QStringList();
        QTest::newRow("quotes") << u"' OR 1=1; --"_qs << QStringList();
    }
    void findsWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QCOMPARE(titlesFor(text), found);
    }

    void filters()
    {
        protocol::EventsSearch params;
        params.city = u"köln"_qs;
        QCOMPARE(titles(params), QStringList({u"La Bohème"_qs, u"100% Tango"_qs}));
        params.category = u"Dance"_qs;
        QCOMPARE(titles(params), QStringList({u"100% Tango"_qs}));
        params = {};
        params.from = start + 29 * hour;
        params.to = start + 54 * hour;
        const auto list = blockOn(m_catalog->search(params)).value();
        QCOMPARE(titles(params), QStringList({u"The Winter’s Tale"_qs, u"La Bohème"_qs, u"100% Tango"_qs}));
        QCOMPARE(list.events[1].shows.size(), 1u);
        params = {};
        params.text = u" "_qs;
        params.city = u""_qs;
        QCOMPARE(titles(params).size(), 4);
        params = {};
        params.from = start + -100 * hour;
        QCOMPARE(titles(params).size(), 5);
    }

    void pagesWithoutGapsAndRepetitions()
    {
        protocol::EventsSearch params;
        params.limit = 1;
        QStringList found;
        for (int page = 0; page < 10; ++page) {
            const auto list = blockOn(m_catalog->search(params)).value();
            QCOMPARE(list.events.size(), 1u);
            found << list.events[0].title;
            params.cursor = list.next;
            if (!list.next)
                break;
        }
        QCOMPARE(found, titles({}));
        params.cursor = u"rubbish!"_qs;
        const auto refused = blockOn(m_catalog->search(params));
        QCOMPARE(refused.error().code, ErrorCode::InvalidParams);
        QCOMPARE(refused.error().field, u"cursor"_qs);
    }

    void asksAgainAfterTwoSeconds()
    {
        ManualClock clock(start);
        CatalogService catalog(m_data->database(), clock);
        protocol::EventsSearch params;
        params.city = u"Bonn"_qs;
        const auto found = [&] { return blockOn(catalog.search(params)).value().events.size(); };
        QCOMPARE(found(), 0u);
        const EventId added =
            event(u"Am Rhein"_qs, u"Fidelio"_qs, u"opera"_qs, house(u"Am Rhein"_qs, u"Bonn"_qs), {9});
        clock.advance(LastAnswers<protocol::EventList>::freshMs - 1);
        QCOMPARE(found(), 0u);
        const auto shows = [&] { return blockOn(catalog.event({added})).value().shows.size(); };
        QCOMPARE(shows(), 1u);
        clock.advance(1);
        QCOMPARE(found(), 1u);
        const LayoutId layout = house(u"Am Rhein"_qs, u"Bonn"_qs);
        const NewShow second{added, layout, start + 90 * hour, start, start + 91 * hour, u"EUR"_qs, 0};
        blockOn(m_catalog->createShow(second)).value();
        QCOMPARE(shows(), 1u);
        clock.advance(LastAnswers<protocol::Event>::freshMs);
        QCOMPARE(shows(), 2u);
        clock.advance(-2 * hour); // put back: what is from later is not fresh
        blockOn(m_catalog->createShow(second)).value();
        QCOMPARE(shows(), 3u);
    }

    void remembersSoManyBytesOnly()
    {
        constexpr qsizetype most = 50'000;
        LastAnswers<protocol::EventList> answers(most);
        protocol::EventList list;
        list.events.resize(10);
        for (int i = 0; i < 1'000; ++i)
            answers.keep(QByteArray::number(i), list, start);
        QVERIFY(answers.bytes() <= most);
        QVERIFY(answers.bytes() > most / 2);
        QVERIFY(!answers.last("1"));
        QVERIFY(answers.last("999")->stale.value());
        QVERIFY(!answers.fresh("999", start)->stale);
    }

    void oneEventHasAllItsShows()
    {
        protocol::EventsSearch params;
        params.text = u"winters"_qs;
        const EventId id = blockOn(m_catalog->search(params))->events.front().event;
        const auto event = blockOn(m_catalog->event({id})).value();
        QCOMPARE(event.shows.size(), 3u);
        QCOMPARE(event.shows[0].status, protocol::SaleStatus::Past);
        QCOMPARE(event.shows[1].status, protocol::SaleStatus::OnSale);
        QCOMPARE(blockOn(m_catalog->event({EventId{999}})).error().code, ErrorCode::EventNotFound);
    }
};

QTEST_GUILESS_MAIN(CatalogSearchTest)
#include "test_catalogsearch.moc"

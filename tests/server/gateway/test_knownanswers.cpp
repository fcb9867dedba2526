// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/rpcclient.h"
#include "server/catalog/catalogservice.h"
#include "server/gateway/answercache.h"
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "server/gateway/services.h"
#include "server/storage/blockon.h"
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace parterre;
using namespace parterre::test;
using protocol::Form;
using storage::blockOn;

/// Reads that were answered a moment ago: the same bytes, for whom they are, and no longer than they are
/// true.
class KnownAnswersTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    int m_lastId = 1'000;

    /// As the project's own clients write it, `id` in front of the method.
    template <class P>
    QJsonObject ask(Peer &peer, Form form, const P &params)
    {
        const int id = ++m_lastId;
        const QByteArray frame = protocol::encodeRequest(id, params, form);
        form == Form::Cbor ? peer.socket().sendBinaryMessage(frame)
                           : peer.socket().sendTextMessage(QString::fromUtf8(frame));
        return peer.waitFor(id);
    }
    int mostSeats(Peer &peer, Form form = Form::Json)
    {
        return ask(peer, form, protocol::ShowsGet{m_server->show})[u"result"][u"most_seats"].toInt();
    }
    int firstPrice(Peer &peer, Form form = Form::Json)
    {
        const QJsonValue answer = ask(peer, form, protocol::ShowsGet{m_server->show})[u"result"];
        return answer[u"prices"][0][u"amount"].toInt();
    }
    void setPrice(qint64 amount)
    {
        const std::vector<protocol::Price> prices{{QStringLiteral("a"), m_server->adult, amount}};
        QVERIFY(blockOn(m_server->services().catalog.setPrices(m_server->show, prices)));
    }

    static void forms()
    {
        QTest::addColumn<Form>("form");
        QTest::newRow("json") << Form::Json;
        QTest::newRow("cbor") << Form::Cbor;
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(m_cluster); }
    void cleanup() { m_server.reset(); }

    void answersForASecond_data() { forms(); }
    void answersForASecond()
    {
        QFETCH(const Form, form);
        Peer peer(m_server->url(), form);
        QVERIFY(peer.waitForOpen());
        setPrice(1'000);
        QCOMPARE(firstPrice(peer, form), 1'000);
        setPrice(2'000);
        QCOMPARE(firstPrice(peer, form), 1'000); // or it was not answered from what is known
        m_server->clock().advance(AnswerCache::freshMs);
        QCOMPARE(firstPrice(peer, form), 2'000);
        const QByteArray figures = m_server->gateway().metrics().scrape();
        QVERIFY(figures.contains("parterre_requests_total{method=\"shows.get\",outcome=\"ok\"} 3"));
    }

    void seatsAreNeverOld_data() { forms(); }
    void seatsAreNeverOld()
    {
        QFETCH(const Form, form);
        Peer peer(m_server->url(), form);
        QVERIFY(peer.waitForOpen());
        QVERIFY(!peer.login(QStringLiteral("counter")).isEmpty());
        const protocol::SeatsStates question{m_server->show};
        const QJsonObject before = ask(peer, form, question);
        QJsonObject again = ask(peer, form, question);
        QCOMPARE(again[u"result"], before[u"result"]);
        QVERIFY(again[u"id"] != before[u"id"]);
        const QJsonObject hold = peer.result(QStringLiteral("seats.hold"),
            {{QStringLiteral("show"), m_server->show.toString()}, {QStringLiteral("seats"), seats({1})},
                {QStringLiteral("key"), newKey()}});
        QVERIFY(!hold.isEmpty());
        const QJsonObject after = ask(peer, form, question);
        QCOMPARE(after[u"result"][u"version"].toInt(), before[u"result"][u"version"].toInt() + 1);
        QVERIFY(after[u"result"][u"states"] != before[u"result"][u"states"]);
    }

    void eachRoleGetsItsOwn()
    {
        Peer stranger(m_server->url());
        Peer desk(m_server->url());
        QVERIFY(stranger.waitForOpen() && desk.waitForOpen());
        QVERIFY(!desk.login(QStringLiteral("counter")).isEmpty());
        const SaleLimits limits;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(mostSeats(stranger), limits.web.mostSeats);
            QCOMPARE(mostSeats(desk), limits.counter.mostSeats);
        }
    }

    void limitsAndSessionsStillCount()
    {
        TestServer::Options options;
        options.limits.requestsPerSecond = 0;
        options.limits.requestBurst = 5;
        m_server = std::make_unique<TestServer>(m_cluster, options);
        Peer desk(m_server->url());
        QVERIFY(desk.waitForOpen());
        QVERIFY(!desk.login(QStringLiteral("counter")).isEmpty());
        const protocol::SeatsStates question{m_server->show};
        const auto errorName = [&] {
            return ask(desk, Form::Json, question)[u"error"][u"data"][u"name"].toString();
        };
        QCOMPARE(errorName(), QString());
        QCOMPARE(errorName(), QString());
        constexpr qint64 week = 7LL * 24 * 3'600'000;
        m_server->clock().advance(week);
        QCOMPARE(errorName(), QStringLiteral("session_expired"));
        QCOMPARE(errorName(), QStringLiteral("session_expired"));
        QCOMPARE(errorName(), QStringLiteral("overloaded"));
    }
};

QTEST_GUILESS_MAIN(KnownAnswersTest)
#include "test_knownanswers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "tests/server/gateway/picture.h"
#include "tests/server/gateway/rawclient.h"
#include "tests/support/testserver.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimer>

using namespace parterre;
using namespace parterre::test;

class WatchingTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;

    QJsonObject showParams() const { return {{QStringLiteral("show"), m_server->show.toString()}}; }
    QJsonObject holdParams(int seat) const
    {
        QJsonObject params = showParams();
        params[QStringLiteral("seats")] = seats({seat});
        params[QStringLiteral("key")] = newKey();
        return params;
    }
    std::unique_ptr<Peer> connected(const QString &user = {}, protocol::Form form = protocol::Form::Json)
    {
        auto peer = std::make_unique<Peer>(m_server->url(), form);
        if (!peer->waitForOpen())
            qFatal("cannot connect");
        if (!user.isEmpty() && peer->login(user).isEmpty())
            qFatal("cannot sign in");
        return peer;
    }
    Picture watch(Peer &peer) { return Picture(peer.result(QStringLiteral("seats.watch"), showParams())); }
    static QByteArray request(const char *method, const char *name, const QString &id)
    {
        const QJsonObject message{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
            {QStringLiteral("id"), 1}, {QStringLiteral("method"), QLatin1StringView(method)},
            {QStringLiteral("params"), QJsonObject{{QLatin1StringView(name), id}}}};
        return RawClient::frame(textFrame, QJsonDocument(message).toJson(QJsonDocument::Compact));
    }
    /// The parameters of the last such notification in what a client received; it is the last frame.
    static QJsonObject lastNotification(const QByteArray &received, const char *method)
    {
        const qsizetype start =
            received.lastIndexOf(QByteArray("{\"jsonrpc\":\"2.0\",\"method\":\"") + method);
        return start < 0 ? QJsonObject()
                         : QJsonDocument::fromJson(received.mid(start)).object()[u"params"].toObject();
    }
    bool someWereSkipped()
    {
        return !m_server->gateway().metrics().scrape().contains("parterre_notifications_skipped_total 0\n");
    }
    Picture now(Peer &peer) { return Picture(peer.result(QStringLiteral("seats.states"), showParams())); }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(m_cluster); }
    void cleanup() { m_server.reset(); }

    void seesWhatOthersDo_data()
    {
        QTest::addColumn<protocol::Form>("form");
        QTest::newRow("json") << protocol::Form::Json;
        QTest::newRow("cbor") << protocol::Form::Cbor;
    }
    void seesWhatOthersDo()
    {
        QFETCH(protocol::Form, form);
        const auto watcher = connected({}, form);
        const QJsonObject answer = watcher->result(QStringLiteral("seats.watch"), showParams());
        QCOMPARE(answer[u"show"].toString(), m_server->show.toString());
        const auto desk = connected(QStringLiteral("counter"));
        const QJsonObject hold = desk->result(QStringLiteral("seats.hold"), holdParams(4));
        QTRY_COMPARE(watcher->notifications.size(), 1);
        const QJsonObject change = watcher->notifications.takeFirst();
        QCOMPARE(change[u"from"].toInteger(), answer[u"version"].toInteger());
        QCOMPARE(change[u"changes"].toArray(), QJsonArray{seats({4, 1})});
        QVERIFY(desk->call(QStringLiteral("seats.release"), {{QStringLiteral("hold"), hold[u"hold"]}})
                    .contains(u"result"));
        QTRY_COMPARE(watcher->notifications.size(), 1);
        QCOMPARE(watcher->notifications[0][u"from"].toInteger(), change[u"version"].toInteger());
        QCOMPARE(watcher->notifications[0][u"changes"].toArray(), QJsonArray{seats({4, 0})});
    }

    void whoeverBeginsWheneverSeesEveryChangeInOrder()
    {
        const auto desk = connected(QStringLiteral("counter"));
        std::vector<std::unique_ptr<Peer>> watchers;
        for (int i = 0; i < 8; ++i)
            watchers.push_back(connected({}, i % 2 ? protocol::Form::Cbor : protocol::Form::Json));
        // Holds and watches in one stream, so that watches begin in the middle of gathered changes.
        std::vector<int> asked(watchers.size());
        for (size_t i = 0; i < watchers.size(); ++i) {
            desk->send(QStringLiteral("seats.hold"), holdParams(int(2 * i)));
            desk->send(QStringLiteral("seats.hold"), holdParams(int(2 * i + 1)));
            asked[i] = watchers[i]->send(QStringLiteral("seats.watch"), showParams());
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk->answers.size(), qsizetype(2 * watchers.size()), 20'000);
        const Picture last = now(*desk);
        QCOMPARE(last.states, QByteArray(16, 1));
        for (size_t i = 0; i < watchers.size(); ++i) {
            // What came before the answer would be a notification that the client cannot place.
            Picture picture(watchers[i]->waitFor(asked[i])[u"result"].toObject());
            QVERIFY2(picture.follow(*watchers[i], last.version), qPrintable(QString::number(i)));
            QCOMPARE(picture.states, last.states);
        }
    }

    void seesHoldsRunOut()
    {
        const auto watcher = connected();
        Picture picture = watch(*watcher);
        const auto desk = connected(QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams(4)).isEmpty());
        m_server->clock().advance(601'000);
        m_server->sweep();
        const Picture last = now(*desk);
        QCOMPARE(last.states, QByteArray(16, 0));
        QVERIFY(picture.follow(*watcher, last.version));
        QCOMPARE(picture.states, last.states);
    }

    void hearsNothingAfterUnwatching()
    {
        const auto former = connected();
        const auto watcher = connected();
        watch(*former);
        Picture picture = watch(*watcher);
        QVERIFY(former->call(QStringLiteral("seats.unwatch"), showParams()).contains(u"result"));
        QVERIFY(former->call(QStringLiteral("seats.unwatch"), showParams()).contains(u"result"));
        const auto desk = connected(QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams(4)).isEmpty());
        QVERIFY(picture.follow(*watcher, now(*desk).version));
        QVERIFY(!former->result(QStringLiteral("events.search")).isEmpty());
        QVERIFY(former->notifications.isEmpty());
    }

    void watchingTwiceIsWatchingOnce()
    {
        const auto watcher = connected();
        watch(*watcher);
        Picture picture = watch(*watcher);
        const auto desk = connected(QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams(4)).isEmpty());
        QVERIFY(picture.follow(*watcher, now(*desk).version));
        QVERIFY(watcher->call(QStringLiteral("seats.unwatch"), showParams()).contains(u"result"));
        QVERIFY(watcher->notifications.isEmpty());
    }

    void watchersThatLeaveHarmNobody()
    {
        auto gone = connected();
        const auto watcher = connected();
        watch(*gone);
        Picture picture = watch(*watcher);
        gone->send(QStringLiteral("seats.watch"), {{QStringLiteral("show"), m_server->laterShow.toString()}});
        gone->socket().flush();
        gone->socket().abort();
        gone.reset();
        const auto desk = connected(QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams(4)).isEmpty());
        QVERIFY(picture.follow(*watcher, now(*desk).version));
    }

    void whoReadsTooSlowlyGetsTheWholeLater()
    {
        TestServer::Options options;
        options.limits.mostUnsentBytes = 64
            << 20; // so that the answers which it does not read are no offence
        m_server = std::make_unique<TestServer>(m_cluster, options);
        const auto desk = connected(QStringLiteral("counter"));
        RawClient slow(m_server->port());
        QVERIFY(slow.waitForOpen());
        QVERIFY(slow.upgrade());
        slow.send(request("seats.watch", "show", m_server->show.toString()));
        QByteArray received;
        const auto receive = [&] {
            received += slow.socket.readAll();
            return received;
        };
        QTRY_VERIFY(receive().contains("states"));

        slow.socket.setReadBufferSize(1);
        m_server->data().exec("UPDATE event SET description = repeat('x', 500000)");
        QTimer flood;
        connect(&flood, &QTimer::timeout, this,
            [&] { slow.send(request("events.get", "event", m_server->event.toString())); });
        flood.start(5);
        for (int i = 0; i < 10'000 && !someWereSkipped(); ++i) {
            const QJsonObject hold = desk->result(QStringLiteral("seats.hold"), holdParams(4));
            QVERIFY(desk->call(QStringLiteral("seats.release"), {{QStringLiteral("hold"), hold[u"hold"]}})
                        .contains(u"result"));
        }
        QVERIFY(someWereSkipped());
        flood.stop();
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams(5)).isEmpty());
        const Picture last = now(*desk);

        slow.socket.setReadBufferSize(0);
        QTRY_VERIFY_WITH_TIMEOUT(!lastNotification(receive(), "seats.snapshot").isEmpty(), 20'000);
        Picture picture(lastNotification(received, "seats.snapshot"));
        QCOMPARE(picture.version, last.version);
        QCOMPARE(picture.states, last.states);
        received.clear();
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams(6)).isEmpty());
        QTRY_VERIFY(!lastNotification(receive(), "seats.changed").isEmpty());
        QVERIFY(picture.apply(lastNotification(received, "seats.changed")));
        QCOMPARE(picture.states, now(*desk).states);
    }

    void onlySoManyShowsAtOnce()
    {
        TestServer::Options options;
        options.limits.mostWatches = 1;
        m_server = std::make_unique<TestServer>(m_cluster, options);
        const auto watcher = connected();
        watch(*watcher);
        const QJsonObject later{{QStringLiteral("show"), m_server->laterShow.toString()}};
        const QJsonObject error = watcher->errorData(QStringLiteral("seats.watch"), later);
        QCOMPARE(error[u"name"].toString(), QStringLiteral("limit_reached"));
        QCOMPARE(error[u"limit"].toInt(), 1);
        QVERIFY(watcher->call(QStringLiteral("seats.unwatch"), showParams()).contains(u"result"));
        QVERIFY(watcher->call(QStringLiteral("seats.watch"), later).contains(u"result"));
        const QJsonObject unknown{{QStringLiteral("show"), QStringLiteral("999999")}};
        QVERIFY(watcher->call(QStringLiteral("seats.unwatch"), later).contains(u"result"));
        QCOMPARE(
            watcher->errorName(QStringLiteral("seats.watch"), unknown), QStringLiteral("show_not_found"));
        QVERIFY(watcher->call(QStringLiteral("seats.watch"), later).contains(u"result"));
    }
};

QTEST_GUILESS_MAIN(WatchingTest)
#include "test_watching.moc"

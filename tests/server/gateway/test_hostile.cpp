// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "tests/server/gateway/peer.h"
#include "tests/server/gateway/rawclient.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace parterre;
using namespace parterre::test;

class HostileTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;

    bool nobodyIsConnected()
    {
        return m_server->gateway().metrics().scrape().contains("parterre_connections 0\n");
    }
    void serverGoesOn()
    {
        Peer peer(m_server->url());
        QVERIFY(peer.waitForOpen());
        QVERIFY(!peer.result(QStringLiteral("events.search")).isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestServer::Options options;
        options.limits.requestTimeMs = 400;
        options.limits.idleTimeMs = 400;
        options.limits.pingEveryMs = 100;
        options.limits.silenceMs = 600;
        options.limits.closeTimeMs = 300;
        options.limits.mostUnsentBytes = 256 * 1024;
        options.limits.mostLocalConnections = 20;
        m_server = std::make_unique<TestServer>(m_cluster, options);
    }
    void cleanupTestCase() { m_server.reset(); }
    void cleanup()
    {
        serverGoesOn();
        // Nobody left anything behind.
        QTRY_VERIFY(nobodyIsConnected());
    }

    void aSilentConnectionIsClosed()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.waitForClose());
    }

    void slowHeadersAreCutOff()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        client.socket.write("GET /health HTTP/1.1\r\n");
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] { client.send("X: y\r\n"); });
        drip.start(20);
        QVERIFY(client.waitForClose());
    }

    void aSlowBodyIsCutOff()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        client.socket.write("POST /v1/events.search HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n");
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] { client.send(" "); });
        drip.start(20);
        QVERIFY(client.waitForClose());
    }

    void endlessHeadersAreCutOff()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        client.socket.write("GET /health HTTP/1.1\r\n");
        QTimer flood;
        connect(&flood, &QTimer::timeout, this, [&] { client.send("X: " + QByteArray(4000, 'y') + "\r\n"); });
        flood.start(0);
        QVERIFY(client.waitForClose());
    }

    void anEndlessBodyIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("plain") << QByteArray("Content-Length: 10000000000");
        QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked");
    }
    void anEndlessBodyIsCutOff()
    {
        QFETCH(QByteArray, head);
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        client.socket.write("POST /v1/events.search HTTP/1.1\r\nHost: a\r\n" + head + "\r\n\r\n");
        const bool chunked = head.contains("chunked");
        QTimer flood;
        connect(&flood, &QTimer::timeout, this, [&] {
            const QByteArray part(4000, ' ');
            client.send(chunked ? "fa0\r\n" + part + "\r\n" : part);
        });
        flood.start(0);
        QVERIFY(client.waitForClose());
    }

    void nonsenseIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << QByteArray::fromHex("160301020001000001fc03030000");
        QTest::newRow("zeros") << QByteArray(100, 0);
        QTest::newRow("one long line") << QByteArray(100'000, 'a');
        QTest::newRow("no such version") << QByteArray("GET / HTTP/9.9\r\n\r\n");
        QTest::newRow("negative length") << QByteArray("POST /v1/x HTTP/1.1\r\nContent-Length: -1\r\n\r\n{}");
        QTest::newRow("absurd length")
            << QByteArray("POST /v1/x HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n{}");
        QTest::newRow("no length at all")
            << QByteArray("POST /v1/x HTTP/1.1\r\nContent-Length: many\r\n\r\n{}");
        QTest::newRow("absurd chunk")
            << QByteArray("POST /v1/x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}");
        QTest::newRow("negative chunk")
            << QByteArray("POST /v1/x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{}");
        QTest::newRow("no chunk") << QByteArray(
            "POST /v1/x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n{}");
        QTest::newRow("header without colon") << QByteArray("GET /health HTTP/1.1\r\nnonsense\r\n\r\n");
        QTest::newRow("websocket without key")
            << QByteArray("GET /v1 HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        QTest::newRow("websocket elsewhere")
            << QByteArray("GET /v2 HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        QTest::newRow("impossible path") << QByteArray("GET /%zz%00\\ HTTP/1.1\r\n\r\n");
    }
    void nonsenseIsCutOff()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        client.socket.write(bytes);
        QVERIFY(client.waitForClose());
    }

    void whoAsksTwiceWithoutWaitingGetsOneAnswer()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        const QByteArray request = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";
        client.socket.write(request);
        client.socket.flush();
        client.socket.write(request + request);
        QVERIFY(client.waitForClose());
        QVERIFY(client.socket.readAll().startsWith("HTTP/1.1 200"));
    }

    void aHugeFrameIsRefused()
    {
        Peer peer(m_server->url());
        QVERIFY(peer.waitForOpen());
        peer.sendRaw(QByteArray(10'000'000, ' '));
        QTRY_COMPARE_WITH_TIMEOUT(peer.socket().state(), QAbstractSocket::UnconnectedState, 20'000);
        QCOMPARE(peer.socket().closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    }

    void aFrameThatOnlySaysThatItIsHugeIsRefused()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.upgrade());
        client.socket.write(RawClient::frame(textFrame, "{", 1LL << 60));
        QVERIFY(client.waitForClose());
    }

    void textThatIsNoUnicodeIsRefused()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.upgrade());
        client.socket.write(RawClient::frame(textFrame, "{\"a\":\"\xff\xfe\"}"));
        QVERIFY(client.waitForClose());
    }

    void badMessagesGetTheirErrorAndTheConnectionStays_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("name");
        const auto call = [](const QByteArray &method, const QByteArray &params) {
            return "{\"jsonrpc\":\"2.0\",\"id\":\"raw\",\"method\":\"" + method + "\",\"params\":" + params
                + "}";
        };
        QTest::newRow("broken") << QByteArray("{\"jsonrpc\":") << "parse_error";
        QTest::newRow("empty") << QByteArray("") << "parse_error";
        QTest::newRow("10,000 deep") << QByteArray(10'000, '[') + QByteArray(10'000, ']') << "too_deep";
        QTest::newRow("deep params") << call(
            "events.search", QByteArray(10'000, '[') + QByteArray(10'000, ']'))
                                     << "too_deep";
        QTest::newRow("a list") << QByteArray("[]") << "invalid_request";
        QTest::newRow("unknown method") << call("events.delete", "{}") << "method_unknown";
        QTest::newRow("wrong type") << call("events.search", "{\"limit\":\"ten\"}") << "invalid_params";
        QTest::newRow("out of range") << call("events.search", "{\"limit\":100000}") << "invalid_params";
        QTest::newRow("unknown field") << call("events.search", "{\"colour\":1}") << "invalid_params";
        QTest::newRow("missing field") << call("shows.get", "{}") << "invalid_params";
        QTest::newRow("after the last year")
            << call("events.search", "{\"from\":\"9999-12-31T23:59:59-14:00\"}") << "invalid_params";
        QTest::newRow("before the first year")
            << call("events.search", "{\"to\":\"0001-01-01T00:00:00+14:00\"}") << "invalid_params";
        for (const QByteArray cursor : {"9223372036854775807 0 1", "0 -9223372036854775808 1"}) {
            QTest::newRow("cursor " + cursor) << call("events.search",
                "{\"cursor\":\""
                    + cursor.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + "\"}")
                                              << "invalid_params";
        }
        QTest::newRow("too large") << call("events.search", "{\"text\":\"" + QByteArray(20'000, 'a') + "\"}")
                                   << "too_large";
    }
    void badMessagesGetTheirErrorAndTheConnectionStays()
    {
        QFETCH(QByteArray, frame);
        Peer peer(m_server->url());
        QVERIFY(peer.waitForOpen());
        peer.sendRaw(frame);
        QTRY_COMPARE(peer.answers.size(), 1);
        QTEST(peer.answers[0][u"error"][u"data"][u"name"].toString(), "name");
        QVERIFY(!peer.result(QStringLiteral("events.search")).isEmpty());
    }

    void badCborGetsItsError()
    {
        Peer peer(m_server->url(), protocol::Form::Cbor);
        QVERIFY(peer.waitForOpen());
        peer.sendRaw(QByteArray::fromHex("a1ff00"));
        QTRY_COMPARE(peer.answers.size(), 1);
        QCOMPARE(peer.answers[0][u"error"][u"data"][u"name"].toString(), QStringLiteral("parse_error"));
        QVERIFY(!peer.result(QStringLiteral("events.search")).isEmpty());
    }

    void whoNeverReadsIsCutOff()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.upgrade());
        client.socket.setReadBufferSize(1);
        const QByteArray ask = RawClient::frame(textFrame,
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"layouts.get\",\"params\":{\"layout\":\""
                + m_server->layout.toString().toLatin1() + "\"}}");
        QTimer flood;
        connect(&flood, &QTimer::timeout, this, [&] { client.send(ask.repeated(8)); });
        flood.start(0);
        QVERIFY(QTest::qWaitFor(
            [&] {
                client.socket.setReadBufferSize(1);
                return client.socket.state() != QAbstractSocket::ConnectedState;
            },
            60'000));
    }

    void whoPingsAndNeverReadsIsCutOff()
    {
        TestServer::Options options;
        options.limits.mostUnsentBytes = 64 * 1024;
        TestServer server(m_cluster, options);
        RawClient client(server.port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.upgrade());
        client.socket.setReadBufferSize(1);
        const QByteArray pings = RawClient::frame(pingFrame, QByteArray(120, 'p')).repeated(500);
        QTimer flood;
        connect(&flood, &QTimer::timeout, this, [&] { client.send(pings); });
        flood.start(0);
        const auto isCutOff = [&] {
            return server.gateway().metrics().scrape().contains("parterre_connections 0\n");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isCutOff(), 30'000);
    }

    void whoClosesAndNeverReadsIsCutOff()
    {
        TestServer::Options options;
        options.limits.closeTimeMs = 300;
        TestServer server(m_cluster, options);
        server.data().exec("UPDATE event SET description = repeat('x', 16000000)");
        RawClient client(server.port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.upgrade());
        client.socket.setReadBufferSize(1);
        client.socket.write(RawClient::frame(textFrame,
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"events.get\",\"params\":{\"event\":\""
                + server.event.toString().toLatin1() + "\"}}"));
        const auto figures = [&](const char *line) {
            return server.gateway().metrics().scrape().contains(line);
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            figures("parterre_requests_total{method=\"events.get\",outcome=\"ok\"} 1\n"), 20'000);
        client.socket.write(RawClient::frame(closeFrame, "\x03\xe8"));
        QTRY_VERIFY_WITH_TIMEOUT(figures("parterre_connections 0\n"), 20'000);
    }

    void aDeadConnectionIsClosed()
    {
        RawClient client(m_server->port());
        QVERIFY(client.waitForOpen());
        QVERIFY(client.upgrade());
        QVERIFY(client.waitForClose()); // answers no ping
    }

    void anIdleConnectionThatAnswersPingsStays()
    {
        Peer peer(m_server->url());
        QVERIFY(peer.waitForOpen());
        RawClient dead(m_server->port());
        QVERIFY(dead.waitForOpen());
        QVERIFY(dead.upgrade());
        QVERIFY(dead.waitForClose()); // so much time has passed then
        QCOMPARE(peer.socket().state(), QAbstractSocket::ConnectedState);
    }

    void connectionsAreCounted()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 40; ++i)
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
        const auto open = [&] {
            return std::ranges::count_if(clients, [](const auto &client) { return client->isOpen(); });
        };
        QTRY_VERIFY(open() > 0);
        QTRY_VERIFY(open() <= 20);
        clients.clear();
        QTRY_VERIFY(nobodyIsConnected());
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "test_hostile.moc"

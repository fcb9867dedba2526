// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

namespace {

struct Answer {
    int status = 0;
    QByteArray body;
    QByteArray retryAfter;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString errorName() const { return json()[u"error"][u"data"][u"name"].toString(); }
};

} // namespace

class HttpTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    QNetworkAccessManager m_http;

    static Answer finish(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owner(reply);
        QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); });
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 20'000))
            qWarning("no answer came");
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Retry-After")};
    }
    Answer get(const QString &path) { return finish(m_http.get(QNetworkRequest(m_server->httpUrl(path)))); }
    Answer post(const QString &method, const QJsonObject &params, const QString &token = {})
    {
        QNetworkRequest request(m_server->httpUrl(QStringLiteral("/v1/") + method));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        return finish(m_http.post(request, QJsonDocument(params).toJson()));
    }
    QString login(const QString &user)
    {
        const Answer answer = post(QStringLiteral("session.login"),
            {{QStringLiteral("user"), user}, {QStringLiteral("password"), TestServer::password}});
        return answer.json()[u"token"].toString();
    }
    QJsonObject holdParams(std::initializer_list<int> numbers) const
    {
        return {{QStringLiteral("show"), m_server->show.toString()},
            {QStringLiteral("seats"), seats(numbers)}, {QStringLiteral("key"), newKey()}};
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(m_cluster); }
    void cleanup() { m_server.reset(); }

    void saysHowItIs()
    {
        const Answer answer = get(QStringLiteral("/health"));
        QCOMPARE(answer.status, 200);
        const QJsonObject expected{{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("version"), QStringLiteral("test")}, {QStringLiteral("database"), true}};
        QCOMPARE(answer.json(), expected);
    }

    void offersTheMethodsAsRest()
    {
        const QString token = login(QStringLiteral("counter"));
        QVERIFY(!token.isEmpty());
        const Answer hold = post(QStringLiteral("seats.hold"), holdParams({1, 2}), token);
        QCOMPARE(hold.status, 200);
        QCOMPARE(hold.json()[u"seats"].toArray(), seats({1, 2}));
        const Answer taken =
            post(QStringLiteral("seats.hold"), holdParams({2}), login(QStringLiteral("counter2")));
        QCOMPARE(taken.status, 409);
        QCOMPARE(taken.errorName(), QStringLiteral("seats_unavailable"));
        QCOMPARE(taken.json()[u"error"][u"data"][u"seats"].toArray(), seats({2}));
        QCOMPARE(post(QStringLiteral("session.logout"), {}, token).status, 200);
        QCOMPARE(post(QStringLiteral("seats.holds"), {}, token).status, 401);
    }

    void answersErrorsByTheirStatus_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *method, const char *user, const QJsonObject &params, int status,
                             const char *name) {
            QTest::addRow("%s %s", method, name) << QString::fromLatin1(method) << QString::fromLatin1(user)
                                                 << params << status << QString::fromLatin1(name);
        };
        const QJsonObject nobodysShow{{QStringLiteral("show"), QStringLiteral("999999")}};
        row("events.delete", "", {}, 404, "method_unknown");
        row("seats.hold", "", {}, 401, "unauthenticated");
        row("seats.hold", "door", {}, 403, "forbidden");
        row("shows.get", "", {}, 400, "invalid_params");
        row("shows.get", "", nobodysShow, 404, "show_not_found");
        row("seats.watch", "", nobodysShow, 404, "method_unknown");
        row("shows.get", "nonsense", nobodysShow, 401, "session_expired");
        row("events.search", "", {{QStringLiteral("text"), QString(20'000, u'a')}}, 413, "too_large");
    }
    void answersErrorsByTheirStatus()
    {
        QFETCH(QString, method);
        QFETCH(QString, user);
        QFETCH(QJsonObject, params);
        const QString token = user.isEmpty() || user == u"nonsense" ? user : login(user);
        const Answer answer = post(method, params, token);
        QTEST(answer.status, "status");
        QTEST(answer.errorName(), "name");
    }

    void saysWhenToTryAgain()
    {
        const QJsonObject wrong{{QStringLiteral("user"), QStringLiteral("counter")},
            {QStringLiteral("password"), QStringLiteral("guess")}};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(post(QStringLiteral("session.login"), wrong).status, 401);
        const Answer answer = post(QStringLiteral("session.login"), wrong);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.errorName(), QStringLiteral("login_throttled"));
        QCOMPARE(answer.retryAfter, QByteArray("1"));
    }

    void knowsNoOtherPaths()
    {
        const Answer answer = get(QStringLiteral("/favicon.ico"));
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.errorName(), QStringLiteral("method_unknown"));
        QCOMPARE(get(QStringLiteral("/v1/events.search")).status, 405);
        QNetworkRequest head(m_server->httpUrl(QStringLiteral("/health")));
        QCOMPARE(finish(m_http.head(head)).status, 405);
    }

    void keepsCount()
    {
        Peer peer(m_server->url());
        QVERIFY(peer.waitForOpen());
        QVERIFY(
            !peer.result(QStringLiteral("seats.watch"), {{QStringLiteral("show"), m_server->show.toString()}})
                 .isEmpty());
        QCOMPARE(peer.errorName(QStringLiteral("seats.hold")), QStringLiteral("unauthenticated"));
        QCOMPARE(peer.errorName(QStringLiteral("no.such")), QStringLiteral("method_unknown"));
        m_server->gateway().metrics().watchPipeline([] { return Metrics::PipelineFigures{3, 12, 4}; });
        const Answer answer = get(QStringLiteral("/metrics"));
        QCOMPARE(answer.status, 200);
        for (const char *line : {"parterre_requests_total{method=\"seats.watch\",outcome=\"ok\"} 1\n",
                 "parterre_requests_total{method=\"seats.hold\",outcome=\"unauthenticated\"} 1\n",
                 "parterre_requests_total{method=\"unknown\",outcome=\"method_unknown\"} 1\n",
                 "parterre_request_duration_seconds_count{method=\"seats.watch\"} 1\n",
                 "parterre_websockets 1\n", "parterre_watchers 1\n", "parterre_requests_in_flight 1\n",
                 "parterre_pipeline_batches_total 3\n", "parterre_pipeline_requests_total 12\n",
                 "parterre_pipeline_queued 4\n"})
            QVERIFY2(answer.body.contains(line), line + answer.body);
        peer.socket().close();
        QTRY_VERIFY(get(QStringLiteral("/metrics")).body.contains("parterre_watchers 0\n"));
        QTRY_VERIFY(get(QStringLiteral("/metrics")).body.contains("parterre_websockets 0\n"));
    }

    void figuresAreNotForThoseBehindAProxy_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("usual") << QByteArray("X-Forwarded-For");
        QTest::newRow("standard") << QByteArray("Forwarded");
    }
    void figuresAreNotForThoseBehindAProxy()
    {
        QFETCH(QByteArray, header);
        TestServer::Options options;
        options.metricsToken = QStringLiteral("figures");
        m_server = std::make_unique<TestServer>(m_cluster, options);
        QNetworkRequest request(m_server->httpUrl(QStringLiteral("/metrics")));
        request.setRawHeader(header, "203.0.113.7");
        QCOMPARE(finish(m_http.get(request)).status, 403);
        request.setRawHeader("Authorization", "Bearer figures");
        QCOMPARE(finish(m_http.get(request)).status, 200);
    }

    void whoAsksAgainAndNeverReadsIsCutOff()
    {
        m_server->data().exec("UPDATE event SET description = repeat('x', 16000000)");
        const auto figures = [&](const char *line) {
            return m_server->gateway().metrics().scrape().contains(line);
        };
        const auto oneAnswer = [&] {
            return figures("parterre_requests_total{method=\"events.get\",outcome=\"ok\"} 1\n");
        };
        QTcpSocket client;
        client.setReadBufferSize(1);
        client.connectToHost(QHostAddress::LocalHost, m_server->port());
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        const QByteArray body = "{\"event\":\"" + m_server->event.toString().toLatin1() + "\"}";
        const QByteArray request = "POST /v1/events.get HTTP/1.1\r\nHost: a\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        client.write(request);
        QTRY_VERIFY_WITH_TIMEOUT(oneAnswer() && m_server->gateway().requestsInFlight() == 0, 20'000);
        client.write(request);
        QTRY_VERIFY_WITH_TIMEOUT(figures("parterre_connections 0\n"), 20'000);
        QVERIFY(oneAnswer());
    }

    void speaksTls()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate});
        QVERIFY2(
            openssl.waitForFinished() && openssl.exitCode() == 0, openssl.readAllStandardError().constData());

        QVERIFY(!Gateway::tlsFromFiles(certificate, folder.filePath(QStringLiteral("none.pem"))));
        QVERIFY(!Gateway::tlsFromFiles(key, key));
        const auto tls = Gateway::tlsFromFiles(certificate, key);
        QVERIFY(tls.ok());
        TestServer::Options options;
        options.tls = *tls;
        m_server = std::make_unique<TestServer>(m_cluster, options);
        Peer peer(m_server->url());
        QVERIFY(peer.waitForOpen());
        QVERIFY(!peer.login(QStringLiteral("counter")).isEmpty());
        QCOMPARE(peer.result(QStringLiteral("seats.hold"), holdParams({1}))[u"seats"].toArray(), seats({1}));
        QCOMPARE(get(QStringLiteral("/health")).status, 200);
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "test_http.moc"

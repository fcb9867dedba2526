// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/services.h"
#include "server/inventory/inventoryservice.h"
#include "tests/server/gateway/picture.h"
#include "tests/support/testserver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

using namespace parterre;
using namespace parterre::test;

namespace {

constexpr int patienceMs = 30'000;
const QString unavailable = QStringLiteral("unavailable");

/// A peer that keeps apart what the server says about itself.
class Desk : public Peer {
public:
    explicit Desk(const QUrl &url, protocol::Form form = protocol::Form::Json)
        : Peer(url, form)
    {
        if (!waitForOpen())
            qFatal("cannot connect");
    }

    bool waitForStatus(bool stale)
    {
        return QTest::qWaitFor(
            [&] {
                sort();
                return !m_statuses.isEmpty() && m_statuses.last() == stale;
            },
            patienceMs);
    }
    bool isStale()
    {
        sort();
        return !m_statuses.isEmpty() && m_statuses.last();
    }
    QList<bool> statuses()
    {
        sort();
        return m_statuses;
    }

private:
    void sort()
    {
        for (qsizetype i = 0; i < notifications.size();) {
            if (notifications[i].contains(u"changes") || notifications[i].contains(u"states"))
                ++i;
            else
                m_statuses.append(notifications.takeAt(i)[u"stale"].toBool());
        }
    }

    QList<bool> m_statuses;
};

} // namespace

/// The database goes away under a running server, and comes back.
class DatabaseLostTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;

    QJsonObject showParams() const { return {{QStringLiteral("show"), m_server->show.toString()}}; }
    QJsonObject eventParams() const { return {{QStringLiteral("event"), m_server->event.toString()}}; }
    QJsonObject holdParams(int seat) const
    {
        QJsonObject params = showParams();
        params[QStringLiteral("seats")] = seats({seat});
        params[QStringLiteral("key")] = newKey();
        return params;
    }
    QJsonObject health()
    {
        QNetworkAccessManager http;
        const std::unique_ptr<QNetworkReply> reply(
            http.get(QNetworkRequest(m_server->httpUrl(QStringLiteral("/health")))));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patienceMs))
            qWarning("no answer came");
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    void blockInTheTable(int seat)
    {
        const QByteArray show = m_server->show.toString().toLatin1();
        const QByteArray sql = "WITH raised AS (UPDATE inventory SET version = version + 1 WHERE show_id = "
            + show + " RETURNING version) INSERT INTO claim (show_id, seat_no, state, version) SELECT " + show
            + ", " + QByteArray::number(seat) + ", 3, version FROM raised";
        m_server->data().exec(sql.constData());
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(m_cluster); }
    void cleanup() { m_server.reset(); }

    void servesWhatItKnowsAndChangesNothing()
    {
        Desk desk(m_server->url());
        QVERIFY(!desk.login(QStringLiteral("counter")).isEmpty());
        QVERIFY(desk.call(QStringLiteral("seats.hold"), holdParams(3)).contains(u"result"));
        const QJsonObject before = desk.result(QStringLiteral("seats.watch"), showParams());
        const QJsonObject show = desk.result(QStringLiteral("shows.get"), showParams());
        const QJsonObject event = desk.result(QStringLiteral("events.get"), eventParams());
        const QJsonObject events = desk.result(QStringLiteral("events.search"));
        for (const QJsonObject &answer : {before, show, event, events})
            QVERIFY(!answer.contains(u"stale"));

        m_server->data().refuse();
        QVERIFY(desk.waitForStatus(true));
        QCOMPARE(desk.errorName(QStringLiteral("seats.hold"), holdParams(4)), unavailable);
        QCOMPARE(desk.errorName(QStringLiteral("session.login"),
                     {{QStringLiteral("user"), QStringLiteral("counter")},
                         {QStringLiteral("password"), TestServer::password}}),
            unavailable);

        m_server->clock().advance(
            6 * 60'000); // what is kept for a while is old, and the session to be renewed
        const auto stale = [](QJsonObject answer) {
            answer[QStringLiteral("stale")] = true;
            return answer;
        };
        QCOMPARE(desk.result(QStringLiteral("seats.states"), showParams()), stale(before));
        QCOMPARE(desk.result(QStringLiteral("seats.watch"), showParams()), stale(before));
        for (int time = 0; time < 2; ++time) // who asks first does not take it away
            QCOMPARE(desk.result(QStringLiteral("shows.get"), showParams()), stale(show));
        QCOMPARE(desk.result(QStringLiteral("events.get"), eventParams()), stale(event));
        QCOMPARE(desk.result(QStringLiteral("events.search")), stale(events));
        // What nobody has asked for before is not known.
        QCOMPARE(desk.errorName(
                     QStringLiteral("events.search"), {{QStringLiteral("text"), QStringLiteral("tem")}}),
            unavailable);
        QCOMPARE(desk.errorName(QStringLiteral("seats.states"),
                     {{QStringLiteral("show"), m_server->laterShow.toString()}}),
            unavailable);
        QCOMPARE(health()[u"status"].toString(), QStringLiteral("degraded"));
    }

    void comesBackAloneAndReadsWhatItMissed()
    {
        Desk desk(m_server->url());
        Desk other(m_server->url(), protocol::Form::Cbor);
        QVERIFY(!desk.login(QStringLiteral("counter")).isEmpty());
        QVERIFY(desk.call(QStringLiteral("seats.hold"), holdParams(3)).contains(u"result"));
        Picture picture(other.result(QStringLiteral("seats.watch"), showParams()));
        QVERIFY(m_server->data().number("SELECT 1") == 1); // this connection stays

        m_server->data().refuse();
        QVERIFY(desk.waitForStatus(true));
        QVERIFY(other.waitForStatus(true));
        Desk latecomer(m_server->url());
        QVERIFY(latecomer.result(QStringLiteral("seats.states"), showParams())[u"stale"].toBool());
        QVERIFY(latecomer.waitForStatus(true));
        blockInTheTable(7);

        m_server->data().admit();
        for (Desk *one : {&desk, &other, &latecomer}) {
            QVERIFY(one->waitForStatus(false));
            QCOMPARE(one->statuses(), (QList<bool>{true, false}));
        }
        QVERIFY(picture.follow(other, picture.version + 1));
        QCOMPARE(int(picture.states[7]), 3);
        const QJsonObject hold = desk.call(QStringLiteral("seats.hold"), holdParams(4));
        QVERIFY(hold.contains(u"result"));
        QVERIFY(picture.follow(other, picture.version + 1));
        QVERIFY(!desk.result(QStringLiteral("seats.states"), showParams()).contains(u"stale"));
        QCOMPARE(health()[u"status"].toString(), QStringLiteral("ok"));
    }

    void aLineThatIsSoonBackIsNoMatter()
    {
        TestServer::Options patient;
        patient.databaseGraceMs = patienceMs;
        m_server = std::make_unique<TestServer>(m_cluster, patient);
        Desk desk(m_server->url());
        QVERIFY(!desk.login(QStringLiteral("counter")).isEmpty());
        QVERIFY(desk.call(QStringLiteral("seats.hold"), holdParams(3)).contains(u"result"));
        Picture picture(desk.result(QStringLiteral("seats.watch"), showParams()));
        // Without the server's event loop in between it has not noticed yet.
        m_server->data().refuse();
        blockInTheTable(7);
        m_server->data().admit();
        QVERIFY(picture.follow(desk, picture.version + 1));
        QCOMPARE(int(picture.states[7]), 3);
        QCOMPARE(desk.statuses(), QList<bool>());
    }

    void outlivesAKilledPostmaster()
    {
        if (m_cluster.postmaster() == 0)
            QSKIP("this PostgreSQL is somebody else's");
        Desk desk(m_server->url());
        QVERIFY(!desk.login(QStringLiteral("counter")).isEmpty());
        QVERIFY(desk.call(QStringLiteral("seats.hold"), holdParams(3)).contains(u"result"));
        Picture picture(desk.result(QStringLiteral("seats.watch"), showParams()));
        // Each time that it is started anew, until it has been away for long.
        const auto killAgain = [&] {
            if (const auto pid = pid_t(m_cluster.postmaster()); pid > 0)
                ::kill(pid, SIGKILL);
            return desk.isStale();
        };
        QVERIFY(QTest::qWaitFor(killAgain, patienceMs));
        QCOMPARE(desk.errorName(QStringLiteral("seats.hold"), holdParams(4)), unavailable);
        QVERIFY(desk.result(QStringLiteral("seats.states"), showParams())[u"stale"].toBool());
        QVERIFY(desk.waitForStatus(false));
        QVERIFY(desk.call(QStringLiteral("seats.hold"), holdParams(4)).contains(u"result"));
        QVERIFY(picture.follow(desk, picture.version + 1));
        QCOMPARE(int(picture.states[4]), 1);
    }
};

QTEST_GUILESS_MAIN(DatabaseLostTest)
#include "test_databaselost.moc"

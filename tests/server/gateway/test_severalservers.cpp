// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/services.h"
#include "server/inventory/inventoryservice.h"
#include "server/storage/blockon.h"
#include "tests/server/gateway/picture.h"
#include "tests/support/testserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

/// Several servers on one database: what one commits is seen at all.
class SeveralServersTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_here;
    std::unique_ptr<TestServer> m_there;

    QJsonObject showParams() const { return {{QStringLiteral("show"), m_here->show.toString()}}; }
    QJsonObject holdParams(const QJsonArray &numbers) const
    {
        QJsonObject params = showParams();
        params[QStringLiteral("seats")] = numbers;
        params[QStringLiteral("key")] = newKey();
        return params;
    }
    static std::unique_ptr<Peer> connected(const TestServer &server, const QString &user = {})
    {
        auto peer = std::make_unique<Peer>(server.url());
        if (!peer->waitForOpen())
            qFatal("cannot connect");
        if (!user.isEmpty() && peer->login(user).isEmpty())
            qFatal("cannot sign in");
        return peer;
    }
    std::unique_ptr<Peer> watcher(const TestServer &server, std::optional<Picture> &picture)
    {
        auto peer = connected(server);
        picture.emplace(peer->result(QStringLiteral("seats.watch"), showParams()));
        return peer;
    }
    QByteArray statesInTheTable() const
    {
        const QByteArray sql =
            "SELECT seat_no, state FROM claim WHERE show_id = " + m_here->show.toString().toLatin1();
        QByteArray states(16, 0);
        for (const auto &row : m_here->data().exec(sql.constData()))
            states[row[0].as<int>()] = char(row[1].as<int>());
        return states;
    }
    qint64 versionInTheTable() const
    {
        const QByteArray sql =
            "SELECT max(version) FROM inventory WHERE show_id = " + m_here->show.toString().toLatin1();
        return m_here->data().number(sql.constData());
    }
    /// As a commit of another server whose notification got lost.
    void blockInSilence(int seat)
    {
        const QByteArray show = m_here->show.toString().toLatin1();
        const QByteArray sql = "WITH raised AS (UPDATE inventory SET version = version + 1 WHERE show_id = "
            + show + " RETURNING version) INSERT INTO claim (show_id, seat_no, state, version) SELECT " + show
            + ", " + QByteArray::number(seat) + ", 3, version FROM raised";
        m_here->data().exec(sql.constData());
    }

private Q_SLOTS:
    void init()
    {
        m_here = std::make_unique<TestServer>(m_cluster);
        m_there = m_here->another();
    }
    void cleanup()
    {
        m_there.reset();
        m_here.reset();
    }

    void seesWhatTheOtherCommits()
    {
        std::optional<Picture> picture;
        const auto there = watcher(*m_there, picture);
        const qint64 before = picture->version;
        const auto desk = connected(*m_here, QStringLiteral("counter"));
        const QJsonObject hold = desk->result(QStringLiteral("seats.hold"), holdParams({4, 5}));
        QTRY_COMPARE(there->notifications.size(), 1);
        QCOMPARE(there->notifications[0][u"from"].toInteger(), before);
        QCOMPARE(there->notifications[0][u"version"].toInteger(), before + 1);
        QCOMPARE(there->notifications[0][u"changes"].toArray(), (QJsonArray{seats({4, 1}), seats({5, 1})}));
        QVERIFY(desk->call(QStringLiteral("seats.release"), {{QStringLiteral("hold"), hold[u"hold"]}})
                    .contains(u"result"));
        QVERIFY(picture->follow(*there, before + 2));
        QCOMPARE(picture->states, QByteArray(16, 0));
    }

    void bothCommitInTurns()
    {
        std::optional<Picture> picture;
        const auto there = watcher(*m_there, picture);
        const auto deskHere = connected(*m_here, QStringLiteral("counter"));
        const auto deskThere = connected(*m_there, QStringLiteral("counter2"));
        for (int seat = 0; seat < 16; ++seat) {
            Peer &desk = seat % 2 ? *deskHere : *deskThere;
            QVERIFY(!desk.result(QStringLiteral("seats.hold"), holdParams({seat})).isEmpty());
        }
        QVERIFY(picture->follow(*there, versionInTheTable()));
        QCOMPARE(picture->states, QByteArray(16, 1));
    }

    void readsWhatWasTooLongToBeTold()
    {
        TestServer::Options tongueTied;
        tongueTied.mostAnnouncedBytes = 1;
        const auto third = m_here->another(tongueTied);
        std::optional<Picture> picture;
        const auto there = watcher(*m_there, picture);
        const auto desk = connected(*third, QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({0, 1, 2, 9})).isEmpty());
        QVERIFY(picture->follow(*there, versionInTheTable()));
        QCOMPARE(picture->states, statesInTheTable());
        // What was freed is in the table too.
        const QJsonObject held = desk->result(QStringLiteral("seats.holds"))[u"holds"][0].toObject();
        QVERIFY(desk->call(QStringLiteral("seats.release"), {{QStringLiteral("hold"), held[u"hold"]}})
                    .contains(u"result"));
        QVERIFY(picture->follow(*there, versionInTheTable()));
        QCOMPARE(picture->states, QByteArray(16, 0));
    }

    void findsWhatNobodyTold()
    {
        const auto desk = connected(*m_here, QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({1})).isEmpty());
        std::optional<Picture> picture;
        const auto there = watcher(*m_there, picture);
        blockInSilence(7);
        blockInSilence(8);
        QVERIFY(storage::blockOn(m_there->services().inventory.catchUp()).ok());
        QTRY_COMPARE(there->notifications.size(), 1);
        QCOMPARE(there->notifications[0][u"from"].toInteger(), picture->version);
        QVERIFY(picture->follow(*there, versionInTheTable()));
        QCOMPARE(picture->states, statesInTheTable());
    }

    void theNextCommitTellsOfTheOneBefore()
    {
        const auto desk = connected(*m_here, QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({1})).isEmpty());
        std::optional<Picture> here;
        std::optional<Picture> there;
        const auto watcherHere = watcher(*m_here, here);
        const auto watcherThere = watcher(*m_there, there);
        blockInSilence(7);
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({2})).isEmpty());
        QVERIFY(here->follow(*watcherHere, versionInTheTable()));
        QVERIFY(there->follow(*watcherThere, versionInTheTable()));
        QCOMPARE(here->states, statesInTheTable());
        QCOMPARE(there->states, statesInTheTable());
    }

    void countsWhatIsFreeEverywhere()
    {
        std::optional<Picture> picture;
        const auto there = watcher(*m_there, picture);
        const auto desk = connected(*m_here, QStringLiteral("counter"));
        QVERIFY(!desk->result(QStringLiteral("seats.hold"), holdParams({4, 5, 6})).isEmpty());
        QVERIFY(picture->follow(*there, versionInTheTable()));
        const QJsonObject event = there->result(
            QStringLiteral("events.get"), {{QStringLiteral("event"), m_here->event.toString()}});
        QCOMPARE(event[u"shows"][0][u"free"].toInt(), 13);
    }

    void allSeeTheSameInTheEnd()
    {
        const auto third = m_here->another();
        const std::array<TestServer *, 3> servers{m_here.get(), m_there.get(), third.get()};
        std::vector<std::unique_ptr<Peer>> desks;
        std::vector<std::unique_ptr<Peer>> watchers;
        std::vector<std::optional<Picture>> pictures(servers.size());
        for (size_t i = 0; i < servers.size(); ++i) {
            desks.push_back(connected(*servers[i], QStringLiteral("counter")));
            watchers.push_back(watcher(*servers[i], pictures[i]));
        }
        QRandomGenerator random(7);
        for (int round = 0; round < 12; ++round) {
            for (const auto &desk : desks) {
                for (int i = 0; i < 6; ++i)
                    desk->send(QStringLiteral("seats.hold"), holdParams({int(random.bounded(16))}));
            }
            for (const auto &desk : desks) {
                QTRY_COMPARE_WITH_TIMEOUT(desk->answers.size(), 6, 20'000);
                for (const QJsonObject &answer : std::exchange(desk->answers, {})) {
                    const QJsonValue hold = answer[u"result"][u"hold"];
                    if (hold.isString() && random.bounded(2) == 0)
                        QVERIFY(desk->call(QStringLiteral("seats.release"), {{QStringLiteral("hold"), hold}})
                                    .contains(u"result"));
                }
            }
        }
        for (size_t i = 0; i < servers.size(); ++i) {
            QVERIFY2(pictures[i]->follow(*watchers[i], versionInTheTable()), qPrintable(QString::number(i)));
            QCOMPARE(pictures[i]->states, statesInTheTable());
        }
    }
};

QTEST_GUILESS_MAIN(SeveralServersTest)
#include "test_severalservers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/changefeed.h"
#include "server/storage/pipeline/changelistener.h"
#include "tests/support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace parterre;
using storage::ChangeFeed;
using storage::ChangeListener;
using storage::ShowCommit;

namespace {

const QByteArray here = "a1b2";
const QByteArray there = "c3d4";

} // namespace

class ChangeFeedTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;

    static void announce(const QString &url, const QByteArray &server, const std::vector<ShowCommit> &commits,
        bool commit = true)
    {
        storage::SqlDialogue sql(url.toStdString());
        ChangeFeed::prepare(sql);
        sql.begin();
        ChangeFeed(server).announce(sql, commits);
        if (commit) {
            sql.commit();
        } else {
            sql.flush();
            sql.rollback();
        }
    }

private Q_SLOTS:
    void saysWhatChanged()
    {
        const ChangeFeed feed(here);
        const ShowCommit commit{ShowId{17}, 42, {{4, 1}, {9, 0}, {5, 1}}};
        const QByteArray payload = feed.payloadOf(commit);
        QCOMPARE(payload, QByteArray("a1b2 17 42 0:9;1:4,5"));
        const auto read = ChangeFeed::parse(payload);
        QVERIFY(read);
        QCOMPARE(read->server, here);
        QCOMPARE(read->commit.show, commit.show);
        QCOMPARE(read->commit.version, commit.version);
        QCOMPARE(read->commit.changes, (std::vector<protocol::SeatChange>{{9, 0}, {4, 1}, {5, 1}}));
    }

    void saysTheVersionAloneWhereTheRestIsTooLong()
    {
        ShowCommit commit{ShowId{17}, 42, {}};
        for (SeatNo seat = 10'000; seat < 11'000; ++seat)
            commit.changes.push_back({seat, 1});
        const QByteArray fits = ChangeFeed(here).payloadOf(commit);
        QVERIFY(fits.size() < 8'000);
        QCOMPARE(ChangeFeed::parse(fits)->commit.changes.size(), 1'000u);
        for (SeatNo seat = 11'000; seat < 13'000; ++seat)
            commit.changes.push_back({seat, 1});
        QCOMPARE(ChangeFeed(here).payloadOf(commit), QByteArray("a1b2 17 42"));
        const auto read = ChangeFeed::parse("a1b2 17 42");
        QVERIFY(read);
        QCOMPARE(read->commit.version, 42);
        QVERIFY(read->commit.changes.empty());
    }

    void doesNotReadNonsense_data()
    {
        QTest::addColumn<QByteArray>("payload");
        for (const char *payload : {"", "a", "a 17", "a 17 x", "a x 4", "a 17 0", "a 17 -1", "a 17 4 ",
                 "a 17 4 1", "a 17 4 1:", "a 17 4 1:x", "a 17 4 1:-1", "a 17 4 9:1", "a 17 4 1:1;",
                 "a 17 4 :1", "a 17 4 1:1 b"})
            QTest::newRow(payload) << QByteArray(payload);
    }
    void doesNotReadNonsense()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(!ChangeFeed::parse(payload));
    }

    void hearsOthersOnly()
    {
        test::TestDatabase data(m_cluster);
        ChangeListener listener(data.url(), here);
        std::vector<ShowCommit> heard;
        connect(&listener, &ChangeListener::committed, this, [&](const std::vector<ShowCommit> &commits) {
            heard.insert(heard.end(), commits.begin(), commits.end());
        });
        QVERIFY(listener.start());
        announce(data.url(), here, {{ShowId{1}, 1, {{0, 1}}}});
        announce(data.url(), there, {{ShowId{2}, 1, {{0, 1}}}}, false); // was rolled back
        announce(data.url(), there, {{ShowId{3}, 1, {{0, 1}}}, {ShowId{4}, 7, {{2, 2}}}});
        QTRY_COMPARE(heard.size(), 2u);
        QCOMPARE(heard[0].show, ShowId{3});
        QCOMPARE(heard[1].show, ShowId{4});
        QCOMPARE(heard[1].version, 7);
    }

    void comesBackByItself()
    {
        test::TestDatabase data(m_cluster);
        ChangeListener listener(data.url(), here);
        QSignalSpy connected(&listener, &ChangeListener::connected);
        QSignalSpy lost(&listener, &ChangeListener::lost);
        QSignalSpy committed(&listener, &ChangeListener::committed);
        QVERIFY(listener.start());
        QTest::ignoreMessage(QtWarningMsg, "the connection to the database is lost");
        data.exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'parterre "
                  "listener' "
                  "AND datname = current_database()");
        QTRY_COMPARE(lost.size(), 1);
        QTRY_COMPARE(connected.size(), 2);
        announce(data.url(), there, {{ShowId{3}, 1, {{0, 1}}}});
        QTRY_COMPARE(committed.size(), 1);
    }

    void doesNotTakeSilenceForHealth()
    {
        test::TestDatabase data(m_cluster);
        ChangeListener listener(data.url(), here, {20, 200, 500});
        QSignalSpy lost(&listener, &ChangeListener::lost);
        QVERIFY(listener.start());
        const qint64 backend =
            data.number("SELECT pid FROM pg_stat_activity WHERE application_name = 'parterre "
                        "listener' AND datname = current_database()");
        if (::kill(pid_t(backend), SIGSTOP) != 0)
            QSKIP("this PostgreSQL is somebody else's");
        QTest::ignoreMessage(QtWarningMsg, "the connection to the database is lost");
        const bool noticed = QTest::qWaitFor([&] { return !lost.isEmpty(); }, 20'000);
        ::kill(pid_t(backend), SIGCONT);
        QVERIFY(noticed);
        QTRY_VERIFY(listener.isConnected());
    }
};

QTEST_GUILESS_MAIN(ChangeFeedTest)
#include "test_changefeed.moc"

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
        const std::vector<ShowCommit> commits{
            {ShowId{17}, 42, {{4, 1}, {9, 0}, {5, 1}}}, {ShowId{3}, 1, {{0, 2}}}};
        const std::vector<QByteArray> payloads = feed.payloadsOf(commits);
        QCOMPARE(payloads, std::vector<QByteArray>{"a1b2\n17 42 0:9;1:4,5\n3 1 2:0"});
        const auto read = ChangeFeed::parse(payloads.front());
        QVERIFY(read);
        QCOMPARE(read->server, here);
        QCOMPARE(read->commits.size(), 2u);
        QCOMPARE(read->commits[0].show, ShowId{17});
        QCOMPARE(read->commits[0].version, 42);
        QCOMPARE(read->commits[0].changes, (std::vector<protocol::SeatChange>{{9, 0}, {4, 1}, {5, 1}}));
        QCOMPARE(read->commits[1].show, ShowId{3});
        QCOMPARE(read->commits[1].changes, (std::vector<protocol::SeatChange>{{0, 2}}));
    }

    void saysMuchInSeveralPieces()
    {
        std::vector<ShowCommit> commits;
        for (qint64 show = 1; show <= 50; ++show)
            commits.push_back({ShowId{show}, show, {{1, 1}, {2, 1}}});
        const std::vector<QByteArray> payloads = ChangeFeed(here, 100).payloadsOf(commits);
        QVERIFY(payloads.size() > 1);
        qint64 next = 1;
        for (const QByteArray &payload : payloads) {
            QVERIFY(payload.size() <= 100);
            const auto read = ChangeFeed::parse(payload);
            QVERIFY(read);
            for (const ShowCommit &commit : read->commits)
                QCOMPARE(commit.show, ShowId{next++});
        }
        QCOMPARE(next, 51);
    }

    void saysTheVersionAloneWhereTheRestIsTooLong()
    {
        ShowCommit commit{ShowId{17}, 42, {}};
        for (SeatNo seat = 10'000; seat < 11'000; ++seat)
            commit.changes.push_back({seat, 1});
        const ChangeFeed feed(here);
        const QByteArray fits = feed.payloadsOf(std::span(&commit, 1)).front();
        QVERIFY(fits.size() < 8'000);
        QCOMPARE(ChangeFeed::parse(fits)->commits.front().changes.size(), 1'000u);
        for (SeatNo seat = 11'000; seat < 13'000; ++seat)
            commit.changes.push_back({seat, 1});
        QCOMPARE(feed.payloadsOf(std::span(&commit, 1)), std::vector<QByteArray>{"a1b2\n17 42"});
        const auto read = ChangeFeed::parse("a1b2\n17 42");
        QVERIFY(read);
        QCOMPARE(read->commits.front().version, 42);
        QVERIFY(read->commits.front().changes.empty());
    }

    void doesNotReadNonsense_data()
    {
        QTest::addColumn<QByteArray>("payload");
        for (const char *payload : {"", "a", "a\n", "a\n17", "a\n17 x", "a\nx 4", "a\n17 0", "a\n17 -1",
                 "a\n17 4 ", "a\n17 4 1", "a\n17 4 1:", "a\n17 4 1:x", "a\n17 4 1:-1", "a\n17 4 9:1",
                 "a\n17 4 1:1;", "a\n17 4 :1", "a\n17 4 1:1 b", "a\n17 4 1:1\n", "a\n17 4 1:1\nx"})
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

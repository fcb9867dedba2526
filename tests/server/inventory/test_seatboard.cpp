// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seatboard.h"

#include <QTest>

using namespace parterre;
using storage::ShowCommit;

namespace {

constexpr ShowId show{7};

SeatBoard loadedBoard(qint64 version)
{
    SeatBoard board;
    board.watch(show);
    board.beginLoad(show);
    board.endLoad(show, QByteArray(4, 0), {version, {}});
    return board;
}

} // namespace

class SeatBoardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forgetsShowsThatNobodyCouldLoad()
    {
        SeatBoard board;
        for (qint64 number = 1; number <= 100; ++number) {
            const ShowId unknown{number};
            board.watch(unknown);
            board.unwatch(unknown);
            board.beginLoad(unknown);
            board.failLoad(unknown);
        }
        QCOMPARE(board.size(), 0);
    }

    void keepsWhatIsWatchedOrBeingLoaded()
    {
        SeatBoard board;
        board.watch(show);
        board.beginLoad(show);
        board.failLoad(show);
        QCOMPARE(board.size(), 1);
        board.beginLoad(show);
        board.unwatch(show);
        QCOMPARE(board.size(), 1);
        board.endLoad(show, QByteArray(4, 0), {1, {}});
        QVERIFY(board.states(show)); // for the next reader
    }

    void putsWhatCameDuringALoadOnTop()
    {
        SeatBoard board;
        board.beginLoad(show);
        QVERIFY(!board.apply({show, 6, {{1, 1}}}));
        QVERIFY(!board.apply({show, 5, {{0, 1}}}));
        QVERIFY(!board.apply({show, 4, {{3, 1}}})); // is in the snapshot
        board.endLoad(show, QByteArray(4, 0), {4, {{2, 2}}});
        QCOMPARE(*board.states(show), (protocol::SeatStates{show, 6, QByteArray("\1\1\2\0", 4)}));
        QCOMPARE(*board.freeSeats(show), 1);
        QVERIFY(!board.isBehind(show));
    }

    void waitsForTheOneThatWasOvertaken()
    {
        SeatBoard board = loadedBoard(10);
        QVERIFY(!board.apply({show, 12, {{2, 1}}}));
        QVERIFY(board.isBehind(show));
        const auto change = board.apply({show, 11, {{1, 1}, {2, 2}}});
        QVERIFY(change);
        QCOMPARE(*change, (protocol::SeatsChanged{show, 10, 12, {{1, 1}, {2, 2}, {2, 1}}}));
        QVERIFY(!board.isBehind(show));
        QCOMPARE(board.states(show)->states, QByteArray("\0\1\1\0", 4));
    }

    void isHealedByWhatChangedSince()
    {
        SeatBoard board = loadedBoard(10);
        QVERIFY(!board.apply({show, 13, {{3, 1}}}));
        QCOMPARE(board.behind(), std::vector{show});
        QCOMPARE(board.beginHeal(show), 10);
        QVERIFY(board.behind().empty()); // one read at a time
        QVERIFY(!board.apply({show, 14, {{0, 1}}})); // while it is read
        const auto change = board.endHeal(show, {12, {{1, 2}, {2, 0}}});
        QVERIFY(change);
        QCOMPARE(change->from, 10);
        QCOMPARE(change->version, 14);
        QCOMPARE(board.states(show)->states, QByteArray("\1\2\0\1", 4));
        QVERIFY(!board.isBehind(show));
    }

    void isBehindAgainWhereMoreIsMissedMeanwhile()
    {
        SeatBoard board = loadedBoard(10);
        board.hear(show, 12);
        board.beginHeal(show);
        QVERIFY(!board.apply({show, 15, {}})); // too long to be told
        QVERIFY(board.endHeal(show, {12, {{1, 1}}}));
        QVERIFY(board.isBehind(show));
        QCOMPARE(board.beginHeal(show), 12);
        QVERIFY(board.endHeal(show, {15, {}}));
        QVERIFY(!board.isBehind(show));
    }

    void whatIsReadLateTakesNothingBack()
    {
        SeatBoard board = loadedBoard(10);
        QVERIFY(!board.apply({show, 0, {}})); // nobody knows whether it was committed
        QCOMPARE(board.beginHeal(show), 10);
        QVERIFY(board.apply({show, 11, {{1, 1}}}));
        QVERIFY(board.apply({show, 12, {{1, 0}}}));
        QVERIFY(!board.endHeal(show, {11, {{1, 1}}}));
        QCOMPARE(*board.states(show), (protocol::SeatStates{show, 12, QByteArray(4, 0)}));
        QVERIFY(!board.isBehind(show));
    }

    void staysBehindWhereReadingFailed()
    {
        SeatBoard board = loadedBoard(10);
        board.hear(show, 11);
        board.beginHeal(show);
        board.failHeal(show);
        QVERIFY(board.isBehind(show));
    }

    void knowsWhetherItHasReachedVersions()
    {
        SeatBoard board = loadedBoard(10);
        QVERIFY(board.hasReached({{show, 10}}));
        QVERIFY(!board.hasReached({{show, 11}}));
        QVERIFY(board.hasReached({{ShowId{8}, 99}})); // is not kept
    }
};

QTEST_GUILESS_MAIN(SeatBoardTest)
#include "test_seatboard.moc"

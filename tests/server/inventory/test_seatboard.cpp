// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/inventory/seatboard.h"

#include <QTest>

using namespace parterre;

class SeatBoardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forgetsShowsThatNobodyCouldLoad()
    {
        SeatBoard board;
        for (qint64 number = 1; number <= 100; ++number) {
            const ShowId show{number};
            board.watch(show);
            board.unwatch(show);
            board.beginLoad(show);
            board.failLoad(show);
        }
        QCOMPARE(board.size(), 0);
    }

    void keepsWhatIsWatchedOrBeingLoaded()
    {
        SeatBoard board;
        const ShowId show{7};
        board.watch(show);
        board.beginLoad(show);
        board.failLoad(show);
        QVERIFY(board.needsLoad(show));
        board.beginLoad(show);
        board.unwatch(show);
        QCOMPARE(board.size(), 1);
        QVERIFY(board.endLoad(show, 4, {1, {}}).complete);
        QVERIFY(board.states(show)); // for the next reader
    }
};

QTEST_GUILESS_MAIN(SeatBoardTest)
#include "test_seatboard.moc"

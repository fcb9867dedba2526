// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/housekeeping.h"

#include <QCoroSignal>
#include <QRegularExpression>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// A chore whose end the test decides.
class Gate : public QObject {
    Q_OBJECT
public:
    int begun = 0;
    QCoro::Task<Result<Done>> pass()
    {
        ++begun;
        co_await qCoro(this, &Gate::opened);
        co_return Done();
    }
Q_SIGNALS:
    void opened();
};

QCoro::Task<Result<Done>> answer(Result<Done> result) { co_return result; }

} // namespace

class HousekeepingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doesItsChoresAgainAndAgain()
    {
        Housekeeping housekeeping;
        int done = 0;
        housekeeping.add("count", 1ms, [&done] {
            ++done;
            return answer(Done());
        });
        QTRY_VERIFY(done >= 3);
    }

    void beginsNothingThatIsUnderWay()
    {
        Housekeeping housekeeping;
        Gate gate;
        int others = 0;
        housekeeping.add("slow", 1ms, [&gate] { return gate.pass(); });
        housekeeping.add("quick", 1ms, [&others] {
            ++others;
            return answer(Done());
        });
        QTRY_VERIFY(others >= 5);
        QCOMPARE(gate.begun, 1);
        Q_EMIT gate.opened();
        QTRY_COMPARE(gate.begun, 2);
        const auto stopping = housekeeping.stop();
        Q_EMIT gate.opened();
        QTRY_VERIFY(stopping.isReady());
    }

    void waitsForWhatIsUnderWayWhenItStops()
    {
        Housekeeping housekeeping;
        Gate gate;
        housekeeping.add("slow", 1ms, [&gate] { return gate.pass(); });
        QTRY_COMPARE(gate.begun, 1);
        auto stopping = housekeeping.stop();
        QVERIFY(!stopping.isReady());
        Q_EMIT gate.opened();
        QTRY_VERIFY(stopping.isReady());
        QCOMPARE(gate.begun, 1);
    }

    void saysOnceThatAChoreFails()
    {
        Housekeeping housekeeping;
        int runs = 0;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^sweep fails: no database$")));
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        housekeeping.add("sweep", 1ms, [&runs] {
            ++runs;
            return answer(makeError(ErrorCode::Unavailable, QStringLiteral("no database")));
        });
        QTRY_VERIFY(runs >= 3);
    }
};

QTEST_GUILESS_MAIN(HousekeepingTest)
#include "test_housekeeping.moc"

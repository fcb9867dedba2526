// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/instances.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/largeplan.h"
#include "tests/bench/loadrequests.h"
#include "tests/bench/seatsupply.h"
#include "tests/bench/soldhall.h"
#include "tests/bench/watchers.h"
#include "tests/bench/wireanswer.h"

#include <QTest>

#include <set>

using namespace parterre;
using namespace parterre::protocol;

namespace {

std::string changed(qint64 from, qint64 version, std::vector<SeatChange> changes)
{
    return encodeNotification(SeatsChanged{{417}, from, version, std::move(changes)}, Form::Cbor)
        .toStdString();
}

} // namespace

/// What the benches measure with.
class TestBenchLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesWhatTheCodecWrites() { verifyLoadRequests(); }

    void readsResults()
    {
        const HoldId id = *HoldId::fromString(QStringLiteral("7d1f0a36-52c8-4e0b-9a41-3c2d7e90115f"));
        const Hold hold{id, {417}, {4, 59'999}, {1'700'000'000'000}};
        const std::string message = encodeAnswer(RequestId(70'000), hold, Form::Cbor).toStdString();
        const WireAnswer answer(message);
        QCOMPARE(answer.kind(), WireAnswer::Kind::Result);
        QCOMPARE(answer.id(), quint64(70'000));
        QVERIFY(answer.text("hold") == id.toString().toStdString());
        QVERIFY(answer.text("show") == "417");
        QVERIFY(!answer.text("order"));
    }

    void readsErrorsAndNotifications()
    {
        const std::string refusal =
            encodeError(RequestId(7), makeError(ErrorCode::Overloaded), Form::Cbor).toStdString();
        const WireAnswer error(refusal);
        QCOMPARE(error.kind(), WireAnswer::Kind::Error);
        QCOMPARE(error.id(), quint64(7));
        QVERIFY(error.text("name") == "overloaded");
        const std::string told = changed(41, 300, {{4, 1}});
        const WireAnswer notification(told);
        QCOMPARE(notification.kind(), WireAnswer::Kind::Notification);
        QVERIFY(notification.whole("from") == 41U);
        QVERIFY(notification.whole("version") == 300U);
    }

    void doesNotReadPastTheEnd()
    {
        const std::string whole =
            encodeAnswer(RequestId(7), SeatStates{{417}, 70'000, "abc"}, Form::Cbor).toStdString();
        for (size_t length = 0; length < whole.size(); ++length) {
            const std::string part = whole.substr(0, length); // on the heap: the sanitizer sees its end
            const WireAnswer answer(part);
            Q_UNUSED(answer.whole("version"));
            Q_UNUSED(answer.text("show"));
        }
        QCOMPARE(WireAnswer("nonsense").kind(), WireAnswer::Kind::Unreadable);
    }

    void suppliesEachPairOnce()
    {
        SeatSupply supply({{1}, {2}, {3}, {4}}, 600, 2);
        std::set<std::pair<std::string, SeatNo>> seen;
        for (int i = 0; i < 4 * 300; ++i) {
            const SeatSupply::Pair pair = supply.next();
            const bool isOfFirstTwo = pair.show == "1" || pair.show == "2";
            QCOMPARE(isOfFirstTwo, i < 600);
            QVERIFY(pair.seats[0] % 2 == 0 && pair.seats[1] == pair.seats[0] + 1 && pair.seats[1] < 600);
            QVERIFY(seen.emplace(pair.show, pair.seats[0]).second);
        }
    }

    void sellsTheHallAsFarAsAsked()
    {
        const layout::SeatPlan plan(makeBowl({}));
        const QByteArray states = soldHall(plan, 0.95, 1);
        QCOMPARE(states.size(), plan.size());
        QVERIFY(std::abs(states.count('\0') - plan.size() * 0.05) < 20);
        QVERIFY(states.contains(QByteArray(10, '\0')));
        QCOMPARE(soldHall(plan, 0.95, 1), states);
    }

    void waitsForTheLastWatcher()
    {
        Watchers watchers(4, 2, 10);
        QVERIFY(!watchers.isWatcher(3) && watchers.isWatcher(5) && !watchers.isWatcher(6));
        watchers.acknowledged(8);
        QVERIFY(watchers.told(4, changed(10, 12, {{8, 1}})));
        QCOMPARE(watchers.outstanding(), size_t(1));
        QVERIFY(watchers.told(5, changed(10, 12, {{8, 1}})));
        QCOMPARE(watchers.outstanding(), size_t(0));
        QCOMPARE(watchers.latenciesMs().size(), size_t(1));
        // Known to all before its maker heard of it: no time at all.
        QVERIFY(watchers.told(4, changed(12, 13, {{9, 1}})));
        QVERIFY(watchers.told(5, changed(12, 13, {{9, 1}})));
        watchers.acknowledged(9);
        QCOMPARE(watchers.latenciesMs().size(), size_t(2));
        QCOMPARE(watchers.latenciesMs().back(), 0.0);
    }

    void understandsWatchersThatAreToldTogether()
    {
        Watchers watchers(0, 2, 10);
        watchers.acknowledged(1);
        watchers.acknowledged(2);
        QVERIFY(watchers.told(0, changed(10, 11, {{1, 1}})));
        QVERIFY(watchers.told(1, changed(10, 12, {{1, 1}, {2, 1}}))); // skipped a turn
        QCOMPARE(watchers.outstanding(), size_t(1));
        QVERIFY(watchers.told(0, changed(11, 12, {{2, 1}})));
        QCOMPARE(watchers.outstanding(), size_t(0));
        QVERIFY(!watchers.told(0, changed(20, 21, {{3, 1}}))); // a gap
    }

    void takesSnapshotsForWhatTheyAre()
    {
        CborFrame snapshot;
        snapshot.map(3).text("jsonrpc").text("2.0").text("method").text("seats.snapshot").text("params");
        snapshot.map(3).text("show").text("417").text("version").whole(12).text("states").text("");
        Watchers watchers(0, 2, 10);
        watchers.acknowledged(1);
        QVERIFY(watchers.told(0, snapshot.bytes())); // was too slow for the change
        QVERIFY(watchers.told(0, changed(10, 12, {{1, 1}}))); // nothing new to it
        QCOMPARE(watchers.outstanding(), size_t(1));
        QVERIFY(watchers.told(1, changed(10, 12, {{1, 1}})));
        QCOMPARE(watchers.outstanding(), size_t(0));
        QVERIFY(watchers.told(0, changed(12, 13, {{2, 1}})));
    }

    void saysWhetherGoalsAreMet()
    {
        BenchReport report(QStringLiteral("x"), {});
        report.add({QStringLiteral("a"), 1, QStringLiteral("ms"), {}, {}, QStringLiteral("<= 2"), true});
        report.add({QStringLiteral("b"), 3, QStringLiteral("ms"), {}, {}, QStringLiteral("<= 2"), false});
        report.addRun({{"run", "first"}});
        QVERIFY(report.text().contains(QStringLiteral("(met)")));
        QVERIFY(report.text().contains(QStringLiteral("(MISSED)")));
        QVERIFY(report.json().contains("\"runs\""));
        QCOMPARE(median({5, 1, 3}), 3.0);
        QCOMPARE(median({5, 1, 4, 2}), 3.0);
        QCOMPARE(median({}), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestBenchLoad)
#include "test_benchload.moc"

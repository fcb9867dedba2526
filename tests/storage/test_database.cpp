// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/blockon.h"
#include "server/storage/connection.h"
#include "server/storage/sqlvalues.h"
#include "tests/support/testdatabase.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>

using namespace parterre;
using storage::blockOn;
using storage::Database;

namespace {

Result<int> one(pqxx::work &transaction) { return transaction.exec1("SELECT 1")[0].as<int>(); }

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<test::TestDatabase>(m_cluster);
        m_data->exec("CREATE TABLE thing (id integer PRIMARY KEY, value integer NOT NULL)");
        m_data->exec("INSERT INTO thing VALUES (1, 0), (2, 0)");
    }
    void cleanup() { m_data.reset(); }

    void resumesOnTheThreadThatAwaited()
    {
        Database &database = m_data->database();
        QThread *worker = nullptr;
        const auto run = [&]() -> QCoro::Task<QThread *> {
            auto result = co_await database.read("where", [&worker](pqxx::work &) -> Result<Done> {
                worker = QThread::currentThread();
                return Done();
            });
            co_return result ? QThread::currentThread() : nullptr;
        };
        QCOMPARE(blockOn(run()), QThread::currentThread());
        QVERIFY(worker && worker != QThread::currentThread());
    }

    void commitsAValue()
    {
        const auto result = blockOn(m_data->database().transact("set", [](pqxx::work &t) -> Result<QString> {
            t.exec("UPDATE thing SET value = 7 WHERE id = 1");
            return QStringLiteral("done");
        }));
        QVERIFY(result.ok());
        QCOMPARE(*result, QStringLiteral("done"));
        QCOMPARE(m_data->number("SELECT value FROM thing WHERE id = 1"), 7);
    }

    void rollsBackAnError()
    {
        const auto result = blockOn(m_data->database().transact("set", [](pqxx::work &t) -> Result<Done> {
            t.exec("UPDATE thing SET value = 7 WHERE id = 1");
            return makeError(ErrorCode::NotOnSale, QStringLiteral("no"));
        }));
        QVERIFY(!result.ok());
        QCOMPARE(result.error(), makeError(ErrorCode::NotOnSale, QStringLiteral("no")));
        QCOMPARE(m_data->number("SELECT value FROM thing WHERE id = 1"), 0);
    }

    void carriesWhatCannotBeCopied()
    {
        const auto result = blockOn(m_data->database().read(
            "move", [](pqxx::work &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); }));
        QCOMPARE(**result, 5);
    }

    void callsAMistakeInternal()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("transaction bad failed")));
        const auto bad = blockOn(m_data->database().transact("bad", [](pqxx::work &t) -> Result<Done> {
            t.exec("SELECT nonsense");
            return Done();
        }));
        QCOMPARE(bad.error().code, ErrorCode::Internal);
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression(QStringLiteral("transaction thrown failed: ouch")));
        const auto thrown = blockOn(m_data->database().transact(
            "thrown", [](pqxx::work &) -> Result<Done> { throw std::runtime_error("ouch"); }));
        QCOMPARE(thrown.error().code, ErrorCode::Internal);
        QCOMPARE(*blockOn(m_data->database().read("one", one)), 1);
    }

    void refusesToWriteWhereItOnlyReads()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("read-only")));
        const auto result = blockOn(m_data->database().read("sneaky", [](pqxx::work &t) -> Result<Done> {
            t.exec("UPDATE thing SET value = 7");
            return Done();
        }));
        QCOMPARE(result.error().code, ErrorCode::Internal);
        QCOMPARE(m_data->number("SELECT sum(value) FROM thing"), 0);
    }

    void triesConflictsAgain()
    {
        // Two serializable transactions that each read the sum and write their row: one must be run anew.
        std::atomic<int> runs = 0;
        std::latch bothHaveRead(2);
        const auto addSum = [&](int id) {
            return [&runs, &bothHaveRead, id](pqxx::work &t) -> Result<Done> {
                t.exec("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
                const int sum = t.exec1("SELECT sum(value) FROM thing")[0].as<int>();
                if (runs++ < 2)
                    bothHaveRead.arrive_and_wait();
                t.exec_params("UPDATE thing SET value = $1 WHERE id = $2", sum + 1, id);
                return Done();
            };
        };
        auto first = m_data->database().transact("first", addSum(1));
        auto second = m_data->database().transact("second", addSum(2));
        QVERIFY(blockOn(std::move(first)).ok());
        QVERIFY(blockOn(std::move(second)).ok());
        QVERIFY(runs > 2);
        // One after the other: 1, then 1 + 1.
        QCOMPARE(m_data->number("SELECT sum(value) FROM thing"), 3);
    }

    void triesDeadlocksAgain()
    {
        std::atomic<int> runs = 0;
        std::latch bothHaveLocked(2);
        const auto lockBoth = [&](int first, int second) {
            return [&runs, &bothHaveLocked, first, second](pqxx::work &t) -> Result<Done> {
                t.exec_params("UPDATE thing SET value = value + 1 WHERE id = $1", first);
                if (runs++ < 2)
                    bothHaveLocked.arrive_and_wait();
                t.exec_params("UPDATE thing SET value = value + 1 WHERE id = $1", second);
                return Done();
            };
        };
        auto there = m_data->database().transact("there", lockBoth(1, 2));
        auto back = m_data->database().transact("back", lockBoth(2, 1));
        QVERIFY(blockOn(std::move(there)).ok());
        QVERIFY(blockOn(std::move(back)).ok());
        QCOMPARE(runs, 3);
        QCOMPARE(m_data->number("SELECT sum(value) FROM thing"), 4);
    }

    void survivesLostConnections()
    {
        Database database(m_data->url(), 1);
        const auto pid = [](pqxx::work &t) -> Result<int> {
            return t.exec1("SELECT pg_backend_pid()")[0].as<int>();
        };
        const auto before = blockOn(database.read("pid", pid));
        QVERIFY(before.ok());
        m_data->exec(qPrintable(QStringLiteral("SELECT pg_terminate_backend(%1, 5000)").arg(*before)));
        const auto after = blockOn(database.transact("pid", pid));
        QVERIFY(after.ok());
        QVERIFY(*before != *after);
    }

    void runsAgainWhatLostItsConnectionHalfway()
    {
        int runs = 0;
        const auto result =
            blockOn(m_data->database().transact("halfway", [this, &runs](pqxx::work &t) -> Result<Done> {
                t.exec("UPDATE thing SET value = value + 1 WHERE id = 1");
                if (++runs == 1) {
                    const int pid = t.exec1("SELECT pg_backend_pid()")[0].as<int>();
                    pqxx::connection killer(m_data->url().toStdString());
                    pqxx::nontransaction(killer).exec_params("SELECT pg_terminate_backend($1, 5000)", pid);
                }
                t.exec("UPDATE thing SET value = value + 1 WHERE id = 2");
                return Done();
            }));
        QVERIFY(result.ok());
        QCOMPARE(runs, 2);
        QCOMPARE(m_data->number("SELECT sum(value) FROM thing"), 2);
    }

    void isUnavailableWithoutADatabase()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("transaction one failed")));
        Database nowhere(QStringLiteral("host=/nowhere dbname=none"), 1);
        const auto result = blockOn(nowhere.read("one", one));
        QCOMPARE(result.error().code, ErrorCode::Unavailable);
        QVERIFY2(
            !result.error().detail.contains(QStringLiteral("nowhere")), qPrintable(result.error().detail));
    }

    void isOverloadedWhenTooManyWait()
    {
        std::latch go(1);
        Database database(m_data->url(), 1, 2);
        std::latch begun(1);
        auto running = database.read("running", [&](pqxx::work &) -> Result<int> {
            begun.count_down();
            go.wait();
            return 0;
        });
        begun.wait();
        auto second = database.read("second", one);
        auto third = database.read("third", one);
        const auto fourth = blockOn(database.read("fourth", one));
        QCOMPARE(fourth.error().code, ErrorCode::Overloaded);
        QVERIFY(fourth.error().retryAfterMs > 0);
        go.count_down();
        QVERIFY(blockOn(std::move(running)).ok());
        QVERIFY(blockOn(std::move(second)).ok());
        QVERIFY(blockOn(std::move(third)).ok());
    }

    void finishesWhatWasBegunWhenItEnds()
    {
        std::vector<QCoro::Task<Result<Done>>> tasks;
        {
            Database database(m_data->url(), 1);
            for (int i = 0; i < 20; ++i) {
                tasks.push_back(database.transact("add", [](pqxx::work &t) -> Result<Done> {
                    t.exec("UPDATE thing SET value = value + 1 WHERE id = 1");
                    return Done();
                }));
            }
        }
        QCOMPARE(m_data->number("SELECT value FROM thing WHERE id = 1"), 20);
        for (auto &task : tasks)
            QVERIFY(blockOn(std::move(task)).ok());
    }

    void setsUpItsSessions()
    {
        storage::Connection connection(m_data->url(), {QStringLiteral("test's name"), 1234, 567});
        pqxx::nontransaction session(connection.open());
        const auto row =
            session.exec1("SELECT current_setting('timezone'), current_setting('statement_timeout'), "
                          "current_setting('lock_timeout'), current_setting('application_name')");
        QCOMPARE(row[0].as<QString>(), QStringLiteral("UTC"));
        QCOMPARE(row[1].as<QString>(), QStringLiteral("1234ms"));
        QCOMPARE(row[2].as<QString>(), QStringLiteral("567ms"));
        QCOMPARE(row[3].as<QString>(), QStringLiteral("test's name"));
    }

    void carriesOurTypes()
    {
        const QUuid uuid = QUuid::createUuid();
        const QString text = QStringLiteral("Größe \"\\{}', ✓");
        const Timestamp time{1795462200123};
        const QByteArray bytes("\0\xff\x01", 3);
        storage::Connection connection(m_data->url());
        pqxx::nontransaction session(connection.open());
        const auto row = session.exec_params1(
            "SELECT $1::uuid, $2::text, $3::timestamptz, $4::bytea, $5::text, $6::text, ($7::text[])[2], "
            "($7::text[])[3] IS NULL, $8::integer[], date_trunc('second', $3::timestamptz), ($9::uuid[])[1]",
            uuid, text, time, storage::toBytea(bytes), QString(), QStringLiteral(""),
            storage::toArray(std::vector<QString>{QStringLiteral("a,b"), text, QString()}),
            storage::toArray(std::vector<qint32>{3, -4, 5}), storage::toArray(std::vector<QUuid>{uuid}));
        QCOMPARE(row[0].as<QUuid>(), uuid);
        QCOMPARE(row[1].as<QString>(), text);
        QCOMPARE(row[2].as<Timestamp>().ms, time.ms);
        QCOMPARE(storage::fromBytea(row[3].c_str()), bytes);
        QVERIFY(row[4].is_null());
        QVERIFY(!row[5].is_null());
        QCOMPARE(row[6].as<QString>(), text);
        QVERIFY(row[7].as<bool>());
        QCOMPARE(storage::toIntegers(row[8].c_str()), (std::vector<qint32>{3, -4, 5}));
        QCOMPARE(row[9].as<Timestamp>().ms, time.ms - 123);
        QCOMPARE(row[10].as<QUuid>(), uuid);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "test_database.moc"

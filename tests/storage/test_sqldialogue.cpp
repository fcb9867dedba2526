// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/pipeline/sqldialogue.h"
#include "server/storage/sqlfailure.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;
using namespace parterre::storage;
using namespace parterre::test;

/// The dialogue in libpq's pipeline mode, with a real PostgreSQL.
class SqlDialogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void answersTogetherAndInOrder();
    void commitsAndUndoes();
    void aRefusedStatementUndoesWhatStoodBeforeIt();
    void aRefusedCommit();
    void theNextTransactionIsToldDuringTheCommit();
    void aRefusedCommitUndoesWhatWasToldAfterIt();
    void whateverWaitsWaitsForTheCommitFirst();
    void aThrowingListener();
    void muchBothWays();
    void aLostConnection();
    void aConnectionLostInACommitIsInDoubt();
    void anUnreachableDatabase();
    void arraysAreTakenApart();
    void valuesOfEveryType();
    void listsAreTakenApart();
    void anEmptyArrayIsNone();
    void anArrayOfAnotherType();

private:
    std::unique_ptr<SqlDialogue> open()
    {
        auto sql = std::make_unique<SqlDialogue>(m_data->url().toStdString());
        sql->prepare("add", "INSERT INTO thing VALUES ($1::int)");
        sql->prepare("sum", "SELECT coalesce(sum(n), 0) FROM thing");
        return sql;
    }
    qint64 stored() { return m_data->number("SELECT coalesce(sum(n), 0) FROM thing"); }

    TestCluster m_cluster;
    std::unique_ptr<TestDatabase> m_data;
};

void SqlDialogueTest::init()
{
    m_data.reset();
    m_data = std::make_unique<TestDatabase>(m_cluster);
    m_data->exec("CREATE TABLE thing (n int, UNIQUE (n) DEFERRABLE INITIALLY DEFERRED)");
}

void SqlDialogueTest::answersTogetherAndInOrder()
{
    const auto sql = open();
    QStringList heard;
    sql->begin();
    sql->tell("add", {"1"}, [&](const Rows &rows) { heard += QString::number(rows.affected()); });
    sql->tell("sum", {}, [&](const Rows &rows) { heard += rows[0][0].c_str(); });
    sql->tell("add", {"2"});
    QCOMPARE(heard, QStringList()); // nothing was waited for yet
    const Rows sum = sql->ask("sum", {});
    QCOMPARE(heard, (QStringList{"1", "1"}));
    QCOMPARE(sum[0][0].as<qint64>(), 3);
    sql->commit();
    QCOMPARE(stored(), 3);
}

void SqlDialogueTest::commitsAndUndoes()
{
    const auto sql = open();
    sql->begin();
    sql->tell("add", {"1"});
    sql->commit();
    sql->begin();
    QCOMPARE(sql->ask("add", {"2"}).affected(), 1);
    sql->rollback();
    sql->begin();
    sql->tell("add", {"4"}); // not waited for
    sql->rollback();
    sql->begin();
    sql->tell("add", {"8"});
    sql->commit();
    QCOMPARE(stored(), 9);
}

void SqlDialogueTest::aRefusedStatementUndoesWhatStoodBeforeIt()
{
    const auto sql = open();
    bool heard = false;
    sql->begin();
    sql->tell("add", {"1"}, [&](const Rows &) { heard = true; });
    sql->tell("add", {"no number"});
    sql->tell("add", {"2"});
    try {
        sql->commit();
        QFAIL("it was committed");
    } catch (const SqlFailure &failure) {
        QCOMPARE(failure.state(), std::string("22P02"));
    }
    QVERIFY(!heard);
    sql->rollback();
    QVERIFY(sql->isOpen());
    sql->begin();
    sql->tell("add", {"4"});
    sql->commit();
    QCOMPARE(stored(), 4);
}

void SqlDialogueTest::aRefusedCommit()
{
    const auto sql = open();
    sql->begin();
    sql->tell("add", {"1"});
    sql->tell("add", {"1"}); // looked at when it is committed
    QVERIFY_EXCEPTION_THROWN(sql->commit(), SqlFailure);
    sql->rollback();
    QVERIFY(sql->isOpen());
    QCOMPARE(stored(), 0);
}

void SqlDialogueTest::theNextTransactionIsToldDuringTheCommit()
{
    const auto sql = open();
    bool heardFirst = false;
    qint64 sum = 0;
    sql->begin();
    sql->tell("add", {"1"}, [&](const Rows &) { heardFirst = true; });
    sql->startCommit();
    QVERIFY(sql->isCommitting());
    sql->begin();
    sql->tell("sum", {}, [&](const Rows &rows) { sum = rows[0][0].as<qint64>(); });
    sql->finishCommit();
    QVERIFY(heardFirst);
    QVERIFY(!sql->isCommitting());
    QCOMPARE(sum, 0); // not waited for
    sql->tell("add", {"2"});
    sql->commit();
    QCOMPARE(sum, 1);
    QCOMPARE(stored(), 3);
}

void SqlDialogueTest::aRefusedCommitUndoesWhatWasToldAfterIt()
{
    const auto sql = open();
    sql->begin();
    sql->tell("add", {"1"});
    sql->tell("add", {"1"});
    sql->startCommit();
    sql->begin();
    sql->tell("add", {"2"});
    QVERIFY_EXCEPTION_THROWN(sql->finishCommit(), SqlFailure);
    QVERIFY(sql->isCommitting());
    sql->rollback();
    QVERIFY(!sql->isCommitting());
    QCOMPARE(stored(), 0);
    sql->begin();
    sql->tell("add", {"4"});
    sql->commit();
    QCOMPARE(stored(), 4);
}

void SqlDialogueTest::whateverWaitsWaitsForTheCommitFirst()
{
    const auto sql = open();
    sql->begin();
    sql->tell("add", {"1"});
    sql->startCommit();
    QCOMPARE(sql->ask("sum", {})[0][0].as<qint64>(), 1);
    QVERIFY(!sql->isCommitting());
    sql->finishCommit(); // done already
    QCOMPARE(stored(), 1);
}

void SqlDialogueTest::aThrowingListener()
{
    const auto sql = open();
    sql->begin();
    sql->tell("add", {"1"}, [](const Rows &) { throw std::runtime_error("not what was expected"); });
    QVERIFY_EXCEPTION_THROWN(sql->ask("sum", {}), std::runtime_error);
    sql->rollback();
    sql->begin();
    sql->tell("add", {"2"});
    sql->commit();
    QCOMPARE(stored(), 2);
}

void SqlDialogueTest::muchBothWays()
{
    const auto sql = open();
    sql->prepare("echo", "SELECT $1::text");
    const std::string large(1'000'000, 'x');
    size_t heard = 0;
    for (int i = 0; i < 40; ++i)
        sql->tell("echo", {large}, [&](const Rows &rows) { heard += rows[0][0].size(); });
    sql->flush();
    QCOMPARE(heard, 40 * large.size());
}

void SqlDialogueTest::aLostConnection()
{
    const auto sql = open();
    sql->begin();
    sql->ask("add", {"1"});
    m_data->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                 "AND pid <> pg_backend_pid()");
    QVERIFY_EXCEPTION_THROWN(sql->ask("sum", {}), pqxx::broken_connection);
    QVERIFY(!sql->isOpen());
    sql->rollback(); // harmless
    QCOMPARE(stored(), 0);
}

void SqlDialogueTest::aConnectionLostInACommitIsInDoubt()
{
    const auto sql = open();
    sql->prepare("die", "SELECT pg_terminate_backend(pg_backend_pid())");
    sql->begin();
    sql->tell("add", {"1"});
    sql->tell("die", {});
    QVERIFY_EXCEPTION_THROWN(sql->commit(), pqxx::in_doubt_error);
    QVERIFY(!sql->isOpen());
}

void SqlDialogueTest::anUnreachableDatabase()
{
    QVERIFY_EXCEPTION_THROWN(
        SqlDialogue("host=/nowhere dbname=nothing connect_timeout=2"), pqxx::broken_connection);
}

void SqlDialogueTest::arraysAreTakenApart()
{
    QCOMPARE(QString::fromStdString(arrays("s bigint, n int")),
        QStringLiteral("(SELECT unnest($1::bigint[]) AS s, unnest($2::int[]) AS n) q"));
    QCOMPARE(
        QString::fromStdString(arrays("o uuid $2")), QStringLiteral("(SELECT unnest($2::uuid[]) AS o) q"));
    const auto sql = open();
    sql->prepare("pairs", "SELECT s, n FROM " + arrays("s text, n int"));
    SqlArray texts;
    texts.add(QStringLiteral("a, \"b\" \\"));
    texts.addNull();
    SqlArray numbers;
    numbers.add(7);
    numbers.add(8);
    const Rows rows = sql->ask("pairs", {texts, numbers});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][0].as<QString>(), QStringLiteral("a, \"b\" \\"));
    QVERIFY(rows[1][0].is_null());
    QCOMPARE(rows[1][1].as<int>(), 8);
}

void SqlDialogueTest::valuesOfEveryType()
{
    const auto sql = open();
    sql->prepare("values",
        "SELECT n, i, s, t, b, u FROM "
            + arrays("n bigint, i int, s smallint, t timestamptz, b bytea, u uuid"));
    SqlArray large, middle, small, times, bytes, uuids;
    const QUuid uuid = QUuid::fromString(u"01234567-89ab-cdef-0123-456789abcdef"_qs);
    for (const qint64 sign : {1, -1}) {
        large.add(sign * 5'000'000'000);
        middle.add(sign * 2'000'000'000);
        small.add(sign * 32'000);
        times.add(Timestamp{sign * 1'700'000'000'123});
        bytes.add(QByteArray("\0\\\"'\xff", 5));
        uuids.add(uuid);
    }
    for (SqlArray *array : {&large, &middle, &small, &times, &bytes, &uuids})
        array->addNull();
    const Rows rows = sql->ask("values", {large, middle, small, times, bytes, uuids});
    QCOMPARE(rows.size(), 3);
    for (const auto &[row, sign] : {std::pair(0, 1), {1, -1}}) {
        QCOMPARE(rows[row][0].as<qint64>(), sign * 5'000'000'000);
        QCOMPARE(rows[row][1].as<int>(), sign * 2'000'000'000);
        QCOMPARE(rows[row][2].as<int>(), sign * 32'000);
        QCOMPARE(rows[row][3].as<Timestamp>(), (Timestamp{sign * 1'700'000'000'123}));
        QCOMPARE(fromBytea(rows[row][4].c_str()), QByteArray("\0\\\"'\xff", 5));
        QCOMPARE(rows[row][5].as<QUuid>(), uuid);
    }
    for (int column = 0; column < 6; ++column)
        QVERIFY(rows[2][column].is_null());
}

void SqlDialogueTest::listsAreTakenApart()
{
    const auto sql = open();
    sql->prepare("lists", "SELECT n, l FROM " + arrays("n int, l lists"));
    SqlArray numbers;
    SqlLists lists;
    const std::vector<std::vector<qint32>> all = {{7, 8}, {}, {9}};
    for (const auto &list : all) {
        numbers.add(qint64(list.size()));
        lists.add(list);
    }
    const Rows rows = sql->ask("lists", {numbers, lists.numbers(), lists.firsts(), lists.lasts()});
    QCOMPARE(rows.size(), 3);
    for (int i = 0; i < rows.size(); ++i)
        QCOMPARE(toIntegers(rows[i][1].c_str()), all[size_t(i)]);
}

void SqlDialogueTest::anEmptyArrayIsNone()
{
    const auto sql = open();
    sql->prepare("count", "SELECT count(*) FROM " + arrays("n int"));
    QCOMPARE(sql->ask("count", {SqlArray()})[0][0].as<int>(), 0);
}

void SqlDialogueTest::anArrayOfAnotherType()
{
    const auto sql = open();
    sql->prepare("flags", "SELECT cardinality($1::boolean[])");
    SqlArray numbers;
    numbers.add(1);
    sql->begin();
    sql->tell("add", {"1"});
    QVERIFY_EXCEPTION_THROWN(sql->ask("flags", {numbers}), std::invalid_argument);
    sql->rollback();
    QCOMPARE(sql->ask("sum", {})[0][0].as<int>(), 0);
}

QTEST_GUILESS_MAIN(SqlDialogueTest)
#include "test_sqldialogue.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages/common.h"
#include "server/storage/pipeline/commitpipeline.h"
#include "tests/support/testdatabase.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace parterre;
using namespace parterre::storage;
using namespace parterre::test;

namespace {

/// Writes a word into a table; "bad" breaks the batch that it is in, as a mistake of the program would.
class WordRequest : public AnsweringRequest<protocol::Nothing> {
public:
    using AnsweringRequest::AnsweringRequest;
    QString word;
    QThread *completedOn = nullptr;

    bool isToBeCompleted() const override { return word.startsWith(QStringLiteral("long")); }
    void complete() override { completedOn = QThread::currentThread(); }
};

class WordKind final : public BatchKind {
public:
    Phase phase() const override { return Phase::Claim; }
    void prepare(SqlDialogue &sql) override { sql.prepare("put_word", "INSERT INTO word SELECT $1::text"); }
    void findShows(SqlDialogue &, std::span<BatchRequest *const>, std::set<ShowId> &) override { }
    std::unique_ptr<BatchTask> begin(Batch &batch, std::span<BatchRequest *const>) override
    {
        return taskOf([&batch](std::span<BatchRequest *const> requests) {
            for (BatchRequest *request : requests)
                batch.sql().tell("put_word", {static_cast<WordRequest &>(*request).word.toStdString()});
            batch.sql().flush();
        });
    }
};

} // namespace

/// What the commit pipeline does for every kind of request, with a kind of its own.
class PipelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void manyAtOnce();
    void answersLetOthersHaveTheirTurn();
    void aRequestThatBreaksItsBatchStandsAlone();
    void aRefusedCommitTakesNothingOfTheNextBatchWithIt();
    void aCommitInDoubtIsSettledAndTheNextBatchGoesOn();
    void completesAnswersBeforeTheyArrive();
    void theSameKeyIsCarriedOutOnce();
    void anotherRequestWithTheSameKey();
    void aRefusalLosesToAKeptAnswer();
    void aFullQueueSaysWhenToTryAgain();
    void goesOnAfterTheConnectionWasLost();
    void takesNothingAfterItsEnd();

private:
    QCoro::Task<> send(QString word, QUuid key = {}, std::optional<Error> refusal = {})
    {
        auto request = std::make_shared<WordRequest>(*m_kind);
        request->word = word;
        request->requestId = key;
        request->fingerprint = word.toUtf8();
        request->refusal = refusal;
        co_await m_pipeline->submit(request);
        m_completedOn = request->completedOn;
        m_answers.push_back(request->result());
    }
    qint64 words() { return m_data->number("SELECT count(*) FROM word"); }
    int count(std::optional<ErrorCode> code) const
    {
        return int(std::ranges::count_if(m_answers, [&](const Result<protocol::Nothing> &answer) {
            return code ? !answer && answer.error().code == *code : answer.ok();
        }));
    }

    SystemClock m_clock;
    TestCluster m_cluster;
    std::unique_ptr<TestDatabase> m_data;
    std::unique_ptr<CommitPipeline> m_pipeline;
    WordKind *m_kind = nullptr;
    std::vector<Result<protocol::Nothing>> m_answers;
    QThread *m_completedOn = nullptr; ///< that of the last answer
};

void PipelineTest::init()
{
    m_answers.clear();
    m_data = std::make_unique<TestDatabase>(m_cluster);
    m_data->exec("CREATE TABLE word (word text CHECK (word <> 'bad'))");
    m_pipeline = std::make_unique<CommitPipeline>(m_data->url(), m_clock);
    m_kind = &m_pipeline->add<WordKind>();
    m_pipeline->start();
}

void PipelineTest::cleanup()
{
    m_pipeline.reset();
    m_data.reset();
}

void PipelineTest::manyAtOnce()
{
    constexpr int many = 3'000;
    for (int i = 0; i < many; ++i)
        send(QString::number(i));
    QTRY_COMPARE(m_answers.size(), size_t(many));
    QCOMPARE(count({}), many);
    QCOMPARE(words(), many);
    QVERIFY(m_pipeline->figures().batches < quint64(many) / 10);
}

void PipelineTest::answersLetOthersHaveTheirTurn()
{
    // Tickets that are signed, say: together they would keep the event loop busy for long.
    const auto sendAndWork = [this](QString word) -> QCoro::Task<> {
        co_await send(word);
        QElapsedTimer work;
        work.start();
        while (work.elapsed() < 5)
            ;
    };
    constexpr int many = 20;
    bool isBetween = false;
    QTimer others;
    connect(&others, &QTimer::timeout, this,
        [&] { isBetween = isBetween || (!m_answers.empty() && m_answers.size() < size_t(many)); });
    others.start(0);
    for (int i = 0; i < many; ++i)
        sendAndWork(QString::number(i));
    QTRY_COMPARE(m_answers.size(), size_t(many));
    QVERIFY(isBetween);
}

void PipelineTest::aRequestThatBreaksItsBatchStandsAlone()
{
    for (int i = 0; i < 100; ++i)
        send(i == 37 || i == 80 ? QStringLiteral("bad") : QString::number(i), QUuid::createUuid());
    QTRY_COMPARE(m_answers.size(), size_t(100));
    QCOMPARE(count(ErrorCode::Internal), 2);
    QCOMPARE(count({}), 98);
    QCOMPARE(words(), 98);
    QCOMPARE(m_data->number("SELECT count(*) FROM answer"), 98);
}

// So many that the next batch has begun while the first one's commit is under way.
void PipelineTest::aRefusedCommitTakesNothingOfTheNextBatchWithIt()
{
    constexpr int many = 3'000;
    m_data->exec("ALTER TABLE word ADD UNIQUE (word) DEFERRABLE INITIALLY DEFERRED");
    for (int i = 0; i < many; ++i)
        send(i == 3 || i == 700 ? QStringLiteral("twin") : QString::number(i), QUuid::createUuid());
    QTRY_COMPARE(m_answers.size(), size_t(many));
    QCOMPARE(count(ErrorCode::Internal), 1);
    QCOMPARE(count({}), many - 1);
    QCOMPARE(words(), many - 1);
    QCOMPARE(m_data->number("SELECT count(*) FROM answer"), many - 1);
}

void PipelineTest::aCommitInDoubtIsSettledAndTheNextBatchGoesOn()
{
    constexpr int many = 3'000;
    // The connection dies in the first commit, once: what a sequence gave is not undone.
    m_data->exec(R"(
        CREATE SEQUENCE commits;
        CREATE FUNCTION die_once() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF nextval('commits') = 1 THEN
                PERFORM pg_terminate_backend(pg_backend_pid());
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON word DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (NEW.word = 'last words') EXECUTE FUNCTION die_once();)");
    for (int i = 0; i < many; ++i)
        send(i == 3 ? QStringLiteral("last words") : QString::number(i), QUuid::createUuid());
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), size_t(many), 30'000);
    QCOMPARE(count({}), many);
    QCOMPARE(words(), many);
    QVERIFY(m_data->number("SELECT last_value FROM commits") >= 2);
}

void PipelineTest::completesAnswersBeforeTheyArrive()
{
    const QUuid key = QUuid::createUuid();
    const auto sendOne = [this](QString word, QUuid withKey, std::optional<Error> refusal = {}) {
        const size_t before = m_answers.size();
        send(word, withKey, refusal);
        return QTest::qWaitFor([&] { return m_answers.size() == before + 1; });
    };
    QVERIFY(sendOne(QStringLiteral("short"), {}));
    QVERIFY(!m_completedOn);
    QVERIFY(sendOne(QStringLiteral("long"), key));
    QVERIFY(m_completedOn && m_completedOn != thread());
    m_completedOn = nullptr;
    QVERIFY(sendOne(QStringLiteral("long"), key)); // a repetition: its answer is the kept one
    QVERIFY(m_completedOn);
    QVERIFY(sendOne(QStringLiteral("long"), {}, makeError(ErrorCode::NotOnSale)));
    QVERIFY(!m_completedOn); // there is no answer
    send(QStringLiteral("long"));
    m_pipeline->stop(); // waits for it
    QVERIFY(m_completedOn);
}

void PipelineTest::theSameKeyIsCarriedOutOnce()
{
    const QUuid key = QUuid::createUuid();
    for (int i = 0; i < 5; ++i)
        send(QStringLiteral("once"), key);
    QTRY_COMPARE(m_answers.size(), size_t(5));
    QCOMPARE(count({}), 5);
    QCOMPARE(words(), 1);
}

void PipelineTest::anotherRequestWithTheSameKey()
{
    const QUuid key = QUuid::createUuid();
    send(QStringLiteral("one"), key);
    send(QStringLiteral("another"), key);
    QTRY_COMPARE(m_answers.size(), size_t(2));
    QCOMPARE(count(ErrorCode::KeyReused), 1);
    QCOMPARE(words(), 1);
}

void PipelineTest::aRefusalLosesToAKeptAnswer()
{
    const QUuid key = QUuid::createUuid();
    send(QStringLiteral("one"), key);
    QTRY_COMPARE(m_answers.size(), size_t(1));
    send(QStringLiteral("one"), key, makeError(ErrorCode::NotOnSale));
    send(QStringLiteral("two"), QUuid::createUuid(), makeError(ErrorCode::NotOnSale));
    QTRY_COMPARE(m_answers.size(), size_t(3));
    QVERIFY(m_answers[1].ok());
    QCOMPARE(count(ErrorCode::NotOnSale), 1);
    QCOMPARE(words(), 1);
}

void PipelineTest::aFullQueueSaysWhenToTryAgain()
{
    constexpr int tooMany = 25'000;
    int refused = 0;
    {
        // Nothing gets through meanwhile.
        pqxx::connection other(m_data->url().toStdString());
        pqxx::work lock(other);
        lock.exec("LOCK TABLE word IN ACCESS EXCLUSIVE MODE");
        for (int i = 0; i < tooMany; ++i)
            send(QStringLiteral("word"));
        refused = count(ErrorCode::Overloaded);
        QVERIFY(refused >= 4'000);
        QVERIFY(m_answers.front().error().retryAfterMs.value_or(0) > 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), size_t(tooMany), 60'000);
    QCOMPARE(count({}), tooMany - refused);
    QCOMPARE(words(), tooMany - refused);
}

void PipelineTest::goesOnAfterTheConnectionWasLost()
{
    send(QStringLiteral("before"));
    QTRY_COMPARE(m_answers.size(), size_t(1));
    m_data->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                 "AND pid <> pg_backend_pid()");
    send(QStringLiteral("after"));
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), size_t(2), 30'000);
    QCOMPARE(count({}), 2);
    QCOMPARE(words(), 2);
}

void PipelineTest::takesNothingAfterItsEnd()
{
    send(QStringLiteral("last"));
    m_pipeline->stop();
    QCOMPARE(count({}), 1);
    send(QStringLiteral("too late"));
    QCOMPARE(count(ErrorCode::Unavailable), 1);
    QCOMPARE(words(), 1);
}

QTEST_GUILESS_MAIN(PipelineTest)
#include "test_pipeline.moc"

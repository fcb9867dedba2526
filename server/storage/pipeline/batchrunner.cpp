// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batchrunner.h"

#include "server/storage/connection.h"
#include "server/storage/failure.h"
#include "server/storage/pipeline/sqlarray.h"
#include "server/storage/sqlvalues.h"

#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <unordered_map>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.pipeline")

constexpr int mostAttempts = 5;
constexpr int reconnectMs = 100;
constexpr int mostReconnects = 30;

void prepareOwn(SqlDialogue &sql)
{
    sql.prepare("lock_shows",
        "SELECT show_id, version FROM inventory WHERE show_id = ANY ($1::bigint[]) ORDER BY show_id FOR "
        "UPDATE");
    sql.prepare("open_shows",
        "INSERT INTO inventory (show_id) SELECT show_id FROM show WHERE show_id = ANY ($1::bigint[]) "
        "ON CONFLICT DO NOTHING");
    sql.prepare(
        "raise_versions", "UPDATE inventory SET version = version + 1 WHERE show_id = ANY ($1::bigint[])");
    sql.prepare("find_answers",
        "SELECT request_id, fingerprint, document FROM answer WHERE request_id = ANY ($1::uuid[])");
    sql.prepare("keep_answers",
        "INSERT INTO answer (request_id, fingerprint, document, created_at) SELECT r, f, d, $4::timestamptz "
        "FROM "
            + arrays("r uuid, f bytea, d bytea"));
    sql.prepare("write_history",
        "INSERT INTO seat_history (show_id, version, what, seats, hold_id, order_id, allocation_id, "
        "account_id, session_id, origin, happened_at) SELECT s, v, w, n, h, o, a, c, e, f, $13::timestamptz "
        "FROM "
            + arrays("s bigint, v bigint, w smallint, n lists, h uuid, o uuid, a uuid, c bigint, e bigint, f "
                     "text"));
}

std::vector<BatchKind *> byPhase(std::vector<BatchKind *> kinds)
{
    std::ranges::stable_sort(kinds, {}, &BatchKind::phase);
    return kinds;
}

} // namespace

BatchRunner::BatchRunner(std::string url, const Clock &clock, std::vector<BatchKind *> kinds, ChangeFeed feed)
    : m_url(std::move(url))
    , m_clock(clock)
    , m_kinds(byPhase(std::move(kinds)))
    , m_feed(std::move(feed))
{
}

BatchRunner::~BatchRunner() = default;

void BatchRunner::connect()
{
    // With the time limits of the house: somebody else's lock must not stop the sale of all shows for ever.
    Connection::Settings settings;
    settings.applicationName = QStringLiteral("parterre pipeline");
    // The planner guesses the size of array parameters, and on a young table it would join by hashing and
    // scanning; every statement here is made to be answered from an index.
    settings.options = QStringLiteral("-c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off "
                                      "-c plan_cache_mode=force_generic_plan -c jit=off");
    auto sql = std::make_unique<SqlDialogue>(Connection::parameters(QString::fromStdString(m_url), settings));
    prepareOwn(*sql);
    ChangeFeed::prepare(*sql);
    for (BatchKind *kind : m_kinds)
        kind->prepare(*sql);
    m_sql = std::move(sql);
}

bool BatchRunner::connected()
{
    for (int attempt = 0; attempt < mostReconnects; ++attempt) {
        if (m_sql && m_sql->isOpen())
            return true;
        if (m_abandoned)
            return false;
        try {
            connect();
            return true;
        } catch (const std::exception &e) { // also a time limit: of a table that is being migrated
            if (attempt == 0)
                qCWarning(log, "no connection to the database: %s", e.what());
            m_sql.reset();
        }
        QThread::msleep(reconnectMs);
    }
    return false;
}

std::vector<ShowCommit> BatchRunner::run(Requests requests)
{
    std::vector<ShowCommit> commits;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        if (!connected())
            break;
        const size_t doubts = m_inDoubt.size();
        Failure failure;
        try {
            runOnce(requests, commits);
            return commits;
        } catch (const std::exception &) {
            failure = describeFailure(std::current_exception(), m_sql->isOpen());
            m_sql->rollback();
        }
        const QByteArray reason = failure.detail.toUtf8();
        switch (failure.kind) {
        case FailureKind::InDoubt:
            for (BatchRequest *request : requests)
                request->inDoubt = true;
            [[fallthrough]];
        case FailureKind::Lost:
            // Whether a commit that was under way took place is settled by the kept answers of the next
            // attempt.
            qCWarning(log, "connection lost in a batch of %zu: %s", requests.size(), reason.constData());
            m_sql.reset();
            break;
        case FailureKind::Conflict:
            m_inDoubt.resize(doubts);
            qCInfo(log, "batch of %zu is tried again: %s", requests.size(), reason.constData());
            break;
        case FailureKind::Exhausted:
            // Smaller batches would run into the same limit one by one, and everybody behind them would wait.
            m_inDoubt.resize(doubts);
            qCWarning(log, "batch of %zu is given up: %s", requests.size(), reason.constData());
            refuse(requests, ErrorCode::Overloaded, "the database is too busy");
            return commits;
        case FailureKind::Fault:
            m_inDoubt.resize(doubts);
            split(requests, commits, reason.constData());
            return commits;
        }
    }
    refuse(requests, ErrorCode::Unavailable, "the database cannot be reached");
    return commits;
}

void BatchRunner::split(Requests requests, std::vector<ShowCommit> &commits, const char *reason)
{
    if (requests.size() == 1) {
        qCCritical(log, "a request failed: %s", reason);
        refuse(requests, ErrorCode::Internal, reason);
        return;
    }
    qCWarning(log, "a batch of %zu failed and is split: %s", requests.size(), reason);
    const size_t half = requests.size() / 2;
    for (const Requests part : {requests.first(half), requests.subspan(half)}) {
        auto done = run(part);
        std::ranges::move(done, std::back_inserter(commits));
    }
}

void BatchRunner::refuse(Requests requests, ErrorCode code, const char *reason)
{
    for (BatchRequest *request : requests) {
        request->reset();
        const ErrorCode told = request->inDoubt ? ErrorCode::Internal : code;
        // What the database said is for the log, not for strangers.
        request->error = makeError(told, told == ErrorCode::Internal ? QString() : QString::fromUtf8(reason));
    }
}

void BatchRunner::runOnce(Requests requests, std::vector<ShowCommit> &commits)
{
    for (BatchRequest *request : requests)
        request->reset();
    m_sql->begin();
    Batch batch(*m_sql, m_clock.now());
    runKinds(batch, requests);
    std::vector<ShowCommit> done = batch.finish();
    m_feed.announce(*m_sql, done);
    m_inDoubt.insert(m_inDoubt.end(), done.begin(), done.end());
    m_sql->commit();
    m_inDoubt.resize(m_inDoubt.size() - done.size());
    tellDoubts(commits);
    std::ranges::move(done, std::back_inserter(commits));
}

void BatchRunner::tellDoubts(std::vector<ShowCommit> &commits)
{
    for (const ShowCommit &doubt : std::exchange(m_inDoubt, {}))
        commits.push_back({doubt.show, 0, {}});
}

void BatchRunner::runKinds(Batch &batch, Requests requests)
{
    std::map<BatchKind *, std::vector<BatchRequest *>> byKind;
    for (BatchRequest *request : requests)
        byKind[&request->kind].push_back(request);

    std::set<ShowId> shows;
    for (auto &[kind, group] : byKind)
        kind->findShows(batch.sql(), group, shows);
    batch.lock(shows);
    // After the lock: a repetition that another server has just answered is seen now.
    std::vector<BatchRequest *> fresh = withoutAnswer(requests);
    if (batch.ensureLocked())
        fresh = withoutAnswer(fresh);
    for (BatchRequest *request : fresh)
        request->inDoubt = false; // it would have found its answer
    byKind.clear();
    for (BatchRequest *request : fresh) {
        if (request->refusal)
            request->error = request->refusal;
        else
            byKind[&request->kind].push_back(request);
    }
    for (BatchKind *kind : m_kinds) {
        if (const auto group = byKind.find(kind); group != byKind.end())
            kind->run(batch, group->second);
    }
    keepAnswers(batch, fresh);
}

std::vector<BatchRequest *> BatchRunner::withoutAnswer(Requests requests)
{
    SqlArray ids;
    std::multimap<QUuid, BatchRequest *> byId;
    for (BatchRequest *request : requests) {
        if (!request->requestId.isNull()) {
            ids.add(request->requestId);
            byId.emplace(request->requestId, request);
        }
    }
    std::set<BatchRequest *> answered;
    if (!ids.isEmpty()) {
        for (const auto &row : m_sql->ask("find_answers", {ids})) {
            const auto [first, last] = byId.equal_range(row[0].as<QUuid>());
            for (auto it = first; it != last; ++it) {
                BatchRequest *request = it->second;
                answered.insert(request);
                if (fromBytea(row[1].c_str()) != request->fingerprint)
                    request->error = makeError(ErrorCode::KeyReused);
                else if (!request->restore(fromBytea(row[2].c_str())))
                    request->error = makeError(ErrorCode::Internal);
            }
        }
    }
    std::vector<BatchRequest *> fresh;
    std::ranges::copy_if(
        requests, std::back_inserter(fresh), [&](BatchRequest *r) { return !answered.contains(r); });
    return fresh;
}

void BatchRunner::keepAnswers(Batch &batch, Requests requests)
{
    SqlArray ids;
    SqlArray fingerprints;
    SqlArray documents;
    for (const BatchRequest *request : requests) {
        if (request->error || request->requestId.isNull())
            continue;
        ids.add(request->requestId);
        fingerprints.add(request->fingerprint);
        documents.add(request->document());
    }
    if (!ids.isEmpty())
        batch.sql().tell(
            "keep_answers", {ids, fingerprints, documents, batch.now().toRfc3339().toStdString()});
}

} // namespace parterre::storage

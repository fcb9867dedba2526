// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batchrunner.h"

#include "server/storage/connection.h"
#include "server/storage/failure.h"
#include "server/storage/pipeline/batchrun.h"
#include "server/storage/sqlfailure.h"

#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <utility>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.pipeline")

constexpr int mostAttempts = 5;
constexpr int reconnectMs = 100;
constexpr int mostReconnects = 30;
constexpr int mostAheadInARow = 4;

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
                                      "-c enable_bitmapscan=off "
                                      "-c plan_cache_mode=force_generic_plan -c jit=off");
    auto sql = std::make_unique<SqlDialogue>(Connection::parameters(QString::fromStdString(m_url), settings));
    BatchRun::prepare(*sql);
    ChangeFeed::prepare(*sql);
    for (BatchKind *kind : m_kinds)
        kind->prepare(*sql);
    m_ahead.reset();
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

std::vector<ShowCommit> BatchRunner::run(Requests requests, Next next)
{
    std::vector<ShowCommit> commits;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        if (!connected())
            break;
        const size_t doubts = m_inDoubt.size();
        Failure failure;
        try {
            runOnce(requests, commits, std::exchange(next, {}));
            return commits;
        } catch (const std::exception &) {
            failure = describeFailure(std::current_exception(), m_sql->isOpen());
            m_ahead.reset(); // begun in the same breath, and undone with it
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

void BatchRunner::runOnce(Requests requests, std::vector<ShowCommit> &commits, const Next &next)
{
    std::unique_ptr<BatchRun> run = std::move(m_ahead);
    if (!run)
        run = begin(requests);
    std::vector<ShowCommit> done = run->decide();
    m_feed.announce(*m_sql, done);
    m_inDoubt.insert(m_inDoubt.end(), done.begin(), done.end());
    m_sql->startCommit();
    // Now and then without: PostgreSQL's locks are taken by whoever comes first, and other servers want them.
    if (next && m_aheadInARow < mostAheadInARow)
        beginAhead(next());
    m_aheadInARow = m_ahead ? m_aheadInARow + 1 : 0;
    m_sql->finishCommit();
    m_inDoubt.resize(m_inDoubt.size() - done.size());
    tellDoubts(commits);
    std::ranges::move(done, std::back_inserter(commits));
}

std::unique_ptr<BatchRun> BatchRunner::begin(Requests requests)
{
    return std::make_unique<BatchRun>(*m_sql, m_clock.now(), m_kinds, requests);
}

void BatchRunner::beginAhead(Requests upcoming)
{
    if (upcoming.empty())
        return;
    try {
        m_ahead = begin(upcoming);
    } catch (const pqxx::in_doubt_error &) {
        throw; // of the commit before it
    } catch (const std::exception &failure) {
        if (m_sql->isCommitting() && dynamic_cast<const SqlFailure *>(&failure))
            throw;
        m_sql->finishCommit();
        // It begins anew when its turn comes, and meets its failure then.
        m_sql->rollback();
    }
}

void BatchRunner::tellDoubts(std::vector<ShowCommit> &commits)
{
    for (const ShowCommit &doubt : std::exchange(m_inDoubt, {}))
        commits.push_back({doubt.show, 0, {}});
}

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/commitpipeline.h"

#include "server/storage/pipeline/batchrunner.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <set>
#include <utility>

namespace parterre::storage {

namespace {

/// Beyond this, waiting would only make everybody late.
constexpr size_t mostQueued = 20'000;
/// Keeps the time of one commit, and with it the wait of everybody else, short.
constexpr size_t mostInBatch = 1'000;
constexpr int leastRetryMs = 100;
constexpr int mostRetryMs = 5'000;
/// Of the event loop's time, before others have their turn.
constexpr qint64 mostTurnNs = 1'000'000;
constexpr double paceMemory = 0.9; ///< how much of the pace of before counts

Error unreachable()
{
    return makeError(ErrorCode::Unavailable, QStringLiteral("the database cannot be reached"));
}

} // namespace

CommitPipeline::CommitPipeline(QString url, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_clock(clock)
{
    m_completing.setMaxThreadCount(1);
}

CommitPipeline::~CommitPipeline()
{
    abandon();
    stop();
}

void CommitPipeline::abandon()
{
    m_abandoned = true;
    if (m_runner)
        m_runner->abandon();
}

void CommitPipeline::setLost(bool lost)
{
    {
        const std::lock_guard guard(m_mutex);
        m_lost = lost;
    }
    if (m_runner)
        m_runner->abandon(lost || m_abandoned);
    if (lost)
        refuseWaiting();
}

void CommitPipeline::refuseWaiting()
{
    std::deque<Waiting> waiting;
    {
        const std::lock_guard guard(m_mutex);
        waiting.swap(m_queue);
    }
    for (const Waiting &refused : waiting) {
        refused.request->error = unreachable();
        refused.waiter.resume();
    }
}

void CommitPipeline::start()
{
    std::vector<BatchKind *> kinds;
    for (const auto &kind : m_kinds)
        kinds.push_back(kind.get());
    m_runner = std::make_unique<BatchRunner>(m_url.toStdString(), m_clock, std::move(kinds), m_feed);
    m_thread = std::thread([this] { work(); });
}

void CommitPipeline::stop()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    m_completing.waitForDone();
    // The last batches' answers are still on their way to this thread.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    while (!m_answered.empty())
        resumeNext();
}

CommitPipeline::Submission CommitPipeline::submit(std::shared_ptr<BatchRequest> request)
{
    return Submission(*this, std::move(request));
}

CommitPipeline::Figures CommitPipeline::figures() const
{
    const std::lock_guard guard(m_mutex);
    Figures figures = m_figures;
    figures.queued = qsizetype(m_queue.size());
    return figures;
}

bool CommitPipeline::enqueue(std::shared_ptr<BatchRequest> request, std::coroutine_handle<> waiter)
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_stopping) {
            request->error = makeError(ErrorCode::Unavailable, QStringLiteral("the server is shutting down"));
            return false;
        }
        if (m_lost) {
            request->error = unreachable();
            return false;
        }
        if (m_queue.size() >= mostQueued) {
            request->error = makeError(ErrorCode::Overloaded);
            request->error->retryAfterMs = retryHintMs();
            return false;
        }
        m_queue.push_back({std::move(request), waiter});
    }
    // After this turn of the event loop: what comes in the same turn goes into the same batch.
    if (!std::exchange(m_wakesSoon, true))
        QMetaObject::invokeMethod(this, &CommitPipeline::wake, Qt::QueuedConnection);
    return true;
}

void CommitPipeline::wake()
{
    m_wakesSoon = false;
    m_wake.notify_one();
}

// What half of those who wait will take, at the pace of late.
int CommitPipeline::retryHintMs() const
{
    return std::clamp(int(double(m_queue.size()) * m_requestMs / 2), leastRetryMs, mostRetryMs);
}

std::vector<CommitPipeline::Waiting> CommitPipeline::waitForBatch()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    return takeBatch();
}

std::vector<CommitPipeline::Waiting> CommitPipeline::takeBatch()
{
    std::vector<Waiting> batch;
    std::deque<Waiting> later;
    std::set<QUuid> ids;
    while (!m_queue.empty() && batch.size() < mostInBatch) {
        Waiting next = std::move(m_queue.front());
        m_queue.pop_front();
        // A repetition waits for the next batch, where it finds the first one's answer.
        const QUuid id = next.request->requestId;
        if (!id.isNull() && !ids.insert(id).second)
            later.push_back(std::move(next));
        else
            batch.push_back(std::move(next));
    }
    m_queue.insert(
        m_queue.begin(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
    m_figures.batches += batch.empty() ? 0 : 1;
    m_figures.requests += batch.size();
    return batch;
}

std::vector<BatchRequest *> CommitPipeline::requestsOf(const std::vector<Waiting> &batch)
{
    std::vector<BatchRequest *> requests;
    requests.reserve(batch.size());
    for (const Waiting &waiting : batch)
        requests.push_back(waiting.request.get());
    return requests;
}

void CommitPipeline::work()
{
    std::vector<Waiting> batch = waitForBatch();
    while (!batch.empty()) {
        const std::vector<BatchRequest *> requests = requestsOf(batch);
        std::vector<Waiting> next;
        std::vector<BatchRequest *> upcoming;
        const auto takeNext = [&]() -> BatchRunner::Requests {
            const std::lock_guard guard(m_mutex);
            // Cut off earlier it would be a small one, and cost all that a large one costs.
            if (m_queue.size() >= requests.size())
                next = takeBatch();
            upcoming = requestsOf(next);
            return upcoming;
        };
        QElapsedTimer watch;
        watch.start();
        std::vector<ShowCommit> commits = m_runner->run(requests, takeNext);
        notePace(double(watch.nsecsElapsed()) / 1e6 / double(requests.size()));
        handOver(std::move(batch), std::move(commits));
        batch = next.empty() ? waitForBatch() : std::move(next);
    }
}

void CommitPipeline::notePace(double requestMs)
{
    const std::lock_guard guard(m_mutex);
    m_requestMs = paceMemory * m_requestMs + (1 - paceMemory) * requestMs;
}

void CommitPipeline::handOver(std::vector<Waiting> batch, std::vector<ShowCommit> commits)
{
    const auto unfinished = std::ranges::stable_partition(batch,
        [](const Waiting &waiting) { return waiting.request->error || !waiting.request->isToBeCompleted(); });
    std::vector<Waiting> rest(
        std::make_move_iterator(unfinished.begin()), std::make_move_iterator(unfinished.end()));
    batch.erase(unfinished.begin(), unfinished.end());
    post(std::move(batch), std::move(commits));
    if (rest.empty())
        return;
    m_completing.start([this, rest = std::move(rest)]() mutable {
        for (const Waiting &waiting : rest)
            waiting.request->complete();
        post(std::move(rest), {});
    });
}

void CommitPipeline::post(std::vector<Waiting> batch, std::vector<ShowCommit> commits)
{
    QMetaObject::invokeMethod(
        this,
        [this, done = std::move(batch), changes = std::move(commits)]() mutable { deliver(done, changes); },
        Qt::QueuedConnection);
}

void CommitPipeline::deliver(std::vector<Waiting> &batch, const std::vector<ShowCommit> &commits)
{
    if (!commits.empty())
        Q_EMIT committed(commits);
    m_answered.insert(
        m_answered.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
    if (!m_resumesSoon)
        resumeSome();
}

void CommitPipeline::resumeSome()
{
    QElapsedTimer turn;
    turn.start();
    while (!m_answered.empty() && turn.nsecsElapsed() < mostTurnNs)
        resumeNext();
    m_resumesSoon = !m_answered.empty();
    if (m_resumesSoon)
        QMetaObject::invokeMethod(this, &CommitPipeline::resumeSome, Qt::QueuedConnection);
}

void CommitPipeline::resumeNext()
{
    const Waiting next = std::move(m_answered.front());
    m_answered.pop_front();
    next.waiter.resume();
}

} // namespace parterre::storage

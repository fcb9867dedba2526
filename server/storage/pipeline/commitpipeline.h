// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "server/storage/pipeline/batch.h"
#include "server/storage/pipeline/changefeed.h"

#include <QObject>
#include <QThreadPool>

#include <condition_variable>
#include <coroutine>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace parterre::storage {

/// Group commit: requests that arrive while a commit is in flight are put together into the next one, run as
/// one transaction on the pipeline's own thread, and answered after it is durable. Lives on the event loop's
/// thread.
class CommitPipeline : public QObject {
    Q_OBJECT
public:
    struct Figures {
        quint64 batches = 0;
        quint64 requests = 0;
        qsizetype queued = 0;
    };

    CommitPipeline(QString url, const Clock &clock, QObject *parent = nullptr);
    ~CommitPipeline() override;

    /// Before start().
    template <class Kind, class... Arguments>
    Kind &add(Arguments &&...arguments)
    {
        auto kind = std::make_unique<Kind>(std::forward<Arguments>(arguments)...);
        Kind &added = *kind;
        m_kinds.push_back(std::move(kind));
        return added;
    }
    /// Before start(): how other servers hear of the commits; without it they do not.
    void announceBy(ChangeFeed feed) { m_feed = std::move(feed); }
    void start();
    /// Whether the database is known to be lost (DatabaseWatch). While it is, everything is Unavailable at
    /// once: what comes, what waits, and what is under way as soon as its connection is gone.
    void setLost(bool lost);
    /// From now on a lost database is not waited for any more: what needs it gets its error at once.
    void abandon();
    /// Finishes what is queued; nothing more is taken. Waits for the thread, then answers.
    void stop();

    /// `co_await pipeline.submit(request)`: resumes on the event loop when the request has its answer or
    /// error. Errors of its own: Overloaded with a retry hint, Unavailable.
    class Submission;
    Submission submit(std::shared_ptr<BatchRequest> request);

    Figures figures() const;

Q_SIGNALS:
    /// On the event loop, before the requests of the batch resume: what it did, in commit order.
    void committed(const std::vector<parterre::storage::ShowCommit> &commits);

private:
    struct Waiting {
        std::shared_ptr<BatchRequest> request;
        std::coroutine_handle<> waiter;
    };

    void refuseWaiting();
    bool enqueue(std::shared_ptr<BatchRequest> request, std::coroutine_handle<> waiter);
    void wake();
    void work();
    void notePace(double requestMs);
    int retryHintMs() const; ///< under the lock
    std::vector<Waiting> waitForBatch();
    std::vector<Waiting> takeBatch(); ///< under the lock
    static std::vector<BatchRequest *> requestsOf(const std::vector<Waiting> &batch);
    /// Those that are to be completed follow when they are.
    void handOver(std::vector<Waiting> batch, std::vector<ShowCommit> commits);
    void post(std::vector<Waiting> batch, std::vector<ShowCommit> commits);
    void deliver(std::vector<Waiting> &batch, const std::vector<ShowCommit> &commits);
    /// As many as one turn of the event loop may take.
    void resumeSome();
    void resumeNext();

    const QString m_url;
    const Clock &m_clock;
    std::vector<std::unique_ptr<BatchKind>> m_kinds;
    ChangeFeed m_feed;
    std::unique_ptr<class BatchRunner> m_runner;
    std::thread m_thread;
    QThreadPool m_completing;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Waiting> m_queue;
    bool m_stopping = false;
    double m_requestMs = 0; ///< what a request takes of a batch's time
    bool m_wakesSoon = false; ///< the event loop's
    std::deque<Waiting> m_answered; ///< the event loop's: they wait for their turn
    bool m_resumesSoon = false; ///< the event loop's
    bool m_abandoned = false;
    bool m_lost = false;
    Figures m_figures;
};

class CommitPipeline::Submission {
public:
    Submission(CommitPipeline &pipeline, std::shared_ptr<BatchRequest> request)
        : m_pipeline(pipeline)
        , m_request(std::move(request))
    {
    }

    bool await_ready() const noexcept { return false; }
    /// false: refused at once, with the request's error set.
    bool await_suspend(std::coroutine_handle<> waiter) { return m_pipeline.enqueue(m_request, waiter); }
    void await_resume() const noexcept { }

private:
    CommitPipeline &m_pipeline;
    std::shared_ptr<BatchRequest> m_request;
};

} // namespace parterre::storage

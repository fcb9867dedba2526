// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database.h"

#include "server/storage/connection.h"
#include "server/storage/failure.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.storage")

constexpr std::chrono::milliseconds patience{2000}; ///< with a database that does not answer
constexpr int mostConflicts = 20;

std::chrono::milliseconds backoff(int attempt, std::chrono::milliseconds most)
{
    return std::min(std::chrono::milliseconds(5) * (1 << std::min(attempt, 10)), most);
}

qint64 monotonicMs() { return QDeadlineTimer::current().deadline(); }

Failure lostFailure() { return {FailureKind::Lost, QStringLiteral("the database is lost")}; }

} // namespace

struct Database::Private {
    QString url;
    std::size_t queueLimit = 0;

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Execution *> queue;
    bool stopping = false;
    std::atomic<bool> lost = false;

    std::vector<std::thread> threads;

    bool enqueue(Execution *execution)
    {
        const std::lock_guard lock(mutex);
        if (queue.size() >= queueLimit || stopping)
            return false;
        queue.push_back(execution);
        wake.notify_one();
        return true;
    }

    /// The next one; nothing when the queue is empty and will stay so.
    Execution *take()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stopping || !queue.empty(); });
        if (queue.empty())
            return nullptr;
        Execution *execution = queue.front();
        queue.pop_front();
        return execution;
    }
};

/// What one thread does.
class Database::Worker {
public:
    explicit Worker(Private &shared)
        : m_shared(shared)
        , m_connection(shared.url)
    {
    }

    void run()
    {
        while (Execution *execution = m_shared.take()) {
            execution->m_error = perform(*execution);
            finish(execution);
        }
    }

private:
    /// Hands the coroutine back to its own thread. From then on the execution may be gone.
    static void finish(Execution *execution)
    {
        QObject *receiver = execution->m_receiver;
        const auto resume = [receiver, caller = execution->m_caller] {
            receiver->deleteLater();
            caller.resume();
        };
        QMetaObject::invokeMethod(receiver, resume, Qt::QueuedConnection);
    }

    std::optional<Error> perform(const Execution &execution)
    {
        for (int losses = 0, conflicts = 0;;) {
            if (m_shared.lost)
                return errorOf(lostFailure());
            const std::optional<Failure> failure = attempt(execution);
            if (!failure)
                return std::nullopt;
            if (failure->kind == FailureKind::Conflict && ++conflicts < mostConflicts) {
                // Spread by worker, so that two that met do not meet again.
                std::this_thread::sleep_for(backoff(conflicts, std::chrono::milliseconds(100)));
                continue;
            }
            const auto waited = std::chrono::milliseconds(monotonicMs() - execution.m_queuedAt);
            if (failure->kind == FailureKind::Lost && (losses++ == 0 || waited < patience)) {
                std::this_thread::sleep_for(backoff(losses, std::chrono::milliseconds(200)));
                continue;
            }
            qCWarning(log).noquote() << "transaction" << execution.m_name << "failed:" << failure->detail;
            return errorOf(*failure);
        }
    }

    std::optional<Failure> attempt(const Execution &execution)
    {
        try {
            pqxx::work transaction(m_connection.open());
            if (execution.m_access == Access::ReadOnly)
                transaction.exec("SET TRANSACTION READ ONLY");
            if (execution.m_attempt(transaction))
                transaction.commit();
            return std::nullopt;
        } catch (...) {
            Failure failure = describeFailure(std::current_exception(), m_connection.isOpen());
            if (failure.kind == FailureKind::InDoubt && execution.m_access == Access::ReadOnly)
                failure.kind = FailureKind::Lost;
            if (!m_connection.isOpen() || failure.kind == FailureKind::Lost)
                m_connection.drop();
            return failure;
        }
    }

    Private &m_shared;
    Connection m_connection;
};

Database::Execution::Execution(Database &database, Access access, const char *name, Attempt attempt)
    : m_database(database)
    , m_access(access)
    , m_name(name)
    , m_attempt(std::move(attempt))
{
}

bool Database::Execution::await_suspend(std::coroutine_handle<> caller)
{
    if (m_database.d->lost) {
        m_error = errorOf(lostFailure());
        return false;
    }
    m_caller = caller;
    m_queuedAt = monotonicMs();
    m_receiver = new QObject;
    if (m_database.d->enqueue(this))
        return true;
    delete m_receiver;
    m_error = makeError(ErrorCode::Overloaded, QStringLiteral("too many transactions wait"));
    m_error->retryAfterMs = 500;
    return false;
}

Database::Database(QString url, int workers, int queueLimit)
    : d(std::make_unique<Private>())
{
    d->url = std::move(url);
    d->queueLimit = std::size_t(queueLimit);
    for (int i = 0; i < workers; ++i)
        d->threads.emplace_back([shared = d.get()] { Worker(*shared).run(); });
}

Database::~Database()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_all();
    for (std::thread &thread : d->threads)
        thread.join();
}

QString Database::url() const { return d->url; }

void Database::setLost(bool lost) { d->lost = lost; }

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QCoroTask>
#include <QString>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <pqxx/pqxx>

class QObject;

namespace parterre::storage {

/// Transactions on a few worker threads, one connection each; awaited from the event loop, which never waits.
class Database {
public:
    /// `url`: a libpq connection string or URI. More than `queueLimit` transactions that wait are Overloaded.
    explicit Database(QString url, int workers = 2, int queueLimit = 1000);
    /// Finishes what was begun.
    ~Database();

    QString url() const;
    /// Whether the database is known to be lost (DatabaseWatch). While it is, everything is Unavailable at
    /// once, what waits too. Thread-safe.
    void setLost(bool lost);

    /// Runs work(pqxx::work &) -> Result<T> in one transaction on a worker thread and resumes the caller on
    /// its own thread (which must run an event loop). An error result rolls back; a value commits.
    /// Serialization failures, deadlocks and connections that were lost before the commit was sent are tried
    /// again, so work may run more than once and must not touch anything but the transaction. Errors of its
    /// own: Unavailable (after about 2 s without a database), Overloaded (queue full; a time limit; conflicts
    /// without end), Internal (logged with `name`).
    template <class Work, class R = std::invoke_result_t<Work, pqxx::work &>>
    QCoro::Task<R> transact(const char *name, Work work);
    /// As transact, without writing: READ ONLY, and tried again also when the connection is lost at the end.
    template <class Work, class R = std::invoke_result_t<Work, pqxx::work &>>
    QCoro::Task<R> read(const char *name, Work work);

private:
    enum class Access { ReadWrite, ReadOnly };
    /// Runs the work once; whether to commit.
    using Attempt = std::function<bool(pqxx::work &)>;

    /// One transaction from the queue to its end; lives in the frame of the coroutine that awaits it.
    class Execution {
    public:
        Execution(Database &database, Access access, const char *name, Attempt attempt);
        bool await_ready() const noexcept { return false; }
        bool await_suspend(std::coroutine_handle<> caller);
        /// Why the work's own result does not count, where it does not.
        std::optional<Error> await_resume() { return std::move(m_error); }

    private:
        friend class Database;
        Database &m_database;
        Access m_access;
        const char *m_name;
        Attempt m_attempt;
        qint64 m_queuedAt = 0;
        QObject *m_receiver = nullptr;
        std::coroutine_handle<> m_caller;
        std::optional<Error> m_error;
    };

    template <class Work, class R>
    QCoro::Task<R> run(Access access, const char *name, Work work);

    class Worker;
    struct Private;
    std::unique_ptr<Private> d;
};

template <class Work, class R>
QCoro::Task<R> Database::run(Access access, const char *name, Work work)
{
    std::optional<R> result;
    Attempt attempt = [&work, &result](pqxx::work &transaction) {
        result.emplace(work(transaction));
        return result->ok();
    };
    Execution execution(*this, access, name, std::move(attempt));
    std::optional<Error> error = co_await execution;
    if (error)
        co_return std::move(*error);
    co_return std::move(*result);
}

template <class Work, class R>
QCoro::Task<R> Database::transact(const char *name, Work work)
{
    return run<Work, R>(Access::ReadWrite, name, std::move(work));
}

template <class Work, class R>
QCoro::Task<R> Database::read(const char *name, Work work)
{
    return run<Work, R>(Access::ReadOnly, name, std::move(work));
}

} // namespace parterre::storage

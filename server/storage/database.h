// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>
#include <pqxx/pqxx>

namespace parterre::storage {

/// Transactions on a few worker threads, one connection each; awaited from the event loop, which never waits.
class Database {
public:
    /// `url`: a libpq connection string or URI.
    explicit Database(QString url, int workers = 2);
    /// Finishes what was begun.
    ~Database();

    QString url() const;

    /// Runs work(pqxx::work &) -> Result<T> in one transaction on a worker thread and resumes the caller on its own
    /// thread. An error result rolls back; a value commits. Serialization failures, deadlocks and connections that
    /// were lost before the commit was sent are tried again, so work may run more than once and must not touch
    /// anything but the transaction. Errors of its own: Unavailable, Overloaded (queue full), Internal (logged with
    /// `name`).
    template <class Work, class R = std::invoke_result_t<Work, pqxx::work &>>
    QCoro::Task<R> transact(const char *name, Work work);
    /// As transact, without writing: READ ONLY, and tried again also when the connection is lost at the end.
    template <class Work, class R = std::invoke_result_t<Work, pqxx::work &>>
    QCoro::Task<R> read(const char *name, Work work);
};

} // namespace parterre::storage

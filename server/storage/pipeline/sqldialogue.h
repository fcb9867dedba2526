// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/rows.h"
#include "server/storage/pipeline/sqlarray.h"

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace parterre::storage {

/// A connection on which statements are sent together and answered together: libpq's pipeline mode
/// (PostgreSQL 15 documentation, 34.5), which libpqxx does not offer. A batch of the commit pipeline has some
/// ten statements, and its time is mostly that of asking and waiting; here it asks three times.
///
/// Blocks, with a limit. Failures of PostgreSQL are SqlFailure, a lost connection is pqxx::broken_connection,
/// or pqxx::in_doubt_error where a COMMIT was under way. For one thread.
class SqlDialogue {
public:
    using Parameter = std::variant<std::string, SqlArray>;
    using Parameters = std::vector<Parameter>;
    using Listener = std::function<void(const Rows &)>;

    /// `parameters`: of libpq. Throws pqxx::broken_connection.
    explicit SqlDialogue(const std::string &parameters);
    ~SqlDialogue();
    SqlDialogue(const SqlDialogue &) = delete;
    SqlDialogue &operator=(const SqlDialogue &) = delete;

    bool isOpen() const;
    void prepare(const char *name, const std::string &statement);

    /// Queues a prepared statement. It is sent with the next question; then `listener` gets its rows.
    void tell(const char *name, Parameters parameters, Listener listener = {});
    /// Sends what is queued and this statement behind it, and waits for all of it.
    Rows ask(const char *name, Parameters parameters);
    /// Sends what is queued and waits for it.
    void flush();

    /// The transaction's first statement, queued.
    void begin();
    /// Sends what is queued and the COMMIT behind it.
    void commit();
    /// Forgets what is queued, and undoes what was sent. Never throws.
    void rollback() noexcept;

private:
    struct Question {
        std::string name; ///< of a prepared statement; empty: `text`
        std::string text;
        std::vector<std::string> values;
        std::vector<int> formats;
        Listener listener;
    };

    void send(const Question &question);
    bool sendPrepared(const Question &question);
    void sendAll();
    void flushOutput();
    PGresult *nextResult();
    Rows takeRows();
    void takeSync();
    void waitFor(short events);
    [[noreturn]] void lost();

    PGconn *m_connection;
    std::map<std::string, std::vector<Oid>> m_types; ///< of the parameters of each prepared statement
    std::vector<Question> m_queue;
    bool m_committing = false;
};

} // namespace parterre::storage

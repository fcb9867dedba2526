// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/rows.h"
#include "server/storage/pipeline/sqlarray.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace parterre::storage {

/// A connection on which statements are sent at once and answered together: libpq's pipeline mode (PostgreSQL
/// 15 documentation, 34.5), which libpqxx does not offer. A batch of the commit pipeline has some ten
/// statements, and its time is mostly that of asking and waiting; here it waits two or three times, and while
/// PostgreSQL does one statement, the next one is made.
///
/// Blocks, with a limit. Failures of PostgreSQL are SqlFailure, a lost connection is pqxx::broken_connection,
/// or pqxx::in_doubt_error where a COMMIT was under way. For one thread.
class SqlDialogue {
public:
    /// Text, or an array, which is not copied when it has a name: then it must live until it is told.
    class Parameter {
    public:
        Parameter(std::string text)
            : m_value(std::move(text))
        {
        }
        Parameter(const char *text)
            : m_value(std::string(text))
        {
        }
        Parameter(const SqlArray &array)
            : m_value(&array)
        {
        }
        Parameter(SqlArray &&array)
            : m_value(std::move(array))
        {
        }
        /// Nothing: it is text.
        const SqlArray *array() const;
        const std::string &text() const { return std::get<std::string>(m_value); }

    private:
        std::variant<std::string, const SqlArray *, SqlArray> m_value;
    };
    using Parameters = std::vector<Parameter>;
    using Listener = std::function<void(const Rows &)>;

    /// `parameters`: of libpq. Throws pqxx::broken_connection.
    explicit SqlDialogue(const std::string &parameters);
    ~SqlDialogue();
    SqlDialogue(const SqlDialogue &) = delete;
    SqlDialogue &operator=(const SqlDialogue &) = delete;

    bool isOpen() const;
    void prepare(const char *name, const std::string &statement);

    /// Sends a prepared statement, and does not wait: with the next question `listener` gets its rows.
    void tell(const char *name, const Parameters &parameters, Listener listener = {});
    /// Sends the statement, and waits for it and all that were told before.
    Rows ask(const char *name, const Parameters &parameters);
    /// Waits for all that were told.
    void flush();

    /// The transaction's first statement; not waited for.
    void begin();
    /// Sends the COMMIT, and does not wait: the next transaction may be told meanwhile. Whatever waits then,
    /// waits for the COMMIT first.
    void startCommit();
    /// Waits for the COMMIT and all that were told before it. When it fails, so does what was told after it.
    void finishCommit();
    void commit();
    bool isCommitting() const { return m_committing; }
    /// Forgets the listeners, and undoes what was sent; closes the connection where that fails. Never throws.
    void rollback() noexcept;

private:
    explicit SqlDialogue(PGconn *connection);
    void sendPrepared(const char *name);
    void sendText(const char *statement);
    void sync();
    std::vector<Rows> takeAll(size_t count);
    static void hear(const std::vector<Listener> &listeners, const std::vector<Rows> &answers);
    void sendOutput();
    void flushOutput();
    PGresult *nextResult();
    Rows takeRows();
    void takeSync();
    void skipResult();
    void waitFor(short events);
    [[noreturn]] void lost();

    PGconn *m_connection;
    std::map<std::string, std::vector<Oid>> m_types; ///< of the parameters of each prepared statement
    std::vector<Listener> m_told; ///< of the statements that were sent since the last sync, in their order
    std::vector<Listener> m_committed; ///< of the statements of the commit that is under way
    int m_syncs = 0; ///< sent, and what stands before them not read yet
    bool m_committing = false;
};

} // namespace parterre::storage

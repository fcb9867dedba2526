// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/batch.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace parterre::storage {

/// One batch on its way through one transaction: begun, then decided and written; the COMMIT is the caller's.
/// It reads twice from the database, since most of what the kinds must know is asked together with the locks.
class BatchRun {
public:
    /// Prepares its statements on a new connection, and those of Batch.
    static void prepare(SqlDialogue &sql);

    /// Tells the beginning of the transaction, the locks, and what must be known of the requests. Waits for
    /// nothing, unless a kind has to look up its shows.
    BatchRun(SqlDialogue &sql, Timestamp now, std::span<BatchKind *const> kinds,
        std::span<BatchRequest *const> requests);

    /// Waits for what was told, does the requests, and tells everything that they write.
    std::vector<ShowCommit> decide();

private:
    using Requests = std::vector<BatchRequest *>;

    /// Those that are there, by phase.
    std::vector<BatchKind *> present() const;
    void begin();
    bool isBegunTogether() const;
    void lookForAnswers();
    void takeAnswers(const Rows &rows);
    void keepAnswers();

    SqlDialogue &m_sql;
    const std::span<BatchKind *const> m_kinds; ///< by phase; the caller's
    Requests m_requests; ///< without those that have their answer from before
    std::map<BatchKind *, Requests> m_byKind;
    Batch m_batch;
    std::map<BatchKind *, std::unique_ptr<BatchTask>> m_tasks; ///< that have begun
};

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "server/storage/pipeline/batch.h"
#include "server/storage/pipeline/changefeed.h"

#include <QString>

#include <atomic>
#include <memory>

namespace parterre::storage {

/// Runs batches on its own connection, on the thread that calls it. Whatever happens, each request of a batch
/// ends with its answer or an error: a failing batch is split until the request that breaks it stands alone.
class BatchRunner {
public:
    BatchRunner(std::string url, const Clock &clock, std::vector<BatchKind *> kinds, ChangeFeed feed);
    ~BatchRunner();

    /// Returns what the commits did, in their order.
    std::vector<ShowCommit> run(std::span<BatchRequest *const> requests);
    /// From any thread: whether to give up waiting for a lost database.
    void abandon(bool abandoned = true) { m_abandoned = abandoned; }

private:
    using Requests = std::span<BatchRequest *const>;

    bool connected();
    void connect();
    void runOnce(Requests requests, std::vector<ShowCommit> &commits);
    void runKinds(Batch &batch, Requests requests);
    void split(Requests requests, std::vector<ShowCommit> &commits, const char *reason);
    void refuse(Requests requests, ErrorCode code, const char *reason);
    /// Requests without an answer from before.
    std::vector<BatchRequest *> withoutAnswer(Requests requests);
    void keepAnswers(Batch &batch, std::span<BatchRequest *const> requests);

    /// After a commit in doubt: its shows, for the read model to look at again.
    void tellDoubts(std::vector<ShowCommit> &commits);

    const std::string m_url;
    const Clock &m_clock;
    const std::vector<BatchKind *> m_kinds; ///< by phase
    const ChangeFeed m_feed;
    std::unique_ptr<SqlDialogue> m_sql;
    std::vector<ShowCommit> m_inDoubt; ///< of the commit that is under way
    std::atomic<bool> m_abandoned = false;
};

} // namespace parterre::storage

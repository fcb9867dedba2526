// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "server/storage/pipeline/batch.h"
#include "server/storage/pipeline/changefeed.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace parterre::storage {

/// Runs batches on its own connection, on the thread that calls it. Whatever happens, each request of a batch
/// ends with its answer or an error: a failing batch is split until the request that breaks it stands alone.
class BatchRunner {
public:
    BatchRunner(std::string url, const Clock &clock, std::vector<BatchKind *> kinds, ChangeFeed feed);
    ~BatchRunner();

    using Requests = std::span<BatchRequest *const>;
    /// Names the requests that will be run next, if there are any.
    using Next = std::function<Requests()>;

    /// Returns what the commits did, in their order. `next` is asked, at most once, while the COMMIT is
    /// written down: what it names is begun meanwhile, and must be what run() is called with next.
    std::vector<ShowCommit> run(Requests requests, Next next = {});
    /// From any thread: whether to give up waiting for a lost database.
    void abandon(bool abandoned = true) { m_abandoned = abandoned; }

private:
    bool connected();
    void connect();
    void runOnce(Requests requests, std::vector<ShowCommit> &commits, const Next &next);
    std::unique_ptr<class BatchRun> begin(Requests requests);
    void beginAhead(Requests upcoming);
    void split(Requests requests, std::vector<ShowCommit> &commits, const char *reason);
    void refuse(Requests requests, ErrorCode code, const char *reason);
    /// After a commit in doubt: its shows, for the read model to look at again.
    void tellDoubts(std::vector<ShowCommit> &commits);

    const std::string m_url;
    const Clock &m_clock;
    const std::vector<BatchKind *> m_kinds; ///< by phase
    const ChangeFeed m_feed;
    std::unique_ptr<SqlDialogue> m_sql;
    std::unique_ptr<BatchRun> m_ahead; ///< of the requests that come next
    int m_aheadInARow = 0;
    std::vector<ShowCommit> m_inDoubt; ///< of the commit that is under way
    std::atomic<bool> m_abandoned = false;
};

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/base/timestamp.h"
#include "common/protocol/instances.h"
#include "common/protocol/messages/seats.h"
#include "server/storage/pipeline/seathistory.h"
#include "server/storage/pipeline/sqldialogue.h"

#include <QByteArray>
#include <QUuid>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace parterre::storage {

class BatchKind;

/// One request on its way through the commit pipeline. Kinds set `error` or the answer; a request may be run
/// more than once (a failed batch is split and tried again), so it starts from reset() each time.
class BatchRequest {
public:
    explicit BatchRequest(BatchKind &requestKind)
        : kind(requestKind)
    {
    }
    virtual ~BatchRequest() = default;

    BatchKind &kind;
    Actor actor;
    QUuid requestId; ///< keeps the answer; null: the request needs none (housekeeping)
    QByteArray fingerprint;
    QUuid subject; ///< the hold or the order that it is about; null: none that was there before
    /// Known before: why it must not be done. Counts only where there is no kept answer, since a repetition
    /// gets its first answer even when the show has gone off sale since.
    std::optional<Error> refusal;
    std::optional<Error> error;
    /// A commit of it was under way when the connection was lost: nobody may be told that nothing was
    /// changed.
    bool inDoubt = false;

    virtual void reset() { error.reset(); }
    /// The answer as it is kept for repetitions of the request, and back.
    virtual QByteArray document() const = 0;
    virtual bool restore(const QByteArray &document) = 0;
    /// Whether complete() is to be called: on a thread of its own, when the answer is committed or restored,
    /// for what neither the database nor the event loop should wait for.
    virtual bool isToBeCompleted() const { return false; }
    virtual void complete() { }
};

/// A request whose answer is a protocol message.
template <class Answer>
class AnsweringRequest : public BatchRequest {
public:
    using BatchRequest::BatchRequest;

    Answer answer;

    void reset() override
    {
        BatchRequest::reset();
        answer = {};
    }
    QByteArray document() const override { return protocol::toCbor(answer); }
    bool restore(const QByteArray &document) override
    {
        auto restored = protocol::fromCbor<Answer>(document);
        if (!restored)
            return false;
        answer = std::move(*restored);
        return true;
    }
    Result<Answer> result() const
    {
        if (error)
            return *error;
        return answer;
    }
};

/// What a commit did to one show.
struct ShowCommit {
    ShowId show;
    qint64 version = 0; ///< after it; one more than before. 0: not known, look what the show's is
    std::vector<protocol::SeatChange> changes; ///< none: what it did is not known, read it
};

/// The transaction that requests of all kinds share. Its shows are locked: nobody else changes their claims.
class Batch {
public:
    Batch(SqlDialogue &sql, Timestamp now)
        : m_sql(sql)
        , m_now(now)
    {
    }

    /// Prepares its statements on a new connection.
    static void prepare(SqlDialogue &sql);

    SqlDialogue &sql() { return m_sql; }
    Timestamp now() const { return m_now; }
    /// Locks the shows' inventory, in order, so that batches of several servers cannot lock each other out,
    /// and raises their versions: finish() lowers those that did not change. Done with the next question that
    /// is asked; ensureLocked() then makes what was missing.
    void lock(const std::set<ShowId> &shows);
    /// True: it made rows of shows that had none, and what was read since lock() may be too old.
    bool ensureLocked();
    /// Whether lock() found the show; a request for another one must be refused.
    bool isLocked(ShowId show) const { return m_versions.contains(show); }
    /// The version that rows of the show, written by this batch, carry.
    qint64 versionOf(ShowId show) const { return m_versions.at(show); }
    void seatChanged(ShowId show, SeatNo seat, protocol::SeatState state);
    /// Whether a request of this batch has changed the seat already.
    bool hasChanged(ShowId show, SeatNo seat) const;
    /// For the timeline of the seats.
    void record(SeatHistory happened) { m_history.push_back(std::move(happened)); }
    /// Tells the history, and what remains of the versions. Every change must have been told before.
    std::vector<ShowCommit> finish();

private:
    void takeVersions(const Rows &rows);
    void writeHistory();

    SqlDialogue &m_sql;
    const Timestamp m_now;
    std::set<ShowId> m_wanted;
    std::vector<SeatHistory> m_history;
    std::map<ShowId, qint64> m_versions; ///< of the locked shows, raised
    std::map<ShowId, std::map<SeatNo, qint32>> m_changes;
};

/// The order in which the kinds of one batch run: what frees seats comes before what takes them.
enum class Phase { Free, Extend, Allocate, Claim, Order, Pay };

/// The requests of one kind in one batch, begun: what must be known of them may have been told.
class BatchTask {
public:
    virtual ~BatchTask() = default;

    /// Does the requests in their order, each all or nothing; they may be fewer than those it began with.
    /// Throws only when the whole batch must be undone.
    virtual void run(std::span<BatchRequest *const> requests) = 0;
};

/// A task that asks for what it must know when it runs.
std::unique_ptr<BatchTask> taskOf(std::function<void(std::span<BatchRequest *const>)> run);

/// One kind of request: a few set-based statements for all requests of a batch. Contributed by the service
/// that owns the tables; runs on the pipeline's thread, so it keeps no state of its own.
class BatchKind {
public:
    virtual ~BatchKind() = default;

    virtual Phase phase() const = 0;
    /// Prepares its statements on a new connection.
    virtual void prepare(SqlDialogue &sql) = 0;
    /// Names the shows that these requests will touch. What it reads here may change until they are locked.
    virtual void findShows(
        SqlDialogue &sql, std::span<BatchRequest *const> requests, std::set<ShowId> &shows) = 0;
    /// Tells what must be known of these requests, and does not wait: the shows are still on their way to
    /// being locked.
    virtual std::unique_ptr<BatchTask> begin(Batch &batch, std::span<BatchRequest *const> requests) = 0;
};

} // namespace parterre::storage

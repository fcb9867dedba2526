// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/batchrun.h"

#include "server/storage/sqlvalues.h"

#include <algorithm>
#include <set>

namespace parterre::storage {

void BatchRun::prepare(SqlDialogue &sql)
{
    sql.prepare("find_answers",
        "SELECT request_id, fingerprint, document FROM answer WHERE request_id = ANY ($1::uuid[])");
    sql.prepare("keep_answers",
        "INSERT INTO answer (request_id, fingerprint, document, created_at) SELECT r, f, d, $4::timestamptz "
        "FROM "
            + arrays("r uuid, f bytea, d bytea"));
    Batch::prepare(sql);
}

BatchRun::BatchRun(SqlDialogue &sql, Timestamp now, std::span<BatchKind *const> kinds,
    std::span<BatchRequest *const> requests)
    : m_sql(sql)
    , m_kinds(kinds)
    , m_requests(requests.begin(), requests.end())
    , m_batch(sql, now)
{
    std::set<ShowId> shows;
    for (BatchRequest *request : m_requests) {
        request->reset();
        m_byKind[&request->kind].push_back(request);
    }
    m_sql.begin();
    for (auto &[kind, group] : m_byKind)
        kind->findShows(m_sql, group, shows);
    m_batch.lock(shows);
    // After the lock: what another server has just done or answered is seen now.
    begin();
    lookForAnswers();
}

std::vector<ShowCommit> BatchRun::decide()
{
    if (m_batch.ensureLocked()) {
        // What was read before is too old.
        m_tasks.clear();
        begin();
        lookForAnswers();
        m_sql.flush();
    }
    m_byKind.clear();
    for (BatchRequest *request : m_requests) {
        request->inDoubt = false; // it would have found its answer
        if (request->refusal)
            request->error = request->refusal;
        else
            m_byKind[&request->kind].push_back(request);
    }
    for (BatchKind *kind : present()) {
        const Requests &group = m_byKind.at(kind);
        const auto begun = m_tasks.find(kind);
        const auto task = begun != m_tasks.end() ? std::move(begun->second) : kind->begin(m_batch, group);
        task->run(group);
    }
    keepAnswers();
    return m_batch.finish();
}

std::vector<BatchKind *> BatchRun::present() const
{
    std::vector<BatchKind *> present;
    std::ranges::copy_if(
        m_kinds, std::back_inserter(present), [this](BatchKind *kind) { return m_byKind.contains(kind); });
    return present;
}

void BatchRun::begin()
{
    std::vector<BatchKind *> kinds = present();
    if (!isBegunTogether())
        kinds.resize(1); // the others must see what it does
    for (BatchKind *kind : kinds)
        m_tasks[kind] = kind->begin(m_batch, m_byKind.at(kind));
}

/// Whether no kind has to see what another one does: nothing is freed, and they are about different holds and
/// orders. Two that want one seat all the same are kept apart by its claim.
bool BatchRun::isBegunTogether() const
{
    std::set<QUuid> subjects;
    return std::ranges::all_of(m_requests, [&subjects](const BatchRequest *request) {
        return request->kind.phase() >= Phase::Claim
            && (request->subject.isNull() || subjects.insert(request->subject).second);
    });
}

void BatchRun::lookForAnswers()
{
    SqlArray ids;
    for (const BatchRequest *request : m_requests) {
        if (!request->requestId.isNull())
            ids.add(request->requestId);
    }
    if (!ids.isEmpty())
        m_sql.tell("find_answers", {ids}, [this](const Rows &rows) { takeAnswers(rows); });
}

void BatchRun::takeAnswers(const Rows &rows)
{
    for (const auto &row : rows) {
        const auto id = row[0].as<QUuid>();
        const auto found = std::ranges::find(m_requests, id, &BatchRequest::requestId);
        if (found == m_requests.end())
            continue;
        BatchRequest *request = *found;
        m_requests.erase(found);
        if (fromBytea(row[1].c_str()) != request->fingerprint)
            request->error = makeError(ErrorCode::KeyReused);
        else if (!request->restore(fromBytea(row[2].c_str())))
            request->error = makeError(ErrorCode::Internal);
    }
}

void BatchRun::keepAnswers()
{
    SqlArray ids;
    SqlArray fingerprints;
    SqlArray documents;
    for (const BatchRequest *request : m_requests) {
        if (request->error || request->requestId.isNull())
            continue;
        ids.add(request->requestId);
        fingerprints.add(request->fingerprint);
        documents.add(request->document());
    }
    if (!ids.isEmpty())
        m_sql.tell("keep_answers", {ids, fingerprints, documents, m_batch.now().toRfc3339().toStdString()});
}

} // namespace parterre::storage

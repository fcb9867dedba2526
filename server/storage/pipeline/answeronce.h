// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "common/protocol/codec.h"
#include "server/storage/pipeline/requestid.h"

#include <optional>
#include <pqxx/pqxx>

/// Keys of changes that go through Database and not through the pipeline: the same promise, the same table.
namespace parterre::storage {

struct KeyedRequest {
    QUuid id;
    QByteArray fingerprint;
};

/// Which request it is. Takes its time for a large one.
template <class Params>
KeyedRequest keyedRequest(AccountId account, const Params &params)
{
    return {requestIdOf(account, params.key), fingerprintOf(Params::method.name, protocol::toCbor(params))};
}

/// The answer that was given, CBOR; nothing: it was not asked yet. Error: KeyReused.
Result<std::optional<QByteArray>> keptAnswer(pqxx::transaction_base &tx, const KeyedRequest &request);
/// Lets requests with that key wait for one another until the transaction ends.
void lockKey(pqxx::transaction_base &tx, const KeyedRequest &request);
void keepAnswer(
    pqxx::transaction_base &tx, const KeyedRequest &request, const QByteArray &document, Timestamp now);

/// What `work()` -> Result<Answer> answers, or the first answer where it was asked before; errors are not
/// kept. Error of its own: KeyReused.
template <class Answer, class Work>
Result<Answer> answerOnce(
    pqxx::transaction_base &tx, const KeyedRequest &request, Timestamp now, const Work &work)
{
    lockKey(tx, request);
    const auto kept = keptAnswer(tx, request);
    if (!kept)
        return kept.error();
    if (*kept)
        return protocol::fromCbor<Answer>(**kept, protocol::Strictness::Lenient);
    Result<Answer> answer = work();
    if (answer)
        keepAnswer(tx, request, protocol::toCbor(*answer), now);
    return answer;
}

} // namespace parterre::storage

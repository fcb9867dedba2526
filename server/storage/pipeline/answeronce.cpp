// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/answeronce.h"

#include "server/storage/sqlvalues.h"

#include <QtEndian>

namespace parterre::storage {

Result<std::optional<QByteArray>> keptAnswer(pqxx::transaction_base &tx, const KeyedRequest &request)
{
    const pqxx::result rows =
        tx.exec_params("SELECT fingerprint, document FROM answer WHERE request_id = $1", request.id);
    if (rows.empty())
        return std::optional<QByteArray>();
    if (fromBytea(rows.front()[0].c_str()) != request.fingerprint)
        return ErrorCode::KeyReused;
    return std::optional(fromBytea(rows.front()[1].c_str()));
}

void lockKey(pqxx::transaction_base &tx, const KeyedRequest &request)
{
    // A part of a digest: two that meet by chance only wait for one another.
    const auto number = qFromBigEndian<qint64>(request.id.toRfc4122().constData());
    tx.exec_params("SELECT pg_advisory_xact_lock($1::bigint)", number);
}

void keepAnswer(
    pqxx::transaction_base &tx, const KeyedRequest &request, const QByteArray &document, Timestamp now)
{
    tx.exec_params("INSERT INTO answer (request_id, fingerprint, document, created_at) "
                   "VALUES ($1, $2, $3, $4::timestamptz)",
        request.id, toBytea(request.fingerprint), toBytea(document), now);
}

} // namespace parterre::storage

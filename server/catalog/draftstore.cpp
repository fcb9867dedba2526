// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/draftstore.h"

#include "server/storage/sqlvalues.h"

namespace parterre::draftstore {

namespace {

/// See readDraft().
#define PARTERRE_DRAFT_COLUMNS                                                                               \
    "draft_id, venue_id, name, revision, seat_count, changed_by, changed_at, based_on"

protocol::Draft readDraft(const pqxx::row &row)
{
    protocol::Draft draft;
    draft.draft.value = row[0].as<qint64>();
    draft.venue.value = row[1].as<qint64>();
    draft.name = row[2].as<QString>();
    draft.revision = row[3].as<qint64>();
    draft.capacity = row[4].as<qint32>();
    draft.changedBy = row[5].as<QString>();
    draft.changedAt = row[6].as<Timestamp>();
    if (!row[7].is_null())
        draft.basedOn = LayoutId{row[7].as<qint64>()};
    return draft;
}

/// SQL's '' where a null QString would be SQL's NULL.
QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

} // namespace

Error changedError(const protocol::Draft &draft)
{
    Error error = makeError(ErrorCode::DraftChanged,
        u"it is at revision %1 now, made by %2"_qs.arg(QString::number(draft.revision), draft.changedBy));
    error.revision = draft.revision;
    error.by = draft.changedBy;
    return error;
}

std::vector<protocol::Draft> ofVenue(pqxx::transaction_base &tx, VenueId venue)
{
    std::vector<protocol::Draft> drafts;
    for (const pqxx::row &row :
        tx.exec_params("SELECT " PARTERRE_DRAFT_COLUMNS " FROM draft WHERE venue_id = $1 "
                       "ORDER BY changed_at DESC, draft_id DESC",
            venue.value))
        drafts.push_back(readDraft(row));
    return drafts;
}

Result<protocol::OpenDraft> open(pqxx::transaction_base &tx, DraftId draft)
{
    const pqxx::result rows = tx.exec_params(
        "SELECT " PARTERRE_DRAFT_COLUMNS ", document FROM draft WHERE draft_id = $1", draft.value);
    if (rows.empty())
        return ErrorCode::DraftNotFound;
    const pqxx::field document = rows.front()[8];
    return protocol::OpenDraft{
        readDraft(rows.front()), QByteArray(document.c_str(), qsizetype(document.size())), {}};
}

Result<protocol::Draft> lock(pqxx::transaction_base &tx, DraftId draft, qint64 revision)
{
    const pqxx::result rows = tx.exec_params(
        "SELECT " PARTERRE_DRAFT_COLUMNS " FROM draft WHERE draft_id = $1 FOR UPDATE", draft.value);
    if (rows.empty())
        return ErrorCode::DraftNotFound;
    protocol::Draft found = readDraft(rows.front());
    if (found.revision != revision)
        return changedError(found);
    return found;
}

Result<protocol::Draft> add(pqxx::transaction_base &tx, VenueId venue, const LayoutContent &content,
    std::optional<LayoutId> basedOn, const Author &author, Timestamp now)
{
    const pqxx::result rows = tx.exec_params(
        "INSERT INTO draft (venue_id, name, based_on, document, seat_count, account_id, "
        "changed_by, changed_at) "
        "SELECT venue_id, $2, nullif($3::bigint, 0), $4, $5::integer, $6::bigint, $7, "
        "$8::timestamptz FROM venue WHERE venue_id = $1 "
        "RETURNING " PARTERRE_DRAFT_COLUMNS,
        venue.value, notNull(content.name), basedOn.value_or(LayoutId()).value,
        content.document.toStdString(), content.capacity, author.account.value, notNull(author.name), now);
    if (rows.empty())
        return ErrorCode::VenueNotFound;
    return readDraft(rows.front());
}

Result<protocol::Draft> save(pqxx::transaction_base &tx, DraftId draft, qint64 revision,
    const LayoutContent &content, const Author &author, Timestamp now)
{
    const Result<protocol::Draft> before = lock(tx, draft, revision);
    if (!before)
        return before.error();
    return readDraft(
        tx.exec_params1("UPDATE draft SET revision = revision + 1, name = $2, document = $3, seat_count = "
                        "$4, account_id = $5, changed_by = $6, changed_at = $7::timestamptz "
                        "WHERE draft_id = $1 RETURNING " PARTERRE_DRAFT_COLUMNS,
            draft.value, notNull(content.name), content.document.toStdString(), content.capacity,
            author.account.value, notNull(author.name), now));
}

void setBasedOn(pqxx::transaction_base &tx, DraftId draft, LayoutId layout)
{
    tx.exec_params("UPDATE draft SET based_on = $2 WHERE draft_id = $1", draft.value, layout.value);
}

void remove(pqxx::transaction_base &tx, DraftId draft)
{
    tx.exec_params("DELETE FROM draft WHERE draft_id = $1", draft.value);
}

} // namespace parterre::draftstore

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/draftservice.h"

#include "common/layout/layoutjson.h"
#include "common/protocol/instances.h"
#include "server/catalog/catalogstore.h"
#include "server/catalog/draftstore.h"
#include "server/catalog/layoutpublication.h"
#include "server/catalog/layoutstore.h"
#include "server/storage/database.h"
#include "server/storage/pipeline/answeronce.h"

#include <QCoroFuture>
#include <QFuture>
#include <QJsonDocument>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace parterre {

namespace {

using storage::KeyedRequest;

Error inDocument(Error error)
{
    error.field = error.field.isEmpty() ? u"document"_qs : u"document."_qs + error.field;
    return error;
}

Result<layout::Layout> readDocument(const QByteArray &document)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(document, &problem);
    if (!json.isObject()) {
        const QString why = json.isNull() ? problem.errorString() : u"a layout document is a JSON object"_qs;
        return inDocument(makeError(ErrorCode::InvalidParams, u"byte %1: "_qs.arg(problem.offset) + why));
    }
    Result<layout::Layout> layout = layout::layoutFromJson(json.object());
    if (!layout)
        return inDocument(layout.error());
    return layout;
}

/// A request to save, with what takes time done.
struct Saving {
    KeyedRequest request;
    LayoutContent content;
};

Result<Saving> prepareSaving(AccountId account, const protocol::DraftsSave &params)
{
    const Result<layout::Layout> layout = readDocument(params.document);
    if (!layout)
        return layout.error();
    return Saving{
        storage::keyedRequest(account, params), {params.document, layout->name, layout->seatCount()}};
}

/// A draft, and the last version of what it becomes one of.
struct Unpublished {
    QByteArray document;
    std::optional<LayoutId> before{};
    QByteArray documentBefore{};
    std::optional<protocol::LayoutVersion> answer{}; ///< it was published before
};

Result<LayoutContent> preparePublishing(const Unpublished &draft, bool acceptsWarnings)
{
    const Result<layout::Layout> layout = storedLayout(draft.document, "a draft");
    if (!layout)
        return layout.error();
    if (!draft.before)
        return publishable(*layout, std::nullopt, acceptsWarnings);
    const Result<layout::Layout> before = storedLayout(draft.documentBefore, "a published layout");
    if (!before)
        return before.error();
    return publishable(*layout, *before, acceptsWarnings);
}

/// The same document under another name.
QByteArray renamed(const QByteArray &document, const QString &name)
{
    QJsonObject json = QJsonDocument::fromJson(document).object();
    json.insert(u"name"_qs, name);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

LayoutContent emptyContent(const QString &name)
{
    layout::Layout layout;
    layout.name = name;
    return {QJsonDocument(layout::layoutToJson(layout)).toJson(QJsonDocument::Compact), name, 0};
}

Result<LayoutContent> copyOf(pqxx::work &tx, const protocol::DraftsCreate &params)
{
    const auto version = layoutstore::version(tx, *params.layout);
    const auto document = layoutstore::document(tx, *params.layout);
    if (!version || version->venue != params.venue || !document)
        return ErrorCode::LayoutNotFound;
    const QString name = params.name.value_or(version->layout.name);
    const bool isSame = name == version->layout.name;
    return LayoutContent{isSame ? *document : renamed(*document, name), name, version->layout.capacity};
}

Result<LayoutContent> beginning(pqxx::work &tx, const protocol::DraftsCreate &params)
{
    if (params.layout)
        return copyOf(tx, params);
    if (!params.name || params.name->trimmed().isEmpty()) {
        Error error = makeError(ErrorCode::InvalidParams, u"an empty draft needs a name"_qs);
        error.field = u"name"_qs;
        return error;
    }
    return emptyContent(*params.name);
}

Result<Unpublished> findUnpublished(
    pqxx::work &tx, const KeyedRequest &request, const protocol::DraftsPublish &params)
{
    const auto kept = storage::keptAnswer(tx, request);
    if (!kept)
        return kept.error();
    if (*kept) {
        const auto answer =
            protocol::fromCbor<protocol::LayoutVersion>(**kept, protocol::Strictness::Lenient);
        if (!answer)
            return answer.error();
        return Unpublished{{}, {}, {}, *answer};
    }
    auto open = draftstore::open(tx, params.draft);
    if (!open)
        return open.error();
    if (open->draft.revision != params.revision)
        return draftstore::changedError(open->draft);
    Unpublished draft{
        std::move(open->document), layoutstore::newest(tx, open->draft.venue, open->draft.name)};
    if (draft.before)
        draft.documentBefore = layoutstore::document(tx, *draft.before).value_or(QByteArray());
    return draft;
}

/// Error: Overloaded, when `before` is not the last version of its name any more.
Result<protocol::LayoutVersion> publishContent(pqxx::work &tx, const protocol::DraftsPublish &params,
    std::optional<LayoutId> before, const LayoutContent &content, Timestamp now)
{
    const auto draft = draftstore::lock(tx, params.draft, params.revision);
    if (!draft)
        return draft.error();
    catalogstore::lockVenue(tx, draft->venue);
    if (before != layoutstore::newest(tx, draft->venue, content.name)) {
        Error overtaken = makeError(ErrorCode::Overloaded, u"another version was published meanwhile"_qs);
        overtaken.retryAfterMs = 0;
        return overtaken;
    }
    const LayoutId layout = layoutstore::publish(tx, draft->venue, content, now);
    draftstore::setBasedOn(tx, params.draft, layout);
    const auto version = layoutstore::version(tx, layout);
    if (!version)
        return makeError(ErrorCode::Internal, u"a layout is gone as soon as it is published"_qs);
    return version->layout;
}

} // namespace

struct DraftService::Private {
    Private(storage::Database &database_, const Clock &clock_)
        : database(database_)
        , clock(clock_)
    {
        reader.setMaxThreadCount(1);
    }

    storage::Database &database;
    const Clock &clock;
    QThreadPool reader; ///< of documents; the threads that everybody shares are for what is short
};

DraftService::DraftService(storage::Database &database, const Clock &clock)
    : d(std::make_unique<Private>(database, clock))
{
}

DraftService::~DraftService() = default;

QCoro::Task<Result<protocol::LayoutList>> DraftService::layouts(protocol::LayoutsList params)
{
    auto work = [params](pqxx::work &tx) -> Result<protocol::LayoutList> {
        if (!catalogstore::hasVenue(tx, params.venue))
            return ErrorCode::VenueNotFound;
        return protocol::LayoutList{
            layoutstore::versions(tx, params.venue), draftstore::ofVenue(tx, params.venue)};
    };
    auto list = co_await d->database.read("layouts.list", std::move(work));
    co_return list;
}

QCoro::Task<Result<protocol::Draft>> DraftService::create(Author author, protocol::DraftsCreate params)
{
    const Timestamp now = d->clock.now();
    const KeyedRequest request = storage::keyedRequest(author.account, params);
    auto work = [author, params, request, now](pqxx::work &tx) {
        return storage::answerOnce<protocol::Draft>(tx, request, now, [&]() -> Result<protocol::Draft> {
            const Result<LayoutContent> content = beginning(tx, params);
            if (!content)
                return content.error();
            return draftstore::add(tx, params.venue, *content, params.layout, author, now);
        });
    };
    auto draft = co_await d->database.transact("drafts.create", std::move(work));
    co_return draft;
}

QCoro::Task<Result<protocol::OpenDraft>> DraftService::open(DraftId draft)
{
    auto work = [draft](pqxx::work &tx) { return draftstore::open(tx, draft); };
    auto open = co_await d->database.read("drafts.open", std::move(work));
    co_return open;
}

QCoro::Task<Result<protocol::Draft>> DraftService::save(Author author, protocol::DraftsSave params)
{
    const Timestamp now = d->clock.now();
    QFuture<Result<Saving>> preparing = QtConcurrent::run(&d->reader, prepareSaving, author.account, params);
    const Result<Saving> saving = co_await preparing;
    if (!saving)
        co_return saving.error();
    const DraftId draft = params.draft;
    const qint64 revision = params.revision;
    auto work = [author, draft, revision, saving = *saving, now](pqxx::work &tx) {
        return storage::answerOnce<protocol::Draft>(tx, saving.request, now,
            [&] { return draftstore::save(tx, draft, revision, saving.content, author, now); });
    };
    auto saved = co_await d->database.transact("drafts.save", std::move(work));
    co_return saved;
}

QCoro::Task<Result<protocol::Nothing>> DraftService::discard(Author author, protocol::DraftsDiscard params)
{
    const Timestamp now = d->clock.now();
    const KeyedRequest request = storage::keyedRequest(author.account, params);
    auto work = [params, request, now](pqxx::work &tx) {
        return storage::answerOnce<protocol::Nothing>(tx, request, now, [&]() -> Result<protocol::Nothing> {
            const auto draft = draftstore::lock(tx, params.draft, params.revision);
            if (!draft)
                return draft.error();
            draftstore::remove(tx, params.draft);
            return protocol::Nothing();
        });
    };
    auto discarded = co_await d->database.transact("drafts.discard", std::move(work));
    co_return discarded;
}

QCoro::Task<Result<protocol::LayoutVersion>> DraftService::publish(
    Author author, protocol::DraftsPublish params)
{
    const Timestamp now = d->clock.now();
    const KeyedRequest request = storage::keyedRequest(author.account, params);
    auto find = [request, params](pqxx::work &tx) { return findUnpublished(tx, request, params); };
    const auto found = co_await d->database.read("draft to publish", std::move(find));
    if (!found)
        co_return found.error();
    if (found->answer)
        co_return *found->answer;
    // Between the transactions, so that nobody waits for a check; the second one looks again.
    QFuture<Result<LayoutContent>> preparing =
        QtConcurrent::run(&d->reader, preparePublishing, *found, params.acceptWarnings.value_or(false));
    const Result<LayoutContent> content = co_await preparing;
    if (!content)
        co_return content.error();
    auto work = [request, params, before = found->before, content = *content, now](pqxx::work &tx) {
        return storage::answerOnce<protocol::LayoutVersion>(
            tx, request, now, [&] { return publishContent(tx, params, before, content, now); });
    };
    auto published = co_await d->database.transact("drafts.publish", std::move(work));
    co_return published;
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/draftsession.h"

#include "common/layout/layoutjson.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QtConcurrent>

#include <utility>

namespace parterre {

namespace {

Result<layout::Layout> read(const QByteArray &document)
{
    return layout::layoutFromJson(QJsonDocument::fromJson(document).object());
}

QByteArray written(const layout::Layout &layout)
{
    return QJsonDocument(layout::layoutToJson(layout)).toJson(QJsonDocument::Compact);
}

} // namespace

DraftSession::DraftSession(ServerConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    connect(&connection, &ServerConnection::draftChanged, this, &DraftSession::heard);
}

DraftSession::~DraftSession() { close(); }

QCoro::Task<Result<layout::Layout>> DraftSession::open(DraftId draft)
{
    const QPointer<DraftSession> alive(this);
    close();
    const protocol::DraftsOpen params{draft};
    auto opened = co_await m_connection.call(params);
    if (!opened)
        co_return opened.error();
    const QByteArray document = opened->document;
    const QFuture<Result<layout::Layout>> reading = QtConcurrent::run([document] { return read(document); });
    auto layout = co_await reading;
    if (!alive)
        co_return makeError(ErrorCode::Unavailable);
    if (layout) {
        m_draft = opened->draft;
        m_company = opened->openBy;
        Q_EMIT companyChanged();
    }
    co_return layout;
}

QCoro::Task<Result<layout::Layout>> DraftSession::create(
    VenueId venue, std::optional<LayoutId> from, QString name)
{
    const QPointer<DraftSession> alive(this);
    const protocol::DraftsCreate params{
        venue, from, name.isEmpty() ? std::nullopt : std::optional(name), m_connection.newKey()};
    const auto made = co_await m_connection.call(params);
    if (!made)
        co_return made.error();
    if (!alive)
        co_return makeError(ErrorCode::Unavailable);
    auto opened = co_await open(made->draft);
    co_return opened;
}

QCoro::Task<Result<Done>> DraftSession::save(layout::Layout layout)
{
    const QPointer<DraftSession> alive(this);
    const QFuture<QByteArray> writing =
        QtConcurrent::run([layout = std::move(layout)] { return written(layout); });
    const QByteArray document = co_await writing;
    if (!alive)
        co_return makeError(ErrorCode::Unavailable);
    const protocol::DraftsSave params{m_draft.draft, m_draft.revision, document, m_connection.newKey()};
    const auto saved = co_await m_connection.call(params);
    if (!saved)
        co_return saved.error();
    if (alive)
        m_draft = *saved;
    co_return Done();
}

QCoro::Task<Result<Done>> DraftSession::saveCopy(layout::Layout layout)
{
    const QPointer<DraftSession> alive(this);
    const VenueId venue = m_draft.venue;
    const auto opened = co_await create(venue, std::nullopt, layout.name);
    if (!opened)
        co_return opened.error();
    if (!alive)
        co_return makeError(ErrorCode::Unavailable);
    auto saved = co_await save(std::move(layout));
    co_return saved;
}

QCoro::Task<Result<protocol::LayoutVersion>> DraftSession::publish(bool acceptWarnings)
{
    const QPointer<DraftSession> alive(this);
    const protocol::DraftsPublish params{m_draft.draft, m_draft.revision,
        acceptWarnings ? std::optional(true) : std::nullopt, m_connection.newKey()};
    auto published = co_await m_connection.call(params);
    if (published && alive)
        m_draft.basedOn = published->layout;
    co_return published;
}

void DraftSession::close()
{
    if (isOpen() && m_connection.isOnline())
        m_connection.ask(&m_connection, protocol::DraftsClose{m_draft.draft}, [](const auto &) {});
    m_draft = {};
    m_company.clear();
}

void DraftSession::heard(const protocol::DraftsChanged &change)
{
    if (change.draft != m_draft.draft || !isOpen())
        return;
    m_company = change.openBy;
    Q_EMIT companyChanged();
    if (change.what == protocol::DraftEvent::Saved && change.revision.value_or(0) > m_draft.revision)
        Q_EMIT overtaken(change.by);
}

} // namespace parterre

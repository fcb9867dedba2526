// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/draftservice.h"
#include "server/gateway/core.h"
#include "server/gateway/handlers/handlers.h"
#include "server/gateway/websocketconnection.h"

namespace parterre {

namespace {

using protocol::DraftEvent;

Author authorOf(const CallContext &context) { return {context.caller.account, context.caller.name}; }

void tell(OpenDrafts &drafts, const CallContext &context, protocol::DraftsChanged change)
{
    change.by = context.caller.name;
    drafts.tell(change, context.connection);
}

} // namespace

Handlers::Answer<protocol::LayoutsList> Handlers::handle(CallContext, protocol::LayoutsList params)
{
    return m_core.services.drafts.layouts(params);
}

Handlers::Answer<protocol::DraftsCreate> Handlers::handle(CallContext context, protocol::DraftsCreate params)
{
    return m_core.services.drafts.create(authorOf(context), params);
}

Handlers::Answer<protocol::DraftsOpen> Handlers::handle(CallContext context, protocol::DraftsOpen params)
{
    const DraftId draft = params.draft;
    OpenDrafts &drafts = m_core.drafts;
    const bool isMore = context.connection && !drafts.has(draft, context.connection);
    if (isMore && drafts.openBy(context.connection) >= m_core.limits.mostOpenDrafts)
        co_return limitReached("open_drafts", m_core.limits.mostOpenDrafts);
    auto open = co_await m_core.services.drafts.open(draft);
    WebSocketConnection *connection = context.connection;
    if (!open || !connection)
        co_return open;
    drafts.open(draft, connection, context.caller.name);
    open->openBy = drafts.others(draft, connection);
    co_return std::move(*open);
}

Handlers::Answer<protocol::DraftsClose> Handlers::handle(CallContext context, protocol::DraftsClose params)
{
    if (context.connection)
        m_core.drafts.close(params.draft, context.connection);
    co_return protocol::Nothing();
}

Handlers::Answer<protocol::DraftsSave> Handlers::handle(CallContext context, protocol::DraftsSave params)
{
    auto saved = co_await m_core.services.drafts.save(authorOf(context), std::move(params));
    if (saved)
        tell(m_core.drafts, context, {saved->draft, DraftEvent::Saved, {}, {}, saved->revision, {}});
    co_return saved;
}

Handlers::Answer<protocol::DraftsDiscard> Handlers::handle(
    CallContext context, protocol::DraftsDiscard params)
{
    auto discarded = co_await m_core.services.drafts.discard(authorOf(context), params);
    if (discarded)
        tell(m_core.drafts, context, {params.draft, DraftEvent::Discarded, {}, {}, {}, {}});
    co_return discarded;
}

Handlers::Answer<protocol::DraftsPublish> Handlers::handle(
    CallContext context, protocol::DraftsPublish params)
{
    auto published = co_await m_core.services.drafts.publish(authorOf(context), params);
    if (published)
        tell(m_core.drafts, context, {params.draft, DraftEvent::Published, {}, {}, {}, published->layout});
    co_return published;
}

} // namespace parterre

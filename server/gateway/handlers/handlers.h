// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/methods.h"
#include "server/gateway/callcontext.h"

#include <QCoroTask>

namespace parterre {

struct GatewayCore;

/// What each method of the protocol does: asks the service that knows. By the time a handler is called, the
/// request is decoded and the caller has the right. (A method without a handler does not compile:
/// Dispatcher::call.)
class Handlers {
public:
    template <class P>
    using Answer = QCoro::Task<Result<typename P::Answer>>;

    explicit Handlers(GatewayCore &core)
        : m_core(core)
    {
    }

    Answer<protocol::SessionLogin> handle(CallContext context, protocol::SessionLogin params);
    Answer<protocol::SessionResume> handle(CallContext context, protocol::SessionResume params);
    Answer<protocol::SessionLogout> handle(CallContext context, protocol::SessionLogout params);

    Answer<protocol::EventsSearch> handle(CallContext context, protocol::EventsSearch params);
    Answer<protocol::EventsGet> handle(CallContext context, protocol::EventsGet params);
    Answer<protocol::LayoutsGet> handle(CallContext context, protocol::LayoutsGet params);
    Answer<protocol::ShowsGet> handle(CallContext context, protocol::ShowsGet params);

    Answer<protocol::SeatsStates> handle(CallContext context, protocol::SeatsStates params);
    Answer<protocol::SeatsWatch> handle(CallContext context, protocol::SeatsWatch params);
    Answer<protocol::SeatsUnwatch> handle(CallContext context, protocol::SeatsUnwatch params);
    Answer<protocol::SeatsHold> handle(CallContext context, protocol::SeatsHold params);
    Answer<protocol::SeatsBest> handle(CallContext context, protocol::SeatsBest params);
    Answer<protocol::SeatsExtend> handle(CallContext context, protocol::SeatsExtend params);
    Answer<protocol::SeatsRelease> handle(CallContext context, protocol::SeatsRelease params);
    Answer<protocol::SeatsHolds> handle(CallContext context, protocol::SeatsHolds params);
    Answer<protocol::SeatsTimeline> handle(CallContext context, protocol::SeatsTimeline params);

    Answer<protocol::HoldCodesList> handle(CallContext context, protocol::HoldCodesList params);
    Answer<protocol::HoldCodesPut> handle(CallContext context, protocol::HoldCodesPut params);
    Answer<protocol::AllocationsList> handle(CallContext context, protocol::AllocationsList params);
    Answer<protocol::AllocationsCreate> handle(CallContext context, protocol::AllocationsCreate params);
    Answer<protocol::AllocationsAdd> handle(CallContext context, protocol::AllocationsAdd params);
    Answer<protocol::AllocationsRelease> handle(CallContext context, protocol::AllocationsRelease params);

    Answer<protocol::OrdersCreate> handle(CallContext context, protocol::OrdersCreate params);
    Answer<protocol::OrdersPay> handle(CallContext context, protocol::OrdersPay params);
    Answer<protocol::OrdersGet> handle(CallContext context, protocol::OrdersGet params);
    Answer<protocol::OrdersFind> handle(CallContext context, protocol::OrdersFind params);
    Answer<protocol::OrdersCancel> handle(CallContext context, protocol::OrdersCancel params);
    Answer<protocol::TicketsRender> handle(CallContext context, protocol::TicketsRender params);
    Answer<protocol::TicketsAdmit> handle(CallContext context, protocol::TicketsAdmit params);

    Answer<protocol::VenuesList> handle(CallContext context, protocol::VenuesList params);
    Answer<protocol::VenuesCreate> handle(CallContext context, protocol::VenuesCreate params);
    Answer<protocol::LayoutsList> handle(CallContext context, protocol::LayoutsList params);
    Answer<protocol::DraftsCreate> handle(CallContext context, protocol::DraftsCreate params);
    Answer<protocol::DraftsOpen> handle(CallContext context, protocol::DraftsOpen params);
    Answer<protocol::DraftsClose> handle(CallContext context, protocol::DraftsClose params);
    Answer<protocol::DraftsSave> handle(CallContext context, protocol::DraftsSave params);
    Answer<protocol::DraftsDiscard> handle(CallContext context, protocol::DraftsDiscard params);
    Answer<protocol::DraftsPublish> handle(CallContext context, protocol::DraftsPublish params);

    Answer<protocol::EventsCreate> handle(CallContext context, protocol::EventsCreate params);
    Answer<protocol::ShowsCreate> handle(CallContext context, protocol::ShowsCreate params);
    Answer<protocol::ShowsList> handle(CallContext context, protocol::ShowsList params);
    Answer<protocol::ShowsCompareLayout> handle(CallContext context, protocol::ShowsCompareLayout params);
    Answer<protocol::ShowsChangeLayout> handle(CallContext context, protocol::ShowsChangeLayout params);
    Answer<protocol::PricesPut> handle(CallContext context, protocol::PricesPut params);
    Answer<protocol::TicketTypesList> handle(CallContext context, protocol::TicketTypesList params);
    Answer<protocol::TicketTypesCreate> handle(CallContext context, protocol::TicketTypesCreate params);

private:
    GatewayCore &m_core;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/allocations.h"
#include "common/protocol/messages/drafts.h"
#include "common/protocol/messages/events.h"
#include "common/protocol/messages/layoutchanges.h"
#include "common/protocol/messages/layouts.h"
#include "common/protocol/messages/orders.h"
#include "common/protocol/messages/programme.h"
#include "common/protocol/messages/seats.h"
#include "common/protocol/messages/server.h"
#include "common/protocol/messages/session.h"
#include "common/protocol/messages/tickets.h"
#include "common/protocol/messages/timeline.h"

namespace parterre::protocol {

/// The subprotocol of the WebSocket at /v1.
constexpr const char *subprotocol = "parterre.v1";

template <class... T>
struct TypeList {
};

/// Every method there is: the dispatch table, the documents and the golden tests are made from this list.
using Methods = TypeList<SessionLogin, SessionResume, SessionLogout, EventsSearch, EventsGet, LayoutsGet,
    ShowsGet, SeatsStates, SeatsWatch, SeatsUnwatch, SeatsHold, SeatsBest, SeatsExtend, SeatsRelease,
    SeatsHolds, SeatsTimeline, HoldCodesList, HoldCodesPut, AllocationsList, AllocationsCreate,
    AllocationsAdd, AllocationsRelease, OrdersCreate, OrdersPay, OrdersGet, OrdersFind, OrdersCancel,
    TicketsRender, TicketsAdmit, VenuesList, VenuesCreate, LayoutsList, DraftsCreate, DraftsOpen, DraftsClose,
    DraftsSave, DraftsDiscard, DraftsPublish, EventsCreate, ShowsCreate, ShowsList, ShowsCompareLayout,
    ShowsChangeLayout, PricesPut, TicketTypesList, TicketTypesCreate>;

/// Every notification that the server sends.
using Notifications = TypeList<SeatsChanged, SeatsSnapshot, ServerStatus, DraftsChanged, ShowsChanged>;

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/methods.h"
#include "common/protocol/rpc.h"
#include "common/protocol/rpcclient.h"

/// The codecs are templates over the fields of a message. They are compiled once, in instances_*.cpp, and not
/// again in every file that sends or reads a message: this halves the build. A message that is missing here
/// still works.

// It would lay these lists anew each time it runs.
// clang-format off
#define PARTERRE_PARAMS(X) \
    X(SessionLogin) X(SessionResume) X(SessionLogout) X(EventsSearch) X(EventsGet) X(LayoutsGet) \
    X(ShowsGet) X(SeatsStates) X(SeatsWatch) X(SeatsUnwatch) X(SeatsHold) X(SeatsBest) X(SeatsExtend) \
    X(SeatsRelease) X(SeatsHolds) X(OrdersCreate) X(OrdersPay) X(OrdersGet) X(OrdersFind) \
    X(OrdersCancel) X(TicketsRender) X(TicketsAdmit) X(SeatsTimeline) X(HoldCodesList) X(HoldCodesPut) \
    X(AllocationsList) X(AllocationsCreate) X(AllocationsAdd) X(AllocationsRelease) X(VenuesList) \
    X(VenuesCreate) X(LayoutsList) X(DraftsCreate) X(DraftsOpen) X(DraftsClose) X(DraftsSave) \
    X(DraftsDiscard) X(DraftsPublish) X(EventsCreate) X(ShowsCreate) X(PricesPut) X(TicketTypesList) \
    X(TicketTypesCreate) X(ShowsList) X(ShowsCompareLayout) X(ShowsChangeLayout)

#define PARTERRE_ANSWERS(X) \
    X(Nothing) X(SessionInfo) X(EventList) X(Event) X(Show) X(SeatStates) X(Hold) X(Proposal) \
    X(HoldList) X(Order) X(OrderList) X(RenderedTickets) X(AdmitResult) X(SeatTimeline) X(HoldCode) \
    X(HoldCodeList) X(Allocation) X(AllocationList) X(VenueList) X(Venue) X(LayoutList) X(LayoutVersion) \
    X(Draft) X(OpenDraft) X(TicketTypeList) X(TicketTypeInfo) X(ShowOnLayoutList) X(LayoutChange)

#define PARTERRE_NOTIFICATIONS(X) \
    X(SeatsChanged) X(SeatsSnapshot) X(ServerStatus) X(DraftsChanged) X(ShowsChanged)
// clang-format on

/// `kind` is empty to compile here, `extern` to find elsewhere.
#define PARTERRE_CODEC(kind, T)                                                                              \
    kind template QByteArray toCbor<T>(const T &);                                                           \
    kind template Result<T> fromCbor<T>(const QByteArray &, Strictness);                                     \
    kind template Result<T> decode<T>(const Node &, Strictness);
#define PARTERRE_PARAMS_CODEC(kind, T)                                                                       \
    PARTERRE_CODEC(kind, T)                                                                                  \
    kind template QByteArray encodeRequest<T>(qint64, const T &, Form);
#define PARTERRE_ANSWER_CODEC(kind, T)                                                                       \
    PARTERRE_CODEC(kind, T)                                                                                  \
    kind template QByteArray encodeAnswer<T>(const RequestId &, const T &, Form);
#define PARTERRE_NOTIFICATION_CODEC(kind, T)                                                                 \
    PARTERRE_CODEC(kind, T)                                                                                  \
    kind template QByteArray encodeNotification<T>(const T &, Form);

#define PARTERRE_EXTERN_PARAMS(T) PARTERRE_PARAMS_CODEC(extern, T)
#define PARTERRE_EXTERN_ANSWER(T) PARTERRE_ANSWER_CODEC(extern, T)
#define PARTERRE_EXTERN_NOTIFICATION(T) PARTERRE_NOTIFICATION_CODEC(extern, T)

#ifndef PARTERRE_INSTANTIATE
namespace parterre::protocol {
PARTERRE_PARAMS(PARTERRE_EXTERN_PARAMS)
PARTERRE_ANSWERS(PARTERRE_EXTERN_ANSWER)
PARTERRE_NOTIFICATIONS(PARTERRE_EXTERN_NOTIFICATION)
} // namespace parterre::protocol
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/error.h"

#include <algorithm>
#include <array>

namespace parterre {

namespace {

using enum ErrorCode;

constexpr std::array table{
    ErrorInfo{ParseError, "parse_error", 400, QT_TRANSLATE_NOOP("Error", "The message could not be read.")},
    ErrorInfo{InvalidRequest, "invalid_request", 400,
        QT_TRANSLATE_NOOP("Error", "The message is not a valid request.")},
    ErrorInfo{MethodUnknown, "method_unknown", 404,
        QT_TRANSLATE_NOOP("Error", "The server does not know this request.")},
    ErrorInfo{InvalidParams, "invalid_params", 400,
        QT_TRANSLATE_NOOP("Error", "Something in the request is missing or out of range.")},
    ErrorInfo{Internal, "internal", 500,
        QT_TRANSLATE_NOOP("Error", "Something went wrong on the server. Please try again.")},

    ErrorInfo{TooLarge, "too_large", 413, QT_TRANSLATE_NOOP("Error", "The request is too large.")},
    ErrorInfo{TooDeep, "too_deep", 400, QT_TRANSLATE_NOOP("Error", "The request is nested too deeply.")},
    ErrorInfo{Overloaded, "overloaded", 503,
        QT_TRANSLATE_NOOP("Error", "The server is very busy. Please try again in a moment.")},
    ErrorInfo{Unavailable, "unavailable", 503,
        QT_TRANSLATE_NOOP("Error", "The server cannot reach its database. Nothing was changed.")},

    ErrorInfo{Unauthenticated, "unauthenticated", 401, QT_TRANSLATE_NOOP("Error", "Please sign in first.")},
    ErrorInfo{Forbidden, "forbidden", 403, QT_TRANSLATE_NOOP("Error", "Your role does not allow this.")},
    ErrorInfo{LoginFailed, "login_failed", 401,
        QT_TRANSLATE_NOOP("Error", "The user name or the password is wrong.")},
    ErrorInfo{LoginThrottled, "login_throttled", 429,
        QT_TRANSLATE_NOOP("Error", "Too many failed attempts. Please wait a moment.")},
    ErrorInfo{SessionExpired, "session_expired", 401,
        QT_TRANSLATE_NOOP("Error", "You were signed out. Please sign in again.")},

    ErrorInfo{
        EventNotFound, "event_not_found", 404, QT_TRANSLATE_NOOP("Error", "This event does not exist.")},
    ErrorInfo{ShowNotFound, "show_not_found", 404, QT_TRANSLATE_NOOP("Error", "This show does not exist.")},
    ErrorInfo{
        LayoutNotFound, "layout_not_found", 404, QT_TRANSLATE_NOOP("Error", "This seat map does not exist.")},
    ErrorInfo{OrderNotFound, "order_not_found", 404, QT_TRANSLATE_NOOP("Error", "No such order was found.")},
    ErrorInfo{
        TicketNotFound, "ticket_not_found", 404, QT_TRANSLATE_NOOP("Error", "No such ticket was found.")},
    ErrorInfo{
        HoldNotFound, "hold_not_found", 404, QT_TRANSLATE_NOOP("Error", "These seats are no longer held.")},
    ErrorInfo{AllocationNotFound, "allocation_not_found", 404,
        QT_TRANSLATE_NOOP("Error", "This allocation does not exist or is over.")},
    ErrorInfo{HoldCodeNotFound, "hold_code_not_found", 404,
        QT_TRANSLATE_NOOP("Error", "There is no such hold code.")},
    ErrorInfo{
        VenueNotFound, "venue_not_found", 404, QT_TRANSLATE_NOOP("Error", "This venue does not exist.")},
    ErrorInfo{DraftNotFound, "draft_not_found", 404,
        QT_TRANSLATE_NOOP("Error", "This draft does not exist any more.")},

    ErrorInfo{NotOnSale, "not_on_sale", 409, QT_TRANSLATE_NOOP("Error", "This show is not on sale.")},
    ErrorInfo{SeatsUnknown, "seats_unknown", 404,
        QT_TRANSLATE_NOOP("Error", "These seats do not exist in this hall.")},
    ErrorInfo{SeatsUnavailable, "seats_unavailable", 409,
        QT_TRANSLATE_NOOP("Error", "Somebody else has just taken these seats.")},
    ErrorInfo{NotEnoughSeats, "not_enough_seats", 409,
        QT_TRANSLATE_NOOP("Error", "There are not enough free seats like that.")},
    ErrorInfo{HoldExpired, "hold_expired", 410,
        QT_TRANSLATE_NOOP("Error", "The time for these seats has run out.")},
    ErrorInfo{HoldNotYours, "hold_not_yours", 403,
        QT_TRANSLATE_NOOP("Error", "These seats are held by another desk.")},
    ErrorInfo{LimitReached, "limit_reached", 409,
        QT_TRANSLATE_NOOP("Error", "That is more than the limit allows.")},
    ErrorInfo{KeyReused, "key_reused", 409,
        QT_TRANSLATE_NOOP("Error", "This request was already used for something else.")},
    ErrorInfo{TableIncomplete, "table_incomplete", 409,
        QT_TRANSLATE_NOOP("Error", "This table is sold whole: take all of its chairs.")},

    ErrorInfo{TicketsMismatch, "tickets_mismatch", 409,
        QT_TRANSLATE_NOOP("Error", "The tickets do not match the held seats.")},
    ErrorInfo{PriceMissing, "price_missing", 409,
        QT_TRANSLATE_NOOP("Error", "There is no price for this ticket type here.")},
    ErrorInfo{OrderExpired, "order_expired", 410,
        QT_TRANSLATE_NOOP("Error", "The time for this order has run out. No money was taken.")},
    ErrorInfo{OrderStateWrong, "order_state_wrong", 409,
        QT_TRANSLATE_NOOP("Error", "The order is not in a state that allows this.")},
    ErrorInfo{PaymentInsufficient, "payment_insufficient", 409,
        QT_TRANSLATE_NOOP("Error", "The payment does not cover the total.")},
    ErrorInfo{PaymentExcess, "payment_excess", 409,
        QT_TRANSLATE_NOOP("Error", "More was paid than is due, and change is given for cash only.")},
    ErrorInfo{
        TicketInvalid, "ticket_invalid", 404, QT_TRANSLATE_NOOP("Error", "This is not one of our tickets.")},
    ErrorInfo{FormatUnsupported, "format_unsupported", 409,
        QT_TRANSLATE_NOOP("Error", "Tickets cannot be made in this format.")},

    ErrorInfo{DraftChanged, "draft_changed", 409,
        QT_TRANSLATE_NOOP("Error", "Somebody else has saved this draft meanwhile. Nothing was overwritten.")},
    ErrorInfo{LayoutHasErrors, "layout_has_errors", 409,
        QT_TRANSLATE_NOOP("Error", "A seat map with errors cannot be published.")},
    ErrorInfo{LayoutHasWarnings, "layout_has_warnings", 409,
        QT_TRANSLATE_NOOP("Error", "The seat map has warnings. Accept them to publish it all the same.")},
    ErrorInfo{LayoutUnsuitable, "layout_unsuitable", 409,
        QT_TRANSLATE_NOOP("Error", "This seat map is no other version of the one that the show has.")},
};

} // namespace

std::span<const ErrorInfo> errorTable() { return table; }

const ErrorInfo &errorInfo(ErrorCode code)
{
    const auto found = std::ranges::find(table, code, &ErrorInfo::code);
    Q_ASSERT(found != table.end());
    return *found;
}

std::optional<ErrorCode> errorFromNumber(int number)
{
    const auto found = std::ranges::find(table, ErrorCode(number), &ErrorInfo::code);
    return found == table.end() ? std::nullopt : std::optional(found->code);
}

QString errorText(ErrorCode code) { return QCoreApplication::translate("Error", errorInfo(code).message); }

Error makeError(ErrorCode code, QString detail)
{
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    return error;
}

Error limitReached(const char *which, qint64 limit)
{
    Error error = makeError(ErrorCode::LimitReached, QString::fromLatin1(which));
    error.reason = QString::fromLatin1(which);
    error.limit = limit;
    return error;
}

} // namespace parterre

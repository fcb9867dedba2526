// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace parterre {

/// The closed list of things that can go wrong for a caller. The numbers are the JSON-RPC codes on the wire
/// and never change; -32768..-32000 are those that JSON-RPC 2.0 reserves.
enum class ErrorCode : int {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodUnknown = -32601,
    InvalidParams = -32602,
    Internal = -32603,

    TooLarge = 1001,
    TooDeep = 1002,
    Overloaded = 1003,
    Unavailable = 1004,

    Unauthenticated = 1101,
    Forbidden = 1102,
    LoginFailed = 1103,
    LoginThrottled = 1104,
    SessionExpired = 1105,

    EventNotFound = 1201,
    ShowNotFound = 1202,
    LayoutNotFound = 1203,
    OrderNotFound = 1204,
    TicketNotFound = 1205,
    HoldNotFound = 1206,
    AllocationNotFound = 1207,
    HoldCodeNotFound = 1208,
    VenueNotFound = 1209,
    DraftNotFound = 1210,

    NotOnSale = 1301,
    SeatsUnknown = 1302,
    SeatsUnavailable = 1303,
    NotEnoughSeats = 1304,
    HoldExpired = 1305,
    HoldNotYours = 1306,
    LimitReached = 1307,
    KeyReused = 1308,
    TableIncomplete = 1309,

    TicketsMismatch = 1401,
    PriceMissing = 1402,
    OrderExpired = 1403,
    OrderStateWrong = 1404,
    PaymentInsufficient = 1405,
    PaymentExcess = 1406,
    TicketInvalid = 1407,
    FormatUnsupported = 1408,

    DraftChanged = 1501,
    LayoutHasErrors = 1502,
    LayoutHasWarnings = 1503,
    LayoutUnsuitable = 1504,
};

/// How an ErrorCode shows on the wire and to people.
struct ErrorInfo {
    ErrorCode code;
    const char *name; ///< snake_case, `error.data.name`
    int httpStatus;
    const char *message; ///< a sentence that a clerk can say aloud; translate with errorText()
};

/// Every error there is, in the order of the enum. docs/protocol.md is made from it.
std::span<const ErrorInfo> errorTable();
const ErrorInfo &errorInfo(ErrorCode code);
/// The code with that wire number, or nothing.
std::optional<ErrorCode> errorFromNumber(int number);
/// The sentence for people, in the language of the installed translators.
QString errorText(ErrorCode code);

/// What went wrong. `detail` is English for logs and developers; the other members travel in `error.data`.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString field; ///< the path of the offending parameter ("seats[3]"), where there is one
    QString reason; ///< of InvalidParams: missing, wrong_type, out_of_range or unknown_field; of
                    ///< LimitReached: which
    std::vector<qint32> seats; ///< the seats that stand in the way
    std::optional<qint64> limit; ///< the limit that was reached
    std::optional<int> retryAfterMs; ///< when to try again
    std::optional<qint64> revision; ///< of DraftChanged: the one that there is now
    QString by; ///< of DraftChanged: who made it

    bool operator==(const Error &) const = default;
};

Error makeError(ErrorCode code, QString detail = {});
/// LimitReached. `which`: a word for programs, as docs/protocol.md lists them under `reason`.
Error limitReached(const char *which, qint64 limit);

} // namespace parterre

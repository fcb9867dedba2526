// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"
#include "common/protocol/messages/common.h"

namespace parterre::protocol {

/// `error.data` of an answer.
struct ErrorData {
    QString name;
    std::optional<QString> detail;
    std::optional<QString> field;
    std::optional<QString> reason;
    std::optional<std::vector<qint32>> seats;
    std::optional<qint64> limit;
    std::optional<qint32> retryAfterMs;
    std::optional<qint64> revision{};
    std::optional<QString> by{};

    static constexpr auto fields()
    {
        return std::tuple{
            parterre::protocol::field(
                "name", &ErrorData::name, "The error's name; the same for one `code`, always."),
            parterre::protocol::field(
                "detail", &ErrorData::detail, "English, for developers and logs.", atMost(10'000)),
            parterre::protocol::field("field", &ErrorData::field,
                "`invalid_params`: the path of the parameter, `tickets[3].seat`; absent when it is the whole "
                "of them."),
            parterre::protocol::field("reason", &ErrorData::reason,
                "`invalid_params`: `missing`, `wrong_type`, `out_of_range` or `unknown_field`. "
                "`limit_reached`: "
                "`seats_of_a_hold`, `holds_of_a_session`, `extensions_of_a_hold`, `watched_shows` or "
                "`open_drafts`."),
            parterre::protocol::field("seats", &ErrorData::seats, "The seats that stand in the way."),
            parterre::protocol::field("limit", &ErrorData::limit, "The limit that was reached."),
            parterre::protocol::field(
                "retry_after_ms", &ErrorData::retryAfterMs, "Try again after this time."),
            parterre::protocol::field(
                "revision", &ErrorData::revision, "`draft_changed`: the one that there is now."),
            parterre::protocol::field("by", &ErrorData::by, "`draft_changed`: who made it."),
        };
    }
    bool operator==(const ErrorData &) const = default;
};

/// The `error` of an answer.
struct ErrorBody {
    qint32 code = 0;
    QString message;
    ErrorData data;

    static constexpr auto fields()
    {
        return std::tuple{
            field("code", &ErrorBody::code, "The error's number."),
            field("message", &ErrorBody::message, "An English sentence for people."),
            field("data", &ErrorBody::data, "What else is known."),
        };
    }
    bool operator==(const ErrorBody &) const = default;
};

ErrorBody toErrorBody(const Error &error);
/// A number that this program does not know becomes ErrorCode::Internal; its detail names it.
Error fromErrorBody(const ErrorBody &body);

} // namespace parterre::protocol

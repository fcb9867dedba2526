// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/protocol/field.h"
#include "common/protocol/method.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <tuple>
#include <vector>

namespace parterre::protocol {

constexpr Range keyRange = between(8, 64);
constexpr const char *keyHelp =
    "Made by the client, new for each change, the same for its repetitions; best a UUID version 7.";

/// The answer of a method that has nothing to say.
struct Nothing {
    static constexpr auto fields() { return std::tuple{}; }
    bool operator==(const Nothing &) const = default;
};

/// Amounts in messages are integer minor units of the ISO 4217 currency that stands beside them.
using MinorUnits = qint64;
constexpr Range amountRange = between(0, 1'000'000'000'000);

/// Of answers that a server gives from memory while its database is lost.
constexpr const char *staleHelp =
    "true: the server has lost its database, and this is what it knew; absent otherwise.";

} // namespace parterre::protocol

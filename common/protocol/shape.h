// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/form.h"

#include <QByteArray>

namespace parterre::protocol {

/// How many lists and objects may stand inside each other.
constexpr int mostLevels = 32;

struct Shape {
    bool isDefinite = true; ///< every length in it stands before what it is the length of
};

/// Looks over a frame before it is parsed, without recursion and without reserving anything for what it
/// claims: TooDeep, or ParseError where CBOR is broken (JSON's own faults are left to its parser).
Result<Shape> checkShape(const QByteArray &frame, Form form);

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/methods.h"

namespace parterre {

/// Whether a call may be sent again when its answer was lost with the connection. Keyed changes may (the
/// server gives the first answer again), reads may, and so may the two changes that do no harm twice.
/// Admitting may not: the repetition would be told that the ticket is used.
template <protocol::MethodParams P>
constexpr bool isRepeatable = true;
template <>
inline constexpr bool isRepeatable<protocol::SessionLogin> = false;
template <>
inline constexpr bool isRepeatable<protocol::SessionResume> = false;
template <>
inline constexpr bool isRepeatable<protocol::SessionLogout> = false;
template <>
inline constexpr bool isRepeatable<protocol::TicketsAdmit> = false;

/// Changes of money, which the journal keeps until their answer is known.
template <protocol::MethodParams P>
constexpr bool isJournaled = false;
template <>
inline constexpr bool isJournaled<protocol::OrdersCreate> = true;
template <>
inline constexpr bool isJournaled<protocol::OrdersPay> = true;

} // namespace parterre

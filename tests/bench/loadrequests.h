// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "tests/bench/cborframe.h"

#include <span>

namespace parterre {

/// The requests of the loads, each written over what the frame had.

void writeHold(
    CborFrame &frame, quint64 id, std::string_view show, std::span<const SeatNo> seats, std::string_view key);
void writeBest(CborFrame &frame, quint64 id, std::string_view show, int quantity, std::string_view key);
void writeRelease(CborFrame &frame, quint64 id, std::string_view hold);
/// Every seat with the same ticket type.
void writeCreate(CborFrame &frame, quint64 id, std::string_view hold, std::span<const SeatNo> seats,
    std::string_view ticketType, std::string_view key);
/// In cash.
void writePay(CborFrame &frame, quint64 id, std::string_view order, quint64 amount, std::string_view key);
/// seats.states, seats.watch, shows.get: what asks for a show and nothing else.
void writeShowRequest(CborFrame &frame, quint64 id, std::string_view method, std::string_view show);
void writeSearch(CborFrame &frame, quint64 id, std::string_view text, int limit);

/// Stops the program where one of them is not, byte for byte, what common/protocol writes.
void verifyLoadRequests();

} // namespace parterre

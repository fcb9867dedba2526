// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/pipeline/batch.h"

#include <optional>
#include <span>
#include <vector>

/// The SQL of a show that goes on to another layout, in a batch that has locked it.
namespace parterre::layoutchanges {

void prepare(storage::SqlDialogue &sql);

/// Nothing for a show that does not exist.
std::optional<LayoutId> layoutOf(storage::Batch &batch, ShowId show);
/// The show has this layout from now on.
void setLayout(storage::Batch &batch, ShowId show, LayoutId layout);
/// Free seats that the layout does not have any more: blocked for nobody, so that nobody can have them.
void retire(storage::Batch &batch, ShowId show, std::span<const SeatNo> seats);
/// Those of the seats that were retired are free again. Returns them.
std::vector<SeatNo> restore(storage::Batch &batch, ShowId show, std::span<const SeatNo> seats);

} // namespace parterre::layoutchanges

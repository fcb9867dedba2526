// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "server/catalog/layoutcontent.h"
#include "server/catalog/newcatalog.h"

#include <optional>
#include <pqxx/pqxx>

namespace parterre {

/// What of a draft is published, checked; seats that `before`, the last version, has too keep their numbers.
/// Takes its time for a large hall: not for an event loop. Errors: LayoutHasErrors; LayoutHasWarnings, unless
/// they are accepted; TooLarge. `detail` names the first problems.
Result<LayoutContent> publishable(
    const layout::Layout &draft, const std::optional<layout::Layout> &before, bool acceptsWarnings);

/// A document of the database, read. Error: Internal, with `what` in its `detail`.
Result<layout::Layout> storedLayout(const QByteArray &document, const char *what);

/// Checks a layout and publishes it as the next version of its name in the venue, which is made when it is
/// new. Takes its time for a large hall: not for an event loop. Error: InvalidParams, with the first errors
/// of the layout in `detail`.
Result<LayoutId> publishLayout(
    pqxx::transaction_base &tx, const NewVenue &venue, const layout::Layout &layout, Timestamp now);

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/publishing.h"

#include <algorithm>

namespace parterre::layout {

namespace {

bool isView(const Layout &layout, const QString &picture)
{
    const auto shows = [&](const Seat &seat) { return seat.view == picture; };
    const auto inRow = [&](const Row &row) { return std::ranges::any_of(row.seats, shows); };
    return std::ranges::any_of(
        layout.sections, [&](const Section &section) { return std::ranges::any_of(section.rows, inRow); });
}

} // namespace

Layout forPublishing(Layout draft)
{
    draft.guides.clear();
    draft.numbers.reset();
    if (draft.underlay && !isView(draft, draft.underlay->picture))
        std::erase_if(
            draft.pictures, [&](const Picture &picture) { return picture.key == draft.underlay->picture; });
    draft.underlay.reset();
    return draft;
}

} // namespace parterre::layout

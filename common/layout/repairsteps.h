// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

#include <optional>

/// The steps of repair(), in the order in which they build on each other.
namespace parterre::layout {

/// What may be repaired, and what was: everything, or the one problem that somebody pointed at.
class Repairs {
public:
    explicit Repairs(std::optional<Problem> only = {})
        : m_only(std::move(only))
    {
    }

    bool isWanted(const char *code, const Where &where) const;
    /// Whether to repair this; it is then written down, with its place as it is called now.
    bool take(const Layout &layout, const char *code, const Where &where, const QString &detail = {});
    bool isOneOnly() const { return m_only.has_value(); }

    Problems done;

private:
    std::optional<Problem> m_only;
};

void repairLengths(Layout &layout, Repairs &repairs);
void repairZones(Layout &layout, Repairs &repairs);
/// Floors, entrances and pictures have keys of their own; nobody names one that is not there.
void repairReferences(Layout &layout, Repairs &repairs);
void repairIds(Layout &layout, Repairs &repairs);
/// Outlines, tables and what a draft is traced from are somewhere.
void repairShapes(Layout &layout, Repairs &repairs);
/// Finite coordinates everywhere, and no seat on another one of its floor. A section that lies on others, as
/// floors do that were drawn on the same spot, moves aside as a whole.
void repairPositions(Layout &layout, Repairs &repairs);
/// Sections whose row labels repeat become blocks of rows that stand together.
void repairBlocks(Layout &layout, Repairs &repairs);
void repairNames(Layout &layout, Repairs &repairs);

} // namespace parterre::layout

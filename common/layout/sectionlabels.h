// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/numbering.h"

namespace parterre::layout {

/// What a generator calls the section that it makes, its rows and its seats. Ids are left to ObjectIds.
struct SectionLabels {
    QString name{};
    QString zone{}; ///< Zone::key of all seats
    Numbering rows{.script = Numbering::Script::Letters, .skip = QStringLiteral("IO")};
    SeatNumbering seats{};

    std::optional<ParameterFault> check() const;
    /// A section of these rows, named, numbered, with the outline around them; rows without seats are
    /// dropped.
    Section sectionOf(std::vector<Row> rows) const;
};

/// How many centimetres the outline of a generated section lies outside of its outermost seats.
constexpr double outlineMargin = 60;

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <optional>
#include <vector>

namespace parterre::layout {

/// What a clerk types for a place, "Stalls C 12-14", taken apart against the names of a plan. Case, spaces
/// and commas do not matter; a row label and a seat label may touch where a letter meets a digit ("c12").
class PlaceName {
public:
    /// Exact: the section's whole name, or none at all.
    enum class Match { Exact, Abbreviated };
    struct Rest {
        QString text; ///< what follows the name of the section
        Match match = Match::Exact;
    };
    /// Indexes, both included.
    struct Run {
        int from = 0;
        int to = 0;
    };

    explicit PlaceName(const QString &typed);

    /// Lower case, single spaces.
    const QString &text() const { return m_text; }
    /// Every way to read the beginning as this section or area, leaving it out being one.
    std::vector<Rest> inSection(const QString &name) const;
    static std::optional<Run> runInRow(const QString &text, const Row &row);
    static std::optional<Run> runInArea(const QString &text, int capacity);

private:
    QString m_text;
};

} // namespace parterre::layout

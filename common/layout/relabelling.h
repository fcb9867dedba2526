// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/numbering.h"
#include "common/layout/problem.h"

#include <vector>

namespace parterre::layout {

/// Which row is numbered.
struct RowAt {
    int section = 0;
    int row = 0;

    bool operator==(const RowAt &) const = default;
};

/// New labels for rows or seats: first looked at, then applied. A seat is found by section, row and seat, so
/// its label is unique in its row and the row's in its section.
class Relabelling {
public:
    struct Change {
        int section = 0;
        int row = 0;
        int seat = -1; ///< -1: the row itself
        QString label;

        bool operator==(const Change &) const = default;
    };

    /// The rows of each section are counted by themselves, in the order of the document.
    static Relabelling ofRows(const Layout &layout, std::vector<RowAt> rows, const Numbering &numbering);
    /// Rows, each at most once; they go on from one to the next (throughSection) as they come in the list.
    static Relabelling ofSeats(
        const Layout &layout, const std::vector<SeatsOfRow> &rows, const SeatNumbering &numbering);

    /// One for each that is selected, whether its label is another one or not.
    const std::vector<Change> &changes() const { return m_changes; }
    /// Why it cannot be: `label_taken` names a row or seat outside of the selection that has a new label
    /// already, `label_repeats` one that would get the label of another one, `label_missing` one that the
    /// scheme has no label for, `name_too_long`. In the order of the selection.
    const Problems &problems() const { return m_problems; }
    bool isPossible() const { return m_problems.empty(); }

    /// Puts the labels in; does nothing unless possible.
    void applyTo(Layout &layout) const;
    /// The same for a copy of the section with this index.
    void applyTo(Section &section, int index) const;

private:
    void add(const Layout &layout, Change change);
    void addRowProblems(const Layout &layout, size_t firstChange);
    void addSeatProblems(const Layout &layout, size_t firstChange);

    std::vector<Change> m_changes;
    Problems m_problems;
};

} // namespace parterre::layout

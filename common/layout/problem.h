// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace parterre::layout {

/// Something that is wrong with a seat map, named with its place. Errors forbid publishing, warnings do not.
struct Problem {
    enum class Severity { Warning, Error };

    Severity severity = Severity::Error;
    QString code; ///< stable, snake_case: "duplicate_seat_id"
    QString place; ///< for people: "Stalls, row C, seat 12"
    QString text; ///< what is wrong, in a sentence
    QString repair; ///< what --repair does about it; empty: nothing safe can be done

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

bool hasErrors(const Problems &problems);

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace parterre::layout {

/// Something of a seat map by its indexes, so that one can go there; -1: none. A seat has its row and section
/// too, a row its section. Good until the layout changes.
struct Where {
    int section = -1;
    int row = -1;
    int seat = -1;
    int area = -1;
    int decoration = -1;
    int entrance = -1;
    int zone = -1;
    int floor = -1;
    int picture = -1;

    static Where ofSection(size_t section) { return {.section = int(section)}; }
    static Where ofRow(size_t section, size_t row) { return {.section = int(section), .row = int(row)}; }
    static Where ofSeat(size_t section, size_t row, size_t seat)
    {
        return {.section = int(section), .row = int(row), .seat = int(seat)};
    }
    static Where ofArea(size_t area) { return {.area = int(area)}; }
    static Where ofDecoration(size_t decoration) { return {.decoration = int(decoration)}; }
    static Where ofEntrance(size_t entrance) { return {.entrance = int(entrance)}; }
    static Where ofZone(size_t zone) { return {.zone = int(zone)}; }
    static Where ofFloor(size_t floor) { return {.floor = int(floor)}; }
    static Where ofPicture(size_t picture) { return {.picture = int(picture)}; }

    bool operator==(const Where &) const = default;
};

/// Something that is wrong with a seat map, named with its place. Errors forbid publishing, warnings do not.
struct Problem {
    enum class Severity { Warning, Error };

    Severity severity = Severity::Error;
    QString code; ///< stable, snake_case: "duplicate_seat_id"
    QString place; ///< for people: "Stalls, row C, seat 12"
    QString text; ///< what is wrong, in a sentence
    QString repair; ///< what a repair does about it; empty: nothing safe can be done
    Where where{}; ///< nothing set: the whole layout, or what an import met in a file

    bool canRepair() const { return !repair.isEmpty(); }

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

bool hasErrors(const Problems &problems);

} // namespace parterre::layout

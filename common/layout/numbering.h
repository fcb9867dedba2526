// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/parameterfault.h"

#include <QStringList>

#include <vector>

/// What rows and seats are called. Pure: nothing here changes a layout (relabelling.h does).
namespace parterre::layout {

/// A scheme of labels for things in a line: rows from the front, seats from the left.
struct Numbering {
    enum class Script {
        Arabic,
        Letters, ///< Z is followed by AA, AB, …
        DoubledLetters, ///< Z is followed by AA, BB, …
        Roman,
        List, ///< the labels of `list`
    };

    Script script = Script::Arabic;
    int start = 1; ///< the first number; the how-manieth letter, numeral or label of the list, from 1
    int step = 1;
    bool fromEnd = false; ///< seats from the right, rows from the back
    QString skip{}; ///< letters that are never used, such as "IO" because they read as digits
    QString prefix{};
    int digits = 0; ///< Arabic: at least so many, with zeros before them
    QStringList list{};

    std::optional<ParameterFault> check() const;
};

/// The label of the n-th of `count` things, n from 0; empty where the scheme has none: below the first
/// letter, beyond the list, for a negative number.
QString numbered(const Numbering &numbering, int n, int count);

/// How the seats of a row share the labels of a scheme.
struct SeatNumbering {
    enum class Parity {
        Along, ///< one after the other; from the right with labels.fromEnd
        OddLeft, ///< from the centre outwards, odd numbers to the left and even ones to the right
        OddRight,
    };

    Numbering labels{};
    Parity parity = Parity::Along;
    /// Each block between aisles begins anew. Labels are unique in their row, so one of the next two tells
    /// them apart.
    bool anewAtAisles = false;
    int blockStep = 0; ///< added to the start for each block: with 100, blocks begin at 101, 201, 301
    QStringList blockPrefixes{}; ///< put before the labels of the first block, the second one, …
    bool throughSection = false; ///< a row goes on where the one before it ended

    std::optional<ParameterFault> check() const;
};

/// Which seats of a row are numbered.
struct SeatsOfRow {
    int section = 0;
    int row = 0;
    std::vector<int> seats; ///< indexes into the row's seats, rising

    bool operator==(const SeatsOfRow &) const = default;
};
SeatsOfRow allSeatsOf(const Layout &layout, int section, int row);

/// New labels for seats of a row, in their order. `before`: how many seats of the section came before them,
/// for throughSection. The centre of a row is its middle aisle, or its middle seat where it has none near.
std::vector<QString> seatLabels(
    const Row &row, const std::vector<int> &seats, const SeatNumbering &numbering, int before = 0);

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringList>

#include <array>

namespace parterre::layout {

/// What a column of a table of seats can say.
enum class CsvField {
    Section,
    Row,
    Seat,
    X,
    Y,
    Zone,
    Id,
    Attributes, ///< words of the layout JSON, with spaces between them
    Floor,
    Entrance,
    Note,
    Capacity, ///< a line with a number here is an area
    // Yes or no:
    Wheelchair,
    Companion,
    RestrictedView,
    StepFree,
    Aisle,
    NoArmrest,
};
constexpr int csvFieldCount = int(CsvField::NoArmrest) + 1;

/// Which column of a table says what.
struct CsvMapping {
    CsvMapping() { columns.fill(-1); }

    int column(CsvField field) const { return columns[size_t(field)]; }
    void set(CsvField field, int column) { columns[size_t(field)] = column; }
    bool has(CsvField field) const { return column(field) >= 0; }
    /// Whether seats can be told at all.
    bool isUsable() const { return has(CsvField::Seat) || has(CsvField::Capacity); }

    QChar delimiter = u',';
    bool hasHeader = true; ///< the first line names the columns, and is no seat
    std::array<int, csvFieldCount> columns; ///< from 0; -1: no column
    /// Centimetres that a unit of x and y is; 0: such that the usual distance of neighbours is 52 cm.
    double unit = 0;

    bool operator==(const CsvMapping &) const = default;
};

/// By the names of the columns, English or German, however they are written: "seatRow", "seat_row",
/// "Reihe". "x_cm" and "x_m" tell their unit. A first line that names nothing known, but has a number in it,
/// is taken for a seat.
CsvMapping guessCsvMapping(const QStringList &header, QChar delimiter);

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/sectionlabels.h"

#include <optional>

namespace parterre::layout {

/// A table with its chairs. Lengths in centimetres, angles in degrees.
struct TableSetting {
    /// Chairs along each side of a rectangular table or a booth; the front is towards the stage.
    struct Sides {
        int front = 0;
        int right = 0;
        int back = 0;
        int left = 0;
    };

    Table::Shape shape = Table::Shape::Round;
    QPointF centre{};
    QSizeF size{150, 150}; ///< of the table alone; a round one is as wide as it is deep
    double rotation = 0; ///< clockwise
    int chairs = 8; ///< around a round table
    Sides sides{3, 0, 3, 0}; ///< of the other shapes; a booth has a side without any, to come in by
    double gap = 35; ///< from the edge of the table to the centre of a chair
    bool soldWhole = false;
    QString label{};
    QString zone{}; ///< Zone::key
    Numbering numbering{}; ///< of the chairs, clockwise from the front, there from the left

    int chairCount() const;
    std::optional<ParameterFault> check() const;
};

/// Without an id, as its seats. Nothing for parameters that fail check().
Row tableRow(const TableSetting &setting);

/// Tables in rows, numbered from the left and from the front as the rows of a section.
struct TableField {
    SectionLabels labels{.rows = {}}; ///< the seats of each table by the table's own numbering
    TableSetting table{}; ///< the first one; its centre is the front left one's
    int across = 4;
    int deep = 3;
    QSizeF spacing{350, 350}; ///< from centre to centre

    std::optional<ParameterFault> check() const;
};

/// Nothing for parameters that fail check().
Section tableField(const TableField &field);

} // namespace parterre::layout

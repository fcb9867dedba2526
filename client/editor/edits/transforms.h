// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"

#include <QTransform>

/// Edits that change where things are. Lengths in centimetres, angles in degrees clockwise.
namespace parterre::editor {

/// Whatever moves, turns, grows or is mirrored: the places go where `transform` takes them. Seats keep their
/// size. A section whose seats are all selected takes its outline along, a table its centre.
void transform(layout::Layout &layout, const Selected &selected, const QTransform &transform);

QTransform rotation(QPointF about, double degrees);
QTransform scaling(QPointF about, double x, double y);

enum class Edge { Left, Centre, Right, Top, Middle, Bottom };
/// Brings each selected row (its selected seats as one), and each other object, to one edge of all of them.
void align(layout::Layout &layout, const Selected &selected, Edge edge);
/// The same distance between the middles of the selected rows and objects; the outermost stay.
void distribute(layout::Layout &layout, const Selected &selected, Qt::Orientation direction);
/// The same distance between neighbours in each selected row, along the line that they are on; its ends stay.
void spaceEvenly(layout::Layout &layout, const Selected &selected);

/// Bends the selected seats of each row into an arc through its ends whose middle is `height` before
/// (negative: behind) the straight line between them, evenly spaced; 0 makes it straight.
void bend(layout::Layout &layout, const Selected &selected, double height);

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/edits/selected.h"

/// Edits that make, copy and take away objects, and say what they are.
namespace parterre::editor {

/// The rows go into the section of this id, behind those that are there; where there is none, into a new
/// section of this name on the floor of this key. Row labels that the section has already go on to the next
/// free one. Gives the new objects' seats, rows and section their ids.
Selected addRows(layout::Layout &layout, const QString &section, const QString &newName,
    std::vector<layout::Row> rows, const QString &floor = {});

/// Rows and sections that are empty afterwards go too.
void remove(layout::Layout &layout, const Selected &selected);

/// The selected objects as a layout of their own, for the clipboard.
layout::Layout copyOf(const layout::Layout &layout, const Selected &selected);
/// Puts the objects of `copy` in, moved by `way`, all with new ids; rows join their section where `layout`
/// has it. With the key of a floor, what lies on another one comes to this. What is new, to be selected.
Selected paste(layout::Layout &layout, layout::Layout copy, QPointF way, const QString &floor = {});

void setZone(layout::Layout &layout, const Selected &selected, const QString &zone);
void setAttribute(layout::Layout &layout, const Selected &selected, layout::SeatAttribute attribute, bool on);

/// Whether there is nothing on the canvas yet: zones, floors and guides are not drawn by anybody.
bool isBlank(const layout::Layout &layout);

/// "Stalls", or "Stalls 2" where that is taken by a section or area, and so on.
QString freeName(const layout::Layout &layout, const QString &wanted);

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/patch.h"

/// What the kinds of objects of a layout have in common, for whoever treats them alike.
namespace parterre::editor {

inline const QString &idOf(const layout::Zone &zone) { return zone.key; }
inline const QString &idOf(const layout::Floor &floor) { return floor.key; }
inline const QString &idOf(const layout::Picture &picture) { return picture.key; }
template <class Item>
const QString &idOf(const Item &item)
{
    return item.id;
}

inline ObjectRef refOf(const layout::Zone &zone) { return {ObjectKind::Zone, zone.key}; }
inline ObjectRef refOf(const layout::Floor &floor) { return {ObjectKind::Floor, floor.key}; }
inline ObjectRef refOf(const layout::Entrance &entrance) { return {ObjectKind::Entrance, entrance.id}; }
inline ObjectRef refOf(const layout::Picture &picture) { return {ObjectKind::Picture, picture.key}; }
inline ObjectRef refOf(const layout::Section &section) { return {ObjectKind::Section, section.id}; }
inline ObjectRef refOf(const layout::Row &row) { return {ObjectKind::Row, row.id}; }
inline ObjectRef refOf(const layout::Area &area) { return {ObjectKind::Area, area.id}; }
inline ObjectRef refOf(const layout::Decoration &decoration)
{
    return {ObjectKind::Decoration, decoration.id};
}

template <class Item>
ObjectValue valueOf(const Item &item)
{
    return item;
}
/// Without its rows.
inline ObjectValue valueOf(const layout::Section &section)
{
    return layout::Section{section.name, section.outline, {}, section.id, section.floor, section.entrance};
}

template <class Item>
bool isSame(const Item &a, const Item &b)
{
    return a == b;
}
/// Whatever its rows are.
inline bool isSame(const layout::Section &a, const layout::Section &b)
{
    return a.name == b.name && a.outline == b.outline && a.floor == b.floor && a.entrance == b.entrance;
}

inline Frame frameOf(const layout::Layout &layout)
{
    return {
        layout.name, layout.seatDiameter, layout.focalPoint, layout.underlay, layout.guides, layout.idsEnd};
}

inline void setFrame(layout::Layout &layout, const Frame &frame)
{
    layout.name = frame.name;
    layout.seatDiameter = frame.seatDiameter;
    layout.focalPoint = frame.focalPoint;
    layout.underlay = frame.underlay;
    layout.guides = frame.guides;
    layout.idsEnd = frame.idsEnd;
}

} // namespace parterre::editor

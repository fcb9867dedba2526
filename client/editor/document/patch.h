// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace parterre::editor {

/// What a seat map consists of, and what is said of all of it (the frame).
enum class ObjectKind { Frame, Zone, Floor, Entrance, Picture, Section, Row, Area, Decoration };

/// An object by its id (zones, floors and pictures: by their key); the frame has none.
struct ObjectRef {
    ObjectKind kind = ObjectKind::Frame;
    QString id;

    bool operator==(const ObjectRef &) const = default;
};
size_t qHash(const ObjectRef &ref, size_t seed = 0);

/// The members of a layout that are no lists of objects.
struct Frame {
    QString name;
    double seatDiameter = 0;
    std::optional<QPointF> focalPoint;
    std::optional<layout::Underlay> underlay;
    std::vector<layout::Guide> guides;
    int idsEnd = 0;

    bool operator==(const Frame &) const = default;
};

/// An object as it is; a section without its rows, which are objects of their own.
using ObjectValue = std::variant<Frame, layout::Zone, layout::Floor, layout::Entrance, layout::Picture,
    layout::Section, layout::Row, layout::Area, layout::Decoration>;

/// One object that is changed where it stands (both values), put in (only `after`) or taken out (only
/// `before`). One that moves in its list is taken out and put in.
struct ObjectChange {
    ObjectRef ref;
    QString parent; ///< the section of a row; empty for all others
    int index = -1; ///< taken out: in the list as it was; put in: in the list as it is then
    std::optional<ObjectValue> before;
    std::optional<ObjectValue> after;

    bool isInPlace() const { return before && after; }
};

/// What leads from one layout to another, and back. The lists' order counts.
class Patch {
public:
    /// The ids of each kind are unique in both.
    static Patch between(const layout::Layout &before, const layout::Layout &after);

    bool isEmpty() const { return m_changes.empty(); }
    const std::vector<ObjectChange> &changes() const { return m_changes; }
    /// Whether it only changes objects where they stand.
    bool isInPlace() const;
    /// `layout` is the one that the patch leads from.
    void apply(layout::Layout &layout) const;
    Patch reversed() const;
    /// Both one after the other. Nothing where either puts in or takes out; empty where all is as before.
    std::optional<Patch> followedBy(const Patch &next) const;

private:
    std::vector<ObjectChange>
        m_changes; ///< taken out, in place, put in; each in an order that can be applied
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

/// The seat-map document: what a venue admin draws and a published layout version freezes.
/// Lengths are centimetres in the hall, x to the right and y away from the stage's back wall (down on the
/// screen).
namespace parterre::layout {

/// The corners of a shape, closed by itself. QPolygonF, which is one too, would make the server link Qt Gui.
using Outline = QList<QPointF>;

/// A price category. `key` is what prices and protocol refer to; unique in the layout.
struct Zone {
    QString key;
    QString name;
    QString color; ///< "#RRGGBB"

    bool operator==(const Zone &) const = default;
};

enum class SeatAttribute {
    Wheelchair = 0x01, ///< a wheelchair place
    Companion = 0x02, ///< the companion's seat beside a wheelchair place
    RestrictedView = 0x04,
    StepFree = 0x08,
    Aisle = 0x10, ///< at an aisle
};
Q_DECLARE_FLAGS(SeatAttributes, SeatAttribute)
Q_DECLARE_OPERATORS_FOR_FLAGS(SeatAttributes)

struct Seat {
    QString id; ///< stable over versions, unique in the layout
    QString label; ///< "12": unique in its row
    QPointF position; ///< the centre, absolute
    QString zone; ///< Zone::key
    SeatAttributes attributes;

    bool operator==(const Seat &) const = default;
};

/// Seats in physical order, from the left as the audience faces the stage. Neighbours in the list sit side by
/// side unless they are further apart than 1.6 times the usual pitch of the row (an aisle).
struct Row {
    QString label; ///< "C": unique in its section
    std::vector<Seat> seats;

    bool operator==(const Row &) const = default;
};

struct Section {
    QString name; ///< "Stalls": unique in the layout
    Outline outline; ///< may be empty
    std::vector<Row> rows; ///< the nearest to the stage first

    bool operator==(const Section &) const = default;
};

/// General admission: `capacity` places without numbers for people, each of them a seat number too.
struct Area {
    QString id; ///< stable over versions
    QString name; ///< "Floor": unique among sections and areas
    Outline outline;
    int capacity = 0;
    QString zone;

    bool operator==(const Area &) const = default;
};

/// What is only looked at: stage, text, furniture.
struct Decoration {
    enum class Kind { Stage, Text, Polygon, Ellipse };

    Kind kind = Kind::Polygon;
    Outline outline; ///< Stage, Polygon
    QRectF rect; ///< Ellipse; Text: the box that it is centred in
    QString text; ///< Stage, Text, or written in the middle of the others
    QString color; ///< "#RRGGBB" or empty: as the theme has it
    double rotation = 0; ///< degrees, clockwise, about the middle

    bool operator==(const Decoration &) const = default;
};

struct Layout {
    QString name;
    double seatDiameter = 44; ///< how large seats are painted
    std::optional<QPointF> focalPoint; ///< what everybody looks at: the middle of the stage
    std::vector<Zone> zones; ///< the dearest first
    std::vector<Section> sections;
    std::vector<Area> areas;
    std::vector<Decoration> decorations;

    /// All seats and places.
    int seatCount() const;
    QRectF bounds() const;

    bool operator==(const Layout &) const = default;
};

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QByteArray>
#include <QFlags>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
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

/// A level of the house that seats lie on, such as a balcony above the stalls.
struct Floor {
    QString key; ///< what objects refer to; unique in the layout
    QString name;

    bool operator==(const Floor &) const = default;
};

/// Where people come in, so that a ticket can send them there.
struct Entrance {
    QString id; ///< unique among entrances
    QString name; ///< "Door B"
    QPointF position;
    QString floor{}; ///< Floor::key

    bool operator==(const Entrance &) const = default;
};

/// A file that the seat map brings along: a view from a seat, or what it is traced from.
struct Picture {
    QString key; ///< what seats and the underlay refer to; unique in the layout
    QString mediaType; ///< "image/png", "image/jpeg", "image/svg+xml", "application/pdf"
    QByteArray bytes;

    bool operator==(const Picture &) const = default;
};

enum class SeatAttribute {
    Wheelchair = 0x01, ///< a wheelchair place
    Companion = 0x02, ///< the companion's seat beside a wheelchair place
    RestrictedView = 0x04,
    StepFree = 0x08,
    Aisle = 0x10, ///< at an aisle
    NoArmrest = 0x20, ///< on one side at least
};
Q_DECLARE_FLAGS(SeatAttributes, SeatAttribute)
Q_DECLARE_OPERATORS_FOR_FLAGS(SeatAttributes)

struct Seat {
    QString id; ///< stable over versions, unique in the layout
    QString label; ///< "12": unique in its row
    QPointF position; ///< the centre, absolute
    QString zone; ///< Zone::key
    SeatAttributes attributes{};
    QString entrance{}; ///< Entrance::id; empty: as its section has it
    QString note{}; ///< on the sightline, for whoever sells it: "pillar to the left"
    QString view{}; ///< Picture::key of a photo of the view from here

    bool operator==(const Seat &) const = default;
};

/// What the chairs of a row stand around; they are then sold as a table.
struct Table {
    enum class Shape { Round, Rectangular, Booth };

    Shape shape = Shape::Round;
    QPointF centre;
    QSizeF size; ///< a round one is as wide as it is deep
    double rotation = 0; ///< degrees, clockwise
    bool soldWhole = false; ///< all chairs together or none

    bool operator==(const Table &) const = default;
};

/// Seats in physical order, from the left as the audience faces the stage. Neighbours in the list sit side by
/// side unless they are further apart than 1.6 times the usual pitch of the row (an aisle).
struct Row {
    QString label; ///< "C": unique in its section
    std::vector<Seat> seats;
    QString id{}; ///< stable over versions, unique among rows; empty in files that know none
    std::optional<Table> table{};

    bool operator==(const Row &) const = default;
};

struct Section {
    QString name; ///< "Stalls": unique in the layout
    Outline outline; ///< may be empty
    std::vector<Row> rows; ///< the nearest to the stage first
    QString id{}; ///< stable over versions, unique among sections; empty in files that know none
    QString floor{}; ///< Floor::key
    QString entrance{}; ///< Entrance::id

    bool operator==(const Section &) const = default;
};

/// General admission: `capacity` places without numbers for people, each of them a seat number too.
struct Area {
    enum class Kind { GeneralAdmission, Standing };

    QString id; ///< stable over versions
    QString name; ///< "Floor": unique among sections and areas
    Outline outline;
    int capacity = 0;
    QString zone{};
    Kind kind = Kind::GeneralAdmission;
    QString floor{}; ///< Floor::key
    QString entrance{}; ///< Entrance::id

    bool operator==(const Area &) const = default;
};

/// What is only looked at: stage, text, furniture.
struct Decoration {
    enum class Kind { Stage, Text, Polygon, Ellipse, Aisle };

    Kind kind = Kind::Polygon;
    Outline outline; ///< Stage, Polygon, Aisle
    QRectF rect; ///< Ellipse; Text: the box that it is centred in
    QString text; ///< Stage, Text, or written in the middle of the others
    QString color; ///< "#RRGGBB" or empty: as the theme has it
    double rotation = 0; ///< degrees, clockwise, about the middle
    QString id{}; ///< stable over versions, unique among decorations; empty in files that know none
    QString floor{}; ///< Floor::key

    bool operator==(const Decoration &) const = default;
};

/// A plan that the seat map is traced from. Drafts only.
struct Underlay {
    QString picture; ///< Picture::key
    QPointF position; ///< of its upper left corner, before the rotation
    double scale = 1; ///< centimetres a pixel; of a PDF page: a point
    double rotation = 0; ///< degrees, clockwise, about `position`
    double opacity = 0.5;
    bool isLocked = false;
    bool isVisible = true;

    bool operator==(const Underlay &) const = default;
};

/// A line that things snap to. Drafts only.
struct Guide {
    Qt::Orientation orientation = Qt::Horizontal;
    double at = 0; ///< y of a horizontal one, x of a vertical one

    bool operator==(const Guide &) const = default;
};

/// Seats that follow each other in the document and in number.
struct NumberRun {
    SeatNo first = 0;
    int count = 0;

    bool operator==(const NumberRun &) const = default;
};

/// The numbers of a version that has lost or won seats since the first one (seatnumbers.h).
struct SeatNumbers {
    std::vector<NumberRun> runs; ///< of the seats, then of the places of areas, in the order of the document
    int end = 0; ///< one more than the highest number that any version gave

    bool operator==(const SeatNumbers &) const = default;
};

struct Layout {
    QString name;
    double seatDiameter = 44; ///< how large seats are painted
    std::optional<QPointF> focalPoint; ///< what everybody looks at: the middle of the stage
    std::vector<Zone> zones; ///< the dearest first
    std::vector<Section> sections;
    std::vector<Area> areas;
    std::vector<Decoration> decorations;
    std::vector<Floor> floors{}; ///< the lowest first; none: all lies on one
    std::vector<Entrance> entrances{};
    std::vector<Picture> pictures{};
    std::optional<Underlay> underlay{};
    std::vector<Guide> guides{};
    int idsEnd = 0; ///< numbers in ids of seats and areas that were given are below it (objectids.h)
    std::optional<SeatNumbers> numbers{}; ///< none: from 0 in the order of the document. Not of drafts

    /// All seats and places.
    int seatCount() const;
    QRectF bounds() const;

    bool operator==(const Layout &) const = default;
};

} // namespace parterre::layout

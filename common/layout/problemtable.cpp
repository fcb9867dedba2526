// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/problemtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

namespace parterre::layout {

namespace {

using enum Problem::Severity;

constexpr qsizetype placeLength = 40;

struct Entry {
    const char *code;
    Problem::Severity severity;
    const char *text;
    const char *repair; ///< empty: nothing safe can be done
};

constexpr std::array table{
    Entry{"no_seats", Error, QT_TRANSLATE_NOOP("Layout", "There is not a single seat."), ""},
    Entry{"too_many_seats", Error,
        QT_TRANSLATE_NOOP("Layout", "There are more seats than a seat map can hold."), ""},
    Entry{"name_too_long", Error, QT_TRANSLATE_NOOP("Layout", "A name is too long."),
        QT_TRANSLATE_NOOP("Layout", "it is shortened")},

    Entry{"missing_zone_key", Error, QT_TRANSLATE_NOOP("Layout", "The zone has no key."),
        QT_TRANSLATE_NOOP("Layout", "it gets one")},
    Entry{"duplicate_zone_key", Error, QT_TRANSLATE_NOOP("Layout", "Another zone has the key \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new key; the seats keep the first zone")},
    Entry{"bad_color", Error, QT_TRANSLATE_NOOP("Layout", "\"%1\" is not a colour like #0072B2."),
        QT_TRANSLATE_NOOP("Layout", "it gets a colour")},

    Entry{"missing_section_name", Error, QT_TRANSLATE_NOOP("Layout", "The section has no name."),
        QT_TRANSLATE_NOOP("Layout", "it gets one")},
    Entry{"duplicate_section_name", Error,
        QT_TRANSLATE_NOOP("Layout", "Another section or area is called \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a number behind its name")},
    Entry{"empty_section", Warning, QT_TRANSLATE_NOOP("Layout", "The section has no seats."), ""},
    Entry{"bad_outline", Error, QT_TRANSLATE_NOOP("Layout", "The outline has points that are nowhere."),
        QT_TRANSLATE_NOOP("Layout", "the outline is left out")},

    Entry{"missing_row_label", Error, QT_TRANSLATE_NOOP("Layout", "The row has no label."),
        QT_TRANSLATE_NOOP("Layout", "it is numbered")},
    Entry{"duplicate_row_label", Error,
        QT_TRANSLATE_NOOP("Layout", "Another row of the section is called \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "the section is divided into blocks with names of their own")},
    Entry{"empty_row", Warning, QT_TRANSLATE_NOOP("Layout", "The row has no seats."), ""},

    Entry{"missing_seat_label", Error, QT_TRANSLATE_NOOP("Layout", "The seat has no label."),
        QT_TRANSLATE_NOOP("Layout", "it is numbered")},
    Entry{"duplicate_seat_label", Error,
        QT_TRANSLATE_NOOP("Layout", "Another seat of the row is called \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a letter behind its label")},
    Entry{"missing_seat_id", Error, QT_TRANSLATE_NOOP("Layout", "The seat has no id."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"duplicate_seat_id", Error, QT_TRANSLATE_NOOP("Layout", "Another seat has the id \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"missing_zone", Error, QT_TRANSLATE_NOOP("Layout", "It belongs to no zone, so it has no price."),
        QT_TRANSLATE_NOOP("Layout", "it joins a zone made for such seats")},
    Entry{"unknown_zone", Error, QT_TRANSLATE_NOOP("Layout", "Its zone \"%1\" does not exist."),
        QT_TRANSLATE_NOOP("Layout", "the zone is made")},
    Entry{"bad_coordinate", Error,
        QT_TRANSLATE_NOOP("Layout", "The seat is nowhere: its coordinates are missing or out of range."),
        QT_TRANSLATE_NOOP("Layout", "it is put at the end of its row")},
    Entry{"overlapping_seats", Error, QT_TRANSLATE_NOOP("Layout", "It lies on top of the seat at %1."),
        QT_TRANSLATE_NOOP("Layout", "it is moved aside")},
    Entry{"crowded_seats", Warning, QT_TRANSLATE_NOOP("Layout", "It touches the seat at %1."), ""},
    Entry{"companion_alone", Warning,
        QT_TRANSLATE_NOOP("Layout", "It is a companion's seat, but there is no wheelchair place nearby."),
        ""},

    Entry{"missing_area_id", Error, QT_TRANSLATE_NOOP("Layout", "The area has no id."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"duplicate_area_id", Error, QT_TRANSLATE_NOOP("Layout", "Another area has the id \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"area_without_capacity", Error, QT_TRANSLATE_NOOP("Layout", "The area has no places."), ""},
    Entry{"area_without_outline", Warning,
        QT_TRANSLATE_NOOP("Layout", "The area has no outline, so it cannot be seen or clicked."), ""},

    Entry{"no_focal_point", Warning,
        QT_TRANSLATE_NOOP("Layout",
            "Nothing says where the audience looks; the best seats are guessed from the stage or the upper "
            "edge."),
        ""},
    Entry{"bad_focal_point", Error, QT_TRANSLATE_NOOP("Layout", "The focal point is nowhere."),
        QT_TRANSLATE_NOOP("Layout", "it is left out")},

    // Floors, entrances, pictures, and who names them.
    Entry{"missing_floor_key", Error, QT_TRANSLATE_NOOP("Layout", "The floor has no key."),
        QT_TRANSLATE_NOOP("Layout", "it gets one")},
    Entry{"duplicate_floor_key", Error, QT_TRANSLATE_NOOP("Layout", "Another floor has the key \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new key; what names it stays on the first one")},
    Entry{"missing_entrance_id", Error, QT_TRANSLATE_NOOP("Layout", "The entrance has no id."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"duplicate_entrance_id", Error,
        QT_TRANSLATE_NOOP("Layout", "Another entrance has the id \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id; what names it keeps the first one")},
    Entry{"bad_entrance", Error,
        QT_TRANSLATE_NOOP("Layout", "The entrance is nowhere: its coordinates are missing or out of range."),
        ""},
    Entry{"missing_picture_key", Error, QT_TRANSLATE_NOOP("Layout", "The picture has no key."),
        QT_TRANSLATE_NOOP("Layout", "it gets one")},
    Entry{"duplicate_picture_key", Error,
        QT_TRANSLATE_NOOP("Layout", "Another picture has the key \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new key; what names it keeps the first one")},
    Entry{
        "bad_picture", Error, QT_TRANSLATE_NOOP("Layout", "No picture of the type \"%1\" can be shown."), ""},
    Entry{
        "pictures_too_large", Error, QT_TRANSLATE_NOOP("Layout", "The pictures are too large together."), ""},
    Entry{"unknown_floor", Error, QT_TRANSLATE_NOOP("Layout", "Its floor \"%1\" does not exist."),
        QT_TRANSLATE_NOOP("Layout", "it lies on no floor")},
    Entry{"unknown_entrance", Error, QT_TRANSLATE_NOOP("Layout", "Its entrance \"%1\" does not exist."),
        QT_TRANSLATE_NOOP("Layout", "it names none")},
    Entry{"unknown_picture", Error, QT_TRANSLATE_NOOP("Layout", "Its picture \"%1\" does not exist."),
        QT_TRANSLATE_NOOP("Layout", "it shows none")},

    // What only an editor knows.
    Entry{"duplicate_section_id", Error,
        QT_TRANSLATE_NOOP("Layout", "Another section has the id \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"duplicate_row_id", Error, QT_TRANSLATE_NOOP("Layout", "Another row has the id \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"duplicate_decoration_id", Error,
        QT_TRANSLATE_NOOP("Layout", "Another shape has the id \"%1\" too."),
        QT_TRANSLATE_NOOP("Layout", "it gets a new id")},
    Entry{"bad_rotation", Error, QT_TRANSLATE_NOOP("Layout", "It is turned by more than a circle."),
        QT_TRANSLATE_NOOP("Layout", "it is turned as it looks")},
    Entry{"bad_underlay", Error,
        QT_TRANSLATE_NOOP("Layout", "What the plan is traced from is nowhere, or has no size."),
        QT_TRANSLATE_NOOP("Layout", "it is left out")},
    Entry{"bad_guide", Error, QT_TRANSLATE_NOOP("Layout", "A guide is nowhere."),
        QT_TRANSLATE_NOOP("Layout", "it is left out")},

    // The house as a whole.
    Entry{"too_many_objects", Error,
        QT_TRANSLATE_NOOP("Layout", "There is more of it than a seat map can hold."), ""},
    Entry{"bad_seat_diameter", Error,
        QT_TRANSLATE_NOOP("Layout", "Seats cannot be painted as large as this."),
        QT_TRANSLATE_NOOP("Layout", "they are painted 44 cm wide")},
    Entry{"bad_table", Error, QT_TRANSLATE_NOOP("Layout", "The table is nowhere, or has no size."),
        QT_TRANSLATE_NOOP("Layout", "its chairs become a plain row")},
    Entry{"chair_far_from_table", Warning, QT_TRANSLATE_NOOP("Layout", "It stands far from its table."), ""},
    Entry{"seat_outside_section", Warning,
        QT_TRANSLATE_NOOP("Layout", "It lies outside of its section's outline."), ""},
    Entry{"far_seat", Warning, QT_TRANSLATE_NOOP("Layout", "It lies far away from all other seats."), ""},
    Entry{"focal_point_in_section", Warning,
        QT_TRANSLATE_NOOP("Layout", "The audience looks at a point among its own seats."), ""},
    Entry{"focal_point_far", Warning,
        QT_TRANSLATE_NOOP("Layout", "The focal point is far away from all seats."), ""},
    Entry{"focal_point_behind", Warning,
        QT_TRANSLATE_NOOP("Layout",
            "Most seats look away from the focal point; rows list their seats from the left as the audience "
            "faces the stage."),
        ""},

    // What a numbering meets.
    Entry{"label_taken", Error,
        QT_TRANSLATE_NOOP("Layout", "It is called \"%1\" already, and it is not numbered anew."), ""},
    Entry{"label_repeats", Error, QT_TRANSLATE_NOOP("Layout", "It would be called \"%1\" like another one."),
        ""},
    Entry{"label_missing", Error, QT_TRANSLATE_NOOP("Layout", "The numbering has no label for it."), ""},

    // What an import meets.
    Entry{"not_a_seat", Error, QT_TRANSLATE_NOOP("Layout", "Here stands something that is not a seat."),
        QT_TRANSLATE_NOOP("Layout", "it is kept as a seat without a name")},
    Entry{"seats_from_count", Warning,
        QT_TRANSLATE_NOOP("Layout", "The row only says how many seats it has: %1."), ""},
    Entry{"number_as_label", Warning,
        QT_TRANSLATE_NOOP("Layout", "The label %1 is a number; it should be text."), ""},
    Entry{"row_name_not_kept", Warning,
        QT_TRANSLATE_NOOP("Layout", "The longer name \"%1\" of the row is not kept."), ""},
    Entry{"seat_name_not_kept", Warning,
        QT_TRANSLATE_NOOP("Layout", "The longer name \"%1\" of the row's seats is not kept."), ""},
    Entry{"unreadable_shape", Warning,
        QT_TRANSLATE_NOOP("Layout", "A shape that nobody can sit on cannot be read; it is left out."), ""},
    Entry{"not_kept", Warning,
        QT_TRANSLATE_NOOP("Layout", "A seat map has no place for this; it is not kept: %1."), ""},
    Entry{"entrance_guessed", Warning,
        QT_TRANSLATE_NOOP(
            "Layout", "The file does not say where the entrance is; it stands beside its seats."),
        ""},
    Entry{"zones_from_sections", Warning,
        QT_TRANSLATE_NOOP("Layout", "The file has no zones; each section becomes one."), ""},
    Entry{"ids_made", Warning,
        QT_TRANSLATE_NOOP("Layout", "The file has no ids; they are made from section, row and seat."), ""},
    Entry{"not_utf8", Warning,
        QT_TRANSLATE_NOOP("Layout", "The text is not UTF-8; it is read as Western European."), ""},
    Entry{"column_not_kept", Warning, QT_TRANSLATE_NOOP("Layout", "The column \"%1\" is not kept."), ""},
    Entry{"positions_made", Warning,
        QT_TRANSLATE_NOOP(
            "Layout", "The file does not say where the seats are; they stand in straight lines."),
        ""},
    Entry{"name_made", Warning,
        QT_TRANSLATE_NOOP("Layout", "\"%1\" is an id and not a name; a name with a number is made."), ""},
    Entry{"unknown_attribute", Warning,
        QT_TRANSLATE_NOOP("Layout", "Nobody knows the attribute \"%1\"; it is not kept."), ""},
    Entry{"bad_capacity", Error,
        QT_TRANSLATE_NOOP("Layout", "\"%1\" is no number of places; there are none."), ""},
    Entry{"rows_guessed", Warning,
        QT_TRANSLATE_NOOP("Layout", "Seats stand in no group; what is on one height becomes a row."), ""},
    Entry{"labels_made", Warning,
        QT_TRANSLATE_NOOP("Layout", "%1 seats have no labels; they are numbered as they come."), ""},
    Entry{"not_the_size_of_seats", Warning,
        QT_TRANSLATE_NOOP(
            "Layout", "%1 circles or rectangles are not the size of seats; they are only drawn."),
        ""},
    Entry{"hidden_shapes", Warning,
        QT_TRANSLATE_NOOP("Layout", "%1 objects are hidden in the drawing; they are left out."), ""},

    // What another format has no place for.
    Entry{"loses_areas", Error,
        QT_TRANSLATE_NOOP(
            "Layout", "The format has no places without numbers; only the outline is kept: %1."),
        ""},
    Entry{"loses_attributes", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has no attributes of seats; seats that have some: %1."), ""},
    Entry{"loses_tables", Warning,
        QT_TRANSLATE_NOOP(
            "Layout", "The format has no tables; they become shapes, and nothing is sold whole: %1."),
        ""},
    Entry{"loses_floors", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has no floors; everything lies on one: %1."), ""},
    Entry{"loses_entrances", Warning, QT_TRANSLATE_NOOP("Layout", "The format has no entrances: %1."), ""},
    Entry{"loses_entrance_places", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has names of entrances and not where they are: %1."), ""},
    Entry{"loses_notes", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has no notes on sightlines; seats that have one: %1."), ""},
    Entry{"loses_pictures", Warning, QT_TRANSLATE_NOOP("Layout", "The format has no pictures: %1."), ""},
    Entry{"loses_outlines", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has no outlines of sections: %1."), ""},
    Entry{
        "loses_shapes", Warning, QT_TRANSLATE_NOOP("Layout", "The format has no shapes and texts: %1."), ""},
    Entry{"loses_colors", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has no colours and order of zones: %1."), ""},
    Entry{"loses_focal_point", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has no focal point but the stage."), ""},
    Entry{
        "loses_draft", Warning, QT_TRANSLATE_NOOP("Layout", "The format has no underlay and no guides."), ""},
    Entry{"loses_zone_keys", Warning,
        QT_TRANSLATE_NOOP("Layout", "The format has one name for a zone: its key, not \"%1\"."), ""},
};

QString say(const char *text) { return QCoreApplication::translate("Layout", text); }

/// A name that is too long is a problem itself.
QString shortened(const QString &name) { return name.size() > placeLength ? name.left(placeLength) : name; }

QString numberedPlace(const char *what, const QString &label, int index)
{
    const QString number = label.isEmpty() ? QStringLiteral("#%1").arg(index + 1) : shortened(label);
    return say(what).arg(number);
}

constexpr const char *sectionText = QT_TRANSLATE_NOOP("Layout", "section %1");
constexpr const char *areaText = QT_TRANSLATE_NOOP("Layout", "area %1");
constexpr const char *decorationText = QT_TRANSLATE_NOOP("Layout", "shape %1");
constexpr const char *entranceText = QT_TRANSLATE_NOOP("Layout", "entrance %1");
constexpr const char *zoneText = QT_TRANSLATE_NOOP("Layout", "zone %1");
constexpr const char *floorText = QT_TRANSLATE_NOOP("Layout", "floor %1");
constexpr const char *pictureText = QT_TRANSLATE_NOOP("Layout", "picture %1");

/// The name alone, which says what it is; a number needs the word.
QString named(const QString &name, const char *what, int index)
{
    return name.isEmpty() ? numberedPlace(what, name, index) : shortened(name);
}

QString keyed(const auto &item, const char *what, int index)
{
    return numberedPlace(what, item.name.isEmpty() ? item.key : item.name, index);
}

QString rowPlace(const Layout &layout, const Where &where)
{
    const Row &row = layout.sections[size_t(where.section)].rows[size_t(where.row)];
    return numberedPlace(QT_TRANSLATE_NOOP("Layout", "row %1"), row.label, where.row);
}

} // namespace

Problem problemOf(const char *code, const QString &place, const QString &detail)
{
    const auto entry =
        std::ranges::find_if(table, [&](const Entry &known) { return std::strcmp(known.code, code) == 0; });
    Q_ASSERT(entry != table.end());
    QString text = say(entry->text);
    if (text.contains(QLatin1String("%1")))
        text = text.arg(detail);
    const QString repair = *entry->repair ? say(entry->repair) : QString();
    return {entry->severity, QString::fromLatin1(code), place, text, repair, {}};
}

Problem problemAt(const Layout &layout, const char *code, const Where &where, const QString &detail)
{
    Problem problem = problemOf(code, placeOf(layout, where), detail);
    problem.where = where;
    return problem;
}

QString placeOf(const Layout &layout, const Where &where)
{
    if (where.seat >= 0)
        return placeOf(layout, Where::ofRow(size_t(where.section), size_t(where.row))) + QLatin1String(", ")
            + seatPlace(layout, where);
    if (where.row >= 0)
        return placeOf(layout, Where::ofSection(size_t(where.section))) + QLatin1String(", ")
            + rowPlace(layout, where);
    if (where.section >= 0)
        return named(layout.sections[size_t(where.section)].name, sectionText, where.section);
    if (where.area >= 0)
        return named(layout.areas[size_t(where.area)].name, areaText, where.area);
    if (where.decoration >= 0)
        return named(layout.decorations[size_t(where.decoration)].text, decorationText, where.decoration);
    if (where.entrance >= 0)
        return named(layout.entrances[size_t(where.entrance)].name, entranceText, where.entrance);
    if (where.zone >= 0)
        return keyed(layout.zones[size_t(where.zone)], zoneText, where.zone);
    if (where.floor >= 0)
        return keyed(layout.floors[size_t(where.floor)], floorText, where.floor);
    if (where.picture >= 0)
        return numberedPlace(pictureText, layout.pictures[size_t(where.picture)].key, where.picture);
    return shortened(layout.name);
}

QString placeOf(const Layout &layout, size_t section) { return placeOf(layout, Where::ofSection(section)); }

QString placeOf(const Layout &layout, size_t section, size_t row)
{
    return placeOf(layout, Where::ofRow(section, row));
}

QString placeOf(const Layout &layout, size_t section, size_t row, size_t seat)
{
    return placeOf(layout, Where::ofSeat(section, row, seat));
}

QString seatPlace(const Layout &layout, const Where &where)
{
    const Row &row = layout.sections[size_t(where.section)].rows[size_t(where.row)];
    return numberedPlace(
        QT_TRANSLATE_NOOP("Layout", "seat %1"), row.seats[size_t(where.seat)].label, where.seat);
}

} // namespace parterre::layout

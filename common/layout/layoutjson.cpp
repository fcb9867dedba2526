// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"

#include "common/layout/layoutnames.h"

#include <QJsonArray>

#include <algorithm>

namespace parterre::layout {

namespace {

// Members that say nothing are left out.

void putText(QJsonObject &json, const char *key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(key), text);
}

void putOutline(QJsonObject &json, const Outline &outline)
{
    if (outline.isEmpty())
        return;
    QJsonArray points;
    for (const QPointF &point : outline)
        points.append(QJsonArray{point.x(), point.y()});
    json.insert("outline", points);
}

template <class Items, class Write>
QJsonArray written(const Items &items, Write write)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(write(item));
    return array;
}

template <class Items, class Write>
void putList(QJsonObject &json, const char *key, const Items &items, Write write)
{
    if (!items.empty())
        json.insert(QLatin1String(key), written(items, write));
}

QJsonObject zoneToJson(const Zone &zone)
{
    return {{"key", zone.key}, {"name", zone.name}, {"color", zone.color}};
}

QJsonObject floorToJson(const Floor &floor) { return {{"key", floor.key}, {"name", floor.name}}; }

QJsonObject entranceToJson(const Entrance &entrance)
{
    QJsonObject json{{"id", entrance.id}, {"name", entrance.name}, {"x", entrance.position.x()},
        {"y", entrance.position.y()}};
    putText(json, "floor", entrance.floor);
    return json;
}

QJsonObject pictureToJson(const Picture &picture)
{
    return {{"key", picture.key}, {"media_type", picture.mediaType},
        {"data", QString::fromLatin1(picture.bytes.toBase64())}};
}

QJsonObject underlayToJson(const Underlay &underlay)
{
    return {{"picture", underlay.picture}, {"x", underlay.position.x()}, {"y", underlay.position.y()},
        {"scale", underlay.scale}, {"rotation", underlay.rotation}, {"opacity", underlay.opacity},
        {"locked", underlay.isLocked}, {"visible", underlay.isVisible}};
}

QJsonObject guideToJson(const Guide &guide)
{
    return {
        {"orientation", guide.orientation == Qt::Horizontal ? "horizontal" : "vertical"}, {"at", guide.at}};
}

template <class Names, class Kind>
QLatin1String nameOf(const Names &names, Kind kind)
{
    return std::ranges::find_if(names, [kind](const auto &name) { return name.kind == kind; })->name;
}

QJsonObject tableToJson(const Table &table)
{
    QJsonObject json{{"shape", nameOf(shapeNames, table.shape)}, {"x", table.centre.x()},
        {"y", table.centre.y()}, {"width", table.size.width()}, {"height", table.size.height()}};
    if (table.rotation != 0)
        json.insert("rotation", table.rotation);
    if (table.soldWhole)
        json.insert("sold_whole", true);
    return json;
}

QJsonObject seatToJson(const Seat &seat)
{
    QJsonObject json{
        {"id", seat.id}, {"label", seat.label}, {"x", seat.position.x()}, {"y", seat.position.y()}};
    putText(json, "zone", seat.zone);
    QJsonArray attributes;
    for (const auto &[attribute, name] : attributeNames) {
        if (seat.attributes.testFlag(attribute))
            attributes.append(name);
    }
    if (!attributes.isEmpty())
        json.insert("attributes", attributes);
    putText(json, "entrance", seat.entrance);
    putText(json, "note", seat.note);
    putText(json, "view", seat.view);
    return json;
}

QJsonObject rowToJson(const Row &row)
{
    QJsonObject json{{"label", row.label}, {"seats", written(row.seats, seatToJson)}};
    putText(json, "id", row.id);
    if (row.table)
        json.insert("table", tableToJson(*row.table));
    return json;
}

QJsonObject sectionToJson(const Section &section)
{
    QJsonObject json{{"name", section.name}, {"rows", written(section.rows, rowToJson)}};
    putOutline(json, section.outline);
    putText(json, "id", section.id);
    putText(json, "floor", section.floor);
    putText(json, "entrance", section.entrance);
    return json;
}

QJsonObject areaToJson(const Area &area)
{
    QJsonObject json{{"id", area.id}, {"name", area.name}, {"capacity", area.capacity}};
    putText(json, "zone", area.zone);
    if (area.kind != Area::Kind::GeneralAdmission)
        json.insert("kind", nameOf(areaKindNames, area.kind));
    putText(json, "floor", area.floor);
    putText(json, "entrance", area.entrance);
    putOutline(json, area.outline);
    return json;
}

QJsonObject decorationToJson(const Decoration &decoration)
{
    QJsonObject json;
    json.insert("kind", nameOf(kindNames, decoration.kind));
    putOutline(json, decoration.outline);
    if (const QRectF &rect = decoration.rect; rect != QRectF()) {
        json.insert("rect",
            QJsonObject{
                {"x", rect.x()}, {"y", rect.y()}, {"width", rect.width()}, {"height", rect.height()}});
    }
    putText(json, "text", decoration.text);
    putText(json, "color", decoration.color);
    if (decoration.rotation != 0)
        json.insert("rotation", decoration.rotation);
    putText(json, "id", decoration.id);
    putText(json, "floor", decoration.floor);
    return json;
}

QJsonObject numbersToJson(const SeatNumbers &numbers)
{
    QJsonArray runs;
    for (const NumberRun &run : numbers.runs)
        runs.append(QJsonArray{run.first, run.count});
    return {{"runs", runs}, {"end", numbers.end}};
}

} // namespace

QJsonObject layoutToJson(const Layout &layout)
{
    QJsonObject json{
        {layoutFormatKey, layoutFormatVersion},
        {"name", layout.name},
        {"seat_diameter", layout.seatDiameter},
        {"zones", written(layout.zones, zoneToJson)},
        {"sections", written(layout.sections, sectionToJson)},
        {"areas", written(layout.areas, areaToJson)},
        {"decorations", written(layout.decorations, decorationToJson)},
    };
    if (layout.focalPoint)
        json.insert("focal_point", QJsonObject{{"x", layout.focalPoint->x()}, {"y", layout.focalPoint->y()}});
    putList(json, "floors", layout.floors, floorToJson);
    putList(json, "entrances", layout.entrances, entranceToJson);
    putList(json, "pictures", layout.pictures, pictureToJson);
    putList(json, "guides", layout.guides, guideToJson);
    if (layout.underlay)
        json.insert("underlay", underlayToJson(*layout.underlay));
    if (layout.idsEnd > 0)
        json.insert("ids_end", layout.idsEnd);
    if (layout.numbers)
        json.insert("numbers", numbersToJson(*layout.numbers));
    return json;
}

} // namespace parterre::layout

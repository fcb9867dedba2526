// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"

#include "common/layout/layoutnames.h"

#include <QJsonArray>

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

QJsonObject zoneToJson(const Zone &zone)
{
    return {{"key", zone.key}, {"name", zone.name}, {"color", zone.color}};
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
    return json;
}

QJsonObject rowToJson(const Row &row)
{
    return {{"label", row.label}, {"seats", written(row.seats, seatToJson)}};
}

QJsonObject sectionToJson(const Section &section)
{
    QJsonObject json{{"name", section.name}, {"rows", written(section.rows, rowToJson)}};
    putOutline(json, section.outline);
    return json;
}

QJsonObject areaToJson(const Area &area)
{
    QJsonObject json{{"id", area.id}, {"name", area.name}, {"capacity", area.capacity}};
    putText(json, "zone", area.zone);
    putOutline(json, area.outline);
    return json;
}

QJsonObject decorationToJson(const Decoration &decoration)
{
    QJsonObject json;
    for (const auto &[kind, name] : kindNames) {
        if (kind == decoration.kind)
            json.insert("kind", name);
    }
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
    return json;
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
    return json;
}

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatsioshapes.h"

#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"

#include <QJsonArray>

#include <cmath>
#include <initializer_list>
#include <limits>

namespace parterre::layout {

namespace {

const double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double usualTextSize = 14;

/// The first of the members that is there: versions of the format name some things differently.
QJsonValue oneOf(const QJsonObject &json, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const QJsonValue value = json.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return {};
}

QPointF middleOf(const QJsonObject &json, QPointF origin)
{
    return seatsioPoint(oneOf(json, {"center", "centerAnchor", "centre", "position"}), origin);
}

double rotationOf(const QJsonObject &json)
{
    const double angle = json.value("rotationAngle").toDouble();
    return std::isfinite(angle) ? std::remainder(angle, 360) : 0;
}

QSizeF sizeOf(const QJsonObject &json)
{
    const double radius = json.value("radius").toDouble();
    const double width = json.contains("radius1") ? 2 * json.value("radius1").toDouble() : 2 * radius;
    const double height = json.contains("radius2") ? 2 * json.value("radius2").toDouble() : width;
    return {json.value("width").toDouble(width), json.value("height").toDouble(height)};
}

bool isRound(const QString &type) { return type == u"circle" || type == u"ellipse" || type == u"round"; }

QString colorOf(const QJsonValue &value)
{
    const QString color = hexColor(value.toString());
    return isHexColor(color) ? color : QString();
}

QString labelOf(const QJsonObject &json)
{
    return oneOf(json, {"label", "text", "displayLabel"}).toString().left(limits::nameLength);
}

} // namespace

QPointF seatsioPoint(const QJsonValue &value, QPointF origin)
{
    const QJsonObject point = value.toObject();
    return origin + QPointF(point.value("x").toDouble(nowhere), point.value("y").toDouble(nowhere));
}

Outline seatsioOutline(const QJsonObject &json, QPointF origin)
{
    const QJsonArray points = json.value("points").toArray();
    const QString type = json.value("type").toString();
    if (points.size() > limits::outlinePoints)
        return {};
    if (points.size() >= 3) {
        Outline outline;
        for (const QJsonValue &point : points)
            outline.append(seatsioPoint(point, origin));
        return outline;
    }
    const QPointF middle = middleOf(json, origin);
    const QSizeF size = sizeOf(json);
    if (!std::isfinite(middle.x()) || !std::isfinite(middle.y()) || !(size.width() > 0)
        || !(size.height() > 0))
        return {};
    const QRectF rect = rectAround(middle, size.width(), size.height());
    if (isRound(type))
        return ellipseOutline(rect, rotationOf(json));
    return turned(outlineOf(rect), middle, rotationOf(json));
}

std::optional<Decoration> seatsioShape(const QJsonObject &json, QPointF origin)
{
    Decoration decoration;
    decoration.text = labelOf(json);
    decoration.color = colorOf(oneOf(json, {"fillColor", "color"}));
    decoration.id = json.value("uuid").toString().left(limits::nameLength);
    const Outline outline = seatsioOutline(json, origin);
    if (outline.size() < 3)
        return {};
    const bool isStage = json.value("smartType").toString() == u"stage" || namesAStage(decoration.text);
    if (isStage) {
        decoration.kind = Decoration::Kind::Stage;
        decoration.outline = outline;
    } else if (isRound(json.value("type").toString()) && json.value("points").toArray().size() < 3) {
        decoration.kind = Decoration::Kind::Ellipse;
        decoration.rect = rectAround(middleOf(json, origin), sizeOf(json).width(), sizeOf(json).height());
        decoration.rotation = rotationOf(json);
    } else {
        decoration.outline = outline;
    }
    return decoration;
}

std::optional<Decoration> seatsioText(const QJsonObject &json, QPointF origin)
{
    Decoration decoration;
    decoration.kind = Decoration::Kind::Text;
    decoration.text = labelOf(json);
    decoration.color = colorOf(oneOf(json, {"textColor", "color"}));
    decoration.id = json.value("uuid").toString().left(limits::nameLength);
    decoration.rotation = rotationOf(json);
    const QPointF middle = middleOf(json, origin);
    const double size = oneOf(json, {"fontSize", "textSize", "size"}).toDouble(usualTextSize);
    if (decoration.text.isEmpty() || !std::isfinite(middle.x()) || !std::isfinite(middle.y()) || !(size > 0))
        return {};
    decoration.rect = textBox(middle, decoration.text, size);
    return decoration;
}

std::optional<Table> seatsioTable(const QJsonObject &json, QPointF origin, bool isBooth)
{
    Table table;
    table.centre = middleOf(json, origin);
    table.size = sizeOf(json);
    table.rotation = rotationOf(json);
    table.soldWhole = isBooth || json.value("bookAsAWhole").toBool();
    if (isBooth)
        table.shape = Table::Shape::Booth;
    else if (!isRound(json.value("type").toString(QStringLiteral("round"))))
        table.shape = Table::Shape::Rectangular;
    const bool isThere = std::isfinite(table.centre.x()) && std::isfinite(table.centre.y());
    if (!isThere || !(table.size.width() > 0) || !(table.size.height() > 0))
        return {};
    return table;
}

} // namespace parterre::layout

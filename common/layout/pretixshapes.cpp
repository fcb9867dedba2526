// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/pretixshapes.h"

#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"

#include <QJsonArray>

#include <cmath>

namespace parterre::layout {

namespace {

constexpr int usualTextSize = 16;

QPointF pointOf(const QJsonValue &value)
{
    const QJsonObject point = value.toObject();
    return {point.value("x").toDouble(), point.value("y").toDouble()};
}

QString colorOf(const QJsonValue &value)
{
    const QString color = value.toString();
    return isHexColor(color) ? color : QString();
}

Outline polygonOf(const QJsonObject &json, QPointF origin)
{
    const QJsonArray points = json.value("points").toArray();
    Outline outline;
    if (points.size() > limits::outlinePoints)
        return outline;
    for (const QJsonValue &point : points)
        outline.append(origin + pointOf(point));
    return outline;
}

} // namespace

std::optional<Decoration> pretixShape(const QJsonObject &json, QPointF zoneOrigin)
{
    const QPointF origin = zoneOrigin + pointOf(json.value("position"));
    const QString shape = json.value("shape").toString();
    const QJsonObject text = json.value("text").toObject();
    const double rotation = json.value("rotation").toDouble();
    Decoration decoration;
    decoration.text = text.value("text").toString();
    decoration.color = colorOf(json.value("color"));
    if (shape == QLatin1String("polygon")) {
        decoration.outline = turned(polygonOf(json.value("polygon").toObject(), origin), origin, rotation);
    } else if (shape == QLatin1String("rectangle")) {
        const QJsonObject size = json.value("rectangle").toObject();
        const QRectF rect(origin, QSizeF(size.value("width").toDouble(), size.value("height").toDouble()));
        decoration.outline = turned(outlineOf(rect), origin, rotation);
    } else if (shape == QLatin1String("ellipse") || shape == QLatin1String("circle")) {
        const QJsonObject ellipse = json.value(shape).toObject();
        const double radius = ellipse.value("radius").toDouble();
        const QPointF radii =
            shape == QLatin1String("circle") ? QPointF(radius, radius) : pointOf(ellipse.value("radius"));
        decoration.kind = Decoration::Kind::Ellipse;
        decoration.rect = rectAround(origin, 2 * radii.x(), 2 * radii.y());
        decoration.rotation = std::remainder(rotation, 360);
    } else if (shape == QLatin1String("text")) {
        const double size = text.value("size").toDouble(usualTextSize);
        decoration.kind = Decoration::Kind::Text;
        decoration.color = colorOf(text.value("color"));
        decoration.rect = textBox(
            turned(origin + pointOf(text.value("position")), origin, rotation), decoration.text, size);
        decoration.rotation = std::remainder(rotation, 360);
    }
    const bool hasShape = decoration.outline.size() >= 3 || !decoration.rect.isEmpty();
    if (!hasShape)
        return {};
    if (decoration.outline.size() >= 3 && namesAStage(decoration.text))
        decoration.kind = Decoration::Kind::Stage;
    return decoration;
}

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/exportlosses.h"
#include "common/layout/importtools.h"
#include "common/layout/layoutexport.h"
#include "common/layout/outline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

constexpr double pixels = 25 / importPitch; ///< a centimetre
constexpr double margin = 100; ///< centimetres around everything
constexpr int textSize = 16; ///< pixels
const QString shapeColor = QStringLiteral("#cccccc");

class Export {
public:
    explicit Export(const Layout &layout)
        : m_layout(layout)
        , m_origin(layout.bounds().topLeft() - QPointF(margin, margin))
    {
    }

    QJsonObject plan()
    {
        const QSizeF size = m_layout.bounds().size() + QSizeF(2 * margin, 2 * margin);
        return {{"name", m_layout.name}, {"categories", categories()}, {"zones", zones()},
            {"size",
                QJsonObject{{"width", int(std::ceil(size.width() * pixels))},
                    {"height", int(std::ceil(size.height() * pixels))}}}};
    }

private:
    static QJsonObject json(QPointF point) { return {{"x", point.x()}, {"y", point.y()}}; }
    QPointF onPlan(QPointF point) const { return (point - m_origin) * pixels; }

    QJsonArray categories() const
    {
        QJsonArray categories;
        for (const Zone &zone : m_layout.zones)
            categories.append(QJsonObject{{"name", zone.key}, {"color", zone.color}});
        return categories;
    }

    QJsonArray zones() const
    {
        QJsonArray zones;
        for (const Section &section : m_layout.sections) {
            QJsonArray rows;
            QJsonArray tables;
            for (const Row &row : section.rows) {
                rows.append(rowOf(row));
                if (row.table)
                    tables.append(tableOf(row));
            }
            zones.append(zoneOf(section.name, rows, tables));
        }
        QJsonArray shapes;
        for (const Decoration &decoration : m_layout.decorations)
            shapes.append(
                decoration.kind == Decoration::Kind::Text ? textOf(decoration) : shapeOf(decoration));
        for (const Area &area : m_layout.areas)
            shapes.append(polygon(area.outline, area.name, {}));
        if (!shapes.isEmpty()) // they need a zone, though nobody sits in it
            zones.append(zoneOf(QStringLiteral("Shapes"), {}, shapes));
        return zones;
    }

    static QJsonObject zoneOf(const QString &name, const QJsonArray &rows, const QJsonArray &areas)
    {
        return {{"name", name}, {"zone_id", name}, {"position", json({})}, {"rows", rows}, {"areas", areas}};
    }

    /// A row's place is that of its first seat.
    QJsonObject rowOf(const Row &row) const
    {
        const QPointF begin = row.seats.empty() ? QPointF() : onPlan(row.seats.front().position);
        QJsonArray seats;
        for (const Seat &seat : row.seats) {
            seats.append(QJsonObject{{"seat_guid", seat.id}, {"seat_number", seat.label},
                {"position", json(onPlan(seat.position) - begin)}, {"category", seat.zone},
                {"radius", int(std::round(m_layout.seatDiameter / 2 * pixels))}});
        }
        return {{"row_number", row.label}, {"row_number_position", "both"}, {"position", json(begin)},
            {"seats", seats}};
    }

    QJsonObject tableOf(const Row &row) const
    {
        const Table &table = *row.table;
        const QRectF rect = rectAround(table.centre, table.size.width(), table.size.height());
        const bool isRound = table.shape == Table::Shape::Round;
        return polygon(isRound ? ellipseOutline(rect) : turned(outlineOf(rect), table.centre, table.rotation),
            row.label, {});
    }

    QJsonObject shapeOf(const Decoration &decoration) const
    {
        const bool isEllipse = decoration.kind == Decoration::Kind::Ellipse;
        return polygon(
            isEllipse ? ellipseOutline(decoration.rect, decoration.rotation) : outlineOf(decoration),
            // pretix has no stage: its name says what it is.
            decoration.kind == Decoration::Kind::Stage && !namesAStage(decoration.text)
                ? QStringLiteral("Stage")
                : decoration.text,
            decoration.color);
    }

    QJsonObject polygon(const Outline &outline, const QString &text, const QString &color) const
    {
        const QPointF begin = outline.isEmpty() ? QPointF() : onPlan(outline.front());
        QJsonArray points;
        for (const QPointF &point : outline)
            points.append(json(onPlan(point) - begin));
        QJsonObject area{{"shape", "polygon"}, {"position", json(begin)}, {"rotation", 0},
            {"color", color.isEmpty() ? shapeColor : color}, {"border_color", shapeColor},
            {"polygon", QJsonObject{{"points", points}}}};
        const QPointF middle = onPlan(boundsOf(outline).center()) - begin;
        if (!text.isEmpty())
            area.insert("text", QJsonObject{{"text", text}, {"position", json(middle)}, {"size", textSize}});
        return area;
    }

    QJsonObject textOf(const Decoration &decoration) const
    {
        const int size = std::max(1, int(std::round(decoration.rect.height() / 1.4 * pixels)));
        QJsonObject text{{"text", decoration.text}, {"position", json({})}, {"size", size}};
        if (!decoration.color.isEmpty())
            text.insert("color", decoration.color);
        return {{"shape", "text"}, {"position", json(onPlan(decoration.rect.center()))},
            {"rotation", decoration.rotation}, {"text", text}};
    }

    const Layout &m_layout;
    QPointF m_origin;
};

} // namespace

LayoutExport exportPretixPlan(const Layout &layout)
{
    ExportLosses losses(layout);
    losses.areas();
    losses.zoneNames();
    losses.attributes();
    losses.notes();
    losses.tables();
    losses.outlines();
    losses.floors();
    losses.entrances();
    losses.pictures();
    losses.focalPoint();
    losses.draft();
    return {QJsonDocument(Export(layout).plan()).toJson(), losses.take()};
}

} // namespace parterre::layout

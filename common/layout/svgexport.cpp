// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/exportlosses.h"
#include "common/layout/importtools.h"
#include "common/layout/layoutexport.h"
#include "common/layout/layoutnames.h"
#include "common/layout/outline.h"

#include <QHash>
#include <QLocale>
#include <QStringList>
#include <QXmlStreamWriter>

#include <algorithm>

namespace parterre::layout {

namespace {

constexpr double margin = 100; ///< centimetres around everything
constexpr double textShare = 1 / 1.4; ///< of the height of its box

QString number(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

/// XML has no way to write most control characters, and a file with them could not be read at all.
QString legal(const QString &text)
{
    QString result = text;
    result.removeIf([](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
    return result;
}

QString pointsOf(const Outline &outline)
{
    QStringList points;
    for (const QPointF &point : outline)
        points.append(number(point.x()) + u',' + number(point.y()));
    return points.join(u' ');
}

class Export {
public:
    explicit Export(const Layout &layout)
        : m_layout(layout)
        , m_xml(&m_bytes)
    {
        for (const Zone &zone : layout.zones)
            m_colors.insert(zone.key, zone.color);
    }

    QByteArray drawing()
    {
        m_xml.writeStartDocument();
        begin();
        if (!m_layout.name.isEmpty())
            m_xml.writeTextElement(QStringLiteral("title"), legal(m_layout.name));
        definitions();
        for (const Decoration &decoration : m_layout.decorations)
            writeDecoration(decoration);
        for (const Area &area : m_layout.areas)
            writeArea(area);
        for (const Section &section : m_layout.sections)
            writeSection(section);
        for (const Entrance &entrance : m_layout.entrances)
            writeEntrance(entrance);
        m_xml.writeEndDocument();
        return std::move(m_bytes);
    }

private:
    void put(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeAttribute(QLatin1String(key), legal(value));
    }
    void put(const char *key, double value) { m_xml.writeAttribute(QLatin1String(key), number(value)); }
    void element(const char *name, const char *kind)
    {
        m_xml.writeStartElement(QLatin1String(name));
        m_xml.writeAttribute(QStringLiteral("class"), QLatin1String(kind));
    }
    void turn(double degrees, QPointF about)
    {
        if (degrees != 0)
            put("transform",
                QStringLiteral("rotate(%1 %2 %3)")
                    .arg(number(degrees), number(about.x()), number(about.y())));
    }

    void begin()
    {
        const QRectF all = m_layout.bounds().adjusted(-margin, -margin, margin, margin);
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        put("viewBox",
            QStringLiteral("%1 %2 %3 %4")
                .arg(number(all.x()), number(all.y()), number(all.width()), number(all.height())));
        put("data-unit", QStringLiteral("cm"));
        if (m_layout.focalPoint)
            put("data-focus", pointsOf({*m_layout.focalPoint}));
    }

    /// What nothing shows by itself.
    void definitions()
    {
        m_xml.writeStartElement(QStringLiteral("defs"));
        for (const Zone &zone : m_layout.zones) {
            element("g", "zone");
            put("data-key", zone.key);
            put("data-name", zone.name);
            put("data-color", zone.color);
            m_xml.writeEndElement();
        }
        for (const Floor &floor : m_layout.floors) {
            element("g", "floor");
            put("data-key", floor.key);
            put("data-name", floor.name);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeSection(const Section &section)
    {
        element("g", "section");
        put("data-name", section.name);
        put("data-id", section.id);
        put("data-floor", section.floor);
        put("data-entrance", section.entrance);
        if (section.outline.size() >= 3) {
            element("polygon", "outline");
            put("points", pointsOf(section.outline));
            put("fill", QStringLiteral("none"));
            put("stroke", QStringLiteral("#888888"));
            m_xml.writeEndElement();
        }
        for (const Row &row : section.rows)
            writeRow(row);
        m_xml.writeEndElement();
    }

    void writeRow(const Row &row)
    {
        element("g", "row");
        put("data-name", row.label);
        put("data-id", row.id);
        if (row.table)
            writeTable(*row.table);
        for (const Seat &seat : row.seats)
            writeSeat(seat);
        m_xml.writeEndElement();
    }

    void writeTable(const Table &table)
    {
        const bool isRound = table.shape == Table::Shape::Round;
        element(isRound ? "ellipse" : "rect", "table");
        put("data-shape", std::ranges::find(shapeNames, table.shape, &ShapeName::kind)->name);
        if (isRound) {
            put("cx", table.centre.x());
            put("cy", table.centre.y());
            put("rx", table.size.width() / 2);
            put("ry", table.size.height() / 2);
        } else {
            put("x", table.centre.x() - table.size.width() / 2);
            put("y", table.centre.y() - table.size.height() / 2);
            put("width", table.size.width());
            put("height", table.size.height());
        }
        if (table.soldWhole)
            put("data-sold-whole", QStringLiteral("true"));
        put("fill", QStringLiteral("#dddddd"));
        turn(table.rotation, table.centre);
        m_xml.writeEndElement();
    }

    void writeSeat(const Seat &seat)
    {
        element("circle", "seat");
        put("id", seat.id);
        put("data-name", seat.label);
        put("cx", seat.position.x());
        put("cy", seat.position.y());
        put("r", m_layout.seatDiameter / 2);
        put("fill", m_colors.value(seat.zone));
        put("data-zone", seat.zone);
        QStringList words;
        for (const auto &[attribute, name] : attributeNames) {
            if (seat.attributes.testFlag(attribute))
                words.append(name);
        }
        put("data-attributes", words.join(u' '));
        put("data-entrance", seat.entrance);
        put("data-note", seat.note);
        put("data-view", seat.view);
        m_xml.writeEndElement();
    }

    void writeArea(const Area &area)
    {
        element("polygon", "area");
        put("id", area.id);
        put("data-name", area.name);
        put("points", pointsOf(area.outline));
        put("fill", m_colors.value(area.zone));
        put("fill-opacity", 0.4);
        put("data-zone", area.zone);
        put("data-capacity", QString::number(area.capacity));
        if (area.kind == Area::Kind::Standing)
            put("data-kind", QStringLiteral("standing"));
        put("data-floor", area.floor);
        put("data-entrance", area.entrance);
        m_xml.writeEndElement();
    }

    void writeEntrance(const Entrance &entrance)
    {
        element("circle", "entrance");
        put("data-id", entrance.id);
        put("data-name", entrance.name);
        put("data-floor", entrance.floor);
        put("cx", entrance.position.x());
        put("cy", entrance.position.y());
        put("r", m_layout.seatDiameter / 4);
        m_xml.writeEndElement();
    }

    void writeDecoration(const Decoration &decoration)
    {
        const QRectF &rect = decoration.rect;
        const QString color = decoration.color.isEmpty() ? QStringLiteral("#cccccc") : decoration.color;
        switch (decoration.kind) {
        case Decoration::Kind::Text:
            m_xml.writeStartElement(QStringLiteral("text"));
            writeText(decoration, rect.height() * textShare);
            break;
        case Decoration::Kind::Ellipse:
            element("ellipse", "shape");
            put("cx", rect.center().x());
            put("cy", rect.center().y());
            put("rx", rect.width() / 2);
            put("ry", rect.height() / 2);
            put("fill", color);
            put("data-name", decoration.text);
            put("data-floor", decoration.floor);
            turn(decoration.rotation, rect.center());
            break;
        case Decoration::Kind::Stage:
        case Decoration::Kind::Aisle:
        case Decoration::Kind::Polygon:
            element("polygon",
                decoration.kind == Decoration::Kind::Stage       ? "stage"
                    : decoration.kind == Decoration::Kind::Aisle ? "aisle"
                                                                 : "shape");
            put("points", pointsOf(outlineOf(decoration)));
            put("fill", color);
            put("data-name", decoration.text);
            put("data-floor", decoration.floor);
            break;
        }
        m_xml.writeEndElement();
    }

    void writeText(const Decoration &decoration, double size)
    {
        const QPointF middle = decoration.rect.center();
        put("x", middle.x());
        put("y", middle.y() + size * 0.35); // the line that letters stand on
        put("font-size", size);
        put("text-anchor", QStringLiteral("middle"));
        put("fill", decoration.color);
        put("data-floor", decoration.floor);
        turn(decoration.rotation, middle);
        m_xml.writeCharacters(legal(decoration.text));
    }

    const Layout &m_layout;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QHash<QString, QString> m_colors; ///< of zones by key
};

} // namespace

LayoutExport exportSvg(const Layout &layout)
{
    ExportLosses losses(layout);
    losses.pictures();
    losses.draft();
    return {Export(layout).drawing(), losses.take()};
}

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/importtools.h"

#include "common/layout/geometry.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"
#include "common/layout/problemtable.h"
#include "common/layout/spotgrid.h"

#include <QRegularExpression>
#include <QSet>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace parterre::layout {

namespace {

constexpr int ellipseCorners = 32;
constexpr double letterWidth = 0.62; ///< of the text size
constexpr double besideSeats = 150; ///< centimetres from them to an entrance

/// Okabe and Ito's, without black.
constexpr std::array palette{"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442"};

/// A table is so far from the next seat as it is from the third: rows alone tell the distance of seats.
double pitchOfRows(const Layout &layout)
{
    Layout rows;
    for (const Section &section : layout.sections) {
        rows.sections.push_back({section.name, {}, {}});
        for (const Row &row : section.rows) {
            if (!row.table)
                rows.sections.back().rows.push_back(row);
        }
    }
    return usualPitch(rows);
}

double scaled(double value, double factor) { return std::round(value * factor * 100) / 100; }

void scalePoint(QPointF &point, double factor)
{
    point = {scaled(point.x(), factor), scaled(point.y(), factor)};
}

void scaleOutline(Outline &outline, double factor)
{
    for (QPointF &point : outline)
        scalePoint(point, factor);
}

bool isSound(const Table &table)
{
    const QPointF size(table.size.width(), table.size.height());
    return SpotGrid::isSomewhere(table.centre) && SpotGrid::isSomewhere(size) && table.size.width() > 0
        && table.size.height() > 0 && std::isfinite(table.rotation);
}

/// QJsonDocument does not read back the mark of an encoding that a text begins with.
void unmark(QString &text)
{
    while (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
}

void unmark(Layout &layout)
{
    unmark(layout.name);
    for (Zone &zone : layout.zones) {
        unmark(zone.key);
        unmark(zone.name);
    }
    for (Section &section : layout.sections) {
        for (QString *text : {&section.name, &section.id, &section.floor, &section.entrance})
            unmark(*text);
        for (Row &row : section.rows) {
            unmark(row.label);
            unmark(row.id);
            for (Seat &seat : row.seats) {
                for (QString *text :
                    {&seat.id, &seat.label, &seat.zone, &seat.entrance, &seat.note, &seat.view})
                    unmark(*text);
            }
        }
    }
    for (Area &area : layout.areas) {
        for (QString *text : {&area.id, &area.name, &area.zone, &area.floor, &area.entrance})
            unmark(*text);
    }
    for (Decoration &decoration : layout.decorations) {
        for (QString *text : {&decoration.text, &decoration.id, &decoration.floor})
            unmark(*text);
    }
    for (Floor &floor : layout.floors) {
        unmark(floor.key);
        unmark(floor.name);
    }
    for (Entrance &entrance : layout.entrances) {
        for (QString *text : {&entrance.id, &entrance.name, &entrance.floor})
            unmark(*text);
    }
}

void cut(QString &text)
{
    if (text.size() > limits::nameLength)
        text.truncate(limits::nameLength);
}

} // namespace

QString hexColor(const QString &text)
{
    static const QRegularExpression rgb(
        QStringLiteral("^rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)$"));
    if (text.size() == 4 && text[0] == u'#') // #RGB
        return QStringLiteral("#%1%1%2%2%3%3").arg(text[1]).arg(text[2]).arg(text[3]);
    if (text.size() == 9 && isHexColor(text.left(7)))
        return text.left(7);
    if (text.size() < 40 && text.startsWith(u"rgb(")) {
        if (const auto match = rgb.match(text); match.hasMatch()) {
            const auto part = [&](int i) { return std::min(match.captured(i).toInt(), 255); };
            const int value = part(1) * 65536 + part(2) * 256 + part(3);
            return u'#' + QStringLiteral("%1").arg(value, 6, 16, QLatin1Char('0'));
        }
    }
    return text;
}

bool isHexColor(const QString &text)
{
    return text.size() == 7 && text[0] == u'#' && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
    });
}

QString paletteColor(size_t index) { return QLatin1String(palette[index % palette.size()]); }

bool namesAStage(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\b(stage|bühne|buehne|scène|escenario|palco)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return word.match(text.left(limits::nameLength)).hasMatch();
}

Outline ellipseOutline(const QRectF &rect, double degrees)
{
    Outline outline;
    for (int i = 0; i < ellipseCorners; ++i) {
        const double angle = 2 * M_PI * i / ellipseCorners;
        outline.append(
            rect.center() + QPointF(std::cos(angle) * rect.width() / 2, std::sin(angle) * rect.height() / 2));
    }
    return turned(outline, rect.center(), degrees);
}

QRectF rectAround(QPointF middle, double width, double height)
{
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

QRectF textBox(QPointF middle, const QString &text, double size)
{
    return rectAround(middle, double(text.size()) * size * letterWidth, size * 1.4);
}

double importScale(const Layout &layout, double otherwise)
{
    const double pitch = pitchOfRows(layout);
    return importPitch / (std::isfinite(pitch) && pitch > 0 ? pitch : otherwise);
}

void scaleLayout(Layout &layout, double factor)
{
    for (Section &section : layout.sections) {
        scaleOutline(section.outline, factor);
        for (Row &row : section.rows) {
            for (Seat &seat : row.seats)
                scalePoint(seat.position, factor);
            if (row.table) {
                scalePoint(row.table->centre, factor);
                row.table->size = {
                    scaled(row.table->size.width(), factor), scaled(row.table->size.height(), factor)};
            }
        }
    }
    for (Area &area : layout.areas)
        scaleOutline(area.outline, factor);
    for (Decoration &decoration : layout.decorations) {
        scaleOutline(decoration.outline, factor);
        const QRectF &rect = decoration.rect;
        decoration.rect = {scaled(rect.x(), factor), scaled(rect.y(), factor), scaled(rect.width(), factor),
            scaled(rect.height(), factor)};
    }
    for (Entrance &entrance : layout.entrances)
        scalePoint(entrance.position, factor);
    if (layout.focalPoint)
        scalePoint(*layout.focalPoint, factor);
}

void tidyImported(Layout &layout, Problems &problems)
{
    unmark(layout);
    for (size_t section = 0; section < layout.sections.size(); ++section) {
        std::vector<Row> &rows = layout.sections[section].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            if (!rows[row].table || isSound(*rows[row].table))
                continue;
            problems.push_back(problemOf("unreadable_shape", placeOf(layout, section, row)));
            rows[row].table.reset();
        }
    }
    for (Floor &floor : layout.floors)
        cut(floor.name);
    for (Entrance &entrance : layout.entrances)
        cut(entrance.name);
    for (Decoration &decoration : layout.decorations)
        decoration.rotation =
            std::isfinite(decoration.rotation) ? std::remainder(decoration.rotation, 360) : 0;
}

QString NamedEntrances::idOf(const QString &name, Layout &layout)
{
    if (name.isEmpty())
        return {};
    const auto known = m_ids.constFind(name);
    if (known != m_ids.constEnd())
        return *known;
    if (layout.entrances.size() >= size_t(limits::entrances)) {
        ++m_left;
        return {};
    }
    const QString id = QStringLiteral("entrance-%1").arg(m_ids.size() + 1);
    m_ids.insert(name, id);
    layout.entrances.push_back({id, name, {}});
    return id;
}

void NamedEntrances::place(Layout &layout, Problems &problems) const
{
    QHash<QString, QRectF> around;
    const auto add = [&](const QString &id, QPointF at) {
        if (id.isEmpty() || !SpotGrid::isSomewhere(at))
            return;
        const QRectF spot = rectAround(at, 1, 1);
        const auto known = around.find(id);
        if (known == around.end())
            around.insert(id, spot);
        else
            *known |= spot;
    };
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                add(seat.entrance.isEmpty() ? section.entrance : seat.entrance, seat.position);
        }
    }
    for (const Area &area : layout.areas) {
        for (const QPointF &corner : area.outline)
            add(area.entrance, corner);
    }
    if (m_left > 0)
        problems.push_back(problemOf("not_kept", layout.name, QStringLiteral("%1 × entrance").arg(m_left)));
    double spare = 0;
    for (Entrance &entrance : layout.entrances) {
        if (m_ids.value(entrance.name) != entrance.id)
            continue;
        const QRectF seats = around.value(entrance.id, QRectF(0, spare, 1, 1));
        spare += besideSeats;
        entrance.position = {seats.left() - besideSeats, seats.center().y()};
        problems.push_back(problemOf("entrance_guessed", entrance.name));
    }
}

void nameSeats(Layout &layout)
{
    QSet<QString> taken;
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                taken.insert(seat.id);
        }
    }
    for (Section &section : layout.sections) {
        for (Row &row : section.rows) {
            for (Seat &seat : row.seats) {
                if (!seat.id.isEmpty())
                    continue;
                const QString id = section.name + u'-' + row.label + u'-' + seat.label;
                if (id.size() > limits::nameLength || taken.contains(id))
                    continue; // validate() tells, and repair() makes one
                taken.insert(id);
                seat.id = id;
            }
        }
    }
}

} // namespace parterre::layout

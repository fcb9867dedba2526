// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/svgimport.h"

#include "common/layout/geometry.h"
#include "common/layout/importtext.h"
#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/layoutnames.h"
#include "common/layout/outline.h"
#include "common/layout/problemtable.h"
#include "common/layout/spotgrid.h"
#include "common/layout/svgdrawing.h"
#include "common/layout/svggeometry.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

using Shape = SvgDrawing::Shape;
using Group = SvgDrawing::Group;

constexpr double smallestSeat = 0.5; ///< of the usual size
constexpr double largestSeat = 2;
constexpr double longestSeat = 2; ///< times as long as wide
constexpr double sameHeight = 0.4; ///< of a seat's size
constexpr int seatsOfLine = 3;

/// What a sine and its arc leave behind is no part of an angle.
double rounded(double degrees) { return std::round(degrees * 1e6) / 1e6; }

double sizeOf(const Shape &shape) { return std::max(shape.size.width(), shape.size.height()); }

bool mayBeSeat(const Shape &shape)
{
    if (shape.form != Shape::Form::Ellipse && shape.form != Shape::Form::Rect)
        return false;
    const double width = shape.size.width();
    const double height = shape.size.height();
    return std::isfinite(width) && std::isfinite(height) && width > 0 && height > 0
        && std::max(width, height) <= longestSeat * std::min(width, height);
}

/// Illustrator writes "Row_x20_A_1_" for "Row A".
QString decoded(const QString &id)
{
    static const QRegularExpression code(QStringLiteral("_x([0-9A-Fa-f]{2})_"));
    QString text = id.left(limits::nameLength);
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text)) {
        const QChar letter(match.captured(1).toInt(nullptr, 16));
        text.replace(match.capturedStart(), match.capturedLength(), letter);
    }
    return text;
}

/// What a drawing program calls everything, "g1234", is no name.
QString nameFromId(const QString &id)
{
    static const QRegularExpression made(
        QStringLiteral(
            "^(circle|ellipse|rect|path|g|use|text|tspan|layer|svg|polygon|seat|group)[-_]?\\d*([-_]\\d+)*$"),
        QRegularExpression::CaseInsensitiveOption);
    return made.match(id.left(limits::nameLength)).hasMatch() ? QString() : decoded(id);
}

QString nameOf(const auto &named) { return named.name.isEmpty() ? nameFromId(named.id) : named.name; }

SeatAttributes attributesOf(const QString &words)
{
    SeatAttributes attributes;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto known = std::ranges::find(attributeNames, word, &AttributeName::name);
        if (known != attributeNames.end())
            attributes |= known->attribute;
    }
    return attributes;
}

class Import {
public:
    explicit Import(SvgDrawing &&drawing, const ImportWatch &watch)
        : m_drawing(std::move(drawing))
        , m_progress(watch, 70, 90)
    {
    }
    Result<LoadReport> run();

private:
    static constexpr int noGroup = -1;

    void tooMany(const char *what, int limit)
    {
        if (!m_error)
            m_error = makeError(
                ErrorCode::TooLarge, QStringLiteral("more than %1 %2").arg(limit).arg(QLatin1String(what)));
    }
    void add(const char *code, const QString &detail = {})
    {
        m_report.problems.push_back(problemOf(code, m_layout.name, detail));
    }

    void tellSeats();
    void tellSections();
    bool hasLines(const std::vector<size_t> &seats) const;
    void nameByTexts();
    void readZones();
    void readSeats();
    void seat(const Shape &shape, Row &row);
    size_t section(int group);
    Row &row(int group, size_t section);
    QString sectionName(int group) const;
    QString zoneOf(const Shape &shape);
    void guessRows();
    void readOthers();
    void area(const Shape &shape);
    void decoration(const Shape &shape);
    void entrance(const Shape &shape);
    void table(const Shape &shape);
    void numberSeats();
    void finish();

    SvgDrawing m_drawing;
    LoadReport m_report;
    Layout &m_layout = m_report.layout;
    ImportProgress m_progress;
    std::optional<Error> m_error;
    std::vector<char> m_isSeat; ///< by shape
    std::vector<char> m_isUsed; ///< by shape: a text that names a seat
    double m_size = 0; ///< of most seats
    std::vector<char> m_isSection; ///< by group
    QHash<int, size_t> m_sections; ///< by group
    QHash<int, std::pair<size_t, size_t>> m_rows; ///< section and row by group
    QHash<size_t, std::vector<Seat>> m_loose; ///< seats in a section and in no row
    QSet<QString> m_zones;
    int m_rowCount = 0;
};

/// Most circles of a drawing are its seats; their size tells the rest.
void Import::tellSeats()
{
    const std::vector<Shape> &shapes = m_drawing.shapes;
    m_isSeat.assign(shapes.size(), false);
    m_isUsed.assign(shapes.size(), false);
    const bool isMarked =
        std::ranges::any_of(shapes, [](const Shape &shape) { return shape.kind == u"seat"; });
    std::vector<double> sizes;
    for (size_t i = 0; i < shapes.size(); ++i) {
        m_isSeat[i] =
            mayBeSeat(shapes[i]) && (isMarked ? shapes[i].kind == u"seat" : shapes[i].kind.isEmpty());
        if (m_isSeat[i])
            sizes.push_back(sizeOf(shapes[i]));
    }
    if (sizes.empty())
        return;
    const auto middle = sizes.begin() + std::ptrdiff_t(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    m_size = *middle;
    int others = 0;
    for (size_t i = 0; i < shapes.size() && !isMarked; ++i) {
        const double size = sizeOf(shapes[i]);
        if (!m_isSeat[i] || (size >= smallestSeat * m_size && size <= largestSeat * m_size))
            continue;
        m_isSeat[i] = false;
        ++others;
    }
    if (others > 0)
        add("not_the_size_of_seats", QString::number(others));
}

/// Which groups are sections: those around rows, layers, and those with several lines of seats.
void Import::tellSections()
{
    m_isSection.assign(m_drawing.groups.size(), false);
    QHash<int, std::vector<size_t>> seatsOf;
    for (size_t i = 0; i < m_drawing.shapes.size(); ++i) {
        if (m_isSeat[i] && m_drawing.shapes[i].group != noGroup)
            seatsOf[m_drawing.shapes[i].group].push_back(i);
    }
    for (auto group = seatsOf.cbegin(); group != seatsOf.cend(); ++group) {
        const Group &own = m_drawing.groups[size_t(group.key())];
        if (own.kind == u"row")
            continue;
        const bool isOutermost = own.parent == noGroup || m_drawing.groups[size_t(own.parent)].isLayer;
        if (own.kind == u"section" || own.isLayer || (isOutermost && hasLines(*group)))
            m_isSection[size_t(group.key())] = true;
    }
    for (auto group = seatsOf.cbegin(); group != seatsOf.cend(); ++group) {
        const int parent = m_drawing.groups[size_t(group.key())].parent;
        if (parent != noGroup && !m_isSection[size_t(group.key())])
            m_isSection[size_t(parent)] = true;
    }
}

/// Whether the seats stand in lines one above the other. A curved row has two at each height, at most.
bool Import::hasLines(const std::vector<size_t> &seats) const
{
    std::vector<double> heights;
    for (const size_t seat : seats) {
        if (SpotGrid::isSomewhere(m_drawing.shapes[seat].centre))
            heights.push_back(m_drawing.shapes[seat].centre.y());
    }
    std::ranges::sort(heights);
    size_t lines = 0;
    for (size_t i = 0; i < heights.size(); ++i) {
        if (i == 0 || heights[i] - heights[i - 1] > sameHeight * m_size)
            ++lines;
    }
    return lines > 1 && heights.size() >= lines * seatsOfLine;
}

/// Texts that stand on a seat without a name are its name.
void Import::nameByTexts()
{
    SpotGrid grid(m_size);
    for (size_t i = 0; i < m_drawing.shapes.size(); ++i) {
        if (m_isSeat[i] && m_drawing.shapes[i].name.isEmpty())
            grid.add(m_drawing.shapes[i].centre, int(i), m_size / 4);
    }
    for (size_t i = 0; i < m_drawing.shapes.size(); ++i) {
        const Shape &text = m_drawing.shapes[i];
        if (text.form != Shape::Form::Text || text.name.isEmpty() || text.name.size() > 8)
            continue;
        const auto under = grid.near(text.centre, m_size * 0.7);
        if (!under || !m_drawing.shapes[size_t(*under)].name.isEmpty())
            continue;
        m_drawing.shapes[size_t(*under)].name = text.name;
        m_isUsed[i] = true;
    }
}

void Import::readZones()
{
    for (const Group &group : m_drawing.groups) {
        const QString key = group.data.value(QStringLiteral("key"));
        if (group.kind == u"floor" && m_layout.floors.size() < size_t(limits::floors))
            m_layout.floors.push_back({key, group.name});
        if (group.kind != u"zone" || m_zones.contains(key) || m_zones.size() >= limits::zones)
            continue;
        m_zones.insert(key);
        m_layout.zones.push_back({key, group.name, hexColor(group.data.value(QStringLiteral("color")))});
    }
}

QString Import::zoneOf(const Shape &shape)
{
    QString key = shape.data.value(QStringLiteral("zone"));
    if (key.isEmpty())
        key = shape.fill.isEmpty() || shape.fill == u"none" ? QStringLiteral("seats")
                                                            : shape.fill.left(80).toLower();
    if (m_zones.contains(key))
        return key;
    if (m_zones.size() >= limits::zones) {
        tooMany("zones", limits::zones);
        return key;
    }
    m_zones.insert(key);
    m_layout.zones.push_back({key, QStringLiteral("Zone %1").arg(m_layout.zones.size() + 1),
        isHexColor(key) ? key : paletteColor(m_layout.zones.size())});
    return key;
}

QString Import::sectionName(int group) const
{
    for (int at = group; at != noGroup; at = m_drawing.groups[size_t(at)].parent) {
        if (const QString name = nameOf(m_drawing.groups[size_t(at)]); !name.isEmpty())
            return name;
    }
    return group == noGroup ? QStringLiteral("Hall")
                            : QStringLiteral("Section %1").arg(m_layout.sections.size() + 1);
}

size_t Import::section(int group)
{
    if (const auto known = m_sections.constFind(group); known != m_sections.constEnd())
        return *known;
    if (m_layout.sections.size() >= size_t(limits::sections))
        tooMany("sections", limits::sections);
    Section made;
    made.name = sectionName(group);
    if (group != noGroup) {
        const SvgDrawing::Data &data = m_drawing.groups[size_t(group)].data;
        made.id = data.value(QStringLiteral("id"));
        made.floor = data.value(QStringLiteral("floor"));
        made.entrance = data.value(QStringLiteral("entrance"));
    }
    m_layout.sections.push_back(std::move(made));
    m_sections.insert(group, m_layout.sections.size() - 1);
    return m_layout.sections.size() - 1;
}

Row &Import::row(int group, size_t section)
{
    std::vector<Row> &rows = m_layout.sections[section].rows;
    if (const auto known = m_rows.constFind(group); known != m_rows.constEnd())
        return rows[known->second];
    if (rows.size() >= size_t(limits::rowsOfSection) || ++m_rowCount > limits::seats)
        tooMany("rows in a section", limits::rowsOfSection);
    const Group &own = m_drawing.groups[size_t(group)];
    Row made{nameOf(own), {}};
    if (made.label.isEmpty())
        made.label = QString::number(rows.size() + 1);
    made.id = own.data.value(QStringLiteral("id"));
    rows.push_back(std::move(made));
    m_rows.insert(group, {section, rows.size() - 1});
    return rows.back();
}

void Import::seat(const Shape &shape, Row &row)
{
    QString label = shape.name;
    if (label.isEmpty()) {
        // "A-12" in row A is 12.
        static const QRegularExpression between(QStringLiteral("^[-_ .:]+"));
        label = nameFromId(shape.id);
        if (!row.label.isEmpty() && label.startsWith(row.label) && label.size() > row.label.size())
            label = label.mid(row.label.size()).remove(between);
    }
    row.seats.push_back({shape.id, label, shape.centre, zoneOf(shape),
        attributesOf(shape.data.value(QStringLiteral("attributes"))),
        shape.data.value(QStringLiteral("entrance")),
        shape.data.value(QStringLiteral("note")).left(limits::nameLength),
        shape.data.value(QStringLiteral("view")).left(limits::nameLength)});
    if (row.seats.size() > size_t(limits::seatsOfRow))
        tooMany("seats in a row", limits::seatsOfRow);
}

void Import::readSeats()
{
    Row loose;
    for (size_t i = 0; i < m_drawing.shapes.size() && !m_error; ++i) {
        if (!m_progress.goesOn(qint64(i), qint64(m_drawing.shapes.size())))
            m_error = importCancelled();
        if (!m_isSeat[i])
            continue;
        const Shape &shape = m_drawing.shapes[i];
        if (++m_report.seatsIn > limits::seats)
            return tooMany("seats", limits::seats);
        const int group = shape.group;
        if (group != noGroup && !m_isSection[size_t(group)]) {
            seat(shape, row(group, section(m_drawing.groups[size_t(group)].parent)));
            continue;
        }
        loose.seats.clear();
        seat(shape, loose);
        m_loose[section(group)].push_back(loose.seats.front());
    }
}

/// Seats that lie in no group of a row: what is on one height belongs together.
void Import::guessRows()
{
    for (size_t section = 0; section < m_layout.sections.size() && !m_loose.isEmpty(); ++section) {
        std::vector<Seat> seats = m_loose.take(section);
        if (seats.empty())
            continue;
        // What is not a number cannot be put in order.
        const auto height = [](const Seat &seat) {
            return SpotGrid::isSomewhere(seat.position) ? seat.position.y() : 0;
        };
        std::ranges::stable_sort(seats, {}, height);
        std::vector<Row> &rows = m_layout.sections[section].rows;
        double last = 0;
        for (size_t i = 0; i < seats.size(); ++i) {
            if (i == 0 || height(seats[i]) - last > sameHeight * m_size) {
                if (rows.size() >= size_t(limits::rowsOfSection))
                    return tooMany("rows in a section", limits::rowsOfSection);
                rows.push_back({QString::number(rows.size() + 1), {}});
            }
            last = height(seats[i]);
            rows.back().seats.push_back(std::move(seats[i]));
        }
        for (Row &row : rows) {
            if (row.seats.size() > size_t(limits::seatsOfRow))
                return tooMany("seats in a row", limits::seatsOfRow);
            if (std::ranges::all_of(
                    row.seats, [](const Seat &seat) { return SpotGrid::isSomewhere(seat.position); }))
                std::ranges::stable_sort(row.seats, {}, [](const Seat &seat) { return seat.position.x(); });
        }
        m_report.problems.push_back(problemOf("rows_guessed", placeOf(m_layout, section)));
    }
}

void Import::numberSeats()
{
    int numbered = 0;
    bool areIdsMade = false;
    for (Section &section : m_layout.sections) {
        for (Row &row : section.rows) {
            for (size_t i = 0; i < row.seats.size(); ++i) {
                areIdsMade = areIdsMade || row.seats[i].id.isEmpty();
                if (!row.seats[i].label.isEmpty())
                    continue;
                row.seats[i].label = QString::number(i + 1);
                ++numbered;
            }
        }
    }
    if (numbered > 0)
        add("labels_made", QString::number(numbered));
    if (areIdsMade)
        add("ids_made");
    nameSeats(m_layout);
}

void Import::area(const Shape &shape)
{
    if (m_layout.areas.size() >= size_t(limits::areas))
        return tooMany("areas", limits::areas);
    Area area;
    area.id = shape.id;
    area.name = shape.name;
    area.outline = shape.form == Shape::Form::Ellipse
        ? ellipseOutline(rectAround(shape.centre, shape.size.width(), shape.size.height()), shape.rotation)
        : shape.outline;
    area.zone = zoneOf(shape);
    area.floor = shape.data.value(QStringLiteral("floor"));
    area.entrance = shape.data.value(QStringLiteral("entrance"));
    if (shape.data.value(QStringLiteral("kind")) == u"standing")
        area.kind = Area::Kind::Standing;
    bool isNumber = false;
    const QString capacity = shape.data.value(QStringLiteral("capacity"));
    const int places = capacity.toInt(&isNumber);
    if (!isNumber || places < 0)
        m_report.problems.push_back(problemOf("bad_capacity", area.name, capacity.left(limits::nameLength)));
    else if (places > limits::seats - m_report.seatsIn)
        return tooMany("seats", limits::seats);
    else
        area.capacity = places;
    m_report.seatsIn += area.capacity;
    m_layout.areas.push_back(std::move(area));
}

void Import::entrance(const Shape &shape)
{
    if (m_layout.entrances.size() < size_t(limits::entrances) && SpotGrid::isSomewhere(shape.centre))
        m_layout.entrances.push_back({shape.data.value(QStringLiteral("id")).left(limits::nameLength),
            shape.name, shape.centre, shape.data.value(QStringLiteral("floor"))});
    else
        ++m_drawing.unreadable;
}

void Import::table(const Shape &shape)
{
    const auto [section, row] = m_rows.value(shape.group);
    Table table;
    const QString word = shape.data.value(QStringLiteral("shape"));
    const auto known = std::ranges::find(shapeNames, word, &ShapeName::name);
    table.shape = known == shapeNames.end() ? Table::Shape::Round : known->kind;
    table.centre = shape.centre;
    table.size = shape.size;
    table.rotation = rounded(shape.rotation);
    table.soldWhole = shape.data.value(QStringLiteral("sold-whole")) == u"true";
    m_layout.sections[section].rows[row].table = table;
}

void Import::decoration(const Shape &shape)
{
    Decoration decoration;
    decoration.text = nameOf(shape).left(limits::nameLength);
    decoration.color = isHexColor(shape.fill) ? shape.fill : QString();
    decoration.floor = shape.data.value(QStringLiteral("floor"));
    decoration.outline = shape.outline;
    const bool isBoxed = shape.form == Shape::Form::Text || shape.form == Shape::Form::Ellipse;
    if (isBoxed) {
        decoration.kind =
            shape.form == Shape::Form::Text ? Decoration::Kind::Text : Decoration::Kind::Ellipse;
        decoration.outline.clear();
        decoration.rect = rectAround(shape.centre, shape.size.width(), shape.size.height());
        decoration.rotation = rounded(shape.rotation);
    } else if (shape.kind == u"stage" || namesAStage(decoration.text)) {
        decoration.kind = Decoration::Kind::Stage;
    } else if (shape.kind == u"aisle") {
        decoration.kind = Decoration::Kind::Aisle;
    }
    const bool hasNothing = (isBoxed ? decoration.rect.isEmpty() : decoration.outline.size() < 3)
        || (decoration.kind == Decoration::Kind::Text && decoration.text.isEmpty());
    if (hasNothing || m_layout.decorations.size() >= size_t(limits::decorations)) {
        ++m_drawing.unreadable;
        return;
    }
    m_layout.decorations.push_back(std::move(decoration));
}

void Import::readOthers()
{
    for (size_t i = 0; i < m_drawing.shapes.size() && !m_error; ++i) {
        const Shape &shape = m_drawing.shapes[i];
        if (m_isSeat[i] || m_isUsed[i])
            continue;
        if (shape.kind == u"area")
            area(shape);
        else if (shape.kind == u"entrance")
            entrance(shape);
        else if (shape.kind == u"table" && m_rows.contains(shape.group))
            table(shape);
        else if (shape.kind == u"outline" && m_sections.contains(shape.group))
            m_layout.sections[m_sections.value(shape.group)].outline = shape.outline;
        else
            decoration(shape);
    }
}

void Import::finish()
{
    for (const auto &[what, times] : m_drawing.notKept)
        add("not_kept", QStringLiteral("%1 × %2").arg(times).arg(QString::fromStdString(what)));
    if (m_drawing.hidden > 0)
        add("hidden_shapes", QString::number(m_drawing.hidden));
    for (int i = 0; i < std::min(m_drawing.unreadable, 1); ++i)
        add("not_kept", QStringLiteral("%1 × shape").arg(m_drawing.unreadable));
    const QString focus = m_drawing.data.value(QStringLiteral("focus"));
    const auto stage = std::ranges::find(m_layout.decorations, Decoration::Kind::Stage, &Decoration::kind);
    if (const Outline point = svgPoints(focus); point.size() == 1)
        m_layout.focalPoint = point.front();
    else if (stage != m_layout.decorations.end())
        m_layout.focalPoint = boundsOf(stage->outline).center();
    double scale = 1;
    if (m_drawing.data.value(QStringLiteral("unit")) != u"cm") {
        scale = importScale(m_layout, m_size > 0 ? m_size * 1.25 : importPitch);
        scaleLayout(m_layout, scale);
    }
    if (const double diameter = std::round(m_size * scale * 100) / 100;
        std::isfinite(diameter) && diameter > 0)
        m_layout.seatDiameter = scale == 1 ? std::clamp(diameter, 1.0, 1000.0)
                                           : std::clamp(diameter, 0.5 * importPitch, 0.9 * importPitch);
    tidyImported(m_layout, m_report.problems);
}

Result<LoadReport> Import::run()
{
    m_report.format = QStringLiteral("SVG");
    m_layout.name = m_drawing.title;
    tellSeats();
    nameByTexts();
    tellSections();
    readZones();
    readSeats();
    if (!m_error)
        guessRows();
    if (!m_error)
        readOthers();
    if (m_error)
        return *m_error;
    numberSeats();
    finish();
    return std::move(m_report);
}

} // namespace

Result<LoadReport> importSvg(const QByteArray &bytes, const ImportWatch &watch)
{
    const ImportText decoded = importText(bytes);
    auto drawing = readSvg(decoded.text, watch);
    if (!drawing)
        return drawing.error();
    auto report = Import(std::move(*drawing), watch).run();
    if (report && decoded.isGuessed)
        report->problems.push_back(problemOf("not_utf8", report->layout.name));
    return report;
}

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/csvimport.h"

#include "common/layout/csvreader.h"
#include "common/layout/importtext.h"
#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/layoutnames.h"
#include "common/layout/outline.h"
#include "common/layout/problemtable.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre::layout {

namespace {

const double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double rowDistance = 100; ///< where the file tells no positions
constexpr double placeSize = 5'000; ///< square centimetres that a person stands on

constexpr std::pair<CsvField, SeatAttribute> flagFields[]{
    {CsvField::Wheelchair, SeatAttribute::Wheelchair},
    {CsvField::Companion, SeatAttribute::Companion},
    {CsvField::RestrictedView, SeatAttribute::RestrictedView},
    {CsvField::StepFree, SeatAttribute::StepFree},
    {CsvField::Aisle, SeatAttribute::Aisle},
    {CsvField::NoArmrest, SeatAttribute::NoArmrest},
};

bool isYes(const QString &text)
{
    const QString word = text.toLower();
    return word == u"1" || word == u"x" || word == u"yes" || word == u"true" || word == u"ja"
        || word == u"wahr";
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?$"));
    return text.size() <= 38 && form.match(text).hasMatch();
}

double numberOf(QString text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return number;
    const double german = text.replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? german : nowhere;
}

class Import {
public:
    Import(const CsvMapping &mapping, const ImportWatch &watch)
        : m_mapping(mapping)
        , m_progress(watch, 5, 90)
    {
    }
    Result<LoadReport> run(const QString &text);

private:
    void tooMany(const char *what, int limit)
    {
        if (!m_error)
            m_error = makeError(
                ErrorCode::TooLarge, QStringLiteral("more than %1 %2").arg(limit).arg(QLatin1String(what)));
    }
    void add(const char *code, const QString &place, const QString &detail = {})
    {
        m_report.problems.push_back(problemOf(code, place, detail));
    }
    QString cell(CsvField field) const
    {
        const int column = m_mapping.column(field);
        return column >= 0 && column < m_cells.size() ? m_cells[column] : QString();
    }
    QPointF position() const { return {numberOf(cell(CsvField::X)), numberOf(cell(CsvField::Y))}; }
    QString linePlace() const { return QStringLiteral("#%1").arg(m_line); }

    void columnsNotKept(const QStringList &first);
    void line();
    void seat();
    void area(const QString &capacity);
    QString readable(const QString &text, const char *kind, QHash<QString, QString> &made);
    QString zone();
    QString floor();
    QString entrance();
    SeatAttributes attributes();
    size_t section();
    Row &row(size_t section);
    void finish();
    void placeSeats();
    void zonesFromSections();

    const CsvMapping &m_mapping;
    LoadReport m_report;
    Layout &m_layout = m_report.layout;
    ImportProgress m_progress;
    std::optional<Error> m_error;
    QStringList m_cells;
    int m_line = 0;
    int m_ids = 0;
    QHash<QString, size_t> m_sections; ///< by floor and name
    std::vector<QHash<QString, size_t>> m_rowsOf; ///< of each section by label
    QHash<QString, QString> m_floors; ///< keys by name
    QSet<QString> m_zones;
    QSet<QString> m_unknownWords;
    QHash<QString, QString> m_sectionNames;
    QHash<QString, QString> m_entranceNames;
    NamedEntrances m_entrances;
};

void Import::columnsNotKept(const QStringList &first)
{
    for (qsizetype i = 0; i < first.size(); ++i) {
        const QString name = m_mapping.hasHeader ? first[i] : QString::number(i + 1);
        if (!name.isEmpty() && std::ranges::find(m_mapping.columns, int(i)) == m_mapping.columns.end())
            add("column_not_kept", linePlace(), name.left(limits::nameLength));
    }
}

/// What people call a section that the file only has an id of: "Section 2".
QString Import::readable(const QString &text, const char *kind, QHash<QString, QString> &made)
{
    if (!isUuid(text))
        return text;
    QString &name = made[text];
    if (name.isEmpty()) {
        name = QStringLiteral("%1 %2").arg(QLatin1String(kind)).arg(made.size());
        add("name_made", name, text);
    }
    return name;
}

QString Import::zone()
{
    const QString key = cell(CsvField::Zone);
    if (key.isEmpty() || m_zones.contains(key))
        return key;
    m_zones.insert(key);
    m_layout.zones.push_back({key, key, paletteColor(m_layout.zones.size())});
    if (m_layout.zones.size() > size_t(limits::zones))
        tooMany("zones", limits::zones);
    return key;
}

QString Import::floor()
{
    const QString name = cell(CsvField::Floor);
    if (name.isEmpty())
        return {};
    QString &key = m_floors[name];
    if (key.isEmpty()) {
        key = name.size() <= limits::nameLength ? name : QStringLiteral("floor-%1").arg(m_floors.size());
        m_layout.floors.push_back({key, name});
        if (m_layout.floors.size() > size_t(limits::floors))
            tooMany("floors", limits::floors);
    }
    return key;
}

QString Import::entrance()
{
    return m_entrances.idOf(readable(cell(CsvField::Entrance), "Entrance", m_entranceNames), m_layout);
}

SeatAttributes Import::attributes()
{
    SeatAttributes attributes;
    for (const auto &[field, attribute] : flagFields)
        attributes.setFlag(attribute, isYes(cell(field)));
    static const QRegularExpression between(QStringLiteral("[\\s,;|/]+"));
    for (const QString &word : cell(CsvField::Attributes).split(between, Qt::SkipEmptyParts)) {
        const auto known = std::ranges::find(attributeNames, word, &AttributeName::name);
        if (known != attributeNames.end()) {
            attributes |= known->attribute;
        } else if (m_unknownWords.size() < limits::zones && !m_unknownWords.contains(word)) {
            m_unknownWords.insert(word);
            add("unknown_attribute", linePlace(), word.left(limits::nameLength));
        }
    }
    return attributes;
}

size_t Import::section()
{
    const QString floorKey = floor();
    const QString text = cell(CsvField::Section);
    const QString key = floorKey + u'\n' + text;
    if (const auto known = m_sections.constFind(key); known != m_sections.constEnd())
        return *known;
    if (m_layout.sections.size() >= size_t(limits::sections))
        tooMany("sections", limits::sections);
    Section made;
    made.name = text.isEmpty() ? QStringLiteral("Hall") : readable(text, "Section", m_sectionNames);
    made.id = isUuid(text) ? text : QString();
    made.floor = floorKey;
    m_layout.sections.push_back(std::move(made));
    m_rowsOf.emplace_back();
    m_sections.insert(key, m_layout.sections.size() - 1);
    return m_layout.sections.size() - 1;
}

Row &Import::row(size_t section)
{
    std::vector<Row> &rows = m_layout.sections[section].rows;
    const QString label = m_mapping.has(CsvField::Row) ? cell(CsvField::Row) : QStringLiteral("1");
    const auto known = m_rowsOf[section].constFind(label);
    if (known != m_rowsOf[section].constEnd())
        return rows[*known];
    if (rows.size() >= size_t(limits::rowsOfSection))
        tooMany("rows in a section", limits::rowsOfSection);
    m_rowsOf[section].insert(label, rows.size());
    rows.push_back({label, {}});
    return rows.back();
}

void Import::line()
{
    const QString capacity = cell(CsvField::Capacity);
    if (!capacity.isEmpty() && cell(CsvField::Seat).isEmpty())
        area(capacity);
    else
        seat();
}

void Import::seat()
{
    if (++m_report.seatsIn > limits::seats)
        return tooMany("seats", limits::seats);
    Row &to = row(section());
    if (to.seats.size() >= size_t(limits::seatsOfRow))
        return tooMany("seats in a row", limits::seatsOfRow);
    Seat seat{cell(CsvField::Id), cell(CsvField::Seat), position(), zone(), attributes(), entrance(),
        cell(CsvField::Note).left(limits::nameLength)};
    m_ids += seat.id.isEmpty() ? 0 : 1;
    to.seats.push_back(std::move(seat));
}

void Import::area(const QString &capacity)
{
    if (m_layout.areas.size() >= size_t(limits::areas))
        return tooMany("areas", limits::areas);
    Area area;
    area.id = cell(CsvField::Id);
    area.name = cell(CsvField::Section);
    area.zone = zone();
    area.floor = floor();
    area.entrance = entrance();
    const double places = numberOf(capacity);
    if (!(places >= 0) || places != std::floor(places))
        add("bad_capacity", area.name, capacity.left(limits::nameLength));
    else if (m_report.seatsIn + places > limits::seats)
        return tooMany("seats", limits::seats);
    else
        area.capacity = int(places);
    m_report.seatsIn += area.capacity;
    if (cell(CsvField::Attributes).contains(QLatin1String("standing")))
        area.kind = Area::Kind::Standing;
    if (const QPointF at = position(); std::isfinite(at.x()) && std::isfinite(at.y()))
        area.outline.append(at); // grows to a square once lengths are centimetres
    m_layout.areas.push_back(std::move(area));
}

/// Section below section, row behind row.
void Import::placeSeats()
{
    double y = 0;
    for (Section &section : m_layout.sections) {
        for (Row &row : section.rows) {
            for (size_t i = 0; i < row.seats.size(); ++i)
                row.seats[i].position = {double(i) * importPitch, y};
            y += rowDistance;
        }
        y += 2 * rowDistance;
    }
    add("positions_made", m_layout.name);
}

void Import::zonesFromSections()
{
    QHash<QString, QString> keys;
    const auto keyFor = [&](const QString &name) {
        if (!keys.contains(name)) {
            const QString key = name.left(80);
            keys.insert(name, m_zones.contains(key) ? QStringLiteral("zone-%1").arg(keys.size() + 1) : key);
            m_zones.insert(keys[name]);
            m_layout.zones.push_back(
                {keys[name], name.left(limits::nameLength), paletteColor(m_layout.zones.size())});
        }
        return keys.value(name);
    };
    if (m_layout.sections.size() + m_layout.areas.size() > size_t(limits::zones))
        return; // validate() tells
    for (Section &section : m_layout.sections) {
        for (Row &row : section.rows) {
            for (Seat &seat : row.seats)
                seat.zone = keyFor(section.name);
        }
    }
    for (Area &area : m_layout.areas)
        area.zone = keyFor(area.name);
    add("zones_from_sections", m_layout.name);
}

void Import::finish()
{
    if (!m_mapping.has(CsvField::X) || !m_mapping.has(CsvField::Y))
        placeSeats();
    else if (const double unit = m_mapping.unit > 0 ? m_mapping.unit : importScale(m_layout, importPitch);
             unit != 1)
        scaleLayout(m_layout, unit);
    for (Area &area : m_layout.areas) {
        const double side = std::sqrt(std::max(area.capacity, 1) * placeSize);
        if (!area.outline.isEmpty())
            area.outline = outlineOf(rectAround(area.outline.front(), side, side));
    }
    if (!m_mapping.has(CsvField::Zone))
        zonesFromSections();
    if (m_ids == 0 && m_report.seatsIn > 0) {
        add("ids_made", m_layout.name);
        nameSeats(m_layout);
    }
    m_entrances.place(m_layout, m_report.problems);
    tidyImported(m_layout, m_report.problems);
}

Result<LoadReport> Import::run(const QString &text)
{
    m_report.format = QStringLiteral("CSV");
    CsvReader reader(text, m_mapping.delimiter);
    auto cells = reader.next();
    m_line = reader.line();
    if (cells)
        columnsNotKept(*cells);
    if (m_mapping.hasHeader)
        cells = reader.next();
    for (; cells; cells = reader.next()) {
        m_cells = std::move(*cells);
        m_line = reader.line();
        line();
        if (!m_error && !m_progress.goesOn(reader.position(), text.size()))
            m_error = importCancelled();
        if (m_error)
            return *m_error;
    }
    if (reader.error())
        return *reader.error();
    finish();
    return std::move(m_report);
}

} // namespace

Result<CsvPreview> previewCsv(const QByteArray &bytes, int lines, QChar delimiter)
{
    const QString text = importText(bytes).text;
    CsvPreview preview;
    if (delimiter.isNull())
        delimiter = CsvReader::guessDelimiter(text);
    CsvReader reader(text, delimiter);
    if (auto header = reader.next())
        preview.header = std::move(*header);
    for (int i = 0; i < lines; ++i) {
        auto cells = reader.next();
        if (!cells)
            break;
        preview.lines.push_back(std::move(*cells));
    }
    if (reader.error())
        return *reader.error();
    preview.guess = guessCsvMapping(preview.header, delimiter);
    return preview;
}

Result<LoadReport> importCsv(const QByteArray &bytes, const CsvMapping &mapping, const ImportWatch &watch)
{
    if (!mapping.isUsable())
        return makeError(ErrorCode::InvalidParams,
            QStringLiteral(
                "no column says which seat: name one \"seat\", others \"row\", \"section\", \"x\", "
                "\"y\", \"zone\", \"id\""));
    const ImportText decoded = importText(bytes);
    auto report = Import(mapping, watch).run(decoded.text);
    if (report && decoded.isGuessed)
        report->problems.push_back(problemOf("not_utf8", report->layout.name));
    return report;
}

} // namespace parterre::layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatsioimport.h"

#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"
#include "common/layout/problemtable.h"
#include "common/layout/seatsioshapes.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace parterre::layout {

namespace {

constexpr double usualPitch = 20; ///< of neighbours, in the chart's units
constexpr double seatShare = 0.8; ///< of the distance, as the designer paints seats

struct FlagName {
    const char *key;
    SeatAttribute attribute;
};
constexpr std::array flagNames{
    FlagName{"accessible", SeatAttribute::Wheelchair},
    FlagName{"companionSeat", SeatAttribute::Companion},
    FlagName{"restrictedView", SeatAttribute::RestrictedView},
    FlagName{"stepFreeAccess", SeatAttribute::StepFree},
    FlagName{"liftUpArmrests", SeatAttribute::NoArmrest},
};
/// What a chart may know and a layout has no place for.
constexpr std::array seatMembersNotKept{"hearingImpaired", "semiAmbulatorySeat", "signLanguageInterpretation",
    "plusSize", "viewFromYourSeatImage"};

/// "3" and 3 are the same key.
QString keyOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

bool isSet(const QJsonValue &value)
{
    const bool isEmpty = (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty())
        || (value.isString() && value.toString().isEmpty());
    return !(value.isUndefined() || value.isNull() || isEmpty || (value.isBool() && !value.toBool()));
}

class Import {
public:
    explicit Import(const ImportWatch &watch)
        : m_progress(watch, 50, 90)
    {
    }
    Result<LoadReport> run(const QJsonObject &json);

private:
    /// Where an object of the chart stands.
    struct Place {
        QPointF origin;
        QString floor;
        QString path; ///< with a point behind it
        std::optional<size_t> section{}; ///< the section that it lies in
        QString zone{};
    };

    void broken(const QString &field, const QString &what)
    {
        if (!m_error) {
            m_error = makeError(ErrorCode::InvalidParams, what);
            m_error->field = field;
        }
    }
    void tooMany(const char *what, qint64 limit)
    {
        if (!m_error) {
            m_error = makeError(
                ErrorCode::TooLarge, QStringLiteral("more than %1 %2").arg(limit).arg(QLatin1String(what)));
            m_error->limit = limit;
        }
    }
    void add(const char *code, const QString &place, const QString &detail = {})
    {
        m_report.problems.push_back(problemOf(code, place, detail));
    }
    void notKept(const char *what) { ++m_notKept[what]; }

    template <class Take>
    void each(const QJsonObject &json, const char *key, const Place &place, Take take);
    QString label(const QJsonObject &json, const QString &place);
    QString zoneOf(const QJsonObject &json, const QString &otherwise) const;

    void categories(const QJsonObject &json);
    void floors(const QJsonObject &json);
    void chart(const QJsonObject &json, const Place &place);
    void section(const QJsonObject &json, const Place &outer, const QString &path);
    void row(const QJsonObject &json, const Place &place, const QString &path);
    void table(const QJsonObject &json, const Place &place, const QString &path);
    void booth(const QJsonObject &json, const Place &place);
    void area(const QJsonObject &json, const Place &place);
    void shape(const QJsonObject &json, const Place &place);
    void text(const QJsonObject &json, const Place &place);
    size_t sectionFor(const Place &place, const QString &name);
    size_t newSection(const QString &name);
    Row &newRow(size_t section, const QJsonObject &json);
    void seats(const QJsonObject &json, size_t section, const Place &place, const QString &path);
    void seat(const QJsonValue &value, size_t section, const Place &place, const QString &zone);
    bool count(qint64 places);
    void finish();

    LoadReport m_report;
    Layout &m_layout = m_report.layout;
    ImportProgress m_progress;
    std::optional<Error> m_error;
    QHash<QString, QString> m_zoneOfKey;
    QSet<QString> m_zones;
    QHash<QString, size_t> m_madeSections; ///< by floor and name
    NamedEntrances m_entrances;
    std::map<std::string, int> m_notKept;
    /// What stands in no section: sections among it.
    qint64 m_objects = 0;
    qint64 m_done = 0;
    int m_rows = 0;
    int m_shapes = 0; ///< those that cannot be read too
};

template <class Take>
void Import::each(const QJsonObject &json, const char *key, const Place &place, Take take)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (!value.isArray() && !value.isUndefined() && !value.isNull())
        broken(place.path + QLatin1String(key), QStringLiteral("must be a list"));
    const QJsonArray array = value.toArray();
    if (!place.section)
        m_objects += array.size();
    for (qsizetype i = 0; i < array.size() && !m_error; ++i) {
        take(array.at(i).toObject(), QStringLiteral("%1%2[%3].").arg(place.path, QLatin1String(key)).arg(i));
        m_done += place.section ? 0 : 1;
        if (!m_progress.goesOn(m_done, m_objects) && !m_error)
            m_error = importCancelled();
    }
}

QString Import::label(const QJsonObject &json, const QString &place)
{
    const QJsonValue value = json.value("label");
    if (!value.isDouble())
        return value.toString();
    add("number_as_label", place, QString::number(value.toDouble()));
    return QString::number(value.toDouble());
}

QString Import::zoneOf(const QJsonObject &json, const QString &otherwise) const
{
    const QJsonValue key = json.value("categoryKey");
    if (isSet(key))
        return m_zoneOfKey.value(keyOf(key), keyOf(key));
    const QString name = json.value("categoryLabel").toString();
    return name.isEmpty() ? otherwise : name;
}

void Import::categories(const QJsonObject &json)
{
    const QJsonValue value = json.value("categories");
    const QJsonArray list = value.isArray() ? value.toArray() : value.toObject().value("list").toArray();
    if (list.size() > limits::zones)
        tooMany("categories", limits::zones);
    for (const QJsonValue &item : list) {
        const QJsonObject category = item.toObject();
        const QString key = keyOf(category.value("key"));
        const QString name = category.value("label").toString(key);
        const QString zone = name.isEmpty() || m_zones.contains(name) ? key : name;
        m_zones.insert(zone);
        m_zoneOfKey.insert(key, zone);
        m_layout.zones.push_back({zone, name, hexColor(category.value("color").toString())});
    }
}

void Import::floors(const QJsonObject &json)
{
    const QJsonArray floors = json.value("subChartFloors").toArray();
    const QJsonArray names = json.value("floors").toArray();
    if (floors.size() > limits::floors)
        tooMany("floors", limits::floors);
    for (qsizetype i = 0; i < floors.size() && !m_error; ++i) {
        const QJsonObject floor = floors.at(i).toObject();
        const QJsonObject told =
            floor.contains("name") || floor.contains("label") ? floor : names.at(i).toObject();
        QString name =
            told.value("displayName").toString(told.value("name").toString(told.value("label").toString()));
        if (name.isEmpty())
            name = QStringLiteral("Floor %1").arg(i + 1);
        const QString key = QStringLiteral("floor-%1").arg(i + 1);
        m_layout.floors.push_back({key, name});
        const bool isWrapped = floor.value("subChart").isObject();
        chart(isWrapped ? floor.value("subChart").toObject() : floor,
            {{}, key, QStringLiteral("subChartFloors[%1].").arg(i)});
    }
}

void Import::chart(const QJsonObject &json, const Place &place)
{
    each(json, "sections", place,
        [&](const QJsonObject &item, const QString &path) { section(item, place, path); });
    each(json, "rows", place, [&](const QJsonObject &item, const QString &path) { row(item, place, path); });
    each(json, "tables", place,
        [&](const QJsonObject &item, const QString &path) { table(item, place, path); });
    each(json, "booths", place, [&](const QJsonObject &item, const QString &) { booth(item, place); });
    each(json, "generalAdmissionAreas", place,
        [&](const QJsonObject &item, const QString &) { area(item, place); });
    each(json, "shapes", place, [&](const QJsonObject &item, const QString &) { shape(item, place); });
    each(json, "texts", place, [&](const QJsonObject &item, const QString &) { text(item, place); });
    for (const char *key : {"icons", "imageObjects", "images"})
        each(json, key, place, [&](const QJsonObject &, const QString &) { notKept(key); });
    for (const char *key : {"backgroundImage", "referenceChart"}) {
        if (isSet(json.value(QLatin1String(key))))
            notKept(key);
    }
    const QJsonObject focus = json.value("focalPoint").toObject();
    if (!m_layout.focalPoint && focus.value("x").isDouble() && focus.value("y").isDouble())
        m_layout.focalPoint = seatsioPoint(focus, place.origin);
}

size_t Import::newSection(const QString &name)
{
    if (m_layout.sections.size() >= size_t(limits::sections))
        tooMany("sections", limits::sections);
    m_layout.sections.push_back({name, {}, {}});
    return m_layout.sections.size() - 1;
}

/// Where what lies in no section of the chart goes.
size_t Import::sectionFor(const Place &place, const QString &name)
{
    if (place.section)
        return *place.section;
    const QString key = place.floor + u'/' + name;
    if (const auto made = m_madeSections.constFind(key); made != m_madeSections.constEnd())
        return *made;
    const bool isSecond = m_layout.floors.size() > 1;
    const size_t index =
        newSection(isSecond ? QStringLiteral("%1 %2").arg(m_layout.floors.back().name, name) : name);
    m_layout.sections[index].floor = place.floor;
    m_madeSections.insert(key, index);
    return index;
}

void Import::section(const QJsonObject &json, const Place &outer, const QString &path)
{
    const size_t index = newSection(json.value("label").toString());
    Section &section = m_layout.sections[index];
    section.id = json.value("uuid").toString();
    section.floor = outer.floor;
    section.outline = seatsioOutline(json, outer.origin);
    if (section.outline.isEmpty() && isSet(json.value("points")))
        add("unreadable_shape", placeOf(m_layout, index));
    section.entrance = m_entrances.idOf(json.value("entrance").toString(), m_layout);
    if (isSet(json.value("viewFromYourSeatImage")))
        notKept("viewFromYourSeatImage");
    Place inner{
        outer.origin, outer.floor, path + QLatin1String("subChart."), index, zoneOf(json, outer.zone)};
    if (json.value("topLeft").isObject())
        inner.origin = seatsioPoint(json.value("topLeft"), outer.origin);
    else if (!section.outline.isEmpty())
        inner.origin = boundsOf(section.outline).topLeft();
    chart(json.value("subChart").toObject(), inner);
}

Row &Import::newRow(size_t section, const QJsonObject &json)
{
    std::vector<Row> &rows = m_layout.sections[section].rows;
    if (rows.size() >= size_t(limits::rowsOfSection))
        tooMany("rows in a section", limits::rowsOfSection);
    if (++m_rows > limits::seats)
        tooMany("rows", limits::seats);
    rows.emplace_back();
    const QString text = label(json, placeOf(m_layout, section, rows.size() - 1));
    rows.back().label = text;
    rows.back().id = json.value("uuid").toString();
    return rows.back();
}

void Import::row(const QJsonObject &json, const Place &place, const QString &path)
{
    const QString section = json.value("sectionLabel").toString();
    const size_t index = sectionFor(place, section.isEmpty() ? QStringLiteral("Hall") : section);
    const Row &row = newRow(index, json);
    const QString name = json.value("displayLabel").toString();
    if (!name.isEmpty() && name != row.label)
        add("row_name_not_kept", placeOf(m_layout, index, m_layout.sections[index].rows.size() - 1), name);
    seats(json, index, place, path);
}

void Import::table(const QJsonObject &json, const Place &place, const QString &path)
{
    const size_t index = sectionFor(place, QStringLiteral("Tables"));
    Row &row = newRow(index, json);
    row.table = seatsioTable(json, place.origin, false);
    if (!row.table)
        add("unreadable_shape", placeOf(m_layout, index, m_layout.sections[index].rows.size() - 1));
    seats(json, index, place, path);
}

void Import::booth(const QJsonObject &json, const Place &place)
{
    const size_t index = sectionFor(place, QStringLiteral("Booths"));
    Row &row = newRow(index, json);
    row.table = seatsioTable(json, place.origin, true);
    if (!count(1))
        return;
    row.seats.push_back(
        {row.id, row.label, seatsioPoint(json.value("center"), place.origin), zoneOf(json, place.zone)});
    row.id.clear(); // the booth is the seat
}

void Import::seats(const QJsonObject &json, size_t section, const Place &place, const QString &path)
{
    const QJsonValue value = json.value("seats");
    if (!value.isArray() && !value.isUndefined() && !value.isNull())
        broken(path + QLatin1String("seats"), QStringLiteral("must be a list"));
    const QJsonArray seats = value.toArray();
    if (seats.size() > limits::seatsOfRow)
        tooMany("seats in a row", limits::seatsOfRow);
    if (!count(seats.size()))
        return;
    const QString zone = zoneOf(json, place.zone);
    for (const QJsonValue &item : seats)
        seat(item, section, place, zone);
}

void Import::seat(const QJsonValue &value, size_t section, const Place &place, const QString &zone)
{
    Row &row = m_layout.sections[section].rows.back();
    row.seats.emplace_back();
    const QJsonObject json = value.toObject();
    const auto name = [&] {
        return placeOf(m_layout, section, m_layout.sections[section].rows.size() - 1, row.seats.size() - 1);
    };
    if (!value.isObject())
        add("not_a_seat", name());
    const QString text =
        json.value("label").isDouble() ? label(json, name()) : json.value("label").toString();
    Seat &seat = row.seats.back();
    seat.id = json.value("uuid").toString();
    seat.label = text;
    seat.position = seatsioPoint(value, place.origin);
    seat.zone = zoneOf(json, zone);
    for (const auto &[key, attribute] : flagNames)
        seat.attributes.setFlag(attribute, json.value(QLatin1String(key)).toBool());
    for (const char *key : seatMembersNotKept) {
        if (isSet(json.value(QLatin1String(key))))
            notKept(key);
    }
    seat.entrance = m_entrances.idOf(json.value("entrance").toString(), m_layout);
}

void Import::area(const QJsonObject &json, const Place &place)
{
    if (m_layout.areas.size() >= size_t(limits::areas)) {
        tooMany("areas", limits::areas);
        return;
    }
    const double capacity = json.value("capacity").toDouble();
    if (!std::isfinite(capacity) || capacity < 0 || !count(qint64(std::min(capacity, 1e9))))
        return broken(place.path + QLatin1String("generalAdmissionAreas"),
            QStringLiteral("a capacity must be a whole number, not negative"));
    Area area;
    area.id = json.value("uuid").toString();
    area.name = label(json, place.path + QLatin1String("generalAdmissionAreas"));
    area.outline = seatsioOutline(json, place.origin);
    area.capacity = int(capacity);
    area.zone = zoneOf(json, place.zone);
    area.floor = place.floor;
    area.entrance = m_entrances.idOf(json.value("entrance").toString(), m_layout);
    for (const char *key : {"bookAsAWhole", "variableOccupancy"}) {
        if (isSet(json.value(QLatin1String(key))))
            notKept(key);
    }
    m_layout.areas.push_back(std::move(area));
}

void Import::shape(const QJsonObject &json, const Place &place)
{
    if (++m_shapes > limits::decorations)
        return tooMany("shapes", limits::decorations);
    auto shape = seatsioShape(json, place.origin);
    if (!shape)
        return add("unreadable_shape", json.value("label").toString(json.value("uuid").toString()));
    shape->floor = place.floor;
    m_layout.decorations.push_back(std::move(*shape));
}

void Import::text(const QJsonObject &json, const Place &place)
{
    if (++m_shapes > limits::decorations)
        return tooMany("shapes", limits::decorations);
    auto text = seatsioText(json, place.origin);
    if (!text)
        return add("unreadable_shape", json.value("text").toString(json.value("label").toString()));
    text->floor = place.floor;
    m_layout.decorations.push_back(std::move(*text));
}

bool Import::count(qint64 places)
{
    if (m_report.seatsIn + places > limits::seats) {
        tooMany("seats", limits::seats);
        return false;
    }
    m_report.seatsIn += int(places);
    return !m_error;
}

void Import::finish()
{
    for (const auto &[what, times] : m_notKept)
        add("not_kept", m_layout.name,
            QStringLiteral("%1 × %2").arg(times).arg(QString::fromStdString(what)));
    const double scale = importScale(m_layout, usualPitch);
    scaleLayout(m_layout, scale);
    m_layout.seatDiameter = std::round(importPitch * seatShare);
    m_entrances.place(m_layout, m_report.problems);
    tidyImported(m_layout, m_report.problems);
}

Result<LoadReport> Import::run(const QJsonObject &json)
{
    m_report.format = QStringLiteral("seats.io chart");
    m_layout.name = json.value("name").toString();
    categories(json);
    if (json.value("subChartFloors").isArray())
        floors(json);
    else if (!json.value("subChart").isObject())
        broken(QStringLiteral("subChart"), QStringLiteral("must be an object"));
    if (json.value("subChart").isObject() && !m_error)
        chart(json.value("subChart").toObject(), {{}, {}, QStringLiteral("subChart.")});
    if (m_error)
        return *m_error;
    finish();
    return std::move(m_report);
}

} // namespace

bool isSeatsioChart(const QJsonObject &json)
{
    return json.contains(QLatin1String("subChart")) || json.contains(QLatin1String("subChartFloors"));
}

Result<LoadReport> importSeatsioChart(const QJsonObject &json, const ImportWatch &watch)
{
    return Import(watch).run(json);
}

} // namespace parterre::layout

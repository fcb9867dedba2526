// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/pretiximport.h"

#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"
#include "common/layout/pretixshapes.h"
#include "common/layout/problemtable.h"
#include "common/layout/spotgrid.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre::layout {

namespace {

constexpr double pixelPitch = 25; ///< what the pretix editor begins with
constexpr int pixelRadius = 10; ///< the schema's default
constexpr int shortLabel = 6; ///< fits on a seat

const double nowhere = std::numeric_limits<double>::quiet_NaN();

class Import {
public:
    explicit Import(const ImportWatch &watch)
        : m_progress(watch, 50, 90)
    {
    }
    Result<LoadReport> run(const QJsonObject &json);

private:
    struct Position {
        QPointF point;
        bool known = false;
    };

    void broken(const QString &field, const QString &what)
    {
        if (!m_error) {
            m_error = makeError(ErrorCode::InvalidParams, what);
            m_error->field = field;
        }
    }
    void add(const char *code, const QString &place, const QString &detail = {})
    {
        m_report.problems.push_back(problemOf(code, place, detail));
    }
    /// The items of a list; nothing where there is none.
    QJsonArray list(const QJsonObject &json, const char *key, const QString &path, bool required);
    Position position(const QJsonObject &json) const;
    /// Text; older files have numbers.
    QString label(const QJsonObject &json, const char *key, const auto &place);

    void categories(const QJsonObject &json);
    void zone(const QJsonObject &json, const QString &path);
    void row(const QJsonObject &json, QPointF origin, const QString &path);
    void seats(const QJsonObject &json, QPointF origin, const QString &path);
    void seatsFromCount(const QJsonObject &json, QPointF origin);
    void seat(const QJsonValue &value, QPointF origin, const QString &pattern);
    void shapes(const QJsonObject &json, QPointF origin, const QString &path);
    void scale();

    size_t section() const { return m_report.layout.sections.size() - 1; }
    Section &lastSection() { return m_report.layout.sections.back(); }
    Row &lastRow() { return lastSection().rows.back(); }
    QString rowPlace() const
    {
        return placeOf(m_report.layout, section(), m_report.layout.sections.back().rows.size() - 1);
    }
    QString seatPlace() const
    {
        const auto &rows = m_report.layout.sections.back().rows;
        return placeOf(m_report.layout, section(), rows.size() - 1, rows.back().seats.size() - 1);
    }

    LoadReport m_report;
    ImportProgress m_progress;
    int m_rows = 0;
    qsizetype m_shapes = 0; ///< those that cannot be read too
    std::vector<int> m_radii;
    std::optional<Error> m_error;
};

QJsonArray Import::list(const QJsonObject &json, const char *key, const QString &path, bool required)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (!value.isArray() && (required || !(value.isUndefined() || value.isNull())))
        broken(path + QLatin1String(key), QStringLiteral("must be a list"));
    return value.toArray();
}

Import::Position Import::position(const QJsonObject &json) const
{
    const QJsonObject position = json.value("position").toObject();
    const QJsonValue x = position.value("x");
    const QJsonValue y = position.value("y");
    return {{x.toDouble(), y.toDouble()}, x.isDouble() && y.isDouble()};
}

QString Import::label(const QJsonObject &json, const char *key, const auto &place)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (!value.isDouble())
        return value.toString();
    const QString text = QString::number(value.toDouble());
    add("number_as_label", place(), text);
    return text;
}

void Import::categories(const QJsonObject &json)
{
    const QJsonArray categories = list(json, "categories", {}, false);
    if (categories.size() > limits::zones)
        m_error =
            makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 categories").arg(limits::zones));
    for (const QJsonValue &value : categories) {
        const QString name = value.toObject().value("name").toString();
        m_report.layout.zones.push_back({name, name, hexColor(value.toObject().value("color").toString())});
    }
}

void Import::zone(const QJsonObject &json, const QString &path)
{
    m_report.layout.sections.push_back({json.value("name").toString(), {}, {}});
    const QPointF origin = position(json).point;
    const QJsonArray rows = list(json, "rows", path, false);
    m_rows += int(rows.size());
    if (rows.size() > limits::rowsOfSection || m_rows > limits::seats)
        m_error =
            makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 rows").arg(limits::rowsOfSection));
    for (qsizetype i = 0; i < rows.size() && !m_error; ++i)
        row(rows.at(i).toObject(), origin, QStringLiteral("%1rows[%2].").arg(path).arg(i));
    shapes(json, origin, path);
    if (lastSection().rows.empty()) // it only held shapes
        m_report.layout.sections.pop_back();
}

void Import::row(const QJsonObject &json, QPointF origin, const QString &path)
{
    lastSection().rows.emplace_back();
    // Not from row to row: each row stands by itself in its zone.
    origin += position(json).point;
    const QString name = json.value("row_label").toString();
    lastRow().label = label(json, "row_number", [&] { return rowPlace(); });
    if (lastRow().label.isEmpty())
        lastRow().label = name;
    else if (!name.isEmpty() && name != lastRow().label && name != QLatin1String("%s"))
        add("row_name_not_kept", rowPlace(), name);
    seats(json, origin, path);
}

void Import::seats(const QJsonObject &json, QPointF origin, const QString &path)
{
    const QJsonArray seats = list(json, "seats", path, false);
    if (seats.isEmpty() && json.value("number_of_seats").toInt() > 0) {
        seatsFromCount(json, origin);
        return;
    }
    QString pattern = json.value("seat_label").toString();
    if (!pattern.contains(QLatin1String("%s")) || pattern.size() > shortLabel) {
        if (!pattern.isEmpty())
            add("seat_name_not_kept", rowPlace(), pattern);
        pattern = QStringLiteral("%s");
    }
    m_report.seatsIn += int(seats.size());
    if (m_report.seatsIn > limits::seats || seats.size() > limits::seatsOfRow) {
        m_error = makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 seats").arg(limits::seats));
        return;
    }
    for (const QJsonValue &value : seats)
        seat(value, origin, pattern);
}

void Import::seatsFromCount(const QJsonObject &json, QPointF origin)
{
    const int count = json.value("number_of_seats").toInt();
    const double spacing = json.value("seats_spacing").toDouble(pixelPitch);
    add("seats_from_count", rowPlace(), QString::number(count));
    if (count > limits::seatsOfRow || m_report.seatsIn + count > limits::seats) {
        m_error = makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 seats").arg(limits::seats));
        return;
    }
    m_report.seatsIn += count;
    for (int i = 0; i < count; ++i) {
        lastRow().seats.push_back({{}, QString::number(i + 1), origin + QPointF(i * spacing, 0),
            json.value("category").toString(), {}});
    }
}

void Import::seat(const QJsonValue &value, QPointF origin, const QString &pattern)
{
    lastRow().seats.emplace_back();
    const QJsonObject json = value.toObject();
    if (!value.isObject())
        add("not_a_seat", seatPlace());
    QString number = label(json, "seat_number", [&] { return seatPlace(); });
    if (!number.isEmpty())
        number = QString(pattern).replace(QLatin1String("%s"), number);
    const Position at = position(json);
    Seat &seat = lastRow().seats.back();
    seat.id = json.value("seat_guid").toString();
    seat.label = number;
    seat.position = at.known ? origin + at.point : QPointF(nowhere, nowhere);
    seat.zone = json.value("category").toString();
    m_radii.push_back(json.value("radius").toInt(pixelRadius));
}

void Import::shapes(const QJsonObject &json, QPointF origin, const QString &path)
{
    const QJsonArray shapes = list(json, "areas", path, false);
    m_shapes += shapes.size();
    if (m_shapes > limits::decorations)
        m_error =
            makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 areas").arg(limits::decorations));
    for (const QJsonValue &value : shapes) {
        if (m_error)
            return;
        auto shape = pretixShape(value.toObject(), origin);
        if (shape)
            m_report.layout.decorations.push_back(std::move(*shape));
        else
            add("unreadable_shape", placeOf(m_report.layout, section()));
    }
}

void Import::scale()
{
    Layout &layout = m_report.layout;
    const double factor = importScale(layout, pixelPitch);
    scaleLayout(layout, factor);
    if (!m_radii.empty()) {
        std::ranges::nth_element(m_radii, m_radii.begin() + std::ptrdiff_t(m_radii.size() / 2));
        const int usual = m_radii[m_radii.size() / 2];
        const double diameter = std::round(2.0 * usual * factor * 100) / 100;
        if (std::isfinite(diameter))
            layout.seatDiameter = std::clamp(diameter, 0.5 * importPitch, 0.9 * importPitch);
    }
}

Result<LoadReport> Import::run(const QJsonObject &json)
{
    Layout &layout = m_report.layout;
    m_report.format = QStringLiteral("pretix seating plan");
    layout.name = json.value("name").toString();
    categories(json);
    const QJsonArray zones = list(json, "zones", {}, true);
    if (zones.size() > limits::sections)
        m_error = makeError(ErrorCode::TooLarge, QStringLiteral("more than %1 zones").arg(limits::sections));
    for (qsizetype i = 0; i < zones.size() && !m_error; ++i) {
        zone(zones.at(i).toObject(), QStringLiteral("zones[%1].").arg(i));
        if (!m_error && !m_progress.tell(i, zones.size()))
            m_error = importCancelled();
    }
    if (m_error)
        return *m_error;
    scale();
    tidyImported(layout, m_report.problems);
    const auto stage = std::ranges::find(layout.decorations, Decoration::Kind::Stage, &Decoration::kind);
    if (stage != layout.decorations.end())
        layout.focalPoint = boundsOf(stage->outline).center();
    return std::move(m_report);
}

} // namespace

bool isPretixPlan(const QJsonObject &json) { return json.contains(QLatin1String("zones")); }

Result<LoadReport> importPretixPlan(const QJsonObject &json, const ImportWatch &watch)
{
    return Import(watch).run(json);
}

} // namespace parterre::layout

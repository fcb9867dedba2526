// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/layoutnames.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace parterre::layout {

namespace {

class Reader {
public:
    Layout layout(const QJsonObject &json);
    const std::optional<Error> &error() const { return m_error; }

private:
    /// One step into the document, for the time of its life.
    class Step {
    public:
        Step(Reader &reader, const char *key, qsizetype index = -1)
            : m_reader(reader)
        {
            m_reader.m_path.push_back({key, index});
        }
        ~Step() { m_reader.m_path.pop_back(); }
        Q_DISABLE_COPY_MOVE(Step)

    private:
        Reader &m_reader;
    };

    void fail(ErrorCode code, const QString &what);
    void wrong(const QString &what) { fail(ErrorCode::InvalidParams, what); }
    void allowOnly(const QJsonObject &json, std::initializer_list<const char *> keys);
    QString text(const QJsonObject &json, const char *key, bool required = true);
    double number(const QJsonValue &value, double limit);
    double numberAt(const QJsonObject &json, const char *key, double limit);
    Outline outline(const QJsonObject &json);
    QString color(const QJsonObject &json, bool required);
    template <class Item, class Read>
    std::vector<Item> items(const QJsonObject &json, const char *key, int limit, Read read);

    Zone zone(const QJsonObject &json);
    Section section(const QJsonObject &json);
    Row row(const QJsonObject &json);
    Seat seat(const QJsonObject &json);
    SeatAttributes attributes(const QJsonObject &json);
    Area area(const QJsonObject &json);
    Decoration decoration(const QJsonObject &json);
    void countPlaces(int more);

    struct PathPart {
        const char *key;
        qsizetype index;
    };
    std::vector<PathPart> m_path;
    std::optional<Error> m_error;
    int m_places = 0;
};

void Reader::fail(ErrorCode code, const QString &what)
{
    if (m_error)
        return;
    QString path;
    for (const PathPart &part : m_path) {
        if (!path.isEmpty())
            path += u'.';
        path += QLatin1String(part.key);
        if (part.index >= 0)
            path += QStringLiteral("[%1]").arg(part.index);
    }
    m_error = makeError(code, what);
    m_error->field = path;
}

void Reader::allowOnly(const QJsonObject &json, std::initializer_list<const char *> keys)
{
    // Counting the known ones first keeps the usual case free of comparisons of every pair.
    qsizetype known = 0;
    for (const char *key : keys)
        known += json.contains(QLatin1String(key)) ? 1 : 0;
    if (known == json.size())
        return;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const bool found = std::any_of(
            keys.begin(), keys.end(), [&](const char *key) { return member.key() == QLatin1String(key); });
        if (!found)
            wrong(QStringLiteral("unknown member \"%1\"").arg(member.key().left(limits::nameLength)));
    }
}

QString Reader::text(const QJsonObject &json, const char *key, bool required)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (value.isUndefined() && !required)
        return {};
    const Step step(*this, key);
    if (!value.isString())
        wrong(value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("must be a string"));
    const QString string = value.toString();
    if (string.size() > limits::nameLength)
        fail(ErrorCode::TooLarge, QStringLiteral("is longer than %1 characters").arg(limits::nameLength));
    return string;
}

double Reader::number(const QJsonValue &value, double limit)
{
    const double number = value.toDouble();
    if (!value.isDouble())
        wrong(value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("must be a number"));
    else if (!std::isfinite(number) || std::abs(number) > limit)
        wrong(QStringLiteral("must be within ±%1").arg(limit, 0, 'f', 0));
    return number;
}

double Reader::numberAt(const QJsonObject &json, const char *key, double limit)
{
    const Step step(*this, key);
    return number(json.value(QLatin1String(key)), limit);
}

Outline Reader::outline(const QJsonObject &json)
{
    const QJsonValue value = json.value("outline");
    if (value.isUndefined())
        return {};
    const Step step(*this, "outline");
    if (!value.isArray())
        wrong(QStringLiteral("must be an array of [x, y]"));
    const QJsonArray points = value.toArray();
    if (points.size() > limits::outlinePoints)
        fail(ErrorCode::TooLarge, QStringLiteral("has more than %1 points").arg(limits::outlinePoints));
    Outline corners;
    for (const QJsonValue &point : points) {
        const QJsonArray pair = point.toArray();
        if (pair.size() != 2)
            wrong(QStringLiteral("must be an array of [x, y]"));
        if (m_error)
            return {};
        corners.append({number(pair.at(0), limits::coordinate), number(pair.at(1), limits::coordinate)});
    }
    return corners;
}

QString Reader::color(const QJsonObject &json, bool required)
{
    const QString color = text(json, "color", required);
    const bool digits =
        std::all_of(color.begin() + std::min<qsizetype>(1, color.size()), color.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
        });
    if ((!color.isEmpty() || required) && (color.size() != 7 || color.front() != u'#' || !digits)) {
        const Step step(*this, "color");
        wrong(QStringLiteral("must be #RRGGBB"));
    }
    return color;
}

template <class Item, class Read>
std::vector<Item> Reader::items(const QJsonObject &json, const char *key, int limit, Read read)
{
    const QJsonValue value = json.value(QLatin1String(key));
    std::vector<Item> items;
    {
        const Step step(*this, key);
        if (!value.isArray())
            wrong(value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("must be an array"));
        if (value.toArray().size() > limit)
            fail(ErrorCode::TooLarge, QStringLiteral("has more than %1 items").arg(limit));
    }
    const QJsonArray array = value.toArray();
    items.reserve(size_t(m_error ? 0 : array.size()));
    for (qsizetype i = 0; i < array.size() && !m_error; ++i) {
        const Step step(*this, key, i);
        const QJsonValue item = array.at(i);
        if (!item.isObject())
            wrong(QStringLiteral("must be an object"));
        else
            items.push_back((this->*read)(item.toObject()));
    }
    return items;
}

Zone Reader::zone(const QJsonObject &json)
{
    allowOnly(json, {"key", "name", "color"});
    return {text(json, "key"), text(json, "name"), color(json, true)};
}

Section Reader::section(const QJsonObject &json)
{
    allowOnly(json, {"name", "rows", "outline"});
    return {text(json, "name"), outline(json), items<Row>(json, "rows", limits::rowsOfSection, &Reader::row)};
}

Row Reader::row(const QJsonObject &json)
{
    allowOnly(json, {"label", "seats"});
    Row row{text(json, "label"), items<Seat>(json, "seats", limits::seatsOfRow, &Reader::seat)};
    countPlaces(int(row.seats.size()));
    return row;
}

Seat Reader::seat(const QJsonObject &json)
{
    allowOnly(json, {"id", "label", "x", "y", "zone", "attributes"});
    return {text(json, "id"), text(json, "label"),
        {numberAt(json, "x", limits::coordinate), numberAt(json, "y", limits::coordinate)},
        text(json, "zone", false), attributes(json)};
}

SeatAttributes Reader::attributes(const QJsonObject &json)
{
    const QJsonValue value = json.value("attributes");
    SeatAttributes attributes;
    if (value.isUndefined())
        return attributes;
    const Step step(*this, "attributes");
    if (!value.isArray())
        wrong(QStringLiteral("must be an array"));
    for (const QJsonValue &item : value.toArray()) {
        const auto found = std::ranges::find(attributeNames, item.toString(), &AttributeName::name);
        if (found == attributeNames.end())
            wrong(QStringLiteral("unknown attribute"));
        else if (attributes.testFlag(found->attribute))
            wrong(QStringLiteral("an attribute stands twice"));
        else
            attributes |= found->attribute;
    }
    return attributes;
}

Area Reader::area(const QJsonObject &json)
{
    allowOnly(json, {"id", "name", "capacity", "zone", "outline"});
    const double capacity = numberAt(json, "capacity", limits::seats);
    if (capacity < 0 || capacity != std::floor(capacity)) {
        const Step step(*this, "capacity");
        wrong(QStringLiteral("must be a whole number, not negative"));
    }
    Area area{text(json, "id"), text(json, "name"), outline(json), m_error ? 0 : int(capacity),
        text(json, "zone", false)};
    countPlaces(area.capacity);
    return area;
}

Decoration Reader::decoration(const QJsonObject &json)
{
    allowOnly(json, {"kind", "outline", "rect", "text", "color", "rotation"});
    Decoration decoration;
    const auto kind = std::ranges::find(kindNames, text(json, "kind"), &KindName::name);
    if (kind == kindNames.end())
        wrong(QStringLiteral("unknown kind of decoration"));
    else
        decoration.kind = kind->kind;
    decoration.outline = outline(json);
    if (const QJsonValue value = json.value("rect"); !value.isUndefined()) {
        const Step step(*this, "rect");
        const QJsonObject rect = value.toObject();
        allowOnly(rect, {"x", "y", "width", "height"});
        decoration.rect = {numberAt(rect, "x", limits::coordinate), numberAt(rect, "y", limits::coordinate),
            numberAt(rect, "width", limits::coordinate), numberAt(rect, "height", limits::coordinate)};
    }
    decoration.text = text(json, "text", false);
    decoration.color = color(json, false);
    if (json.contains("rotation"))
        decoration.rotation = numberAt(json, "rotation", 360);
    return decoration;
}

void Reader::countPlaces(int more)
{
    m_places += more;
    if (m_places > limits::seats)
        fail(ErrorCode::TooLarge, QStringLiteral("more than %1 seats").arg(limits::seats));
}

Layout Reader::layout(const QJsonObject &json)
{
    allowOnly(json,
        {layoutFormatKey, "name", "seat_diameter", "focal_point", "zones", "sections", "areas",
            "decorations"});
    if (numberAt(json, layoutFormatKey, 1e6) != layoutFormatVersion) {
        const Step step(*this, layoutFormatKey);
        wrong(QStringLiteral("only version %1 is known").arg(layoutFormatVersion));
    }
    Layout layout;
    layout.name = text(json, "name");
    if (json.contains("seat_diameter")) {
        layout.seatDiameter = numberAt(json, "seat_diameter", 1000);
        const Step step(*this, "seat_diameter");
        if (layout.seatDiameter <= 0)
            wrong(QStringLiteral("must be more than 0"));
    }
    if (const QJsonValue value = json.value("focal_point"); !value.isUndefined()) {
        const Step step(*this, "focal_point");
        const QJsonObject point = value.toObject();
        allowOnly(point, {"x", "y"});
        layout.focalPoint = {
            numberAt(point, "x", limits::coordinate), numberAt(point, "y", limits::coordinate)};
    }
    layout.zones = items<Zone>(json, "zones", limits::zones, &Reader::zone);
    layout.sections = items<Section>(json, "sections", limits::sections, &Reader::section);
    layout.areas = items<Area>(json, "areas", limits::areas, &Reader::area);
    layout.decorations = items<Decoration>(json, "decorations", limits::decorations, &Reader::decoration);
    return layout;
}

} // namespace

Result<Layout> layoutFromJson(const QJsonObject &json)
{
    Reader reader;
    Layout layout = reader.layout(json);
    if (reader.error())
        return *reader.error();
    return layout;
}

} // namespace parterre::layout

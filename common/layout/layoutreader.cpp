// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/layoutnames.h"
#include "common/layout/seatnumbers.h"

#include <QByteArray>
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

    /// The items of a list that may be left out.
    template <class Item, class Read>
    std::vector<Item> moreItems(const QJsonObject &json, const char *key, int limit, Read read);
    bool flag(const QJsonObject &json, const char *key);
    QPointF point(const QJsonObject &json);
    template <class Names>
    auto kind(const QJsonObject &json, const char *key, const Names &names) -> decltype(names[0].kind);

    Zone zone(const QJsonObject &json);
    Floor floor(const QJsonObject &json);
    Entrance entrance(const QJsonObject &json);
    Picture picture(const QJsonObject &json);
    Underlay underlay(const QJsonObject &json);
    SeatNumbers numbers(const QJsonObject &json, int seats);
    Guide guide(const QJsonObject &json);
    Table table(const QJsonObject &json);
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
    qint64 m_pictureBytes = 0;
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
    QString string = value.toString();
    while (string.startsWith(QChar::ByteOrderMark)) // it would not be read back
        string.remove(0, 1);
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

template <class Item, class Read>
std::vector<Item> Reader::moreItems(const QJsonObject &json, const char *key, int limit, Read read)
{
    return json.contains(QLatin1String(key)) ? items<Item>(json, key, limit, read) : std::vector<Item>();
}

bool Reader::flag(const QJsonObject &json, const char *key)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (!value.isUndefined() && !value.isBool()) {
        const Step step(*this, key);
        wrong(QStringLiteral("must be true or false"));
    }
    return value.toBool();
}

QPointF Reader::point(const QJsonObject &json)
{
    return {numberAt(json, "x", limits::coordinate), numberAt(json, "y", limits::coordinate)};
}

template <class Names>
auto Reader::kind(const QJsonObject &json, const char *key, const Names &names) -> decltype(names[0].kind)
{
    const QString word = text(json, key);
    const auto found = std::ranges::find_if(names, [&](const auto &name) { return name.name == word; });
    if (found != names.end())
        return found->kind;
    const Step step(*this, key);
    wrong(QStringLiteral("unknown word"));
    return names[0].kind;
}

Floor Reader::floor(const QJsonObject &json)
{
    allowOnly(json, {"key", "name"});
    return {text(json, "key"), text(json, "name")};
}

Entrance Reader::entrance(const QJsonObject &json)
{
    allowOnly(json, {"id", "name", "x", "y", "floor"});
    return {text(json, "id"), text(json, "name"), point(json), text(json, "floor", false)};
}

Picture Reader::picture(const QJsonObject &json)
{
    allowOnly(json, {"key", "media_type", "data"});
    Picture picture{text(json, "key"), text(json, "media_type"), {}};
    if (std::ranges::find(mediaTypes, picture.mediaType) == mediaTypes.end()) {
        const Step step(*this, "media_type");
        wrong(QStringLiteral("no picture of this type can be shown"));
    }
    const Step step(*this, "data");
    const auto bytes = QByteArray::fromBase64Encoding(
        json.value("data").toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!json.value("data").isString() || !bytes)
        wrong(QStringLiteral("must be base64"));
    picture.bytes = bytes.decoded;
    m_pictureBytes += picture.bytes.size();
    if (m_pictureBytes > limits::pictureBytes)
        fail(ErrorCode::TooLarge, QStringLiteral("the pictures are too large together"));
    return picture;
}

Underlay Reader::underlay(const QJsonObject &json)
{
    allowOnly(json, {"picture", "x", "y", "scale", "rotation", "opacity", "locked", "visible"});
    Underlay underlay{text(json, "picture"), point(json), numberAt(json, "scale", limits::coordinate),
        numberAt(json, "rotation", 360), numberAt(json, "opacity", 1), flag(json, "locked"),
        flag(json, "visible")};
    if (underlay.scale <= 0 || underlay.opacity < 0)
        wrong(QStringLiteral("scale must be more than 0, opacity not negative"));
    return underlay;
}

Guide Reader::guide(const QJsonObject &json)
{
    allowOnly(json, {"orientation", "at"});
    const QString orientation = text(json, "orientation");
    if (orientation != u"horizontal" && orientation != u"vertical")
        wrong(QStringLiteral("a guide is horizontal or vertical"));
    return {
        orientation == u"vertical" ? Qt::Vertical : Qt::Horizontal, numberAt(json, "at", limits::coordinate)};
}

Table Reader::table(const QJsonObject &json)
{
    allowOnly(json, {"shape", "x", "y", "width", "height", "rotation", "sold_whole"});
    Table table{kind(json, "shape", shapeNames), point(json),
        {numberAt(json, "width", limits::coordinate), numberAt(json, "height", limits::coordinate)},
        json.contains("rotation") ? numberAt(json, "rotation", 360) : 0, flag(json, "sold_whole")};
    if (table.size.width() <= 0 || table.size.height() <= 0)
        wrong(QStringLiteral("a table has a width and a height"));
    return table;
}

Zone Reader::zone(const QJsonObject &json)
{
    allowOnly(json, {"key", "name", "color"});
    return {text(json, "key"), text(json, "name"), color(json, true)};
}

Section Reader::section(const QJsonObject &json)
{
    allowOnly(json, {"name", "rows", "outline", "id", "floor", "entrance"});
    return {text(json, "name"), outline(json), items<Row>(json, "rows", limits::rowsOfSection, &Reader::row),
        text(json, "id", false), text(json, "floor", false), text(json, "entrance", false)};
}

Row Reader::row(const QJsonObject &json)
{
    allowOnly(json, {"label", "seats", "id", "table"});
    Row row{text(json, "label"), items<Seat>(json, "seats", limits::seatsOfRow, &Reader::seat),
        text(json, "id", false)};
    if (const QJsonValue value = json.value("table"); !value.isUndefined()) {
        const Step step(*this, "table");
        row.table = table(value.toObject());
    }
    countPlaces(int(row.seats.size()));
    return row;
}

Seat Reader::seat(const QJsonObject &json)
{
    allowOnly(json, {"id", "label", "x", "y", "zone", "attributes", "entrance", "note", "view"});
    return {text(json, "id"), text(json, "label"), point(json), text(json, "zone", false), attributes(json),
        text(json, "entrance", false), text(json, "note", false), text(json, "view", false)};
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
    allowOnly(json, {"id", "name", "capacity", "zone", "outline", "kind", "floor", "entrance"});
    const double capacity = numberAt(json, "capacity", limits::seats);
    if (capacity < 0 || capacity != std::floor(capacity)) {
        const Step step(*this, "capacity");
        wrong(QStringLiteral("must be a whole number, not negative"));
    }
    Area area{text(json, "id"), text(json, "name"), outline(json), m_error ? 0 : int(capacity),
        text(json, "zone", false)};
    if (json.contains("kind"))
        area.kind = kind(json, "kind", areaKindNames);
    area.floor = text(json, "floor", false);
    area.entrance = text(json, "entrance", false);
    countPlaces(area.capacity);
    return area;
}

Decoration Reader::decoration(const QJsonObject &json)
{
    allowOnly(json, {"kind", "outline", "rect", "text", "color", "rotation", "id", "floor"});
    Decoration decoration;
    decoration.kind = kind(json, "kind", kindNames);
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
    decoration.id = text(json, "id", false);
    decoration.floor = text(json, "floor", false);
    return decoration;
}

void Reader::countPlaces(int more)
{
    m_places += more;
    if (m_places > limits::seats)
        fail(ErrorCode::TooLarge, QStringLiteral("more than %1 seats").arg(limits::seats));
}

SeatNumbers Reader::numbers(const QJsonObject &json, int seats)
{
    allowOnly(json, {"runs", "end"});
    SeatNumbers numbers;
    numbers.end = json.value("end").toInt(-1);
    for (const QJsonValueConstRef run : json.value("runs").toArray()) {
        const QJsonArray pair = run.toArray();
        numbers.runs.push_back({SeatNo(pair.at(0).toInt(-1)), pair.size() == 2 ? pair.at(1).toInt() : 0});
    }
    if (!areNumbers(numbers, seats))
        wrong(QStringLiteral("must give each seat a number of its own below `end`"));
    return numbers;
}

Layout Reader::layout(const QJsonObject &json)
{
    allowOnly(json,
        {layoutFormatKey, "name", "seat_diameter", "focal_point", "zones", "sections", "areas", "decorations",
            "floors", "entrances", "pictures", "underlay", "guides", "ids_end", "numbers"});
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
        layout.focalPoint = this->point(point);
    }
    layout.zones = items<Zone>(json, "zones", limits::zones, &Reader::zone);
    layout.sections = items<Section>(json, "sections", limits::sections, &Reader::section);
    layout.areas = items<Area>(json, "areas", limits::areas, &Reader::area);
    layout.decorations = items<Decoration>(json, "decorations", limits::decorations, &Reader::decoration);
    layout.floors = moreItems<Floor>(json, "floors", limits::floors, &Reader::floor);
    layout.entrances = moreItems<Entrance>(json, "entrances", limits::entrances, &Reader::entrance);
    layout.pictures = moreItems<Picture>(json, "pictures", limits::pictures, &Reader::picture);
    layout.guides = moreItems<Guide>(json, "guides", limits::guides, &Reader::guide);
    if (const QJsonValue value = json.value("underlay"); !value.isUndefined()) {
        const Step step(*this, "underlay");
        layout.underlay = underlay(value.toObject());
    }
    if (const QJsonValue value = json.value("ids_end"); !value.isUndefined()) {
        const Step step(*this, "ids_end");
        layout.idsEnd = value.toInt(-1);
        if (layout.idsEnd < 0 || layout.idsEnd > limits::ids)
            wrong(QStringLiteral("must be a number from 0 to %1").arg(limits::ids));
    }
    if (const QJsonValue value = json.value("numbers"); !value.isUndefined()) {
        const Step step(*this, "numbers");
        layout.numbers = numbers(value.toObject(), layout.seatCount());
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/svgdrawing.h"

#include "common/layout/importtools.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"
#include "common/layout/svgcheck.h"
#include "common/layout/svggeometry.h"
#include "common/layout/svgstyle.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace parterre::layout {

namespace {

/// Fed to the parser at a time, so that it does not hold the whole once more.
constexpr qsizetype pieceLength = 1'000'000;
constexpr double usualTextSize = 16;
constexpr int longestText = 10'000; ///< of a style or a text, while it is read

constexpr std::array kinds{"section", "row", "seat", "zone", "area", "stage", "aisle", "outline", "floor",
    "entrance", "table", "shape"};
/// Elements that only hold others.
constexpr std::array holders{"svg", "g", "a", "switch"};
/// Elements whose content is defined and not shown.
constexpr std::array stores{"defs", "symbol", "clipPath", "mask", "pattern", "marker"};
constexpr std::array silent{"metadata", "desc", "linearGradient", "radialGradient", "filter", "stop",
    "namedview", "perspective", "grid", "guide", "page"};

bool isOneOf(QStringView name, const auto &names)
{
    return std::ranges::any_of(names, [&](const char *known) { return name == QLatin1StringView(known); });
}

QString limited(QStringView text) { return text.left(longestText).toString(); }

class SvgReader {
public:
    explicit SvgReader(const ImportWatch &watch)
        : m_progress(watch, 5, 70)
    {
    }
    Result<SvgDrawing> run(const QString &text);

private:
    using Shape = SvgDrawing::Shape;

    /// What an element inherits.
    struct Frame {
        SvgMatrix matrix;
        QString fill;
        int group = -1;
        bool isStored = false; ///< within defs: not shown by itself
        QString storedId{}; ///< of the outermost stored element with one
        int text = -1; ///< the shape whose text or title is being read
        enum class Reads { Nothing, Text, Title, Style } reads = Reads::Nothing;
        bool isSkipped = false;
    };
    struct Use {
        QString target;
        Shape shape; ///< all but the geometry
        SvgMatrix matrix;
    };
    struct Stored {
        Shape shape;
        SvgMatrix matrix;
    };

    void start();
    void open(QStringView name, const QXmlStreamAttributes &attributes, Frame &frame);
    void holder(QStringView name, const QXmlStreamAttributes &attributes, Frame &frame);
    void figure(QStringView name, const QXmlStreamAttributes &attributes, Frame &frame);
    void use(const QXmlStreamAttributes &attributes, const Frame &frame);
    void text(const QXmlStreamAttributes &attributes, Frame &frame);
    void characters(const QString &text);
    void end();
    void add(Shape shape, const Frame &frame);
    void resolveUses();

    static SvgDrawing::Data dataOf(const QXmlStreamAttributes &attributes);
    static QString kindOf(const QXmlStreamAttributes &attributes);
    static QString nameOf(const QXmlStreamAttributes &attributes);
    Shape shapeOf(const QXmlStreamAttributes &attributes, const Frame &frame) const;
    static void place(Shape &shape, const SvgMatrix &matrix);

    QXmlStreamReader m_xml;
    SvgDrawing m_drawing;
    SvgStyle m_style;
    ImportProgress m_progress;
    std::vector<Frame> m_frames;
    QHash<QString, Stored> m_stored;
    std::vector<Use> m_uses;
    QString m_sheet;
    qint64 m_points = 0;
    bool m_hasUses = false; ///< otherwise nothing has to be found again
};

SvgDrawing::Data SvgReader::dataOf(const QXmlStreamAttributes &attributes)
{
    SvgDrawing::Data data;
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.qualifiedName();
        if (name.startsWith(u"data-") && name.size() < 40 && attribute.value().size() < longestText)
            data.insert(name.sliced(5).toString(), attribute.value().toString());
    }
    return data;
}

QString SvgReader::kindOf(const QXmlStreamAttributes &attributes)
{
    for (QStringView word : attributes.value(QLatin1StringView("class")).left(200).split(u' ')) {
        if (isOneOf(word, kinds))
            return word.toString();
    }
    return {};
}

QString SvgReader::nameOf(const QXmlStreamAttributes &attributes)
{
    for (const char *key : {"data-name", "inkscape:label", "data-label", "aria-label"}) {
        if (const QStringView name = attributes.value(QLatin1StringView(key)); !name.isEmpty())
            return limited(name);
    }
    return {};
}

SvgReader::Shape SvgReader::shapeOf(const QXmlStreamAttributes &attributes, const Frame &frame) const
{
    Shape shape;
    shape.group = frame.group;
    shape.id = limited(attributes.value(QLatin1StringView("id")));
    shape.name = nameOf(attributes);
    shape.fill = frame.fill;
    shape.kind = kindOf(attributes);
    shape.data = dataOf(attributes);
    return shape;
}

/// From the coordinates of its own into those of the drawing.
void SvgReader::place(Shape &shape, const SvgMatrix &matrix)
{
    if (shape.form == Shape::Form::Rect)
        shape.outline =
            matrix.map(outlineOf(rectAround(shape.centre, shape.size.width(), shape.size.height())));
    else
        shape.outline = matrix.map(shape.outline);
    shape.centre = matrix.map(shape.centre);
    shape.size = {shape.size.width() * matrix.scaleX(), shape.size.height() * matrix.scaleY()};
    const double rotation = shape.rotation + matrix.rotation();
    shape.rotation = std::isfinite(rotation) ? std::remainder(rotation, 360) : 0;
}

void SvgReader::add(Shape shape, const Frame &frame)
{
    if (frame.isStored) {
        for (const QString &id : {shape.id, frame.storedId}) {
            if (!id.isEmpty() && !m_stored.contains(id))
                m_stored.insert(id, {shape, frame.matrix});
        }
        return;
    }
    if (m_hasUses && !shape.id.isEmpty() && !m_stored.contains(shape.id))
        m_stored.insert(shape.id, {shape, {}});
    place(shape, frame.matrix);
    if (shape.form == Shape::Form::Polygon)
        m_points += shape.outline.size();
    m_drawing.shapes.push_back(std::move(shape));
}

void SvgReader::start()
{
    Frame frame = m_frames.empty() ? Frame() : m_frames.back();
    frame.reads = Frame::Reads::Nothing;
    QStringView name = m_xml.name();
    name = name.sliced(name.lastIndexOf(u':') + 1); // "svg:circle"
    const QXmlStreamAttributes attributes = m_xml.attributes();
    if (!frame.isSkipped && m_style.isHidden(attributes)) {
        ++m_drawing.hidden;
        frame.isSkipped = true;
    }
    if (!frame.isSkipped) {
        if (const QString fill = m_style.property(attributes, "fill"); !fill.isEmpty())
            frame.fill = hexColor(fill);
        frame.matrix = frame.matrix * svgTransform(attributes.value(QLatin1StringView("transform")));
        open(name, attributes, frame);
    }
    m_frames.push_back(std::move(frame));
}

void SvgReader::open(QStringView name, const QXmlStreamAttributes &attributes, Frame &frame)
{
    if (isOneOf(name, holders)) {
        holder(name, attributes, frame);
    } else if (isOneOf(name, stores)) {
        frame.isStored = true;
        if (frame.storedId.isEmpty())
            frame.storedId = limited(attributes.value(QLatin1StringView("id")));
    } else if (name == u"use") {
        use(attributes, frame);
    } else if (name == u"text") {
        text(attributes, frame);
    } else if (name == u"tspan" || name == u"textPath") {
        frame.reads = frame.text >= 0 ? Frame::Reads::Text : Frame::Reads::Nothing;
    } else if (name == u"title") {
        frame.reads = Frame::Reads::Title;
    } else if (name == u"style") {
        frame.reads = Frame::Reads::Style;
    } else if (isOneOf(name, silent)) {
        frame.isSkipped = true;
    } else {
        figure(name, attributes, frame);
    }
}

void SvgReader::holder(QStringView name, const QXmlStreamAttributes &attributes, Frame &frame)
{
    const auto number = [&](const char *key) { return svgNumber(attributes.value(QLatin1StringView(key))); };
    if (m_frames.empty()) {
        m_drawing.data = dataOf(attributes);
        return;
    }
    if (name == u"svg")
        frame.matrix = frame.matrix * SvgMatrix{1, 0, 0, 1, number("x"), number("y")};
    if (frame.isStored && frame.storedId.isEmpty())
        frame.storedId = limited(attributes.value(QLatin1StringView("id")));
    m_drawing.groups.push_back({frame.group, limited(attributes.value(QLatin1StringView("id"))),
        nameOf(attributes), attributes.value(QLatin1StringView("inkscape:groupmode")) == u"layer",
        dataOf(attributes), kindOf(attributes)});
    frame.group = int(m_drawing.groups.size()) - 1;
}

void SvgReader::figure(QStringView name, const QXmlStreamAttributes &attributes, Frame &frame)
{
    const auto number = [&](const char *key) { return svgNumber(attributes.value(QLatin1StringView(key))); };
    Shape shape = shapeOf(attributes, frame);
    const size_t before = m_drawing.shapes.size();
    if (name == u"circle" || name == u"ellipse") {
        const double rx = name == u"circle" ? number("r") : number("rx");
        const double ry = name == u"circle" ? rx : number("ry");
        shape.form = Shape::Form::Ellipse;
        shape.centre = {number("cx"), number("cy")};
        shape.size = {2 * rx, 2 * ry};
        add(std::move(shape), frame);
    } else if (name == u"rect") {
        shape.form = Shape::Form::Rect;
        shape.size = {number("width"), number("height")};
        shape.centre =
            QPointF(number("x"), number("y")) + QPointF(shape.size.width(), shape.size.height()) / 2;
        add(std::move(shape), frame);
    } else if (name == u"polygon" || name == u"polyline") {
        shape.outline = svgPoints(attributes.value(QLatin1StringView("points")));
        add(std::move(shape), frame);
    } else if (name == u"path") {
        for (Outline &outline : svgPath(attributes.value(QLatin1StringView("d")))) {
            shape.outline = std::move(outline);
            add(shape, frame);
        }
    } else if (name == u"line") {
        ++m_drawing.unreadable;
    } else {
        ++m_drawing.notKept[name.left(40).toLatin1().toStdString()];
        frame.isSkipped = true;
    }
    if (m_drawing.shapes.size() > before) // a title within names it
        frame.text = int(m_drawing.shapes.size()) - 1;
}

void SvgReader::use(const QXmlStreamAttributes &attributes, const Frame &frame)
{
    QStringView target = attributes.value(QLatin1StringView("href"));
    if (target.isEmpty())
        target = attributes.value(QLatin1StringView("xlink:href"));
    if (!target.startsWith(u'#')) { // nothing outside of the file
        ++m_drawing.notKept["use"];
        return;
    }
    if (frame.isStored)
        return;
    const SvgMatrix move{1, 0, 0, 1, svgNumber(attributes.value(QLatin1StringView("x"))),
        svgNumber(attributes.value(QLatin1StringView("y")))};
    m_uses.push_back({limited(target.sliced(1)), shapeOf(attributes, frame), frame.matrix * move});
}

void SvgReader::text(const QXmlStreamAttributes &attributes, Frame &frame)
{
    if (frame.isStored) {
        frame.isSkipped = true;
        return;
    }
    Shape shape = shapeOf(attributes, frame);
    shape.form = Shape::Form::Text;
    shape.centre = {svgNumber(attributes.value(QLatin1StringView("x"))),
        svgNumber(attributes.value(QLatin1StringView("y")))};
    const double size = svgNumber(m_style.property(attributes, "font-size"), usualTextSize);
    shape.size = {m_style.property(attributes, "text-anchor") == u"middle" ? 0 : size, size};
    shape.name.clear();
    // Placed when it is known how long it is.
    m_drawing.shapes.push_back(std::move(shape));
    frame.text = int(m_drawing.shapes.size()) - 1;
    frame.reads = Frame::Reads::Text;
}

void SvgReader::characters(const QString &text)
{
    if (m_frames.empty() || m_frames.back().isSkipped)
        return;
    const Frame &frame = m_frames.back();
    if (frame.reads == Frame::Reads::Style && m_sheet.size() < limits::fileBytes / 16)
        m_sheet += text;
    if (frame.reads == Frame::Reads::Title && m_frames.size() == 2 && m_drawing.title.isEmpty())
        m_drawing.title = limited(text).simplified().left(limits::nameLength);
    if (frame.text < 0)
        return;
    Shape &shape = m_drawing.shapes[size_t(frame.text)];
    const bool isTitle = frame.reads == Frame::Reads::Title && shape.form != Shape::Form::Text;
    const bool isText = frame.reads == Frame::Reads::Text && shape.form == Shape::Form::Text;
    if ((isText && shape.name.size() < longestText) || (isTitle && shape.name.isEmpty()))
        shape.name += limited(text);
}

void SvgReader::end()
{
    if (m_frames.empty())
        return;
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.reads == Frame::Reads::Style) {
        m_style.addSheet(m_sheet);
        m_sheet.clear();
    }
    const bool isInText = !m_frames.empty() && m_frames.back().text == frame.text;
    if (frame.reads != Frame::Reads::Text || frame.text < 0 || isInText)
        return;
    Shape &shape = m_drawing.shapes[size_t(frame.text)];
    shape.name = shape.name.simplified().left(limits::nameLength);
    const double size = shape.size.height();
    const QRectF box = textBox(shape.centre, shape.name, size);
    // The place is that of the line on which letters stand, and of its beginning or middle.
    if (shape.size.width() > 0)
        shape.centre += QPointF(box.width() / 2, 0);
    shape.centre -= QPointF(0, size * 0.35);
    shape.size = box.size();
    place(shape, frame.matrix);
}

void SvgReader::resolveUses()
{
    for (Use &use : m_uses) {
        const auto stored = m_stored.constFind(use.target);
        if (stored == m_stored.constEnd()) {
            ++m_drawing.notKept["use"];
            continue;
        }
        Shape shape = std::move(use.shape);
        shape.form = stored->shape.form;
        shape.centre = stored->shape.centre;
        shape.size = stored->shape.size;
        shape.outline = stored->shape.outline;
        if (shape.fill.isEmpty())
            shape.fill = stored->shape.fill;
        if (shape.kind.isEmpty())
            shape.kind = stored->shape.kind;
        place(shape, use.matrix * stored->matrix);
        m_points += shape.outline.size();
        if (m_points > limits::drawingPoints)
            return;
        m_drawing.shapes.push_back(std::move(shape));
    }
}

Result<SvgDrawing> SvgReader::run(const QString &text)
{
    if (auto error = checkSvg(text))
        return *error;
    m_hasUses = text.contains(QLatin1StringView("<use"));
    m_xml.setNamespaceProcessing(false); // drawing programs forget to declare theirs
    qsizetype fed = 0;
    while (m_points <= limits::drawingPoints) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            start();
        } else if (token == QXmlStreamReader::EndElement) {
            end();
        } else if (token == QXmlStreamReader::Characters) {
            characters(m_xml.text().toString());
        } else if (token == QXmlStreamReader::EndDocument) {
            break;
        } else if (token == QXmlStreamReader::Invalid) {
            const bool wantsMore = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            if (!wantsMore || fed >= text.size())
                return makeError(ErrorCode::ParseError,
                    QStringLiteral("line %1, column %2: %3")
                        .arg(m_xml.lineNumber())
                        .arg(m_xml.columnNumber())
                        .arg(m_xml.errorString()));
            qsizetype length = std::min(pieceLength, text.size() - fed);
            length +=
                length > 0 && text[fed + length - 1].isHighSurrogate() && fed + length < text.size() ? 1 : 0;
            m_xml.addData(text.mid(fed, length));
            fed += length;
        }
        if (!m_progress.goesOn(fed, text.size()))
            return importCancelled();
    }
    resolveUses();
    if (m_points > limits::drawingPoints) {
        Error error = makeError(ErrorCode::TooLarge, QStringLiteral("the drawing has too many points"));
        error.limit = limits::drawingPoints;
        return error;
    }
    return std::move(m_drawing);
}

} // namespace

Result<SvgDrawing> readSvg(const QString &text, const ImportWatch &watch)
{
    return SvgReader(watch).run(text);
}

} // namespace parterre::layout

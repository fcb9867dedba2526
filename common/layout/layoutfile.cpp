// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutfile.h"

#include "common/layout/csvimport.h"
#include "common/layout/importtext.h"
#include "common/layout/layoutjson.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/pretiximport.h"
#include "common/layout/seatsioimport.h"
#include "common/layout/svgimport.h"
#include "common/layout/validate.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <initializer_list>

namespace parterre::layout {

namespace {

/// What the parser would have to hold, told without parsing: it recurses, and a bracket of one byte takes a
/// hundred in memory.
struct Shape {
    int depth = 0;
    int containers = 0;
    int values = 0;
};

Shape shapeOf(const QByteArray &bytes)
{
    Shape shape;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '[' || c == '{') {
            shape.depth = std::max(shape.depth, ++depth);
            ++shape.containers;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == ',') {
            ++shape.values;
        }
    }
    return shape;
}

Error tooLarge(ErrorCode code, const QString &what, qint64 limit)
{
    Error error = makeError(code, what);
    error.limit = limit;
    return error;
}

std::optional<Error> tooMuch(const Shape &shape)
{
    if (shape.depth > limits::fileDepth)
        return tooLarge(
            ErrorCode::TooDeep, QStringLiteral("the file is nested too deeply"), limits::fileDepth);
    if (shape.containers > limits::fileContainers)
        return tooLarge(
            ErrorCode::TooLarge, QStringLiteral("the file has too many objects"), limits::fileContainers);
    if (shape.values > limits::fileValues)
        return tooLarge(
            ErrorCode::TooLarge, QStringLiteral("the file has too many values"), limits::fileValues);
    return {};
}

Error parseError(const QByteArray &bytes, const QJsonParseError &error)
{
    const QByteArray before = bytes.left(error.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return makeError(ErrorCode::ParseError,
        QStringLiteral("line %1, column %2 (byte %3): %4")
            .arg(line)
            .arg(column)
            .arg(error.offset)
            .arg(error.errorString()));
}

Result<LoadReport> readObject(const QJsonObject &object, const ImportWatch &watch)
{
    if (object.contains(QLatin1String(layoutFormatKey))) {
        auto layout = layoutFromJson(object);
        if (!layout)
            return layout.error();
        LoadReport report;
        report.format = QStringLiteral("Parterre layout");
        report.layout = std::move(*layout);
        report.seatsIn = report.layout.seatCount(); // the reader is strict: it takes all or nothing
        return report;
    }
    if (isPretixPlan(object))
        return importPretixPlan(object, watch);
    if (isSeatsioChart(object))
        return importSeatsioChart(object, watch);
    return makeError(ErrorCode::InvalidParams,
        QStringLiteral("not a seat map: neither a Parterre layout (\"%1\") nor a pretix seating plan "
                       "(\"zones\") nor a seats.io chart (\"subChart\")")
            .arg(QLatin1String(layoutFormatKey)));
}

Result<LoadReport> readJson(const QByteArray &bytes, const ImportWatch &watch)
{
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    if (auto error = tooMuch(shapeOf(text)))
        return *error;
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parse);
    if (parse.error != QJsonParseError::NoError)
        return parseError(text, parse);
    if (!document.isObject())
        return makeError(
            ErrorCode::InvalidParams, QStringLiteral("not a seat map: the document is not an object"));
    if (!ImportProgress(watch, 50, 50).tell(0, 1))
        return importCancelled();
    return readObject(document.object(), watch);
}

bool startsWithOneOf(const QByteArray &bytes, std::initializer_list<const char *> beginnings)
{
    return std::ranges::any_of(beginnings, [&](const char *text) { return bytes.startsWith(text); });
}

/// Names, for what people mistake for one, why it cannot be read.
std::optional<Error> notASeatMap(const QByteArray &bytes)
{
    if (startsWithOneOf(bytes, {"\x1F\x8B", "PK\x03\x04"}))
        return makeError(ErrorCode::InvalidParams,
            QStringLiteral(
                "not a seat map: the file is compressed (a workbook is, too); unpack it, or save it as CSV"));
    if (startsWithOneOf(bytes, {"%PDF", "\x89PNG", "\xFF\xD8\xFF", "GIF8"}))
        return makeError(ErrorCode::InvalidParams,
            QStringLiteral("not a seat map: a picture or PDF can only be an underlay to draw on"));
    return {};
}

/// The first character that is no space.
QChar firstOf(const QByteArray &bytes)
{
    const QString text = importText(bytes.left(4096)).text;
    const auto first = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    return first == text.end() ? QChar() : *first;
}

Result<LoadReport> guessTable(const QByteArray &bytes, const ImportWatch &watch)
{
    const auto preview = previewCsv(bytes, 1);
    return preview ? importCsv(bytes, preview->guess, watch) : Result<LoadReport>(preview.error());
}

Result<LoadReport> readByContent(const QByteArray &bytes, const ImportWatch &watch)
{
    if (auto error = notASeatMap(bytes))
        return *error;
    if (firstOf(bytes) == u'<')
        return importSvg(bytes, watch);
    // What is nothing else was meant to be JSON, whose parser says where it is not.
    return isTable(bytes) ? guessTable(bytes, watch) : readJson(bytes, watch);
}

using Reader = std::function<Result<LoadReport>(const QByteArray &bytes, const ImportWatch &watch)>;

Result<LoadReport> readNamed(
    const QByteArray &bytes, const ImportWatch &watch, const QString &name, const Reader &read)
{
    if (bytes.size() > limits::fileBytes)
        return tooLarge(ErrorCode::TooLarge, QStringLiteral("the file is too large"), limits::fileBytes);
    if (!ImportProgress(watch, 0, 0).tell(0, 1))
        return importCancelled();
    auto report = read(bytes, watch);
    if (!report)
        return report;
    if (!ImportProgress(watch, 90, 90).tell(0, 1))
        return importCancelled();
    if (report->layout.name.isEmpty()) // tables and many drawings have none
        report->layout.name = name.left(limits::nameLength);
    report->seatsOut = report->layout.seatCount();
    for (Problem &problem : validate(report->layout))
        report->problems.push_back(std::move(problem));
    ImportProgress(watch, 100, 100).tell(1, 1);
    return report;
}

} // namespace

Result<LoadReport> readLayout(const QByteArray &bytes, const ImportWatch &watch, const QString &name)
{
    return readNamed(bytes, watch, name, &readByContent);
}

Result<LoadReport> readLayoutFile(const QString &path, const ImportWatch &watch)
{
    const auto bytes = layoutBytes(path);
    return bytes ? readLayout(*bytes, watch, layoutNameOf(path)) : Result<LoadReport>(bytes.error());
}

Result<QByteArray> layoutBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(
            ErrorCode::InvalidParams, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    // One byte more than allowed tells a file that is too large, a device without an end too.
    return file.read(limits::fileBytes + 1);
}

QString layoutNameOf(const QString &path) { return QFileInfo(path).completeBaseName(); }

bool isTable(const QByteArray &bytes, int leastColumns)
{
    const QChar first = firstOf(bytes);
    if (bytes.size() > limits::fileBytes || notASeatMap(bytes) || first.isNull() || first == u'<'
        || first == u'{' || first == u'[')
        return false;
    const auto preview = previewCsv(bytes, 1);
    return !preview || preview->header.size() >= leastColumns;
}

Result<LoadReport> readTable(
    const QByteArray &bytes, const CsvMapping &mapping, const ImportWatch &watch, const QString &name)
{
    const auto read = [&mapping](const QByteArray &table, const ImportWatch &patience) {
        return importCsv(table, mapping, patience);
    };
    return readNamed(bytes, watch, name, read);
}

} // namespace parterre::layout

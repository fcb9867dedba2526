// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutfile.h"

#include "common/layout/layoutjson.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/pretiximport.h"
#include "common/layout/validate.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace parterre::layout {

namespace {

/// How deeply arrays and objects nest, without parsing: the parser would recurse.
int depthOf(const QByteArray &bytes)
{
    int depth = 0;
    int deepest = 0;
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
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
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

Result<LoadReport> readObject(const QJsonObject &object)
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
        return importPretixPlan(object);
    return makeError(ErrorCode::InvalidParams,
        QStringLiteral(
            "not a seat map: neither a Parterre layout (\"%1\") nor a pretix seating plan (\"zones\")")
            .arg(QLatin1String(layoutFormatKey)));
}

} // namespace

Result<LoadReport> readLayout(const QByteArray &bytes)
{
    if (bytes.size() > limits::fileBytes) {
        Error error = makeError(ErrorCode::TooLarge, QStringLiteral("the file is too large"));
        error.limit = limits::fileBytes;
        return error;
    }
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    if (depthOf(text) > limits::fileDepth) {
        Error error = makeError(ErrorCode::TooDeep, QStringLiteral("the file is nested too deeply"));
        error.limit = limits::fileDepth;
        return error;
    }
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parse);
    if (parse.error != QJsonParseError::NoError)
        return parseError(text, parse);
    if (!document.isObject())
        return makeError(
            ErrorCode::InvalidParams, QStringLiteral("not a seat map: the document is not an object"));
    auto report = readObject(document.object());
    if (!report)
        return report;
    report->seatsOut = report->layout.seatCount();
    for (Problem &problem : validate(report->layout))
        report->problems.push_back(std::move(problem));
    return report;
}

Result<LoadReport> readLayoutFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(
            ErrorCode::InvalidParams, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    // One byte more than allowed tells a file that is too large, a device without an end too.
    return readLayout(file.read(limits::fileBytes + 1));
}

} // namespace parterre::layout

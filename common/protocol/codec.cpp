// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"

#include "common/protocol/shape.h"

#include <QCborParserError>
#include <QCborValue>
#include <QJsonDocument>

namespace parterre::protocol {

namespace {

constexpr qsizetype mostIndefinite = 16 * 1024;

Result<Node> parseJson(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return makeError(ErrorCode::ParseError,
            QStringLiteral("JSON: %1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }
    return Node(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()));
}

Result<Node> parseCbor(const QByteArray &bytes, const Shape &shape)
{
    if (shape.isDefinite)
        return Node(CborNode(bytes));
    // Nobody writes it in a hurry: Qt makes the lengths definite. A long one would take it long, and much
    // memory.
    if (bytes.size() > mostIndefinite) {
        return makeError(ErrorCode::ParseError,
            QStringLiteral("CBOR: indefinite lengths in more than %1 bytes").arg(mostIndefinite));
    }
    QCborParserError problem;
    const QCborValue document = QCborValue::fromCbor(bytes, &problem);
    if (problem.error != QCborError::NoError) {
        return makeError(ErrorCode::ParseError,
            QStringLiteral("CBOR: %1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }
    return Node(CborNode(document.toCbor()));
}

} // namespace

Result<Node> parseDocument(const QByteArray &bytes, Form form)
{
    const auto shape = checkShape(bytes, form);
    if (!shape)
        return shape.error();
    return form == Form::Json ? parseJson(bytes) : parseCbor(bytes, *shape);
}

} // namespace parterre::protocol

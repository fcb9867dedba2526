// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"

#include "common/protocol/shape.h"

#include <QCborParserError>
#include <QJsonDocument>

namespace parterre::protocol {

namespace {

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

Result<Node> parseCbor(const QByteArray &bytes)
{
    QCborParserError problem;
    QCborValue document = QCborValue::fromCbor(bytes, &problem);
    if (problem.error != QCborError::NoError) {
        return makeError(ErrorCode::ParseError,
            QStringLiteral("CBOR: %1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }
    return Node(std::move(document));
}

} // namespace

Result<Node> parseDocument(const QByteArray &bytes, Form form)
{
    if (const auto shape = checkShape(bytes, form); !shape)
        return shape.error();
    return form == Form::Json ? parseJson(bytes) : parseCbor(bytes);
}

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/node.h"

#include <QStringList>

#include <cmath>

namespace parterre::protocol {

namespace {

NodeNumber numberOf(double value)
{
    if (!std::isfinite(value) || std::abs(value) >= 9223372036854775808.0)
        return {NodeNumber::Huge, 0};
    if (std::trunc(value) != value)
        return {NodeNumber::Fraction, 0};
    return {NodeNumber::Whole, qint64(value)};
}

} // namespace

bool isAbsent(const QJsonValue &node) { return node.isUndefined() || node.isNull(); }
bool isAbsent(const QCborValue &node) { return node.isInvalid() || node.isUndefined() || node.isNull(); }

std::optional<bool> asBool(const QJsonValue &node)
{
    return node.isBool() ? std::optional(node.toBool()) : std::nullopt;
}

std::optional<bool> asBool(const QCborValue &node)
{
    return node.isBool() ? std::optional(node.toBool()) : std::nullopt;
}

NodeNumber asNumber(const QJsonValue &node)
{
    if (!node.isDouble())
        return {};
    // Integers are kept exactly; only for what is none do the two defaults come back.
    const qint64 whole = node.toInteger(0);
    if (whole != 0 || node.toInteger(1) == 0)
        return {NodeNumber::Whole, whole};
    return numberOf(node.toDouble());
}

NodeNumber asNumber(const QCborValue &node)
{
    if (node.isInteger())
        return {NodeNumber::Whole, node.toInteger()};
    return node.isDouble() ? numberOf(node.toDouble()) : NodeNumber{};
}

std::optional<QString> asText(const QJsonValue &node)
{
    return node.isString() ? std::optional(node.toString()) : std::nullopt;
}

std::optional<QString> asText(const QCborValue &node)
{
    return node.isString() ? std::optional(node.toString()) : std::nullopt;
}

std::optional<QByteArray> asBytes(const QJsonValue &node)
{
    if (!node.isString())
        return std::nullopt;
    auto decoded =
        QByteArray::fromBase64Encoding(node.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(std::move(*decoded)) : std::nullopt;
}

std::optional<QByteArray> asBytes(const QCborValue &node)
{
    return node.isByteArray() ? std::optional(node.toByteArray()) : std::nullopt;
}

std::optional<QJsonArray> asList(const QJsonValue &node)
{
    return node.isArray() ? std::optional(node.toArray()) : std::nullopt;
}

std::optional<QCborArray> asList(const QCborValue &node)
{
    return node.isArray() ? std::optional(node.toArray()) : std::nullopt;
}

std::optional<QJsonObject> asObject(const QJsonValue &node)
{
    return node.isObject() ? std::optional(node.toObject()) : std::nullopt;
}

std::optional<QCborMap> asObject(const QCborValue &node)
{
    return node.isMap() ? std::optional(node.toMap()) : std::nullopt;
}

QJsonValue memberOf(const QJsonObject &object, const char *name) { return object.value(QLatin1String(name)); }
QCborValue memberOf(const QCborMap &object, const char *name) { return object.value(QLatin1String(name)); }

QStringList keysOf(const QJsonObject &object) { return object.keys(); }

QStringList keysOf(const QCborMap &object)
{
    QStringList names;
    for (const QCborValue &key : object.keys())
        names += key.isString() ? key.toString() : key.toDiagnosticNotation();
    return names;
}

std::optional<QJsonObject> asJsonObject(const QJsonValue &node) { return asObject(node); }

std::optional<QJsonObject> asJsonObject(const QCborValue &node)
{
    return node.isMap() ? std::optional(node.toMap().toJsonObject()) : std::nullopt;
}

} // namespace parterre::protocol

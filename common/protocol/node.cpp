// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/node.h"

#include "common/protocol/cborwriter.h"

#include <QCborMap>
#include <QCborValue>
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

bool isMissing(const QJsonValue &node) { return node.isUndefined(); }
bool isMissing(const CborNode &node) { return node.isMissing(); }

bool isAbsent(const QJsonValue &node) { return node.isUndefined() || node.isNull(); }
bool isAbsent(const CborNode &node) { return node.isMissing() || node.isNull(); }

std::optional<bool> asBool(const QJsonValue &node)
{
    return node.isBool() ? std::optional(node.toBool()) : std::nullopt;
}

std::optional<bool> asBool(const CborNode &node) { return node.boolean(); }

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

NodeNumber asNumber(const CborNode &node)
{
    if (const auto whole = node.whole())
        return {NodeNumber::Whole, *whole};
    const auto number = node.number();
    return number ? numberOf(*number) : NodeNumber{};
}

std::optional<QString> asText(const QJsonValue &node)
{
    return node.isString() ? std::optional(node.toString()) : std::nullopt;
}

std::optional<QString> asText(const CborNode &node) { return node.text(); }

std::optional<QByteArray> asBytes(const QJsonValue &node)
{
    if (!node.isString())
        return std::nullopt;
    auto decoded =
        QByteArray::fromBase64Encoding(node.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(std::move(*decoded)) : std::nullopt;
}

std::optional<QByteArray> asBytes(const CborNode &node) { return node.bytes(); }

std::optional<QJsonArray> asList(const QJsonValue &node)
{
    return node.isArray() ? std::optional(node.toArray()) : std::nullopt;
}

std::optional<CborList> asList(const CborNode &node) { return node.list(); }

std::optional<QJsonObject> asObject(const QJsonValue &node)
{
    return node.isObject() ? std::optional(node.toObject()) : std::nullopt;
}

std::optional<CborObject> asObject(const CborNode &node) { return node.object(); }

QJsonValue memberOf(const QJsonObject &object, const char *name) { return object.value(QLatin1String(name)); }
CborNode memberOf(const CborObject &object, const char *name) { return object.member(name); }

QStringList keysOf(const QJsonObject &object) { return object.keys(); }

QStringList keysOf(const CborObject &object) { return object.keys(); }

void clear(QJsonValue &node) { node = QJsonObject(); }

void clear(CborNode &node)
{
    CborWriter writer;
    writer.beginObject(0);
    node = CborNode(writer.take());
}

std::optional<QJsonObject> asJsonObject(const QJsonValue &node) { return asObject(node); }

std::optional<QJsonObject> asJsonObject(const CborNode &node)
{
    const QCborValue value = node.toValue();
    return value.isMap() ? std::optional(value.toMap().toJsonObject()) : std::nullopt;
}

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/cbornode.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <variant>

namespace parterre::protocol {

/// A part of a received document, in the form in which it came.
using Node = std::variant<QJsonValue, CborNode>;

/// What the decoder asks of a node, for each form. "Absent" is also null: a client may write either.
/// @{
bool isMissing(const QJsonValue &node);
bool isMissing(const CborNode &node);
bool isAbsent(const QJsonValue &node);
bool isAbsent(const CborNode &node);

std::optional<bool> asBool(const QJsonValue &node);
std::optional<bool> asBool(const CborNode &node);

/// A number as the message carries it: whole, or one that is none (1.5), or one too large for 64 bits.
struct NodeNumber {
    enum Kind { Whole, Fraction, Huge, NotANumber } kind = NotANumber;
    qint64 value = 0;
};
NodeNumber asNumber(const QJsonValue &node);
NodeNumber asNumber(const CborNode &node);

std::optional<QString> asText(const QJsonValue &node);
std::optional<QString> asText(const CborNode &node);

/// JSON: base64 (RFC 4648 section 4); CBOR: a byte string.
std::optional<QByteArray> asBytes(const QJsonValue &node);
std::optional<QByteArray> asBytes(const CborNode &node);

std::optional<QJsonArray> asList(const QJsonValue &node);
std::optional<CborList> asList(const CborNode &node);

std::optional<QJsonObject> asObject(const QJsonValue &node);
std::optional<CborObject> asObject(const CborNode &node);

QJsonValue memberOf(const QJsonObject &object, const char *name);
CborNode memberOf(const CborObject &object, const char *name);

/// The keys as text; a CBOR key that is not text is written in diagnostic notation.
QStringList keysOf(const QJsonObject &object);
QStringList keysOf(const CborObject &object);

/// Makes it an object without members.
void clear(QJsonValue &node);
void clear(CborNode &node);

std::optional<QJsonObject> asJsonObject(const QJsonValue &node);
std::optional<QJsonObject> asJsonObject(const CborNode &node);
/// @}

} // namespace parterre::protocol

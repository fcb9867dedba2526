// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <variant>

namespace parterre::protocol {

/// A part of a received document, in the form in which it came.
using Node = std::variant<QJsonValue, QCborValue>;

/// What the decoder asks of a node, for each form. "Absent" is also null: a client may write either.
/// @{
bool isAbsent(const QJsonValue &node);
bool isAbsent(const QCborValue &node);

std::optional<bool> asBool(const QJsonValue &node);
std::optional<bool> asBool(const QCborValue &node);

/// A number as the message carries it: whole, or one that is none (1.5), or one too large for 64 bits.
struct NodeNumber {
    enum Kind { Whole, Fraction, Huge, NotANumber } kind = NotANumber;
    qint64 value = 0;
};
NodeNumber asNumber(const QJsonValue &node);
NodeNumber asNumber(const QCborValue &node);

std::optional<QString> asText(const QJsonValue &node);
std::optional<QString> asText(const QCborValue &node);

/// JSON: base64 (RFC 4648 section 4); CBOR: a byte string.
std::optional<QByteArray> asBytes(const QJsonValue &node);
std::optional<QByteArray> asBytes(const QCborValue &node);

std::optional<QJsonArray> asList(const QJsonValue &node);
std::optional<QCborArray> asList(const QCborValue &node);

std::optional<QJsonObject> asObject(const QJsonValue &node);
std::optional<QCborMap> asObject(const QCborValue &node);

QJsonValue memberOf(const QJsonObject &object, const char *name);
QCborValue memberOf(const QCborMap &object, const char *name);

/// The keys as text; a CBOR key that is not text is written in diagnostic notation.
QStringList keysOf(const QJsonObject &object);
QStringList keysOf(const QCborMap &object);

std::optional<QJsonObject> asJsonObject(const QJsonValue &node);
std::optional<QJsonObject> asJsonObject(const QCborValue &node);
/// @}

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <pqxx/pqxx>
#include <vector>

/// Our types as SQL parameters and results: `exec_params("... $1", QString())`, `field.as<QUuid>()`.
namespace pqxx {

template <>
struct string_traits<QString> {
    static constexpr const char *name() noexcept { return "QString"; }
    static constexpr bool has_null() noexcept { return true; }
    /// A null QString is SQL's NULL; an empty one is ''.
    static bool is_null(const QString &value) { return value.isNull(); }
    static QString null() { return {}; }
    static void from_string(const char text[], QString &value);
    static std::string to_string(const QString &value) { return value.toStdString(); }
};

template <>
struct string_traits<QUuid> {
    static constexpr const char *name() noexcept { return "QUuid"; }
    static constexpr bool has_null() noexcept { return true; }
    static bool is_null(const QUuid &value) { return value.isNull(); }
    static QUuid null() { return {}; }
    static void from_string(const char text[], QUuid &value);
    static std::string to_string(const QUuid &value);
};

/// timestamptz, in a session whose time zone is UTC.
template <>
struct string_traits<parterre::Timestamp> {
    static constexpr const char *name() noexcept { return "Timestamp"; }
    static constexpr bool has_null() noexcept { return false; }
    static bool is_null(const parterre::Timestamp &) { return false; }
    [[noreturn]] static parterre::Timestamp null();
    static void from_string(const char text[], parterre::Timestamp &value);
    static std::string to_string(const parterre::Timestamp &value);
};

} // namespace pqxx

namespace parterre::storage {

/// bytea as a parameter, and back.
pqxx::binarystring toBytea(const QByteArray &bytes);
/// `text`: in the hex format, "\\x..".
QByteArray fromBytea(const char *text);

/// An array as a parameter: `$1::bigint[]`, `$1::text[]`, `$1::uuid[]`, ...
QString toArray(const std::vector<qint32> &values);
QString toArray(const std::vector<qint64> &values);
QString toArray(const std::vector<QUuid> &values);
/// Null strings are NULL.
QString toArray(const std::vector<QString> &values);
/// An integer[] without NULLs, as it comes back: "{1,2,3}".
std::vector<qint32> toIntegers(const char *text);

} // namespace parterre::storage

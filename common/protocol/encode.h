// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/protocol/field.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <tuple>
#include <vector>

namespace parterre::protocol {

template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;
template <class T>
constexpr bool isList = false;
template <class T>
constexpr bool isList<std::vector<T>> = true;
template <class T>
constexpr bool isId = false;
template <class Tag>
constexpr bool isId<NumberId<Tag>> = true;
template <class Tag>
constexpr bool isId<UuidId<Tag>> = true;
template <class T>
constexpr bool alwaysFalse = false;

template <class Writer, class T>
void write(Writer &writer, const T &value);

template <class T>
qsizetype presentFields(const T &message)
{
    const auto present = [&message](const auto &field) -> qsizetype {
        if constexpr (isOptional<std::decay_t<decltype(message.*field.member)>>)
            return (message.*field.member).has_value();
        else
            return 1;
    };
    return std::apply(
        [&](const auto &...field) { return (qsizetype(0) + ... + present(field)); }, T::fields());
}

template <class Writer, class T>
void writeField(Writer &writer, const char *name, const T &value)
{
    if constexpr (isOptional<T>) {
        if (value)
            writeField(writer, name, *value);
    } else {
        writer.key(name);
        write(writer, value);
    }
}

template <class Writer, Message T>
void writeMessage(Writer &writer, const T &message)
{
    if constexpr (TupleMessage<T>) {
        writer.beginArray(qsizetype(std::tuple_size_v<decltype(T::fields())>));
        std::apply([&](const auto &...field) { (write(writer, message.*field.member), ...); }, T::fields());
        writer.endArray();
    } else {
        writer.beginObject(presentFields(message));
        std::apply(
            [&](const auto &...field) { (writeField(writer, field.name, message.*field.member), ...); },
            T::fields());
        writer.endObject();
    }
}

/// Writes any value that a field may have; Writer is JsonWriter or CborWriter.
template <class Writer, class T>
void write(Writer &writer, const T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        writer.boolean(value);
    } else if constexpr (std::is_integral_v<T>) {
        writer.whole(value);
    } else if constexpr (std::is_same_v<T, QString>) {
        writer.text(value);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        writer.bytes(value);
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        writer.object(value);
    } else if constexpr (std::is_same_v<T, Timestamp>) {
        writer.text(value.toRfc3339());
    } else if constexpr (isId<T>) {
        writer.text(value.toString());
    } else if constexpr (NamedEnum<T>) {
        writer.text(QString::fromLatin1(enumNames(value)[size_t(value)]));
    } else if constexpr (isList<T>) {
        writer.beginArray(qsizetype(value.size()));
        for (const auto &element : value)
            write(writer, element);
        writer.endArray();
    } else if constexpr (Message<T>) {
        writeMessage(writer, value);
    } else {
        static_assert(alwaysFalse<T>, "a field of this type cannot travel: see common/protocol/field.h");
    }
}

} // namespace parterre::protocol

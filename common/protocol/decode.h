// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/protocol/decodeproblem.h"
#include "common/protocol/encode.h"
#include "common/protocol/node.h"

namespace parterre::protocol {

/// Requests are read strictly; a desk reads answers leniently, so that a newer server may say more than it
/// knows. Only unknown fields are forgiven: types and ranges always hold.
enum class Strictness { Strict, Lenient };

/// Whether it went well; `problem` is only written when it did not.
template <class N, class T>
bool readNode(const N &node, T &value, const Range &range, Strictness strictness, Error &problem);

inline bool refuse(Error &problem, Error why)
{
    problem = std::move(why);
    return false;
}

template <class N, class T>
bool readWhole(const N &node, T &value, Range range, Error &problem)
{
    if (!range.given)
        range = {std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
    const NodeNumber number = asNumber(node);
    if (number.kind == NodeNumber::NotANumber || number.kind == NodeNumber::Fraction)
        return refuse(problem, notWholeProblem(range));
    if (number.kind == NodeNumber::Huge || !range.holds(number.value))
        return refuse(problem, numberRangeProblem(range));
    value = T(number.value);
    return true;
}

template <class N>
bool readText(const N &node, QString &value, const Range &range, Error &problem)
{
    auto text = asText(node);
    if (!text)
        return refuse(problem, wrongTypeProblem(QStringLiteral("must be a text")));
    if (!isSoundText(*text))
        return refuse(problem, wrongTypeProblem(QStringLiteral("must be valid Unicode without U+0000")));
    const Range &most = range.given ? range : defaultText;
    if (!most.holds(characterCount(*text)))
        return refuse(problem, sizeProblem(most, "characters"));
    value = std::move(*text);
    return true;
}

template <class N>
bool readBytes(const N &node, QByteArray &value, const Range &range, Error &problem)
{
    auto bytes = asBytes(node);
    if (!bytes)
        return refuse(
            problem, wrongTypeProblem(QStringLiteral("must be base64 in JSON, a byte string in CBOR")));
    const Range &most = range.given ? range : defaultList;
    if (!most.holds(bytes->size()))
        return refuse(problem, sizeProblem(most, "bytes"));
    value = std::move(*bytes);
    return true;
}

/// Ids and times: texts that `parse` makes a value of.
template <class N, class T, class Parse>
bool readParsed(const N &node, T &value, Parse parse, const char *what, Error &problem)
{
    const auto text = asText(node);
    const auto parsed = text ? parse(QStringView(*text)) : std::nullopt;
    if (!parsed)
        return refuse(problem, wrongTypeProblem(QLatin1String(what)));
    value = *parsed;
    return true;
}

template <class N, NamedEnum T>
bool readEnum(const N &node, T &value, Error &problem)
{
    constexpr auto names = enumNames(T());
    const auto text = asText(node);
    for (size_t i = 0; text && i < names.size(); ++i) {
        if (*text == QLatin1String(names[i])) {
            value = T(i);
            return true;
        }
    }
    const QString detail = QStringLiteral("must be one of: ") + joinNames(names);
    return refuse(problem, text ? outOfRangeProblem(detail) : wrongTypeProblem(detail));
}

template <class N, class T>
bool readList(const N &node, std::vector<T> &value, const Range &range, Strictness strictness, Error &problem)
{
    const auto list = asList(node);
    if (!list)
        return refuse(problem, wrongTypeProblem(QStringLiteral("must be a list")));
    const Range &most = range.given ? range : defaultList;
    if (!most.holds(list->size()))
        return refuse(problem, sizeProblem(most, "elements"));
    value.clear();
    value.reserve(size_t(list->size()));
    for (const auto &given : *list) {
        T element{};
        if (!readNode(N(given), element, {}, strictness, problem)) {
            wrapElement(problem, qsizetype(value.size()));
            return false;
        }
        value.push_back(std::move(element));
    }
    return true;
}

template <class N, TupleMessage T>
bool readTuple(const N &node, T &value, Strictness strictness, Error &problem)
{
    constexpr auto size = qsizetype(std::tuple_size_v<decltype(T::fields())>);
    const auto list = asList(node);
    if (!list || list->size() != size)
        return refuse(problem, wrongTypeProblem(QStringLiteral("must be a list of %1 elements").arg(size)));
    qsizetype index = 0;
    auto given = list->begin();
    const auto readOne = [&](const auto &field) {
        if (readNode(N(*given), value.*field.member, field.range, strictness, problem)) {
            ++index;
            ++given;
            return true;
        }
        wrapElement(problem, index);
        return false;
    };
    return std::apply([&](const auto &...field) { return (readOne(field) && ...); }, T::fields());
}

/// Says which member of an object is one too many; called only once it is known that there is one.
template <class Object, class T>
Error surplusProblem(const Object &object, const T &)
{
    QStringList names = keysOf(object);
    std::apply([&](const auto &...field) { (names.removeOne(QLatin1String(field.name)), ...); }, T::fields());
    return unknownFieldProblem(names.value(0));
}

template <class N, Message T>
bool readMessage(const N &node, T &value, Strictness strictness, Error &problem)
{
    const auto object = asObject(node);
    if (!object)
        return refuse(problem, wrongTypeProblem(QStringLiteral("must be an object")));
    qsizetype known = 0;
    const auto readOne = [&](const auto &field) {
        const N member = memberOf(*object, field.name);
        known += isMissing(member) ? 0 : 1;
        if (readNode(member, value.*field.member, field.range, strictness, problem))
            return true;
        wrapField(problem, field.name);
        return false;
    };
    if (!std::apply([&](const auto &...field) { return (readOne(field) && ...); }, T::fields()))
        return false;
    if (strictness == Strictness::Strict && known != object->size())
        return refuse(problem, surplusProblem(*object, value));
    return true;
}

template <class N, class T>
bool readNode(const N &node, T &value, const Range &range, Strictness strictness, Error &problem)
{
    if constexpr (isOptional<T>) {
        value.reset();
        return isAbsent(node) || readNode(node, value.emplace(), range, strictness, problem);
    } else {
        if (isAbsent(node))
            return refuse(problem, missingProblem());
        if constexpr (std::is_same_v<T, bool>) {
            const auto given = asBool(node);
            value = given.value_or(false);
            return given || refuse(problem, wrongTypeProblem(QStringLiteral("must be true or false")));
        } else if constexpr (std::is_integral_v<T>) {
            return readWhole(node, value, range, problem);
        } else if constexpr (std::is_same_v<T, QString>) {
            return readText(node, value, range, problem);
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            return readBytes(node, value, range, problem);
        } else if constexpr (std::is_same_v<T, QJsonObject>) {
            auto object = asJsonObject(node);
            value = object.value_or(QJsonObject());
            return object || refuse(problem, wrongTypeProblem(QStringLiteral("must be an object")));
        } else if constexpr (std::is_same_v<T, Timestamp>) {
            return readParsed(node, value, &Timestamp::fromRfc3339, "must be an RFC 3339 time", problem);
        } else if constexpr (isId<T>) {
            return readParsed(node, value, &T::fromString, "must be an id as the server gave it", problem);
        } else if constexpr (NamedEnum<T>) {
            return readEnum(node, value, problem);
        } else if constexpr (isList<T>) {
            return readList(node, value, range, strictness, problem);
        } else if constexpr (TupleMessage<T>) {
            return readTuple(node, value, strictness, problem);
        } else {
            static_assert(Message<T>, "a field of this type cannot travel: see common/protocol/field.h");
            return readMessage(node, value, strictness, problem);
        }
    }
}

/// A value of a node of either form.
template <class T>
Result<T> decode(const Node &node, Strictness strictness)
{
    T value{};
    Error problem;
    const bool read =
        std::visit([&](const auto &form) { return readNode(form, value, {}, strictness, problem); }, node);
    if (!read)
        return problem;
    return value;
}

} // namespace parterre::protocol

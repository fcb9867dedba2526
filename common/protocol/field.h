// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <type_traits>

namespace parterre::protocol {

/// What a decoded value may be: the value of a number, the characters of a text, the bytes of a byte string,
/// the elements of a list.
struct Range {
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
    bool given = false;

    constexpr bool holds(qint64 n) const { return n >= least && n <= most; }
};

constexpr Range between(qint64 least, qint64 most) { return {least, most, true}; }
constexpr Range atMost(qint64 most) { return {0, most, true}; }

/// Texts and lists without a Range of their own may not be longer than this.
constexpr Range defaultText = between(0, 1000);
constexpr Range defaultList = between(0, 100'000);

/// One field of a message: its name on the wire, where it lives, and what docs/protocol.md says of it.
/// std::optional members are the fields that may be left out.
template <class Message, class T>
struct Field {
    const char *name;
    T Message::*member;
    const char *help;
    Range range;
};

template <class Message, class T>
constexpr Field<Message, T> field(const char *name, T Message::*member, const char *help, Range range = {})
{
    return {name, member, help, range};
}

/// A message is a plain struct with `static constexpr auto fields()`, a tuple of Field.
template <class T>
concept Message = requires
{
    T::fields();
};

/// A message that travels as an array of its fields in order, without names (seat changes: [seat, state]).
template <class T>
concept TupleMessage = Message<T> && requires
{
    requires T::asTuple;
};

/// Enumerations travel as text: `constexpr auto enumNames(E)` gives the names in the order of the values,
/// from 0.
template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value)
{
    enumNames(value);
};

} // namespace parterre::protocol

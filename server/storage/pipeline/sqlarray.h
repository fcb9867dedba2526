// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace parterre::storage {

/// An array, bound as one parameter of a set-based statement of SqlDialogue, in PostgreSQL's binary form: to
/// read the text of the arrays took PostgreSQL a tenth of a batch's time. All values of one array are of one
/// kind.
class SqlArray {
public:
    /// For smallint[], integer[] and bigint[].
    void add(qint64 number);
    void add(const QUuid &uuid);
    /// For timestamptz[].
    void add(Timestamp time);
    /// For bytea[].
    void add(const QByteArray &bytes);
    /// For text[].
    void add(const QString &text);
    void addNull();
    template <class T>
    void add(const std::optional<T> &value)
    {
        if (value)
            add(*value);
        else
            addNull();
    }

    bool isEmpty() const { return m_count == 0; }
    /// What array_recv of PostgreSQL reads (src/backend/utils/adt/arrayfuncs.c). `type`: the OID of the
    /// array's type, which the statement knows. Throws std::invalid_argument for a type that is not named
    /// above.
    std::string binary(unsigned type) const;

private:
    void addValue(const char *bytes, qsizetype size);
    void addNumbers(std::string &text, int size) const;

    std::string m_values; ///< each after its length, as in the binary form; numbers of eight bytes
    qint32 m_count = 0;
    bool m_hasNull = false;
};

/// An array of lists of numbers, which PostgreSQL has no type for: one array of all of them, and from where
/// to where each list goes in it. Bound as three parameters in this order; see arrays().
class SqlLists {
public:
    void add(std::span<const qint32> numbers);

    const SqlArray &numbers() const { return m_numbers; }
    const SqlArray &firsts() const { return m_firsts; }
    const SqlArray &lasts() const { return m_lasts; }

private:
    SqlArray m_numbers;
    SqlArray m_firsts;
    SqlArray m_lasts;
    qint64 m_count = 0;
};

/// The array of these ids (of common/base/id.h), or of plain numbers or UUIDs.
template <class Ids>
SqlArray arrayOf(const Ids &ids)
{
    SqlArray array;
    for (const auto &id : ids) {
        if constexpr (requires { id.value; })
            array.add(id.value);
        else
            array.add(id);
    }
    return array;
}

/// What a set-based statement selects from: arrays("s bigint, n int") is
/// `(SELECT unnest($1::bigint[]) AS s, unnest($2::int[]) AS n) q`; a column may name its parameter, "o uuid
/// $2", and one of "lists" is an int[] made of three parameters. In a select list the arrays are taken apart
/// as they go; as functions in FROM each is stored first, value by value.
std::string arrays(std::string_view columns);

} // namespace parterre::storage

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

/// Builds the text of a PostgreSQL array, to be bound as one parameter of a set-based statement.
class SqlArray {
public:
    void add(qint64 number);
    void add(const QUuid &uuid);
    /// As a bigint of milliseconds, which PostgreSQL reads much faster than a time: to_timestamp(x::float8 /
    /// 1000).
    void add(Timestamp time);
    /// As a bytea element.
    void add(const QByteArray &bytes);
    void add(const QString &text);
    void addNull();
    /// As a text element that the statement casts: the array of these numbers.
    void addList(std::span<const qint32> numbers);
    template <class T>
    void add(const std::optional<T> &value)
    {
        if (value)
            add(*value);
        else
            addNull();
    }

    bool isEmpty() const { return m_text.size() == 1; }
    std::string text() const { return m_text + '}'; }

private:
    void separate();

    std::string m_text = "{";
};

/// What a set-based statement selects from: arrays("s bigint, n int") is
/// `(SELECT unnest($1::bigint[]) AS s, unnest($2::int[]) AS n) q`, and a column may name its parameter: "o
/// uuid $2". In a select list the arrays are taken apart as they go; as functions in FROM each is stored
/// first, value by value.
std::string arrays(std::string_view columns);

} // namespace parterre::storage

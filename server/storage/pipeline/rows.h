// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/sqlvalues.h"

#include <cstdlib>
#include <libpq-fe.h>
#include <memory>
#include <vector>

namespace parterre::storage {

/// What PostgreSQL answered to one statement; read like pqxx::result, with the same conversions of values.
class Rows {
public:
    class Field {
    public:
        Field(const PGresult *result, int row, int column)
            : m_result(result)
            , m_row(row)
            , m_column(column)
        {
        }
        bool is_null() const { return PQgetisnull(m_result, m_row, m_column) != 0; }
        const char *c_str() const { return PQgetvalue(m_result, m_row, m_column); }
        size_t size() const { return size_t(PQgetlength(m_result, m_row, m_column)); }
        template <class T>
        T as() const
        {
            T value;
            pqxx::string_traits<T>::from_string(c_str(), value);
            return value;
        }

    private:
        const PGresult *m_result;
        int m_row;
        int m_column;
    };

    class Row {
    public:
        Row(const PGresult *result, int row)
            : m_result(result)
            , m_row(row)
        {
        }
        Field operator[](int column) const { return {m_result, m_row, column}; }

    private:
        const PGresult *m_result;
        int m_row;
    };

    class Iterator {
    public:
        Iterator(const PGresult *result, int row)
            : m_result(result)
            , m_row(row)
        {
        }
        Row operator*() const { return {m_result, m_row}; }
        Iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_row == other.m_row; }

    private:
        const PGresult *m_result;
        int m_row;
    };

    Rows() = default;
    explicit Rows(PGresult *result)
        : m_result(result, PQclear)
    {
    }

    int size() const { return m_result ? PQntuples(m_result.get()) : 0; }
    bool empty() const { return size() == 0; }
    /// Rows that the statement inserted, changed or answered.
    qint64 affected() const { return m_result ? std::atoll(PQcmdTuples(m_result.get())) : 0; }
    /// Of a statement that was described.
    std::vector<Oid> parameterTypes() const
    {
        std::vector<Oid> types;
        for (int i = 0; m_result && i < PQnparams(m_result.get()); ++i)
            types.push_back(PQparamtype(m_result.get(), i));
        return types;
    }
    Row operator[](int row) const { return {m_result.get(), row}; }
    Iterator begin() const { return {m_result.get(), 0}; }
    Iterator end() const { return {m_result.get(), size()}; }

private:
    std::shared_ptr<PGresult> m_result;
};

} // namespace parterre::storage

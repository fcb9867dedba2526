// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace parterre::storage {

/// A statement that PostgreSQL refused.
class SqlFailure : public std::runtime_error {
public:
    SqlFailure(const std::string &message, std::string state)
        : std::runtime_error(message)
        , m_state(std::move(state))
    {
    }
    /// SQLSTATE, PostgreSQL 15 documentation, appendix A.
    const std::string &state() const { return m_state; }

private:
    std::string m_state;
};

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace parterre::simulation {

/// What should never have happened. Each is told at once, with what a developer needs.
class Violations {
public:
    using Teller = std::function<void(const QString &)>;

    explicit Violations(Teller teller)
        : m_teller(std::move(teller))
    {
    }

    /// `rule`: what should have been true; `details`: ids, times, the history of the seat.
    void add(const QString &rule, const QString &details)
    {
        ++m_count;
        m_rules.push_back(rule);
        if (m_count <= mostTold)
            m_teller(QStringLiteral("VIOLATION: %1\n    %2").arg(rule, details));
        else if (m_count == mostTold + 1)
            m_teller(QStringLiteral("VIOLATION: more of them are counted only"));
    }

    int count() const { return m_count; }
    const std::vector<QString> &rules() const { return m_rules; }

private:
    static constexpr int mostTold = 40;

    Teller m_teller;
    int m_count = 0;
    std::vector<QString> m_rules;
};

} // namespace parterre::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <optional>

namespace parterre::layout {

/// Why a generator cannot go by its parameters.
struct ParameterFault {
    QString parameter; ///< the name of the struct's member, so that a dialog can show which: "rowSpacing"
    QString text; ///< a sentence for people

    bool operator==(const ParameterFault &) const = default;
};

/// For check(): the first thing that is wrong counts.
class ParameterCheck {
public:
    void between(const char *parameter, double value, double least, double most);
    /// `text` is marked for translation in the context "Layout".
    void that(const char *parameter, bool isRight, const char *text);
    void also(const std::optional<ParameterFault> &fault);

    bool isRight() const { return !m_fault; }
    const std::optional<ParameterFault> &fault() const { return m_fault; }

private:
    std::optional<ParameterFault> m_fault;
};

} // namespace parterre::layout

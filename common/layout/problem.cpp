// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/problem.h"

#include <algorithm>

namespace parterre::layout {

bool hasErrors(const Problems &problems)
{
    return std::ranges::any_of(
        problems, [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
}

} // namespace parterre::layout

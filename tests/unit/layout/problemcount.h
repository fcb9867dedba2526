// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/problem.h"

#include <algorithm>

/// How often a problem was found.
inline int count(const parterre::layout::Problems &problems, const char *code)
{
    using parterre::layout::Problem;
    return int(std::ranges::count(problems, QString::fromLatin1(code), &Problem::code));
}

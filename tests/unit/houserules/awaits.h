// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace parterre {

/// What a `co_await` waits for.
struct Await {
    QString file;
    int line = 0;
    QString operand;
};

/// Every co_await of the C++ files below the folder, comments left out; operands with single spaces.
std::vector<Await> awaitsBelow(const QString &root);

/// Whether GCC 12 destroys a temporary of the operand twice: one made with braces, or a lambda that captures
/// anything but `this` and references.
bool isMiscompiled(const QString &operand);

} // namespace parterre

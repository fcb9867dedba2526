// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"
#include "common/base/result.h"

#include <QString>

namespace parterre {

/// Asks for a new password: at a terminal twice and without showing it; otherwise the first line of the
/// standard input. InvalidParams: the two differ, or there is none.
Result<QString> readNewPassword(const QString &user);

/// Sixteen letters and digits that cannot be taken for each other, in groups: 79 random bits.
QString makePassword(IdSource &ids);

/// Writes a line at once, whatever the standard output is.
void print(const QString &line);
void printError(const QString &line);

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"

#include <QString>

namespace parterre {

/// The code of an order: what people say, type and write on an envelope. Eight characters of an alphabet
/// without those that are taken for each other (0 O, 1 I L, U V); kept without, shown with a dash:
/// "K7QX-2M9P".
namespace ordercode {

QString make(IdSource &ids);
QString shown(const QString &code);
/// What somebody typed, without dashes and spaces, in capitals; empty when it cannot be a code.
QString fromTyped(const QString &text);

} // namespace ordercode

} // namespace parterre

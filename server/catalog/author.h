// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QString>

namespace parterre {

/// Who changes something: written down with it.
struct Author {
    AccountId account;
    QString name; ///< for people
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

namespace parterre {

/// A sentence for the clerk, with the way out of it.
struct Notice {
    enum class Kind { Info, Warning, Error };
    enum class Action { None, TakeAgain, Extend, AskAgain };

    Kind kind = Kind::Info;
    QString text;
    Action action = Action::None;

    bool operator==(const Notice &) const = default;
};

/// What an error means to the person at the desk. Unlike errorText(), it knows about a lost connection,
/// limits and waiting times.
QString sentence(const Error &error);

} // namespace parterre

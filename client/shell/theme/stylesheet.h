// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/tokens.h"

#include <QString>

namespace parterre {

/// The application's style sheet, made of nothing but tokens; `dark` chooses the marks that go with them.
QString styleSheet(const tokens::Colors &colors, bool dark);

} // namespace parterre

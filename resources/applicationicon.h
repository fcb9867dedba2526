// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace parterre {

/// The program's icon in every size that windows and task bars ask for.
QIcon applicationIcon();

} // namespace parterre

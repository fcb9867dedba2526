// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/applicationicon.h"

namespace parterre {

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/parterre/icons/parterre-%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace parterre {

/// A layout document as it is stored, with what its reader found in it.
struct LayoutContent {
    QByteArray document; ///< Parterre layout JSON
    QString name;
    int capacity = 0; ///< seats and places
    int numbers = 0; ///< one more than the highest number of any version; drafts have none
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"
#include "common/base/result.h"
#include "common/protocol/messages/tickets.h"

#include <QCoreApplication>

namespace parterre {

/// What the door says to a scan, for people.
struct ScanResult {
    Q_DECLARE_TR_FUNCTIONS(ScanResult)

public:
    enum class Verdict { Admitted, Doubtful, Refused };

    Verdict verdict = Verdict::Refused;
    QString word; ///< "Welcome", "Already used"
    QString detail; ///< "Stalls C 12 · Adult · The Winter's Tale, 19:30"

    static ScanResult of(const Result<protocol::AdmitResult> &answer);
    SurfaceKind surface() const;
    Ink ink() const;
    QString symbol() const; ///< for those who do not see the colour
};

} // namespace parterre

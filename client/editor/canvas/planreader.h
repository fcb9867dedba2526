// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/planimage.h"
#include "common/layout/layout.h"

#include <QCoreApplication>

namespace parterre::editor {

/// Reads pictures that halls are traced from: PNG, JPEG, SVG, the first page of a PDF.
class PlanReader {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::PlanReader)

public:
    /// Takes its time, in whatever thread. Bounded whatever the picture says of itself; one that cannot be
    /// read has a fault.
    static PlanImage read(const layout::Picture &picture);

private:
    static PlanImage readPhoto(const QByteArray &bytes);
    static PlanImage readDrawing(const QByteArray &bytes);
    static PlanImage readPage(const QByteArray &bytes);
};

} // namespace parterre::editor

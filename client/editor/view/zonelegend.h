// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/legend.h"

#include <QTimer>

namespace parterre::editor {

class LayoutDocument;

/// What the colours on the canvas mean: the zones of the draft, each with how many seats and places it has.
/// Not there where there are none.
class ZoneLegend : public Legend {
    Q_OBJECT

public:
    /// Both must outlive it.
    ZoneLegend(const Theme &theme, const LayoutDocument &document, QWidget *parent = nullptr);

private:
    void count();

    const LayoutDocument &m_document;
    QTimer m_soon; ///< counting follows changes, it does not hold them up
};

} // namespace parterre::editor

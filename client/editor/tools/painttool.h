// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

namespace parterre::editor {

/// Gives seats the zone or the attribute of the brush: click a seat or an area, or drag over seats; with Alt
/// the attribute is taken away.
class PaintTool : public Tool {
    Q_OBJECT

public:
    explicit PaintTool(Workbench bench);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    void paint(QPainter &painter, const MapView &view) const override;
    bool isBusy() const override { return m_isPainting; }
    void cancel() override;

private:
    void touch(const Pointer &pointer);

    bool m_isPainting = false;
    QPointF m_last;
    Selected m_touched;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

namespace parterre::editor {

/// Puts down what has a place and no outline, with a click each.
class PlaceTool : public Tool {
    Q_OBJECT

public:
    enum class What { Seat, Text, Entrance, FocalPoint };

    PlaceTool(Workbench bench, What what);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    void paint(QPainter &painter, const MapView &view) const override;

private:
    static Description describe(What what);
    Selected put(layout::Layout &layout, QPointF at) const;

    const What m_what;
};

} // namespace parterre::editor

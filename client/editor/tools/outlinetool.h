// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

namespace parterre::editor {

/// Draws what has an outline. Drag for a rectangle, with Alt for an ellipse; or click corner after corner,
/// and Enter, a double click or a click on the first corner closes it.
class OutlineTool : public Tool {
    Q_OBJECT

public:
    enum class What { Section, Area, Standing, Stage, Shape, Aisle };

    OutlineTool(Workbench bench, What what);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    void doubleClick(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void paint(QPainter &painter, const MapView &view) const override;
    bool isBusy() const override { return m_pressed || !m_corners.isEmpty(); }
    void cancel() override;

private:
    static Description describe(What what);
    layout::Outline dragged() const;
    void finish(const layout::Outline &outline);
    ObjectRef put(layout::Layout &layout, const layout::Outline &outline) const;

    const What m_what;
    bool m_pressed = false;
    bool m_isEllipse = false;
    QPointF m_from;
    QPointF m_to;
    layout::Outline m_corners;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

namespace parterre::editor {

/// Draws rows. Drag from the first seat to the last, from the left as the audience faces the stage; the
/// number of seats follows from the pitch, or is typed. The curved one then takes a third point, which the
/// arc goes through.
class RowTool : public Tool {
    Q_OBJECT

public:
    enum class Form { Straight, Curved };

    RowTool(Workbench bench, Form form);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void paint(QPainter &painter, const MapView &view) const override;
    bool isBusy() const override { return m_stage != Stage::Idle; }
    void cancel() override;

private:
    enum class Stage { Idle, Line, Arc };

    double length() const;
    int count() const;
    layout::Row row() const;
    void say();
    void finish();

    const Form m_form;
    Stage m_stage = Stage::Idle;
    QPointF m_from;
    QPointF m_to;
    double m_height = 0; ///< of the arc over the line, in centimetres; positive: to the stage
    QString m_typed;
};

} // namespace parterre::editor

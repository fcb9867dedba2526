// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

namespace parterre::editor {

/// Tells distances and angles; changes nothing.
class MeasureTool : public Tool {
    Q_OBJECT

public:
    explicit MeasureTool(Workbench bench);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    void paint(QPainter &painter, const MapView &view) const override;
    bool isBusy() const override { return m_from.has_value(); }
    void cancel() override;

private:
    QString figures() const;

    std::optional<QPointF> m_from;
    QPointF m_to;
    bool m_isPressed = false;
};

} // namespace parterre::editor

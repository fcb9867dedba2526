// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/paneltool.h"

namespace parterre::editor {

/// Asks for points on the map, for a panel.
class PickTool : public PanelTool {
    Q_OBJECT

public:
    PickTool(Workbench bench, const QString &name);

    /// Whether points snap to what is near, as they do at first.
    void setSnapping(bool on) { m_isSnapping = on; }
    /// picked() comes when there are so many.
    void ask(int points);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &) override { }
    void paint(QPainter &painter, const MapView &view) const override;

Q_SIGNALS:
    void picked(const QList<QPointF> &points);

protected:
    void forget() override;

private:
    QPointF pointAt(const Pointer &pointer);

    bool m_isSnapping = true;
    int m_wanted = 0;
    QList<QPointF> m_points;
    QPointF m_pointer;
};

} // namespace parterre::editor

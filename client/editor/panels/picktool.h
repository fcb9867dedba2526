// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

#include <QPointer>

namespace parterre::editor {

/// Asks for points on the map, for a panel: it takes the place of the tool at hand, and gives it back.
class PickTool : public Tool {
    Q_OBJECT

public:
    PickTool(Workbench bench, const QString &name);

    /// picked() comes when there are so many.
    void ask(int points);
    bool isAsking() const { return m_wanted > 0; }

    void deactivated() override;
    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &) override { }
    void paint(QPainter &painter, const MapView &view) const override;
    bool isBusy() const override { return isAsking(); }
    void cancel() override;

Q_SIGNALS:
    void picked(const QList<QPointF> &points);
    /// Whether it has them or gave up.
    void ended();

private:
    void end();

    QPointer<Tool> m_before;
    int m_wanted = 0;
    QList<QPointF> m_points;
    QPointF m_pointer;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace parterre::editor {

class EditorCanvas;

/// The whole house in a corner, with what the canvas shows of it; a click goes there.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    explicit MiniMap(EditorCanvas &canvas);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void draw();
    void goTo(QPointF place);

    EditorCanvas &m_canvas;
    QImage m_picture;
    QTimer m_soon;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "common/layout/layout.h"

#include <QTransform>

namespace parterre::editor {

/// Chooses and moves. Click a seat or an object, Ctrl or Shift adds; drag over nothing for a rectangle, with
/// Alt for a lasso; double click takes the row. The box around what is selected has handles: corners scale,
/// the upper knob turns, the lower one bends rows. A number typed while dragging, and Enter, is the way in
/// centimetres, the angle in degrees or the size in per cent. Arrows move by 1 cm, with Shift by 50, with Alt
/// by a seat.
class SelectTool : public Tool {
    Q_OBJECT

public:
    explicit SelectTool(Workbench bench);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    void doubleClick(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    bool wantsKey(const QKeyEvent &event) const override;
    void paint(QPainter &painter, const MapView &view) const override;
    Qt::CursorShape cursor() const override;
    bool isBusy() const override { return m_drag != Drag::None; }
    void cancel() override;

private:
    enum class Drag { None, Maybe, Band, Lasso, Move, Scale, Rotate, Bend };
    enum class Handle { None, TopLeft, TopRight, BottomLeft, BottomRight, Rotate, Bend };

    QRectF box() const;
    QRectF freshBox() const;
    QPointF placeOf(Handle handle, const QRectF &box) const;
    Handle handleAt(QPointF screen) const;
    void startHandle(Handle handle);
    void choose(const Pointer &pointer);
    void chooseWithin(const Pointer &pointer);
    void drag(const Pointer &pointer);
    void rotateTo(const Pointer &pointer);
    void scaleTo(const Pointer &pointer);
    void takeTyped();
    void finish();
    bool nudge(const QKeyEvent &event);
    void paintMoved(QPainter &painter, const MapView &view) const;
    void paintBox(QPainter &painter, const MapView &view) const;
    QString figures() const;

    mutable std::optional<QRectF>
        m_knownBox; ///< of what is selected, while neither it nor the document changes
    Drag m_drag = Drag::None;
    Handle m_handle = Handle::None;
    Handle m_hovered = Handle::None;
    QPointF m_from; ///< in the plan
    QPointF m_fromScreen;
    QPointF m_to;
    QRectF m_box; ///< when the drag began
    layout::Outline m_lasso;
    QTransform m_transform;
    double m_figure = 0; ///< of the drag: degrees, per cent, or the height of the bend in centimetres
    QString m_typed;
    QList<QPointF> m_moved; ///< places of the selected seats when the drag began
};

} // namespace parterre::editor

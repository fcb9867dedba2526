// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/overlay.h"
#include "client/editor/canvas/underlayimage.h"
#include "client/editor/document/layoutdocument.h"
#include "client/editor/document/selection.h"
#include "client/editor/edits/selectedfloors.h"
#include "client/seatmap/mapwidget.h"

namespace parterre::editor {

class Tool;

/// The seat map while it is drawn: the counter's map, with what is selected and what a tool is about to do
/// over it. Mouse and keys go to the tool; the map itself keeps the wheel, + and -, F, and the middle button
/// or Space with a drag, which move it, and Page Up and Page Down, which go from floor to floor. Nothing that
/// is selected is out of sight as a whole: the canvas goes to the floor of what was selected elsewhere, and
/// what lies on a floor that is left is not selected any more.
class EditorCanvas : public MapWidget {
    Q_OBJECT

public:
    EditorCanvas(
        const Theme &theme, LayoutDocument &document, Selection &selection, QWidget *parent = nullptr);
    ~EditorCanvas() override;

    /// Who gets the mouse; null: nobody. The tool outlives its time here.
    void setTool(Tool *tool);
    Tool *tool() const { return m_tool; }
    /// Rows and outlines that are not in the document yet: what a generator would make.
    void setGhost(std::vector<layout::Row> rows);
    /// Labels to show on seats in place of their own: what a numbering would give. By seat id.
    void setLabels(QHash<QString, QString> labels);
    /// Colours of seats in place of their own, such as what changed between two versions. By seat id.
    void setTints(QHash<QString, QColor> tints);
    /// As a clerk would see it: without grid, guides, selection and underlay.
    void setAsSold(bool asSold);
    bool isAsSold() const { return m_asSold; }
    UnderlayImage &underlay() { return m_underlay; }
    /// Shows the underlay so far from where the document has it, in centimetres.
    void shiftUnderlay(QPointF shift);

    const Theme &theme() const { return m_theme; }
    QString seatId(SeatNo seat) const;
    /// -1: none.
    SeatNo seatOf(const QString &id) const { return m_seats.value(id, -1); }
    /// What lies at a place of the widget that is no seat.
    std::optional<ObjectRef> objectAt(QPointF position) const;
    /// What of it lies on the floor that is shown, or on all of them.
    Selected shownPart(const Selected &selected) const;
    QSet<QString> seatsWithin(const QRectF &plan) const;
    QSet<QString> seatsWithin(const layout::Outline &plan) const;
    /// Of pixels, in the plan's centimetres.
    double centimetres(double pixels) const { return pixels / view().scale; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// In the plan, for whoever shows it.
    void pointerMoved(QPointF plan);
    /// The map shows the document as it is now.
    void documentShown();

protected:
    void paintMarks(QPainter &painter, const QRect &clip) const override;
    const MapUnderlay *shownUnderlay() const override;
    QRectF reachable() const override;
    QRectF whole() const override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showDocument();
    void showFloorOfSelection();
    void leaveWhatIsHidden();
    bool lookAround(QKeyEvent *event);

    LayoutDocument &m_document;
    Selection &m_selection;
    Overlay m_overlay;
    UnderlayImage m_underlay;
    QHash<QString, SeatNo> m_seats;
    Tool *m_tool = nullptr;
    std::vector<layout::Row> m_ghost;
    QHash<QString, QString> m_labels;
    QHash<QString, QColor> m_tints;
    bool m_asSold = false;
    bool m_moving = false;
    bool m_spaceHeld = false;
    bool m_isFollowing = false; ///< to the floor of what was selected
    QPointF m_last;
};

} // namespace parterre::editor

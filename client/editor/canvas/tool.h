// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/brush.h"
#include "client/editor/canvas/snapping.h"
#include "client/editor/document/layoutdocument.h"
#include "client/editor/document/selection.h"
#include "client/editor/edits/selected.h"
#include "client/seatmap/mapview.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>

class QPainter;

namespace parterre::editor {

class EditorCanvas;

/// What the tools work with.
struct Workbench {
    LayoutDocument &document;
    Selection &selection;
    EditorCanvas &canvas;
    Snapping &snapping;
    Brush &brush;
};

/// One way to use the mouse on the canvas. It changes the document only when it has an outcome: until then it
/// paints what would come.
class Tool : public QObject {
    Q_OBJECT

public:
    struct Description {
        QString id; ///< stable: "row"
        QString name;
        QString icon; ///< of the icon theme
        QKeySequence shortcut;
        QString hint; ///< what to do with it, for the status bar
    };

    struct Pointer {
        QPointF plan; ///< centimetres
        QPointF screen;
        Qt::MouseButton button = Qt::NoButton;
        Qt::MouseButtons buttons;
        Qt::KeyboardModifiers modifiers;

        static Pointer of(const QMouseEvent &event, const EditorCanvas &canvas);
        bool has(Qt::KeyboardModifier modifier) const { return modifiers.testFlag(modifier); }
    };

    Tool(Workbench bench, Description description);

    const Description &description() const { return m_description; }

    virtual void activated() { }
    /// Whatever was under way is given up.
    virtual void deactivated() { cancel(); }
    virtual void press(const Pointer &pointer) = 0;
    virtual void move(const Pointer &pointer) = 0;
    virtual void release(const Pointer &pointer) = 0;
    virtual void doubleClick(const Pointer &) { }
    /// Whether the tool did something with the key.
    virtual bool key(const QKeyEvent &event);
    /// Whether a key that is a shortcut elsewhere is the tool's just now.
    virtual bool wantsKey(const QKeyEvent &) const { return isBusy(); }
    virtual void paint(QPainter &, const MapView &) const { }
    virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }
    /// Something is under way that Escape gives up.
    virtual bool isBusy() const { return false; }
    virtual void cancel() { }

Q_SIGNALS:
    /// What the status bar says meanwhile: "12 seats · 6.24 m".
    void said(const QString &text);

protected:
    Selected selected() const { return {m_bench.selection.seats(), m_bench.selection.objects()}; }
    void select(const Selected &selected) { m_bench.selection.set(selected.seats, selected.objects); }
    /// Floor::key of what is drawn now; empty: on all floors.
    QString floorKey() const;
    /// The id of the section that new rows go to, which is on this floor; empty: a new one.
    QString homeOfRows() const;
    /// With the nearest line in reach; with Shift, in steps of 15 degrees from `origin`.
    QPointF snapped(const Pointer &pointer, std::optional<QPointF> origin = {});
    void paintBubble(QPainter &painter, QPointF at, const QString &text) const;

    Workbench m_bench;

private:
    const Description m_description;
};

} // namespace parterre::editor

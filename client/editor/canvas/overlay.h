// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/selection.h"
#include "client/seatmap/mapcontent.h"
#include "client/seatmap/mapview.h"
#include "client/shell/theme/theme.h"

#include <QColor>
#include <QHash>

class QPainter;

namespace parterre::editor {

class EditorCanvas;

/// Paints what the editor shows over the map: what is selected, what only the editor shows of a layout, and
/// what is about to come; nothing of floors that are not shown. Lines are a pixel thin at any zoom.
class Overlay {
public:
    explicit Overlay(const Theme &theme);

    /// Tables, entrances, the focal point, guides; outlines of what is selected in the accent colour.
    void paintObjects(
        QPainter &painter, const MapContent &content, const Selection &selection, const MapView &view) const;
    void paintSelected(
        QPainter &painter, const EditorCanvas &canvas, const Selection &selection, const QRect &clip) const;
    void paintLabels(QPainter &painter, const EditorCanvas &canvas, const QHash<QString, QString> &labels,
        const QRect &clip) const;
    void paintTints(QPainter &painter, const EditorCanvas &canvas, const QHash<QString, QColor> &tints,
        const QRect &clip) const;
    void paintGhost(QPainter &painter, const std::vector<layout::Row> &rows, double seatDiameter,
        const MapView &view) const;

private:
    void paintGuides(QPainter &painter, const std::vector<layout::Guide> &guides, const MapView &view) const;
    void paintTable(QPainter &painter, const layout::Table &table, const MapView &view) const;
    void paintMarker(QPainter &painter, QPointF at, const QString &text, bool isSelected) const;

    const Theme &m_theme;
};

/// Discs of one colour, quickly: thousands of them while they are dragged.
void paintDiscs(QPainter &painter, const QList<QPointF> &middles, double diameter, const QColor &color);

} // namespace parterre::editor

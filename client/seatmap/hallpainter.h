// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/mapcontent.h"
#include "client/seatmap/mapview.h"
#include "client/shell/theme/theme.h"

#include <QImage>

class QPainter;

namespace parterre {

/// Paints what is not a seat: sections, areas, stage and decorations under the seats, names above them.
class HallPainter {
    Q_DECLARE_TR_FUNCTIONS(parterre::HallPainter)

public:
    explicit HallPainter(const Theme &theme);

    void setPlan(const layout::SeatPlan *plan);
    /// `pixel` is the length of a device-independent pixel on the painter's device. Sections and areas that
    /// are sheer let through what was painted before.
    void paintUnder(
        QPainter &painter, const MapContent &content, const MapView &view, double pixel, bool isSheer) const;
    /// Section names (where seats are too small for numbers) and area names with their counts.
    void paintNames(
        QPainter &painter, const MapContent &content, const MapView &view, double pixel, bool sections);
    /// Colours or fonts are others now.
    void forget() { m_plates.clear(); }

private:
    struct SectionName {
        QPointF place;
        double width = 0; ///< of the section
    };

    void paintDecoration(
        QPainter &painter, const layout::Decoration &decoration, const MapView &view, double pixel) const;
    void paintAreaName(QPainter &painter, const MapContent &content, int area, const QRectF &bounds,
        double pixel, std::vector<QRectF> &taken) const;
    QImage makePlate(const QString &text, const QFont &font) const;
    QFont sized(TextKind kind, double pixel) const;

    const Theme &m_theme;
    const layout::SeatPlan *m_plan = nullptr;
    std::vector<SectionName> m_names;
    std::vector<QImage> m_plates; ///< a section's name, painted once
    double m_platePixel = 0;
};

} // namespace parterre

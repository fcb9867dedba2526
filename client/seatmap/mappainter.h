// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/hallpainter.h"
#include "client/seatmap/labelstamps.h"
#include "client/seatmap/mapunderlay.h"
#include "client/seatmap/seatstamps.h"

#include <QImage>

#include <optional>
#include <vector>

namespace parterre {

/// Paints the map into an image, all of it or a part. What a seat shows follows from how large it is: a dot,
/// a disc with its glyph, a disc with its number.
class MapPainter {
public:
    explicit MapPainter(const Theme &theme);

    void setPlan(const layout::SeatPlan *plan);
    /// Colours or fonts are others now.
    void forget();

    /// Paints the pixels of `clip` of an RGB32 image. `view` maps plan to device-independent pixels, `pixel`
    /// is how many device pixels those are wide. Sections and areas let the underlay
    /// through, where there is one.
    void paint(QImage &image, const MapContent &content, const MapView &view, double pixel, const QRect &clip,
        const MapUnderlay *underlay = nullptr);

private:
    struct RowEnd {
        QPointF position;
        QString label;
        QString floor; ///< Floor::key
    };

    /// Of the number on a seat that looks so; 0: none.
    QRgb inkOf(int lookId);
    void paintSeats(const Pixels &pixels, const MapContent &content, const MapView &view, const QRect &clip);
    void paintNumbers(
        const Pixels &pixels, const MapContent &content, const MapView &view, const QRect &clip);
    void paintRowLetters(const Pixels &pixels, const MapContent &content, const MapView &view, double pixel,
        const QRect &clip);

    const Theme &m_theme;
    const layout::SeatPlan *m_plan = nullptr;
    HallPainter m_hall;
    SeatStamps m_stamps;
    LabelStamps m_labels;
    std::vector<RowEnd> m_rowEnds;
    std::vector<std::optional<QRgb>> m_inks;
};

} // namespace parterre

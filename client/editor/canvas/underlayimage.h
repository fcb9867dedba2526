// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/planimage.h"
#include "client/seatmap/mapunderlay.h"
#include "common/layout/layout.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace parterre::editor {

/// The underlay of a layout as the canvas shows it. Its picture is read in the background, once, and only
/// painted from then on.
class UnderlayImage : public QObject, public MapUnderlay {
    Q_OBJECT

public:
    explicit UnderlayImage(QObject *parent = nullptr);

    /// The underlay of this layout from now on, or none.
    void show(const layout::Layout &layout);
    /// What became of a picture that the layout will show next: it needs not be read again.
    void expect(const layout::Picture &picture, const PlanImage &plan);
    /// So far from its place, in centimetres, while it is dragged.
    void setShift(QPointF shift) { m_shift = shift; }

    bool isReading() const { return m_isReading; }
    /// Null without an underlay and while it is read; its fault says why it is afterwards.
    const PlanImage &plan() const { return m_plan; }
    bool isSeen() const;
    /// In the plan; null while it is not seen.
    QRectF bounds() const;

    void paint(QPainter &painter, const MapView &view, const QRect &clip) const override;

Q_SIGNALS:
    /// The picture was read, whether it can be painted or not.
    void pictureRead();

private:
    void start(const layout::Picture &picture);
    void takePlan();
    layout::Underlay shifted() const;

    std::optional<layout::Underlay> m_underlay;
    std::optional<layout::Picture> m_picture; ///< that `m_plan` is about, or will be
    PlanImage m_plan;
    QPointF m_shift;
    QFutureWatcher<PlanImage> m_watcher;
    bool m_isReading = false;
};

} // namespace parterre::editor

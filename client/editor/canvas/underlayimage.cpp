// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/underlayimage.h"

#include "client/editor/canvas/planreader.h"
#include "client/editor/edits/underlayscale.h"

#include <QPainter>
#include <QTransform>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace parterre::editor {

namespace {

bool isSame(const layout::Picture &a, const layout::Picture &b)
{
    // Copies of a layout share the bytes, which are many.
    const bool areShared = a.bytes.constData() == b.bytes.constData() && a.bytes.size() == b.bytes.size();
    return a.mediaType == b.mediaType && (areShared || a.bytes == b.bytes);
}

} // namespace

UnderlayImage::UnderlayImage(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &UnderlayImage::takePlan);
}

void UnderlayImage::show(const layout::Layout &layout)
{
    m_underlay = layout.underlay;
    const QString key = m_underlay ? m_underlay->picture : QString();
    const auto found = std::ranges::find(layout.pictures, key, &layout::Picture::key);
    if (m_underlay && found != layout.pictures.end()) {
        if (!m_picture || !isSame(*m_picture, *found))
            start(*found);
        return;
    }
    m_picture.reset();
    m_isReading = false;
    m_plan = m_underlay ? PlanImage::failed(tr("The picture of the underlay is missing.")) : PlanImage();
}

void UnderlayImage::expect(const layout::Picture &picture, const PlanImage &plan)
{
    m_picture = picture;
    m_plan = plan;
    m_isReading = false;
}

void UnderlayImage::start(const layout::Picture &picture)
{
    m_picture = picture;
    m_plan = {};
    m_isReading = true;
    m_watcher.setFuture(QtConcurrent::run([picture] { return PlanReader::read(picture); }));
}

void UnderlayImage::takePlan()
{
    // Nobody waits for it when the underlay went meanwhile.
    if (!std::exchange(m_isReading, false))
        return;
    m_plan = m_watcher.result();
    Q_EMIT pictureRead();
}

bool UnderlayImage::isSeen() const
{
    return m_underlay && m_underlay->isVisible && m_underlay->opacity > 0 && !m_plan.isNull();
}

layout::Underlay UnderlayImage::shifted() const
{
    layout::Underlay underlay = *m_underlay;
    underlay.position += m_shift;
    return underlay;
}

QRectF UnderlayImage::bounds() const
{
    return isSeen() ? placing(shifted()).mapRect(QRectF({}, m_plan.size)) : QRectF();
}

void UnderlayImage::paint(QPainter &painter, const MapView &view, const QRect &clip) const
{
    if (!isSeen())
        return;
    const QImage &level = m_plan.level(m_plan.size.width() * m_underlay->scale * view.scale);
    const QTransform place =
        QTransform::fromScale(m_plan.size.width() / level.width(), m_plan.size.height() / level.height())
        * placing(shifted()) * QTransform::fromScale(view.scale, view.scale)
        * QTransform::fromTranslate(view.offset.x(), view.offset.y());
    bool canInvert = false;
    const QRectF wanted = place.inverted(&canInvert).mapRect(QRectF(clip)).adjusted(-1, -1, 1, 1);
    // Only what is wanted of it: zoomed in, all of it would be larger than what painters can count.
    const QRect part = (wanted & QRectF(level.rect())).toAlignedRect();
    if (!canInvert || part.isEmpty())
        return;
    painter.save();
    painter.setTransform(place, true);
    painter.setOpacity(m_underlay->opacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(part.topLeft(), level, part);
    painter.restore();
}

} // namespace parterre::editor

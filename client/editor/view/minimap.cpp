// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/minimap.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/shell/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace parterre::editor {

namespace {

constexpr QSize mapSize(180, 120);
constexpr int drawAfterMs = 250;

} // namespace

MiniMap::MiniMap(EditorCanvas &canvas)
    : QWidget(&canvas)
    , m_canvas(canvas)
{
    setObjectName(QStringLiteral("minimap"));
    setFixedSize(mapSize);
    setCursor(Qt::PointingHandCursor);
    m_soon.setSingleShot(true);
    m_soon.setInterval(drawAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &MiniMap::draw);
    connect(&canvas, &MapWidget::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&canvas, &EditorCanvas::documentShown, &m_soon, qOverload<>(&QTimer::start));
    connect(&canvas, &MapWidget::floorChanged, this, &MiniMap::draw);
    connect(&canvas.theme(), &Theme::changed, this, &MiniMap::draw);
    draw();
}

QSize MiniMap::sizeHint() const { return mapSize; }

void MiniMap::draw()
{
    const double pixel = devicePixelRatioF();
    m_picture = QImage(mapSize * pixel, QImage::Format_RGB32);
    MapPainter painter(m_canvas.theme());
    if (m_canvas.content().hasPlan())
        painter.setPlan(&m_canvas.content().plan());
    const MapView view = MapView::fitting(m_canvas.content().bounds(), QSizeF(mapSize), tokens::space2);
    painter.paint(m_picture, m_canvas.content(), view, pixel, m_picture.rect());
    m_picture.setDevicePixelRatio(pixel);
    update();
}

void MiniMap::paintEvent(QPaintEvent *)
{
    const tokens::Colors &c = m_canvas.theme().colors();
    QPainter painter(this);
    painter.drawImage(0, 0, m_picture);
    const MapView view = MapView::fitting(m_canvas.content().bounds(), QSizeF(mapSize), tokens::space2);
    const QRectF seen = view.toScreen(m_canvas.view().toPlan(QRectF(m_canvas.rect())));
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = c.accent;
    fill.setAlphaF(0.12f);
    painter.setPen(QPen(c.accent, tokens::hairline));
    painter.setBrush(fill);
    painter.drawRect(seen.intersected(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.line, tokens::hairline));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void MiniMap::mousePressEvent(QMouseEvent *event) { goTo(event->position()); }

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void MiniMap::goTo(QPointF place)
{
    const MapView view = MapView::fitting(m_canvas.content().bounds(), QSizeF(mapSize), tokens::space2);
    const QPointF wanted = m_canvas.view().toScreen(view.toPlan(place));
    m_canvas.moveBy(QRectF(m_canvas.rect()).center() - wanted);
}

} // namespace parterre::editor

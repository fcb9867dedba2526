// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seataccessible.h"

#include "client/seatmap/seatcanvas.h"

namespace parterre {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<SeatCanvas *>(object);
    return canvas ? new SeatAccessible(canvas) : nullptr;
}

} // namespace

SeatAccessible::SeatAccessible(SeatCanvas *canvas)
    : QAccessibleWidget(canvas, QAccessible::Canvas)
    , m_canvas(canvas)
{
}

QString SeatAccessible::text(QAccessible::Text kind) const
{
    const QString seat = m_canvas->describe(m_canvas->cursorSeat());
    if (kind == QAccessible::Value || kind == QAccessible::Description)
        return seat;
    const QString own = QAccessibleWidget::text(kind);
    return kind == QAccessible::Name && !seat.isEmpty() ? own + QStringLiteral(": ") + seat : own;
}

void SeatAccessible::install() { QAccessible::installFactory(makeInterface); }

} // namespace parterre

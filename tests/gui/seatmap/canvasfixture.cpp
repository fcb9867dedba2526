// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/seatmap/canvasfixture.h"

#include "tests/bench/largeplan.h"

#include <QTest>
#include <QWheelEvent>

namespace parterre {

CanvasFixture::CanvasFixture()
    : plan(std::make_shared<layout::SeatPlan>(makeStalls(rows, seatsPerRow)))
    , canvas(theme)
{
    theme.setMode(Theme::Mode::Light);
    canvas.resize(1000, 800);
    canvas.setPlan(plan);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    canvas.activateWindow();
    canvas.setFocus();
    QTRY_VERIFY(canvas.hasFocus());
}

CanvasFixture::~CanvasFixture() = default;

void CanvasFixture::click(SeatNo seat, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, modifiers, pixel(seat));
}

void CanvasFixture::drag(QPoint from, QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton cause, Qt::MouseButtons held) {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), cause, held, modifiers);
        QCoreApplication::sendEvent(&canvas, &event);
    };
    send(QEvent::MouseButtonPress, from, button, button);
    send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, button);
    send(QEvent::MouseMove, to, Qt::NoButton, button);
    send(QEvent::MouseButtonRelease, to, button, Qt::NoButton);
}

void CanvasFixture::wheel(QPoint at, int notches)
{
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &event);
}

QImage CanvasFixture::picture() { return canvas.grab().toImage().convertToFormat(QImage::Format_RGB32); }

} // namespace parterre

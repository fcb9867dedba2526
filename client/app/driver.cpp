// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/driver.h"

#include <QApplication>
#include <QCoroTimer>
#include <QDeadlineTimer>
#include <QPixmap>
#include <QTest>

#include <cstdio>

namespace parterre {

namespace {

constexpr std::chrono::milliseconds lookAgain(20);
constexpr int patienceMs = 30'000;
/// Movements of the screen (a seat that changed glows) are over after this.
constexpr std::chrono::milliseconds movement(1'000);

} // namespace

Driver::Driver(QWidget &window)
    : m_window(window)
{
}

QCoro::Task<bool> Driver::comeUp()
{
    // A bare virtual display has no window manager to give us the focus.
    const auto active = [this] {
        QApplication::setActiveWindow(&m_window);
        return m_window.isActiveWindow();
    };
    return until(QStringLiteral("the window to come up"), active);
}

QWidget *Driver::target() const
{
    // Without a window manager a card that pops up may have taken the focus.
    QApplication::setActiveWindow(&m_window);
    QWidget *focus = m_window.focusWidget();
    return focus ? focus : &m_window;
}

void Driver::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(target(), Qt::Key(key), modifiers);
}

void Driver::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(target(), c.toLatin1());
}

void Driver::click(QWidget &widget, QPoint position)
{
    QTest::mouseClick(&widget, Qt::LeftButton, {}, position.isNull() ? widget.rect().center() : position);
}

QCoro::Task<bool> Driver::until(QString what, std::function<bool()> condition)
{
    const QDeadlineTimer deadline(patienceMs);
    while (!m_failed && !condition()) {
        if (deadline.hasExpired()) {
            fail(QStringLiteral("Waited in vain: %1.").arg(what));
            break;
        }
        QTimer pause;
        pause.start(lookAgain);
        co_await pause;
    }
    co_return !m_failed;
}

QCoro::Task<> Driver::picture(QString path)
{
    QTimer pause;
    pause.start(movement);
    co_await pause;
    if (m_failed)
        co_return;
    if (m_window.grab().save(path, "PNG"))
        print(QStringLiteral("screenshot ") + path);
    else
        fail(QStringLiteral("The picture %1 could not be written.").arg(path));
}

void Driver::fail(const QString &sentence)
{
    if (!std::exchange(m_failed, true))
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
}

void Driver::print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QString>
#include <QWidget>

#include <functional>

namespace parterre {

/// Hands for the real desk: presses keys and buttons through Qt's events, waits until something is so, and
/// takes pictures. The first thing that does not come about is said on stderr and ends it.
class Driver {
public:
    explicit Driver(QWidget &window);

    /// To whoever has the focus, shortcuts included.
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    void click(QWidget &widget, QPoint position = {});
    /// The child of the window with that name; null and failed() where there is none.
    template <class Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_window.findChild<Widget *>(name);
        if (!widget)
            fail(QStringLiteral("There is no %1 on the screen.").arg(name));
        return widget;
    }

    /// The window has the focus.
    QCoro::Task<bool> comeUp();
    /// Until the condition holds; `what` names it in the sentence when it never does. False: failed.
    QCoro::Task<bool> until(QString what, std::function<bool()> condition);
    /// A picture of the window, once nothing moves any more.
    QCoro::Task<> picture(QString path);

    void fail(const QString &sentence);
    bool failed() const { return m_failed; }

    /// A line for whoever started the program.
    static void print(const QString &line);

private:
    QWidget *target() const;

    QWidget &m_window;
    bool m_failed = false;
};

} // namespace parterre

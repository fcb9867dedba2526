// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <memory>
#include <optional>
#include <utility>

namespace parterre {

/// Where one coroutine waits for a value that comes later. Resumes at once, on the thread that fills it.
template <class T>
class ReplySlot {
public:
    bool filled() const { return m_value.has_value(); }

    /// Only the first value counts.
    void fill(T value)
    {
        if (m_value)
            return;
        m_value = std::move(value);
        if (m_waiter)
            std::exchange(m_waiter, {}).resume();
    }

    bool await_ready() const { return filled(); }
    void await_suspend(std::coroutine_handle<> waiter) { m_waiter = waiter; }
    T await_resume() { return *m_value; }

private:
    std::optional<T> m_value;
    std::coroutine_handle<> m_waiter;
};

} // namespace parterre

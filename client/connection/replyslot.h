// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <memory>
#include <optional>
#include <utility>

namespace parterre {

/// Where one coroutine waits for a value that comes later: co_await a copy of it, fill any other. Resumes at
/// once, on the thread that fills it. A handle on shared state, because GCC 12 copies what is awaited into
/// the coroutine.
template <class T>
class ReplySlot {
public:
    bool filled() const { return m_state->value.has_value(); }

    /// Only the first value counts.
    void fill(T value)
    {
        const std::shared_ptr<State> state = m_state; // who is resumed may destroy this handle
        if (state->value)
            return;
        state->value = std::move(value);
        if (state->waiter)
            std::exchange(state->waiter, {}).resume();
    }

    bool await_ready() const { return filled(); }
    void await_suspend(std::coroutine_handle<> waiter) { m_state->waiter = waiter; }
    T await_resume() { return *m_state->value; }

private:
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace parterre

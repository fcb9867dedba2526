// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QEventLoop>

#include <exception>
#include <optional>

namespace parterre::storage {

/// Runs the event loop until the task is done: for subcommands and tests, never where a loop runs already.
/// (QCoro::waitFor asks for results that can be made from nothing.)
template <class T>
T blockOn(QCoro::Task<T> task)
{
    std::optional<T> result;
    std::exception_ptr exception;
    QEventLoop loop;
    const auto watch = [&]() -> QCoro::Task<> {
        try {
            result.emplace(co_await task);
        } catch (...) {
            exception = std::current_exception();
        }
        loop.quit();
    };
    const QCoro::Task<> watching = watch();
    if (!result && !exception)
        loop.exec();
    if (exception)
        std::rethrow_exception(exception);
    return std::move(*result);
}

} // namespace parterre::storage

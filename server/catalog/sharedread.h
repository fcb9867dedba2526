// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QFuture>
#include <QHash>
#include <QPromise>

namespace parterre {

/// When many ask for the same thing at once (a sale opens), it is read once and all get that answer.
/// Lives on one thread with an event loop.
template <class Key, class Value>
class SharedRead {
public:
    /// `read`: a coroutine function Key -> Task<Result<Value>>; kept alive until it has answered.
    template <class Read>
    QCoro::Task<Result<Value>> get(Key key, Read read)
    {
        const auto running = m_running.constFind(key);
        if (running != m_running.constEnd()) {
            QFuture<Result<Value>> future = running.value();
            Result<Value> shared = co_await future;
            co_return shared;
        }
        QPromise<Result<Value>> promise;
        promise.start();
        m_running.insert(key, promise.future());
        Result<Value> value = co_await read(key);
        m_running.remove(key);
        promise.addResult(value);
        promise.finish();
        co_return value;
    }

private:
    QHash<Key, QFuture<Result<Value>>> m_running;
};

} // namespace parterre

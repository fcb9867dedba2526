// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/replyslot.h"
#include "common/protocol/instances.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <functional>
#include <map>
#include <vector>

namespace parterre {

/// What came back for a call: the result before it is read as a message.
using RawReply = Result<protocol::ServerAnswer>;
using RawSlot = ReplySlot<RawReply>;

/// The calls that are not answered yet, in the order that they were made.
class Calls {
public:
    struct Call {
        QByteArray frame;
        bool repeatable = false; ///< may be sent again on another connection
        QDeadlineTimer deadline;
        RawSlot slot;
    };

    qint64 nextId() { return ++m_lastId; }
    RawSlot add(qint64 id, QByteArray frame, bool repeatable, QDeadlineTimer deadline);
    void finish(qint64 id, RawReply reply);
    /// Ends those that the predicate picks.
    void failWhere(const std::function<bool(const Call &)> &picked, const Error &error);
    /// The frames to send on a new connection.
    std::vector<QByteArray> frames() const;
    bool empty() const { return m_calls.empty(); }

private:
    std::map<qint64, Call> m_calls;
    qint64 m_lastId = 0;
};

} // namespace parterre

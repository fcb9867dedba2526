// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/drafts.h"

#include <QHash>

#include <vector>

namespace parterre {

class WebSocketConnection;

/// Who has which draft open, so that each hears of the others. Whoever does something is not told of it.
class OpenDrafts {
public:
    /// `name`: of the person, for the others, who are told.
    void open(DraftId draft, WebSocketConnection *connection, const QString &name);
    void close(DraftId draft, WebSocketConnection *connection);
    /// Closes all that it has open.
    void leave(WebSocketConnection *connection);

    bool has(DraftId draft, const WebSocketConnection *connection) const;
    int openBy(const WebSocketConnection *connection) const;
    /// The names of the others.
    std::vector<QString> others(DraftId draft, const WebSocketConnection *connection) const;

    /// To all others who have it open; `openBy` is filled in for each. `by`: null, or who did it. A draft
    /// that is discarded is closed everywhere.
    void tell(const protocol::DraftsChanged &change, const WebSocketConnection *by);

private:
    struct Holder {
        WebSocketConnection *connection;
        QString name;
    };
    using Holders = std::vector<Holder>;

    static std::vector<QString> namesBut(const Holders &holders, const WebSocketConnection *connection);

    QHash<DraftId, Holders> m_drafts;
};

} // namespace parterre

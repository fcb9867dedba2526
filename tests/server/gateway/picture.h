// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/gateway/peer.h"

#include <QTest>

namespace parterre::test {

/// The states of a show as a desk keeps them: as seats.watch answered, and each change on top.
struct Picture {
    explicit Picture(const QJsonObject &answer)
        : version(answer[u"version"].toInteger())
        , states(QByteArray::fromBase64(answer[u"states"].toString().toLatin1()))
    {
    }

    /// False where the change does not apply to this version.
    bool apply(const QJsonObject &change)
    {
        if (change[u"from"].toInteger() != version)
            return false;
        version = change[u"version"].toInteger();
        for (const QJsonValue &pair : change[u"changes"].toArray())
            states[pair[0].toInt()] = char(pair[1].toInt());
        return true;
    }

    /// Applies what comes until the picture is as new as the server's; false at the first gap.
    bool follow(Peer &peer, qint64 until)
    {
        bool gap = false;
        const auto done = [&] {
            while (!peer.notifications.isEmpty() && !gap)
                gap = !apply(peer.notifications.takeFirst());
            return gap || version == until;
        };
        return QTest::qWaitFor(done, 10'000) && !gap;
    }

    qint64 version;
    QByteArray states;
};

} // namespace parterre::test

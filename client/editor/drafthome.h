// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <QDir>
#include <QString>

namespace parterre::editor {

/// Where unsaved work of a draft waits on this desk: a file for each server and draft.
inline QString recoveryFile(const QString &folder, const ServerConnection &connection, DraftId draft)
{
    const QByteArray owner = (connection.user() + u'@' + connection.server().toString()).toUtf8().toHex();
    return folder + u'/' + QString::fromLatin1(owner) + u'-' + draft.toString() + u".json"_qs;
}

} // namespace parterre::editor

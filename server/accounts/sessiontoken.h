// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace parterre {

/// The secret of a session: 32 random bytes, base64url without padding on the wire. Only its BLAKE2b-256 hash
/// is stored, so that a stolen database resumes nobody's session.
struct SessionToken {
    QString text;
    QByteArray hash;

    static SessionToken make(IdSource &ids);
    /// Nothing when the text cannot be a token.
    static std::optional<SessionToken> fromText(const QString &text);
};

} // namespace parterre

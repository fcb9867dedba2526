// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <QByteArray>
#include <QUuid>

namespace parterre::storage {

/// The id under which the answer of a keyed request is kept: a digest of the account and the client's key
/// (BLAKE2b cut to 128 bits, as a UUID version 8), so keys of different accounts never meet. That of a key
/// which is a UUID version 7 begins with the same time: then the answers of an hour lie together in their
/// index, which is a quarter of the whole time of a hold.
QUuid requestIdOf(AccountId account, const QString &key);

/// 16 bytes that tell a request from another one with the same key: a digest of its method and parameters.
QByteArray fingerprintOf(const char *method, const QByteArray &params);

} // namespace parterre::storage

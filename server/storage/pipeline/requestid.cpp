// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/requestid.h"

#include <QCryptographicHash>

namespace parterre::storage {

namespace {

QByteArray digest(const QByteArray &first, const QByteArray &second)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(first);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(second);
    return hash.result().first(16);
}

} // namespace

QUuid requestIdOf(AccountId account, const QString &key)
{
    constexpr int timeBytes = 6; // RFC 9562, 5.7
    QByteArray bytes = digest(QByteArray::number(account.value), key.toUtf8());
    const QUuid uuid = QUuid::fromString(key);
    if (!uuid.isNull() && (uuid.data3 >> 12) == 7)
        bytes.replace(0, timeBytes, uuid.toRfc4122().first(timeBytes));
    bytes[6] = char((bytes[6] & 0x0f) | 0x80);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QByteArray fingerprintOf(const char *method, const QByteArray &params) { return digest(method, params); }

} // namespace parterre::storage

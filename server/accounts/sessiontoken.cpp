// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/sessiontoken.h"

#include <sodium.h>

namespace parterre {

namespace {

constexpr int tokenBytes = 32;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray hashOf(const QByteArray &token)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
        reinterpret_cast<const unsigned char *>(token.constData()), quint64(token.size()), nullptr, 0);
    return hash;
}

} // namespace

SessionToken SessionToken::make(IdSource &ids)
{
    const QByteArray bytes = ids.randomBytes(tokenBytes);
    return {QString::fromLatin1(bytes.toBase64(encoding)), hashOf(bytes)};
}

std::optional<SessionToken> SessionToken::fromText(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != tokenBytes)
        return std::nullopt;
    return SessionToken{text, hashOf(decoded.decoded)};
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/barcodepayload.h"

#include "common/ticketing/base32.h"

#include <limits>
#include <sodium.h>

namespace parterre {

namespace {

constexpr quint8 version = 1;
constexpr qsizetype uuidSize = 16;
constexpr qsizetype largestPayload = 2 + uuidSize + 9 + 5; // show ids have 63 bits, seat numbers 31

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
}

const uchar *data(const QByteArray &bytes) { return reinterpret_cast<const uchar *>(bytes.constData()); }
uchar *data(QByteArray &bytes) { return reinterpret_cast<uchar *>(bytes.data()); }

void appendNumber(QByteArray &bytes, quint64 number)
{
    for (; number > 0x7f; number >>= 7)
        bytes.append(char(0x80 | (number & 0x7f)));
    bytes.append(char(number));
}

/// Takes a number of at most `largest` from the front; nothing for one that is larger or longer than it need
/// be.
std::optional<quint64> takeNumber(QByteArrayView &bytes, quint64 largest)
{
    quint64 number = 0;
    for (int i = 0; i < bytes.size() && i < 9; ++i) {
        const auto byte = quint8(bytes[i]);
        number |= quint64(byte & 0x7f) << (7 * i);
        if (byte & 0x80)
            continue;
        if ((byte == 0 && i > 0) || number > largest)
            return std::nullopt;
        bytes = bytes.sliced(i + 1);
        return number;
    }
    return std::nullopt;
}

std::optional<TicketFacts> parseFacts(QByteArrayView bytes)
{
    const auto uuid = QUuid::fromRfc4122(bytes.first(uuidSize));
    bytes = bytes.sliced(uuidSize);
    const auto show = takeNumber(bytes, quint64(std::numeric_limits<qint64>::max()));
    const auto seat = takeNumber(bytes, quint64(std::numeric_limits<SeatNo>::max()));
    if (uuid.isNull() || !show || *show == 0 || !seat || !bytes.isEmpty())
        return std::nullopt;
    return TicketFacts{TicketId{uuid}, ShowId{qint64(*show)}, SeatNo(*seat)};
}

/// The prefix keeps these signatures apart from anything else that might ever be signed with the same key.
QByteArray signedText(QByteArrayView payload)
{
    static constexpr char prefix[] = "parterre-ticket-v1"; // the terminating zero is part of it
    return QByteArray(prefix, sizeof prefix).append(payload);
}

} // namespace

TicketSigner::TicketSigner(quint8 keyNo, const QByteArray &seed)
    : m_keyNo(keyNo)
    , m_publicKey(crypto_sign_PUBLICKEYBYTES, '\0')
    , m_secretKey(crypto_sign_SECRETKEYBYTES, '\0')
{
    startSodium();
    if (keyNo == 0 || seed.size() != crypto_sign_SEEDBYTES)
        qFatal("a signing key needs a number from 1 and a seed of 32 bytes");
    crypto_sign_seed_keypair(data(m_publicKey), data(m_secretKey), data(seed));
}

TicketSigner::~TicketSigner() { sodium_memzero(m_secretKey.data(), size_t(m_secretKey.size())); }

QString TicketSigner::sign(const TicketFacts &facts) const
{
    Q_ASSERT(facts.show.value > 0 && facts.seat >= 0);
    QByteArray payload;
    payload.append(char(version)).append(char(m_keyNo)).append(facts.ticket.value.toRfc4122());
    appendNumber(payload, quint64(facts.show.value));
    appendNumber(payload, quint64(facts.seat));

    const QByteArray text = signedText(payload);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(data(signature), nullptr, data(text), quint64(text.size()), data(m_secretKey));
    return toBase32(payload + signature);
}

void TicketVerifier::addKey(quint8 keyNo, const QByteArray &publicKey)
{
    startSodium();
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES)
        qFatal("a public key has 32 bytes");
    m_keys.insert_or_assign(keyNo, publicKey);
}

Result<TicketFacts> TicketVerifier::verify(QStringView code) const
{
    constexpr auto largest = (largestPayload + qsizetype(crypto_sign_BYTES)) * 8 / 5 + 1;
    const auto bytes = code.size() > largest ? std::nullopt : fromBase32(code);
    if (!bytes || bytes->size() < 2 + uuidSize + 2 + qsizetype(crypto_sign_BYTES))
        return makeError(ErrorCode::TicketInvalid, QStringLiteral("not a ticket code"));
    if (quint8(bytes->at(0)) != version)
        return makeError(ErrorCode::TicketInvalid, QStringLiteral("unknown version of ticket codes"));
    const auto key = m_keys.find(quint8(bytes->at(1)));
    if (key == m_keys.end())
        return makeError(ErrorCode::TicketInvalid, QStringLiteral("unknown signing key"));

    const auto payload = QByteArrayView(*bytes).chopped(qsizetype(crypto_sign_BYTES));
    const QByteArray text = signedText(payload);
    const uchar *signature = data(*bytes) + payload.size();
    if (crypto_sign_verify_detached(signature, data(text), quint64(text.size()), data(key->second)) != 0)
        return makeError(ErrorCode::TicketInvalid, QStringLiteral("the signature is wrong"));
    const auto facts = parseFacts(payload.sliced(2));
    if (!facts)
        return makeError(ErrorCode::TicketInvalid, QStringLiteral("signed, but not understood"));
    return *facts;
}

} // namespace parterre

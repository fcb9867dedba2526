// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <map>

namespace parterre {

/// What a ticket's barcode says.
struct TicketFacts {
    TicketId ticket;
    ShowId show;
    SeatNo seat = 0;

    bool operator==(const TicketFacts &) const = default;
};

// The code is the base32 text (RFC 4648, without padding) of
//
//     byte 0       version: 1
//     byte 1       number of the signing key, 1 to 255
//     bytes 2-17   ticket UUID, big-endian (RFC 9562)
//     then         show id, then seat number: unsigned LEB128, as short as possible
//     last 64      Ed25519 signature (RFC 8032) of the ASCII text "parterre-ticket-v1", a zero byte and all
//     of the
//                  bytes before the signature
//
// Base32 and not base45: a code of usual size fills the same QR version, and it has neither spaces to lose
// nor punctuation that a keyboard-wedge scanner types wrongly. Ed25519 is deterministic, so a ticket's code
// never changes.

/// Signs with one key. Thread-safe.
class TicketSigner {
public:
    /// `keyNo`: 1 to 255; `seed`: the 32 bytes that the key pair is made of.
    TicketSigner(quint8 keyNo, const QByteArray &seed);
    ~TicketSigner();
    Q_DISABLE_COPY_MOVE(TicketSigner)

    quint8 keyNo() const { return m_keyNo; }
    /// 32 bytes, for TicketVerifier.
    QByteArray publicKey() const { return m_publicKey; }
    /// `facts.show` must be positive and `facts.seat` not negative.
    QString sign(const TicketFacts &facts) const;

private:
    quint8 m_keyNo;
    QByteArray m_publicKey;
    QByteArray m_secretKey;
};

/// Reads codes and trusts those that one of its keys signed. Thread-safe once its keys are added.
class TicketVerifier {
public:
    /// `publicKey`: 32 bytes. A number that is added again replaces its key.
    void addKey(quint8 keyNo, const QByteArray &publicKey);
    /// TicketInvalid for everything that was not signed, byte for byte, by a known key. Case does not matter,
    /// since scanners on keyboards with caps lock swap it.
    Result<TicketFacts> verify(QStringView code) const;

private:
    std::map<quint8, QByteArray> m_keys;
};

} // namespace parterre

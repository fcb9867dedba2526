// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace parterre::protocol {

/// What kind an item of CBOR is (RFC 8949, 3.1).
enum class CborMajor : quint8 { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };

/// Those of CborMajor::Simple that are spoken here (RFC 8949, 3.3).
enum class CborSimple : quint8 { False = 20, True, Null, Undefined };

/// What every item of CBOR begins with (RFC 8949, 3), of a definite length.
struct CborHead {
    CborMajor major;
    quint8 info; ///< the five bits beside the major type
    quint64 argument;
    qsizetype next; ///< where the document goes on

    /// Nothing where the document ends before it, or where its length is reserved or indefinite.
    static std::optional<CborHead> at(QByteArrayView document, qsizetype at);

    bool is(CborSimple value) const { return major == CborMajor::Simple && info == quint8(value); }
    /// A floating-point number of 16, 32 or 64 bits (RFC 8949, 3.3).
    bool isFloat() const { return major == CborMajor::Simple && info >= 25 && info <= 27; }
};

constexpr qsizetype longestCborHead = 9;

/// Writes a head, in as few bytes as it needs, and returns how many.
qsizetype writeCborHead(char *out, CborMajor major, quint64 argument);

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/cborhead.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

namespace parterre::protocol {

/// Writes CBOR (RFC 8949) with definite lengths and the shortest heads; the same steps as JsonWriter. Not
/// with QCborStreamWriter: it sends each head through a QIODevice, which was a tenth of the time of a hold.
class CborWriter {
public:
    CborWriter() { m_out.reserve(usualSize); }
    QByteArray take() { return std::move(m_out); }

    void beginObject(qsizetype members) { head(CborMajor::Map, quint64(members)); }
    void endObject() { }
    void beginArray(qsizetype elements) { head(CborMajor::Array, quint64(elements)); }
    void endArray() { }
    void key(const char *name) { string(CborMajor::Text, name); }

    void null() { simple(CborSimple::Null); }
    void boolean(bool value) { simple(value ? CborSimple::True : CborSimple::False); }
    void whole(qint64 value);
    void text(QStringView value);
    void bytes(const QByteArray &value) { string(CborMajor::Bytes, value); }
    void object(const QJsonObject &value);

private:
    static constexpr qsizetype usualSize = 512;

    /// Room for so many bytes more.
    char *grow(qsizetype bytes);
    void head(CborMajor major, quint64 argument);
    /// Where the string's bytes are to be written.
    char *beginString(CborMajor major, qsizetype size);
    void simple(CborSimple value) { head(CborMajor::Simple, quint64(value)); }
    void string(CborMajor major, QByteArrayView value);

    QByteArray m_out;
};

} // namespace parterre::protocol

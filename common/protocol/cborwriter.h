// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    void beginObject(qsizetype members) { head(Map, quint64(members)); }
    void endObject() { }
    void beginArray(qsizetype elements) { head(Array, quint64(elements)); }
    void endArray() { }
    void key(const char *name) { string(Text, name); }

    void null() { head(Simple, nullValue); }
    void boolean(bool value) { head(Simple, value ? trueValue : falseValue); }
    void whole(qint64 value);
    void text(QStringView value);
    void bytes(const QByteArray &value) { string(Bytes, value); }
    void object(const QJsonObject &value);

private:
    /// RFC 8949, 3.1.
    enum Major : quint8 { Unsigned = 0, Negative, Bytes, Text, Array, Map, Tag, Simple };
    static constexpr quint64 falseValue = 20;
    static constexpr quint64 trueValue = 21;
    static constexpr quint64 nullValue = 22;
    static constexpr qsizetype usualSize = 256;

    void head(Major major, quint64 argument);
    void string(Major major, QByteArrayView value);

    QByteArray m_out;
};

} // namespace parterre::protocol

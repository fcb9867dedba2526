// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborStreamWriter>
#include <QJsonObject>
#include <QStringView>

namespace parterre::protocol {

/// Writes CBOR (RFC 8949) with definite lengths; the same steps as JsonWriter.
class CborWriter {
public:
    CborWriter()
        : m_writer(&m_out)
    {
    }
    QByteArray take() { return std::move(m_out); }

    void beginObject(qsizetype members) { m_writer.startMap(quint64(members)); }
    void endObject() { m_writer.endMap(); }
    void beginArray(qsizetype elements) { m_writer.startArray(quint64(elements)); }
    void endArray() { m_writer.endArray(); }
    void key(const char *name) { m_writer.append(QLatin1String(name)); }

    void null() { m_writer.append(nullptr); }
    void boolean(bool value) { m_writer.append(value); }
    void whole(qint64 value) { m_writer.append(value); }
    void text(QStringView value) { m_writer.append(value); }
    void bytes(const QByteArray &value) { m_writer.append(value); }
    void object(const QJsonObject &value);

private:
    QByteArray m_out;
    QCborStreamWriter m_writer;
};

} // namespace parterre::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

namespace parterre::protocol {

/// Writes compact JSON text straight into a byte array: members stay in the order in which the message names
/// them, and no document tree is made for an answer that is only sent.
class JsonWriter {
public:
    QByteArray take() { return std::move(m_out); }

    void beginObject(qsizetype members);
    void endObject() { m_out += '}'; }
    void beginArray(qsizetype elements);
    void endArray() { m_out += ']'; }
    /// `name` is one of ours: plain ASCII that needs no escape.
    void key(const char *name);

    void null();
    void boolean(bool value);
    void whole(qint64 value);
    void text(QStringView value);
    void bytes(const QByteArray &value);
    void object(const QJsonObject &value);

private:
    void separate();

    QByteArray m_out;
};

} // namespace parterre::protocol

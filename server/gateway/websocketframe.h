// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/form.h"

#include <QByteArray>

namespace parterre {

/// A message as a server's WebSocket sends it (RFC 6455, section 5.2: one frame, not masked), made once for
/// however many it goes to. (QWebSocket would convert a text to UTF-16 and back, and copy it, for each.)
class WebSocketFrame {
public:
    WebSocketFrame(QByteArrayView message, protocol::Form form);
    /// Of a message in two parts.
    WebSocketFrame(QByteArrayView head, QByteArrayView tail, protocol::Form form);

    protocol::Form form() const { return m_form; }
    /// Header and message.
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray message() const { return m_bytes.mid(m_headBytes); }

private:
    protocol::Form m_form;
    QByteArray m_bytes;
    qsizetype m_headBytes = 0;
};

} // namespace parterre

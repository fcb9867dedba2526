// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/websocketframe.h"

#include <QtEndian>

namespace parterre {

namespace {

constexpr char lastOfText = char(0x81);
constexpr char lastOfBinary = char(0x82);
constexpr qsizetype mostInOneByte = 125;
constexpr qsizetype mostInTwoBytes = 0xffff;
constexpr char twoBytesFollow = 126;
constexpr char eightBytesFollow = 127;

template <class Number>
void append(QByteArray &bytes, Number number)
{
    const Number bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

} // namespace

WebSocketFrame::WebSocketFrame(QByteArrayView message, protocol::Form form)
    : WebSocketFrame(message, {}, form)
{
}

WebSocketFrame::WebSocketFrame(QByteArrayView head, QByteArrayView tail, protocol::Form form)
    : m_form(form)
{
    constexpr qsizetype longestFrameHead = 10;
    const qsizetype size = head.size() + tail.size();
    m_bytes.reserve(longestFrameHead + size);
    m_bytes += form == protocol::Form::Json ? lastOfText : lastOfBinary;
    if (size <= mostInOneByte) {
        m_bytes += char(size);
    } else if (size <= mostInTwoBytes) {
        m_bytes += twoBytesFollow;
        append(m_bytes, quint16(size));
    } else {
        m_bytes += eightBytesFollow;
        append(m_bytes, quint64(size));
    }
    m_headBytes = m_bytes.size();
    m_bytes.append(head).append(tail);
}

} // namespace parterre

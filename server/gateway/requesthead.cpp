// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/requesthead.h"

#include <QList>

#include <algorithm>

namespace parterre {

namespace {

bool isRequestLine(const QList<QByteArray> &parts)
{
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    return parts.size() == 3 && !parts[0].isEmpty() && parts[0].size() <= 10
        && std::all_of(parts[0].begin(), parts[0].end(), isLetter) && parts[1].startsWith('/')
        && (parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0");
}

bool isWebSocketHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && line.left(colon).compare("upgrade", Qt::CaseInsensitive) == 0
        && line.mid(colon + 1).trimmed().compare("websocket", Qt::CaseInsensitive) == 0;
}

} // namespace

RequestHead RequestHead::look(const QByteArray &bytes)
{
    RequestHead head;
    const qsizetype lineEnd = bytes.indexOf('\n');
    // A TLS greeting on a plain port, a terminal's chatter: no reason to wait for more.
    const bool isText = std::all_of(bytes.begin(), lineEnd < 0 ? bytes.end() : bytes.begin() + lineEnd,
        [](char c) { return quint8(c) >= 0x20 || c == '\r'; });
    if (!isText) {
        head.state = State::NotHttp;
        return head;
    }
    if (lineEnd < 0)
        return head;
    const QList<QByteArray> parts = bytes.left(lineEnd).trimmed().split(' ');
    if (!isRequestLine(parts)) {
        head.state = State::NotHttp;
        return head;
    }
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return head;
    head.state = State::Complete;
    head.path = parts[1].split('?').first();
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    head.asksForWebSocket = std::any_of(lines.begin() + 1, lines.end(), isWebSocketHeader);
    return head;
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/requesthead.h"

#include <QTest>

using namespace parterre;

Q_DECLARE_METATYPE(RequestHead::State)

class RequestHeadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatAConnectionIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<RequestHead::State>("state");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("webSocket");
        using enum RequestHead::State;
        const auto row = [](const char *name, const QByteArray &bytes, RequestHead::State state,
                             const QByteArray &path = {}, bool webSocket = false) {
            QTest::newRow(name) << bytes << state << path << webSocket;
        };
        row("nothing", "", Incomplete);
        row("begun", "GET /hea", Incomplete);
        row("no end", "GET /health HTTP/1.1\r\nHost: a\r\n", Incomplete);
        row("get", "GET /health?x=1 HTTP/1.1\r\nHost: a\r\n\r\n", Complete, "/health");
        row("post", "POST /v1/seats.hold HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", Complete,
            "/v1/seats.hold");
        row("websocket", "GET /v1 HTTP/1.1\r\nConnection: Upgrade\r\nUPGRADE:  WebSocket \r\n\r\n", Complete,
            "/v1", true);
        row("upgrade to something else", "GET /v1 HTTP/1.1\r\nUpgrade: h2c\r\n\r\n", Complete, "/v1");
        row("upgrade in the body only", "POST /v1/x HTTP/1.1\r\nHost: a\r\n\r\nUpgrade: websocket\r\n",
            Complete, "/v1/x");
        row("tls on a plain port", QByteArray::fromHex("1603010200010001fc0303"), NotHttp);
        row("chatter", "HELO mail\r\n", NotHttp);
        row("http 2", "PRI * HTTP/2.0\r\n\r\n", NotHttp);
        row("no path", "GET HTTP/1.1\r\n\r\n", NotHttp);
        row("lower case", "get / HTTP/1.1\r\n\r\n", NotHttp);
    }
    void tellsWhatAConnectionIs()
    {
        QFETCH(QByteArray, bytes);
        const RequestHead head = RequestHead::look(bytes);
        QTEST(head.state, "state");
        QTEST(head.path, "path");
        QTEST(head.asksForWebSocket, "webSocket");
    }
};

QTEST_APPLESS_MAIN(RequestHeadTest)
#include "test_requesthead.moc"

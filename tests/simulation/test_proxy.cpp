// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/proxy.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <sys/socket.h>

using namespace parterre::simulation;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

/// One client, one server, the proxy between them.
class ProxyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void passesBothWays();
    void passesMuch();
    void passesTheEndOfOneDirection();
    void cuts();
    void halfCloses();
    void swallowsAndGivesBack();
    void delaysInOrder();
    void hangsUpWhereNobodyListens();
    void leadsToUnixSockets();

private:
    void connectClient();

    std::unique_ptr<Proxy> m_proxy;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_client;
    QTcpSocket *m_far = nullptr; ///< the server's end
};

void ProxyTest::init()
{
    m_client.reset();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_proxy = std::make_unique<Proxy>();
    m_proxy->setTarget({m_server->serverPort(), {}});
    connectClient();
}

void ProxyTest::connectClient()
{
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QTRY_VERIFY_WITH_TIMEOUT(m_server->hasPendingConnections(), patienceMs);
    m_far = m_server->nextPendingConnection();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), QAbstractSocket::ConnectedState, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->lines(), 1, patienceMs);
}

void ProxyTest::passesBothWays()
{
    m_client->write("question");
    QTRY_COMPARE_WITH_TIMEOUT(m_far->bytesAvailable(), 8, patienceMs);
    QCOMPARE(m_far->readAll(), "question");
    m_far->write("answer");
    QTRY_COMPARE_WITH_TIMEOUT(m_client->bytesAvailable(), 6, patienceMs);
    QCOMPARE(m_client->readAll(), "answer");
}

void ProxyTest::passesMuch()
{
    QByteArray much;
    for (int i = 0; i < 400'000; ++i)
        much += QByteArray::number(i);
    m_client->write(much);
    QTRY_COMPARE_WITH_TIMEOUT(m_far->bytesAvailable(), much.size(), patienceMs);
    QCOMPARE(m_far->readAll(), much);
}

void ProxyTest::passesTheEndOfOneDirection()
{
    m_client->write("last words");
    QTRY_COMPARE_WITH_TIMEOUT(m_far->bytesAvailable(), 10, patienceMs);
    QCOMPARE(::shutdown(int(m_client->socketDescriptor()), SHUT_WR), 0);
    // Qt's sockets take the end of one direction for the end of all.
    QTRY_COMPARE_WITH_TIMEOUT(m_far->state(), QAbstractSocket::UnconnectedState, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->lines(), 0, patienceMs);
}

void ProxyTest::cuts()
{
    m_proxy->cut(0);
    QCOMPARE(m_proxy->lines(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), QAbstractSocket::UnconnectedState, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_far->state(), QAbstractSocket::UnconnectedState, patienceMs);
    connectClient();
}

void ProxyTest::halfCloses()
{
    m_proxy->halfClose(0, Proxy::Direction::FromTarget);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), QAbstractSocket::UnconnectedState, patienceMs);
    init();
    m_proxy->halfClose(0, Proxy::Direction::ToTarget);
    QTRY_COMPARE_WITH_TIMEOUT(m_far->state(), QAbstractSocket::UnconnectedState, patienceMs);
}

void ProxyTest::swallowsAndGivesBack()
{
    m_proxy->setBlackHole(true);
    m_client->write("swallowed");
    QTRY_COMPARE_WITH_TIMEOUT(m_client->bytesToWrite(), 0, patienceMs);
    // Whatever would pass does so before a connection that is made now is through.
    QTcpSocket other;
    other.connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QTRY_VERIFY_WITH_TIMEOUT(m_server->hasPendingConnections(), patienceMs);
    QCOMPARE(m_far->bytesAvailable(), 0);
    QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);
    m_proxy->setBlackHole(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_far->bytesAvailable(), 9, patienceMs);
}

void ProxyTest::delaysInOrder()
{
    m_proxy->setDelay(50);
    m_client->write("first ");
    m_client->flush();
    m_proxy->setDelay(0);
    m_client->write("second");
    QTRY_COMPARE_WITH_TIMEOUT(m_far->bytesAvailable(), 12, patienceMs);
    QCOMPARE(m_far->readAll(), "first second");
}

void ProxyTest::hangsUpWhereNobodyListens()
{
    m_server.reset();
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, m_proxy->port());
    QSignalSpy gone(&late, &QTcpSocket::disconnected);
    QVERIFY(gone.wait(patienceMs) || gone.count() > 0);
}

void ProxyTest::leadsToUnixSockets()
{
    Proxy proxy;
    proxy.setTarget({0, QStringLiteral("/nowhere/at/all")});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, proxy.port());
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    QVERIFY(gone.wait(patienceMs) || gone.count() > 0);
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "test_proxy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/epolldispatcher.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

using namespace parterre;

/// Qt's sockets, timers and posted events on the server's own dispatcher.
class EpollDispatcherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void isTheDispatcher();
    void manySocketsEcho();
    void aLargeAnswerIsWrittenWhenItCanBe();
    void aSocketThatIsGoneIsHeard();
    void aNumberThatIsUsedAgain();
    void aLoopThatNeverWaitsHearsToo();
    void timersAndOtherThreads();

private:
    std::unique_ptr<QTcpSocket> connected();

    std::unique_ptr<QTcpServer> m_server;
    std::vector<QTcpSocket *> m_accepted;
};

void EpollDispatcherTest::init()
{
    m_accepted.clear();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            m_accepted.push_back(socket);
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        }
    });
}

void EpollDispatcherTest::cleanup() { m_server.reset(); }

std::unique_ptr<QTcpSocket> EpollDispatcherTest::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    return socket;
}

void EpollDispatcherTest::isTheDispatcher()
{
    QVERIFY(qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()));
}

void EpollDispatcherTest::manySocketsEcho()
{
    constexpr int count = 300; // more than one look at the kernel brings
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < count; ++i) {
        sockets.push_back(connected());
        sockets.back()->write(QByteArray::number(i));
    }
    for (int i = 0; i < count; ++i)
        QTRY_COMPARE(sockets[size_t(i)]->peek(100), QByteArray::number(i));
}

void EpollDispatcherTest::aLargeAnswerIsWrittenWhenItCanBe()
{
    const auto socket = connected();
    const QByteArray large(20'000'000, 'x');
    QByteArray heard;
    connect(socket.get(), &QTcpSocket::readyRead, this, [&] { heard += socket->readAll(); });
    socket->write(large);
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), large.size(), 60'000);
    QCOMPARE(heard, large);
}

void EpollDispatcherTest::aSocketThatIsGoneIsHeard()
{
    auto socket = connected();
    QTRY_COMPARE(m_accepted.size(), size_t(1));
    QSignalSpy gone(m_accepted.front(), &QTcpSocket::disconnected);
    socket.reset();
    QTRY_COMPARE(gone.count(), 1);
}

void EpollDispatcherTest::aNumberThatIsUsedAgain()
{
    for (int i = 0; i < 50; ++i) {
        const auto socket = connected();
        socket->write("again");
        QTRY_COMPARE(socket->bytesAvailable(), 5);
    }
}

// There is always something to do, so that the loop never gets to wait.
void EpollDispatcherTest::aLoopThatNeverWaitsHearsToo()
{
    bool isBusy = true;
    const std::function<void()> again = [&] {
        if (isBusy)
            QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    };
    again();
    const auto socket = connected();
    socket->write("heard");
    QByteArray heard;
    QEventLoop loop;
    connect(socket.get(), &QTcpSocket::readyRead, this, [&] {
        heard += socket->readAll();
        if (heard.size() == 5)
            loop.quit();
    });
    QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
    loop.exec();
    isBusy = false;
    QCoreApplication::sendPostedEvents(this); // the last one
    QCOMPARE(heard, QByteArray("heard"));
}

void EpollDispatcherTest::timersAndOtherThreads()
{
    int fired = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&fired] { ++fired; });
    timer.start(1);
    QTRY_VERIFY(fired >= 3);
    bool heard = false;
    std::thread other([&] {
        QMetaObject::invokeMethod(
            this, [&heard] { heard = true; }, Qt::QueuedConnection);
    });
    QTRY_VERIFY(heard);
    other.join();
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication application(argc, argv);
    EpollDispatcherTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_epolldispatcher.moc"

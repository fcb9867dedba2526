// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"
#include "tests/client/answer.h"
#include "tests/client/lossyline.h"
#include "tests/support/testserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>

using namespace parterre;
using namespace parterre::test;
using State = ServerConnection::State;

class TestConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addressesAreForgiving();
    void signsIn();
    void saysWhyItCannotSignIn();
    void answersAndErrorsAreTyped();
    void comesBackByItself();
    void readsFailAtOnceWhileThereIsNoLine();
    void keyedChangesWaitForTheLine();
    void aLostAnswerIsAskedForAgain();
    void admittingIsNotRepeated();
    void waitsOnlySoLong();
    void signingOutEndsTheSession();
    void aSessionThatRanOutIsSaid();
    void otherDesksAreSeen();
    void knowsWhetherTheServerHasItsDatabase();
    void speaksTls();

private:
    Result<protocol::SessionInfo> signInAs(ServerConnection &connection, const QString &user)
    {
        return signIn(connection, m_line->url(), user, TestServer::password);
    }
    protocol::SeatsHold holdOf(std::vector<SeatNo> seats)
    {
        protocol::SeatsHold params;
        params.show = m_server->show;
        params.seats = std::move(seats);
        params.key = m_desk->newKey();
        return params;
    }

    TestCluster m_cluster;
    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<LossyLine> m_line;
    std::unique_ptr<ServerConnection> m_desk;
};

void TestConnection::init()
{
    m_server = std::make_unique<TestServer>(m_cluster);
    m_line = std::make_unique<LossyLine>(m_server->port());
    m_desk = std::make_unique<ServerConnection>(m_clock, m_ids, nullptr);
}

void TestConnection::cleanup()
{
    m_desk.reset();
    m_line.reset();
    m_server.reset();
}

void TestConnection::addressesAreForgiving()
{
    QCOMPARE(
        Channel::address(QStringLiteral("box-office:7117")), QUrl(QStringLiteral("ws://box-office:7117/v1")));
    QCOMPARE(Channel::address(QStringLiteral(" wss://tickets.example ")),
        QUrl(QStringLiteral("wss://tickets.example/v1")));
    QCOMPARE(Channel::address(QStringLiteral("ws://box-office:7117/v1")),
        QUrl(QStringLiteral("ws://box-office:7117/v1")));
    QVERIFY(!Channel::address(QStringLiteral("http://box-office")).isValid());
    QVERIFY(!Channel::address({}).isValid());
}

void TestConnection::signsIn()
{
    QSignalSpy states(m_desk.get(), &ServerConnection::stateChanged);
    const auto session = signInAs(*m_desk, QStringLiteral("counter"));
    QVERIFY(session.ok());
    QCOMPARE(session->role, protocol::Role::Counter);
    QVERIFY(m_desk->isOnline());
    QCOMPARE(states.size(), 3);
}

void TestConnection::saysWhyItCannotSignIn()
{
    const auto wrong =
        signIn(*m_desk, m_line->url(), QStringLiteral("counter"), QStringLiteral("not this one"));
    QVERIFY(!wrong.ok());
    QCOMPARE(wrong.error().code, ErrorCode::LoginFailed);
    QCOMPARE(m_desk->state(), State::Offline);
    m_line->takeDown();
    const auto unreachable = signInAs(*m_desk, QStringLiteral("counter"));
    QVERIFY(!unreachable.ok());
    QVERIFY(isConnectionLoss(unreachable.error()));
    QCOMPARE(m_desk->state(), State::Offline);
}

void TestConnection::answersAndErrorsAreTyped()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    const auto show = answer(*m_desk, protocol::ShowsGet{m_server->show});
    QVERIFY(show.ok());
    QCOMPARE(show->title, QStringLiteral("The Tempest"));
    const auto hold = answer(*m_desk, holdOf({0, 1}));
    QVERIFY(hold.ok());
    const auto taken = answer(*m_desk, holdOf({1, 2}));
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error().code, ErrorCode::SeatsUnavailable);
    QCOMPARE(taken.error().seats, std::vector<SeatNo>{1});
}

void TestConnection::comesBackByItself()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    const auto hold = answer(*m_desk, holdOf({0}));
    QVERIFY(hold.ok());
    QSignalSpy online(m_desk.get(), &ServerConnection::online);
    QSignalSpy signedOut(m_desk.get(), &ServerConnection::signedOut);
    m_line->takeDown();
    QTRY_COMPARE(m_desk->state(), State::Connecting);
    m_line->mend();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->isOnline(), 20'000);
    QCOMPARE(online.size(), 1);
    QVERIFY(signedOut.isEmpty());
    const auto holds = answer(*m_desk, protocol::SeatsHolds{});
    QVERIFY(holds.ok());
    QCOMPARE(holds->holds.size(), size_t(1));
    QCOMPARE(holds->holds[0].hold, hold->hold);
}

void TestConnection::readsFailAtOnceWhileThereIsNoLine()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    m_line->takeDown();
    QTRY_COMPARE(m_desk->state(), State::Connecting);
    const auto show = ask(*m_desk, protocol::ShowsGet{m_server->show});
    QVERIFY(show.isThere());
    QVERIFY(isConnectionLoss(show.value().error()));
}

void TestConnection::keyedChangesWaitForTheLine()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    m_line->takeDown();
    QTRY_COMPARE(m_desk->state(), State::Connecting);
    const auto hold = ask(*m_desk, holdOf({3}));
    QVERIFY(!hold.isThere());
    m_line->mend();
    QTRY_VERIFY_WITH_TIMEOUT(hold.isThere(), 20'000);
    QVERIFY(hold.value().ok());
}

void TestConnection::aLostAnswerIsAskedForAgain()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    m_line->swallowAnswers();
    const auto hold = ask(*m_desk, holdOf({0, 1, 2}));
    QTRY_COMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state <> 0"), 3);
    QVERIFY(!hold.isThere());
    m_line->cut();
    QTRY_VERIFY_WITH_TIMEOUT(hold.isThere(), 20'000);
    QVERIFY(hold.value().ok());
    QCOMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state <> 0"), 3);
    QCOMPARE(m_line->connections(), 2);
}

void TestConnection::admittingIsNotRepeated()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("door")).ok());
    m_line->swallowAnswers();
    const auto admitted = ask(*m_desk, protocol::TicketsAdmit{QStringLiteral("some ticket"), {}, {}});
    QTRY_VERIFY(m_line->swallowedBytes() > 0);
    m_line->cut();
    QTRY_VERIFY(admitted.isThere());
    QVERIFY(isConnectionLoss(admitted.value().error()));
}

void TestConnection::waitsOnlySoLong()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    m_desk->setPatience({300, 300, 60'000});
    m_line->swallowAnswers();
    const auto show = answer(*m_desk, protocol::ShowsGet{m_server->show});
    QVERIFY(isConnectionLoss(show.error()));
    const auto hold = answer(*m_desk, holdOf({4}));
    QVERIFY(isConnectionLoss(hold.error()));
}

void TestConnection::signingOutEndsTheSession()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    const QString token = m_desk->session().token;
    QSignalSpy signedOut(m_desk.get(), &ServerConnection::signedOut);
    m_desk->signOut();
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(m_desk->state(), State::Offline);
    QTRY_COMPARE(m_server->data().number("SELECT count(*) FROM session"), 0);
}

void TestConnection::aSessionThatRanOutIsSaid()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    QSignalSpy signedOut(m_desk.get(), &ServerConnection::signedOut);
    m_server->data().exec("DELETE FROM session");
    m_line->cut();
    QTRY_COMPARE_WITH_TIMEOUT(signedOut.size(), 1, 20'000);
    QCOMPARE(signedOut[0][0].value<Error>().code, ErrorCode::SessionExpired);
    QCOMPARE(m_desk->state(), State::Offline);
}

void TestConnection::otherDesksAreSeen()
{
    ServerConnection other(m_clock, m_ids, nullptr);
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    QVERIFY(signInAs(other, QStringLiteral("counter2")).ok());
    const auto states = answer(*m_desk, protocol::SeatsWatch{m_server->show});
    QVERIFY(states.ok());
    std::vector<protocol::SeatsChanged> changes;
    connect(m_desk.get(), &ServerConnection::seatsChanged, this,
        [&changes](const protocol::SeatsChanged &change) { changes.push_back(change); });
    QVERIFY(answer(other, holdOf({5})).ok());
    QTRY_COMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0].from, states->version);
    QCOMPARE(changes[0].changes, (std::vector{protocol::SeatChange{5, 1}}));
}

void TestConnection::knowsWhetherTheServerHasItsDatabase()
{
    QVERIFY(signInAs(*m_desk, QStringLiteral("counter")).ok());
    QVERIFY(!m_desk->isStale());
    QSignalSpy changed(m_desk.get(), &ServerConnection::staleChanged);
    m_server->data().refuse();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20'000);
    QVERIFY(m_desk->isStale());
    m_server->data().admit();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 20'000);
    QVERIFY(!m_desk->isStale());
}

void TestConnection::speaksTls()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    QProcess::execute(QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"), key,
            QStringLiteral("-out"), certificate});
    const auto tls = Gateway::tlsFromFiles(certificate, key);
    QVERIFY(tls.ok());
    TestServer::Options options;
    options.tls = *tls;
    TestServer secure(m_cluster, options);
    QUrl url = secure.url();
    url.setScheme(QStringLiteral("wss"));

    // A certificate that nobody vouches for is refused: the line would not be private.
    const auto refused = signIn(*m_desk, url, QStringLiteral("counter"), TestServer::password);
    QVERIFY(!refused.ok());
    QCOMPARE(m_desk->state(), State::Offline);

    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto session = signIn(*m_desk, url, QStringLiteral("counter"), TestServer::password);
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(session.ok());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"

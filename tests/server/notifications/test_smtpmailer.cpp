// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/smtpmailer.h"
#include "tests/server/notifications/smtppeer.h"

#include <QCoroTask>
#include <QTest>

using namespace parterre;
using parterre::test::SmtpPeer;

namespace {

Mail sample()
{
    Mail mail;
    mail.messageId = "order-1-2@parterre.example";
    mail.from = {QStringLiteral("House"), QStringLiteral("tickets@parterre.example")};
    mail.to = {QStringLiteral("Kim"), QStringLiteral("kim@example.org")};
    mail.subject = QStringLiteral("Your tickets");
    mail.text = QStringLiteral("Hello");
    mail.attachments.push_back({QStringLiteral("t.pdf"), "application/pdf", QByteArray(300'000, '.')});
    return mail;
}

SmtpSettings settingsOf(const SmtpPeer &peer)
{
    SmtpSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = peer.serverPort();
    settings.security = SmtpSettings::Security::None;
    return settings;
}

} // namespace

class SmtpMailerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mailArrivesWhole();
    void refusalIsFinal();
    void busyServerIsTriedAgain();
    void nobodyThereIsTriedAgain();
    void tlsIsNotGivenUp();
    void endsWhileTheServerIsSilent();
    void settings();
};

void SmtpMailerTest::mailArrivesWhole()
{
    SmtpPeer peer;
    SmtpMailer mailer(settingsOf(peer));
    QCOMPARE(QCoro::waitFor(mailer.send(sample())), MailOutcome{});
    QCOMPARE(peer.envelopes.size(), size_t(1));
    QCOMPARE(peer.envelopes[0].from, QByteArray("<tickets@parterre.example>"));
    QCOMPARE(peer.envelopes[0].to, QByteArray("<kim@example.org>"));
    QCOMPARE(peer.envelopes[0].data, toMime(sample()));
}

void SmtpMailerTest::refusalIsFinal()
{
    SmtpPeer peer;
    peer.answerToRecipient = "550 no such person\r\n";
    SmtpMailer mailer(settingsOf(peer));
    const MailOutcome outcome = QCoro::waitFor(mailer.send(sample()));
    QCOMPARE(outcome.kind, MailOutcome::Kind::Refused);
    QVERIFY2(outcome.reason.contains(QStringLiteral("550")), qPrintable(outcome.reason));
}

void SmtpMailerTest::busyServerIsTriedAgain()
{
    SmtpPeer peer;
    peer.answerToData = "451 later\r\n";
    SmtpMailer mailer(settingsOf(peer));
    QCOMPARE(QCoro::waitFor(mailer.send(sample())).kind, MailOutcome::Kind::TryAgain);
    peer.answerToData.clear();
    QCOMPARE(QCoro::waitFor(mailer.send(sample())).kind, MailOutcome::Kind::Sent);
}

void SmtpMailerTest::nobodyThereIsTriedAgain()
{
    SmtpSettings settings;
    {
        SmtpPeer gone;
        settings = settingsOf(gone);
    }
    SmtpMailer mailer(settings);
    const MailOutcome outcome = QCoro::waitFor(mailer.send(sample()));
    QCOMPARE(outcome.kind, MailOutcome::Kind::TryAgain);
    QVERIFY(!outcome.reason.isEmpty());
}

void SmtpMailerTest::tlsIsNotGivenUp()
{
    SmtpPeer peer; // offers no STARTTLS
    SmtpSettings settings = settingsOf(peer);
    settings.security = SmtpSettings::Security::StartTls;
    settings.user = QStringLiteral("house");
    settings.password = QStringLiteral("open sesame");
    SmtpMailer mailer(settings);
    QCOMPARE(QCoro::waitFor(mailer.send(sample())).kind, MailOutcome::Kind::TryAgain);
    QVERIFY(peer.envelopes.empty());
    for (const QByteArray &command : std::as_const(peer.commands))
        QVERIFY2(command.startsWith("EHLO") || command.startsWith("HELO") || command == "QUIT", command);
}

void SmtpMailerTest::endsWhileTheServerIsSilent()
{
    SmtpPeer peer;
    peer.silent = true;
    std::optional<MailOutcome> outcome;
    {
        SmtpMailer mailer(settingsOf(peer));
        auto sending = mailer.send(sample());
        sending.then([&outcome](const MailOutcome &came) { outcome = came; });
        QTRY_VERIFY(peer.hasPendingConnections() || peer.findChild<QTcpSocket *>() != nullptr);
    }
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(outcome->kind, MailOutcome::Kind::TryAgain);
}

void SmtpMailerTest::settings()
{
    SmtpSettings settings;
    QVERIFY(settings.problem());
    settings.host = QStringLiteral("mail.example.org");
    QVERIFY(!settings.problem());
    settings.security = SmtpSettings::Security::None;
    QVERIFY(settings.problem());
    settings.host = QStringLiteral("localhost");
    QVERIFY(!settings.problem());
    settings.host = QStringLiteral("::1");
    QVERIFY(!settings.problem());
    settings.port = 0;
    QVERIFY(settings.problem());
}

QTEST_GUILESS_MAIN(SmtpMailerTest)
#include "test_smtpmailer.moc"

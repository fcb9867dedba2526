// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/mail.h"
#include "server/notifications/ordermail.h"

#include <QTest>

using namespace parterre;

namespace {

Mail sample()
{
    Mail mail;
    mail.messageId = "order-1-2@parterre.example";
    mail.from = {QStringLiteral("Northgate Playhouse"), QStringLiteral("tickets@parterre.example")};
    mail.to = {QStringLiteral("Kim Žák"), QStringLiteral("kim@example.org")};
    mail.date = *Timestamp::fromRfc3339(u"2026-11-03T08:05:09Z");
    mail.subject = QStringLiteral("Your tickets");
    mail.text = QStringLiteral("Grüße, 32,00 €\n.\n");
    mail.attachments.push_back(
        {QStringLiteral("tickets-K7QX-2M9P.pdf"), "application/pdf", QByteArray(1000, '\x01')});
    return mail;
}

QByteArray head(const QByteArray &mime) { return mime.first(mime.indexOf("\r\n\r\n")); }

/// What a mail program shows for a header.
QString header(const QByteArray &mime, const QByteArray &name)
{
    const QByteArray unfolded = head(mime).replace("\r\n ", " ") + "\r\n";
    const auto start = ("\r\n" + unfolded).indexOf("\r\n" + name + ": ");
    if (start < 0)
        return {};
    const auto from = start + name.size() + 2;
    QByteArray value = unfolded.mid(from, unfolded.indexOf("\r\n", from) - from);
    value.replace("?= =?", "?==?"); // white space between encoded words is not shown
    QByteArray shown;
    for (auto at = value.indexOf("=?UTF-8?B?"); at >= 0; at = value.indexOf("=?UTF-8?B?")) {
        const auto end = value.indexOf("?=", at + 10);
        shown += value.first(at) + QByteArray::fromBase64(value.mid(at + 10, end - at - 10));
        value = value.mid(end + 2);
    }
    return QString::fromUtf8(shown + value);
}

/// The body of part n, decoded.
QByteArray part(const QByteArray &mime, int n)
{
    const auto mark = mime.indexOf("boundary=\"") + 10;
    const QByteArray boundary = "--" + mime.mid(mark, mime.indexOf('"', mark) - mark);
    auto at = mime.indexOf("\r\n" + boundary);
    for (int i = 0; i < n; ++i)
        at = mime.indexOf("\r\n" + boundary, at + 1);
    const auto body = mime.indexOf("\r\n\r\n", at) + 4;
    return QByteArray::fromBase64(mime.mid(body, mime.indexOf("\r\n" + boundary, body) - body));
}

protocol::Order order()
{
    protocol::Order order;
    order.code = QStringLiteral("K7QX-2M9P");
    order.status = protocol::OrderStatus::Paid;
    order.title = QStringLiteral("The Winter’s Tale");
    order.venue = QStringLiteral("Northgate Playhouse");
    order.timeZone = QStringLiteral("Europe/Berlin");
    order.startsAt = *Timestamp::fromRfc3339(u"2026-11-28T18:30:00Z");
    order.currency = QStringLiteral("EUR");
    order.total = 3350;
    order.lines.resize(2);
    order.lines[0].label = QStringLiteral("Stalls C 12");
    order.lines[0].ticketTypeName = QStringLiteral("Adult");
    order.lines[0].amount = 3200;
    order.lines[1].kind = protocol::LineKind::Fee;
    order.lines[1].label = QStringLiteral("Fee");
    order.lines[1].amount = 150;
    order.customer = protocol::Customer{QStringLiteral("Kim Žák"), QStringLiteral("kim@example.org"), {}};
    return order;
}

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

} // namespace

class MailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headersSayWhatTheyShould();
    void bodyAndAttachmentComeBack();
    void isAsciiInShortLines();
    void nothingInjectsAHeader();
    void longSubjectsAreFolded();
    void sameMailSameBytes();
    void addresses_data();
    void addresses();
    void paidOrder();
    void cancelledOrder();
};

void MailTest::headersSayWhatTheyShould()
{
    const QByteArray mime = toMime(sample());
    QCOMPARE(header(mime, "Date"), QStringLiteral("Tue, 03 Nov 2026 08:05:09 +0000"));
    QCOMPARE(header(mime, "From"), QStringLiteral("Northgate Playhouse <tickets@parterre.example>"));
    QCOMPARE(header(mime, "To"), QStringLiteral("Kim Žák <kim@example.org>"));
    QCOMPARE(header(mime, "Message-ID"), QStringLiteral("<order-1-2@parterre.example>"));
    QCOMPARE(header(mime, "Subject"), QStringLiteral("Your tickets"));
}

void MailTest::bodyAndAttachmentComeBack()
{
    const QByteArray mime = toMime(sample());
    QCOMPARE(QString::fromUtf8(part(mime, 0)), sample().text);
    QCOMPARE(part(mime, 1), sample().attachments[0].data);
    QVERIFY(mime.contains("filename=\"tickets-K7QX-2M9P.pdf\""));
    QVERIFY(mime.endsWith("--\r\n"));
}

void MailTest::isAsciiInShortLines()
{
    Mail mail = sample();
    mail.subject = QString(300, QChar(0x20ac));
    mail.to.name = QString(200, QLatin1Char('n'));
    const QByteArray mime = toMime(mail);
    for (const QByteArray &line : mime.split('\n')) {
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line);
        QVERIFY2(line.size() <= 79, line);
        QVERIFY(std::ranges::all_of(line, [](char c) { return uchar(c) < 0x7f; }));
    }
}

void MailTest::nothingInjectsAHeader()
{
    Mail mail = sample();
    const QString attack = QStringLiteral("x\r\nBcc: everybody@example.org\r\n\r\nfree text");
    mail.subject = attack;
    mail.to.name = attack;
    mail.from.name = attack;
    mail.attachments[0].fileName = QStringLiteral("a\"\r\nX-Evil: 1");
    const QByteArray mime = toMime(mail);
    QVERIFY2(!mime.contains("\nBcc:"), mime);
    QVERIFY2(!mime.contains("\nX-Evil"), mime);
    QCOMPARE(header(mime, "Subject"), QStringLiteral("x Bcc: everybody@example.org free text"));
    QCOMPARE(part(mime, 1), mail.attachments[0].data);
}

void MailTest::longSubjectsAreFolded()
{
    Mail mail = sample();
    mail.subject = QStringLiteral(
        "Ihre Karten: „Die Entführung aus dem Serail“ 🎭, Samstag, 28. November 2026, Großes Haus");
    const QByteArray mime = toMime(mail);
    QCOMPARE(header(mime, "Subject"), mail.subject);
    QVERIFY(head(mime).contains("?=\r\n =?UTF-8?B?"));
    mail.subject = QStringLiteral("=?UTF-8?B?looks encoded?=");
    QCOMPARE(header(toMime(mail), "Subject"), mail.subject);
}

void MailTest::sameMailSameBytes() { QCOMPARE(toMime(sample()), toMime(sample())); }

void MailTest::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QStringLiteral("kim.o'neil+box@example.org") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no at") << QStringLiteral("example.org") << false;
    QTest::newRow("two ats") << QStringLiteral("a@b@example.org") << false;
    QTest::newRow("nobody") << QStringLiteral("@example.org") << false;
    QTest::newRow("nowhere") << QStringLiteral("kim@") << false;
    QTest::newRow("line break") << QStringLiteral("kim@example.org\r\nRCPT TO:<x@y>") << false;
    QTest::newRow("two people") << QStringLiteral("kim@example.org,x@y.org") << false;
    QTest::newRow("angle") << QStringLiteral("kim@example.org>") << false;
    QTest::newRow("space") << QStringLiteral("kim @example.org") << false;
    QTest::newRow("long") << QString(300, QLatin1Char('a')) + QStringLiteral("@example.org") << false;
}

void MailTest::addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, good);
    QCOMPARE(isMailAddress(address), good);
}

void MailTest::paidOrder()
{
    const Mail mail = composeOrderMail({order(), "%PDF"}, OrderNews::Paid, english);
    QCOMPARE(mail.to, (MailAddress{QStringLiteral("Kim Žák"), QStringLiteral("kim@example.org")}));
    QCOMPARE(mail.subject, QStringLiteral("Your tickets: The Winter’s Tale, Saturday, 28 November 2026"));
    for (const char *said : {"Hello Kim Žák,", "order K7QX-2M9P", "Saturday, 28 November 2026, 19:30",
             "Northgate Playhouse", "Stalls C 12  ·  Adult  ·  32.00", "Total: 33.50"})
        QVERIFY2(mail.text.contains(QString::fromUtf8(said)), qPrintable(mail.text));
    QCOMPARE(mail.attachments.size(), size_t(1));
    QCOMPARE(mail.attachments[0].fileName, QStringLiteral("tickets-K7QX-2M9P.pdf"));
    QCOMPARE(mail.attachments[0].data, QByteArray("%PDF"));
}

void MailTest::cancelledOrder()
{
    protocol::Order cancelled = order();
    cancelled.status = protocol::OrderStatus::Cancelled;
    Mail mail = composeOrderMail({cancelled, {}}, OrderNews::Cancelled, english);
    QVERIFY(mail.subject.contains(QStringLiteral("Cancelled")));
    QVERIFY(mail.attachments.empty());
    QVERIFY(!mail.text.contains(QStringLiteral("goes back")));
    cancelled.payments = {{protocol::TenderKind::Card, 3350, {}}, {protocol::TenderKind::Card, -3350, {}}};
    mail = composeOrderMail({cancelled, {}}, OrderNews::Cancelled, english);
    QVERIFY2(mail.text.contains(QStringLiteral("33.50\u00a0€ goes back")), qPrintable(mail.text));
}

QTEST_GUILESS_MAIN(MailTest)
#include "test_mail.moc"

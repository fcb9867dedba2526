// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/barcodepayload.h"
#include "common/ticketing/base32.h"

#include <QTest>

using namespace parterre;

namespace {

const TicketFacts facts{*TicketId::fromString(u"018f3a52-7c31-7d4e-9a11-3b5d8f1c2e40"), ShowId{117}, 12'345};

TicketVerifier verifierOf(const TicketSigner &signer)
{
    TicketVerifier verifier;
    verifier.addKey(signer.keyNo(), signer.publicKey());
    return verifier;
}

} // namespace

class BarcodePayloadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void base32MatchesTheRfc_data();
    void base32MatchesTheRfc();
    void base32RefusesSecondSpellings();
    void roundTrip_data();
    void roundTrip();
    void theCodeIsStable();
    void lowerCaseIsTheSame();
    void everyChangedByteIsNoticed();
    void everyShortenedCodeIsNoticed();
    void keysAreToldApart();
    void nonsenseIsInvalid_data();
    void nonsenseIsInvalid();
};

void BarcodePayloadTest::base32MatchesTheRfc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    // RFC 4648, section 10, without the padding
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("f") << QByteArray("f") << QStringLiteral("MY");
    QTest::newRow("fo") << QByteArray("fo") << QStringLiteral("MZXQ");
    QTest::newRow("foo") << QByteArray("foo") << QStringLiteral("MZXW6");
    QTest::newRow("foob") << QByteArray("foob") << QStringLiteral("MZXW6YQ");
    QTest::newRow("fooba") << QByteArray("fooba") << QStringLiteral("MZXW6YTB");
    QTest::newRow("foobar") << QByteArray("foobar") << QStringLiteral("MZXW6YTBOI");
}

void BarcodePayloadTest::base32MatchesTheRfc()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(toBase32(bytes), text);
    QCOMPARE(fromBase32(text), std::optional(bytes));
}

void BarcodePayloadTest::base32RefusesSecondSpellings()
{
    QCOMPARE(fromBase32(u"MZ"), std::nullopt); // "f" with a bit left over
    QCOMPARE(fromBase32(u"MYA"), std::nullopt); // a letter that carries nothing
    QCOMPARE(fromBase32(u"M"), std::nullopt);
    QCOMPARE(fromBase32(u"MZXW6==="), std::nullopt);
    QCOMPARE(fromBase32(u"MZ W6"), std::nullopt);
    QCOMPARE(fromBase32(u"MZXW1"), std::nullopt);
}

void BarcodePayloadTest::roundTrip_data()
{
    QTest::addColumn<qint64>("show");
    QTest::addColumn<SeatNo>("seat");
    QTest::newRow("first") << qint64(1) << 0;
    QTest::newRow("one byte") << qint64(127) << 127;
    QTest::newRow("two bytes") << qint64(128) << 128;
    QTest::newRow("arena") << qint64(16'384) << 59'999;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << std::numeric_limits<SeatNo>::max();
}

void BarcodePayloadTest::roundTrip()
{
    QFETCH(qint64, show);
    QFETCH(SeatNo, seat);
    const TicketSigner signer(1, QByteArray(32, 's'));
    const TicketFacts given{facts.ticket, ShowId{show}, seat};
    const auto read = verifierOf(signer).verify(signer.sign(given));
    QVERIFY(read);
    QCOMPARE(read->ticket, given.ticket);
    QCOMPARE(read->show.value, show);
    QCOMPARE(read->seat, seat);
}

void BarcodePayloadTest::theCodeIsStable()
{
    const TicketSigner signer(1, QByteArray(32, 's'));
    const QString code = signer.sign(facts);
    QCOMPARE(TicketSigner(1, QByteArray(32, 's')).sign(facts), code);
    // Tickets in people's pockets are read by later versions: this text must never change.
    const QByteArray head = fromBase32(code)->first(21);
    QCOMPARE(head.toHex(), QByteArray("0101018f3a527c317d4e9a113b5d8f1c2e4075b960"));
    QVERIFY2(code.startsWith(QStringLiteral("AEAQDDZ2KJ6DC7KOTIITWXMPDQXEA5NZM")), qPrintable(code));
    QCOMPARE(code.size(), 136);
}

void BarcodePayloadTest::lowerCaseIsTheSame()
{
    const TicketSigner signer(1, QByteArray(32, 's'));
    QVERIFY(verifierOf(signer).verify(signer.sign(facts).toLower()));
}

void BarcodePayloadTest::everyChangedByteIsNoticed()
{
    const TicketSigner signer(1, QByteArray(32, 's'));
    TicketVerifier verifier = verifierOf(signer);
    verifier.addKey(0x81, signer.publicKey()); // even where another number stands for the same key
    const QByteArray bytes = *fromBase32(signer.sign(facts));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = bytes;
            changed[i] = char(changed[i] ^ (1 << bit));
            const auto read = verifier.verify(toBase32(changed));
            QVERIFY2(!read, qPrintable(QStringLiteral("byte %1 bit %2").arg(i).arg(bit)));
            QCOMPARE(read.error().code, ErrorCode::TicketInvalid);
        }
    }
}

void BarcodePayloadTest::everyShortenedCodeIsNoticed()
{
    const TicketSigner signer(1, QByteArray(32, 's'));
    const TicketVerifier verifier = verifierOf(signer);
    const QString code = signer.sign(facts);
    for (qsizetype length = 0; length < code.size(); ++length)
        QVERIFY(!verifier.verify(QStringView(code).first(length)));
    QVERIFY(!verifier.verify(code + code));
    QVERIFY(!verifier.verify(code + QLatin1Char('A')));
}

void BarcodePayloadTest::keysAreToldApart()
{
    const TicketSigner first(1, QByteArray(32, '1'));
    const TicketSigner second(2, QByteArray(32, '2'));
    const TicketSigner impostor(1, QByteArray(32, 'x'));
    TicketVerifier verifier;
    QVERIFY(!verifier.verify(first.sign(facts)));
    verifier.addKey(1, first.publicKey());
    QVERIFY(verifier.verify(first.sign(facts)));
    QVERIFY(!verifier.verify(second.sign(facts)));
    verifier.addKey(2, second.publicKey());
    QVERIFY(verifier.verify(first.sign(facts)));
    QVERIFY(verifier.verify(second.sign(facts)));
    QVERIFY(!verifier.verify(impostor.sign(facts)));
}

void BarcodePayloadTest::nonsenseIsInvalid_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("a link") << QStringLiteral("https://example.org/ticket/1");
    QTest::newRow("digits") << QStringLiteral("4006381333931");
    QTest::newRow("letters") << QString(136, QLatin1Char('A'));
    QTest::newRow("long") << QString(1'000'000, QLatin1Char('A'));
    QTest::newRow("foreign letters") << QString(136, QChar(0x0416));
}

void BarcodePayloadTest::nonsenseIsInvalid()
{
    QFETCH(QString, code);
    const TicketSigner signer(1, QByteArray(32, 's'));
    const auto read = verifierOf(signer).verify(code);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TicketInvalid);
}

QTEST_GUILESS_MAIN(BarcodePayloadTest)
#include "test_barcodepayload.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/printertext.h"
#include "common/ticketing/ticketrenderer.h"
#include "tests/unit/ticketing/ticketsamples.h"

#include <QTest>

using namespace parterre;

class TicketPrintersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windows1252();
    void ascii();
    void escposIsAsItWas();
    void escposCutsAfterEachTicket();
    void drawerKick();
    void fglIsAsItWas();
    void textIsNeverACommand();
};

void TicketPrintersTest::windows1252()
{
    QCOMPARE(toWindows1252(QStringLiteral("Köln 32 €")), QByteArray("K\xf6ln 32 \x80"));
    QCOMPARE(
        toWindows1252(QStringLiteral("Dvořák’s – Žižka")), QByteArray("Dvor\xe1k\x92s \x96 \x8ei\x9eka"));
    QCOMPARE(toWindows1252(QStringLiteral("Łódź")),
        QByteArray("L\xf3"
                   "dz"));
    QCOMPARE(toWindows1252(QStringLiteral("Привет 🎭!")), QByteArray("?????? ?!"));
    QCOMPARE(toWindows1252(QStringLiteral("a\x1b@b\n\tc\u0085")), QByteArray("a@bc"));
}

void TicketPrintersTest::ascii()
{
    QCOMPARE(toAscii(QStringLiteral("Straße, Čapek, 32\u00a0€")), QByteArray("Strasse, Capek, 32 EUR"));
    QCOMPARE(toAscii(QStringLiteral("“Æneas” – ½")), QByteArray("\"AEneas\" - 1?2"));
}

void TicketPrintersTest::escposIsAsItWas()
{
    const std::array tickets{samples::ticket()};
    const QByteArray code = tickets[0].barcode.toLatin1();
    const QByteArray expected = QByteArray("\x1b@\x1bt\x10\x1b"
                                           "a\x01\x1b"
                                           "E\x01\x1d!\x11"
                                           "The Winter\x92s Tale\n\x1d!")
                                    .append('\0')
        + "Northgate Playhouse, K\xf6ln\nSaturday, 28 November 2026, 19:30\n\x1b"
          "E"
        + QByteArray(1, '\0')
        + "Doors 18:45\n\n\x1b"
          "E\x01\x1d!\x11Stalls\n\x1d!"
        + QByteArray(1, '\0') + "\x1d!\x11Row C  Seat 12\n\x1d!" + QByteArray(1, '\0')
        + "\x1b"
          "E"
        + QByteArray(1, '\0') + "\nAdult  32.00 \x80\nKim \x8e\xe1k\n\n"
        + QByteArray("\x1d(k\x04\0"
                     "1A2\0",
            9)
        + QByteArray("\x1d(k\x03\0"
                     "1C\x06",
            8)
        + QByteArray("\x1d(k\x03\0"
                     "1E1",
            8)
        + "\x1d(k" + char(code.size() + 3) + QByteArray(1, '\0') + "1P0" + code
        + QByteArray("\x1d(k\x03\0"
                     "1Q0",
            8)
        + "\nOrder K7QX-2M9P\n\x1b"
          "a"
        + QByteArray(1, '\0') + QByteArray("\x1dVB\0", 4);
    QCOMPARE(*renderEscpos(tickets, samples::english()), expected);
}

void TicketPrintersTest::escposCutsAfterEachTicket()
{
    const std::array tickets{samples::ticket(), samples::place()};
    const QByteArray job = *renderEscpos(tickets, samples::english());
    QCOMPARE(job.count(QByteArray("\x1dVB\0", 4)), 2);
    QVERIFY(job.contains("Seat 1417\n"));
    QCOMPARE(job.count("Row"), 1); // a place of an area has none
    QCOMPARE(renderEscpos({}, samples::english()).error().code, ErrorCode::FormatUnsupported);
}

void TicketPrintersTest::drawerKick() { QCOMPARE(escposDrawerKick().toHex(), QByteArray("1b700019fa")); }

void TicketPrintersTest::fglIsAsItWas()
{
    const std::array tickets{samples::ticket()};
    const QByteArray expected = "<NR><RC20,30><F6><HW1,1>The Winter's Tale"
                                "<NR><RC85,30><F9><HW1,1>Northgate Playhouse, Koln"
                                "<NR><RC118,30><F3><HW1,1>Saturday, 28 November 2026, 19:30"
                                "<NR><RC158,30><F2><HW1,1>Doors 18:45"
                                "<NR><RC200,30><F2><HW1,1>Section<NR><RC222,30><F6><HW1,1>Stalls"
                                "<NR><RC200,400><F2><HW1,1>Row<NR><RC222,400><F6><HW1,1>C"
                                "<NR><RC200,600><F2><HW1,1>Seat<NR><RC222,600><F6><HW1,1>12"
                                "<NR><RC310,30><F3><HW1,1>Adult  32.00 EUR"
                                "<NR><RC350,30><F9><HW1,1>Kim Zak"
                                "<QRV7><NR><RC40,830><HW1,1><QR5,0,1,0>{"
        + tickets[0].barcode.toLatin1() + "}<NR><RC290,830><F3><HW1,1>K7QX-2M9P<p>\n";
    QCOMPARE(*renderFgl(tickets, samples::english()), expected);
}

void TicketPrintersTest::textIsNeverACommand()
{
    TicketDocument ticket = samples::ticket();
    ticket.eventTitle = QStringLiteral("<p> {x} \x1b@");
    const QByteArray fgl = *renderFgl(std::span(&ticket, 1), samples::english());
    QVERIFY2(fgl.contains("(p) (x) @"), fgl);
    QCOMPARE(fgl.count("<p>"), 1);
    const QByteArray escpos = *renderEscpos(std::span(&ticket, 1), samples::english());
    QCOMPARE(escpos.count("\x1b@"), 1);
}

QTEST_GUILESS_MAIN(TicketPrintersTest)
#include "test_ticketprinters.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/ticketrenderer.h"
#include "tests/unit/ticketing/ticketsamples.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace parterre;

class TicketRendererTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pdfBarcodesCanBeScanned();
    void pdfSaysEverything();
    void pdfKeepsSignsBetweenCapitals();
    void pdfIsOneTicketAPage();
    void pdfSpeaksTheLocale();
    void pngCanBeScanned();
    void worksOnAnotherThread();
    void nothingToRenderIsAnError();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &bytes) const;
    static QByteArray run(const QString &program, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TicketRendererTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

QString TicketRendererTest::write(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QByteArray TicketRendererTest::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning() << program << process.errorString() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

void TicketRendererTest::pdfBarcodesCanBeScanned()
{
    const std::array tickets{samples::ticket(), samples::place()};
    const auto pdf = renderPdf(tickets, samples::english());
    QVERIFY(pdf);
    const QString file = write("tickets.pdf", *pdf);
    run(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), file, path("page")});
    for (int page = 1; page <= 2; ++page) {
        const QByteArray read = run(QStringLiteral("zbarimg"),
            {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                m_folder->filePath(QStringLiteral("page-%1.png").arg(page))});
        QCOMPARE(QString::fromLatin1(read.trimmed()), tickets[size_t(page - 1)].barcode);
    }
}

void TicketRendererTest::pdfSaysEverything()
{
    const std::array tickets{samples::ticket()};
    const QString file = write("ticket.pdf", *renderPdf(tickets, samples::english()));
    const QString text = QString::fromUtf8(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")}));
    for (const char *said : {"The Winter’s Tale", "Northgate Playhouse, Köln", "Saturday, 28 November 2026",
             "19:30", "Doors 18:45", "Section", "Stalls", "Row", "Seat", "12", "Adult", "32.00 €",
             "K7QX-2M9P", "Kim Žák"})
        QVERIFY2(text.contains(QString::fromUtf8(said)),
            qPrintable(QString::fromUtf8(said) + QStringLiteral("\n") + text));
}

/// Inter puts other forms of these signs between capitals, and they must still be what they are.
void TicketRendererTest::pdfKeepsSignsBetweenCapitals()
{
    TicketDocument ticket = samples::ticket();
    ticket.orderCode = QStringLiteral("KMRM-EMXH");
    ticket.eventTitle = QStringLiteral("X-RAY: LIVE (A–B) @ C+D");
    const std::array tickets{ticket};
    const QString file = write("signs.pdf", *renderPdf(tickets, samples::english()));
    const QString text = QString::fromUtf8(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")}));
    QVERIFY2(text.contains(ticket.orderCode), qPrintable(text));
    QVERIFY2(text.contains(ticket.eventTitle), qPrintable(text));
}

void TicketRendererTest::pdfIsOneTicketAPage()
{
    const std::array tickets{samples::ticket(), samples::place(), samples::ticket()};
    const QString file = write("tickets.pdf", *renderPdf(tickets, samples::english()));
    const QByteArray info = run(QStringLiteral("pdfinfo"), {file});
    QVERIFY2(info.contains("Pages:           3"), info);
    QVERIFY2(info.contains("595 x 281 pts"), info); // 210 × 99 mm in points
}

void TicketRendererTest::pdfSpeaksTheLocale()
{
    const std::array tickets{samples::ticket()};
    const QLocale german(QLocale::German, QLocale::Germany);
    const QString file = write("ticket.pdf", *renderPdf(tickets, german));
    const QString text = QString::fromUtf8(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")}));
    QVERIFY2(text.contains(QStringLiteral("Samstag, 28. November 2026")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("32,00")), qPrintable(text));
    for (const char *said : {"Bereich", "Reihe", "Platz", "Einlass 18:45", "Bestellung"})
        QVERIFY2(text.contains(QLatin1String(said)), qPrintable(text));
}

void TicketRendererTest::pngCanBeScanned()
{
    const auto png = renderPng(samples::ticket(), samples::english());
    QVERIFY(png);
    QCOMPARE(QImage::fromData(*png, "PNG").size(), QSize(1654, 780));
    const QString file = write("ticket.png", *png);
    const QByteArray read =
        run(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), file});
    QCOMPARE(QString::fromLatin1(read.trimmed()), samples::ticket().barcode);
}

void TicketRendererTest::worksOnAnotherThread()
{
    QByteArray here = *renderPng(samples::ticket(), samples::english());
    QByteArray there;
    std::thread worker([&] { there = *renderPng(samples::ticket(), samples::english()); });
    worker.join();
    QCOMPARE(there, here);
}

void TicketRendererTest::nothingToRenderIsAnError()
{
    QCOMPARE(renderPdf({}, samples::english()).error().code, ErrorCode::FormatUnsupported);
    TicketDocument ticket = samples::ticket();
    ticket.barcode.clear();
    QCOMPARE(renderPng(ticket, samples::english()).error().code, ErrorCode::FormatUnsupported);
    ticket.barcode = QString(8000, QLatin1Char('A'));
    QCOMPARE(renderPdf(std::span(&ticket, 1), samples::english()).error().code, ErrorCode::FormatUnsupported);
}

QTEST_MAIN(TicketRendererTest)
#include "test_ticketrenderer.moc"

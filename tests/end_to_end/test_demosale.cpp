// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/end_to_end/realserver.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace parterre::test;

namespace {

constexpr int patienceMs = 120'000;

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

/// The real desk at the real server: signs in, sells two seats, and leaves tickets that a scanner reads.
class DemoSaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sells();

private:
    RealServer m_server;
    QTemporaryDir m_folder;
};

void DemoSaleTest::sells()
{
    QVERIFY2(m_server.fill(), qPrintable(m_server.output()));
    QVERIFY2(m_server.start(), qPrintable(m_server.output()));
    QProcess desk;
    desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_folder.path());
    desk.setProcessEnvironment(environment);
    desk.start(QStringLiteral(PARTERRE_DESK),
        {QStringLiteral("--server"), m_server.url().toString(), QStringLiteral("--user"),
            QStringLiteral("counter"), QStringLiteral("--demo-sale"),
            m_folder.filePath(QStringLiteral("out"))});
    QVERIFY(desk.waitForFinished(patienceMs));
    const QString said = QString::fromUtf8(desk.readAllStandardOutput());
    QVERIFY2(desk.exitStatus() == QProcess::NormalExit && desk.exitCode() == 0, qPrintable(said));

    static const QRegularExpression order(
        QStringLiteral("^order (\\S+)$"), QRegularExpression::MultilineOption);
    static const QRegularExpression ticket(
        QStringLiteral("^ticket (.+)$"), QRegularExpression::MultilineOption);
    QVERIFY2(order.match(said).hasMatch(), qPrintable(said));
    const QString pdf = ticket.match(said).captured(1);
    QVERIFY(QFileInfo::exists(pdf));
    const QString picture = m_folder.filePath(QStringLiteral("ticket"));
    outputOf(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), pdf, picture});
    const QString codes = outputOf(QStringLiteral("zbarimg"),
        {QStringLiteral("-q"), QStringLiteral("--raw"), picture + QStringLiteral("-1.png"),
            picture + QStringLiteral("-2.png")});
    QCOMPARE(codes.trimmed().split(u'\n').size(), 2);
    const QString text = outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    QVERIFY2(text.contains(order.match(said).captured(1)), qPrintable(text));
    QVERIFY(m_server.run({QStringLiteral("audit")}).contains(QStringLiteral("violations: 0")));
    QCOMPARE(m_server.stop(), 0);
}

QTEST_GUILESS_MAIN(DemoSaleTest)
#include "test_demosale.moc"

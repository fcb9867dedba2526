// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

constexpr int patienceMs = 280'000;

struct Run {
    int exitCode = -1;
    QString summary;
    QString told;
};

Run simulate(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(PARTERRE_SIMULATE), arguments);
    Run run;
    if (!process.waitForFinished(patienceMs)) {
        process.terminate();
        process.waitForFinished(patienceMs);
        return run;
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.summary = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    run.told = QString::fromUtf8(process.readAllStandardError());
    return run;
}

int numberIn(const QString &text, const char *pattern)
{
    const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(text);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

/// What the test prints has limits: the violations first.
QString report(const Run &run)
{
    return run.summary + u'\n' + run.told.mid(std::max<qsizetype>(0, run.told.indexOf(u"VIOLATION"_qs)));
}

} // namespace

/// The real program, for a short time.
class SimulationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theServersKeepTheirWord();
    void aBrokenClaimIsNoticed();
    void whatCannotBeStartedIsSaid();
};

void SimulationTest::theServersKeepTheirWord()
{
    const Run run = simulate({QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--minutes"),
        QStringLiteral("0.4"), QStringLiteral("--clients"), QStringLiteral("10"), QStringLiteral("--shows"),
        QStringLiteral("1")});
    QVERIFY2(run.exitCode == 0, qPrintable(report(run)));
    QVERIFY2(run.summary.endsWith(QStringLiteral(", violations: 0")), qPrintable(run.summary));
    QVERIFY2(run.summary.startsWith(QStringLiteral("seed 7, operations ")), qPrintable(run.summary));
    QVERIFY2(numberIn(run.summary, "operations (\\d+)") > 100, qPrintable(run.summary));
    QVERIFY2(numberIn(run.summary, "kills (\\d+)") >= 2, qPrintable(run.summary));
}

void SimulationTest::aBrokenClaimIsNoticed()
{
    const Run run = simulate({QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--minutes"),
        QStringLiteral("0.3"), QStringLiteral("--clients"), QStringLiteral("10"), QStringLiteral("--shows"),
        QStringLiteral("1"), QStringLiteral("--server"), QStringLiteral(PARTERRE_SERVER_BROKEN)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(numberIn(run.summary, "violations: (\\d+)") > 0, qPrintable(run.summary));
    QVERIFY2(run.told.contains(QStringLiteral("VIOLATION: a seat is one's alone")), qPrintable(run.told));
}

void SimulationTest::whatCannotBeStartedIsSaid()
{
    const Run run = simulate({QStringLiteral("--minutes"), QStringLiteral("-1")});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.told.isEmpty());
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "test_simulation.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

/// The configuration file that the Debian package installs: it changes nothing until somebody takes a "#"
/// away, and what it shows then is what the server knows.
class PackagedConfigurationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheDefault();
    void showsKeysThatExist();
    void showsTheDefaults();

private:
    static QString installed() { return QStringLiteral(SOURCE_DIR "/installer/server/server.toml"); }
    /// With every "#key" and "#[table]" taken at its word.
    QString uncommented();

    QTemporaryDir m_folder;
};

QString PackagedConfigurationTest::uncommented()
{
    QFile from(installed());
    QFile to(m_folder.filePath(QStringLiteral("server.toml")));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        qFatal("cannot read the installed configuration");
    QString text = QString::fromUtf8(from.readAll());
    static const QRegularExpression comment(
        QStringLiteral("^#(?=\\[|[a-z_]+ = )"), QRegularExpression::MultilineOption);
    to.write(text.replace(comment, QString()).toUtf8());
    return to.fileName();
}

void PackagedConfigurationTest::isTheDefault()
{
    Configuration configuration;
    const auto read = configuration.readFile(installed());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(configuration.check());
    QVERIFY(configuration.databaseUrl.isEmpty());
    QVERIFY(configuration.listen.isLoopback());
    QVERIFY(!configuration.mail.smtp);
}

void PackagedConfigurationTest::showsKeysThatExist()
{
    Configuration configuration;
    const auto read = configuration.readFile(uncommented());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(configuration.tls);
    QVERIFY(configuration.mail.smtp);
    QVERIFY(!configuration.mail.smtp->problem());
}

void PackagedConfigurationTest::showsTheDefaults()
{
    const Configuration fresh;
    Configuration shown;
    QVERIFY(shown.readFile(uncommented()));
    QCOMPARE(shown.listen, fresh.listen);
    QCOMPARE(shown.port, fresh.port);
    QVERIFY(shown.sale.counter == fresh.sale.counter);
    QVERIFY(shown.sale.web == fresh.sale.web);
    QCOMPARE(shown.mail.from, fresh.mail.from);
    QCOMPARE(shown.mail.locale.language(), fresh.mail.locale.language());
    QCOMPARE(shown.mail.smtp->security, SmtpSettings().security);
    QCOMPARE(shown.mail.smtp->port, SmtpSettings().port);
}

QTEST_GUILESS_MAIN(PackagedConfigurationTest)
#include "test_packagedconfiguration.moc"

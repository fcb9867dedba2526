// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commandline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

class ConfigurationTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString write(const QByteArray &toml)
    {
        QFile file(m_folder.filePath(QStringLiteral("server.toml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    static Result<CommandLine> read(const QString &words)
    {
        return CommandLine::read(words.split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void servesOnLoopbackByDefault()
    {
        const auto line = read({});
        QVERIFY(line.ok());
        QCOMPARE(line->command, Command::Serve);
        QCOMPARE(line->configuration.listen, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(line->configuration.port, quint16(7117));
        QVERIFY(line->configuration.databaseUrl.isEmpty());
    }

    void takesFlagsOverTheFile()
    {
        const QString file = write("data = '/srv/a'\nport = 8000\nlisten = '::1'\n"
                                   "[sale.counter]\nmost_seats = 12\n[sale.web]\nmost_holds = 0\n"
                                   "[mail]\nfrom = 'box@example.org'\n"
                                   "[mail.smtp]\nhost = 'mx.example.org'\nsecurity = 'tls'\nport = 465\n");
        const auto line = read(QStringLiteral("--config %1 --port 9000").arg(file));
        QVERIFY2(line.ok(), qPrintable(line ? QString() : line.error().detail));
        const Configuration &configuration = line->configuration;
        QCOMPARE(configuration.port, quint16(9000));
        QCOMPARE(configuration.dataFolder, QStringLiteral("/srv/a"));
        QCOMPARE(configuration.listen, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(configuration.sale.counter.mostSeats, 12);
        QCOMPARE(configuration.sale.counter.holdSeconds, SaleLimits().counter.holdSeconds);
        QCOMPARE(configuration.sale.web.mostSeats, SaleLimits().web.mostSeats);
        QCOMPARE(configuration.sale.web.mostHolds, 0);
        QCOMPARE(configuration.mail.smtp->port, quint16(465));
        QCOMPARE(configuration.mail.smtp->security, SmtpSettings::Security::Tls);
    }

    void refusesAFileInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *toml, const char *sentence) {
            QTest::newRow(name) << QByteArray(toml) << QString::fromUtf8(sentence);
        };
        row("unknown key", "port = 1\npotr = 2\n", "line 2: potr is not known.");
        row("unknown key in a table", "[tls]\ncert = 'x'\n", "line 2: tls.cert is not known.");
        row("wrong type", "port = 'x'\n", "line 1: port must be a number from 0 to 65535.");
        row("out of range", "port = 65536\n", "line 1: port must be a number from 0 to 65535.");
        row("not a text", "data = 5\n", "line 1: data must be a text.");
        row("not a table", "tls = true\n", "line 1: tls must be a table.");
        row("not an address", "listen = 'here'\n", "line 1: listen is not an address.");
        row("not a kind", "[mail.smtp]\nsecurity = 'a bit'\n",
            "line 2: mail.smtp.security is not starttls, tls or none.");
        row("broken", "port = \n", "line 1: ");
    }
    void refusesAFileInOneSentence()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, sentence);
        const QString file = write(toml);
        const auto line = read(QStringLiteral("--config ") + file);
        QVERIFY(!line.ok());
        QCOMPARE(line.error().code, ErrorCode::InvalidParams);
        QVERIFY2(line.error().detail.startsWith(file + QStringLiteral(", ") + sentence),
            qPrintable(line.error().detail));
        QVERIFY2(!line.error().detail.contains(u'\n'), qPrintable(line.error().detail));
    }

    void refusesFlagsInOneSentence_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *words, const char *part) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(part);
        };
        row("--listen 0.0.0.0", "needs TLS");
        row("--listen here", "is not an address");
        row("--port 70000", "is not a number from 0 to 65535");
        row("--tls-key k.pem", "both a certificate and its key");
        row("--config /nowhere.toml", "/nowhere.toml cannot be read");
        row("--nonsense", "nonsense");
        row("dance", "There is no command \"dance\"");
        row("user", "There is no command \"user\"");
        row("user add --role counter", "user add needs one more word");
        row("user add kim", "needs --role");
        row("user add kim --role anonymous", "needs --role");
        row("user add kim --role counter --password x", "password");
        row("load a.json b.json", "\"b.json\" is too much");
        row("load a.json --venue House", "--venue and --city together");
        row("migrate --port 5", "--port does not belong to migrate");
        row("--role counter", "--role does not belong to serving");
    }
    void refusesFlagsInOneSentence()
    {
        QFETCH(QString, words);
        QFETCH(QString, part);
        const auto line = read(words);
        QVERIFY(!line.ok());
        QVERIFY2(line.error().detail.contains(part), qPrintable(line.error().detail));
        QVERIFY2(!line.error().detail.contains(u'\n'), qPrintable(line.error().detail));
    }

    void listensEverywhereWithTls()
    {
        const auto line = read(QStringLiteral("--listen 0.0.0.0 --tls-certificate c.pem --tls-key k.pem"));
        QVERIFY(line.ok());
        QCOMPARE(line->configuration.tls->certificate, QStringLiteral("c.pem"));
    }

    void readsCommands()
    {
        const auto user =
            read(QStringLiteral("--data /d user add kim --role venue_admin --display-name Kim"));
        QVERIFY2(user.ok(), qPrintable(user ? QString() : user.error().detail));
        QCOMPARE(user->command, Command::UserAdd);
        QCOMPARE(user->userAdd.user, QStringLiteral("kim"));
        QCOMPARE(user->userAdd.role, protocol::Role::VenueAdmin);
        QCOMPARE(user->configuration.dataFolder, QStringLiteral("/d"));

        const auto load = read(QStringLiteral("load plan.json --repair --venue House --city Town"));
        QVERIFY(load.ok());
        QCOMPARE(load->command, Command::Load);
        QCOMPARE(load->load.file, QStringLiteral("plan.json"));
        QVERIFY(load->load.repair);
        QCOMPARE(load->load.venue.city, QStringLiteral("Town"));

        QCOMPARE(read(QStringLiteral("demo-data"))->command, Command::DemoData);
        QCOMPARE(read(QStringLiteral("audit"))->command, Command::Audit);
        QCOMPARE(read(QStringLiteral("migrate"))->command, Command::Migrate);
        QVERIFY(read(QStringLiteral("--help"))->text.contains(QStringLiteral("demo-data")));
    }
};

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "test_configuration.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, from its first start to its end.
#include "server/storage/connection.h"
#include "tests/support/testcluster.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace parterre;

namespace {

constexpr int patience = 60000;
const auto program = QStringLiteral(SERVER_PROGRAM);

QStringList at(const QString &folder, const QStringList &words = {})
{
    return QStringList{QStringLiteral("--data"), folder} + words;
}

/// A server that runs.
class Running {
public:
    explicit Running(const QString &folder)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, at(folder, {QStringLiteral("--port"), QStringLiteral("0")}));
        while (!m_output.contains(QStringLiteral("/v1\n"))) {
            if (!m_process.waitForReadyRead(patience))
                break;
            m_output += QString::fromUtf8(m_process.readAll());
        }
    }
    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    QString output() const { return m_output; }
    qint64 pid() const { return m_process.processId(); }
    QString found(const char *pattern) const
    {
        return QRegularExpression(QLatin1StringView(pattern)).match(m_output).captured(1);
    }
    QString http() const
    {
        return QStringLiteral("http://127.0.0.1:") + found("listening on ws://127.0.0.1:(\\d+)/v1");
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    /// The exit code.
    int terminate()
    {
        m_process.terminate();
        m_process.waitForFinished(patience);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QString m_output;
};

struct Ended {
    int code = -1;
    QString output;
    QString errors;
};

Ended run(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

int status(QNetworkReply *reply)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(patience);
    reply->deleteLater();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

class ServerTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_folders;
    QNetworkAccessManager m_network;

    int login(const Running &server, const QString &user, const QString &password)
    {
        QNetworkRequest request(QUrl(server.http() + QStringLiteral("/v1/session.login")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const QJsonObject body{{QStringLiteral("user"), user}, {QStringLiteral("password"), password}};
        return status(m_network.post(request, QJsonDocument(body).toJson()));
    }
    int health(const Running &server)
    {
        return status(m_network.get(QNetworkRequest(QUrl(server.http() + QStringLiteral("/health")))));
    }

private Q_SLOTS:
    void makesAnOwnerOnceAndStopsWhenAsked()
    {
        const QString folder = m_folders.makeFolder();
        QString password;
        {
            Running first(folder);
            password = first.found("the first user: owner, password: (\\S+)");
            QVERIFY2(password.size() >= 16, qPrintable(first.output()));
            QCOMPARE(health(first), 200);
            QCOMPARE(login(first, QStringLiteral("owner"), password), 200);
            QCOMPARE(login(first, QStringLiteral("owner"), QStringLiteral("guess-guess")), 401);
            QCOMPARE(first.terminate(), 0);
        }
        Running second(folder);
        QVERIFY2(!second.output().contains(QStringLiteral("password")), qPrintable(second.output()));
        QCOMPARE(login(second, QStringLiteral("owner"), password), 200);
        QCOMPARE(second.terminate(), 0);
    }

    void stopsWhenAskedDuringItsStart()
    {
        const QString folder = m_folders.makeFolder();
        QProcess process;
        process.start(program, at(folder, {QStringLiteral("--port"), QStringLiteral("0")}));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder + QStringLiteral("/postgres")), patience);
        process.terminate();
        const bool ended = process.waitForFinished(patience);
        process.kill();
        process.waitForFinished(patience);
        QVERIFY(ended);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void comesBackAfterAKill()
    {
        const QString folder = m_folders.makeFolder();
        Running first(folder);
        const QString password = first.found("the first user: owner, password: (\\S+)");
        first.kill();
        Running second(folder);
        QVERIFY2(!second.http().endsWith(u':'), qPrintable(second.output()));
        QCOMPARE(login(second, QStringLiteral("owner"), password), 200);
    }

    void worksBesideARunningServer()
    {
        const QString folder = m_folders.makeFolder();
        Running server(folder);
        QCOMPARE(health(server), 200);

        const Ended second = run(at(folder, {QStringLiteral("--port"), QStringLiteral("0")}));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.errors.contains(
                     QStringLiteral("Another parterre-server runs with the data folder ") + folder),
            qPrintable(second.errors));

        const QStringList add{QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("kim"),
            QStringLiteral("--role"), QStringLiteral("counter")};
        const Ended added = run(at(folder, add), "correct horse\n");
        QVERIFY2(added.code == 0, qPrintable(added.errors));
        QCOMPARE(login(server, QStringLiteral("kim"), QStringLiteral("correct horse")), 200);
        const Ended again = run(at(folder, add), "correct horse\n");
        QCOMPARE(again.code, 1);
        QVERIFY2(again.errors.contains(QStringLiteral("taken")), qPrintable(again.errors));

        const Ended audit = run(at(folder, {QStringLiteral("audit")}));
        QCOMPARE(audit.code, 0);
        QVERIFY2(audit.output.endsWith(QStringLiteral("violations: 0\n")), qPrintable(audit.output));
        QCOMPARE(health(server), 200);
    }

    void worksWithoutAServer()
    {
        const QString folder = m_folders.makeFolder();
        const Ended migrated = run(at(folder, {QStringLiteral("migrate")}));
        QVERIFY2(migrated.code == 0, qPrintable(migrated.errors));
        QVERIFY(migrated.output.startsWith(QStringLiteral("schema version: ")));
        const Ended added = run(at(folder,
            {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("boss"), QStringLiteral("--role"),
                QStringLiteral("owner"), QStringLiteral("--generate-password")}));
        QVERIFY2(added.code == 0, qPrintable(added.errors));
        const QString password = QRegularExpression(QStringLiteral("user: boss, password: (\\S+)"))
                                     .match(added.output)
                                     .captured(1);
        Running server(folder);
        QVERIFY(!server.output().contains(QStringLiteral("the first user")));
        QCOMPARE(login(server, QStringLiteral("boss"), password), 200);
    }

    void usesAnotherDatabase()
    {
        pqxx::connection admin(m_folders.adminUrl().toStdString());
        pqxx::nontransaction(admin).exec("CREATE DATABASE elsewhere");
        const QString url =
            storage::Connection::withDatabase(m_folders.adminUrl(), QStringLiteral("elsewhere"));
        const QString folder = m_folders.makeFolder();
        const Ended audit = run(at(folder, {QStringLiteral("--database"), url, QStringLiteral("audit")}));
        QVERIFY2(audit.code == 0, qPrintable(audit.errors));
        QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/postgres")));
    }

    void saysWhatIsWrongInOneLine_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        const QStringList publicly{QStringLiteral("--listen"), QStringLiteral("0.0.0.0")};
        QTest::newRow("public without TLS") << publicly << 2;
        QTest::newRow("no database") << QStringList{QStringLiteral("--database"),
            QStringLiteral("host=/nowhere")}
                                     << 1;
        QTest::newRow("certificate that is not there") << QStringList{QStringLiteral("--tls-certificate"),
            QStringLiteral("/nowhere.pem"), QStringLiteral("--tls-key"), QStringLiteral("/nowhere.pem")}
                                                       << 1;
    }
    void saysWhatIsWrongInOneLine()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        const Ended ended = run(at(m_folders.makeFolder(), words));
        QCOMPARE(ended.code, code);
        const QStringList lines = ended.errors.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(!lines.isEmpty() && lines.last().startsWith(QStringLiteral("parterre-server: ")),
            qPrintable(ended.errors));
        QCOMPARE(lines.filter(QStringLiteral("parterre-server: ")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "test_server.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/journal.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace parterre;

class TestJournal : public QObject {
    Q_OBJECT

public:
    /// Writes one entry and is killed before it can tidy up.
    void writeAndDie(const QString &path)
    {
        Journal journal(path);
        journal.setOwner(server, user);
        journal.write(first);
        std::raise(SIGKILL);
    }
    static inline const QString killedChild = QStringLiteral("--write-and-die");

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("made/journal.sqlite"));
    }

    void keepsWhatWasNotAnswered()
    {
        {
            Journal journal(m_path);
            QCOMPARE(journal.problem(), QString());
            journal.setOwner(server, user);
            journal.write(first);
            journal.write(second);
            journal.write(first); // a repetition of the same change
            journal.clear(QStringLiteral("unknown"));
        }
        Journal again(m_path);
        again.setOwner(server, user);
        QCOMPARE(again.unresolved(), (std::vector{first, second}));
        again.clear(first.key);
        QCOMPARE(again.unresolved(), std::vector{second});
    }

    void survivesAKill()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {killedChild, m_path});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        Journal again(m_path);
        again.setOwner(server, user);
        QCOMPARE(again.unresolved(), std::vector{first});
    }

    void keepsUsersAndServersApart()
    {
        Journal journal(m_path);
        journal.setOwner(server, user);
        journal.write(first);
        journal.setOwner(server, QStringLiteral("lou"));
        QVERIFY(journal.unresolved().empty());
        journal.setOwner(QStringLiteral("ws://elsewhere/v1"), user);
        QVERIFY(journal.unresolved().empty());
        journal.setOwner(server, user);
        QCOMPARE(journal.unresolved().size(), size_t(1));
    }

    void aPlaceThatCannotBeWrittenIsNotTheEnd()
    {
        Journal journal(QStringLiteral("/proc/no/such/journal.sqlite"));
        QVERIFY(!journal.problem().isEmpty());
        journal.setOwner(server, user);
        journal.write(first);
        QVERIFY(journal.unresolved().empty());
    }

private:
    const QString server = QStringLiteral("ws://box-office/v1");
    const QString user = QStringLiteral("kim");
    const Journal::Entry first{
        QStringLiteral("key-1"), QStringLiteral("orders.create"), QByteArray("\x01\x00\x02", 3), {1'000}};
    const Journal::Entry second{
        QStringLiteral("key-2"), QStringLiteral("orders.pay"), QByteArray("\x03"), {2'000}};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    TestJournal test;
    if (arguments.value(1) == TestJournal::killedChild)
        test.writeAndDie(arguments.value(2));
    return QTest::qExec(&test, arguments);
}

#include "test_journal.moc"

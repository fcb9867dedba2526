// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection/journal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

class TestJournal : public QObject {
    Q_OBJECT

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
        QCOMPARE(again.unresolved(), (std::vector {first, second}));
        again.clear(first.key);
        QCOMPARE(again.unresolved(), std::vector {second});
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
    const Journal::Entry first {
        QStringLiteral("key-1"), QStringLiteral("orders.create"), QByteArray("\x01\x00\x02", 3), {1'000}};
    const Journal::Entry second {QStringLiteral("key-2"), QStringLiteral("orders.pay"), QByteArray("\x03"), {2'000}};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "journal.moc"

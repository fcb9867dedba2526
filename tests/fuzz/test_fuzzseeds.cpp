// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/importers.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace parterre;

/// Every seed of the fuzzers, once through every importer: what broke one of them never does again.
class TestFuzzSeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seeds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QDirIterator files(QStringLiteral(CORPUS), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString name = file.fileName().mid(qsizetype(sizeof CORPUS));
            QTest::newRow(name.toUtf8().constData()) << file.readAll();
        }
    }

    void seeds()
    {
        QFETCH(QByteArray, bytes);
        for (const char *format : {"layout", "csv", "svg"}) // JSON of every kind is told by its content
            tryImporter(QString::fromLatin1(format), bytes);
        // Cut off anywhere, as when a download breaks.
        for (qsizetype length = 0; length < bytes.size(); length += 1 + bytes.size() / 16)
            tryImporter(QStringLiteral("layout"), bytes.left(length));
    }
};

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "test_fuzzseeds.moc"

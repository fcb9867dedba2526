// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/exportflow.h"
#include "client/editor/messagestrip.h"
#include "common/layout/demohalls.h"
#include "common/layout/layoutfile.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

constexpr int patience = 60'000; ///< milliseconds, for a machine under load

QString filter(const char *ending)
{
    for (const QString &one : editor::LayoutExport::filters().split(QStringLiteral(";;"))) {
        if (one.contains(u'*' + QLatin1String(ending) + u')'))
            return one;
    }
    qFatal("there is no filter for %s", ending);
}

Layout named(const QString &name)
{
    Layout layout;
    layout.name = name;
    return layout;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file could not be written");
}

/// A disk that takes no more than this of a file.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit small{bytes, m_usual.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_usual);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    void (*m_signal)(int);
    rlimit m_usual{};
};

struct Fixture {
    Fixture()
        : exports(strip)
    {
        theme.install(*qApp);
        strip.show();
    }

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    void click(const char *name)
    {
        auto *button = strip.findChild<QPushButton *>(QLatin1String(name));
        if (!button)
            qFatal("there is no %s", name);
        button->click();
    }

    QTemporaryDir folder;
    Theme theme;
    MessageStrip strip;
    ExportFlow exports;
};

} // namespace

/// Seat maps become files that others read, and nobody loses one by it.
class TestExportFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreCalledLikeTheirHall_data();
    void filesAreCalledLikeTheirHall();
    void endingsAreCompleted_data();
    void endingsAreCompleted();
    void everyFormIsWritten_data();
    void everyFormIsWritten();
    void picturesAreLightOnADarkScreen();
    void whatIsLostIsSaid();
    void nothingIsReplacedUnasked();
    void whatTheDiskRefusesIsSaid_data();
    void whatTheDiskRefusesIsSaid();
    void aFullDiskKeepsWhatWasThere();
};

void TestExportFlow::filesAreCalledLikeTheirHall_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("plain") << "Town hall"
                           << "Town hall";
    QTest::newRow("a slash") << "Saal 1/2: \"oben\""
                             << "Saal 1-2- -oben-";
    QTest::newRow("none") << ""
                          << "Seat map";
    QTest::newRow("dots") << " ../"
                          << "-";
    QTest::newRow("hidden") << ".hall"
                            << "hall";
    QTest::newRow("an ending") << "plan.pretix.json"
                               << "plan";
    QTest::newRow("a point") << "St. Pauli"
                             << "St. Pauli";
    QTest::newRow("long") << QString(200, u'ä') << QString(80, u'ä');
}

void TestExportFlow::filesAreCalledLikeTheirHall()
{
    QFETCH(QString, name);
    QTEST(editor::LayoutExport::fileName(named(name)), "fileName");
}

void TestExportFlow::endingsAreCompleted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("completed");
    QTest::newRow("none") << "/a/hall"
                          << ".csv"
                          << "/a/hall.csv";
    QTest::newRow("a point") << "/a/St. Pauli"
                             << ".pdf"
                             << "/a/St. Pauli.pdf";
    QTest::newRow("there") << "/a/hall.svg"
                           << ".svg"
                           << "/a/hall.svg";
    QTest::newRow("capitals") << "/a/HALL.CSV"
                              << ".csv"
                              << "/a/HALL.CSV";
    QTest::newRow("another form") << "/a/hall.png"
                                  << ".csv"
                                  << "/a/hall.png";
    QTest::newRow("pretix") << "/a/hall"
                            << ".pretix.json"
                            << "/a/hall.pretix.json";
}

void TestExportFlow::endingsAreCompleted()
{
    QFETCH(QString, path);
    QFETCH(QString, ending);
    QTEST(editor::LayoutExport::completed(path, filter(ending.toLatin1().constData())), "completed");
}

void TestExportFlow::everyFormIsWritten_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("begin"); // of what cannot be read back
    QTest::newRow("Parterre") << QByteArray(".json") << QByteArray("hall.json") << QByteArray();
    QTest::newRow("pretix") << QByteArray(".pretix.json") << QByteArray("hall.pretix.json") << QByteArray();
    QTest::newRow("pretix, by its filter")
        << QByteArray(".pretix.json") << QByteArray("hall.json") << QByteArray();
    QTest::newRow("CSV") << QByteArray(".csv") << QByteArray("hall.csv") << QByteArray();
    QTest::newRow("SVG") << QByteArray(".svg") << QByteArray("hall.svg") << QByteArray();
    QTest::newRow("PDF") << QByteArray(".pdf") << QByteArray("hall.pdf") << QByteArray("%PDF");
    QTest::newRow("PNG") << QByteArray(".png") << QByteArray("hall.png") << QByteArray("\x89PNG");
}

void TestExportFlow::everyFormIsWritten()
{
    QFETCH(QByteArray, ending);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, begin);
    Fixture f;
    const QString path = f.path(name.constData());
    f.exports.exportTo(playhouse(), path, filter(ending.constData()));
    QTRY_VERIFY2_WITH_TIMEOUT(
        f.strip.text().startsWith(QStringLiteral("Saved: ")), qPrintable(f.strip.text()), patience);
    QVERIFY(f.strip.text().contains(QDir::toNativeSeparators(path)));
    if (!begin.isEmpty()) {
        QVERIFY(contentOf(path).startsWith(begin));
        return;
    }
    const auto read = readLayoutFile(path);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->layout.seatCount(), playhouse().seatCount());
    QCOMPARE(read->format.contains(QStringLiteral("pretix")), ending == ".pretix.json");
}

void TestExportFlow::picturesAreLightOnADarkScreen()
{
    Fixture light;
    light.exports.exportTo(playhouse(), light.path("hall.png"), filter(".png"));
    QTRY_VERIFY_WITH_TIMEOUT(light.strip.text().startsWith(QStringLiteral("Saved: ")), patience);
    const QByteArray drawn = contentOf(light.path("hall.png"));
    QVERIFY(!drawn.isEmpty());
    Theme dark;
    dark.install(*qApp);
    dark.setMode(Theme::Mode::Dark);
    const editor::LayoutExport writer;
    QVERIFY(writer.write(playhouse(), light.path("dark.png"), filter(".png")));
    QCOMPARE(contentOf(light.path("dark.png")), drawn);
}

void TestExportFlow::whatIsLostIsSaid()
{
    Fixture f;
    f.exports.exportTo(playhouse(), f.path("hall.csv"), filter(".csv"));
    QTRY_VERIFY_WITH_TIMEOUT(
        f.strip.text().contains(QStringLiteral("The format has no colours and order of zones")), patience);
    f.exports.exportTo(playhouse(), f.path("hall.pdf"), filter(".pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(f.strip.text().contains(QStringLiteral("It is a picture")), patience);
    f.exports.exportTo(playhouse(), f.path("hall.json"), filter(".json"));
    QTRY_COMPARE_WITH_TIMEOUT(
        f.strip.text(), QStringLiteral("Saved: ") + QDir::toNativeSeparators(f.path("hall.json")), patience);
}

void TestExportFlow::nothingIsReplacedUnasked()
{
    Fixture f;
    put(f.path("hall.csv"), "mine");
    f.exports.exportTo(playhouse(), f.path("hall"), filter(".csv"));
    QVERIFY(f.strip.text().contains(QStringLiteral("is there already")));
    QVERIFY(!f.exports.isWriting());
    f.click("keepFile");
    QTRY_VERIFY_WITH_TIMEOUT(f.strip.text().isEmpty(), patience);
    QCOMPARE(contentOf(f.path("hall.csv")), QByteArray("mine"));
    f.exports.exportTo(playhouse(), f.path("hall"), filter(".csv"));
    f.click("replaceFile");
    QTRY_VERIFY_WITH_TIMEOUT(f.strip.text().startsWith(QStringLiteral("Saved: ")), patience);
    QVERIFY(contentOf(f.path("hall.csv")).startsWith("section,row,seat"));
}

void TestExportFlow::whatTheDiskRefusesIsSaid_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("no such folder") << QByteArray("none/hall.csv");
    QTest::newRow("a folder of that name") << QByteArray("folder.csv");
    QTest::newRow("below a file") << QByteArray("file/hall.csv");
    QTest::newRow("a read-only folder") << QByteArray("locked/hall.csv");
}

void TestExportFlow::whatTheDiskRefusesIsSaid()
{
    QFETCH(QByteArray, name);
    if (name.startsWith("locked") && geteuid() == 0)
        QSKIP("root may write everywhere");
    Fixture f;
    QDir(f.folder.path()).mkdir(QStringLiteral("folder.csv"));
    QDir(f.folder.path()).mkdir(QStringLiteral("locked"));
    QFile::setPermissions(f.path("locked"), QFile::ReadOwner | QFile::ExeOwner);
    put(f.path("file"), "mine");
    f.exports.exportTo(playhouse(), f.path(name.constData()), filter(".csv"));
    QTRY_VERIFY2_WITH_TIMEOUT(f.strip.text().contains(QStringLiteral("could not be written: ")),
        qPrintable(f.strip.text()), patience);
    QVERIFY(!f.strip.text().contains(QStringLiteral("Unknown error")));
    QFile::setPermissions(f.path("locked"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestExportFlow::aFullDiskKeepsWhatWasThere()
{
    Fixture f;
    put(f.path("hall.json"), "mine");
    const QStringList before = QDir(f.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    {
        const SmallDisk disk(4096);
        const editor::LayoutExport writer;
        const auto written = writer.write(playhouse(), f.path("hall.json"), filter(".json"));
        QVERIFY(!written);
        QVERIFY2(!written.error().detail.isEmpty()
                && !written.error().detail.contains(QStringLiteral("Unknown error")),
            qPrintable(written.error().detail));
    }
    QCOMPARE(contentOf(f.path("hall.json")), QByteArray("mine"));
    QCOMPARE(QDir(f.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
}

QTEST_MAIN(TestExportFlow)
#include "test_exportflow.moc"

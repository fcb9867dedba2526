// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/csvmappingform.h"
#include "client/editor/csvpreviewmodel.h"
#include "client/editor/importview.h"
#include "common/layout/demohalls.h"
#include "common/layout/layoutjson.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWheelEvent>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

const QByteArray germanTable = "Bereich;Reihe;Platz;X_cm;Y_cm;Preisgruppe;Farbe\r\n"
                               "Parkett;A;1;0,5;0;Gold;rot\r\n"
                               "Parkett;A;2;52,75;0;Gold;rot\r\n"
                               "Parkett;B;1;0,5;90,25;Silber;blau\r\n";
constexpr int many = 60'000;
constexpr int patience = 60'000; ///< milliseconds, for a machine under load

QByteArray largeTable()
{
    QByteArray bytes = "section,row,seat\n";
    for (int seat = 0; seat < many; ++seat)
        bytes += "Arena," + QByteArray::number(seat / 100) + ',' + QByteArray::number(seat % 100) + '\n';
    return bytes;
}

/// Clicks a button as soon as a widget is shown.
class ClickWhenShown : public QObject {
public:
    ClickWhenShown(QWidget *shown, QPushButton *button)
        : m_button(button)
    {
        shown->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            QTimer::singleShot(0, m_button, &QPushButton::click);
        return QObject::eventFilter(watched, event);
    }

private:
    QPushButton *m_button;
};

struct Fixture {
    Fixture()
    {
        theme.install(*qApp);
        view = std::make_unique<ImportView>(theme);
        view->resize(1000, 700);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window does not become active");
    }

    template <class Widget>
    Widget *find(const char *name)
    {
        auto *found = view->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void read(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        file.close();
        view->read(file.fileName());
    }
    /// As keys do it.
    void choose(const char *name, const QString &text)
    {
        auto *box = find<QComboBox>(name);
        const int index = box->findText(text);
        if (index < 0)
            qFatal("%s does not offer %s", name, qPrintable(text));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }
    QString chosen(const char *name) { return find<QComboBox>(name)->currentText(); }
    QString sentence() { return find<QLabel>("csvSentence")->text(); }
    QString report() { return find<QPlainTextEdit>("importReport")->toPlainText(); }
    bool canOpen() { return find<QPushButton>("openImport")->isEnabled(); }
    bool asksForColumns() { return find<CsvMappingForm>("csvMapping")->isVisible(); }
    Layout opened()
    {
        Layout layout;
        const auto taken = QObject::connect(
            view.get(), &ImportView::imported, [&layout](const Layout &imported) { layout = imported; });
        find<QPushButton>("openImport")->click();
        QObject::disconnect(taken);
        return layout;
    }

    QTemporaryDir folder;
    Theme theme;
    std::unique_ptr<ImportView> view;
};

} // namespace

class TestImportView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Europe)); }

    void aGermanTableIsUnderstood();
    void itsColumnsAreMarked();
    void aWrongGuessIsCorrected();
    void withoutSeatsNothingIsOpened();
    void withoutAHeaderColumnsHaveNumbers();
    void anotherDelimiterMakesOtherColumns();
    void unitsAreChosen();
    void otherFormsHaveNoColumns();
    void whatCannotBeReadIsSaid();
    void aReportIsRepaired();
    void aLargeFileIsGivenUp();
    void aLargeFileIsGivenUpWhenReadAgain();
    void keysGoFromTopToBottom();
    void everyChoiceHasAName();
    void scrollingChoosesNothing();
};

void TestImportView::aGermanTableIsUnderstood()
{
    Fixture f;
    f.read(QStringLiteral("Stadthalle.csv"), germanTable);
    QTRY_VERIFY(f.canOpen());
    QVERIFY(f.asksForColumns());
    QCOMPARE(f.chosen("csvDelimiter"), QStringLiteral("Semicolon"));
    QCOMPARE(f.chosen("csvSection"), QStringLiteral("Bereich"));
    QCOMPARE(f.chosen("csvRow"), QStringLiteral("Reihe"));
    QCOMPARE(f.chosen("csvSeat"), QStringLiteral("Platz"));
    QCOMPARE(f.chosen("csvZone"), QStringLiteral("Preisgruppe"));
    QCOMPARE(f.chosen("csvUnit"), QStringLiteral("Centimetres"));
    QCOMPARE(f.chosen("csvNote"), QStringLiteral("not in the file"));
    QVERIFY2(f.sentence().startsWith(QStringLiteral("3 seats")), qPrintable(f.sentence()));
    QVERIFY(f.report().contains(QStringLiteral("3 seats in the file, 3 in the seat map")));
    QVERIFY(f.find<QPushButton>("openImport")->hasFocus());
    const Layout layout = f.opened();
    QCOMPARE(layout.name, QStringLiteral("Stadthalle"));
    QCOMPARE(layout.seatCount(), 3);
    QCOMPARE(layout.sections.at(0).rows.at(0).seats.at(1).position, QPointF(52.75, 0));
    QCOMPARE(layout.sections.at(0).rows.at(1).seats.at(0).position, QPointF(0.5, 90.25));
}

void TestImportView::itsColumnsAreMarked()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), germanTable);
    QTRY_VERIFY(f.canOpen());
    const QAbstractItemModel *model = f.find<QTableView>("csvPreview")->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->columnCount(), 7);
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("52,75"));
    const auto header = [model](int column) { return model->headerData(column, Qt::Horizontal).toString(); };
    QCOMPARE(header(1), QStringLiteral("Reihe\n→ Row"));
    QCOMPARE(header(6), QStringLiteral("Farbe\nnot kept"));
    QVERIFY(model->index(0, 1).data(CsvPreviewModel::IsMappedRole).toBool());
    QVERIFY(!model->index(0, 6).data(CsvPreviewModel::IsMappedRole).toBool());
    f.choose("csvNote", QStringLiteral("Farbe"));
    QVERIFY(model->index(0, 6).data(CsvPreviewModel::IsMappedRole).toBool());
    QCOMPARE(header(6), QStringLiteral("Farbe\n→ Sightline"));
}

void TestImportView::aWrongGuessIsCorrected()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), "Reihe;Platz;Nummer\nA;Loge;1\nA;Loge;2\n");
    QTRY_VERIFY(f.canOpen());
    QCOMPARE(f.chosen("csvSeat"), QStringLiteral("Platz"));
    QVERIFY(f.report().contains(QStringLiteral("duplicate seat label")));
    f.choose("csvSection", QStringLiteral("Platz"));
    f.choose("csvSeat", QStringLiteral("Nummer"));
    QVERIFY(!f.canOpen()); // what would be opened is not what is chosen
    QTRY_VERIFY(f.canOpen());
    QVERIFY(f.find<QComboBox>("csvSeat")->hasFocus());
    QVERIFY(!f.report().contains(QStringLiteral("duplicate seat label")));
    const Layout layout = f.opened();
    QCOMPARE(layout.sections.at(0).name, QStringLiteral("Loge"));
    QCOMPARE(layout.sections.at(0).rows.at(0).seats.at(1).label, QStringLiteral("2"));
}

void TestImportView::withoutSeatsNothingIsOpened()
{
    Fixture f;
    f.read(QStringLiteral("people.csv"), "Vorname;Nachname\nAnna;Berg\nEmil;Tal\n");
    QTRY_VERIFY(f.asksForColumns());
    QVERIFY2(f.sentence().contains(QStringLiteral("No column for the seat")), qPrintable(f.sentence()));
    QVERIFY(!f.canOpen());
    QVERIFY(f.report().isEmpty());
    QVERIFY(f.find<QComboBox>("csvSeat")->hasFocus());
    f.choose("csvSeat", QStringLiteral("Nachname"));
    QTRY_VERIFY(f.canOpen());
    QVERIFY2(f.sentence().startsWith(QStringLiteral("2 seats")), qPrintable(f.sentence()));
    QVERIFY(f.sentence().contains(QStringLiteral("No column for the row")));
    QVERIFY(f.sentence().contains(QStringLiteral("No columns for x and y")));
    QVERIFY(f.sentence().contains(QStringLiteral("No column for the zone")));
    f.choose("csvSeat", QStringLiteral("not in the file"));
    QVERIFY(!f.canOpen());
    QVERIFY(f.report().isEmpty());
    QVERIFY(f.sentence().contains(QStringLiteral("No column for the seat")));
}

void TestImportView::withoutAHeaderColumnsHaveNumbers()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), "Stalls,A,7\nStalls,A,8\n");
    QTRY_VERIFY(f.asksForColumns());
    auto *header = f.find<QCheckBox>("csvHeader");
    QVERIFY(!header->isChecked());
    QCOMPARE(f.find<QTableView>("csvPreview")->model()->rowCount(), 2);
    f.choose("csvRow", QStringLiteral("Column 2"));
    f.choose("csvSeat", QStringLiteral("Column 3"));
    QTRY_VERIFY(f.canOpen());
    QVERIFY2(f.sentence().startsWith(QStringLiteral("2 seats")), qPrintable(f.sentence()));
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(header->isChecked());
    QCOMPARE(f.chosen("csvSeat"), QStringLiteral("7"));
    QTRY_VERIFY(f.canOpen());
    QCOMPARE(f.opened().seatCount(), 1);
}

void TestImportView::anotherDelimiterMakesOtherColumns()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), "Reihe;Platz, links, rechts\nA;1\n");
    QTRY_VERIFY(f.asksForColumns());
    QCOMPARE(f.chosen("csvDelimiter"), QStringLiteral("Comma"));
    QVERIFY(!f.canOpen());
    f.choose("csvDelimiter", QStringLiteral("Semicolon"));
    QTRY_COMPARE(f.chosen("csvRow"), QStringLiteral("Reihe"));
    QVERIFY(!f.canOpen());
    f.choose("csvSeat", QStringLiteral("Platz, links, rechts"));
    QTRY_VERIFY(f.canOpen());
    QCOMPARE(f.opened().seatCount(), 1);
}

void TestImportView::unitsAreChosen()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), "row,seat,x,y\nA,1,0,0\nA,2,0.6,0\n");
    QTRY_VERIFY(f.canOpen());
    QCOMPARE(f.opened().sections.at(0).rows.at(0).seats.at(1).position.x(), 52.0);
    f.choose("csvUnit", QStringLiteral("Metres"));
    QTRY_VERIFY(f.canOpen());
    QCOMPARE(f.opened().sections.at(0).rows.at(0).seats.at(1).position.x(), 60.0);
}

void TestImportView::otherFormsHaveNoColumns()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), germanTable);
    QTRY_VERIFY(f.asksForColumns());
    f.read(QStringLiteral("hall.json"), QJsonDocument(layoutToJson(playhouse())).toJson());
    QVERIFY(!f.asksForColumns());
    QTRY_VERIFY(f.canOpen());
    QVERIFY(!f.asksForColumns());
    QCOMPARE(f.opened(), playhouse());
}

void TestImportView::whatCannotBeReadIsSaid()
{
    Fixture f;
    f.read(QStringLiteral("broken.json"), "{\n \"name\": oops }");
    QTRY_VERIFY(f.report().startsWith(QStringLiteral("broken.json cannot be read as a seat map.")));
    QVERIFY(f.report().contains(QStringLiteral("line 2")));
    QVERIFY(!f.canOpen());
    f.view->read(f.folder.filePath(QStringLiteral("none.csv")));
    QTRY_VERIFY(f.report().startsWith(QStringLiteral("none.csv cannot be read as a seat map.")));
    QVERIFY(!f.asksForColumns());
}

void TestImportView::aReportIsRepaired()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), "row,seat\nA,1\nA,1\n");
    QTRY_VERIFY(f.canOpen());
    auto *repair = f.find<QPushButton>("repairImport");
    QVERIFY(repair->isEnabled());
    repair->click();
    QTRY_VERIFY(f.report().contains(QStringLiteral("Repaired:")));
    QVERIFY(!repair->isEnabled());
    QVERIFY(f.canOpen());
    const Layout layout = f.opened();
    QVERIFY(layout.sections.at(0).rows.at(0).seats.at(0).label
        != layout.sections.at(0).rows.at(0).seats.at(1).label);
}

void TestImportView::aLargeFileIsGivenUp()
{
    Fixture f;
    QSignalSpy cancelled(f.view.get(), &ImportView::cancelled);
    f.read(QStringLiteral("arena.csv"), largeTable());
    QVERIFY(!f.canOpen());
    QTest::mouseClick(f.find<QPushButton>("cancelImport"), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
    QCoreApplication::processEvents();
    QVERIFY(!f.canOpen());
    QVERIFY(f.report().isEmpty());
    // And it can be read all the same.
    f.view->read(f.folder.filePath(QStringLiteral("arena.csv")));
    QTRY_VERIFY_WITH_TIMEOUT(f.canOpen(), patience);
    QVERIFY2(f.sentence().startsWith(QStringLiteral("60,000 seats")), qPrintable(f.sentence()));
}

void TestImportView::aLargeFileIsGivenUpWhenReadAgain()
{
    Fixture f;
    f.read(QStringLiteral("arena.csv"), largeTable());
    QTRY_VERIFY_WITH_TIMEOUT(f.canOpen(), patience);
    QSignalSpy cancelled(f.view.get(), &ImportView::cancelled);
    const ClickWhenShown click(f.find<QProgressBar>("importProgress"), f.find<QPushButton>("cancelImport"));
    f.choose("csvZone", QStringLiteral("section"));
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, patience);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
    QCoreApplication::processEvents();
    QVERIFY(!f.canOpen());
}

void TestImportView::keysGoFromTopToBottom()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), germanTable);
    QTRY_VERIFY(f.canOpen());
    f.find<QCheckBox>("csvHeader")->setFocus();
    for (const char *next : {"csvDelimiter", "csvSection", "csvRow", "csvSeat", "csvX", "csvY", "csvUnit",
             "csvZone", "csvId", "csvAttributes", "csvFloor", "csvEntrance", "csvNote", "csvCapacity",
             "csvWheelchair", "csvCompanion", "csvRestrictedView", "csvStepFree", "csvAisle", "csvNoArmrest",
             "csvPreview", "importReport"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
    }
}

void TestImportView::everyChoiceHasAName()
{
    Fixture f;
    const auto boxes = f.find<CsvMappingForm>("csvMapping")->findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), qsizetype(csvFieldCount + 2));
    for (const QComboBox *box : boxes) {
        QVERIFY(!box->objectName().isEmpty());
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    }
    QVERIFY(!f.find<QTableView>("csvPreview")->accessibleName().isEmpty());
}

void TestImportView::scrollingChoosesNothing()
{
    Fixture f;
    f.read(QStringLiteral("hall.csv"), germanTable);
    QTRY_VERIFY(f.canOpen());
    auto *box = f.find<QComboBox>("csvSeat");
    QVERIFY(!box->hasFocus());
    const QPointF middle = QRectF(box->rect()).center();
    QWheelEvent wheel(middle, box->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QCOMPARE(box->currentText(), QStringLiteral("Platz"));
    QVERIFY(!box->hasFocus());
}

QTEST_MAIN(TestImportView)
#include "test_importview.moc"

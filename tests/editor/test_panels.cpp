// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/brushpanel.h"
#include "client/editor/panels/historypanel.h"
#include "client/editor/panels/problemspanel.h"
#include "client/editor/panels/propertiespanel.h"
#include "common/layout/layoutlimits.h"
#include "tests/editor/panelfixture.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoView>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

/// Chooses an entry as keys do.
void choose(QComboBox *box, const QString &text)
{
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), text);
}

QByteArray png()
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file could not be written");
    return file.fileName();
}

} // namespace

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aZoneIsGivenToAllSelectedSeats();
    void anAttributeThatSomeHaveIsGivenToAll();
    void typingInOneFieldIsOneStep();
    void seatsOfOneRowShowTheRow();
    void aTableIsSoldWhole();
    void aViewComesFromAFile();
    void aFileThatIsNoPhotoIsRefused();
    void areasAreChanged();
    void theFocalPointIsSetAndMoved();
    void zonesAreAddedRenamedOrderedAndRemoved();
    void floorsThatGoLeaveNobodyBehind();
    void problemsAreFoundAndOneClickAway();
    void problemsAreRepaired();
    void oneProblemIsRepaired();
    void theHistoryGoesBackAndForth();
    void theBrushIsWhatThePanelSays();
};

void TestPanels::aZoneIsGivenToAllSelectedSeats()
{
    PanelFixture f;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    const Layout before = f.layout();
    auto *zone = PanelFixture::find<QComboBox>(panel, "seatZone");
    QCOMPARE(zone->currentData().toString(), f.row(0).seats.front().zone);
    choose(zone, f.layout().zones.back().name);
    for (const Seat &seat : f.row(0).seats)
        QCOMPARE(seat.zone, f.layout().zones.back().key);
    while (f.document.history().canUndo())
        f.document.history().undo();
    QCOMPARE(f.layout(), before);
    QCOMPARE(zone->currentData().toString(), before.sections.front().rows.front().seats.front().zone);
}

void TestPanels::anAttributeThatSomeHaveIsGivenToAll()
{
    PanelFixture f;
    f.document.edit(QStringLiteral("one"), [](Layout &layout) {
        for (Seat &seat : layout.sections.front().rows.front().seats)
            seat.attributes = {};
        layout.sections.front().rows.front().seats.front().attributes = SeatAttribute::NoArmrest;
    });
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    auto *box = PanelFixture::find<QCheckBox>(panel, "attribute_no_armrest");
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    PanelFixture::click(box);
    QCOMPARE(box->checkState(), Qt::Checked);
    for (const Seat &seat : f.row(0).seats)
        QVERIFY(seat.attributes == SeatAttribute::NoArmrest);
    PanelFixture::click(box);
    QCOMPARE(box->checkState(), Qt::Unchecked);
    QVERIFY(!f.row(0).seats.front().attributes);
    f.document.history().undo();
    f.document.history().undo();
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
}

void TestPanels::typingInOneFieldIsOneStep()
{
    PanelFixture f;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const QString before = f.layout().name;
    PanelFixture::type(PanelFixture::find<QLineEdit>(panel, "layoutName"), QStringLiteral("Old Vic"));
    QCOMPARE(f.layout().name, QStringLiteral("Old Vic"));
    QCOMPARE(f.document.history().count(), 1);
    auto *diameter = PanelFixture::find<QDoubleSpinBox>(panel, "seatDiameter");
    diameter->setFocus();
    QTest::keyClick(diameter, Qt::Key_Up);
    QTest::keyClick(diameter, Qt::Key_Up);
    QCOMPARE(f.layout().seatDiameter, 46.0);
    QCOMPARE(f.document.history().count(), 2);
    PanelFixture::type(PanelFixture::find<QLineEdit>(panel, "layoutName"), QStringLiteral("Young Vic"));
    QCOMPARE(f.document.history().count(), 3);
    for (int i = 0; i < 3; ++i)
        f.document.history().undo();
    QCOMPARE(PanelFixture::find<QLineEdit>(panel, "layoutName")->text(), before);
}

void TestPanels::seatsOfOneRowShowTheRow()
{
    PanelFixture f;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *label = PanelFixture::find<QLineEdit>(panel, "rowLabel");
    QVERIFY(!label->isVisible());
    f.selection.set({f.row(1).seats.front().id});
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), f.row(1).label);
    PanelFixture::type(label, QStringLiteral("Royal"));
    QCOMPARE(f.row(1).label, QStringLiteral("Royal"));
    auto *name = PanelFixture::find<QLineEdit>(panel, "sectionName");
    PanelFixture::type(name, QStringLiteral("Parquet"));
    QCOMPARE(f.layout().sections.front().name, QStringLiteral("Parquet"));
    f.selection.set(f.seatsOf(f.row(0)) + f.seatsOf(f.row(1)));
    QVERIFY(!label->isVisible());
}

void TestPanels::aTableIsSoldWhole()
{
    PanelFixture f;
    f.document.edit(QStringLiteral("table"),
        [](Layout &layout) { layout.sections.front().rows.front().table = Table{}; });
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *whole = PanelFixture::find<QCheckBox>(panel, "soldWhole");
    f.selection.setObject({ObjectKind::Row, f.row(1).id});
    QVERIFY(!whole->isVisible());
    f.selection.setObject({ObjectKind::Row, f.row(0).id});
    PanelFixture::click(whole);
    QVERIFY(f.row(0).table->soldWhole);
    f.document.history().undo();
    QVERIFY(!whole->isChecked());
}

void TestPanels::aViewComesFromAFile()
{
    PanelFixture f;
    QTemporaryDir folder;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    // Whatever it is called.
    panel.setView(fileWith(folder, QStringLiteral("view.jpg"), png()));
    QCOMPARE(f.layout().pictures.size(), size_t(1));
    QCOMPARE(f.layout().pictures.front().mediaType, QStringLiteral("image/png"));
    QCOMPARE(f.row(0).seats.back().view, f.layout().pictures.front().key);
    QVERIFY(!PanelFixture::find<QLabel>(panel, "viewPhoto")->pixmap().isNull());
    f.selection.set(f.seatsOf(f.row(1)));
    panel.setView(fileWith(folder, QStringLiteral("same.png"), png()));
    QCOMPARE(f.layout().pictures.size(), size_t(1));
    f.selection.set(f.seatsOf(f.row(0)) + f.seatsOf(f.row(1)));
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "removeView"), Qt::LeftButton);
    QVERIFY(f.layout().pictures.empty());
    QVERIFY(f.row(0).seats.front().view.isEmpty());
    f.document.history().undo();
    QCOMPARE(f.layout().pictures.size(), size_t(1));
}

void TestPanels::aFileThatIsNoPhotoIsRefused()
{
    PanelFixture f;
    QTemporaryDir folder;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    auto *fault = PanelFixture::find<QLabel>(panel, "viewFault");
    QVERIFY(!fault->isVisible());
    panel.setView(fileWith(folder, QStringLiteral("view.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>"));
    QVERIFY(fault->isVisible());
    panel.setView(
        fileWith(folder, QStringLiteral("large.png"), png() + QByteArray(limits::pictureBytes, '\0')));
    QVERIFY(fault->text().contains(QStringLiteral("24")));
    QVERIFY(f.layout().pictures.empty());
    QCOMPARE(f.document.history().count(), 0);
}

void TestPanels::areasAreChanged()
{
    PanelFixture f;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.setObject({ObjectKind::Area, "floor"});
    auto *capacity = PanelFixture::find<QWidget>(panel, "areaCapacity");
    PanelFixture::type(capacity, QStringLiteral("120"));
    QCOMPARE(f.layout().areas.front().capacity, 120);
    QCOMPARE(f.document.history().count(), 1);
    choose(PanelFixture::find<QComboBox>(panel, "areaKind"), QStringLiteral("Standing"));
    QCOMPARE(f.layout().areas.front().kind, Area::Kind::Standing);
    choose(PanelFixture::find<QComboBox>(panel, "areaFloor"), QStringLiteral("Upper"));
    QCOMPARE(f.layout().areas.front().floor, QStringLiteral("upper"));
    choose(PanelFixture::find<QComboBox>(panel, "areaEntrance"), QStringLiteral("East"));
    QCOMPARE(f.layout().areas.front().entrance, QStringLiteral("east"));
}

void TestPanels::theFocalPointIsSetAndMoved()
{
    PanelFixture f;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *box = PanelFixture::find<QCheckBox>(panel, "hasFocus");
    if (f.layout().focalPoint)
        PanelFixture::click(box);
    QVERIFY(!f.layout().focalPoint);
    PanelFixture::click(box);
    QVERIFY(f.layout().focalPoint);
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "focusX"), QStringLiteral("250"));
    QCOMPARE(f.layout().focalPoint->x(), 250.0);
}

void TestPanels::zonesAreAddedRenamedOrderedAndRemoved()
{
    PanelFixture f;
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const Layout before = f.layout();
    auto *list = PanelFixture::find<QListWidget>(panel, "zones");
    QTest::mouseClick(PanelFixture::find<QToolButton>(panel, "zonesAdd"), Qt::LeftButton);
    QCOMPARE(f.layout().zones.size(), before.zones.size() + 1);
    QWidget *editor = list->findChild<QLineEdit *>();
    QVERIFY(editor);
    PanelFixture::type(editor, QStringLiteral("Gods"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(f.layout().zones.back().name, QStringLiteral("Gods"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.layout().zones[before.zones.size() - 1].name, QStringLiteral("Gods"));
    QCOMPARE(list->currentItem()->text(), QStringLiteral("Gods"));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(f.layout().zones, before.zones);
    list->setCurrentRow(0);
    QTest::mouseClick(PanelFixture::find<QToolButton>(panel, "zonesRemove"), Qt::LeftButton);
    for (const Section &section : f.layout().sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                QVERIFY(seat.zone != before.zones.front().key);
        }
    }
    while (f.document.history().canUndo())
        f.document.history().undo();
    QCOMPARE(f.layout(), before);
}

void TestPanels::floorsThatGoLeaveNobodyBehind()
{
    PanelFixture f;
    f.document.edit(QStringLiteral("floor"),
        [](Layout &layout) { layout.sections.front().floor = QStringLiteral("upper"); });
    PropertiesPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *list = PanelFixture::find<QListWidget>(panel, "floors");
    list->setCurrentRow(1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(f.layout().floors.size(), size_t(1));
    QVERIFY(f.layout().sections.front().floor.isEmpty());
}

void TestPanels::problemsAreFoundAndOneClickAway()
{
    PanelFixture f;
    ProblemsPanel panel(f.theme, f.bench());
    QSignalSpy changed(&panel, &ProblemsPanel::problemsChanged);
    PanelFixture::show(panel);
    QTRY_VERIFY(panel.isUpToDate());
    QCOMPARE(panel.problems().errors(), 0);
    const int warnings = panel.problems().warnings();
    const QString seat = f.row(2).seats[3].id;
    f.document.edit(QStringLiteral("twice"), [](Layout &layout) {
        std::vector<Seat> &seats = layout.sections.front().rows[2].seats;
        seats[3].label = seats[2].label;
    });
    QVERIFY(!panel.isUpToDate());
    QTRY_VERIFY(panel.isUpToDate());
    QCOMPARE(panel.problems().errors(), 1);
    QCOMPARE(changed.last(), (QVariantList{1, warnings}));
    auto *list = PanelFixture::find<QListView>(panel, "problems");
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(f.selection.seats(), QSet<QString>{seat});
}

void TestPanels::problemsAreRepaired()
{
    PanelFixture f;
    const Layout before = f.layout();
    f.document.edit(QStringLiteral("without"), [](Layout &layout) {
        layout.sections.front().rows[0].label.clear();
        layout.sections.front().rows[1].seats.front().label.clear();
    });
    ProblemsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    QTRY_COMPARE(panel.problems().errors(), 2);
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "repairAll"), Qt::LeftButton);
    QTRY_VERIFY(panel.isUpToDate());
    QCOMPARE(panel.problems().errors(), 0);
    QCOMPARE(f.document.history().count(), 2);
    f.document.history().undo();
    f.document.history().undo();
    QCOMPARE(f.layout(), before);
}

void TestPanels::oneProblemIsRepaired()
{
    PanelFixture f;
    QVERIFY(f.layout().sections.size() > 1);
    f.document.edit(QStringLiteral("without"), [](Layout &layout) {
        layout.sections[0].rows[0].label.clear();
        layout.sections[1].rows[0].label.clear();
    });
    ProblemsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    QTRY_COMPARE(panel.problems().errors(), 2);
    auto *repair = PanelFixture::find<QPushButton>(panel, "repair");
    auto *list = PanelFixture::find<QListView>(panel, "problems");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(f.selection.objects(), (QSet<ObjectRef>{{ObjectKind::Row, f.layout().sections[1].rows[0].id}}));
    QTest::mouseClick(repair, Qt::LeftButton);
    QVERIFY(!f.layout().sections[1].rows[0].label.isEmpty());
    QVERIFY(f.layout().sections[0].rows[0].label.isEmpty());
    QTRY_COMPARE(panel.problems().errors(), 1);
}

void TestPanels::theHistoryGoesBackAndForth()
{
    PanelFixture f;
    HistoryPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const QString before = f.layout().name;
    f.document.edit(QStringLiteral("first"), [](Layout &layout) { layout.name = QStringLiteral("one"); });
    f.document.edit(QStringLiteral("second"), [](Layout &layout) { layout.name = QStringLiteral("two"); });
    auto *list = PanelFixture::find<QUndoView>(panel, "history");
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(f.layout().name, before);
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "historyRedo"), Qt::LeftButton);
    QCOMPARE(f.layout().name, QStringLiteral("one"));
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "historyUndo"), Qt::LeftButton);
    QCOMPARE(f.layout().name, before);
}

void TestPanels::theBrushIsWhatThePanelSays()
{
    PanelFixture f;
    BrushPanel panel(f.theme, f.bench());
    QSignalSpy changed(&panel, &BrushPanel::brushChanged);
    PanelFixture::show(panel);
    QCOMPARE(f.brush.zone, f.layout().zones.front().key);
    auto *paint = PanelFixture::find<QComboBox>(panel, "brushPaint");
    choose(paint, QStringLiteral("Step-free"));
    QVERIFY(f.brush.attribute == SeatAttribute::StepFree);
    choose(paint, f.layout().zones.back().name);
    QVERIFY(!f.brush.attribute);
    QCOMPARE(f.brush.zone, f.layout().zones.back().key);
    choose(PanelFixture::find<QComboBox>(panel, "brushSection"), f.layout().sections.back().name);
    QCOMPARE(f.brush.section, f.layout().sections.back().id);
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "brushPitch"), QStringLiteral("60"));
    QCOMPARE(f.brush.pitch, 60.0);
    QVERIFY(changed.count() >= 4);
    f.document.edit(QStringLiteral("fewer"), [](Layout &layout) { layout.sections.pop_back(); });
    QVERIFY(f.brush.section.isEmpty());
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"

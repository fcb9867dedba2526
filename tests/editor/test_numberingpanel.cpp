// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/numberingpanel.h"
#include "client/editor/panels/objectspanel.h"
#include "tests/editor/panelfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

QStringList labelsOf(const Row &row)
{
    QStringList labels;
    for (const Seat &seat : row.seats)
        labels << seat.label;
    return labels;
}

QTreeWidgetItem *itemOf(QTreeWidget *tree, const QString &name)
{
    const QList<QTreeWidgetItem *> found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
}

QPoint middleOf(QTreeWidget *tree, QTreeWidgetItem *item)
{
    tree->scrollToItem(item);
    return tree->visualItemRect(item).center();
}

QColor colorAt(EditorCanvas &canvas, const QString &seat)
{
    // Beside the number in its middle.
    const double radius = canvas.content().plan().layout().seatDiameter * canvas.view().scale / 2;
    const QPointF at = canvas.positionOf(canvas.seatOf(seat)) + QPointF(0, -radius * 0.7);
    return canvas.grab().toImage().pixelColor(at.toPoint());
}

} // namespace

class TestNumberingPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seatsAreNumberedInOneStep();
    void theCanvasShowsWhatWouldCome();
    void labelsThatClashAreNamed();
    void oddAndEvenGoOutwards();
    void blocksBeginAnew();
    void rowsAreNumbered();
    void wrongFieldsAreSaid();

    void objectsAreSelectedOnTheCanvas();
    void theTreeFollowsTheCanvas();
    void objectsAreRenamed();
    void sectionsArePutInOrder();
    void objectsAreRemoved();
    void floorsHoldTheirObjects();
};

void TestNumberingPanel::seatsAreNumberedInOneStep()
{
    PanelFixture f;
    NumberingPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const Layout before = f.layout();
    auto *apply = PanelFixture::find<QPushButton>(panel, "applyNumbering");
    QVERIFY(!apply->isEnabled());
    f.selection.set(f.seatsOf(f.row(0)) + f.seatsOf(f.row(1)));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatStart"), QStringLiteral("7"));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatStep"), QStringLiteral("2"));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatDigits"), QStringLiteral("3"));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatPrefix"), QStringLiteral("p"));
    PanelFixture::click(PanelFixture::find<QCheckBox>(panel, "seatFromEnd"));
    PanelFixture::click(PanelFixture::find<QCheckBox>(panel, "seatThroughSection"));
    QVERIFY(apply->isEnabled());
    QCOMPARE(f.layout(), before);
    QTest::mouseClick(apply, Qt::LeftButton);
    const int first = int(f.row(0).seats.size());
    QCOMPARE(f.row(0).seats.back().label, QStringLiteral("p007"));
    QCOMPARE(f.row(1).seats.back().label, QStringLiteral("p%1").arg(7 + 2 * first, 3, 10, QLatin1Char('0')));
    QCOMPARE(f.document.history().count(), 1);
    f.document.history().undo();
    QCOMPARE(f.layout(), before);
}

void TestNumberingPanel::theCanvasShowsWhatWouldCome()
{
    PanelFixture f;
    f.canvas.zoomTo(QRectF(f.row(0).seats.front().position - QPointF(300, 200), QSizeF(600, 400)));
    const QString seat = f.row(0).seats.front().id;
    f.selection.set({seat});
    const QColor accent = f.theme.colors().accent;
    NumberingPanel panel(f.theme, f.bench());
    QTRY_VERIFY(colorAt(f.canvas, seat) != accent);
    PanelFixture::show(panel);
    QTRY_COMPARE(colorAt(f.canvas, seat), accent);
    panel.hide();
    QVERIFY(colorAt(f.canvas, seat) != accent);
}

void TestNumberingPanel::labelsThatClashAreNamed()
{
    PanelFixture f;
    NumberingPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    // The third seat would be called like the first, which stays as it is.
    f.selection.set({f.row(0).seats[2].id});
    auto *clashes = PanelFixture::find<QLabel>(panel, "numberingClashes");
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatStart"), f.row(0).seats[0].label);
    QVERIFY(clashes->isVisible());
    QVERIFY(clashes->text().contains(f.row(0).label));
    QVERIFY(!PanelFixture::find<QPushButton>(panel, "applyNumbering")->isEnabled());
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatStart"), QStringLiteral("900"));
    QVERIFY(!clashes->isVisible());
}

void TestNumberingPanel::oddAndEvenGoOutwards()
{
    PanelFixture f;
    NumberingPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    auto *parity = PanelFixture::find<QComboBox>(panel, "seatParity");
    parity->setFocus();
    QTest::keyClick(parity, Qt::Key_Down);
    QVERIFY(!PanelFixture::find<QCheckBox>(panel, "seatFromEnd")->isEnabled());
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "applyNumbering"), Qt::LeftButton);
    QVERIFY(f.row(0).seats.front().label.toInt() % 2 == 1);
    QVERIFY(f.row(0).seats.back().label.toInt() % 2 == 0);
}

void TestNumberingPanel::blocksBeginAnew()
{
    PanelFixture f;
    NumberingPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    auto *blockStep = PanelFixture::find<QWidget>(panel, "seatBlockStep");
    QVERIFY(!blockStep->isVisible());
    PanelFixture::click(PanelFixture::find<QCheckBox>(panel, "seatAnewAtAisles"));
    PanelFixture::type(blockStep, QStringLiteral("100"));
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "applyNumbering"), Qt::LeftButton);
    QCOMPARE(f.row(0).seats.front().label, QStringLiteral("1"));
    QVERIFY(labelsOf(f.row(0)).contains(QStringLiteral("101")));
}

void TestNumberingPanel::rowsAreNumbered()
{
    PanelFixture f;
    NumberingPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.setObject({ObjectKind::Section, f.layout().sections.front().id});
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "numberRows"), Qt::LeftButton);
    auto *script = PanelFixture::find<QComboBox>(panel, "rowScript");
    script->setFocus();
    QTest::keyClick(script, Qt::Key_End);
    auto *list = PanelFixture::find<QLineEdit>(panel, "rowList");
    QVERIFY(list->isVisible());
    PanelFixture::type(list, QStringLiteral("Red, Blue"));
    // More rows than labels.
    QVERIFY(!PanelFixture::find<QPushButton>(panel, "applyNumbering")->isEnabled());
    f.selection.set(f.seatsOf(f.row(0)) + f.seatsOf(f.row(1)));
    QTest::mouseClick(PanelFixture::find<QPushButton>(panel, "applyNumbering"), Qt::LeftButton);
    QCOMPARE(f.row(0).label, QStringLiteral("Red"));
    QCOMPARE(f.row(1).label, QStringLiteral("Blue"));
}

void TestNumberingPanel::wrongFieldsAreSaid()
{
    PanelFixture f;
    NumberingPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    f.selection.set(f.seatsOf(f.row(0)));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "seatStep"), QStringLiteral("0"));
    QVERIFY(PanelFixture::find<QLabel>(panel, "numberingClashes")->isVisible());
    QVERIFY(!PanelFixture::find<QPushButton>(panel, "applyNumbering")->isEnabled());
}

void TestNumberingPanel::objectsAreSelectedOnTheCanvas()
{
    PanelFixture f;
    ObjectsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *tree = PanelFixture::find<QTreeWidget>(panel, "objects");
    const Section &section = f.layout().sections.back();
    QTreeWidgetItem *item = itemOf(tree, section.name);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, middleOf(tree, item));
    QCOMPARE(f.selection.objects(), QSet<ObjectRef>{(ObjectRef{ObjectKind::Section, section.id})});
    QTest::keyClick(tree, Qt::Key_Right);
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(f.selection.seats(), f.seatsOf(section.rows.front()));
    f.canvas.zoomTo(QRectF(20000, 20000, 500, 500));
    const QPointF seat = section.rows.front().seats.front().position;
    QVERIFY(!QRectF(f.canvas.rect()).contains(f.canvas.goal().toScreen(seat)));
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(QRectF(f.canvas.rect()).contains(f.canvas.goal().toScreen(seat)));
}

void TestNumberingPanel::theTreeFollowsTheCanvas()
{
    PanelFixture f;
    ObjectsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *tree = PanelFixture::find<QTreeWidget>(panel, "objects");
    f.selection.setObject({ObjectKind::Area, QStringLiteral("floor")});
    QCOMPARE(tree->selectedItems(), QList{itemOf(tree, QStringLiteral("Floor"))});
    f.selection.set(f.seatsOf(f.row(1)));
    QCOMPARE(tree->selectedItems().size(), 1);
    QCOMPARE(tree->selectedItems().front()->text(0), f.row(1).label);
    f.selection.set({f.row(1).seats.front().id});
    QVERIFY(tree->selectedItems().isEmpty());
}

void TestNumberingPanel::objectsAreRenamed()
{
    PanelFixture f;
    ObjectsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *tree = PanelFixture::find<QTreeWidget>(panel, "objects");
    const QString before = f.layout().sections.front().name;
    tree->setFocus();
    tree->setCurrentItem(itemOf(tree, before));
    QTest::keyClick(tree, Qt::Key_F2);
    auto *editor = tree->findChild<QLineEdit *>();
    QVERIFY(editor);
    PanelFixture::type(editor, QStringLiteral("Parquet"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(f.layout().sections.front().name, QStringLiteral("Parquet"));
    f.document.history().undo();
    QVERIFY(itemOf(tree, before));
}

void TestNumberingPanel::sectionsArePutInOrder()
{
    PanelFixture f;
    ObjectsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *tree = PanelFixture::find<QTreeWidget>(panel, "objects");
    const QString last = f.layout().sections.back().name;
    tree->setFocus();
    tree->setCurrentItem(itemOf(tree, last));
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.layout().sections.front().name, last);
    QCOMPARE(tree->selectedItems().front()->text(0), last);
    QTest::mouseClick(PanelFixture::find<QToolButton>(panel, "objectDown"), Qt::LeftButton);
    QCOMPARE(f.layout().sections.back().name, last);
}

void TestNumberingPanel::objectsAreRemoved()
{
    PanelFixture f;
    ObjectsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const Layout before = f.layout();
    auto *tree = PanelFixture::find<QTreeWidget>(panel, "objects");
    tree->setFocus();
    tree->setCurrentItem(itemOf(tree, QStringLiteral("East")));
    QTest::keyClick(tree, Qt::Key_Delete);
    QVERIFY(f.layout().entrances.empty());
    QVERIFY(!itemOf(tree, QStringLiteral("East")));
    tree->setCurrentItem(itemOf(tree, before.sections.back().name));
    QTest::mouseClick(PanelFixture::find<QToolButton>(panel, "removeObject"), Qt::LeftButton);
    QCOMPARE(f.layout().sections.size(), before.sections.size() - 1);
    f.document.history().undo();
    f.document.history().undo();
    QCOMPARE(f.layout(), before);
}

void TestNumberingPanel::floorsHoldTheirObjects()
{
    PanelFixture f;
    ObjectsPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *tree = PanelFixture::find<QTreeWidget>(panel, "objects");
    const QString name = f.layout().sections.back().name;
    QVERIFY(!itemOf(tree, name)->parent());
    f.document.edit(QStringLiteral("up"), [](Layout &layout) {
        layout.sections.back().floor = QStringLiteral("upper");
        layout.entrances.front().floor = QStringLiteral("upper");
    });
    QVERIFY(itemOf(tree, name)->parent());
    QCOMPARE(itemOf(tree, name)->parent()->text(0), QStringLiteral("Upper"));
    tree->setFocus();
    tree->setCurrentItem(itemOf(tree, QStringLiteral("Upper")));
    QVERIFY(f.selection.hasObject({ObjectKind::Entrance, QStringLiteral("east")}));
    QVERIFY(f.selection.hasObject({ObjectKind::Section, f.layout().sections.back().id}));
}

QTEST_MAIN(TestNumberingPanel)
#include "test_numberingpanel.moc"

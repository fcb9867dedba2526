// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/generatorpanel.h"
#include "tests/editor/panelfixture.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

/// Without its edge, where the ring of the focus is.
QImage pictureOf(EditorCanvas &canvas)
{
    constexpr int edge = tokens::space2;
    return canvas.grab(canvas.rect().adjusted(edge, edge, -edge, -edge)).toImage();
}

} // namespace

class TestGeneratorPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTierIsAdded();
    void theCanvasShowsWhatWouldCome();
    void aSectionGetsMoreRows();
    void tablesAreAdded();
    void aPlaceIsPicked();
    void impossibleNumbersAreSaid();
};

void TestGeneratorPanel::aTierIsAdded()
{
    PanelFixture f;
    f.brush.zone = f.layout().zones.back().key;
    GeneratorPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const Layout before = f.layout();
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "generatorName"), QStringLiteral("Circle"));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "tierRows"), QStringLiteral("3"));
    QCOMPARE(f.layout(), before);
    PanelFixture::click(PanelFixture::find<QPushButton>(panel, "addGenerated"));
    QCOMPARE(f.layout().sections.size(), before.sections.size() + 1);
    const Section &circle = f.layout().sections.back();
    QCOMPARE(circle.name, QStringLiteral("Circle"));
    QCOMPARE(circle.rows.size(), size_t(3));
    QVERIFY(!circle.outline.isEmpty());
    QVERIFY(f.layout().seatCount() > before.seatCount());
    QCOMPARE(circle.rows[0].seats[0].zone, f.brush.zone);
    QVERIFY(!f.selection.isEmpty());
    QCOMPARE(f.document.history().count(), 1);
    f.document.history().undo();
    QCOMPARE(f.layout(), before);
}

void TestGeneratorPanel::theCanvasShowsWhatWouldCome()
{
    PanelFixture f;
    GeneratorPanel panel(f.theme, f.bench());
    const QImage without = pictureOf(f.canvas);
    PanelFixture::show(panel);
    QVERIFY(pictureOf(f.canvas) != without);
    panel.hide();
    QCOMPARE(pictureOf(f.canvas), without);
    PanelFixture::show(panel);
    PanelFixture::click(PanelFixture::find<QPushButton>(panel, "addGenerated"));
    // What is there does not come a second time.
    const QImage added = pictureOf(f.canvas);
    panel.hide();
    QCOMPARE(pictureOf(f.canvas), added);
    PanelFixture::show(panel);
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "tierRows"), QStringLiteral("4"));
    QVERIFY(pictureOf(f.canvas) != added);
}

void TestGeneratorPanel::aSectionGetsMoreRows()
{
    PanelFixture f;
    GeneratorPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    const Layout before = f.layout();
    auto *section = PanelFixture::find<QComboBox>(panel, "generatorSection");
    section->setFocus();
    QTest::keyClick(section, Qt::Key_Down);
    QVERIFY(!PanelFixture::find<QWidget>(panel, "generatorName")->isVisible());
    const QString id = section->currentData().toString();
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "tierRows"), QStringLiteral("2"));
    PanelFixture::click(PanelFixture::find<QPushButton>(panel, "addGenerated"));
    QCOMPARE(f.layout().sections.size(), before.sections.size());
    for (size_t i = 0; i < before.sections.size(); ++i) {
        const size_t more = before.sections[i].id == id ? 2 : 0;
        QCOMPARE(f.layout().sections[i].rows.size(), before.sections[i].rows.size() + more);
    }
}

void TestGeneratorPanel::tablesAreAdded()
{
    PanelFixture f;
    GeneratorPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    PanelFixture::click(PanelFixture::find<QPushButton>(panel, "generateTables"));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "tablesAcross"), QStringLiteral("3"));
    PanelFixture::type(PanelFixture::find<QWidget>(panel, "tablesDeep"), QStringLiteral("2"));
    PanelFixture::click(PanelFixture::find<QPushButton>(panel, "addGenerated"));
    const std::vector<Row> &rows = f.layout().sections.back().rows;
    QCOMPARE(rows.size(), size_t(6));
    for (const Row &row : rows)
        QVERIFY(row.table);
}

void TestGeneratorPanel::aPlaceIsPicked()
{
    PanelFixture f;
    GeneratorPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *pick = PanelFixture::find<QPushButton>(panel, "pickPlace");
    const QPoint place(420, 120);
    PanelFixture::click(pick);
    QVERIFY(f.canvas.tool());
    QTest::mouseClick(&f.canvas, Qt::LeftButton, Qt::ControlModifier, place);
    QVERIFY(!f.canvas.tool());
    QVERIFY(!pick->isChecked());
    const QPointF wanted = f.canvas.view().toPlan(QPointF(place));
    QVERIFY(qAbs(PanelFixture::find<QDoubleSpinBox>(panel, "generatorX")->value() - wanted.x()) < 0.1);
    QVERIFY(qAbs(PanelFixture::find<QDoubleSpinBox>(panel, "generatorY")->value() - wanted.y()) < 0.1);
    PanelFixture::click(pick);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QVERIFY(!f.canvas.tool());
    QVERIFY(!pick->isChecked());
}

void TestGeneratorPanel::impossibleNumbersAreSaid()
{
    PanelFixture f;
    GeneratorPanel panel(f.theme, f.bench());
    PanelFixture::show(panel);
    auto *fault = PanelFixture::find<QLabel>(panel, "generatorFault");
    auto *add = PanelFixture::find<QPushButton>(panel, "addGenerated");
    auto *pitch = PanelFixture::find<QWidget>(panel, "tierPitch");
    QVERIFY(!fault->isVisible());
    QVERIFY(add->isEnabled());
    const QImage possible = pictureOf(f.canvas);
    PanelFixture::type(pitch, QStringLiteral("0"));
    QVERIFY(fault->isVisible());
    QVERIFY(!fault->text().isEmpty());
    QVERIFY(!add->isEnabled());
    QVERIFY(pictureOf(f.canvas) != possible);
    PanelFixture::type(pitch, QStringLiteral("52"));
    QVERIFY(!fault->isVisible());
    QVERIFY(add->isEnabled());
    QCOMPARE(pictureOf(f.canvas), possible);
    QCOMPARE(f.document.history().count(), 0);
}

QTEST_MAIN(TestGeneratorPanel)
#include "test_generatorpanel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/sellpage.h"
#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/view/panelstack.h"
#include "client/seatmap/seatcanvas.h"
#include "tests/gui/editor/venuestest.h"

#include "common/layout/geometry.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::test;

/// A theatre from nothing to its first sold seats, with mouse and keys alone: against a real server, as a
/// venue's admin and then its counter do it.
class TestDrawATheatre : public VenuesTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void anEmptyDraft();
    void theStage();
    void theStalls();
    void theBalconyAndTheBoxes();
    void theTables();
    void wheelchairPlacesAndZones();
    void numbering();
    void undoAndRedo();
    void itIsSavedAndPublished();
    void aShowIsPutOnSale();
    void aSeatIsSold();
    void aTableIsImported();

private:
    EditorCanvas &canvas() { return m_venues->view().canvas(); }

    /// Into a field: whatever stands there goes.
    void type(const char *name, const QString &text)
    {
        QWidget *field = find(name);
        QVERIFY2(field && field->isVisible(), name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }
    /// As keys do it.
    void choose(const char *name, int index)
    {
        auto *box = find<QComboBox>(name);
        QVERIFY2(box && box->isVisible() && index < box->count(), name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }
    int indexOf(const char *name, const QString &text) { return find<QComboBox>(name)->findText(text); }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key(key), modifiers);
    }
    QPoint at(QPointF plan) { return canvas().view().toScreen(plan).toPoint(); }
    void moveTo(QPointF plan)
    {
        QMouseEvent move(QEvent::MouseMove, QPointF(at(plan)), canvas().mapToGlobal(QPointF(at(plan))),
            Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas(), &move);
    }
    void drag(QPointF from, QPointF to)
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, Qt::NoModifier, at(from));
        moveTo((from + to) / 2);
        moveTo(to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::NoModifier, at(to));
    }
    const layout::Section &section(const QString &name)
    {
        for (const layout::Section &one : layout().sections) {
            if (one.name == name)
                return one;
        }
        qFatal("there is no section %s", qPrintable(name));
    }
    QString labelOf(const char *name)
    {
        auto *label = m_venues->findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }

    ShowId m_show;
};

void TestDrawATheatre::initTestCase()
{
    startServer();
    openVenues(QStringLiteral("owner"));
    connect(m_venues.get(), &VenuesPage::showOpened, this, [this](ShowId show) { m_show = show; });
}

void TestDrawATheatre::cleanupTestCase()
{
    closeVenues();
    m_server.reset();
}

void TestDrawATheatre::anEmptyDraft()
{
    QTimer::singleShot(0, this, [] {
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    });
    clickOn("newLayout");
    m_venues->activateWindow(); // the menu had the keys
    QVERIFY(QTest::qWaitForWindowActive(m_venues.get()));
    QTRY_VERIFY(view().isVisible() && m_venues->session().isOpen());
    QTRY_COMPARE(layout().zones.size(), 3u);
    QCOMPARE(layout().seatCount(), 0);
    type("layoutName", QStringLiteral("Theatre"));
    QCOMPARE(layout().name, QStringLiteral("Theatre"));
}

void TestDrawATheatre::theStage()
{
    key(Qt::Key_B);
    drag({-700, -900}, {700, -500});
    QCOMPARE(layout().decorations.size(), 1u);
    QVERIFY(layout().focalPoint.has_value());
}

void TestDrawATheatre::theStalls()
{
    clickOn("panel-generators");
    type("generatorName", QStringLiteral("Stalls"));
    choose("generatorZone", indexOf("generatorZone", layout().zones[0].name));
    type("tierRadius", QStringLiteral("900"));
    type("tierOpening", QStringLiteral("75"));
    type("tierRows", QStringLiteral("22"));
    type("tierAisles", QStringLiteral("1"));
    clickOn("addGenerated");
    const layout::Section &stalls = section(QStringLiteral("Stalls"));
    QCOMPARE(stalls.rows.size(), 22u);
    QVERIFY(!stalls.outline.isEmpty());
    // In the middle of each row is the aisle.
    QCOMPARE(layout::runsOf(stalls.rows[10]).size(), 2u);
    key(Qt::Key_F);
}

void TestDrawATheatre::theBalconyAndTheBoxes()
{
    type("generatorName", QStringLiteral("Balcony"));
    choose("generatorZone", indexOf("generatorZone", layout().zones[1].name));
    type("tierRadius", QStringLiteral("3300"));
    type("tierOpening", QStringLiteral("60"));
    type("tierRows", QStringLiteral("9"));
    type("tierAisles", QStringLiteral("2"));
    clickOn("addGenerated");
    QCOMPARE(section(QStringLiteral("Balcony")).rows.size(), 9u);
    clickOn("generateGrid");
    for (int box = 0; box < 4; ++box) {
        type("generatorName", QStringLiteral("Box %1").arg(box + 1));
        choose("generatorZone", indexOf("generatorZone", layout().zones[1].name));
        type("gridRows", QStringLiteral("2"));
        type("gridSeats", QStringLiteral("4"));
        type("generatorX", QString::number(box % 2 ? 2500 : -2500));
        type("generatorY", QString::number(box / 2 ? 500 : -100));
        clickOn("addGenerated");
        QCOMPARE(section(QStringLiteral("Box %1").arg(box + 1)).rows.size(), 2u);
    }
    key(Qt::Key_F);
}

void TestDrawATheatre::theTables()
{
    clickOn("generateTables");
    type("generatorName", QStringLiteral("Tables"));
    choose("generatorZone", indexOf("generatorZone", layout().zones[2].name));
    type("tablesAcross", QStringLiteral("4"));
    type("tablesDeep", QStringLiteral("1"));
    type("generatorX", QStringLiteral("0"));
    type("generatorY", QStringLiteral("4500"));
    clickOn("addGenerated");
    const layout::Section &tables = section(QStringLiteral("Tables"));
    QCOMPARE(tables.rows.size(), 4u);
    QVERIFY(tables.rows[0].table.has_value());
    QVERIFY2(layout().seatCount() >= 1500, qPrintable(QString::number(layout().seatCount())));
    key(Qt::Key_F);
}

void TestDrawATheatre::wheelchairPlacesAndZones()
{
    key(Qt::Key_P); // the paint tool, with its panel
    QCOMPARE(view().panels().current(), QStringLiteral("brush"));
    const layout::Row last = section(QStringLiteral("Stalls")).rows.back();
    const auto paint = [&](const QString &what, size_t seat) {
        choose("brushPaint", indexOf("brushPaint", what));
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at(last.seats[seat].position));
    };
    canvas().reveal({canvas().seatOf(last.seats[0].id)});
    QTRY_VERIFY(canvas().view() == canvas().goal()); // the map glides there
    for (const size_t seat : {0u, 2u}) {
        paint(tr("Wheelchair place"), seat);
        paint(tr("Companion's seat"), seat + 1);
    }
    const layout::Row &now = section(QStringLiteral("Stalls")).rows.back();
    QVERIFY(now.seats[0].attributes.testFlag(layout::SeatAttribute::Wheelchair));
    QVERIFY(now.seats[3].attributes.testFlag(layout::SeatAttribute::Companion));
    key(Qt::Key_F);
    QTRY_VERIFY(canvas().view() == canvas().goal()); // the map glides there
    choose("brushPaint", indexOf("brushPaint", layout().zones[2].name));
    const layout::Row first = section(QStringLiteral("Stalls")).rows.front();
    drag(first.seats[0].position, first.seats[1].position);
    QCOMPARE(section(QStringLiteral("Stalls")).rows.front().seats[0].zone, layout().zones[2].key);
}

void TestDrawATheatre::numbering()
{
    key(Qt::Key_V);
    const layout::Row row = section(QStringLiteral("Stalls")).rows[10];
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at(row.seats[3].position));
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    qsizetype inStalls = 0;
    for (const layout::Row &one : section(QStringLiteral("Stalls")).rows)
        inStalls += qsizetype(one.seats.size());
    QCOMPARE(view().selection().seats().size(), inStalls);
    clickOn("panel-numbering");
    choose("seatParity", 1); // odd to the left
    clickOn("applyNumbering");
    const layout::Row &numbered = section(QStringLiteral("Stalls")).rows[10];
    const layout::Run left = layout::runsOf(numbered).front();
    QCOMPARE(numbered.seats[size_t(left.count - 1)].label, QStringLiteral("1"));
    QCOMPARE(numbered.seats[size_t(left.count)].label, QStringLiteral("2"));
    QCOMPARE(numbered.seats[size_t(left.count - 2)].label, QStringLiteral("3"));
}

void TestDrawATheatre::undoAndRedo()
{
    const layout::Layout drawn = layout();
    const int steps = view().document().history().index();
    QVERIFY(steps > 10);
    while (view().document().history().canUndo())
        key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(layout().seatCount(), 0);
    for (int i = 0; i < steps; ++i)
        key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(layout(), drawn);
}

void TestDrawATheatre::itIsSavedAndPublished()
{
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!find<QAbstractButton>("save")->isEnabled());
    clickOn("panel-problems");
    QTRY_COMPARE(view().errors(), 0);
    clickOn("publish");
    QTRY_VERIFY(find<QAbstractButton>("putOnSale") || find<QAbstractButton>("publishAnyway"));
    if (find<QAbstractButton>("publishAnyway"))
        clickOn("publishAnyway");
    QTRY_VERIFY2(find<QAbstractButton>("putOnSale"), qPrintable(labelOf("messageText")));
}

void TestDrawATheatre::aShowIsPutOnSale()
{
    clickOn("putOnSale");
    QTRY_VERIFY(find("showForm"));
    type("showTitle", QStringLiteral("The Cherry Orchard"));
    clickOn("openShow");
    QTRY_VERIFY(m_show);
}

void TestDrawATheatre::aSeatIsSold()
{
    QSettings settings(m_desk->folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("ticketFolder"), m_desk->folder.filePath(QStringLiteral("tickets")));
    TicketPrinter printer(m_desk->connection, settings);
    SellPage sell(
        *m_theme, SellPage::Models{m_desk->shows, m_desk->map, m_desk->basket, m_desk->sale, printer});
    sell.resize(1366, 768);
    sell.show();
    QVERIFY(QTest::qWaitForWindowActive(&sell));
    m_desk->shows.refresh();
    sell.activated();
    const auto focus = [&sell] {
        return sell.focusWidget() ? sell.focusWidget() : static_cast<QWidget *>(&sell);
    };
    QTest::keyClicks(focus(), QStringLiteral("Cherry"));
    QTRY_VERIFY(m_desk->shows.rowCount() == 1 && m_desk->shows.showAt(0) == m_show);
    QTest::keyClick(focus(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->map.status(), SeatMapModel::Status::Ready);
    QCOMPARE(m_desk->map.showId(), m_show);
    QTRY_VERIFY(sell.findChild<SeatCanvas *>()->hasFocus());
    QTest::keyClick(focus(), Qt::Key_2);
    QTest::keyClick(focus(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->sale.seats().size(), 2u);
    QVERIFY(m_desk->holds(m_desk->sale.seats()));
    QTest::keyClick(focus(), Qt::Key_F1);
    QTRY_VERIFY(sell.findChild<QLineEdit *>(QStringLiteral("given"))->hasFocus());
    QTest::keyClick(focus(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->paid.size(), 1u);
    QCOMPARE(m_desk->paid[0].title, QStringLiteral("The Cherry Orchard"));
}

void TestDrawATheatre::aTableIsImported()
{
    QFile table(m_desk->folder.filePath(QStringLiteral("Studio.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("Reihe;Platz;Nummer\nA;Links;1\nA;Links;2\nB;Links;1\n");
    table.close();
    m_venues->importFile(table.fileName());
    QTRY_VERIFY(find("csvMapping"));
    m_venues->activateWindow(); // the counter had the keys
    QVERIFY(QTest::qWaitForWindowActive(m_venues.get()));
    choose("csvSection", indexOf("csvSection", QStringLiteral("Platz")));
    choose("csvSeat", indexOf("csvSeat", QStringLiteral("Nummer")));
    clickOn("openImport");
    QTRY_COMPARE(layout().name, QStringLiteral("Studio"));
    QCOMPARE(layout().seatCount(), 3);
    QCOMPARE(section(QStringLiteral("Links")).rows.size(), 2u);
    QTRY_VERIFY(!find<QAbstractButton>("save")->isEnabled());
}

QTEST_MAIN(TestDrawATheatre)
#include "test_drawatheatre.moc"

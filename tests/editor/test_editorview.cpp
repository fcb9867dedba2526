// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/view/editorview.h"
#include "client/editor/view/panelstack.h"
#include "client/editor/view/toolbox.h"
#include "client/seatmap/floorswitch.h"
#include "client/seatmap/legend.h"
#include "common/layout/demohalls.h"
#include "common/layout/outline.h"
#include "common/layout/seatplan.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

/// The editor as a whole, without a server.
class TestEditorView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init()
    {
        m_view = std::make_unique<EditorView>(m_theme);
        m_view->resize(1400, 850);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void floorsAreSwitchedWhereThereAreSome()
    {
        auto *floors = m_view->findChild<FloorSwitch *>();
        m_view->document().open(playhouse());
        QVERIFY(!floors->isVisible());
        Layout house = playhouse();
        house.floors = {{"ground", "Ground"}, {"upper", "Upper"}};
        house.sections.front().floor = "ground";
        house.sections.back().floor = "upper";
        m_view->document().open(house);
        QVERIFY(floors->isVisible());
        QTest::mouseClick(button("floor-upper"), Qt::LeftButton);
        QCOMPARE(m_view->canvas().floor(), 1);
        QTest::mouseClick(button("floor-all"), Qt::LeftButton);
        QCOMPARE(m_view->canvas().floor(), -1);
        m_view->document().edit("one", [](Layout &layout) { layout.floors.pop_back(); });
        QVERIFY(!floors->isVisible());
    }

    void everythingIsWhatIsOnTheFloor()
    {
        Layout house = playhouse();
        house.floors = {{"ground", "Ground"}, {"upper", "Upper"}};
        for (Section &section : house.sections)
            section.floor = "upper";
        house.sections.front().floor = "ground";
        m_view->document().open(house);
        m_view->canvas().setFocus();
        QTest::keyClick(&m_view->canvas(), Qt::Key_A, Qt::ControlModifier);
        qsizetype onGround = 0;
        for (const Row &row : house.sections.front().rows)
            onGround += qsizetype(row.seats.size());
        QCOMPARE(m_view->selection().seats().size(), onGround);
    }

    void theLegendNamesTheZones()
    {
        auto *legend = m_view->findChild<Legend *>("zoneLegend");
        QVERIFY(legend);
        QVERIFY(!legend->isVisible());
        const Layout house = playhouse();
        m_view->document().open(house);
        QVERIFY(legend->isVisible());
        const SeatPlan plan(house);
        for (const Zone &zone : house.zones) {
            int seats = 0;
            for (SeatNo seat = 0; seat < plan.size(); ++seat)
                seats += plan.zoneKey(seat) == zone.key;
            QVERIFY(legend->accessibleName().contains(
                QStringLiteral("%1 %2 seats").arg(zone.name, QLocale().toString(seats))));
        }
        m_view->document().edit("rename", [](Layout &layout) { layout.zones.front().name = "Parkett"; });
        QTRY_VERIFY(legend->accessibleName().contains("Parkett"));
        m_view->document().edit("none", [](Layout &layout) { layout.zones.clear(); });
        QTRY_VERIFY(!legend->isVisible());
    }

    void anEmptyDraftOffersToDrawRows()
    {
        m_view->document().open({});
        auto *steps = m_view->findChild<QWidget *>("firstSteps");
        QVERIFY(steps->isVisible());
        EditorCanvas &canvas = m_view->canvas();
        QVERIFY(canvas.rect().contains(steps->geometry()));
        QTest::mouseClick(button("offer-drawRows"), Qt::LeftButton);
        QCOMPARE(m_view->toolbox().current().description().id, QStringLiteral("row"));
        QVERIFY(!steps->isVisible()); // it would be in the way
        QVERIFY(canvas.hasFocus());
        const QPoint middle = canvas.rect().center();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, middle);
        QMouseEvent move(QEvent::MouseMove, middle + QPoint(150, 0),
            canvas.mapToGlobal(middle + QPoint(150, 0)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas, &move);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, middle + QPoint(150, 0));
        QVERIFY(m_view->document().layout().seatCount() > 0);
        m_view->toolbox().choose(QStringLiteral("select"));
        QVERIFY(!steps->isVisible());
        m_view->document().history().undo();
        QVERIFY(steps->isVisible()); // as empty as it was
        m_view->document().open(playhouse());
        QVERIFY(!steps->isVisible());
    }

    void anEmptyDraftOffersToGenerate()
    {
        m_view->document().open({});
        QTest::mouseClick(button("offer-generateTier"), Qt::LeftButton);
        QCOMPARE(m_view->panels().current(), QStringLiteral("generators"));
        QVERIFY(!m_view->findChild<QWidget *>("firstSteps")->isVisible()); // the preview can be seen
        QTest::mouseClick(button("addGenerated"), Qt::LeftButton);
        QVERIFY(m_view->document().layout().seatCount() > 0);
    }

    void anEmptyDraftOffersToImport()
    {
        m_view->document().open({});
        QSignalSpy wanted(m_view.get(), &EditorView::importRequested);
        QTest::mouseClick(button("offer-importHere"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void everyFirstObjectEndsTheOffer_data()
    {
        QTest::addColumn<Layout>("layout");
        Layout layout;
        layout.decorations = {{Decoration::Kind::Polygon, outlineOf(QRectF(0, 0, 100, 100)), {}, {}, {}}};
        QTest::newRow("decoration") << layout;
        layout = {};
        layout.areas = {{"a", "Area", outlineOf(QRectF(0, 0, 100, 100)), 10}};
        QTest::newRow("area") << layout;
        layout = {};
        layout.entrances = {{"e", "East", {0, 0}}};
        QTest::newRow("entrance") << layout;
        layout = {};
        layout.focalPoint = QPointF(0, 0);
        QTest::newRow("focal point") << layout;
    }

    void everyFirstObjectEndsTheOffer()
    {
        QFETCH(Layout, layout);
        m_view->document().open({});
        auto *steps = m_view->findChild<QWidget *>("firstSteps");
        QVERIFY(steps->isVisible());
        m_view->document().edit("first", [&layout](Layout &now) { now = layout; });
        QVERIFY(!steps->isVisible());
    }

private:
    QAbstractButton *button(const char *name)
    {
        auto *found = m_view->findChild<QAbstractButton *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    Theme m_theme;
    std::unique_ptr<EditorView> m_view;
};

QTEST_MAIN(TestEditorView)
#include "test_editorview.moc"

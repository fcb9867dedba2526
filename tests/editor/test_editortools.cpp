// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/document/objectlists.h"
#include "client/editor/edits/selecting.h"
#include "client/editor/edits/structure.h"
#include "client/editor/tools/measuretool.h"
#include "client/editor/tools/outlinetool.h"
#include "client/editor/tools/painttool.h"
#include "client/editor/tools/placetool.h"
#include "client/editor/tools/rowtool.h"
#include "client/editor/tools/selecttool.h"
#include "common/layout/demohalls.h"
#include "common/layout/geometry.h"
#include "common/layout/outline.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

/// The tools, with a real mouse and real keys on a real canvas.
class TestEditorTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_document = std::make_unique<LayoutDocument>();
        m_selection = std::make_unique<Selection>();
        m_snapping = std::make_unique<Snapping>(*m_document);
        m_brush = {};
        Layout empty;
        empty.zones = {{"1", "Front", "#0072B2"}, {"2", "Back", "#E69F00"}};
        m_document->open(empty);
        m_brush.zone = "1";
        m_canvas = std::make_unique<EditorCanvas>(*m_theme, *m_document, *m_selection);
        m_canvas->resize(1000, 700);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        m_canvas->fit(false);
        m_canvas->setFocus();
    }

    void aRowIsDrawn()
    {
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        QSignalSpy said(&tool, &Tool::said);
        drag({-260, 0}, {260, 0});
        QCOMPARE(m_document->layout().seatCount(), 11);
        const Section &section = m_document->layout().sections.front();
        QCOMPARE(section.rows.size(), 1u);
        QCOMPARE(section.rows[0].seats[0].label, QString("1"));
        QCOMPARE(section.rows[0].seats[0].zone, QString("1"));
        QCOMPARE(distance(section.rows[0].seats[0].position, section.rows[0].seats[1].position), 52.0);
        QVERIFY(said.count() > 1); // how many seats it would be
        QCOMPARE(m_selection->seats().size(), 11);
        m_document->history().undo();
        QCOMPARE(m_document->layout().seatCount(), 0);
        QVERIFY(m_selection->isEmpty());
    }

    void aTypedNumberSetsTheSeats()
    {
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        press({-300, 0});
        moveTo({300, 0});
        QTest::keyClick(m_canvas.get(), Qt::Key_2);
        QTest::keyClick(m_canvas.get(), Qt::Key_0);
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        release({300, 0});
        QCOMPARE(m_document->layout().seatCount(), 20);
    }

    void escapeGivesUp()
    {
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        press({-300, 0});
        moveTo({300, 0});
        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        release({300, 0});
        QCOMPARE(m_document->layout().seatCount(), 0);
        QCOMPARE(m_document->history().count(), 0);
    }

    void aCurvedRowGoesThroughItsThirdPoint()
    {
        RowTool tool(bench(), RowTool::Form::Curved);
        m_canvas->setTool(&tool);
        drag({-520, 0}, {520, 0});
        QCOMPARE(m_document->layout().seatCount(), 0); // the arc is still to come
        moveTo({0, 150});
        click({0, 150});
        const Row &row = m_document->layout().sections.front().rows.front();
        QCOMPARE(row.seats.size(), 21u);
        QVERIFY(std::abs(row.seats[10].position.y() - 150) < 3);
        QVERIFY(std::abs(row.seats.front().position.y()) < 1e-6);
    }

    void rowsOfASectionGetTheirLetters()
    {
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        for (int row = 0; row < 3; ++row)
            drag({-260, row * 100.0}, {260, row * 100.0});
        QCOMPARE(m_document->layout().sections.size(), 1u);
        QStringList labels;
        for (const Row &row : m_document->layout().sections.front().rows)
            labels << row.label;
        QCOMPARE(labels, (QStringList{"A", "B", "C"}));
    }

    void clickRubberBandAndToggle()
    {
        drawRows(3);
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        const Row &row = m_document->layout().sections.front().rows[1];
        click(row.seats[2].position);
        QCOMPARE(m_selection->seats(), QSet<QString>{row.seats[2].id});
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, at(row.seats[3].position));
        QCOMPARE(m_selection->seats(), (QSet<QString>{row.seats[2].id, row.seats[3].id}));
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, at(row.seats[2].position));
        QCOMPARE(m_selection->seats(), QSet<QString>{row.seats[3].id});
        drag({-300, 60}, {0, 240}); // the left half of two rows
        QCOMPARE(m_selection->seats().size(), 12);
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, at(row.seats[5].position));
        QCOMPARE(m_selection->seats().size(), 11);
        click({900, 900});
        QVERIFY(m_selection->isEmpty());
    }

    void aLassoTakesWhatItEncloses()
    {
        drawRows(3);
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        press({-300, -60});
        for (const QPointF corner :
            {QPointF(-200, -60), QPointF(320, -60), QPointF(320, 40), QPointF(-300, 40)})
            moveTo(corner, Qt::AltModifier);
        release({-300, 40});
        QCOMPARE(m_selection->seats().size(), 11);
    }

    void draggingMovesInOneStep()
    {
        drawRows(1);
        m_snapping->setOn(false);
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        const Row before = m_document->layout().sections.front().rows.front();
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, at(before.seats[5].position));
        const int steps = m_document->history().count();
        drag(before.seats[5].position, before.seats[5].position + QPointF(100, 200));
        const Row &after = m_document->layout().sections.front().rows.front();
        const QPointF way = after.seats[0].position - before.seats[0].position;
        QVERIFY(distance(way, {100, 200}) < m_canvas->centimetres(2));
        QCOMPARE(m_document->history().count(), steps + 1);
        m_document->history().undo();
        QCOMPARE(m_document->layout().sections.front().rows.front(), before);
    }

    void aTypedWay()
    {
        drawRows(1);
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        const Row before = m_document->layout().sections.front().rows.front();
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, at(before.seats[5].position));
        press(before.seats[5].position);
        moveTo(before.seats[5].position + QPointF(150, 0));
        moveTo(before.seats[5].position + QPointF(200, 0));
        for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_5, Qt::Key_Return})
            QTest::keyClick(m_canvas.get(), Qt::Key(key));
        release(before.seats[5].position + QPointF(200, 0));
        QCOMPARE(m_document->layout().sections.front().rows.front().seats[0].position,
            before.seats[0].position + QPointF(125, 0));
    }

    void arrowsMoveALittleOrALot()
    {
        drawRows(1);
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        const QPointF start = m_document->layout().sections.front().rows.front().seats[0].position;
        const auto place = [this] {
            return m_document->layout().sections.front().rows.front().seats[0].position;
        };
        const int steps = m_document->history().count();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(place(), start + QPointF(3, 0));
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(place(), start + QPointF(3, 50));
        QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(place(), start + QPointF(-49, 50));
        QCOMPARE(m_document->history().count(), steps + 1);
    }

    void handlesTurnAndBend()
    {
        drawRows(1);
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        const Row before = m_document->layout().sections.front().rows.front();
        const QRectF box =
            boundsOf(m_document->layout(), {m_selection->seats(), {}}).adjusted(-22, -22, 22, 22);
        const QRectF screen = m_canvas->view().toScreen(box).adjusted(-8, -8, 8, 8);
        // The lower knob, dragged down: the row bends away from the stage.
        const QPoint bendKnob(int(screen.center().x()), int(screen.bottom() + 28));
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, bendKnob);
        QTest::mouseMove(m_canvas.get(), bendKnob + QPoint(0, 10));
        QTest::mouseMove(m_canvas.get(), bendKnob + QPoint(0, 20));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, bendKnob + QPoint(0, 20));
        const Row bent = m_document->layout().sections.front().rows.front();
        QCOMPARE(bent.seats.front().position, before.seats.front().position);
        QVERIFY(
            std::abs(bent.seats[5].position.y() - before.seats[5].position.y() - m_canvas->centimetres(20))
            < 2);
        m_document->history().undo();
        // The upper knob, a quarter to the right.
        const QPoint knob(int(screen.center().x()), int(screen.top() - 28));
        const QPoint middle = screen.center().toPoint();
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, knob);
        QTest::mouseMove(m_canvas.get(), middle + QPoint(60, -60));
        QTest::mouseMove(m_canvas.get(), middle + QPoint(100, 0));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(100, 0));
        const Row turned = m_document->layout().sections.front().rows.front();
        QVERIFY(std::abs(turned.seats.front().position.x() - turned.seats.back().position.x()) < 20);
    }

    void outlinesAreDraggedOrClicked()
    {
        OutlineTool stage(bench(), OutlineTool::What::Stage);
        m_canvas->setTool(&stage);
        drag({-400, -800}, {400, -500});
        QCOMPARE(m_document->layout().decorations.size(), 1u);
        QCOMPARE(m_document->layout().decorations[0].outline.size(), 4);
        QVERIFY(m_document->layout().focalPoint.has_value());
        OutlineTool area(bench(), OutlineTool::What::Area);
        m_canvas->setTool(&area);
        for (const QPointF corner : {QPointF(0, 0), QPointF(300, 0), QPointF(300, 200), QPointF(0, 200)})
            click(corner);
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QCOMPARE(m_document->layout().areas.size(), 1u);
        QCOMPARE(m_document->layout().areas[0].outline.size(), 4);
        QCOMPARE(m_document->layout().areas[0].zone, QString("1"));
        QCOMPARE(m_selection->objects(), QSet<ObjectRef>{refOf(m_document->layout().areas[0])});
        OutlineTool standing(bench(), OutlineTool::What::Standing);
        m_canvas->setTool(&standing);
        press({-600, 300});
        moveTo({-500, 350}, Qt::AltModifier);
        moveTo({-200, 600}, Qt::AltModifier);
        release({-200, 600});
        QCOMPARE(m_document->layout().areas.size(), 2u);
        QVERIFY(m_document->layout().areas[1].outline.size() > 30); // an ellipse
        QCOMPARE(m_document->layout().areas[1].kind, Area::Kind::Standing);
    }

    void thePaintToolGivesZonesAndAttributes()
    {
        drawRows(2);
        m_brush.zone = "2";
        PaintTool tool(bench());
        m_canvas->setTool(&tool);
        drag({-270, 0}, {270, 0}); // quickly: over the whole row
        const Section &section = m_document->layout().sections.front();
        for (const Seat &seat : section.rows[0].seats)
            QCOMPARE(seat.zone, QString("2"));
        QCOMPARE(section.rows[1].seats[0].zone, QString("1"));
        m_brush.attribute = SeatAttribute::Wheelchair;
        click(section.rows[1].seats[0].position);
        QVERIFY(m_document->layout().sections.front().rows[1].seats[0].attributes.testFlag(
            SeatAttribute::Wheelchair));
    }

    void thingsArePlacedWithAClick()
    {
        PlaceTool entrance(bench(), PlaceTool::What::Entrance);
        m_canvas->setTool(&entrance);
        click({500, 500});
        PlaceTool focus(bench(), PlaceTool::What::FocalPoint);
        m_canvas->setTool(&focus);
        click({0, -500});
        PlaceTool text(bench(), PlaceTool::What::Text);
        m_canvas->setTool(&text);
        click({300, 300});
        PlaceTool seat(bench(), PlaceTool::What::Seat);
        m_canvas->setTool(&seat);
        click({0, 0});
        QCOMPARE(m_document->layout().entrances.size(), 1u);
        QVERIFY(m_document->layout().focalPoint.has_value());
        QCOMPARE(m_document->layout().decorations.size(), 1u);
        QCOMPARE(m_document->layout().seatCount(), 1);
        QCOMPARE(m_document->history().count(), 4);
    }

    void whatIsDrawnLiesOnTheFloorThatIsShown()
    {
        openFloors();
        QTest::keyClick(m_canvas.get(), Qt::Key_PageUp);
        QCOMPARE(m_canvas->floor(), 1);
        const auto outline = [this](OutlineTool::What what, QPointF from, QPointF to) {
            OutlineTool tool(bench(), what);
            m_canvas->setTool(&tool);
            drag(from, to);
            m_canvas->setTool(nullptr);
        };
        outline(OutlineTool::What::Section, {-900, -800}, {-700, -600});
        outline(OutlineTool::What::Area, {-400, -800}, {-200, -600});
        outline(OutlineTool::What::Shape, {200, -800}, {400, -600});
        const auto put = [this](PlaceTool::What what, QPointF where) {
            PlaceTool tool(bench(), what);
            m_canvas->setTool(&tool);
            click(where);
            m_canvas->setTool(nullptr);
        };
        put(PlaceTool::What::Text, {700, 700});
        put(PlaceTool::What::Entrance, {-700, 700});
        m_brush.section.clear();
        put(PlaceTool::What::Seat, {0, 700});
        const Layout &layout = m_document->layout();
        QCOMPARE(layout.sections.size(), 2u);
        QCOMPARE(layout.areas.size(), 1u);
        QCOMPARE(layout.decorations.size(), 2u);
        QCOMPARE(layout.entrances.size(), 1u);
        const auto isUpstairs = [](const auto &item) { return item.floor == u"upper"; };
        QVERIFY(std::ranges::all_of(layout.sections, isUpstairs));
        QVERIFY(std::ranges::all_of(layout.areas, isUpstairs));
        QVERIFY(std::ranges::all_of(layout.decorations, isUpstairs));
        QVERIFY(std::ranges::all_of(layout.entrances, isUpstairs));
    }

    void rowsDoNotJoinASectionOfAnotherFloor()
    {
        openFloors();
        drawRows(1);
        QTest::keyClick(m_canvas.get(), Qt::Key_PageUp);
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        drag({-260, 0}, {260, 0});
        drag({-260, 100}, {260, 100});
        const std::vector<Section> &sections = m_document->layout().sections;
        QCOMPARE(sections.size(), 2u);
        QCOMPARE(sections[0].floor, QString("ground"));
        QCOMPARE(sections[0].rows.size(), 1u);
        QCOMPARE(sections[1].floor, QString("upper"));
        QCOMPARE(sections[1].rows.size(), 2u);
    }

    void otherFloorsAreNotHit()
    {
        drawTwoFloors();
        SelectTool tool(bench());
        m_canvas->setTool(&tool);
        const Row ground = m_document->layout().sections[0].rows[0];
        const Row upper = m_document->layout().sections[1].rows[0];
        click(upper.seats[4].position);
        QCOMPARE(m_selection->seats(), QSet<QString>{upper.seats[4].id});
        drag({-290, -60}, {290, 60});
        QCOMPARE(m_selection->seats().size(), 11);
        QVERIFY(m_selection->hasSeat(upper.seats[0].id));
        press({-290, -60});
        for (const QPointF corner : {QPointF(290, -60), QPointF(290, 60), QPointF(-290, 60)})
            moveTo(corner, Qt::AltModifier);
        release({-290, 60});
        QCOMPARE(m_selection->seats().size(), 11);
        QTest::keyClick(m_canvas.get(), Qt::Key_PageDown);
        QVERIFY(m_selection->isEmpty()); // what is not seen is not meant
        click(ground.seats[4].position);
        QCOMPARE(m_selection->seats(), QSet<QString>{ground.seats[4].id});
    }

    void theFloorOfWhatIsSelectedIsShown()
    {
        drawTwoFloors();
        const QString ground = m_document->layout().sections[0].rows[0].seats[0].id;
        const QString upper = m_document->layout().sections[1].rows[0].seats[0].id;
        m_selection->set({ground}); // as the panels do it
        QCOMPARE(m_canvas->floor(), 0);
        QVERIFY(m_selection->hasSeat(ground));
        m_selection->set({ground, upper}); // one of them can be seen
        QCOMPARE(m_canvas->floor(), 0);
        m_selection->setObject(refOf(m_document->layout().sections[1]));
        QCOMPARE(m_canvas->floor(), 1);
        // It goes down, and whoever moves it goes with it.
        m_document->edit("down", [](Layout &layout) { layout.sections[1].floor = "ground"; });
        QCOMPARE(m_canvas->floor(), 0);
        QVERIFY(m_selection->hasObject(refOf(m_document->layout().sections[1])));
    }

    void theFloorStaysWhileThereIsOne()
    {
        drawTwoFloors();
        QCOMPARE(m_canvas->floor(), 1);
        m_document->edit("order", [](Layout &layout) { std::swap(layout.floors[0], layout.floors[1]); });
        QCOMPARE(m_canvas->content().floorKey(), QString("upper"));
        QCOMPARE(m_canvas->floor(), 0);
        m_document->history().undo();
        QCOMPARE(m_canvas->floor(), 1);
        m_document->edit("more", [](Layout &layout) { layout.floors.push_back({"attic", "Attic"}); });
        m_canvas->setFloor(2);
        m_document->history().undo(); // the attic is gone: the floor below it
        QCOMPARE(m_canvas->content().floorKey(), QString("upper"));
        m_document->edit("one", [](Layout &layout) { layout.floors.pop_back(); });
        QCOMPARE(m_canvas->floor(), -1);
        m_document->history().undo();
        QCOMPARE(m_canvas->content().floorKey(), QString("ground")); // the lowest with seats
        Layout other;
        other.floors = {{"a", "A"}, {"b", "B"}};
        m_document->open(other);
        QCOMPARE(m_canvas->content().floorKey(), QString("a"));
    }

    void aCopyComesToTheFloor()
    {
        drawTwoFloors();
        Layout layout = m_document->layout();
        const Layout copy = copyOf(layout, {{layout.sections[0].rows[0].seats[0].id}, {}});
        paste(layout, copy, {0, 500}, "upper");
        QCOMPARE(layout.sections[0], m_document->layout().sections[0]);
        QCOMPARE(layout.sections.size(), 3u);
        QCOMPARE(layout.sections[2].floor, QString("upper"));
        paste(layout, copy, {0, 900});
        QCOMPARE(layout.sections[0].rows.size(), 2u);
    }

    void measuringChangesNothing()
    {
        MeasureTool tool(bench());
        m_canvas->setTool(&tool);
        QSignalSpy said(&tool, &Tool::said);
        drag({0, 0}, {300, 0});
        QVERIFY(said.last().first().toString().contains("3"));
        QCOMPARE(m_document->history().count(), 0);
    }

    void snappingFindsRowEndsAndTheAxis()
    {
        m_document->open(playhouse());
        const Row &row = m_document->layout().sections.front().rows.front();
        const QPointF end = row.seats.back().position;
        QCOMPARE(m_snapping->snap(end + QPointF(4, 900), 8).x(), end.x());
        m_snapping->setOn(false);
        QCOMPARE(m_snapping->snap(end + QPointF(4, 900), 8), end + QPointF(4, 900));
        const QPointF slanted = m_snapping->toAngle({0, 0}, {100, 8});
        QCOMPARE(slanted.y(), 0.0);
    }

    void selectionsGrow()
    {
        m_document->open(playhouse());
        const Layout &hall = m_document->layout();
        const QSet<QString> one{hall.sections[0].rows[2].seats[4].id};
        QCOMPARE(sameRow(hall, one).size(), qsizetype(hall.sections[0].rows[2].seats.size()));
        const QSet<QString> more = grown(hall, one);
        QCOMPARE(more.size(), 5); // beside, before and behind
        qsizetype ofZone = 0;
        for (const Section &section : hall.sections) {
            for (const Row &row : section.rows) {
                for (const Seat &seat : row.seats)
                    ofZone += seat.zone == hall.sections[0].rows[2].seats[4].zone;
            }
        }
        QCOMPARE(sameZone(hall, one).size(), ofZone);
    }

private:
    Workbench bench() { return {*m_document, *m_selection, *m_canvas, *m_snapping, m_brush}; }
    QPoint at(QPointF plan) const { return m_canvas->view().toScreen(plan).toPoint(); }

    void press(QPointF plan) { QTest::mousePress(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, at(plan)); }
    void moveTo(QPointF plan, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent move(QEvent::MouseMove, QPointF(at(plan)), m_canvas->mapToGlobal(QPointF(at(plan))),
            Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(m_canvas.get(), &move);
    }
    void release(QPointF plan)
    {
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, at(plan));
    }
    void click(QPointF plan) { QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::NoModifier, at(plan)); }
    void drag(QPointF from, QPointF to)
    {
        press(from);
        moveTo(from + (to - from) / 2);
        moveTo(to);
        release(to);
    }
    void drawRows(int rows)
    {
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        for (int row = 0; row < rows; ++row)
            drag({-260, row * 100.0}, {260, row * 100.0});
        m_canvas->setTool(nullptr);
        QCOMPARE(m_document->layout().seatCount(), rows * 11);
    }

    void openFloors()
    {
        Layout house = m_document->layout();
        house.floors = {{"ground", "Ground"}, {"upper", "Upper"}};
        m_document->open(house);
    }
    /// A row on each, at the same place; the upper floor is shown.
    void drawTwoFloors()
    {
        openFloors();
        drawRows(1);
        m_brush.section.clear();
        m_canvas->setFloor(1);
        RowTool tool(bench(), RowTool::Form::Straight);
        m_canvas->setTool(&tool);
        drag({-260, 0}, {260, 0});
        m_canvas->setTool(nullptr);
        QCOMPARE(m_document->layout().sections.size(), 2u);
        m_canvas->fit(false);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LayoutDocument> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<Snapping> m_snapping;
    Brush m_brush;
    std::unique_ptr<EditorCanvas> m_canvas;
};

QTEST_MAIN(TestEditorTools)
#include "test_editortools.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/geometry.h"
#include "common/layout/layoutfile.h"
#include "common/layout/outline.h"
#include "common/layout/svggeometry.h"
#include "tests/unit/layout/problemcount.h"

#include <QTest>

using namespace parterre;
using namespace parterre::layout;

namespace {

QByteArray svg(const QByteArray &content)
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">" + content + "</svg>";
}

const Row &rowOf(const Result<LoadReport> &report, size_t section, size_t row)
{
    return report->layout.sections.at(section).rows.at(row);
}

bool isNear(QPointF a, QPointF b) { return distance(a, b) < 1e-6; }

} // namespace

class TestSvgImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transforms()
    {
        QVERIFY(isNear(svgTransform(u"translate(10,20)").map({1, 2}), {11, 22}));
        QVERIFY(isNear(svgTransform(u"translate(10)").map({1, 2}), {11, 2}));
        QVERIFY(isNear(svgTransform(u"scale(2)").map({1, 2}), {2, 4}));
        QVERIFY(isNear(svgTransform(u"rotate(90)").map({1, 0}), {0, 1}));
        QVERIFY(isNear(svgTransform(u"rotate(180 5,5)").map({0, 0}), {10, 10}));
        QVERIFY(isNear(svgTransform(u"matrix(1 0 0 1 -3-4)").map({0, 0}), {-3, -4}));
        QVERIFY(isNear(svgTransform(u"translate(10) scale(2), rotate(90)").map({1, 0}), {10, 2}));
        QVERIFY(isNear(svgTransform(u"nonsense(1) translate(").map({1, 2}), {1, 2}));
        QCOMPARE(svgTransform(u"rotate(30)").rotation(), 30.0);
        QCOMPARE(svgTransform(u"scale(2 3)").scaleY(), 3.0);
    }

    void paths()
    {
        const auto square = svgPath(u"M10,10h20v20H10z m100 0 l1 1-1,1Z");
        QCOMPARE(square.size(), size_t(2));
        QCOMPARE(square[0], Outline({{10, 10}, {30, 10}, {30, 30}, {10, 30}}));
        QCOMPARE(square[1].first(), QPointF(110, 10));
        QCOMPARE(square[1].last(), QPointF(110, 12));
        const auto curve = svgPath(u"M0 0C0 10 10 10 10 0Q15-5 20 0A5 5 0 01 30 0");
        QCOMPARE(curve.size(), size_t(1));
        QCOMPARE(curve[0].value(4), QPointF(5, 7.5));
        QCOMPARE(curve[0].last(), QPointF(30, 0));
        QCOMPARE(svgPath(u"").size(), size_t(0));
        QCOMPARE(svgPath(u"10 10").size(), size_t(0));
    }

    void groupsAreRowsAndSections()
    {
        const auto report = readLayout(svg(R"svg(<title>Hall</title>
            <g id="Stalls" transform="translate(100,100)">
              <g inkscape:label="A"><circle id="a1" cx="0" cy="0" r="8" fill="rgb(255,0,0)" data-name="1"/>
                <circle id="a2" cx="20" cy="0" r="8" fill="rgb(255,0,0)" data-name="2"/></g>
              <g data-name="B" transform="rotate(90)"><ellipse cx="20" cy="0" rx="8" ry="8" fill="rgb(0, 0, 255)"/>
                <rect x="32" y="-8" width="16" height="16" style="stroke:none;fill:rgb(0,0,255)"/></g></g>
            <g id="Row_x20_C"><circle cx="0" cy="400" r="8"/></g>
            <polygon id="Stage" points="0,0 200,0 200,20"/><text x="10" y="300" font-size="10">Bar</text>)svg"));
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->layout.name, QStringLiteral("Hall"));
        QCOMPARE(report->seatsIn, 5);
        QCOMPARE(report->seatsOut, 5);
        const auto &sections = report->layout.sections;
        QCOMPARE(sections.size(), size_t(2));
        QCOMPARE(sections[0].name, QStringLiteral("Stalls"));
        QCOMPARE(sections[1].name, QStringLiteral("Hall"));
        QCOMPARE(rowOf(report, 0, 0).label, QStringLiteral("A"));
        QCOMPARE(rowOf(report, 1, 0).label, QStringLiteral("Row C"));
        const auto &seats = rowOf(report, 0, 0).seats;
        QCOMPARE(seats.at(1).position, QPointF(312, 260)); // 20 units are 52 cm
        QCOMPARE(seats.at(1).id, QStringLiteral("a2"));
        QCOMPARE(seats.at(1).label, QStringLiteral("2"));
        // Turned: to the right is down.
        QCOMPARE(rowOf(report, 0, 1).seats.at(1).position, QPointF(260, 364));
        QCOMPARE(rowOf(report, 0, 1).seats.at(1).label, QStringLiteral("2"));
        QCOMPARE(count(report->problems, "labels_made"), 1);
        QCOMPARE(report->layout.zones.at(0).color, QStringLiteral("#ff0000"));
        QCOMPARE(report->layout.zones.at(1).color, QStringLiteral("#0000ff"));
        QCOMPARE(rowOf(report, 0, 1).seats.at(0).zone, rowOf(report, 0, 1).seats.at(1).zone);
        QCOMPARE(report->layout.decorations.at(0).kind, Decoration::Kind::Stage);
        QCOMPARE(report->layout.decorations.at(1).text, QStringLiteral("Bar"));
        QVERIFY(report->layout.focalPoint.has_value());
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
    }

    void rowsAreGuessedByHeight()
    {
        QByteArray circles;
        for (int y = 0; y < 3; ++y) {
            for (int x = 4; x >= 0; --x)
                circles += "<circle r='4' cx='" + QByteArray::number(x * 10) + "' cy='"
                    + QByteArray::number(y * 12) + "'/>";
        }
        const auto report = readLayout(svg("<g id='Stalls'>" + circles + "</g>"));
        QVERIFY(report);
        QCOMPARE(report->layout.sections.size(), size_t(1));
        QCOMPARE(report->layout.sections[0].name, QStringLiteral("Stalls"));
        QCOMPARE(report->layout.sections[0].rows.size(), size_t(3));
        QVERIFY(
            rowOf(report, 0, 2).seats.front().position.x() < rowOf(report, 0, 2).seats.back().position.x());
        QCOMPARE(count(report->problems, "rows_guessed"), 1);
        const auto loose = readLayout(svg(circles));
        QVERIFY(loose);
        QCOMPARE(loose->layout.sections[0].rows.size(), size_t(3));
    }

    void whatIsNotTheSizeOfSeatsIsDrawn()
    {
        const auto report =
            readLayout(svg("<rect width='500' height='500'/><circle r='60' cx='9' cy='90'/>"
                           "<g><circle r='5'/><circle r='5' cx='20'/><circle r='6' cx='40'/></g>"));
        QVERIFY(report);
        QCOMPARE(report->seatsIn, 3);
        QCOMPARE(report->layout.decorations.size(), size_t(2));
        QCOMPARE(count(report->problems, "not_the_size_of_seats"), 1);
    }

    void textsOnSeatsAreTheirNames()
    {
        const auto report =
            readLayout(svg("<g id='A'><circle r='10'/><circle r='10' cx='25'/></g>"
                           "<text text-anchor='middle' y='4' font-size='10'>17</text>"
                           "<text x='20' y='4' font-size='10'><tspan>1</tspan><tspan>8</tspan></text>"));
        QVERIFY(report);
        QCOMPARE(rowOf(report, 0, 0).seats.at(0).label, QStringLiteral("17"));
        QCOMPARE(rowOf(report, 0, 0).seats.at(1).label, QStringLiteral("18"));
        QVERIFY(report->layout.decorations.empty());
    }

    void usesAndClasses()
    {
        const auto report =
            readLayout(svg("<style>.a, .b { fill: #00ff00 } .b{fill:#0000ff}</style>"
                           "<defs><symbol id='s'><circle cx='5' cy='5' r='5'/></symbol></defs>"
                           "<g id='A'><use href='#s' x='0' class='a'/><use xlink:href='#s' x='20' class='b'/>"
                           "<use href='other.svg#s'/><use href='#none'/></g>"
                           "<image href='file:///etc/passwd'/><g display='none'><circle r='5'/></g>"));
        QVERIFY(report);
        QCOMPARE(report->seatsIn, 2);
        const auto &seats = rowOf(report, 0, 0).seats;
        QCOMPARE(distance(seats.at(0).position, seats.at(1).position), 52.0);
        QCOMPARE(report->layout.zones.at(0).color, QStringLiteral("#00ff00"));
        QCOMPARE(report->layout.zones.at(1).color, QStringLiteral("#0000ff"));
        QCOMPARE(count(report->problems, "not_kept"), 2); // uses, and the image
        QCOMPARE(count(report->problems, "hidden_shapes"), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        using enum ErrorCode;
        QTest::newRow("truncated") << QByteArray("<svg><g><circle r='5'/>") << ParseError << "line 1";
        QTest::newRow("broken") << QByteArray("<svg>\n<circle r=5/></svg>") << ParseError << "line 2";
        QTest::newRow("deep") << svg(QByteArray("<g>").repeated(10'000)) << TooDeep << "";
        QTest::newRow("an entity bomb")
            << QByteArray("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                          "<svg><text>&b;</text></svg>")
            << InvalidParams << "entities";
        QTest::newRow("an external entity") << QByteArray(
            "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg><text>&a;</text></svg>")
                                            << InvalidParams << "entities";
        QTest::newRow("an entity that is not declared") << svg("<text>&a;</text>") << ParseError << "";
        QByteArray attributes;
        for (int i = 0; i < 1'000; ++i)
            attributes += " a" + QByteArray::number(i) + "='1'";
        QTest::newRow("attributes") << svg("<g" + attributes + "/>") << TooLarge << "attributes";
        QTest::newRow("elements") << svg(QByteArray("<a/>").repeated(1'100'000)) << TooLarge << "elements";
        QTest::newRow("a row without end")
            << svg("<g>" + QByteArray("<rect width='1' height='1'/>").repeated(30'000) + "</g>") << TooLarge
            << "seats in a row";
        QByteArray points = "<path d='M0 0";
        points += QByteArray("C1 1 2 2 3 3").repeated(1'250);
        points += "'/>";
        QTest::newRow("points") << svg(points.repeated(200)) << TooLarge << "points";
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const auto report = readLayout(bytes);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
    }

    void seatsThatAreNowhereStay()
    {
        auto report =
            readLayout(svg("<g id='A'><circle r='5' cx='1e308'/><circle r='5' cx='nan'/>"
                           "<circle r='5' transform='scale(1e300) translate(1e300)'/><circle r='5' cx='20'/>"
                           "<circle r='5' cx='40'/></g><circle r='1e400'/><circle r='-4'/>"));
        QVERIFY(report);
        QCOMPARE(report->seatsIn, 4); // one is as large as nothing can be
        QCOMPARE(report->seatsOut, 4);
        repairLoaded(*report);
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
    }

    void aDocumentTypeAloneIsFine()
    {
        const auto report =
            readLayout("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                       "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<!-- [<!ENTITY -->"
                       "<svg><circle r='5'/></svg>");
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->seatsIn, 1);
    }

    void largeFilesComeInPieces()
    {
        QByteArray text = "<g id='A'>";
        for (int i = 0; i < 5'000; ++i)
            text += "<circle r='5' cx='" + QByteArray::number(i * 12) + "' data-name='Größe"
                + QByteArray::number(i) + "'>" + QByteArray(400, ' ') + "</circle>";
        const auto report = readLayout(svg(text + "</g>"));
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(rowOf(report, 0, 0).seats.at(4'999).label, QStringLiteral("Größe4999"));
    }
};

QTEST_GUILESS_MAIN(TestSvgImport)
#include "test_svgimport.moc"

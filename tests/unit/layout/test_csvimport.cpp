// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/csvimport.h"
#include "common/layout/csvreader.h"
#include "common/layout/geometry.h"
#include "common/layout/layoutfile.h"
#include "common/layout/outline.h"
#include "tests/unit/layout/problemcount.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace parterre::layout;

namespace {

QList<QStringList> linesOf(const QString &text, QChar delimiter = u',')
{
    CsvReader reader(text, delimiter);
    QList<QStringList> lines;
    while (const auto line = reader.next())
        lines.append(*line);
    return lines;
}

const Row &firstRow(const Result<LoadReport> &report) { return report->layout.sections.at(0).rows.at(0); }

} // namespace

class TestCsvImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells()
    {
        QCOMPARE(linesOf("a,b\r\n\r\n 1 , 2\n"), (QList<QStringList>{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(linesOf("\"a,\"\"b\"\"\n c\",\"\"\nx"), (QList<QStringList>{{"a,\"b\"\n c", ""}, {"x"}}));
        QCOMPARE(linesOf("a;;\n", u';'), (QList<QStringList>{{"a", "", ""}}));
        QCOMPARE(linesOf(""), QList<QStringList>());
    }

    void lineNumbersCountBreaksInQuotes()
    {
        const QString text = "a\n\"1\n2\"\nb";
        CsvReader reader(text, u',');
        reader.next();
        reader.next();
        QCOMPARE(reader.line(), 2);
        reader.next();
        QCOMPARE(reader.line(), 4);
    }

    void delimiters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << "a,b,c\n1;2;3;4" << QChar(u',');
        QTest::newRow("semicolon") << "a;b;c\n" << QChar(u';');
        QTest::newRow("tab") << "a\tb" << QChar(u'\t');
        QTest::newRow("none") << "a" << QChar(u',');
    }

    void delimiters()
    {
        QFETCH(QString, text);
        QTEST(CsvReader::guessDelimiter(text), "delimiter");
    }

    void guess()
    {
        const auto mapping = guessCsvMapping(
            {"Block", "Reihe", "Sitzplatz", "X_cm", "Y (cm)", "Preisgruppe", "seat_guid"}, u';');
        using enum CsvField;
        QCOMPARE(mapping.column(Section), 0);
        QCOMPARE(mapping.column(Row), 1);
        QCOMPARE(mapping.column(Seat), 2);
        QCOMPARE(mapping.column(X), 3);
        QCOMPARE(mapping.column(Y), 4);
        QCOMPARE(mapping.column(Zone), 5);
        QCOMPARE(mapping.column(Id), 6);
        QCOMPARE(mapping.column(Floor), -1);
        QCOMPARE(mapping.unit, 1.0);
        QVERIFY(mapping.isUsable());
        QVERIFY(!guessCsvMapping({"first name", "last name"}, u',').isUsable());
    }

    void table()
    {
        const auto report =
            readLayout("Section;Row;Seat;X;Y;Zone;Attributes;Wheelchair;Entrance;Note;Colour\n"
                       "Stalls;A;1;10;0;Gold;step_free;yes;Door B;pillar;red\n"
                       "Stalls;A;2;11,5;0;Gold;aisle, soft;;;;\n"
                       "Stalls;B;1;10;3;Silver;;;Door B;;\n"
                       "Balcony;A;1;10;9;Silver;;;;;\n");
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->format, QStringLiteral("CSV"));
        QCOMPARE(report->seatsIn, 4);
        QCOMPARE(report->seatsOut, 4);
        const Layout &layout = report->layout;
        QCOMPARE(layout.sections.size(), size_t(2));
        QCOMPARE(layout.sections[0].rows.size(), size_t(2));
        const Row &row = firstRow(report);
        QCOMPARE(usualPitch(row), 52.0); // of 1.5, which a German spreadsheet writes 1,5
        QCOMPARE(row.seats[0].attributes, SeatAttribute::Wheelchair | SeatAttribute::StepFree);
        QCOMPARE(row.seats[1].attributes, SeatAttributes(SeatAttribute::Aisle));
        QCOMPARE(row.seats[0].note, QStringLiteral("pillar"));
        QCOMPARE(row.seats[0].id, QStringLiteral("Stalls-A-1"));
        QCOMPARE(layout.zones.size(), size_t(2));
        QCOMPARE(row.seats[0].zone, layout.zones[0].key);
        QCOMPARE(layout.entrances.size(), size_t(1));
        QCOMPARE(row.seats[0].entrance, layout.entrances[0].id);
        QCOMPARE(count(report->problems, "column_not_kept"), 1);
        QCOMPARE(count(report->problems, "unknown_attribute"), 1);
        QCOMPARE(count(report->problems, "ids_made"), 1);
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
    }

    void areasHaveACapacity()
    {
        const auto report = readLayout("section,row,seat,x_cm,y_cm,zone,attributes,capacity,id\n"
                                       "Stalls,A,1,0,0,z,,,s1\n"
                                       "Floor,,,100,500,z,standing,50,f\n"
                                       "Ramp,,,100,900,z,,many,r\n");
        QVERIFY(report);
        QCOMPARE(report->seatsIn, 51);
        const Area &floor = report->layout.areas.at(0);
        QCOMPARE(floor.name, QStringLiteral("Floor"));
        QCOMPARE(floor.capacity, 50);
        QCOMPARE(floor.kind, Area::Kind::Standing);
        QCOMPARE(boundsOf(floor.outline).center(), QPointF(100, 500));
        QCOMPARE(count(report->problems, "bad_capacity"), 1);
    }

    void withoutPlacesAndZones()
    {
        const auto report = readLayout("row,seat\nA,1\nA,2\nB,1\n");
        QVERIFY(report);
        const auto &rows = report->layout.sections.at(0).rows;
        QCOMPARE(distance(rows.at(0).seats.at(0).position, rows.at(0).seats.at(1).position), 52.0);
        QVERIFY(rows.at(1).seats.at(0).position.y() > rows.at(0).seats.at(0).position.y());
        QCOMPARE(count(report->problems, "positions_made"), 1);
        QCOMPARE(count(report->problems, "zones_from_sections"), 1);
        QVERIFY(report->isPublishable());
    }

    void namesThatAreIdsAreNumbered()
    {
        const auto report = readLayout("id,seatNumber,xCoordinate,yCoordinate,seatRow,area_id\n"
                                       "a,1,1,1,Row 1,00000000-0000-0000-0000-00000000000a\n"
                                       "b,2,2,1,Row 1,00000000-0000-0000-0000-00000000000a\n"
                                       "c,1,1,5,Balcony 1,00000000-0000-0000-0000-00000000000b\n");
        QVERIFY(report);
        const auto &sections = report->layout.sections;
        QCOMPARE(sections.size(), size_t(2));
        QCOMPARE(sections[1].name, QStringLiteral("Section 2"));
        QCOMPARE(sections[1].id, QStringLiteral("00000000-0000-0000-0000-00000000000b"));
        QCOMPARE(sections[1].rows.at(0).label, QStringLiteral("Balcony 1"));
        QCOMPARE(count(report->problems, "name_made"), 2);
        QCOMPARE(usualPitch(report->layout), 52.0);
        QVERIFY(report->isPublishable());
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("guessed");
        const QString text = QStringLiteral("Reihe\tPlatz\nGröße\t1\n");
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-8") << text.toUtf8() << 0;
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8() << 0;
        QTest::newRow("UTF-16") << QByteArray(utf16(text)) << 0;
        QTest::newRow("Latin-1") << text.toLatin1() << 1;
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, guessed);
        const auto report = readLayout(bytes);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(firstRow(report).label, QStringLiteral("Größe"));
        QCOMPARE(count(report->problems, "not_utf8"), guessed);
    }

    void mappingByHand()
    {
        const QByteArray bytes = "first,second,third\nA,7,12\nA,8,12\n";
        auto preview = previewCsv(bytes);
        QVERIFY(preview);
        QCOMPARE(preview->header, QStringList({"first", "second", "third"}));
        QCOMPARE(preview->lines.size(), size_t(2));
        QVERIFY(!preview->guess.isUsable());
        CsvMapping mapping = preview->guess;
        mapping.set(CsvField::Row, 0);
        mapping.set(CsvField::Seat, 1);
        const auto report = importCsv(bytes, mapping);
        QVERIFY(report);
        QCOMPARE(firstRow(report).seats.at(1).label, QStringLiteral("8"));
        QCOMPARE(count(report->problems, "column_not_kept"), 1);
    }

    void aTableWithoutAHeader()
    {
        const QByteArray bytes = "Stalls,A,7\nStalls,A,8\n";
        const auto preview = previewCsv(bytes);
        QVERIFY(preview);
        QVERIFY(!preview->guess.hasHeader);
        QCOMPARE(preview->header, QStringList({"Stalls", "A", "7"}));
        QVERIFY(!preview->guess.isUsable());
        CsvMapping mapping = preview->guess;
        mapping.set(CsvField::Row, 1);
        mapping.set(CsvField::Seat, 2);
        const auto report = importCsv(bytes, mapping);
        QVERIFY(report);
        QCOMPARE(report->seatsIn, 2);
        QCOMPARE(firstRow(report).seats.at(0).label, QStringLiteral("7"));
        QCOMPARE(count(report->problems, "column_not_kept"), 1);
        mapping.hasHeader = true;
        QCOMPARE(importCsv(bytes, mapping)->seatsIn, 1);
        // Names that nobody knows are names all the same.
        QVERIFY(previewCsv("first,second\nA,7\n")->guess.hasHeader);
    }

    void anotherDelimiter()
    {
        const QByteArray bytes = "Reihe;Platz, links, rechts\nA;1\n";
        QCOMPARE(previewCsv(bytes)->header.size(), qsizetype(3));
        const auto preview = previewCsv(bytes, 20, u';');
        QCOMPARE(preview->header, QStringList({"Reihe", "Platz, links, rechts"}));
        QCOMPARE(preview->guess.delimiter, QChar(u';'));
        QCOMPARE(preview->guess.column(CsvField::Row), 0);
    }

    void whatIsATable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("leastColumns");
        QTest::addColumn<bool>("isTable");
        QTest::newRow("two columns") << QByteArray("row,seat\nA,1\n") << 2 << true;
        QTest::newRow("one column") << QByteArray("seat\n1\n") << 2 << false;
        QTest::newRow("one column will do") << QByteArray("seat\n1\n") << 1 << true;
        QTest::newRow("JSON") << QByteArray(" {\"a\": 1, \"b\": 2}") << 1 << false;
        QTest::newRow("a list") << QByteArray("[1, 2]") << 1 << false;
        QTest::newRow("a drawing") << QByteArray("<svg a=',' />") << 1 << false;
        QTest::newRow("a workbook") << QByteArray("PK\x03\x04,,,,") << 1 << false;
        QTest::newRow("nothing") << QByteArray("  \n") << 1 << false;
    }

    void whatIsATable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, leastColumns);
        QTEST(layout::isTable(bytes, leastColumns), "isTable");
    }

    void aMappedTableIsReadWhole()
    {
        const QByteArray bytes = "first,second\nA,7\nA,7\n";
        CsvMapping mapping = previewCsv(bytes)->guess;
        mapping.set(CsvField::Row, 0);
        mapping.set(CsvField::Seat, 1);
        const auto report = readTable(bytes, mapping, {}, QStringLiteral("Hall"));
        QVERIFY(report);
        QCOMPARE(report->layout.name, QStringLiteral("Hall"));
        QCOMPARE(report->seatsOut, 2);
        QCOMPARE(count(report->problems, "duplicate_seat_label"), 1);
        ImportWatch impatient;
        impatient.isCancelled = [] { return true; };
        const auto cancelled = readTable(bytes, mapping, impatient);
        QVERIFY(!cancelled && isImportCancelled(cancelled.error()));
    }

    void fileNamesTheHall()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("Town hall.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("row,seat\nA,1\n");
        file.close();
        const auto report = readLayoutFile(file.fileName());
        QVERIFY(report);
        QCOMPARE(report->layout.name, QStringLiteral("Town hall"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        using enum ErrorCode;
        QTest::newRow("no seats") << QByteArray("name,age\nx,1\n") << InvalidParams << "seat";
        QTest::newRow("an open quote") << QByteArray("row,seat\nA,\"1\nA,2\n") << ParseError << "line 2";
        QTest::newRow("an endless cell")
            << "row,seat\nA,\"" + QByteArray(20'000, 'x') << TooLarge << "line 2";
        QTest::newRow("columns") << QByteArray(1'000, ',') + "seat\n1\n" << TooLarge << "columns";
        QTest::newRow("a row of a million")
            << "row,seat\n" + QByteArray("A,1\n").repeated(1'000'000) << TooLarge << "seats in a row";
        QTest::newRow("places") << QByteArray("section,seat,capacity\nF,,1e30\n") << TooLarge << "seats";
        QTest::newRow("a workbook") << QByteArray("PK\x03\x04....") << InvalidParams << "compressed";
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
        auto report = readLayout("row,seat,x,y\nA,1,nan,0\nA,2,inf,0\nA,3,,\nA,,far,0\nA\n");
        QVERIFY(report);
        QCOMPARE(report->seatsIn, 5);
        QCOMPARE(report->seatsOut, 5);
        QCOMPARE(count(report->problems, "bad_coordinate"), 5);
        repairLoaded(*report);
        QVERIFY2(report->isPublishable(), qPrintable(formatReport(*report, true)));
    }
};

QTEST_GUILESS_MAIN(TestCsvImport)
#include "test_csvimport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "tests/unit/layout/smallhall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>
#include <limits>

using namespace parterre;
using namespace parterre::layout;

Q_DECLARE_METATYPE(std::function<void(QJsonObject &)>)

namespace {

QByteArray bytes(const Layout &layout)
{
    return QJsonDocument(layoutToJson(layout)).toJson(QJsonDocument::Compact);
}

using Change = std::function<void(QJsonObject &)>;

/// Changes the object at `path` ({"sections", 0, "rows", 1}) within a document.
QJsonValue changedAt(const QJsonValue &root, const QVariantList &path, const Change &change)
{
    if (path.isEmpty()) {
        QJsonObject object = root.toObject();
        change(object);
        return object;
    }
    if (path.first().typeId() == QMetaType::Int) {
        QJsonArray array = root.toArray();
        array[path.first().toInt()] = changedAt(array.at(path.first().toInt()), path.mid(1), change);
        return array;
    }
    QJsonObject object = root.toObject();
    object[path.first().toString()] = changedAt(object.value(path.first().toString()), path.mid(1), change);
    return object;
}

} // namespace

class TestLayoutJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        Layout hall = smallHall();
        hall.sections[0].rows[0].seats[0].attributes = SeatAttribute::Wheelchair | SeatAttribute::StepFree;
        hall.sections[0].rows[0].seats[1].attributes = SeatAttribute::Companion;
        hall.sections[1].rows[0].seats[2].attributes = SeatAttribute::RestrictedView | SeatAttribute::Aisle;
        hall.sections[1].rows[0].seats[0].position = {0.1 + 0.2, -1.0 / 3};
        hall.decorations.push_back({Decoration::Kind::Ellipse, {}, QRectF(1, 2, 3.5, 4),
            QStringLiteral("Bar ä"), QStringLiteral("#aabbcc"), 30});
        const QByteArray written = bytes(hall);
        const auto read = layoutFromJson(QJsonDocument::fromJson(written).object());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QVERIFY(read.value() == hall);
        QCOMPARE(bytes(read.value()), written);
    }

    void everyMemberReadsBack()
    {
        Layout hall = smallHall();
        hall.floors = {{"ground", "Ground floor"}, {"balcony", "Balcony"}};
        hall.entrances = {{"east", "Door East", {10, 20}, "ground"}};
        hall.pictures = {{"view", "image/png", QByteArray("\x89PNG\0\xff", 6)}};
        hall.underlay = Underlay{"view", {-5, 7.5}, 2.5, -90, 0.25, true, false};
        hall.guides = {{Qt::Vertical, 12.5}, {Qt::Horizontal, -3}};
        Section &stalls = hall.sections.front();
        stalls.id = "s1";
        stalls.floor = "ground";
        stalls.entrance = "east";
        Row &row = stalls.rows.front();
        row.id = "r1";
        row.table = Table{Table::Shape::Booth, {1, 2}, {300, 120}, 15, true};
        row.seats[0].attributes = SeatAttribute::NoArmrest | SeatAttribute::Aisle;
        row.seats[0].entrance = "east";
        row.seats[0].note = "pillar to the left";
        row.seats[0].view = "view";
        hall.areas[0].kind = Area::Kind::Standing;
        hall.areas[0].floor = "ground";
        hall.areas[0].entrance = "east";
        hall.decorations[0].kind = Decoration::Kind::Aisle;
        hall.decorations[0].id = "d1";
        hall.decorations[0].floor = "balcony";
        const auto read = layoutFromJson(layoutToJson(hall));
        QVERIFY2(read, read ? "" : qPrintable(read.error().field + ": " + read.error().detail));
        QCOMPARE(*read, hall);
    }

    void emptyLayout()
    {
        const auto read = layoutFromJson(layoutToJson(Layout()));
        QVERIFY(read);
        QVERIFY(read.value() == Layout());
    }

    void refuses_data()
    {
        QTest::addColumn<QVariantList>("path");
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        const QVariantList root;
        const QVariantList seat{"sections", 0, "rows", 1, "seats", 2};
        const auto set = [](const char *key, const QJsonValue &value) -> Change {
            return [=](QJsonObject &object) { object[QLatin1String(key)] = value; };
        };
        const auto drop = [](const char *key) -> Change {
            return [=](QJsonObject &object) { object.remove(QLatin1String(key)); };
        };
        using enum ErrorCode;
        QTest::newRow("another version")
            << root << set("parterre-layout", 2) << InvalidParams << "parterre-layout";
        QTest::newRow("no format") << root << drop("parterre-layout") << InvalidParams << "parterre-layout";
        QTest::newRow("unknown member") << root << set("sectoins", QJsonArray()) << InvalidParams << "";
        QTest::newRow("no sections") << root << drop("sections") << InvalidParams << "sections";
        QTest::newRow("sections an object")
            << root << set("sections", QJsonObject()) << InvalidParams << "sections";
        QTest::newRow("diameter 0") << root << set("seat_diameter", 0) << InvalidParams << "seat_diameter";
        QTest::newRow("focal point a number")
            << root << set("focal_point", 3) << InvalidParams << "focal_point.x";
        const QString seatPath = QStringLiteral("sections[0].rows[1].seats[2]");
        QTest::newRow("x text") << seat << set("x", "0") << InvalidParams << seatPath + ".x";
        QTest::newRow("y missing") << seat << drop("y") << InvalidParams << seatPath + ".y";
        QTest::newRow("x far away") << seat << set("x", 1e8) << InvalidParams << seatPath + ".x";
        QTest::newRow("x not finite")
            << seat << set("x", std::numeric_limits<double>::infinity()) << InvalidParams << seatPath + ".x";
        QTest::newRow("id a number") << seat << set("id", 7) << InvalidParams << seatPath + ".id";
        QTest::newRow("seat typo") << seat << set("colour", "red") << InvalidParams << seatPath;
        QTest::newRow("long label") << seat << set("label", QString(201, 'x')) << TooLarge
                                    << seatPath + ".label";
        QTest::newRow("attribute") << seat << set("attributes", QJsonArray{"comfy"}) << InvalidParams
                                   << seatPath + ".attributes";
        QTest::newRow("attribute twice") << seat << set("attributes", QJsonArray{"aisle", "aisle"})
                                         << InvalidParams << seatPath + ".attributes";
        QTest::newRow("seat no object")
            << QVariantList{"sections", 0, "rows", 1} << set("seats", QJsonArray{1}) << InvalidParams
            << "sections[0].rows[1].seats[0]";
        const QVariantList area{"areas", 0};
        QTest::newRow("half a place") << area << set("capacity", 1.5) << InvalidParams << "areas[0].capacity";
        QTest::newRow("less than none")
            << area << set("capacity", -1) << InvalidParams << "areas[0].capacity";
        QTest::newRow("too many places") << area << set("capacity", 199'990) << TooLarge << "areas[0]";
        QTest::newRow("outline of triples")
            << area << set("outline", QJsonArray{QJsonArray{1, 2, 3}}) << InvalidParams << "areas[0].outline";
        QTest::newRow("colour name") << QVariantList{"zones", 0} << set("color", "red") << InvalidParams
                                     << "zones[0].color";
        QTest::newRow("colour not hex")
            << QVariantList{"zones", 0} << set("color", "#00GG00") << InvalidParams << "zones[0].color";
        QTest::newRow("kind") << QVariantList{"decorations", 0} << set("kind", "piano") << InvalidParams
                              << "decorations[0].kind";
    }

    void refuses()
    {
        QFETCH(QVariantList, path);
        QFETCH(Change, change);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        const auto read = layoutFromJson(changedAt(layoutToJson(smallHall()), path, change).toObject());
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().field, field);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void tooManySeats()
    {
        Layout hall;
        hall.sections.resize(1);
        hall.sections[0].name = QStringLiteral("All");
        hall.sections[0].rows.resize(21);
        for (Row &row : hall.sections[0].rows) {
            row.label = QStringLiteral("A");
            row.seats.resize(9'999);
        }
        const auto read = layoutFromJson(layoutToJson(hall));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestLayoutJson)
#include "test_layoutjson.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/methods.h"
#include "common/protocol/rpcclient.h"
#include "tests/protocol/sample.h"

#include <QCborStreamWriter>
#include <QTest>

using namespace parterre;
using namespace parterre::protocol;

/// Every message comes out of either form as it went in.
class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMethodRoundTrips();
    void everyNotificationRoundTrips();
    void bytesAreBase64InJsonAndBytesInCbor();
    void tuplesTravelAsLists();
    void fieldsStandInTheirOrder();
    void absentAndNullAreTheSame();
    void largeNumbersStayExact();
    void wholeFloatsAreWhole();
    void cborIsWhatQtWrites();
    void numbersHaveTheShortestHeads();
};

namespace {

template <class T>
bool roundTrips(const T &value, Form form)
{
    const QByteArray bytes = toBytes(value, form);
    if constexpr (std::is_same_v<T, QJsonObject>) {
        const auto document = parseDocument(bytes, form);
        return document && decode<T>(*document, Strictness::Strict).value() == value;
    } else {
        const auto back = fromBytes<T>(bytes, form);
        if (!back)
            qWarning() << back.error().field << back.error().detail << bytes;
        return back && *back == value;
    }
}

template <class T>
void checkRoundTrips(const char *what)
{
    for (const bool full : {true, false}) {
        for (const Form form : {Form::Json, Form::Cbor})
            QVERIFY2(roundTrips(sample<T>(full), form), what);
    }
}

template <class... P>
void checkMethods(TypeList<P...>)
{
    (checkRoundTrips<P>(P::method.name), ...);
    (checkRoundTrips<typename P::Answer>(P::method.name), ...);
}

template <class... N>
void checkNotifications(TypeList<N...>)
{
    (checkRoundTrips<N>(N::notification), ...);
}

template <class T>
void checkCbor(const char *what)
{
    for (const bool full : {true, false}) {
        const QByteArray bytes = toCbor(sample<T>(full));
        QCborParserError error;
        const QCborValue read = QCborValue::fromCbor(bytes, &error);
        QVERIFY2(error.error == QCborError::NoError && error.offset == bytes.size(), what);
        QVERIFY2(read.toCbor() == bytes, what);
    }
}

template <class... P>
void checkCborOf(TypeList<P...>)
{
    (checkCbor<P>(P::method.name), ...);
    (checkCbor<typename P::Answer>(P::method.name), ...);
}

} // namespace

void TestCodec::everyMethodRoundTrips() { checkMethods(Methods{}); }

void TestCodec::everyNotificationRoundTrips() { checkNotifications(Notifications{}); }

void TestCodec::bytesAreBase64InJsonAndBytesInCbor()
{
    const SeatStates states{{7}, 3, QByteArray("\x00\x01\x02\x03", 4)};
    QCOMPARE(toJson(states), QByteArray(R"({"show":"7","version":3,"states":"AAECAw=="})"));
    QCOMPARE(toCbor(states).toHex(),
        QByteArray("a3"
                   "6473686f77"
                   "6137"
                   "6776657273696f6e"
                   "03"
                   "66737461746573"
                   "4400010203"));
}

void TestCodec::tuplesTravelAsLists()
{
    const SeatsChanged changed{{7}, 3, 4, {{12, 2}, {13, 0}}};
    QCOMPARE(toJson(changed), QByteArray(R"({"show":"7","from":3,"version":4,"changes":[[12,2],[13,0]]})"));
    QVERIFY(!fromJson<SeatsChanged>(R"({"show":"7","from":3,"version":4,"changes":[[12]]})"));
    QVERIFY(!fromJson<SeatsChanged>(R"({"show":"7","from":3,"version":4,"changes":[[12,2,1]]})"));
}

void TestCodec::fieldsStandInTheirOrder()
{
    QCOMPARE(toJson(SessionLogin{QStringLiteral("a\"b\\\n\x01"), QStringLiteral("\u00e9")}),
        QByteArray("{\"user\":\"a\\\"b\\\\\\n\\u0001\",\"password\":\"\xc3\xa9\"}"));
}

void TestCodec::absentAndNullAreTheSame()
{
    QCOMPARE(toJson(EventsSearch{}), QByteArray("{}"));
    const auto null = fromJson<EventsSearch>(R"({"text":null,"limit":null})");
    QVERIFY(null.ok());
    QCOMPARE(*null, EventsSearch{});
    QCborMap map;
    map[QStringLiteral("text")] = QCborValue(nullptr);
    QVERIFY(fromCbor<EventsSearch>(QCborValue(map).toCbor()).ok());
}

void TestCodec::largeNumbersStayExact()
{
    const qint64 large = std::numeric_limits<qint64>::max();
    SeatStates states{{large}, large, {}};
    QCOMPARE(fromJson<SeatStates>(toJson(states)).value(), states);
    QCOMPARE(fromCbor<SeatStates>(toCbor(states)).value(), states);
    states.version = std::numeric_limits<qint64>::min();
    QCOMPARE(fromJson<SeatStates>(toJson(states)).value(), states);
    QCOMPARE(fromCbor<SeatStates>(toCbor(states)).value(), states);
}

void TestCodec::wholeFloatsAreWhole()
{
    QCOMPARE(fromJson<EventsSearch>(R"({"limit":1e1})").value().limit, std::optional(10));
    QCborMap map;
    map[QStringLiteral("limit")] = 10.0;
    QCOMPARE(fromCbor<EventsSearch>(QCborValue(map).toCbor()).value().limit, std::optional(10));
}

void TestCodec::cborIsWhatQtWrites() { checkCborOf(Methods{}); }

void TestCodec::numbersHaveTheShortestHeads()
{
    constexpr qint64 edges[] = {
        23, 24, 0xff, 0x100, 0xffff, 0x10000, 0xffff'ffff, 0x1'0000'0000, std::numeric_limits<qint64>::max()};
    for (const qint64 edge : edges) {
        for (const qint64 number : {edge, -edge, -edge - 1, qint64(0)}) {
            CborWriter ours;
            ours.whole(number);
            QByteArray qts;
            QCborStreamWriter(&qts).append(number);
            QCOMPARE(ours.take().toHex(), qts.toHex());
        }
    }
    for (const qsizetype length : {0, 1, 23, 24, 255, 256, 65'535, 65'536}) {
        CborWriter ours;
        ours.text(QString(length, u'\u20ac'));
        QByteArray qts;
        QCborStreamWriter(&qts).append(QString(length, u'\u20ac'));
        QCOMPARE(ours.take(), qts);
    }
}

QTEST_GUILESS_MAIN(TestCodec)
#include "test_codec.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"
#include "common/protocol/methods.h"

#include <QTest>

using namespace parterre;
using namespace parterre::protocol;

/// What is not as the method says is named, with its place.
class TestRejection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badParams_data();
    void badParams();
    void badCborParams_data();
    void badCborParams();
    void lenientForgivesUnknownFieldsOnly();
    void elementsCountAsTheyAre();
};

namespace {

using Decode = Result<Done> (*)(const QByteArray &, Form);

template <class T>
Result<Done> tryDecode(const QByteArray &bytes, Form form)
{
    const auto value = fromBytes<T>(bytes, form);
    return value ? Result<Done>(Done{}) : Result<Done>(value.error());
}

} // namespace

Q_DECLARE_METATYPE(Decode)

void TestRejection::badParams_data()
{
    QTest::addColumn<Decode>("decode");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, Decode decode, const QByteArray &json, const char *field,
                         const char *reason, const char *detail) {
        QTest::newRow(name) << decode << json << QString::fromLatin1(field) << QString::fromLatin1(reason)
                            << QString::fromLatin1(detail);
    };
    const Decode login = tryDecode<SessionLogin>;
    const Decode search = tryDecode<EventsSearch>;
    const Decode hold = tryDecode<SeatsHold>;
    const Decode create = tryDecode<OrdersCreate>;
    const Decode pay = tryDecode<OrdersPay>;
    const Decode best = tryDecode<SeatsBest>;
    const Decode render = tryDecode<TicketsRender>;
    const QByteArray id = "\"0d3b9a4c-93f4-4f6e-9d3a-0b6f5b4c3a21\"";

    row("missing", login, R"({"user":"a"})", "password", "missing", "missing");
    row("null is missing", login, R"({"user":"a","password":null})", "password", "missing", "missing");
    row("a list", login, R"(["a","b"])", "", "wrong_type", "must be an object");
    row("number for a text", login, R"({"user":1,"password":"b"})", "user", "wrong_type", "must be a text");
    row("empty text", login, R"({"user":"","password":"b"})", "user", "out_of_range",
        "must have 1 to 100 characters");
    row("long text", login, R"({"user":")" + QByteArray(101, 'a') + R"(","password":"b"})", "user",
        "out_of_range", "must have 1 to 100 characters");
    row("lone surrogate", login, R"({"user":"\ud800","password":"b"})", "user", "wrong_type",
        "must be valid Unicode without U+0000");
    row("zero character", login, R"({"user":"a\u0000","password":"b"})", "user", "wrong_type",
        "must be valid Unicode without U+0000");
    row("unknown field", login, R"({"user":"a","password":"b","role":"owner"})", "role", "unknown_field",
        "there is no such field, or it is given twice");
    row("unknown null field", login, R"({"user":"a","password":"b","role":null})", "role", "unknown_field",
        "there is no such field, or it is given twice");
    row("fraction", search, R"({"limit":1.5})", "limit", "wrong_type",
        "must be a whole number between 1 and 200");
    row("text for a number", search, R"({"limit":"5"})", "limit", "wrong_type",
        "must be a whole number between 1 and 200");
    row("zero", search, R"({"limit":0})", "limit", "out_of_range",
        "must be a whole number between 1 and 200");
    row("huge number", search, R"({"limit":1e300})", "limit", "out_of_range",
        "must be a whole number between 1 and 200");
    row("more than 64 bits", search, R"({"limit":99999999999999999999})", "limit", "out_of_range",
        "must be a whole number between 1 and 200");
    row("no time", search, R"({"from":"tomorrow"})", "from", "wrong_type", "must be an RFC 3339 time");
    row("time without zone", search, R"({"from":"2026-11-23T19:30:00"})", "from", "wrong_type",
        "must be an RFC 3339 time");
    row("id as number", hold, R"({"show":7,"seats":[1],"key":"12345678"})", "show", "wrong_type",
        "must be an id as the server gave it");
    row("bad id", hold, R"({"show":"7 ","seats":[1],"key":"12345678"})", "show", "wrong_type",
        "must be an id as the server gave it");
    row("bad uuid", hold, R"({"show":"7","seats":[1],"hold":"7","key":"12345678"})", "hold", "wrong_type",
        "must be an id as the server gave it");
    row("no list", hold, R"({"show":"7","seats":1,"key":"12345678"})", "seats", "wrong_type",
        "must be a list");
    row("empty list", hold, R"({"show":"7","seats":[],"key":"12345678"})", "seats", "out_of_range",
        "must have 1 to 1000 elements");
    row("element", hold, R"({"show":"7","seats":[1,"2"],"key":"12345678"})", "seats[1]", "wrong_type",
        "must be a whole number");
    row("null element", hold, R"({"show":"7","seats":[null],"key":"12345678"})", "seats[0]", "missing",
        "missing");
    row("short key", hold, R"({"show":"7","seats":[1],"key":"1"})", "key", "out_of_range",
        "must have 8 to 64 characters");
    row("in an element", create,
        R"({"hold":)" + id
            + R"(,"tickets":[{"seat":1,"ticket_type":"1"},{"seat":-1,"ticket_type":"1"}],"key":"12345678"})",
        "tickets[1].seat", "out_of_range", "must be a whole number between 0 and 999999");
    row("unknown in an element", create,
        R"({"hold":)" + id + R"(,"tickets":[{"seat":1,"ticket_type":"1","price":0}],"key":"12345678"})",
        "tickets[0].price", "unknown_field", "there is no such field, or it is given twice");
    row("in an object", create,
        R"({"hold":)" + id
            + R"(,"tickets":[{"seat":1,"ticket_type":"1"}],"customer":{"name":5},"key":"12345678"})",
        "customer.name", "wrong_type", "must be a text");
    row("negative money", pay,
        R"({"order":)" + id + R"(,"tenders":[{"kind":"cash","amount":-1}],"key":"12345678"})",
        "tenders[0].amount", "out_of_range", "must be a whole number between 0 and 1000000000000");
    row("unknown enum", pay,
        R"({"order":)" + id + R"(,"tenders":[{"kind":"gold","amount":1}],"key":"12345678"})",
        "tenders[0].kind", "out_of_range", "must be one of: cash, card");
    row("enum as number", render, R"({"order":)" + id + R"(,"format":0})", "format", "wrong_type",
        "must be one of: pdf, png, escpos, fgl");
    row("text for a bool", best, R"({"show":"7","quantity":2,"together":"yes","key":"12345678"})", "together",
        "wrong_type", "must be true or false");
    row("bad base64", tryDecode<SeatStates>, R"({"show":"7","version":1,"states":"??"})", "states",
        "wrong_type", "must be base64 in JSON, a byte string in CBOR");
}

void TestRejection::badParams()
{
    QFETCH(const Decode, decode);
    QFETCH(const QByteArray, json);
    QFETCH(const QString, field);
    QFETCH(const QString, reason);
    QFETCH(const QString, detail);

    const auto result = decode(json, Form::Json);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidParams);
    QCOMPARE(result.error().field, field);
    QCOMPARE(result.error().reason, reason);
    QCOMPARE(result.error().detail, detail);

    // The same document in CBOR is refused for the same reason.
    const auto document = parseDocument(json, Form::Json);
    QVERIFY(document.ok());
    const QCborValue cbor = QCborValue::fromJsonValue(std::get<QJsonValue>(*document));
    if (QByteArray(QTest::currentDataTag()) == "lone surrogate")
        return; // cannot be written as UTF-8
    const auto again = decode(cbor.toCbor(), Form::Cbor);
    QVERIFY(!again);
    QCOMPARE(again.error().field, field);
    QCOMPARE(again.error().reason, reason);
}

void TestRejection::badCborParams_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");

    // {"show": "7", ...}: a3 64 "show" 61 "7" 67 "version" 01 66 "states" 41 00
    QTest::newRow("text for bytes") << QByteArray("a36473686f7761376776657273696f6e016673746174657361"
                                                  "41")
                                    << ErrorCode::InvalidParams << QStringLiteral("states");
    QTest::newRow("given twice") << QByteArray(
        "a46473686f7761376776657273696f6e016673746174657341006473686f776137")
                                 << ErrorCode::InvalidParams << QStringLiteral("show");
    QTest::newRow("number as key") << QByteArray("a46473686f7761376776657273696f6e01667374617465734100"
                                                 "0102")
                                   << ErrorCode::InvalidParams << QStringLiteral("1");
    QTest::newRow("tagged text") << QByteArray("a36473686f77c161376776657273696f6e01667374617465734100")
                                 << ErrorCode::InvalidParams << QStringLiteral("show");
    QTest::newRow("invalid UTF-8") << QByteArray("a36473686f7761ff6776657273696f6e01667374617465734100")
                                   << ErrorCode::ParseError << QString();
}

void TestRejection::badCborParams()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, field);
    const auto result = fromCbor<SeatStates>(QByteArray::fromHex(hex));
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().field, field);
}

void TestRejection::lenientForgivesUnknownFieldsOnly()
{
    const QByteArray more = R"({"holds":[],"colour":"red"})";
    QVERIFY(!fromJson<HoldList>(more));
    QVERIFY(fromJson<HoldList>(more, Strictness::Lenient).ok());
    QVERIFY(!fromJson<HoldList>(R"({"colour":"red"})", Strictness::Lenient));
    QVERIFY(!fromJson<HoldList>(R"({"holds":[{"hold":"x"}]})", Strictness::Lenient));
}

void TestRejection::elementsCountAsTheyAre()
{
    // 100 characters of two UTF-16 units each are 100 characters.
    const QByteArray masks = QByteArray("\xf0\x9f\x8e\xad").repeated(100);
    QVERIFY(fromJson<SessionLogin>(R"({"user":")" + masks + R"(","password":"b"})").ok());
    QVERIFY(!fromJson<SessionLogin>(R"({"user":")" + masks + R"(a","password":"b"})"));
}

QTEST_GUILESS_MAIN(TestRejection)
#include "test_rejection.moc"

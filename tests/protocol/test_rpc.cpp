// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/methods.h"
#include "common/protocol/rpcclient.h"

#include <QTest>

using namespace parterre;
using namespace parterre::protocol;

/// The envelope: what a server makes of any frame, and a desk of any answer.
class TestRpc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsTravel_data() { forms(); }
    void requestsTravel();
    void answersTravel_data() { forms(); }
    void answersTravel();
    void errorsTravel_data() { forms(); }
    void errorsTravel();
    void notificationsTravel_data() { forms(); }
    void notificationsTravel();
    void badFrames_data();
    void badFrames();
    void badCborFrames_data();
    void badCborFrames();
    void depthIsCounted();
    void internalDetailsStayInside();
    void idsComeBackAsTheyWere();
    void cutFramesAreNeverRead();

private:
    static void forms();
};

void TestRpc::forms()
{
    QTest::addColumn<Form>("form");
    QTest::newRow("json") << Form::Json;
    QTest::newRow("cbor") << Form::Cbor;
}

void TestRpc::requestsTravel()
{
    QFETCH(const Form, form);
    const SeatsHold sent{{7}, {1, 2}, std::nullopt, QStringLiteral("0123456789")};
    const auto parsed = parseRequest(encodeRequest(42, sent, form), form);
    QVERIFY(parsed.request.ok());
    QCOMPARE(parsed.request->id.toInteger(), 42);
    QCOMPARE(parsed.request->method, QStringLiteral("seats.hold"));
    QCOMPARE(parsed.request->form, form);
    QCOMPARE(decodeParams<SeatsHold>(*parsed.request).value(), sent);
}

void TestRpc::answersTravel()
{
    QFETCH(const Form, form);
    const SeatStates sent{{7}, 9, QByteArray(60'000, '\x02')};
    const auto message = parseServerMessage(encodeAnswer(RequestId(42), sent, form), form);
    QVERIFY(message.ok());
    const auto *answer = std::get_if<ServerAnswer>(&*message);
    QVERIFY(answer);
    QCOMPARE(answer->id, 42);
    QCOMPARE(decodeAnswer<SeatStates>(*answer).value(), sent);
}

void TestRpc::errorsTravel()
{
    QFETCH(const Form, form);
    Error sent = makeError(ErrorCode::SeatsUnavailable, QStringLiteral("two of three"));
    sent.seats = {4, 5};
    sent.limit = 10;
    sent.retryAfterMs = 250;
    sent.field = QStringLiteral("seats");
    sent.reason = QStringLiteral("out_of_range");
    const auto message = parseServerMessage(encodeError(RequestId(42), sent, form), form);
    QVERIFY(message.ok());
    const auto *error = std::get_if<ServerError>(&*message);
    QVERIFY(error);
    QCOMPARE(error->id, std::optional<qint64>(42));
    QCOMPARE(error->error, sent);
}

void TestRpc::notificationsTravel()
{
    QFETCH(const Form, form);
    const SeatsChanged sent{{7}, 1, 2, {{3, 1}}};
    const auto message = parseServerMessage(encodeNotification(sent, form), form);
    QVERIFY(message.ok());
    const auto *notification = std::get_if<ServerNotification>(&*message);
    QVERIFY(notification);
    QCOMPARE(notification->method, QStringLiteral("seats.changed"));
    QCOMPARE(decodeNotification<SeatsChanged>(*notification).value(), sent);
}

void TestRpc::badFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &frame, ErrorCode code, const char *id) {
        QTest::newRow(name) << frame << code << QString::fromLatin1(id);
    };
    using enum ErrorCode;
    row("nothing", "", ParseError, "undefined");
    row("no JSON", "hello", ParseError, "undefined");
    row("cut off", R"({"jsonrpc":"2.0","id":1)", ParseError, "undefined");
    row("garbage behind", R"({"jsonrpc":"2.0","id":1,"method":"a"} x)", ParseError, "undefined");
    row("two documents", R"({"jsonrpc":"2.0","id":1,"method":"a"}{})", ParseError, "undefined");
    row("invalid UTF-8", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\"}", ParseError, "undefined");
    row("UTF-8 surrogate", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xed\xa0\x80\"}", ParseError,
        "undefined");
    row("batch", R"([{"jsonrpc":"2.0","id":1,"method":"a"}])", InvalidRequest, "undefined");
    row("no version", R"({"id":1,"method":"a"})", InvalidRequest, "1");
    row("wrong version", R"({"jsonrpc":2.0,"id":1,"method":"a"})", InvalidRequest, "1");
    row("no method", R"({"jsonrpc":"2.0","id":"x"})", InvalidRequest, "\"x\"");
    row("method as number", R"({"jsonrpc":"2.0","id":1,"method":1})", InvalidRequest, "1");
    row("fractional id", R"({"jsonrpc":"2.0","id":1.5,"method":"a"})", InvalidRequest, "undefined");
    row("id as object", R"({"jsonrpc":"2.0","id":{},"method":"a"})", InvalidRequest, "undefined");
    row("long id", R"({"jsonrpc":"2.0","id":")" + QByteArray(101, 'a') + R"(","method":"a"})", InvalidRequest,
        "undefined");
    row("unknown member", R"({"jsonrpc":"2.0","id":1,"method":"a","parms":{}})", InvalidRequest, "1");
    row("10,000 lists", QByteArray(10'000, '['), TooDeep, "undefined");
    row("10,000 objects", QByteArray("{\"a\":").repeated(10'000), TooDeep, "undefined");
    row("deep params",
        R"({"jsonrpc":"2.0","id":1,"method":"a","params":)" + QByteArray(10'000, '[')
            + QByteArray(10'000, ']') + "}",
        TooDeep, "undefined");
}

void TestRpc::badFrames()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, id);
    const auto parsed = parseRequest(frame, Form::Json);
    QVERIFY(!parsed.request);
    QCOMPARE(parsed.request.error().code, code);
    QCOMPARE(parsed.id.toDiagnosticNotation(), id);
}

void TestRpc::badCborFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    const auto row = [](const char *name, const QByteArray &hex, ErrorCode code) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << code;
    };
    row("nothing", "", ParseError);
    row("a number", "01", InvalidRequest);
    row("garbage behind", "a001", ParseError);
    row("2^64-1 elements", "9bffffffffffffffff", ParseError);
    row("2^32-1 elements", "9affffffff", ParseError);
    row("2^62 pairs", "bb4000000000000000", ParseError);
    row("2^63 bytes", "5b8000000000000000", ParseError);
    row("text beyond the end", "6561", ParseError);
    row("cut argument", "19ff", ParseError);
    row("reserved length", "1c", ParseError);
    row("break alone", "ff", ParseError);
    row("break in a definite list", "82ff", ParseError);
    row("map without its value", "bf6161ff", ParseError);
    row("list never ended", "9f01", ParseError);
    row("string of the wrong pieces", "5f6161ff", ParseError);
    row("string in a string", "5f5f4100ffff", ParseError);
    row("bad UTF-8",
        "a16161"
        "62c328",
        ParseError);
    QTest::newRow("10,000 lists") << QByteArray(10'000, '\x81') << TooDeep;
    QTest::newRow("10,000 endless lists") << QByteArray(10'000, '\x9f') << TooDeep;
    QTest::newRow("10,000 maps") << QByteArray("\xa1\x61\x61").repeated(10'000) << TooDeep;
    QTest::newRow("10,000 endless maps") << QByteArray("\xbf\x61\x61").repeated(10'000) << TooDeep;
    QTest::newRow("10,000 tags") << QByteArray(10'000, '\xc1') << TooDeep;
}

void TestRpc::badCborFrames()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const ErrorCode, code);
    const auto parsed = parseRequest(frame, Form::Cbor);
    QVERIFY(!parsed.request);
    QCOMPARE(parsed.request.error().code, code);
}

void TestRpc::depthIsCounted()
{
    const auto nested = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(parseDocument(nested(32), Form::Json).ok());
    QCOMPARE(parseDocument(nested(33), Form::Json).error().code, ErrorCode::TooDeep);
    QVERIFY(parseDocument(R"(["[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[["])", Form::Json).ok());
    QVERIFY(parseDocument(QByteArray(31, '\x81') + '\x80', Form::Cbor).ok());
    QVERIFY(parseDocument(QByteArray(32, '\x81') + '\x01', Form::Cbor).ok());
    QCOMPARE(parseDocument(QByteArray(32, '\x81') + '\x80', Form::Cbor).error().code, ErrorCode::TooDeep);
    QVERIFY(parseDocument(QByteArray(32, '\x9f') + QByteArray(32, '\xff'), Form::Cbor).ok());
    QCOMPARE(parseDocument(QByteArray(33, '\x9f') + QByteArray(33, '\xff'), Form::Cbor).error().code,
        ErrorCode::TooDeep);
}

void TestRpc::internalDetailsStayInside()
{
    const Error error = makeError(ErrorCode::Internal, QStringLiteral("SELECT secret FROM account"));
    QVERIFY(!encodeError(RequestId(1), error, Form::Json).contains("secret"));
    QVERIFY(!encodeError(RequestId(1), error, Form::Cbor).contains("secret"));
}

void TestRpc::idsComeBackAsTheyWere()
{
    QCOMPARE(encodeAnswer(RequestId(QStringLiteral("a\"b")), Nothing{}, Form::Json),
        QByteArray(R"({"jsonrpc":"2.0","id":"a\"b","result":{}})"));
    QCOMPARE(encodeAnswer(RequestId(-5), Nothing{}, Form::Json),
        QByteArray(R"({"jsonrpc":"2.0","id":-5,"result":{}})"));
    QVERIFY(encodeError({}, makeError(ErrorCode::ParseError), Form::Json)
                .startsWith(R"({"jsonrpc":"2.0","id":null,)"));
    const auto silent = parseRequest(R"({"jsonrpc":"2.0","method":"session.logout"})", Form::Json);
    QVERIFY(silent.request.ok());
    QVERIFY(!silent.request->wantsAnswer());
    QVERIFY(decodeParams<SessionLogout>(*silent.request).ok());
}

// Each frame cut at any place is an error and nothing worse (run under the address sanitizer).
void TestRpc::cutFramesAreNeverRead()
{
    const SeatsHold sent{{7}, {1, 2, 300, 70'000}, std::nullopt, QStringLiteral("0123456789")};
    for (const Form form : {Form::Json, Form::Cbor}) {
        const QByteArray frame = encodeRequest(42, sent, form);
        for (qsizetype size = 0; size < frame.size(); ++size)
            QCOMPARE(parseRequest(frame.left(size), form).request.error().code, ErrorCode::ParseError);
    }
}

QTEST_GUILESS_MAIN(TestRpc)
#include "test_rpc.moc"

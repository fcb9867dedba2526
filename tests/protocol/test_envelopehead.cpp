// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/envelopehead.h"
#include "common/protocol/methods.h"
#include "common/protocol/rpcclient.h"

#include <QTest>

#include <limits>

using namespace parterre;
using namespace parterre::protocol;

/// The beginning of a frame, read without the rest.
class EnvelopeHeadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysTheIdOfOurFrames_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<qint64>("id");
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        for (const qint64 id : {0LL, 1LL, 23LL, 24LL, 255LL, 256LL, 65'535LL, 65'536LL, 4'294'967'295LL,
                 4'294'967'296LL, 999'999'999'999'999LL}) {
            QTest::addRow("json %lld", id) << Form::Json << id;
            QTest::addRow("cbor %lld", id) << Form::Cbor << id;
        }
        QTest::newRow("cbor largest") << Form::Cbor << largest;
    }
    void saysTheIdOfOurFrames()
    {
        QFETCH(const Form, form);
        QFETCH(const qint64, id);
        const QByteArray asked = encodeRequest(id, ShowsGet{{417}}, form);
        const auto request = EnvelopeHead::ofRequest(asked, form);
        QVERIFY(request);
        QCOMPARE(request->id, id);
        // The tail is the same whatever the id is.
        const QByteArray again = encodeRequest(5, ShowsGet{{417}}, form);
        QCOMPARE(asked.mid(request->size), again.mid(EnvelopeHead::ofRequest(again, form)->size));
        QCOMPARE(parseRequest(asked, form).request->tail, asked.mid(request->size));

        const QByteArray told = encodeAnswer(RequestId(id), SeatStates{{417}, 1, {}}, form);
        const auto answer = EnvelopeHead::ofAnswer(told, form);
        QVERIFY(answer);
        QCOMPARE(answer->id, id);
        QCOMPARE(EnvelopeHead::forAnswer(id, form), told.left(answer->size));
    }

    void leavesOtherFramesAlone_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<QByteArray>("frame");
        const auto json = [](const char *name, const QByteArray &frame) {
            QTest::newRow(name) << Form::Json << frame;
        };
        json("empty", {});
        json("cut", "{\"jsonrpc\":\"2.0\",\"id\":");
        json("cut in the number", "{\"jsonrpc\":\"2.0\",\"id\":12");
        json("text", R"({"jsonrpc":"2.0","id":"1","method":"m"})");
        json("negative", R"({"jsonrpc":"2.0","id":-1,"method":"m"})");
        json("no number at all", R"({"jsonrpc":"2.0","id":,"method":"m"})");
        json("zeros in front", R"({"jsonrpc":"2.0","id":01,"method":"m"})");
        json("fraction", R"({"jsonrpc":"2.0","id":1.0,"method":"m"})");
        json("exponent", R"({"jsonrpc":"2.0","id":0e5,"method":"m"})");
        json("too many digits", R"({"jsonrpc":"2.0","id":1234567890123456,"method":"m"})");
        json("another order", R"({"id":1,"jsonrpc":"2.0","method":"m"})");
        json("spaces", R"({"jsonrpc": "2.0","id":1,"method":"m"})");
        const auto cbor = [](const char *name, const QByteArray &id) {
            QTest::newRow(name) << Form::Cbor << QByteArray("\xa4\x67jsonrpc\x63\x32.0\x62id") + id;
        };
        cbor("cut", {});
        cbor("cut in the number", QByteArray("\x1b\0\0\0", 4));
        cbor("above 63 bits", "\x1b\xff\xff\xff\xff\xff\xff\xff\xff\x60");
        cbor("negative", "\x20\x60");
        cbor("text", "\x61\x31\x60");
        cbor("reserved length", "\x1c\x60");
        QTest::newRow("json as cbor") << Form::Cbor << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,");
    }
    void leavesOtherFramesAlone()
    {
        QFETCH(const Form, form);
        QFETCH(const QByteArray, frame);
        QVERIFY(!EnvelopeHead::ofRequest(frame, form));
    }

    void aLongTailIsNoneEither()
    {
        EventsSearch search;
        search.text = QString(1'024, u'x');
        QVERIFY(parseRequest(encodeRequest(1, search, Form::Json), Form::Json).request->tail.isEmpty());
    }

    void aTailWithAnotherIdIsNone()
    {
        // Of two the last counts, as ever; what is told by the first is not for others.
        const auto parsed = parseRequest(
            R"({"jsonrpc":"2.0","id":1,"method":"shows.get","params":{"show":"1"},"id":2})", Form::Json);
        QVERIFY(parsed.request.ok());
        QCOMPARE(parsed.id.toInteger(), 2);
        QVERIFY(parsed.request->tail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(EnvelopeHeadTest)
#include "test_envelopehead.moc"

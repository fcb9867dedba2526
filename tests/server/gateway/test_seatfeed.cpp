// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"
#include "server/gateway/seatfeed.h"
#include "server/gateway/websocketframe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace parterre;
using protocol::Form;

namespace {

/// Keeps what it was sent, and applies it as a desk does.
class Reader : public FeedTarget {
public:
    bool canTake() const override { return reads; }
    void send(const WebSocketFrame &frame) override
    {
        frames.append(frame.message());
        wires.insert(frame.bytes().constData());
        if (frame.form() != Form::Json)
            return;
        const QJsonObject message = QJsonDocument::fromJson(frame.message()).object();
        const QByteArray params = QJsonDocument(message[u"params"].toObject()).toJson();
        if (message[u"method"] == QLatin1StringView("seats.snapshot")) {
            snapshots.append(*protocol::fromJson<protocol::SeatsSnapshot>(params));
            return;
        }
        const auto change = protocol::fromJson<protocol::SeatsChanged>(params);
        QVERIFY(change.ok());
        received.append(*change);
    }

    bool reads = true;
    QList<QByteArray> frames;
    QSet<const char *> wires; ///< where the bytes lay
    QList<protocol::SeatsChanged> received;
    QList<protocol::SeatsSnapshot> snapshots;
};

constexpr ShowId show{7};

protocol::SeatsChanged commit(qint64 version, std::vector<protocol::SeatChange> changes)
{
    return {show, version - 1, version, std::move(changes)};
}

} // namespace

class SeatFeedTest : public QObject {
    Q_OBJECT
private:
    Metrics m_metrics;
    protocol::SeatsSnapshot m_now; ///< as the inventory has it
    const SeatFeed::Snapshots m_snapshots = [this](ShowId) { return std::optional(m_now); };

private Q_SLOTS:
    void putsCommitsTogether()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader reader;
        QVERIFY(feed.add(show, &reader, 10, Form::Json));
        feed.take(commit(11, {{3, 1}, {4, 1}}));
        feed.take(commit(12, {{4, 0}, {9, 2}}));
        QVERIFY(reader.received.isEmpty()); // the answer of seats.watch goes first
        QTRY_COMPARE(reader.received.size(), 1);
        QCOMPARE(reader.received[0], (protocol::SeatsChanged{show, 10, 12, {{3, 1}, {4, 0}, {9, 2}}}));
        feed.take(commit(13, {{3, 0}}));
        QTRY_COMPARE(reader.received.size(), 2);
        QCOMPARE(reader.received[1], commit(13, {{3, 0}}));
    }

    void whoBeganInBetweenGetsWhatIsNewToThem()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader early;
        Reader middle;
        Reader late;
        feed.add(show, &early, 10, Form::Json);
        feed.take(commit(11, {{1, 1}}));
        feed.add(show, &middle, 11, Form::Json);
        feed.take(commit(12, {{2, 1}}));
        feed.add(show, &late, 12, Form::Json);
        QTRY_COMPARE(middle.received.size(), 1);
        QCOMPARE(early.received, QList{(protocol::SeatsChanged{show, 10, 12, {{1, 1}, {2, 1}}})});
        QCOMPARE(middle.received, QList{commit(12, {{2, 1}})});
        QVERIFY(late.received.isEmpty());
        feed.take(commit(13, {{2, 0}}));
        QTRY_COMPARE(late.received.size(), 1);
        QCOMPARE(late.received, QList{commit(13, {{2, 0}})});
    }

    void eachGetsItsForm()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader json;
        Reader cbor;
        feed.add(show, &json, 10, Form::Json);
        feed.add(show, &cbor, 10, Form::Cbor);
        feed.take(commit(11, {{1, 1}}));
        QTRY_COMPARE(cbor.frames.size(), 1);
        const QCborMap message = QCborValue::fromCbor(cbor.frames[0]).toMap();
        QCOMPARE(message[QStringLiteral("method")].toString(), QStringLiteral("seats.changed"));
        QCOMPARE(message[QStringLiteral("params")].toMap()[QStringLiteral("version")].toInteger(), 11);
        QCOMPARE(json.received.size(), 1);
    }

    void whoDoesNotReadGetsTheWholeLater()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader reader;
        Reader slow;
        feed.add(show, &reader, 10, Form::Json);
        feed.add(show, &slow, 10, Form::Json);
        slow.reads = false;
        feed.take(commit(11, {{1, 1}}));
        QTRY_COMPARE(reader.received.size(), 1);
        feed.take(commit(12, {{2, 1}}));
        QTRY_COMPARE(reader.received.size(), 2);
        QVERIFY(slow.frames.isEmpty());
        m_now = {show, 12, QByteArray("\0\1\1", 3)};
        slow.reads = true; // no further change comes, and yet it must learn what it missed
        QTRY_COMPARE(slow.snapshots.size(), 1);
        QCOMPARE(slow.snapshots[0], m_now);
        QVERIFY(slow.received.isEmpty());
        feed.take(commit(13, {{1, 0}}));
        QTRY_COMPARE(slow.received.size(), 1);
        QCOMPARE(slow.received[0], commit(13, {{1, 0}}));
        QVERIFY(reader.snapshots.isEmpty());
    }

    void whoReadsAgainAmidChangesGoesOnFromTheSnapshot()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader reader;
        Reader slow;
        feed.add(show, &reader, 10, Form::Json);
        feed.add(show, &slow, 10, Form::Json);
        slow.reads = false;
        feed.take(commit(11, {{1, 1}}));
        QTRY_COMPARE(reader.received.size(), 1);
        feed.take(commit(12, {{2, 1}}));
        m_now = {show, 12, QByteArray("\0\1\1", 3)};
        slow.reads = true;
        QTRY_COMPARE(slow.snapshots.size(), 1);
        feed.take(commit(13, {{2, 0}}));
        QTRY_COMPARE(slow.received.size(), 1);
        QCOMPARE(slow.received[0], commit(13, {{2, 0}})); // 12 is in the snapshot
    }

    void isEncodedOnceForAll()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        m_now = {show, 12, QByteArray(100, 1)};
        std::vector<Reader> readers(20);
        for (Reader &reader : readers) {
            feed.add(show, &reader, 10, Form::Json);
            reader.reads = &reader - readers.data() < 10;
        }
        feed.take(commit(11, {{1, 1}}));
        QTRY_COMPARE(readers.front().received.size(), 1);
        for (Reader &reader : readers)
            reader.reads = true;
        QTRY_COMPARE(readers.back().snapshots.size(), 1);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(readers[size_t(i)].wires, readers[i < 10 ? 0 : 19].wires);
    }

    void overAGapTheWholeIsSent()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader reader;
        feed.add(show, &reader, 10, Form::Json);
        feed.take(commit(11, {{1, 1}}));
        feed.take(commit(14, {{2, 1}}));
        m_now = {show, 14, QByteArray("\0\1\1", 3)};
        QTRY_COMPARE(reader.snapshots.size(), 1);
        QVERIFY(reader.received.isEmpty());
    }

    void framesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<QByteArray>("head"); // RFC 6455, section 5.2
        QTest::newRow("nothing") << qsizetype(0) << QByteArray::fromHex("8100");
        QTest::newRow("one byte") << qsizetype(125) << QByteArray::fromHex("817d");
        QTest::newRow("two bytes") << qsizetype(126) << QByteArray::fromHex("817e007e");
        QTest::newRow("the most of two") << qsizetype(65'535) << QByteArray::fromHex("817effff");
        QTest::newRow("eight bytes") << qsizetype(65'536) << QByteArray::fromHex("817f0000000000010000");
    }
    void framesAreThoseOfTheStandard()
    {
        QFETCH(qsizetype, size);
        QFETCH(QByteArray, head);
        const QByteArray message(size, 'x');
        const WebSocketFrame text(message, Form::Json);
        QCOMPARE(text.bytes(), head + message);
        QCOMPARE(text.message(), message);
        head[0] = char(0x82);
        QCOMPARE(WebSocketFrame(message, Form::Cbor).bytes(), head + message);
    }

    void whoStoppedHearsNothing()
    {
        SeatFeed feed(5, m_metrics, m_snapshots);
        Reader reader;
        Reader other;
        feed.add(show, &reader, 10, Form::Json);
        feed.add(show, &other, 10, Form::Json);
        QVERIFY(!feed.add(show, &reader, 10, Form::Json));
        feed.take(commit(11, {{1, 1}}));
        QVERIFY(feed.remove(show, &reader));
        QVERIFY(!feed.remove(show, &reader));
        QTRY_COMPARE(other.received.size(), 1);
        QVERIFY(reader.frames.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SeatFeedTest)
#include "test_seatfeed.moc"

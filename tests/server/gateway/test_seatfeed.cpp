// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"
#include "server/gateway/seatfeed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace parterre;
using protocol::Form;

namespace {

/// Keeps what it was sent, and applies it as a desk does.
class Reader : public FeedTarget {
public:
    bool canTake() const override { return reads; }
    void sendFrame(const QByteArray &frame, Form form) override
    {
        frames.append(frame);
        if (form != Form::Json)
            return;
        const QJsonObject message = QJsonDocument::fromJson(frame).object();
        const auto change =
            protocol::fromJson<protocol::SeatsChanged>(QJsonDocument(message[u"params"].toObject()).toJson());
        QVERIFY(change.ok());
        received.append(*change);
    }

    bool reads = true;
    QList<QByteArray> frames;
    QList<protocol::SeatsChanged> received;
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

private Q_SLOTS:
    void putsCommitsTogether()
    {
        SeatFeed feed(5, m_metrics);
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
        SeatFeed feed(5, m_metrics);
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
        SeatFeed feed(5, m_metrics);
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

    void whoDoesNotReadSeesTheGapLater()
    {
        SeatFeed feed(5, m_metrics);
        Reader reader;
        Reader slow;
        feed.add(show, &reader, 10, Form::Json);
        feed.add(show, &slow, 10, Form::Json);
        slow.reads = false;
        feed.take(commit(11, {{1, 1}}));
        QTRY_COMPARE(reader.received.size(), 1);
        QVERIFY(slow.frames.isEmpty());
        slow.reads = true; // no further change comes, and yet it must learn that it missed one
        QTRY_COMPARE(slow.received.size(), 1);
        QVERIFY(slow.received[0].from != 10);
        QVERIFY(slow.received[0].changes.empty());
        feed.add(show, &slow, 11, Form::Json);
        feed.take(commit(12, {{1, 0}}));
        QTRY_COMPARE(slow.received.size(), 2);
        QCOMPARE(slow.received[1], commit(12, {{1, 0}}));
    }

    void nothingIsPutTogetherOverAGap()
    {
        SeatFeed feed(5, m_metrics);
        Reader reader;
        feed.add(show, &reader, 10, Form::Json);
        feed.take(commit(11, {{1, 1}}));
        feed.take(commit(14, {{2, 1}}));
        QTRY_COMPARE(reader.received.size(), 1);
        QCOMPARE(reader.received[0], commit(14, {{2, 1}}));
    }

    void whoStoppedHearsNothing()
    {
        SeatFeed feed(5, m_metrics);
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

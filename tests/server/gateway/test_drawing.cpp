// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/gateway/peer.h"
#include "tests/support/testserver.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

/// Two admins on one draft, and the way from an empty draft to a sold seat.
class DrawingTest : public QObject {
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;

    std::unique_ptr<Peer> connected(const QString &user = {}, protocol::Form form = protocol::Form::Json)
    {
        auto peer = std::make_unique<Peer>(m_server->url(), form);
        if (!peer->waitForOpen())
            qFatal("cannot connect");
        if (!user.isEmpty() && peer->login(user).isEmpty())
            qFatal("cannot sign in");
        return peer;
    }
    static QJsonObject keyed(QJsonObject params)
    {
        params[u"key"_qs] = newKey();
        return params;
    }
    static QString venueOf(Peer &peer)
    {
        return peer.result(u"venues.list"_qs)[u"venues"][0][u"venue"].toString();
    }
    QString newDraft(Peer &peer)
    {
        const QJsonObject params{{u"venue"_qs, venueOf(peer)}, {u"layout"_qs, m_server->layout.toString()}};
        return peer.result(u"drafts.create"_qs, keyed(params))[u"draft"].toString();
    }
    static QJsonObject saving(const QString &draft, int revision, const QByteArray &document)
    {
        return keyed({{u"draft"_qs, draft}, {u"revision"_qs, revision},
            {u"document"_qs, QString::fromLatin1(document.toBase64())}});
    }
    static QByteArray documentIn(const QJsonObject &open)
    {
        return QByteArray::fromBase64(open[u"document"].toString().toLatin1());
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestServer>(m_cluster); }
    void cleanup() { m_server.reset(); }

    void onlyAdminsMayDraw()
    {
        for (const char *user : {"counter", "door", "customer"}) {
            const auto peer = connected(QLatin1StringView(user));
            QCOMPARE(peer->errorName(u"venues.list"_qs), u"forbidden"_qs);
            QCOMPARE(peer->errorName(u"drafts.open"_qs, {{u"draft"_qs, u"1"_qs}}), u"forbidden"_qs);
        }
        QCOMPARE(connected()->errorName(u"venues.list"_qs), u"unauthenticated"_qs);
        for (const char *user : {"venue", "manager", "owner"})
            QVERIFY(!venueOf(*connected(QLatin1StringView(user))).isEmpty());
    }

    void twoOnOneDraftAreTold()
    {
        const auto anna = connected(u"venue"_qs);
        const auto bert = connected(u"manager"_qs);
        const QString draft = newDraft(*anna);
        const QJsonObject which{{u"draft"_qs, draft}};
        const QJsonObject first = anna->result(u"drafts.open"_qs, which);
        QVERIFY(first[u"open_by"].toArray().isEmpty());
        const QJsonObject second = bert->result(u"drafts.open"_qs, which);
        QCOMPARE(second[u"open_by"].toArray(), QJsonArray{u"Venue"_qs});
        QTRY_COMPARE(anna->notifications.size(), 1);
        const QJsonObject opened = anna->notifications.takeFirst();
        QCOMPARE(opened[u"draft"].toString(), draft);
        QCOMPARE(opened[u"what"].toString(), u"opened"_qs);
        QCOMPARE(opened[u"by"].toString(), u"Manager"_qs);
        QCOMPARE(opened[u"open_by"].toArray(), QJsonArray{u"Manager"_qs});

        const QJsonObject save = saving(draft, 1, documentIn(second));
        QCOMPARE(bert->result(u"drafts.save"_qs, save)[u"revision"].toInt(), 2);
        QTRY_COMPARE(anna->notifications.size(), 1);
        const QJsonObject saved = anna->notifications.takeFirst();
        QCOMPARE(saved[u"what"].toString(), u"saved"_qs);
        QCOMPARE(saved[u"revision"].toInt(), 2);

        const QJsonObject refused = anna->errorData(u"drafts.save"_qs, saving(draft, 1, documentIn(first)));
        QCOMPARE(refused[u"name"].toString(), u"draft_changed"_qs);
        QCOMPARE(refused[u"revision"].toInt(), 2);
        QCOMPARE(refused[u"by"].toString(), u"Manager"_qs);

        bert->socket().close();
        QTRY_COMPARE(anna->notifications.size(), 1);
        QCOMPARE(anna->notifications[0][u"what"].toString(), u"closed"_qs);
        QVERIFY(anna->notifications[0][u"open_by"].toArray().isEmpty());
    }

    void whoClosesHearsNothing()
    {
        const auto anna = connected(u"venue"_qs);
        const auto bert = connected(u"manager"_qs, protocol::Form::Cbor);
        const QString draft = newDraft(*anna);
        const QJsonObject which{{u"draft"_qs, draft}};
        QVERIFY(!anna->result(u"drafts.open"_qs, which).isEmpty());
        QVERIFY(!bert->result(u"drafts.open"_qs, which).isEmpty());
        QVERIFY(anna->call(u"drafts.close"_qs, which).contains(u"result"));
        QTRY_COMPARE(bert->notifications.size(), 1);
        anna->notifications.clear();
        const QJsonObject discard = keyed({{u"draft"_qs, draft}, {u"revision"_qs, 1}});
        QVERIFY(anna->call(u"drafts.discard"_qs, discard).contains(u"result"));
        QTRY_COMPARE(bert->notifications.size(), 2);
        QCOMPARE(bert->notifications[1][u"what"].toString(), u"discarded"_qs);
        QCOMPARE(bert->errorName(u"drafts.open"_qs, which), u"draft_not_found"_qs);
        QVERIFY(anna->notifications.isEmpty());
    }

    void onlySoManyAreOpen()
    {
        const auto anna = connected(u"venue"_qs);
        for (int i = 0; i < 8; ++i)
            QVERIFY(!anna->result(u"drafts.open"_qs, {{u"draft"_qs, newDraft(*anna)}}).isEmpty());
        const QJsonObject refused = anna->errorData(u"drafts.open"_qs, {{u"draft"_qs, newDraft(*anna)}});
        QCOMPARE(refused[u"reason"].toString(), u"open_drafts"_qs);
        QCOMPARE(refused[u"limit"].toInt(), 8);
    }

    void largeDocumentsPass()
    {
        const auto anna = connected(u"venue"_qs);
        const QString draft = newDraft(*anna);
        const QJsonObject which{{u"draft"_qs, draft}};
        const QByteArray small = documentIn(anna->result(u"drafts.open"_qs, which));
        QVERIFY(!small.isEmpty());
        const QByteArray large = small + QByteArray(12 * 1024 * 1024, ' ');
        QCOMPARE(anna->result(u"drafts.save"_qs, saving(draft, 1, large))[u"revision"].toInt(), 2);
        QCOMPARE(documentIn(anna->result(u"drafts.open"_qs, which)).size(), large.size());
        const QByteArray tooLarge = small + QByteArray(16 * 1024 * 1024, ' ');
        const QJsonObject refused = anna->errorData(u"drafts.save"_qs, saving(draft, 2, tooLarge));
        QCOMPARE(refused[u"reason"].toString(), u"out_of_range"_qs);
        QCOMPARE(refused[u"field"].toString(), u"document"_qs);
    }

    void cborCarriesThemAsTheyAre()
    {
        const auto anna = connected(u"venue"_qs, protocol::Form::Cbor);
        const auto bert = connected(u"manager"_qs);
        const QString draft = newDraft(*anna);
        const QByteArray document = documentIn(bert->result(u"drafts.open"_qs, {{u"draft"_qs, draft}}))
            + QByteArray(8 * 1024 * 1024, ' ');
        const QCborMap params{
            {u"draft"_qs, draft}, {u"revision"_qs, 1}, {u"document"_qs, document}, {u"key"_qs, newKey()}};
        const QCborMap request{{u"jsonrpc"_qs, u"2.0"_qs}, {u"id"_qs, 1'000'000},
            {u"method"_qs, u"drafts.save"_qs}, {u"params"_qs, params}};
        anna->sendRaw(request.toCborValue().toCbor());
        QCOMPARE(anna->waitFor(1'000'000)[u"result"][u"revision"].toInt(), 2);
        QCOMPARE(documentIn(bert->result(u"drafts.open"_qs, {{u"draft"_qs, draft}})), document);
    }

    void strangersMayNotSendThem()
    {
        const auto clerk = connected(u"counter"_qs);
        clerk->send(u"drafts.save"_qs, saving(u"1"_qs, 1, QByteArray(2 * 1024 * 1024, ' ')));
        QTRY_COMPARE(clerk->socket().state(), QAbstractSocket::UnconnectedState);
        const auto former = connected(u"venue"_qs);
        QVERIFY(former->call(u"session.logout"_qs).contains(u"result"));
        former->send(u"drafts.save"_qs, saving(u"1"_qs, 1, QByteArray(2 * 1024 * 1024, ' ')));
        QTRY_COMPARE(former->socket().state(), QAbstractSocket::UnconnectedState);
    }

    void aDrawnHallIsSold()
    {
        const auto admin = connected(u"venue"_qs);
        const auto clerk = connected(u"counter"_qs);
        const QJsonObject search{{u"text"_qs, u"Hamlet"_qs}};
        QVERIFY(clerk->result(u"events.search"_qs, search)[u"events"].toArray().isEmpty());
        const QString draft = newDraft(*admin);
        const QJsonObject publish = keyed({{u"draft"_qs, draft}, {u"revision"_qs, 1}});
        const QJsonObject layout = admin->result(u"drafts.publish"_qs, publish);
        QCOMPARE(layout[u"version"].toInt(), 2);
        const QJsonObject event = admin->result(u"events.create"_qs,
            keyed({{u"venue"_qs, venueOf(*admin)}, {u"title"_qs, u"Hamlet"_qs},
                {u"category"_qs, u"theatre"_qs}}));
        QCOMPARE(event[u"title"].toString(), u"Hamlet"_qs);
        const Timestamp now = m_server->clock().now();
        const QJsonObject creation = keyed({{u"event"_qs, event[u"event"]}, {u"layout"_qs, layout[u"layout"]},
            {u"starts_at"_qs, (now + 7'200'000).toRfc3339()}, {u"sales_from"_qs, now.toRfc3339()},
            {u"sales_until"_qs, (now + 7'200'000).toRfc3339()}, {u"currency"_qs, u"EUR"_qs}});
        const QJsonObject show = admin->result(u"shows.create"_qs, creation);
        QCOMPARE(show[u"zones"].toArray().size(), 2);
        QCOMPARE(admin->result(u"shows.create"_qs, creation)[u"show"], show[u"show"]);
        const QJsonArray types = admin->result(u"ticket_types.list"_qs)[u"ticket_types"].toArray();
        QCOMPARE(types[0][u"name"].toString(), u"Adult"_qs);
        QVERIFY(clerk->result(u"shows.get"_qs, {{u"show"_qs, show[u"show"]}})[u"prices"].toArray().isEmpty());
        QJsonObject prices = keyed({{u"show"_qs, show[u"show"]},
            {u"prices"_qs,
                QJsonArray{QJsonObject{{u"zone"_qs, u"a"_qs}, {u"ticket_type"_qs, types[0][u"ticket_type"]},
                    {u"amount"_qs, 4200}}}}});
        QCOMPARE(admin->result(u"prices.put"_qs, prices)[u"prices"].toArray().size(), 1);

        // At once, although the same was asked just now and the clock stands still.
        QCOMPARE(
            clerk->result(u"shows.get"_qs, {{u"show"_qs, show[u"show"]}})[u"prices"].toArray().size(), 1);
        const QJsonObject found = clerk->result(u"events.search"_qs, search)[u"events"][0].toObject();
        QCOMPARE(found[u"shows"][0][u"show"], show[u"show"]);
        const QJsonObject hold =
            clerk->result(u"seats.hold"_qs, keyed({{u"show"_qs, show[u"show"]}, {u"seats"_qs, seats({0})}}));
        const QJsonObject order = clerk->result(u"orders.create"_qs,
            keyed({{u"hold"_qs, hold[u"hold"]},
                {u"tickets"_qs,
                    QJsonArray{
                        QJsonObject{{u"seat"_qs, 0}, {u"ticket_type"_qs, types[0][u"ticket_type"]}}}}}));
        QCOMPARE(order[u"total"].toInt(), 4200);
    }

    void whatDoesNotExistIsNamed()
    {
        const auto admin = connected(u"venue"_qs);
        const Timestamp now = m_server->clock().now();
        QJsonObject show{{u"event"_qs, u"99"_qs}, {u"layout"_qs, m_server->layout.toString()},
            {u"starts_at"_qs, now.toRfc3339()}, {u"sales_from"_qs, now.toRfc3339()},
            {u"sales_until"_qs, (now + 1000).toRfc3339()}, {u"currency"_qs, u"EUR"_qs}};
        QCOMPARE(admin->errorName(u"shows.create"_qs, keyed(show)), u"event_not_found"_qs);
        show[u"event"_qs] = m_server->event.toString();
        show[u"layout"_qs] = u"99"_qs;
        QCOMPARE(admin->errorName(u"shows.create"_qs, keyed(show)), u"layout_not_found"_qs);
        show[u"layout"_qs] = m_server->layout.toString();
        show[u"currency"_qs] = u"eur"_qs;
        QCOMPARE(admin->errorData(u"shows.create"_qs, keyed(show))[u"field"].toString(), u"currency"_qs);
        QCOMPARE(
            admin->errorName(u"prices.put"_qs, keyed({{u"show"_qs, u"99"_qs}, {u"prices"_qs, QJsonArray()}})),
            u"show_not_found"_qs);
        QCOMPARE(admin->errorName(u"events.create"_qs,
                     keyed({{u"venue"_qs, u"99"_qs}, {u"title"_qs, u"T"_qs}, {u"category"_qs, u"c"_qs}})),
            u"venue_not_found"_qs);
    }

    void venuesAndTicketTypesAreMade()
    {
        const auto admin = connected(u"manager"_qs);
        const QJsonObject venue{{u"name"_qs, u"Barn"_qs}, {u"city"_qs, u"Kiel"_qs}, {u"country"_qs, u"DE"_qs},
            {u"time_zone"_qs, u"Europe/Berlin"_qs}};
        const QJsonObject made = admin->result(u"venues.create"_qs, keyed(venue));
        QCOMPARE(made[u"name"].toString(), u"Barn"_qs);
        QCOMPARE(admin->result(u"venues.create"_qs, keyed(venue)), made);
        QJsonObject nowhere = venue;
        nowhere[u"name"_qs] = u"Nowhere"_qs;
        nowhere[u"time_zone"_qs] = u"Europe/Atlantis"_qs;
        QCOMPARE(admin->errorData(u"venues.create"_qs, keyed(nowhere))[u"field"].toString(), u"time_zone"_qs);
        QCOMPARE(admin->result(u"venues.list"_qs)[u"venues"].toArray().size(), 2);
        const QJsonObject senior = keyed({{u"name"_qs, u"Senior"_qs}});
        const QJsonObject type = admin->result(u"ticket_types.create"_qs, senior);
        QCOMPARE(admin->result(u"ticket_types.create"_qs, senior), type);
        QCOMPARE(admin->result(u"ticket_types.list"_qs)[u"ticket_types"].toArray().size(), 3);
        QCOMPARE(admin->errorName(u"ticket_types.create"_qs, keyed({{u"name"_qs, u"Senior"_qs}})),
            u"invalid_params"_qs);
    }
};

QTEST_GUILESS_MAIN(DrawingTest)
#include "test_drawing.moc"

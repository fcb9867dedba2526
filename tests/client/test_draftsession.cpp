// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/draftsession.h"
#include "client/models/showopening.h"
#include "client/models/venuebook.h"
#include "common/layout/demohalls.h"
#include "tests/client/answer.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace parterre::test;

namespace {

/// An admin at a desk, without a window.
struct Admin {
    Admin(TestServer &testServer, const QString &user)
        : ids(testServer.clock())
        , connection(testServer.clock(), ids, nullptr)
        , book(connection)
        , session(connection)
        , opening(connection, testServer.clock())
    {
        isIn = test::signIn(connection, testServer.url(), user, TestServer::password).ok();
    }

    SystemIdSource ids;
    ServerConnection connection;
    VenueBook book;
    DraftSession session;
    ShowOpening opening;
    bool isIn = false;
};

} // namespace

/// Drafts between desks and a real server.
class TestDraftSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TestServer>(m_cluster);
        m_first = std::make_unique<Admin>(*m_server, QStringLiteral("venue"));
        m_second = std::make_unique<Admin>(*m_server, QStringLiteral("manager"));
        QVERIFY(m_first->isIn && m_second->isIn);
        m_first->book.refresh();
        QTRY_COMPARE(m_first->book.status(), VenueBook::Status::Ready);
        QVERIFY(!m_first->book.venues().empty());
    }

    void cleanup()
    {
        m_first.reset();
        m_second.reset();
        m_server.reset();
    }

    void aDraftIsMadeSavedPublishedAndSold()
    {
        const VenueId venue = m_first->book.venue();
        QVERIFY(answer(m_first->session.create(venue, std::nullopt, "Playhouse")).ok());
        layout::Layout hall = layout::playhouse();
        hall.guides = {{Qt::Vertical, 5}};
        QVERIFY(answer(m_first->session.save(hall)).ok());
        const auto version = answer(m_first->session.publish(true));
        QVERIFY2(version.ok(), version.ok() ? "" : qPrintable(version.error().detail));
        QCOMPARE(version->capacity, hall.seatCount());
        m_first->book.refresh();
        QTRY_VERIFY(
            std::ranges::find(m_first->book.layouts(), version->layout, &protocol::LayoutVersion::layout)
            != m_first->book.layouts().end());
        ShowOpening::Wish wish{venue, version->layout, "Hamlet", "theatre",
            m_server->clock().now() + 86'400'000, "EUR", {}, "Adult"};
        for (const layout::Zone &zone : hall.zones)
            wish.prices[zone.key] = 2500;
        const auto show = answer(m_first->opening.open(wish));
        QVERIFY2(show.ok(), show.ok() ? "" : qPrintable(show.error().detail));
        QCOMPARE(show->title, QString("Hamlet"));
        QCOMPARE(show->prices.size(), hall.zones.size());
    }

    void whoSavesSecondIsToldAndLosesNothing()
    {
        const VenueId venue = m_first->book.venue();
        QVERIFY(answer(m_first->session.create(venue, std::nullopt, "Hall")).ok());
        const DraftId draft = m_first->session.draft().draft;
        QSignalSpy company(&m_first->session, &DraftSession::companyChanged);
        QVERIFY(answer(m_second->session.open(draft)).ok());
        QCOMPARE(m_second->session.company().size(), 1u);
        QTRY_COMPARE(m_first->session.company().size(), 1u);
        QVERIFY(company.count() > 0);

        QSignalSpy overtaken(&m_second->session, &DraftSession::overtaken);
        layout::Layout theirs = layout::playhouse();
        theirs.name = "Hall";
        QVERIFY(answer(m_first->session.save(theirs)).ok());
        QTRY_COMPARE(overtaken.count(), 1);

        layout::Layout mine = layout::operaHouse();
        mine.name = "Hall";
        const auto saved = answer(m_second->session.save(mine));
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::DraftChanged);
        QVERIFY(!saved.error().by.isEmpty());
        QVERIFY(answer(m_second->session.saveCopy(mine)).ok());
        QVERIFY(m_second->session.draft().draft != draft);
        // Both are there.
        QCOMPARE(*answer(m_first->session.open(draft)), theirs);
        QCOMPARE(*answer(m_first->session.open(m_second->session.draft().draft)), mine);
    }

    void errorsForbidPublishing()
    {
        QVERIFY(answer(m_first->session.create(m_first->book.venue(), std::nullopt, "Broken")).ok());
        layout::Layout broken = layout::playhouse();
        broken.sections[0].rows[0].seats[0].zone = "nowhere";
        QVERIFY(answer(m_first->session.save(broken)).ok());
        const auto published = answer(m_first->session.publish(true));
        QVERIFY(!published.ok());
        QCOMPARE(published.error().code, ErrorCode::LayoutHasErrors);
    }

private:
    TestCluster m_cluster;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Admin> m_first;
    std::unique_ptr<Admin> m_second;
};

QTEST_GUILESS_MAIN(TestDraftSession)
#include "test_draftsession.moc"

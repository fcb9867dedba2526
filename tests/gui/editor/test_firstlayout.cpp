// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/view/panelstack.h"
#include "common/layout/demohalls.h"
#include "common/layout/layoutjson.h"
#include "tests/gui/editor/venuestest.h"

#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::test;

/// What a venue that has nothing yet offers its admin, against a real server.
class TestFirstLayout : public VenuesTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aNewVenueOffersWaysToBegin();
    void theGeneratorsComeWithTheirDraft();
    void aVenueWithADraftOffersNothing();
    void aFileComesIntoTheEmptyDraft();
};

void TestFirstLayout::initTestCase()
{
    startServer();
    openVenues(QStringLiteral("owner"));
}

void TestFirstLayout::cleanupTestCase()
{
    closeVenues();
    m_server.reset();
}

void TestFirstLayout::aNewVenueOffersWaysToBegin()
{
    QVERIFY(!m_venues->book().layouts().empty());
    QVERIFY(!find("offer-newGenerated"));
    const VenueId before = m_venues->book().venue();
    clickOn("newVenue");
    QTRY_VERIFY(find<QLineEdit>("venueName"));
    QTest::keyClicks(find<QLineEdit>("venueName"), QStringLiteral("Kleines Haus"));
    QTest::keyClicks(find<QLineEdit>("venueCity"), QStringLiteral("Bremen"));
    clickOn("addVenue");
    QTRY_VERIFY(m_venues->book().venue() != before && m_venues->book().layouts().empty());
    for (const char *way :
        {"offer-newGenerated", "offer-newPlayhouse", "offer-newOpera", "offer-newArena", "offer-newImported"})
        QTRY_VERIFY2(find<QAbstractButton>(way), way);
}

void TestFirstLayout::theGeneratorsComeWithTheirDraft()
{
    clickOn("offer-newGenerated");
    QTRY_VERIFY(m_venues->view().isVisible() && m_venues->session().isOpen());
    QTRY_COMPARE(layout().zones.size(), 3u);
    QCOMPARE(m_venues->view().panels().current(), QStringLiteral("generators"));
    QVERIFY(!find("firstSteps"));
    clickOn("addGenerated");
    QVERIFY(layout().seatCount() > 0);
    clickOn("save");
    // Leaving does not wait for the answer: the page does.
}

void TestFirstLayout::aVenueWithADraftOffersNothing()
{
    clickOn("closeDraft");
    QTRY_VERIFY(!m_venues->view().isVisible());
    QTRY_COMPARE(m_venues->book().drafts().size(), 1u);
    QTRY_VERIFY(!find("offer-newGenerated"));
}

void TestFirstLayout::aFileComesIntoTheEmptyDraft()
{
    const QString path = m_desk->folder.filePath(QStringLiteral("house.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(layout::layoutToJson(layout::playhouse())).toJson());
    file.close();
    Q_EMIT m_venues->findChild<LayoutList *>()->newRequested(LayoutList::Template::Empty);
    QTRY_VERIFY(m_venues->view().isVisible() && m_venues->session().isOpen());
    QTRY_VERIFY(find("firstSteps"));
    QTRY_VERIFY(!find<QAbstractButton>("save")->isEnabled());
    const DraftId draft = m_venues->session().draft().draft;
    m_venues->importFile(path);
    clickOn("cancelImport");
    QTRY_VERIFY(find("firstSteps")); // it is still open
    m_venues->importFile(path);
    clickOn("openImport");
    QTRY_COMPARE(layout().seatCount(), layout::playhouse().seatCount());
    QVERIFY(m_venues->view().isVisible());
    QVERIFY(m_venues->session().draft().draft == draft);
    QVERIFY(!find("firstSteps"));
    m_venues->view().document().history().undo();
    QCOMPARE(layout().seatCount(), 0);
}

QTEST_MAIN(TestFirstLayout)
#include "test_firstlayout.moc"

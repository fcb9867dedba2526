// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "server/catalog/catalogservice.h"
#include "server/catalog/draftservice.h"
#include "server/storage/blockon.h"
#include "tests/server/catalog/smallhall.h"
#include "tests/support/testdatabase.h"

#include <QJsonDocument>
#include <QTest>

using namespace parterre;
using storage::blockOn;

namespace {

const Timestamp start{1'800'000'000'000};
const NewVenue venue{u"Old House"_qs, u"Berlin"_qs, u"DE"_qs, u"Europe/Berlin"_qs};
const Author anna{AccountId{1}, u"Anna"_qs};
const Author bert{AccountId{2}, u"Bert"_qs};

QByteArray documentOf(const layout::Layout &layout)
{
    return QJsonDocument(layout::layoutToJson(layout)).toJson(QJsonDocument::Compact);
}

QString key()
{
    static int last = 10'000'000;
    return QString::number(++last);
}

} // namespace

class DraftsTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CatalogService> m_catalog;
    std::unique_ptr<DraftService> m_drafts;
    LayoutId m_layout;
    VenueId m_venue;

    protocol::Draft create(std::optional<LayoutId> from, std::optional<QString> name = {})
    {
        return blockOn(m_drafts->create(anna, {m_venue, from, name, key()})).value();
    }
    Result<protocol::Draft> save(
        const Author &author, const protocol::Draft &draft, const layout::Layout &layout)
    {
        return blockOn(m_drafts->save(author, {draft.draft, draft.revision, documentOf(layout), key()}));
    }
    Result<protocol::LayoutVersion> publish(const protocol::Draft &draft, std::optional<bool> accept = {})
    {
        return blockOn(m_drafts->publish(anna, {draft.draft, draft.revision, accept, key()}));
    }
    protocol::OpenDraft open(const protocol::Draft &draft)
    {
        return blockOn(m_drafts->open(draft.draft)).value();
    }
    protocol::LayoutList list() { return blockOn(m_drafts->layouts({m_venue})).value(); }

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<test::TestDatabase>(m_cluster);
        m_clock = std::make_unique<ManualClock>(start);
        m_catalog = std::make_unique<CatalogService>(m_data->database(), *m_clock);
        m_drafts = std::make_unique<DraftService>(m_data->database(), *m_clock);
        m_layout = blockOn(m_catalog->publishLayout(venue, test::smallHall())).value();
        m_venue.value = m_data->number("SELECT venue_id FROM venue");
    }
    void cleanup()
    {
        m_drafts.reset();
        m_catalog.reset();
        m_data.reset();
    }

    void beginsWithNothingOrWithALayout()
    {
        const protocol::Draft empty = create({}, u"New hall"_qs);
        QCOMPARE(empty.revision, 1);
        QCOMPARE(empty.capacity, 0);
        QCOMPARE(empty.changedBy, u"Anna"_qs);
        QVERIFY(!empty.basedOn);
        const auto document = QJsonDocument::fromJson(open(empty).document).object();
        QCOMPARE(layout::layoutFromJson(document).value().name, u"New hall"_qs);

        const protocol::Draft copy = create(m_layout);
        QCOMPARE(copy.name, u"Hall"_qs);
        QCOMPARE(copy.capacity, 16);
        QCOMPARE(copy.basedOn, m_layout);
        QCOMPARE(open(copy).document, documentOf(test::smallHall()));
        const protocol::Draft other = create(m_layout, u"Other"_qs);
        const auto renamed = QJsonDocument::fromJson(open(other).document).object();
        QCOMPARE(layout::layoutFromJson(renamed).value(), test::smallHall(u"Other"_qs));

        const protocol::LayoutList all = list();
        QCOMPARE(all.drafts.size(), 3u);
        QCOMPARE(all.layouts.size(), 1u);
        QCOMPARE(all.layouts[0].layout, m_layout);
        QCOMPARE(all.layouts[0].version, 1);
    }

    void refusesWhatDoesNotExist()
    {
        const auto code = [](const auto &result) { return result.error().code; };
        QCOMPARE(code(blockOn(m_drafts->create(anna, {VenueId{99}, {}, u"x"_qs, key()}))),
            ErrorCode::VenueNotFound);
        QCOMPARE(code(blockOn(m_drafts->create(anna, {m_venue, LayoutId{99}, {}, key()}))),
            ErrorCode::LayoutNotFound);
        QCOMPARE(code(blockOn(m_drafts->create(anna, {m_venue, {}, {}, key()}))), ErrorCode::InvalidParams);
        NewVenue other = venue;
        other.name = u"Elsewhere"_qs;
        const LayoutId elsewhere = blockOn(m_catalog->publishLayout(other, test::smallHall())).value();
        QCOMPARE(code(blockOn(m_drafts->create(anna, {m_venue, elsewhere, {}, key()}))),
            ErrorCode::LayoutNotFound);
        QCOMPARE(code(blockOn(m_drafts->open(DraftId{99}))), ErrorCode::DraftNotFound);
        QCOMPARE(code(blockOn(m_drafts->layouts({VenueId{99}}))), ErrorCode::VenueNotFound);
        QCOMPARE(m_data->number("SELECT count(*) FROM draft"), 0);
    }

    void nobodysWorkIsOverwritten()
    {
        const protocol::Draft draft = create(m_layout);
        layout::Layout annas = test::smallHall();
        annas.sections[0].name = u"Parkett"_qs;
        const auto saved = save(anna, draft, annas);
        QVERIFY(saved.ok());
        QCOMPARE(saved->revision, 2);

        layout::Layout berts = test::smallHall(u"Berts hall"_qs);
        const auto refused = save(bert, draft, berts);
        QCOMPARE(refused.error().code, ErrorCode::DraftChanged);
        QCOMPARE(refused.error().revision, 2);
        QCOMPARE(refused.error().by, u"Anna"_qs);
        QCOMPARE(open(draft).document, documentOf(annas));

        const auto above = save(bert, *saved, berts);
        QVERIFY(above.ok());
        QCOMPARE(above->name, u"Berts hall"_qs);
        QCOMPARE(above->changedBy, u"Bert"_qs);
        QCOMPARE(open(draft).document, documentOf(berts));

        const auto stale = blockOn(m_drafts->discard(anna, {draft.draft, saved->revision, key()}));
        QCOMPARE(stale.error().code, ErrorCode::DraftChanged);
        QVERIFY(blockOn(m_drafts->discard(anna, {draft.draft, above->revision, key()})).ok());
        QVERIFY(list().drafts.empty());
    }

    void repetitionsAnswerTheSame()
    {
        const protocol::DraftsCreate begin{m_venue, m_layout, {}, key()};
        const auto draft = blockOn(m_drafts->create(anna, begin));
        QCOMPARE(blockOn(m_drafts->create(anna, begin)).value(), draft.value());
        QCOMPARE(m_data->number("SELECT count(*) FROM draft"), 1);
        QVERIFY(blockOn(m_drafts->create(bert, begin)).value() != draft.value()); // a key of his own

        protocol::DraftsSave saving{draft->draft, 1, documentOf(test::smallHall(u"B"_qs)), key()};
        const auto saved = blockOn(m_drafts->save(anna, saving));
        QCOMPARE(saved->revision, 2);
        QCOMPARE(blockOn(m_drafts->save(anna, saving)).value(), saved.value());
        saving.document = documentOf(test::smallHall(u"C"_qs));
        QCOMPARE(blockOn(m_drafts->save(anna, saving)).error().code, ErrorCode::KeyReused);

        const protocol::DraftsPublish publishing{draft->draft, 2, {}, key()};
        const auto published = blockOn(m_drafts->publish(anna, publishing));
        const protocol::DraftsDiscard discarding{draft->draft, 2, key()};
        QVERIFY(blockOn(m_drafts->discard(anna, discarding)).ok());
        QVERIFY(blockOn(m_drafts->discard(anna, discarding)).ok());
        QCOMPARE(blockOn(m_drafts->publish(anna, publishing)).value(), published.value());
        QCOMPARE(m_data->number("SELECT count(*) FROM layout"), 2);
    }

    void repetitionsMayOvertakeEachOther()
    {
        const protocol::Draft draft = create(m_layout);
        const protocol::DraftsSave saving{draft.draft, 1, documentOf(test::smallHall(u"B"_qs)), key()};
        auto first = m_drafts->save(anna, saving);
        auto second = m_drafts->save(anna, saving);
        const auto one = blockOn(std::move(first));
        const auto two = blockOn(std::move(second));
        QVERIFY(one.ok() && two.ok());
        QCOMPARE(one.value(), two.value());
        QCOMPARE(open(draft).draft.revision, 2);
    }

    void unreadableDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("field");
        QTest::newRow("no json") << QByteArray("{\"a\":") << u"document"_qs;
        QTest::newRow("no object") << QByteArray("[1]") << u"document"_qs;
        QTest::newRow("no utf-8") << QByteArray("{\"a\":\"\xff\"}") << u"document"_qs;
        QTest::newRow("more behind") << documentOf(test::smallHall()) + "x" << u"document"_qs;
        QTest::newRow("unknown member")
            << documentOf(test::smallHall()).replace("\"zones\"", "\"zone\"") << u"document.zones"_qs;
    }
    void unreadableDocumentsAreRefused()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, field);
        const protocol::Draft draft = create(m_layout);
        const auto refused = blockOn(m_drafts->save(anna, {draft.draft, 1, document, key()}));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::InvalidParams);
        QCOMPARE(refused.error().field.left(8), field.left(8));
        QCOMPARE(open(draft).draft.revision, 1);
    }

    void publishesTheNextVersion()
    {
        layout::Layout drawn = test::smallHall();
        drawn.sections[0].rows[0].seats[0].position += QPointF(0, 20);
        drawn.guides = {{Qt::Vertical, 10}};
        drawn.pictures = {{u"plan"_qs, u"image/png"_qs, "x"}};
        drawn.underlay = layout::Underlay{u"plan"_qs, {}};
        const auto saved = save(bert, create(m_layout), drawn);
        QCOMPARE(publish(create(m_layout)).value().version, 2);
        const auto published = publish(*saved);
        QVERIFY2(published.ok(), published.ok() ? "" : qPrintable(published.error().detail));
        QCOMPARE(published->version, 3);
        QCOMPARE(published->name, u"Hall"_qs);
        QCOMPARE(published->capacity, 16);
        QCOMPARE(published->publishedAt, start);

        const auto document = blockOn(m_catalog->layoutDocument({published->layout}));
        layout::Layout expected = drawn;
        expected.guides.clear();
        expected.pictures.clear();
        expected.underlay.reset();
        QCOMPARE(layout::layoutFromJson(*document).value(), expected);
        const protocol::OpenDraft after = open(*saved);
        QCOMPARE(after.document, documentOf(drawn)); // what it is traced from is still there
        QCOMPARE(after.draft.basedOn, published->layout);
        QCOMPARE(after.draft.revision, saved->revision);
        QCOMPARE(list().layouts.front().version, 3);
    }

    void errorsStandInTheWayOfPublishing()
    {
        layout::Layout twice = test::smallHall();
        twice.sections[0].rows[0].seats[1].id = twice.sections[0].rows[0].seats[0].id;
        const auto saved = save(anna, create(m_layout), twice);
        QVERIFY(saved.ok()); // nothing is lost over a problem
        const auto refused = publish(*saved, true);
        QCOMPARE(refused.error().code, ErrorCode::LayoutHasErrors);
        QVERIFY2(refused.error().detail.contains(u"Stalls"), qPrintable(refused.error().detail));
        QCOMPARE(m_data->number("SELECT count(*) FROM layout"), 1);
        QCOMPARE(publish(create({}, u"Empty"_qs), true).error().code, ErrorCode::LayoutHasErrors);
    }

    void warningsMustBeAccepted()
    {
        layout::Layout lonely = test::smallHall();
        lonely.sections[0].rows[0].seats[0].attributes = layout::SeatAttribute::Companion;
        const auto saved = save(anna, create(m_layout), lonely);
        QCOMPARE(publish(*saved).error().code, ErrorCode::LayoutHasWarnings);
        QCOMPARE(publish(*saved, false).error().code, ErrorCode::LayoutHasWarnings);
        QVERIFY(publish(*saved, true).ok());
    }

    void onlyWhatWasSeenIsPublished()
    {
        const protocol::Draft draft = create(m_layout);
        QVERIFY(save(bert, draft, test::smallHall(u"B"_qs)).ok());
        const auto refused = publish(draft);
        QCOMPARE(refused.error().code, ErrorCode::DraftChanged);
        QCOMPARE(refused.error().by, u"Bert"_qs);
        QCOMPARE(m_data->number("SELECT count(*) FROM layout"), 1);
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "test_drafts.moc"

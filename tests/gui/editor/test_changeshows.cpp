// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/editor/venuestest.h"

#include <QTreeWidget>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::test;

namespace {

constexpr int effect = 3; ///< the column that says what a change would do

std::vector<protocol::Tender> cash(qint64 amount)
{
    return {{protocol::TenderKind::Cash, amount, std::nullopt}};
}

/// A row more, a free seat (B 3) fewer, and the sold one is called otherwise.
void rebuild(layout::Layout &layout)
{
    layout::Section &stalls = layout.sections.front();
    layout::Row row;
    row.label = QStringLiteral("C");
    for (int seat = 0; seat < 3; ++seat)
        row.seats.push_back({QStringLiteral("s2-%1").arg(seat), QString::number(seat + 1),
            QPointF(seat * 50, 180), QStringLiteral("a"), {}});
    stalls.rows.push_back(row);
    stalls.rows[1].seats.pop_back();
    stalls.rows[0].seats[0].label = QStringLiteral("11");
}

} // namespace

/// Shows that are being sold go on to new versions of their layout, against a real server: an admin draws and
/// changes while a clerk sells.
class TestChangeShows : public VenuesTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aNewVersionOffersTheChange();
    void thePreviewSaysWhatBecomesOfTheSeats();
    void theShowsGoOnToTheNewVersion();
    void theClerkIsToldAndGoesOn();
    void aSoldSeatStandsInTheWay();
    void theListOffersItToo();

private:
    void publish(const std::function<void(layout::Layout &)> &edit)
    {
        view().document().edit(QStringLiteral("Rebuild"), edit);
        clickOn("publish");
        QTRY_VERIFY(find<QAbstractButton>("changeShows") || find<QAbstractButton>("publishAnyway"));
        if (find<QAbstractButton>("publishAnyway"))
            clickOn("publishAnyway");
        clickOn("changeShows");
        QTRY_VERIFY(find<QTreeWidget>("showsToChange"));
    }
    /// Of the published versions of the small hall.
    LayoutId version(int number)
    {
        for (const protocol::LayoutVersion &one : m_venues->book().layouts()) {
            if (one.name == QStringLiteral("Small hall") && one.version == number)
                return one.layout;
        }
        return {};
    }
    LayoutId layoutOf(ShowId show)
    {
        const auto facts = answer(m_desk->connection, protocol::ShowsGet{show});
        return facts ? facts->layout : LayoutId();
    }
    QTreeWidgetItem *row(int index) { return find<QTreeWidget>("showsToChange")->topLevelItem(index); }
    static bool isCheckable(const QTreeWidgetItem *item)
    {
        return item->flags().testFlag(Qt::ItemIsUserCheckable);
    }

    std::unique_ptr<CounterDesk> m_counter;
};

void TestChangeShows::initTestCase()
{
    startServer();
    m_counter = std::make_unique<CounterDesk>(*m_server);
    QVERIFY(m_counter->open(QStringLiteral("counter")));
    m_counter->sale.add({0});
    QVERIFY(m_counter->holds({0}));
    m_counter->sale.pay(cash(2600));
    QTRY_COMPARE(m_counter->paid.size(), size_t(1));
    m_counter->sale.add({1});
    QVERIFY(m_counter->holds({1}));
    QVERIFY(m_counter->basket.setTicketType(0, m_server->child));
    openVenues(QStringLiteral("venue"));
}

void TestChangeShows::cleanupTestCase()
{
    closeVenues();
    m_counter.reset();
    m_server.reset();
}

void TestChangeShows::aNewVersionOffersTheChange()
{
    Q_EMIT m_venues->findChild<LayoutList *>()->versionChosen(m_server->layout);
    QTRY_VERIFY(view().isVisible() && m_venues->session().isOpen());
    QTRY_COMPARE(view().document().layout().seatCount(), 16);
    publish(rebuild);
    QTRY_VERIFY(version(2));
}

void TestChangeShows::thePreviewSaysWhatBecomesOfTheSeats()
{
    auto *list = find<QTreeWidget>("showsToChange");
    QCOMPARE(list->topLevelItemCount(), 3); // by time: what is sold, what is closed, what comes later
    QTRY_VERIFY(isCheckable(row(0)) && isCheckable(row(1)) && isCheckable(row(2)));
    QCOMPARE(row(0)->text(effect), QString("3 seats more, 1 fewer\n1 tickets are called otherwise"));
    QCOMPARE(row(2)->text(effect), QString("3 seats more, 1 fewer\nNo ticket changes"));
    QCOMPARE(row(0)->checkState(0), Qt::Checked);
    auto *details = find<QTreeWidget>("changeDetails");
    QCOMPARE(details->topLevelItemCount(), 1);
    QCOMPARE(details->topLevelItem(0)->child(0)->text(0), QString("Stalls A 1 → Stalls A 11"));
    QTRY_COMPARE(find<QAbstractButton>("changeChosen")->text(), QString("Change 3 shows"));

    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(row(1)->checkState(0), Qt::Unchecked);
    QCOMPARE(find<QAbstractButton>("changeChosen")->text(), QString("Change 2 shows"));
}

void TestChangeShows::theShowsGoOnToTheNewVersion()
{
    QCOMPARE(layoutOf(m_server->show), m_server->layout); // looking changes nothing
    QSignalSpy changed(m_venues.get(), &VenuesPage::showChanged);
    clickOn("changeChosen");
    QTRY_COMPARE(row(0)->text(effect), QString("Done"));
    QTRY_COMPARE(row(2)->text(effect), QString("Done"));
    QCOMPARE(changed.size(), 2);
    QTRY_VERIFY(!find<QAbstractButton>("changeChosen")->isEnabled() || isCheckable(row(1)));
    QVERIFY(!isCheckable(row(0)));
    QCOMPARE(layoutOf(m_server->show), version(2));
    QCOMPARE(layoutOf(m_server->laterShow), version(2));
    QCOMPARE(layoutOf(m_server->closedShow), m_server->layout);
    const auto order = answer(m_counter->connection, protocol::OrdersGet{m_counter->paid.front().order});
    QVERIFY(order.ok());
    QCOMPARE(order->tickets.size(), size_t(1));
    QCOMPARE(order->tickets.front().seat, 0);
}

void TestChangeShows::theClerkIsToldAndGoesOn()
{
    QTRY_COMPARE(m_counter->map.show().layout, version(2));
    QCOMPARE(m_counter->noticeText(), QString("The seat map of this show was changed."));
    QCOMPARE(m_counter->map.plan()->label(0), QString("Stalls A 11"));
    QVERIFY(m_counter->holds({1}));
    QCOMPARE(m_counter->basket.lines().front().label, QString("Stalls A 2"));
    QVERIFY(m_counter->basket.lines().front().ticketType == m_server->child);
    m_counter->sale.pay(cash(1600));
    QTRY_COMPARE(m_counter->paid.size(), size_t(2));
    QCOMPARE(m_counter->paid.back().total, 1600);
}

void TestChangeShows::aSoldSeatStandsInTheWay()
{
    clickOn("leaveChanges");
    QTRY_VERIFY(view().isVisible());
    publish([](layout::Layout &layout) {
        auto &seats = layout.sections.front().rows.front().seats;
        seats.erase(seats.begin());
    });
    QTRY_VERIFY(version(3));
    QCOMPARE(find<QTreeWidget>("showsToChange")->topLevelItemCount(), 3);
    QTRY_COMPARE(
        row(0)->text(effect), QString("Cannot go on: 1 sold or held seats would vanish: Stalls A 11"));
    QVERIFY(!isCheckable(row(0)));
    QVERIFY(!row(0)->data(0, Qt::CheckStateRole).isValid());
    QCOMPARE(row(0)->foreground(effect).color(), m_theme->ink(Ink::Danger));
    auto *list = find<QTreeWidget>("showsToChange");
    list->setCurrentItem(row(0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!row(0)->data(0, Qt::CheckStateRole).isValid());
    QTRY_COMPARE(find<QAbstractButton>("changeChosen")->text(), QString("Change 2 shows"));
    clickOn("changeChosen");
    QTRY_COMPARE(row(1)->text(effect), QString("Done"));
    QTRY_COMPARE(row(2)->text(effect), QString("Done"));
    QCOMPARE(layoutOf(m_server->show), version(2));
    QCOMPARE(layoutOf(m_server->closedShow), version(3));
}

void TestChangeShows::theListOffersItToo()
{
    clickOn("leaveChanges");
    clickOn("closeDraft");
    QTRY_VERIFY(find<QTreeWidget>("layouts"));
    const auto &versions = m_venues->book().layouts();
    const auto second = std::ranges::find(versions, version(2), &protocol::LayoutVersion::layout);
    QVERIFY(second != versions.end());
    Q_EMIT m_venues->findChild<LayoutList *>()->changeRequested(*second);
    QTRY_VERIFY(find<QTreeWidget>("showsToChange"));
    QCOMPARE(find<QTreeWidget>("showsToChange")->topLevelItemCount(), 2); // those with version 3
    clickOn("leaveChanges");
    QTRY_VERIFY(!find("showChangeForm"));
    QVERIFY(find<QTreeWidget>("layouts"));
}

QTEST_MAIN(TestChangeShows)
#include "test_changeshows.moc"

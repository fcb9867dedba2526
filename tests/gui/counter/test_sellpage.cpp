// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/sellpage.h"
#include "client/seatmap/seatcanvas.h"
#include "tests/client/counterdesk.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>

using namespace parterre;
using namespace parterre::test;

/// The sell page under real key and mouse events, against a real server.
class TestSellPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aSaleByKeyboardOnly();
    void changeIsShownAndTyped();
    void cardPayment();
    void aPlaceIsTyped();
    void saysWhyTheseSeats();
    void warnsOfASeatLeftAlone();
    void tabTakesOthers();
    void clicksTakeAndGiveBack();
    void typesByLetter();
    void aConflictKeepsTheOthers();
    void timeThatRanOutOffersTheSeatsAgain();
    void aLostLineKeepsWhatIsTyped();
    void escapeTwiceGivesBack();
    void theListFindsShows();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    void type(const char *text)
    {
        for (const char *c = text; *c; ++c)
            QTest::keyClick(focus(), *c);
    }
    QWidget *focus() const { return m_page->focusWidget() ? m_page->focusWidget() : m_page.get(); }
    QString text(const char *name) const { return m_page->findChild<QLabel *>(QLatin1String(name))->text(); }
    SeatCanvas &canvas() const { return *m_page->findChild<SeatCanvas *>(); }
    void openByKeys();

    TestCluster m_cluster;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<CounterDesk> m_desk;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TicketPrinter> m_printer;
    std::unique_ptr<SellPage> m_page;
};

void TestSellPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Europe));
    m_theme = std::make_unique<Theme>();
    m_theme->install(*qApp);
}

void TestSellPage::init()
{
    m_server = std::make_unique<TestServer>(m_cluster);
    m_desk = std::make_unique<CounterDesk>(*m_server);
    m_settings = std::make_unique<QSettings>(
        m_desk->folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
    m_settings->setValue(QStringLiteral("ticketFolder"), m_desk->folder.filePath(QStringLiteral("tickets")));
    m_printer = std::make_unique<TicketPrinter>(m_desk->connection, *m_settings);
    m_page = std::make_unique<SellPage>(
        *m_theme, SellPage::Models{m_desk->shows, m_desk->map, m_desk->basket, m_desk->sale, *m_printer});
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(m_desk->signIn(QStringLiteral("counter")));
    m_page->activated();
    QTRY_VERIFY(m_desk->shows.rowCount() > 0);
}

void TestSellPage::cleanup()
{
    m_page.reset();
    m_printer.reset();
    m_desk.reset();
    m_server.reset();
}

/// Down to the show and Enter, as a clerk does it.
void TestSellPage::openByKeys()
{
    QVERIFY(m_page->findChild<QLineEdit *>(QStringLiteral("findShow"))->hasFocus());
    auto *list = m_page->findChild<QListView *>(QStringLiteral("shows"));
    for (int i = 0;
         i < m_desk->shows.rowCount() && m_desk->shows.showAt(list->currentIndex().row()) != m_server->show;
         ++i)
        key(Qt::Key_Down);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->map.status(), SeatMapModel::Status::Ready);
    QCOMPARE(m_desk->map.showId(), m_server->show);
    QTRY_VERIFY(canvas().hasFocus());
}

void TestSellPage::aSaleByKeyboardOnly()
{
    openByKeys();
    type("2");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(2));
    QVERIFY(m_desk->holds(m_desk->sale.seats()));
    QCOMPARE(text("total"), formatMoney({m_desk->basket.total(), QStringLiteral("EUR")}, QLocale()));
    QVERIFY(!text("countdown").isEmpty());
    key(Qt::Key_F1);
    QTRY_VERIFY(m_page->findChild<QLineEdit *>(QStringLiteral("given"))->hasFocus());
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].change, 0);
    QTRY_VERIFY(canvas().hasFocus()); // the next customer, please
    QVERIFY(m_desk->basket.isEmpty());
    QTRY_VERIFY(!m_printer->fileOf(m_desk->paid[0].order).isEmpty());
    QFile pdf(m_printer->fileOf(m_desk->paid[0].order));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    // And once more without touching anything else.
    type("1");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(1));
    QVERIFY(m_desk->holds(m_desk->sale.seats()));
    key(Qt::Key_F1);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->paid.size(), size_t(2));
}

void TestSellPage::changeIsShownAndTyped()
{
    openByKeys();
    type("a 1-2");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({0, 1}));
    key(Qt::Key_F1);
    type("60");
    QCOMPARE(text("changeDue"), formatMoney({900, QStringLiteral("EUR")}, QLocale()));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].change, 900);
    QCOMPARE(text("change"), formatMoney({900, QStringLiteral("EUR")}, QLocale()));
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("change"))->isVisible());
}

void TestSellPage::cardPayment()
{
    openByKeys();
    type("b 3");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({5}));
    key(Qt::Key_F2);
    type("TERMINAL 7");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].payments.at(0).kind, protocol::TenderKind::Card);
    QCOMPARE(m_desk->paid[0].payments.at(0).reference, std::optional(QStringLiteral("TERMINAL 7")));
}

void TestSellPage::aPlaceIsTyped()
{
    openByKeys();
    type("q 99");
    key(Qt::Key_Return);
    QVERIFY(m_desk->sale.isEmpty()); // no such place: what was typed stays to be corrected
    key(Qt::Key_Escape);
    type("b1");
    key(Qt::Key_Backspace);
    type("2");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({4}));
}

void TestSellPage::saysWhyTheseSeats()
{
    openByKeys();
    QCOMPARE(text("advice"), QString());
    type("2");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(2));
    QVERIFY(m_desk->holds(m_desk->sale.seats()));
    QVERIFY2(text("advice").startsWith(QStringLiteral("Stalls, row A · 2 m from the stage, in the middle")),
        qPrintable(text("advice")));
    QVERIFY(text("advice").contains(QStringLiteral("1 single seat"))); // of three
    auto *label = m_page->findChild<QLabel *>(QStringLiteral("advice"));
    QVERIFY(label->isVisible());
    QVERIFY(label->heightForWidth(label->width()) <= label->height());
    key(Qt::Key_F4);
    QTRY_COMPARE(text("advice"), QString());
}

void TestSellPage::warnsOfASeatLeftAlone()
{
    openByKeys();
    type("a 2");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({1}));
    QCOMPARE(text("advice"), QStringLiteral("Leaves A 1, A 3 alone. F8 takes A 1."));
    key(Qt::Key_F8);
    QVERIFY(m_desk->holds({0}));
    QTRY_COMPARE(text("advice"), QString());
}

void TestSellPage::tabTakesOthers()
{
    openByKeys();
    type("2");
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->sale.seats().size(), size_t(2));
    const auto first = m_desk->sale.seats();
    QVERIFY(m_desk->holds(first));
    key(Qt::Key_Tab);
    QTRY_VERIFY(m_desk->sale.seats() != first && !m_desk->sale.isBusy());
    QCOMPARE(m_desk->sale.seats().size(), size_t(2));
    QVERIFY(canvas().hasFocus());
}

void TestSellPage::clicksTakeAndGiveBack()
{
    openByKeys();
    const auto click = [this](SeatNo seat) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().positionOf(seat).toPoint());
    };
    click(0);
    QVERIFY(m_desk->holds({0}));
    click(4);
    QVERIFY(m_desk->holds({0, 4}));
    click(0);
    QVERIFY(m_desk->holds({4}));
    QCOMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state <> 0"), 1);
}

void TestSellPage::typesByLetter()
{
    openByKeys();
    type("a 1-2");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({0, 1}));
    key(Qt::Key_F6);
    QVERIFY(m_page->findChild<QListView *>(QStringLiteral("basket"))->hasFocus());
    key(Qt::Key_Down);
    type("c");
    QCOMPARE(m_desk->basket.lines()[1].ticketType, m_server->child);
    QCOMPARE(m_desk->basket.lines()[0].ticketType, m_server->adult);
    key(Qt::Key_Up);
    key(Qt::Key_Right);
    QCOMPARE(m_desk->basket.lines()[0].ticketType, m_server->child);
    key(Qt::Key_Delete);
    QVERIFY(m_desk->holds({1}));
    key(Qt::Key_Escape);
    QVERIFY(canvas().hasFocus());
}

void TestSellPage::aConflictKeepsTheOthers()
{
    CounterDesk other(*m_server);
    QVERIFY(other.open(QStringLiteral("counter2")));
    openByKeys();
    type("a 1");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({0}));
    // Both want A 2 in the same moment: the desk's map does not know of the other's claim yet.
    protocol::SeatsHold params;
    params.show = m_server->show;
    params.seats = {1};
    params.key = other.connection.newKey();
    const auto race = ask(other.connection, params);
    QTRY_VERIFY(race.isThere());
    m_desk->sale.add({1, 2});
    QVERIFY(m_desk->holds({0, 2}));
    auto *notice = m_page->findChild<QFrame *>(QStringLiteral("notice"));
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleName().contains(QStringLiteral("Stalls A 2")),
        qPrintable(notice->accessibleName()));
}

void TestSellPage::timeThatRanOutOffersTheSeatsAgain()
{
    openByKeys();
    type("a 1-2");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({0, 1}));
    m_server->clock().advance((m_desk->map.show().holdSeconds + 1) * 1000LL);
    QTRY_VERIFY(m_desk->sale.isEmpty());
    QVERIFY(m_page->findChild<QFrame *>(QStringLiteral("notice"))->isVisible());
    key(Qt::Key_F5);
    QVERIFY(m_desk->holds({0, 1}));
    QVERIFY(m_page->findChild<QFrame *>(QStringLiteral("notice"))->isHidden());
}

void TestSellPage::aLostLineKeepsWhatIsTyped()
{
    openByKeys();
    type("a 1");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({0}));
    key(Qt::Key_F1);
    type("50");
    m_desk->line.takeDown();
    QTRY_COMPARE(m_desk->connection.state(), ServerConnection::State::Connecting);
    auto *given = m_page->findChild<QLineEdit *>(QStringLiteral("given"));
    QCOMPARE(given->text(), QStringLiteral("50"));
    QCOMPARE(m_desk->basket.lines().size(), size_t(1));
    m_desk->line.mend();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->connection.isOnline(), 20'000);
    QVERIFY(m_desk->holds({0}));
    QCOMPARE(given->text(), QStringLiteral("50"));
    QVERIFY(given->hasFocus());
    key(Qt::Key_Return);
    QTRY_COMPARE(m_desk->paid.size(), size_t(1));
    QCOMPARE(m_desk->paid[0].change, 5000 - 2600);
}

void TestSellPage::escapeTwiceGivesBack()
{
    openByKeys();
    type("a 1");
    key(Qt::Key_Return);
    QVERIFY(m_desk->holds({0}));
    key(Qt::Key_Escape);
    QCOMPARE(m_desk->sale.seats().size(), size_t(1));
    key(Qt::Key_Escape);
    QVERIFY(m_desk->sale.isEmpty());
    QTRY_COMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state <> 0"), 0);
}

void TestSellPage::theListFindsShows()
{
    const int all = m_desk->shows.rowCount();
    QVERIFY(all > 1);
    type("tempest");
    QCOMPARE(m_desk->shows.rowCount(), all);
    type(" nowhere");
    QCOMPARE(m_desk->shows.rowCount(), 0);
    key(Qt::Key_Escape);
    QCOMPARE(m_desk->shows.rowCount(), all);
}

QTEST_MAIN(TestSellPage)
#include "test_sellpage.moc"

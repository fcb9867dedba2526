// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/orderdetails.h"
#include "client/counter/orderspage.h"
#include "tests/client/counterdesk.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>

using namespace parterre;
using namespace parterre::test;

class TestOrdersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->install(*qApp);
    }
    void init();
    void cleanup();

    void findsByCode();
    void printsAgain();
    void cancelsAfterAskingBack();

private:
    QString text(const char *name) const { return m_page->findChild<QLabel *>(QLatin1String(name))->text(); }
    const protocol::Order &sold() const { return m_desk->paid.front(); }

    TestCluster m_cluster;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<CounterDesk> m_desk;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TicketPrinter> m_printer;
    std::unique_ptr<OrdersPage> m_page;
};

void TestOrdersPage::init()
{
    m_server = std::make_unique<TestServer>(m_cluster);
    m_desk = std::make_unique<CounterDesk>(*m_server);
    QVERIFY(m_desk->open(QStringLiteral("counter")));
    for (const SeatNo seat : {0, 3}) {
        m_desk->sale.add({seat});
        QVERIFY(m_desk->holds({seat}));
        const size_t before = m_desk->paid.size();
        m_desk->sale.pay({{protocol::TenderKind::Cash, 2600, std::nullopt}});
        QTRY_COMPARE(m_desk->paid.size(), before + 1);
    }
    m_settings = std::make_unique<QSettings>(
        m_desk->folder.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
    m_settings->setValue(QStringLiteral("ticketFolder"), m_desk->folder.filePath(QStringLiteral("tickets")));
    m_printer = std::make_unique<TicketPrinter>(m_desk->connection, *m_settings);
    m_page = std::make_unique<OrdersPage>(*m_theme, m_desk->connection, *m_printer);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activated();
    auto *list = m_page->findChild<QListView *>(QStringLiteral("orders"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
}

void TestOrdersPage::cleanup()
{
    m_page.reset();
    m_printer.reset();
    m_desk.reset();
    m_server.reset();
}

void TestOrdersPage::findsByCode()
{
    auto *field = m_page->findChild<QLineEdit *>(QStringLiteral("findOrder"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, sold().code.toLower().remove(u'-'));
    auto *list = m_page->findChild<QListView *>(QStringLiteral("orders"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_COMPARE(text("orderCode"), sold().code);
}

void TestOrdersPage::printsAgain()
{
    findsByCode();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_F9);
    QTRY_VERIFY(!m_printer->fileOf(sold().order).isEmpty());
    QVERIFY(QFile::exists(m_printer->fileOf(sold().order)));
}

void TestOrdersPage::cancelsAfterAskingBack()
{
    findsByCode();
    auto *confirm = m_page->findChild<QPushButton *>(QStringLiteral("confirmCancel"));
    QVERIFY(!confirm->isVisible());
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("cancelOrder")), Qt::LeftButton);
    QVERIFY(confirm->isVisible());
    QCOMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state <> 0"), 2);
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_COMPARE(m_server->data().number("SELECT count(*) FROM claim WHERE state <> 0"), 1);
    auto *details = m_page->findChild<OrderDetails *>();
    QTRY_COMPARE(details->order().status, protocol::OrderStatus::Cancelled);
    QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("cancelOrder"))->isEnabled());
}

QTEST_MAIN(TestOrdersPage)
#include "test_orderspage.moc"

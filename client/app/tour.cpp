// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour.h"

#include "client/app/demosale.h"
#include "client/app/editortour.h"
#include "client/shell/signinview.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace parterre {

namespace {

constexpr QSize size(1440, 900);

struct Hall {
    const char *words;
    const char *name;
};
constexpr Hall hallsOfTheSeason[] = {
    {"Schauspielhaus", "playhouse"}, {"Hansa-Oper", "opera"}, {"Rheinbogen", "arena"}};

} // namespace

Tour::Tour(Desk &desk, QString folder)
    : m_desk(desk)
    , m_folder(std::move(folder))
    , m_driver(desk.window())
{
}

void Tour::start() { run(); }

QCoro::Task<> Tour::run()
{
    QDir().mkpath(m_folder);
    MainWindow &window = m_desk.window();
    window.resize(size);
    co_await m_driver.comeUp();
    co_await both(QStringLiteral("sign-in"));
    bool good = co_await DemoSale::signIn(m_desk, m_driver);
    if (good) {
        const ShowListModel &shows = m_desk.shows();
        co_await m_driver.until(QStringLiteral("the list of shows"), [&shows] { return shows.total() > 0; });
        co_await both(QStringLiteral("sell"));
        good = co_await halls();
    }
    if (good)
        good = co_await basket();
    if (good)
        good = co_await otherPages();
    if (good)
        good = co_await editor();
    m_desk.sale().clear();
    QApplication::exit(good && !m_driver.failed() ? 0 : 1);
}

/// Whoever sells draws no seat maps.
QCoro::Task<bool> Tour::editor()
{
    m_desk.sale().clear();
    m_desk.connection().signOut();
    const bool isOut = co_await m_driver.until(
        QStringLiteral("the sign-in"), [this] { return m_desk.window().signIn().isVisible(); });
    if (!isOut)
        co_return false;
    m_desk.window().signIn().setUser(QStringLiteral("venue"));
    const bool isIn = co_await DemoSale::signIn(m_desk, m_driver);
    if (!isIn)
        co_return false;
    EditorTour editorTour(m_desk, m_driver, [this](const QString &name) { return both(name); });
    const bool good = co_await editorTour.run();
    co_return good;
}

QCoro::Task<> Tour::both(QString name)
{
    for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        m_desk.theme().setMode(mode);
        const QString look = mode == Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        co_await m_driver.picture(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, look));
    }
}

QCoro::Task<bool> Tour::halls()
{
    for (const Hall &hall : hallsOfTheSeason) {
        const bool open = co_await DemoSale::openShow(m_desk, m_driver, QString::fromLatin1(hall.words));
        if (!open)
            co_return false;
        co_await both(QStringLiteral("sell-") + QString::fromLatin1(hall.name));
    }
    co_return true;
}

QCoro::Task<bool> Tour::basket()
{
    const bool open = co_await DemoSale::openShow(m_desk, m_driver, QStringLiteral("Schauspielhaus"));
    if (!open)
        co_return false;
    m_driver.type(QStringLiteral("3"));
    co_await both(QStringLiteral("sell-typing"));
    m_driver.key(Qt::Key_Return);
    const Sale &sale = m_desk.sale();
    const bool held = co_await m_driver.until(QStringLiteral("three seats"),
        [&sale] { return sale.seats().size() == 3 && !sale.isBusy() && sale.secondsLeft(); });
    if (!held)
        co_return false;
    m_driver.key(Qt::Key_F6);
    m_driver.key(Qt::Key_Right);
    co_await both(QStringLiteral("basket"));
    m_driver.key(Qt::Key_F1);
    m_driver.type(QStringLiteral("200"));
    co_await both(QStringLiteral("cash"));
    m_driver.key(Qt::Key_Escape);
    m_driver.key(Qt::Key_F2);
    co_await both(QStringLiteral("card"));
    m_driver.key(Qt::Key_Escape);
    co_return !m_driver.failed();
}

QCoro::Task<bool> Tour::otherPages()
{
    m_desk.window().setCurrentPage(QStringLiteral("orders"));
    auto *orders = m_driver.find<QListView>(QStringLiteral("orders"));
    auto *code = m_driver.find<QLabel>(QStringLiteral("orderCode"));
    if (!orders || !code)
        co_return false;
    co_await m_driver.until(
        QStringLiteral("the orders"), [&code] { return code->isVisible() && !code->text().isEmpty(); });
    co_await both(QStringLiteral("orders"));

    m_desk.window().setCurrentPage(QStringLiteral("door"));
    co_await both(QStringLiteral("door"));
    m_driver.type(QStringLiteral("NOT-A-TICKET"));
    m_driver.key(Qt::Key_Return);
    auto *word = m_driver.find<QLabel>(QStringLiteral("scanWord"));
    const QString ready = word ? word->text() : QString();
    co_await m_driver.until(
        QStringLiteral("an answer at the door"), [&word, &ready] { return word && word->text() != ready; });
    co_await both(QStringLiteral("door-refused"));

    m_desk.window().setCurrentPage(QStringLiteral("settings"));
    co_await both(QStringLiteral("settings"));
    co_return !m_driver.failed();
}

} // namespace parterre

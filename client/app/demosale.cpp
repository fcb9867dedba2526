// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/demosale.h"

#include "client/counter/ticketpreview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcessEnvironment>

#include <algorithm>

namespace parterre {

namespace {

constexpr auto demoPassword = "parterre-demo";
constexpr int seatsToSell = 2;

/// A hall in which the best seats are not gone yet.
int roomFor(const ShowListModel &shows, int row)
{
    constexpr int part = 5;
    return std::max(seatsToSell, shows.index(row).data(ShowListModel::CapacityRole).toInt() / part);
}

QString password()
{
    return QProcessEnvironment::systemEnvironment().value(
        QStringLiteral("PARTERRE_PASSWORD"), QString::fromLatin1(demoPassword));
}

} // namespace

DemoSale::DemoSale(Desk &desk, QString folder)
    : m_desk(desk)
    , m_folder(std::move(folder))
    , m_driver(desk.window())
{
}

void DemoSale::start()
{
    QObject::connect(
        &m_desk.sale(), &Sale::paid, &m_desk, [this](const protocol::Order &order) { m_order = order; });
    run();
}

QString DemoSale::file(const char *name) const { return QDir(m_folder).filePath(QString::fromLatin1(name)); }

QCoro::Task<> DemoSale::run()
{
    QDir().mkpath(m_folder);
    co_await m_driver.comeUp();
    co_await m_driver.picture(file("1-sign-in.png"));
    bool good = co_await signIn(m_desk, m_driver);
    const QString anyShow;
    if (good)
        good = co_await openShow(m_desk, m_driver, anyShow);
    if (good)
        good = co_await chooseSeats();
    if (good)
        good = co_await payCash();
    QApplication::exit(good && !m_driver.failed() ? 0 : 1);
}

QCoro::Task<bool> DemoSale::signIn(Desk &desk, Driver &driver)
{
    auto *field = driver.find<QLineEdit>(QStringLiteral("password"));
    if (!field)
        co_return false;
    field->setFocus();
    driver.type(password());
    driver.key(Qt::Key_Return);
    const auto &form = desk.window();
    auto *error = form.findChild<QLabel *>(QStringLiteral("error"));
    const auto answered = [&desk, error] {
        return desk.connection().isOnline() || (error && error->isVisible() && !error->text().isEmpty());
    };
    const bool came = co_await driver.until(QStringLiteral("an answer to the sign-in"), answered);
    if (came && !desk.connection().isOnline())
        driver.fail(error->text());
    co_return !driver.failed();
}

QCoro::Task<bool> DemoSale::openShow(Desk &desk, Driver &driver, QString words)
{
    ShowListModel &shows = desk.shows();
    co_await driver.until(QStringLiteral("the list of shows"), [&shows] { return shows.total() > 0; });
    driver.key(Qt::Key_F3);
    driver.type(words);
    const auto isOnSale = [&shows](int row) {
        return shows.index(row).data(ShowListModel::StatusRole).toInt() == int(protocol::SaleStatus::OnSale)
            && shows.index(row).data(ShowListModel::FreeRole).toInt() > roomFor(shows, row);
    };
    auto *list = driver.find<QListView>(QStringLiteral("shows"));
    if (!list || driver.failed())
        co_return false;
    while (!isOnSale(list->currentIndex().row()) && list->currentIndex().row() < shows.rowCount() - 1)
        driver.key(Qt::Key_Down);
    driver.key(Qt::Key_Return);
    SeatMapModel &map = desk.map();
    const bool open = co_await driver.until(
        QStringLiteral("the hall"), [&map] { return map.status() == SeatMapModel::Status::Ready; });
    // What was searched for is done with.
    driver.key(Qt::Key_F3);
    driver.key(Qt::Key_Escape);
    driver.key(Qt::Key_Escape);
    co_return open;
}

QCoro::Task<bool> DemoSale::chooseSeats()
{
    co_await m_driver.picture(file("2-map.png"));
    m_driver.type(QString::number(seatsToSell));
    m_driver.key(Qt::Key_Return);
    const Sale &sale = m_desk.sale();
    const bool held = co_await m_driver.until(QStringLiteral("two seats"),
        [&sale] { return int(sale.seats().size()) == seatsToSell && !sale.isBusy() && sale.secondsLeft(); });
    co_await m_driver.picture(file("3-basket.png"));
    co_return held;
}

QCoro::Task<bool> DemoSale::payCash()
{
    m_driver.key(Qt::Key_F1);
    co_await m_driver.picture(file("4-cash.png"));
    m_driver.key(Qt::Key_Return);
    const bool paid =
        co_await m_driver.until(QStringLiteral("the payment"), [this] { return m_order.has_value(); });
    if (!paid)
        co_return false;
    const auto path = [this] { return m_desk.printer().fileOf(m_order->order); };
    const bool saved =
        co_await m_driver.until(QStringLiteral("the tickets"), [&path] { return !path().isEmpty(); });
    if (!saved)
        co_return false;
    co_await m_driver.picture(file("5-done.png"));
    m_driver.key(Qt::Key_F10);
    // The page of orders has a preview of its own.
    const QList<TicketPreview *> previews = m_desk.window().findChildren<TicketPreview *>();
    co_await m_driver.until(QStringLiteral("the tickets on the screen"),
        [&previews] { return std::ranges::any_of(previews, &TicketPreview::isVisible); });
    co_await m_driver.picture(file("6-tickets.png"));
    const QString ticket = file("ticket.pdf");
    QFile::remove(ticket);
    if (!QFile::copy(path(), ticket))
        m_driver.fail(QStringLiteral("The tickets could not be copied to %1.").arg(ticket));
    Driver::print(QStringLiteral("order ") + m_order->code);
    Driver::print(QStringLiteral("ticket ") + ticket);
    co_return !m_driver.failed();
}

} // namespace parterre

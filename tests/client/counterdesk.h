// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/recovery.h"
#include "client/models/sale.h"
#include "client/models/showlistmodel.h"
#include "tests/client/answer.h"
#include "tests/client/lossyline.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace parterre::test {

/// A counter without a window: everything that stands behind the sell page, on a line of its own.
struct CounterDesk {
    /// With a journal that stood before: of the desk that called the server at that port.
    explicit CounterDesk(TestServer &testServer, const QString &journalPath = {}, quint16 port = 0)
        : server(testServer)
        , line(testServer.port(), port)
        , journal(journalPath.isEmpty() ? folder.filePath(QStringLiteral("journal.sqlite")) : journalPath)
        , connection(testServer.clock(), ids, &journal)
        , recovery(connection, journal)
        , layouts(connection, folder.filePath(QStringLiteral("layouts")))
        , shows(connection, testServer.clock())
        , map(connection, layouts)
        , sale(connection, map, basket, testServer.clock())
    {
        const auto recover = [this] { recovery.run(sale.openKeys()); };
        QObject::connect(&sale, &Sale::abandoned, &recovery, recover, Qt::QueuedConnection);
        QObject::connect(&connection, &ServerConnection::online, &recovery, recover);
        QObject::connect(
            &sale, &Sale::paid, &sale, [this](const protocol::Order &order) { paid.push_back(order); });
    }

    bool signIn(const QString &user)
    {
        return test::signIn(connection, line.url(), user, TestServer::password).ok();
    }
    /// Signed in, the show open.
    bool open(const QString &user)
    {
        if (!signIn(user))
            return false;
        sale.openShow(server.show);
        return QTest::qWaitFor([this] { return map.status() == SeatMapModel::Status::Ready; }, 20'000);
    }
    /// Everything that was wished for is done.
    bool settled()
    {
        return QTest::qWaitFor([this] { return !sale.isBusy(); }, 20'000);
    }
    bool holds(const std::vector<SeatNo> &seats)
    {
        return QTest::qWaitFor(
            [&] {
                return !sale.isBusy() && sale.seats() == seats
                    && std::ranges::none_of(basket.lines(), &Basket::Line::pending);
            },
            20'000);
    }
    QString noticeText() const { return sale.notice() ? sale.notice()->text : QString(); }

    TestServer &server;
    QTemporaryDir folder;
    SystemIdSource ids{server.clock()};
    LossyLine line;
    Journal journal;
    ServerConnection connection;
    Recovery recovery;
    LayoutStore layouts;
    ShowListModel shows;
    SeatMapModel map;
    Basket basket;
    Sale sale;
    std::vector<protocol::Order> paid;
};

} // namespace parterre::test

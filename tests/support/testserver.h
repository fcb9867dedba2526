// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "server/gateway/limits.h"
#include "server/inventory/salelimits.h"
#include "server/storage/databasewatch.h"
#include "server/storage/pipeline/changefeed.h"
#include "tests/support/testdatabase.h"

#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <optional>

namespace parterre {
class Gateway;
struct Services;
} // namespace parterre

namespace parterre::test {

/// The whole server in the test's own process: real database, real services, real sockets on a free port. It
/// sells "The Tempest" in a small hall (all amounts in cents of EUR, booking fee 100):
///
///     seats 0..5    Stalls A 1..3, B 1..3    zone "a"    Adult 2500, Child 1500
///     seats 6..15   Floor 1..10              zone "b"    Adult 1200
///
/// Everybody's password is TestServer::password; the users are owner, manager, venue, counter, counter2, door
/// and customer, each in the role of that name. The clock stands still until it is told to move; it starts at
/// the real time, since desks compare with their own.
class TestServer {
public:
    struct Options {
        GatewayLimits limits;
        SaleLimits sale;
        QString metricsToken;
        std::optional<QSslConfiguration> tls;
        int databaseGraceMs = storage::DatabaseWatch::graceMs;
        int mostAnnouncedBytes = storage::ChangeFeed::mostPayloadBytes;
    };
    static inline const QString password = QStringLiteral("parterre-demo");

    explicit TestServer(TestCluster &cluster)
        : TestServer(cluster, Options())
    {
    }
    TestServer(TestCluster &cluster, Options options);
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    /// A second server on the same database and clock.
    std::unique_ptr<TestServer> another() const { return another(Options()); }
    std::unique_ptr<TestServer> another(Options options) const;

    quint16 port() const { return m_port; }
    QUrl url() const; ///< of the WebSocket
    QUrl httpUrl(const QString &path) const;

    ManualClock &clock() { return *m_clock; }
    TestDatabase &data() { return *m_data; }
    Services &services();
    Gateway &gateway();
    /// Frees what ran out, as the server's housekeeping does.
    void sweep();
    /// As a crash for the desks: the gateway is gone and comes back on the same port; the data stay.
    void restartGateway();
    /// Until startGateway() nobody can connect.
    void stopGateway();
    void startGateway();

    EventId event;
    LayoutId layout;
    ShowId show; ///< on sale
    ShowId laterShow; ///< on sale too, a day later
    ShowId closedShow; ///< sales are over
    TicketTypeId adult;
    TicketTypeId child;

private:
    struct Parts;
    struct Beside;

    TestServer(Beside beside, Options options);
    void fill();
    ShowId addShow(Timestamp startsAt, Timestamp salesUntil);

    const std::shared_ptr<ManualClock> m_clock;
    const std::shared_ptr<TestDatabase> m_data;
    Options m_options;
    std::unique_ptr<Parts> d;
    quint16 m_port = 0;
};

} // namespace parterre::test

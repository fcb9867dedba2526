// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/faultinjector.h"
#include "tests/simulation/model.h"
#include "tests/simulation/visitor.h"
#include "tests/simulation/watcher.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace parterre::simulation {

struct Options {
    quint64 seed = 1;
    double minutes = 1;
    QString server; ///< the program
    int servers = 3;
    int clients = 30;
    int shows = 3;
    bool jumpsClocks = true;
    bool keepsFolder = false;
};

/// One run: starts everything, lets clients and faults loose, heals, compares. Chance comes from the seed;
/// real processes and the time that they take make no two runs alike to the bit.
class Simulation : public QObject {
    Q_OBJECT
public:
    explicit Simulation(Options options);
    ~Simulation() override;

    /// The database and its season; blocks. Errors: why there is nothing to simulate.
    Result<Done> prepare();
    QCoro::Task<> run();
    /// Ends the processes and removes the folder; whatever state the run is in.
    void cleanUp();

    int violations() const { return m_violations.count(); }
    /// "seed 7, operations 12345, faults 67 (kills 23, ...), violations: 0"
    QString summary() const;

Q_SIGNALS:
    void finished();

private:
    QCoro::Task<bool> until(const char *what, int milliseconds, std::function<bool()> isTrue);
    void letLoose();
    void addVisitors();
    void addWatchers();
    void watchDog();
    void tell() const;
    QCoro::Task<> settle();
    QCoro::Task<> settleAll();
    QCoro::Task<bool> passBarrier(quint16 port);
    QCoro::Task<std::map<QUuid, protocol::Order>> readOrders();
    QCoro::Task<> readSome(Desk &desk, std::vector<OrderId> &left, std::map<QUuid, protocol::Order> &read);
    void reckon(const std::map<QUuid, protocol::Order> &read);
    QCoro::Task<> compareWatchers();
    void audit();
    QCoro::Task<> shutDown();

    const Options m_options;
    const SystemClock m_clock;
    QTemporaryDir m_folder;
    Violations m_violations;
    House m_house;
    Counts m_counts;
    Counterwork m_counterwork;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<FaultInjector> m_faults;
    std::vector<std::unique_ptr<Visitor>> m_visitors;
    std::vector<std::unique_ptr<Watcher>> m_watchers;
    std::vector<QCoro::Task<>> m_lives;
    QTimer m_watchDog;
    QTimer m_teller;
    QElapsedTimer m_time;
};

} // namespace parterre::simulation

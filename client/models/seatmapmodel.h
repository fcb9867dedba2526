// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/layoutstore.h"

#include <QSet>

#include <optional>

namespace parterre {

/// The hall of one show as it is right now: its plan, what each seat's state is, and which seats are this
/// desk's. Follows the changes of all desks; where one is missing (a gap in the versions) it asks for the
/// whole again, and takes the whole where the server sends it unasked.
class SeatMapModel : public QObject {
    Q_OBJECT
public:
    enum class Status { Empty, Loading, Ready, Failed };

    SeatMapModel(ServerConnection &connection, LayoutStore &layouts);
    ~SeatMapModel() override;

    /// Shows this hall from now on; the one before is no longer watched.
    void open(ShowId show);
    void close();
    /// After a failure.
    void retry();

    Status status() const { return m_status; }
    const Error &error() const { return m_error; }
    ShowId showId() const { return m_id; }
    const protocol::Show &show() const { return m_show; }
    const PlanPtr &plan() const { return m_plan; }
    /// One protocol::SeatState byte a seat.
    const QByteArray &states() const { return m_states; }
    protocol::SeatState state(SeatNo seat) const;
    qint64 version() const { return m_version; }
    int freeCount() const;

    const QSet<SeatNo> &mine() const { return m_mine; }
    void setMine(const QSet<SeatNo> &seats);

Q_SIGNALS:
    void statusChanged();
    /// show() and plan() are another hall's.
    void planChanged();
    /// All states may be new.
    void statesReset();
    void statesChanged(const std::vector<parterre::SeatNo> &seats);
    void mineChanged();

private:
    void leave();
    QCoro::Task<> load(ShowId show);
    QCoro::Task<> watch(ShowId show);
    void apply(const protocol::SeatsChanged &change);
    void replace(const protocol::SeatsSnapshot &snapshot);
    void setStatus(Status status);
    void fail(const Error &error);
    void settle();

    ServerConnection &m_connection;
    LayoutStore &m_layouts;
    Status m_status = Status::Empty;
    Error m_error;
    ShowId m_id;
    protocol::Show m_show;
    PlanPtr m_plan;
    QByteArray m_states;
    qint64 m_version = -1; ///< -1: the states are not known
    bool m_watching = false; ///< a watch is on its way
    QSet<SeatNo> m_mine;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/layoutstore.h"

#include <map>

namespace parterre {

/// Takes the shows to come of a venue on to a newly published version of their layout: finds those that it
/// concerns, says of each what would become of its seats, and changes those that are chosen. Asks one thing
/// after the other, and tells each answer as it comes.
class LayoutChanging : public QObject {
    Q_OBJECT
public:
    enum class Status { Empty, Loading, Ready, Failed };

    enum class Step {
        Waiting, ///< not compared yet
        NothingToDo, ///< it has this version already
        Possible,
        InTheWay, ///< seats that are taken would be gone
        Failed,
        Changing,
        Done,
    };

    struct Wish {
        VenueId venue;
        protocol::LayoutVersion target;
        std::optional<LayoutId> basedOn; ///< shows with this layout too, whatever its name
    };

    struct Candidate {
        protocol::ShowOnLayout show;
        Step step = Step::Waiting;
        protocol::LayoutChange change{}; ///< from Possible and InTheWay on
        PlanPtr before{}; ///< of change.from
        Error error{}; ///< of Failed
    };

    LayoutChanging(ServerConnection &connection, LayoutStore &layouts);

    /// What was under way for another wish ends with the show that it is at.
    void start(const Wish &wish);
    /// After a failure: asks again for what could not be told.
    void retry();
    /// Those of them that are possible, one after the other; not while isBusy().
    void change(const std::vector<ShowId> &shows);

    Status status() const { return m_status; }
    const Error &error() const { return m_error; }
    /// Shows are being compared or changed.
    bool isBusy() const { return m_busy; }
    const Wish &wish() const { return m_wish; }
    const std::vector<Candidate> &candidates() const { return m_candidates; }
    /// The layout that they shall have.
    const PlanPtr &after() const { return m_after; }

Q_SIGNALS:
    /// Status and candidates.
    void listed();
    void candidateChanged(int row);
    void busyChanged();
    /// A show has the layout from now on.
    void showChanged(parterre::ShowId show);

private:
    QCoro::Task<> load();
    QCoro::Task<> compareWaiting();
    QCoro::Task<> compareOne(size_t row);
    QCoro::Task<> changeAll(std::vector<ShowId> shows);
    QCoro::Task<> changeOne(size_t row);
    bool concerns(const protocol::ShowOnLayout &show) const;
    void fail(const Error &error);
    void setStep(size_t row, Step step);
    void failed(size_t row, const Error &error);
    void setBusy(bool busy);

    ServerConnection &m_connection;
    LayoutStore &m_layouts;
    Wish m_wish;
    Status m_status = Status::Empty;
    Error m_error;
    std::vector<Candidate> m_candidates;
    PlanPtr m_after;
    int m_round = 0; ///< only answers to the newest wish count
    bool m_busy = false;
    /// Of changes that may have happened or not: only the same key tells.
    std::map<std::pair<ShowId, LayoutId>, QString> m_openKeys;
};

} // namespace parterre

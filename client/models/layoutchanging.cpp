// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/layoutchanging.h"

#include <algorithm>

namespace parterre {

namespace {

LayoutChanging::Step stepAfter(const protocol::LayoutChange &change)
{
    if (change.from == change.to)
        return LayoutChanging::Step::NothingToDo;
    return change.blocking.empty() ? LayoutChanging::Step::Possible : LayoutChanging::Step::InTheWay;
}

} // namespace

LayoutChanging::LayoutChanging(ServerConnection &connection, LayoutStore &layouts)
    : m_connection(connection)
    , m_layouts(layouts)
{
}

void LayoutChanging::start(const Wish &wish)
{
    m_wish = wish;
    load();
}

void LayoutChanging::retry()
{
    if (m_status == Status::Failed) {
        load();
        return;
    }
    if (m_busy)
        return;
    for (size_t row = 0; row < m_candidates.size(); ++row) {
        if (m_candidates[row].step == Step::Failed)
            setStep(row, Step::Waiting);
    }
    compareWaiting();
}

void LayoutChanging::change(const std::vector<ShowId> &shows)
{
    if (!m_busy)
        changeAll(shows);
}

bool LayoutChanging::concerns(const protocol::ShowOnLayout &show) const
{
    return show.layout != m_wish.target.layout
        && (show.layoutName == m_wish.target.name || show.layout == m_wish.basedOn);
}

QCoro::Task<> LayoutChanging::load()
{
    const QPointer<LayoutChanging> alive(this);
    const int round = ++m_round;
    m_candidates.clear();
    m_status = Status::Loading;
    setBusy(false);
    Q_EMIT listed();
    const auto plan = co_await m_layouts.get(m_wish.target.layout);
    if (!alive || round != m_round)
        co_return;
    if (!plan) {
        fail(plan.error());
        co_return;
    }
    m_after = *plan;
    const protocol::ShowsList params{m_wish.venue};
    const auto list = co_await m_connection.call(params);
    if (!alive || round != m_round)
        co_return;
    if (!list) {
        fail(list.error());
        co_return;
    }
    for (const protocol::ShowOnLayout &show : list->shows) {
        if (concerns(show))
            m_candidates.push_back({show});
    }
    m_status = Status::Ready;
    Q_EMIT listed();
    compareWaiting();
}

QCoro::Task<> LayoutChanging::compareWaiting()
{
    const QPointer<LayoutChanging> alive(this);
    const int round = m_round;
    setBusy(true);
    for (size_t row = 0; row < m_candidates.size(); ++row) {
        if (m_candidates[row].step != Step::Waiting)
            continue;
        co_await compareOne(row);
        if (!alive || round != m_round)
            co_return;
    }
    setBusy(false);
}

QCoro::Task<> LayoutChanging::compareOne(size_t row)
{
    const QPointer<LayoutChanging> alive(this);
    const int round = m_round;
    const protocol::ShowsCompareLayout params{m_candidates[row].show.show, m_wish.target.layout};
    const auto change = co_await m_connection.call(params);
    if (!alive || round != m_round)
        co_return;
    if (!change) {
        failed(row, change.error());
        co_return;
    }
    // Not the one of the list: somebody else may have changed it since.
    const auto before = co_await m_layouts.get(change->from);
    if (!alive || round != m_round)
        co_return;
    if (!before) {
        failed(row, before.error());
        co_return;
    }
    m_candidates[row].change = *change;
    m_candidates[row].before = *before;
    setStep(row, stepAfter(*change));
}

QCoro::Task<> LayoutChanging::changeAll(std::vector<ShowId> shows)
{
    const QPointer<LayoutChanging> alive(this);
    const int round = m_round;
    setBusy(true);
    for (size_t row = 0; row < m_candidates.size(); ++row) {
        const Candidate &candidate = m_candidates[row];
        const bool isChosen = std::ranges::find(shows, candidate.show.show) != shows.end();
        if (!isChosen || candidate.step != Step::Possible)
            continue;
        co_await changeOne(row);
        if (!alive || round != m_round)
            co_return;
    }
    setBusy(false);
}

QCoro::Task<> LayoutChanging::changeOne(size_t row)
{
    const QPointer<LayoutChanging> alive(this);
    const int round = m_round;
    const std::pair wish(m_candidates[row].show.show, m_wish.target.layout);
    QString &key = m_openKeys[wish];
    if (key.isEmpty())
        key = m_connection.newKey();
    const protocol::ShowsChangeLayout params{wish.first, wish.second, key};
    setStep(row, Step::Changing);
    const auto change = co_await m_connection.call(params);
    if (!alive)
        co_return;
    if (change || !isOpenEnded(change.error()))
        m_openKeys.erase(wish);
    if (change)
        Q_EMIT showChanged(wish.first);
    if (!alive || round != m_round)
        co_return;
    if (change) {
        m_candidates[row].change = *change;
        setStep(row, Step::Done);
    } else if (change.error().code == ErrorCode::SeatsUnavailable) {
        co_await compareOne(row); // taken since it was compared
    } else {
        failed(row, change.error());
    }
}

void LayoutChanging::fail(const Error &error)
{
    m_error = error;
    m_status = Status::Failed;
    Q_EMIT listed();
}

void LayoutChanging::setStep(size_t row, Step step)
{
    m_candidates[row].step = step;
    Q_EMIT candidateChanged(int(row));
}

void LayoutChanging::failed(size_t row, const Error &error)
{
    m_candidates[row].error = error;
    setStep(row, Step::Failed);
}

void LayoutChanging::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

} // namespace parterre

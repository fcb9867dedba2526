// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/showlistmodel.h"

#include <QLocale>

#include <algorithm>

namespace parterre {

namespace {

constexpr int refreshMs = 30'000;
constexpr int pageSize = 200;

QTimeZone zoneOf(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace

ShowListModel::ShowListModel(
    ServerConnection &connection, const Clock &clock, std::chrono::milliseconds lookBack)
    : m_connection(connection)
    , m_clock(clock)
    , m_lookBack(lookBack)
{
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, &ShowListModel::refresh);
    connect(&connection, &ServerConnection::online, this, [this] {
        m_timer.start();
        refresh();
    });
}

void ShowListModel::refresh()
{
    if (!m_loading)
        load();
}

QCoro::Task<> ShowListModel::load()
{
    const QPointer<ShowListModel> alive(this);
    m_loading = true;
    std::vector<Row> rows;
    protocol::EventsSearch search;
    search.from = m_clock.now() + -m_lookBack.count();
    search.limit = pageSize;
    for (;;) {
        const auto page = co_await m_connection.call(search);
        if (!alive)
            co_return;
        if (!page) {
            m_loading = false;
            m_error = page.error();
            // A list that is there stays there; it is a little old then, and the connection banner says why.
            m_status = m_all.empty() ? Status::Failed : Status::Ready;
            Q_EMIT statusChanged();
            co_return;
        }
        for (const protocol::Event &event : page->events)
            append(rows, event);
        if (!page->next)
            break;
        search.cursor = page->next;
    }
    m_loading = false;
    m_status = Status::Ready;
    take(std::move(rows));
    Q_EMIT statusChanged();
}

void ShowListModel::append(std::vector<Row> &rows, const protocol::Event &event)
{
    const QTimeZone zone = zoneOf(event.timeZone);
    for (const protocol::ShowSummary &show : event.shows)
        rows.push_back(
            {show, event.title, event.venue, event.city, show.startsAt.toDateTime().toTimeZone(zone)});
}

void ShowListModel::take(std::vector<Row> rows)
{
    // By the day first: halls in other time zones would part the headings.
    std::ranges::sort(rows, {},
        [](const Row &row) { return std::tuple(row.start.date(), row.show.startsAt, row.show.show); });
    // An event can come on two pages.
    const auto twice = std::ranges::unique(rows, {}, [](const Row &row) { return row.show.show; });
    rows.erase(twice.begin(), twice.end());
    m_all = std::move(rows);
    std::vector<Row> visible = filtered();
    if (sameShows(visible, m_rows)) {
        m_rows = std::move(visible);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(visible);
    endResetModel();
}

bool ShowListModel::sameShows(const std::vector<Row> &a, const std::vector<Row> &b)
{
    return std::ranges::equal(a, b, [](const Row &x, const Row &y) { return x.show.show == y.show.show; });
}

void ShowListModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    m_rows = filtered();
    endResetModel();
}

std::vector<ShowListModel::Row> ShowListModel::filtered() const
{
    std::vector<Row> rows;
    std::ranges::copy_if(m_all, std::back_inserter(rows), [this](const Row &row) { return matches(row); });
    return rows;
}

bool ShowListModel::matches(const Row &row) const
{
    const QLocale locale;
    const QString text = (row.title + u' ' + row.venue + u' ' + row.city + u' ' + group(row) + u' '
        + locale.toString(row.start.date(), QLocale::ShortFormat) + u' '
        + locale.toString(row.start.time(), QLocale::ShortFormat));
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        return at >= 0;
    });
}

/// The day of the show where it plays, seen from the day at this desk.
QString ShowListModel::group(const Row &row) const
{
    const QDate today = m_clock.now().toDateTime().toLocalTime().date();
    const QDate date = row.start.date();
    if (date == today)
        return tr("Today");
    if (date == today.addDays(1))
        return tr("Tomorrow");
    //: A day in the list of shows: "Saturday, 28 November" (QLocale::toString)
    return QLocale().toString(date, tr("dddd, d MMMM"));
}

ShowId ShowListModel::showAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)].show.show : ShowId{};
}

int ShowListModel::rowOf(ShowId show) const
{
    const auto found = std::ranges::find(m_rows, show, [](const Row &row) { return row.show.show; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void ShowListModel::setFree(ShowId show, int free)
{
    for (std::vector<Row> *rows : {&m_all, &m_rows}) {
        const auto found = std::ranges::find(*rows, show, [](const Row &row) { return row.show.show; });
        if (found != rows->end())
            found->show.free = free;
    }
    if (const int row = rowOf(show); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {FreeRole});
}

int ShowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ShowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case ShowRole:
        return row.show.show.value;
    case TitleRole:
        return row.title;
    case VenueRole:
        return row.city.isEmpty() ? row.venue : tr("%1, %2", "venue, city").arg(row.venue, row.city);
    case TimeRole:
        return QLocale().toString(row.start.time(), QLocale::ShortFormat);
    case GroupRole:
        return group(row);
    case StartsGroupRole:
        return index.row() == 0 || group(m_rows[size_t(index.row()) - 1]) != group(row);
    case FreeRole:
        return row.show.free;
    case CapacityRole:
        return row.show.capacity;
    case StatusRole:
        return int(row.show.status);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %n free", "title, day, time", row.show.free)
            .arg(row.title, group(row), QLocale().toString(row.start.time(), QLocale::ShortFormat));
    default:
        return {};
    }
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/schedule.h"

#include "server/demo/programme.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace parterre::demo {

namespace {

constexpr int days = 60;
constexpr qint64 minute = 60'000;
constexpr size_t openShowsToday = 3;

QTimeZone zoneOf(size_t event)
{
    return QTimeZone(venues()[events()[event].venue].venue.timeZone.toLatin1());
}

Timestamp local(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    return Timestamp::fromDateTime(QDateTime(date, time, zone));
}

bool isWeekend(const QDate &date) { return date.dayOfWeek() >= 6; }

QTime usualTime(Pattern pattern, const QDate &date)
{
    switch (pattern) {
    case Pattern::Evening:
        return date.dayOfWeek() == 7 ? QTime(18, 0) : QTime(19, 30);
    case Pattern::Family:
        return isWeekend(date) ? QTime(15, 0) : QTime(10, 0);
    case Pattern::Late:
        return QTime(22, 30);
    case Pattern::Afternoon:
        return isWeekend(date) ? QTime(15, 0) : QTime(19, 0);
    }
    return QTime(20, 0);
}

/// Today's matinee and late show are put where one of them is behind us.
QTime timeToday(Pattern pattern, const QDate &date, const QTime &now)
{
    const bool afternoon = now >= QTime(10, 45);
    if (pattern == Pattern::Family)
        return afternoon ? QTime(10, 0) : QTime(15, 0);
    if (pattern == Pattern::Late && !afternoon && now >= QTime(2, 0))
        return QTime(0, 30);
    return usualTime(pattern, date);
}

/// Days of a house by the time of day; a show takes the next day that is free.
class Diary {
public:
    int reserve(size_t venue, Pattern pattern, int wanted)
    {
        // Afternoon shows run into the evening on weekdays, so the two never share a day.
        const int slot = pattern == Pattern::Afternoon ? int(Pattern::Evening) : int(pattern);
        for (int i = 0; i < days; ++i) {
            const int day = (wanted + i) % days;
            if (m_taken.emplace(venue, slot, day).second)
                return day;
        }
        return wanted % days;
    }

private:
    std::set<std::tuple<size_t, int, int>> m_taken;
};

/// Houses fill as their day comes near.
double soldBy(int day, double demand, DemoRandom &random)
{
    const double nearness = std::exp(-double(day) / 34.0);
    return std::clamp(demand * nearness * (0.8 + 0.4 * random.unit()), 0.08, 0.97);
}

/// Moves shows of today that have begun, or soon will, to where they can still be sold.
void keepTodayOpen(std::vector<PlannedShow> &shows, Timestamp now)
{
    std::vector<PlannedShow *> begun;
    size_t open = 0;
    for (PlannedShow &show : shows) {
        if (show.day != 0)
            continue;
        if (show.startsAt - now >= 20 * minute)
            ++open;
        else if (events()[show.event].pattern == Pattern::Evening)
            begun.push_back(&show);
    }
    const qint64 quarter = 15 * minute;
    Timestamp next{(now.ms + 45 * minute) / quarter * quarter};
    // From the end: the first of them stays behind us, with its audience inside.
    for (auto show = begun.rbegin(); show != begun.rend() && open < openShowsToday; ++show, ++open) {
        (*show)->startsAt = next;
        next = next + 2 * quarter;
    }
}

void makeExtremes(std::vector<PlannedShow> &shows)
{
    const auto inPlayhouse = [](const PlannedShow &show) {
        return venues()[events()[show.event].venue].hall == Hall::Playhouse;
    };
    const auto full = std::ranges::find_if(
        shows, [&](const PlannedShow &show) { return show.day >= 1 && inPlayhouse(show); });
    if (full != shows.end())
        full->sold = 1.0;
    const auto empty = std::find_if(shows.rbegin(), shows.rend(), inPlayhouse);
    if (empty != shows.rend())
        empty->sold = 0.015;
}

} // namespace

std::vector<PlannedShow> schedule(Timestamp now, DemoRandom &random)
{
    std::vector<PlannedShow> shows;
    Diary diary;
    const QDate today = now.toDateTime().toTimeZone(zoneOf(0)).date();
    const QTime clock = now.toDateTime().toTimeZone(zoneOf(0)).time();
    for (size_t e = 0; e < events().size(); ++e) {
        const Event &event = events()[e];
        for (int i = 0; i < event.shows; ++i) {
            const int jitter = i == 0 || event.everyDays < 3 ? 0 : int(random.between(-1, 1));
            const int day =
                diary.reserve(event.venue, event.pattern, event.firstDay + i * event.everyDays + jitter);
            const QDate date = today.addDays(day);
            const QTime time =
                day == 0 ? timeToday(event.pattern, date, clock) : usualTime(event.pattern, date);
            shows.push_back({e, local(date, time, zoneOf(e)), day, soldBy(day, event.demand, random)});
        }
    }
    keepTodayOpen(shows, now);
    std::ranges::stable_sort(shows, {}, &PlannedShow::startsAt);
    makeExtremes(shows);
    return shows;
}

} // namespace parterre::demo

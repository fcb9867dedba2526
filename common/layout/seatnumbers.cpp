// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/seatnumbers.h"

#include "common/layout/layoutlimits.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace parterre::layout {

namespace {

template <class Take>
void forEachSeat(const Layout &layout, Take take)
{
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                take(seat);
        }
    }
}

/// The numbers of one version, by the ids of seats and areas.
class KnownNumbers {
public:
    explicit KnownNumbers(const Layout &layout)
    {
        const std::vector<SeatNo> numbers = numbersOf(layout);
        auto next = numbers.begin();
        m_seats.reserve(qsizetype(numbers.size()));
        forEachSeat(layout, [&](const Seat &seat) {
            if (!m_seats.contains(seat.id))
                m_seats.insert(seat.id, *next);
            ++next;
        });
        for (const Area &area : layout.areas) {
            const auto end = next + std::max(area.capacity, 0);
            if (!m_areas.contains(area.id))
                m_areas.insert(area.id, std::vector<SeatNo>(next, end));
            next = end;
        }
    }

    /// Each is given once.
    std::optional<SeatNo> take(const Seat &seat)
    {
        const auto known = m_seats.constFind(seat.id);
        if (known == m_seats.constEnd())
            return std::nullopt;
        const SeatNo number = *known;
        m_seats.erase(known);
        return number;
    }
    std::vector<SeatNo> take(const Area &area) { return m_areas.take(area.id); }

private:
    QHash<QString, SeatNo> m_seats;
    QHash<QString, std::vector<SeatNo>> m_areas;
};

std::vector<NumberRun> runsOf(const std::vector<SeatNo> &numbers)
{
    std::vector<NumberRun> runs;
    for (const SeatNo number : numbers) {
        if (!runs.empty() && runs.back().first + runs.back().count == number)
            ++runs.back().count;
        else
            runs.push_back({number, 1});
    }
    return runs;
}

} // namespace

std::vector<SeatNo> numbersOf(const Layout &layout)
{
    std::vector<SeatNo> numbers;
    numbers.reserve(size_t(layout.seatCount()));
    if (!layout.numbers) {
        numbers.resize(size_t(layout.seatCount()));
        std::iota(numbers.begin(), numbers.end(), 0);
        return numbers;
    }
    for (const NumberRun &run : layout.numbers->runs) {
        for (int i = 0; i < run.count; ++i)
            numbers.push_back(run.first + i);
    }
    return numbers;
}

int numberCount(const Layout &layout) { return layout.numbers ? layout.numbers->end : layout.seatCount(); }

bool areNumbers(const SeatNumbers &numbers, int seats)
{
    if (numbers.end < 0 || numbers.end > limits::seatNumbers)
        return false;
    std::vector<char> isGiven(size_t(numbers.end));
    qint64 given = 0;
    for (const NumberRun &run : numbers.runs) {
        if (run.first < 0 || run.count < 1 || run.count > numbers.end - run.first)
            return false;
        const auto begin = isGiven.begin() + run.first;
        if (std::any_of(begin, begin + run.count, [](char is) { return is != 0; }))
            return false;
        std::fill_n(begin, run.count, 1);
        given += run.count;
    }
    return given == seats;
}

Result<Done> numberAfter(const Layout &before, Layout &layout)
{
    KnownNumbers known(before);
    int end = numberCount(before);
    std::vector<SeatNo> numbers;
    numbers.reserve(size_t(layout.seatCount()));
    forEachSeat(layout, [&](const Seat &seat) {
        const std::optional<SeatNo> number = known.take(seat);
        numbers.push_back(number ? *number : end++);
    });
    for (const Area &area : layout.areas) {
        const std::vector<SeatNo> places = known.take(area);
        for (int place = 0; place < area.capacity; ++place)
            numbers.push_back(size_t(place) < places.size() ? places[size_t(place)] : end++);
    }
    if (end > limits::seatNumbers)
        return makeError(ErrorCode::TooLarge,
            QStringLiteral("its versions have more than %1 seats").arg(limits::seatNumbers));
    layout.numbers = SeatNumbers{runsOf(numbers), end};
    const std::vector<NumberRun> usual{{0, end}};
    if (end == int(numbers.size()) && (numbers.empty() || layout.numbers->runs == usual))
        layout.numbers.reset();
    return Done{};
}

} // namespace parterre::layout

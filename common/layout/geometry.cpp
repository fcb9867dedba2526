// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/geometry.h"

#include "common/layout/outline.h"

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

/// Seats that are nowhere have no distance, and what is not a number cannot be put in order.
void addPitch(double pitch, std::vector<double> &pitches)
{
    if (std::isfinite(pitch))
        pitches.push_back(pitch);
}

void addPitches(const Row &row, std::vector<double> &pitches)
{
    for (size_t i = 1; i < row.seats.size(); ++i)
        addPitch(distance(row.seats[i - 1].position, row.seats[i].position), pitches);
}

/// The lower one of two middles, so that a row of three with an aisle keeps its pitch.
double median(std::vector<double> &values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

double usualPitch(const Row &row)
{
    std::vector<double> pitches;
    addPitches(row, pitches);
    return median(pitches);
}

double usualPitch(const Layout &layout)
{
    std::vector<double> pitches;
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows)
            addPitches(row, pitches);
    }
    return median(pitches);
}

std::vector<Run> runsOf(const Row &row)
{
    std::vector<Run> runs;
    const double widest = usualPitch(row) * aisleFactor;
    for (size_t i = 0; i < row.seats.size(); ++i) {
        if (i == 0 || distance(row.seats[i - 1].position, row.seats[i].position) > widest)
            runs.push_back({int(i), 0});
        ++runs.back().count;
    }
    return runs;
}

bool sideBySide(const Row &row, int index)
{
    if (index < 0 || index + 1 >= int(row.seats.size()))
        return false;
    const QPointF left = row.seats[size_t(index)].position;
    const QPointF right = row.seats[size_t(index) + 1].position;
    return distance(left, right) <= usualPitch(row) * aisleFactor;
}

QPointF focusOf(const Layout &layout)
{
    if (layout.focalPoint)
        return *layout.focalPoint;
    const auto stage = std::ranges::find(layout.decorations, Decoration::Kind::Stage, &Decoration::kind);
    if (stage != layout.decorations.end())
        return boundsOf(stage->outline).center();
    const QRectF bounds = layout.bounds();
    return {bounds.center().x(), bounds.top()};
}

QPointF namePointOf(const Section &section)
{
    QPointF sum;
    int seats = 0;
    std::vector<const Row *> rows;
    for (const Row &row : section.rows) {
        if (!row.seats.empty())
            rows.push_back(&row);
        for (const Seat &seat : row.seats) {
            sum += seat.position;
            ++seats;
        }
    }
    if (seats == 0)
        return boundsOf(section.outline).center();
    if (section.outline.isEmpty() || contains(section.outline, sum / seats))
        return sum / seats;
    const Row &middle = *rows[rows.size() / 2];
    return middle.seats[middle.seats.size() / 2].position;
}

} // namespace parterre::layout

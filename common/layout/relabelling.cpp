// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/relabelling.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/problemtable.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace parterre::layout {

namespace {

const Row &rowOf(const Layout &layout, int section, int row)
{
    return layout.sections[size_t(section)].rows[size_t(row)];
}

Where whereOf(const Relabelling::Change &change)
{
    return {.section = change.section, .row = change.row, .seat = change.seat};
}

/// The labels that a row or a section is about to have: who clashes with whom.
class Labels {
public:
    Labels(const Layout &layout, Problems &problems)
        : m_layout(layout)
        , m_problems(problems)
    {
    }

    void give(const QString &label, const Where &where)
    {
        if (label.isEmpty())
            return;
        if (m_given.contains(label))
            m_problems.push_back(problemAt(m_layout, "label_repeats", where, label));
        m_given.insert(label);
    }
    void keep(const QString &label, const Where &where)
    {
        if (m_given.contains(label))
            m_problems.push_back(problemAt(m_layout, "label_taken", where, label));
    }

private:
    const Layout &m_layout;
    Problems &m_problems;
    QSet<QString> m_given;
};

} // namespace

void Relabelling::add(const Layout &layout, Change change)
{
    if (change.label.isEmpty())
        m_problems.push_back(problemAt(layout, "label_missing", whereOf(change)));
    else if (change.label.size() > limits::nameLength)
        m_problems.push_back(problemAt(layout, "name_too_long", whereOf(change)));
    m_changes.push_back(std::move(change));
}

/// All changes from `firstChange` on are rows of one section, rising.
void Relabelling::addRowProblems(const Layout &layout, size_t firstChange)
{
    Labels labels(layout, m_problems);
    for (size_t i = firstChange; i < m_changes.size(); ++i)
        labels.give(m_changes[i].label, whereOf(m_changes[i]));
    const int section = m_changes[firstChange].section;
    const std::vector<Row> &rows = layout.sections[size_t(section)].rows;
    size_t next = firstChange;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (next < m_changes.size() && m_changes[next].row == int(row))
            ++next;
        else
            labels.keep(rows[row].label, Where::ofRow(size_t(section), row));
    }
}

/// All changes from `firstChange` on are seats of one row, rising.
void Relabelling::addSeatProblems(const Layout &layout, size_t firstChange)
{
    Labels labels(layout, m_problems);
    for (size_t i = firstChange; i < m_changes.size(); ++i)
        labels.give(m_changes[i].label, whereOf(m_changes[i]));
    const auto [section, row, first, label] = m_changes[firstChange];
    const std::vector<Seat> &seats = rowOf(layout, section, row).seats;
    size_t next = firstChange;
    for (size_t seat = 0; seat < seats.size(); ++seat) {
        if (next < m_changes.size() && m_changes[next].seat == int(seat))
            ++next;
        else
            labels.keep(seats[seat].label, Where::ofSeat(size_t(section), size_t(row), seat));
    }
}

Relabelling Relabelling::ofRows(const Layout &layout, std::vector<RowAt> rows, const Numbering &numbering)
{
    const auto order = [](const RowAt &row) { return std::tuple(row.section, row.row); };
    std::ranges::sort(rows, {}, order);
    // Not std::ranges::unique: Clang 14, which builds the fuzzers, cannot read it of GCC 12's library.
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    Relabelling relabelling;
    for (auto first = rows.cbegin(); first != rows.cend();) {
        const auto end =
            std::find_if(first, rows.cend(), [&](const RowAt &row) { return row.section != first->section; });
        const size_t firstChange = relabelling.m_changes.size();
        const int count = int(end - first);
        for (int n = 0; n < count; ++n)
            relabelling.add(layout, {first[n].section, first[n].row, -1, numbered(numbering, n, count)});
        relabelling.addRowProblems(layout, firstChange);
        first = end;
    }
    return relabelling;
}

Relabelling Relabelling::ofSeats(
    const Layout &layout, const std::vector<SeatsOfRow> &rows, const SeatNumbering &numbering)
{
    Relabelling relabelling;
    std::map<int, int> before; // seats numbered so far, by section
    for (const SeatsOfRow &selected : rows) {
        if (selected.seats.empty())
            continue;
        int &count = before[selected.section];
        std::vector<QString> labels =
            seatLabels(rowOf(layout, selected.section, selected.row), selected.seats, numbering, count);
        count += int(selected.seats.size());
        const size_t firstChange = relabelling.m_changes.size();
        for (size_t i = 0; i < labels.size(); ++i) {
            relabelling.add(
                layout, {selected.section, selected.row, selected.seats[i], std::move(labels[i])});
        }
        relabelling.addSeatProblems(layout, firstChange);
    }
    return relabelling;
}

void Relabelling::applyTo(Layout &layout) const
{
    if (!isPossible())
        return;
    for (const Change &change : m_changes) {
        Row &row = layout.sections[size_t(change.section)].rows[size_t(change.row)];
        (change.seat < 0 ? row.label : row.seats[size_t(change.seat)].label) = change.label;
    }
}

void Relabelling::applyTo(Section &section, int index) const
{
    if (!isPossible())
        return;
    for (const Change &change : m_changes) {
        if (change.section != index)
            continue;
        Row &row = section.rows[size_t(change.row)];
        (change.seat < 0 ? row.label : row.seats[size_t(change.seat)].label) = change.label;
    }
}

} // namespace parterre::layout

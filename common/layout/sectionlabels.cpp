// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/sectionlabels.h"

#include "common/layout/generators.h"
#include "common/layout/layoutlimits.h"

#include <QCoreApplication>

#include <numeric>

namespace parterre::layout {

std::optional<ParameterFault> SectionLabels::check() const
{
    ParameterCheck check;
    check.that("name", name.size() <= limits::nameLength, QT_TRANSLATE_NOOP("Layout", "A name is too long."));
    check.also(rows.check());
    check.also(seats.check());
    return check.fault();
}

Section SectionLabels::sectionOf(std::vector<Row> made) const
{
    std::erase_if(made, [](const Row &row) { return row.seats.empty(); });
    Section section{name, outlineAround(made, outlineMargin), std::move(made)};
    const int count = int(section.rows.size());
    int before = 0;
    for (int i = 0; i < count; ++i) {
        Row &row = section.rows[size_t(i)];
        row.label = numbered(rows, i, count);
        std::vector<int> all(row.seats.size());
        std::iota(all.begin(), all.end(), 0);
        const std::vector<QString> labels = seatLabels(row, all, seats, before);
        for (size_t seat = 0; seat < labels.size(); ++seat)
            row.seats[seat].label = labels[seat];
        before += int(labels.size());
    }
    return section;
}

} // namespace parterre::layout

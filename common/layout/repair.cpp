// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repair.h"

#include "common/layout/generators.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/repairsteps.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace parterre::layout {

namespace {

using Names = QSet<QString>;

/// The first of make(last + 1), make(last + 2), … that is not taken; taken afterwards.
QString firstFree(Names &taken, int &last, const std::function<QString(int)> &make)
{
    for (;;) {
        const QString name = make(++last);
        if (taken.contains(name))
            continue;
        taken.insert(name);
        return name;
    }
}

/// "Stalls 2", cut so that the number fits.
QString withNumber(const QString &name, int n)
{
    const QString number = QString::number(n);
    return name.left(limits::nameLength - number.size() - 1) + u' ' + number;
}

/// 12b, 12c, … 12z, then 12-27.
QString withLetter(const QString &label, int n)
{
    const QString end = n <= 25 ? QString(QChar(u'a' + n)) : u'-' + QString::number(n + 1);
    return label.left(limits::nameLength - end.size()) + end;
}

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toInt(&ok);
    return ok;
}

class NameRepair {
public:
    NameRepair(Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
    {
    }

    void sections()
    {
        Names taken;
        for (const Section &section : m_layout.sections)
            taken.insert(section.name);
        for (const Area &area : m_layout.areas)
            taken.insert(area.name);
        Names seen;
        for (size_t i = 0; i < m_layout.sections.size(); ++i)
            name(m_layout.sections[i].name, seen, taken, QStringLiteral("Section"), Where::ofSection(i));
        for (size_t i = 0; i < m_layout.areas.size(); ++i)
            name(m_layout.areas[i].name, seen, taken, QStringLiteral("Area"), Where::ofArea(i));
    }

    void rows(size_t section)
    {
        std::vector<Row> &rows = m_layout.sections[section].rows;
        Names taken;
        bool numbers = true;
        for (const Row &row : rows) {
            taken.insert(row.label);
            numbers = numbers && (row.label.isEmpty() || isNumber(row.label));
        }
        const Numbering numbering{
            numbers ? Numbering::Script::Arabic : Numbering::Script::Letters, 1, 1, false, {}};
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].label.isEmpty()
                && m_repairs.take(m_layout, "missing_row_label", Where::ofRow(section, i))) {
                int last = 0;
                rows[i].label =
                    firstFree(taken, last, [&](int n) { return numbered(numbering, int(i) + n - 1, 0); });
            }
            seats(section, i);
        }
    }

private:
    void name(QString &name, Names &seen, Names &taken, const QString &what, const Where &where)
    {
        if (name.isEmpty()) {
            if (m_repairs.take(m_layout, "missing_section_name", where))
                name = firstFree(taken, m_last[what], [&](int n) { return withNumber(what, n); });
        } else if (seen.contains(name) && m_repairs.take(m_layout, "duplicate_section_name", where, name)) {
            const QString stem = name;
            name = firstFree(taken, m_last[stem], [&](int n) { return withNumber(stem, n + 1); });
        }
        seen.insert(name);
    }

    void seats(size_t section, size_t row)
    {
        std::vector<Seat> &seats = m_layout.sections[section].rows[row].seats;
        Names taken;
        for (const Seat &seat : seats)
            taken.insert(seat.label);
        Names seen;
        std::map<QString, int> last; // tried, by the label that was there twice
        for (size_t i = 0; i < seats.size(); ++i) {
            QString &label = seats[i].label;
            const Where where = Where::ofSeat(section, row, i);
            if (label.isEmpty()) {
                if (!m_repairs.take(m_layout, "missing_seat_label", where))
                    continue;
                int &tried = last[QString()];
                tried = std::max(tried, int(i)); // by its place in the row
                label = firstFree(taken, tried, [&](int n) { return QString::number(n); });
            } else if (seen.contains(label)
                && m_repairs.take(m_layout, "duplicate_seat_label", where, label)) {
                const QString stem = label;
                label = firstFree(taken, last[stem], [&](int n) { return withLetter(stem, n); });
            }
            seen.insert(label);
        }
    }

    Layout &m_layout;
    Repairs &m_repairs;
    std::map<QString, int> m_last; ///< number tried, by the name before it
};

} // namespace

void repairNames(Layout &layout, Repairs &repairs)
{
    NameRepair names(layout, repairs);
    names.sections();
    for (size_t section = 0; section < layout.sections.size(); ++section)
        names.rows(section);
}

namespace {

void runSteps(Layout &layout, Repairs &repairs)
{
    repairLengths(layout, repairs);
    repairZones(layout, repairs);
    repairReferences(layout, repairs);
    // Ids first, while the places are called as they are in the file.
    repairIds(layout, repairs);
    repairShapes(layout, repairs);
    repairPositions(layout, repairs);
    repairBlocks(layout, repairs);
    repairNames(layout, repairs);
}

} // namespace

Problems repair(Layout &layout)
{
    Repairs repairs;
    runSteps(layout, repairs);
    return std::move(repairs.done);
}

bool repairOne(Layout &layout, const Problem &problem)
{
    if (!problem.canRepair())
        return false;
    Repairs repairs(problem);
    runSteps(layout, repairs);
    return !repairs.done.empty();
}

} // namespace parterre::layout

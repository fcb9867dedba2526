// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repair.h"

#include "common/layout/generators.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/problemtable.h"
#include "common/layout/repairsteps.h"
#include "common/layout/validate.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace parterre::layout {

namespace {

using Names = QSet<QString>;

/// Makes ids of their own. Where to go on is remembered for each stem: a thousand seats with the same id
/// would otherwise try a million new ones.
class OwnIds {
public:
    OwnIds(Names taken, Problems &done)
        : m_taken(std::move(taken))
        , m_done(done)
    {
    }

    void repair(
        QString &id, const QString &ifMissing, const char *missing, const char *duplicate, const auto &place)
    {
        if (id.isEmpty()) {
            m_done.push_back(problemOf(missing, place()));
            id = next(ifMissing);
        } else if (m_seen.contains(id)) {
            m_done.push_back(problemOf(duplicate, place(), id));
            id = next(id);
        }
        m_seen.insert(id);
    }

private:
    QString next(const QString &stem)
    {
        int &last = m_last.try_emplace(stem, 1).first->second;
        QString id;
        do {
            id = stem.left(limits::nameLength - 8) + u'-' + QString::number(++last);
        } while (m_taken.contains(id));
        m_taken.insert(id);
        return id;
    }

    Names m_taken;
    Names m_seen;
    std::map<QString, int> m_last;
    Problems &m_done;
};

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
    NameRepair(Layout &layout, Problems &done)
        : m_layout(layout)
        , m_done(done)
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
            name(m_layout.sections[i].name, seen, taken, QStringLiteral("Section"), placeOf(m_layout, i));
        for (size_t i = 0; i < m_layout.areas.size(); ++i)
            name(m_layout.areas[i].name, seen, taken, QStringLiteral("Area"), placeOfArea(m_layout, i));
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
            if (rows[i].label.isEmpty()) {
                m_done.push_back(problemOf("missing_row_label", placeOf(m_layout, section, i)));
                int last = 0;
                rows[i].label =
                    firstFree(taken, last, [&](int n) { return numbered(numbering, int(i) + n - 1, 0); });
            }
            seats(section, i);
        }
    }

private:
    void name(QString &name, Names &seen, Names &taken, const QString &what, const QString &place)
    {
        if (name.isEmpty()) {
            m_done.push_back(problemOf("missing_section_name", place));
            name = firstFree(taken, m_last[what], [&](int n) { return withNumber(what, n); });
        } else if (seen.contains(name)) {
            m_done.push_back(problemOf("duplicate_section_name", place, name));
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
            if (label.isEmpty()) {
                m_done.push_back(problemOf("missing_seat_label", placeOf(m_layout, section, row, i)));
                int &tried = last[QString()];
                tried = std::max(tried, int(i)); // by its place in the row
                label = firstFree(taken, tried, [&](int n) { return QString::number(n); });
            } else if (seen.contains(label)) {
                m_done.push_back(
                    problemOf("duplicate_seat_label", placeOf(m_layout, section, row, i), label));
                const QString stem = label;
                label = firstFree(taken, last[stem], [&](int n) { return withLetter(stem, n); });
            }
            seen.insert(label);
        }
    }

    Layout &m_layout;
    Problems &m_done;
    std::map<QString, int> m_last; ///< number tried, by the name before it
};

} // namespace

void repairLengths(Layout &layout, Problems &done)
{
    const auto shorten = [&](QString &text, const auto &place, int limit = limits::nameLength) {
        if (text.size() <= limit)
            return;
        done.push_back(problemOf("name_too_long", place(), text));
        text.truncate(limit);
    };
    shorten(layout.name, [&] { return layout.name.left(40); });
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        Section &section = layout.sections[s];
        shorten(section.name, [&] { return section.name.left(40); });
        for (size_t r = 0; r < section.rows.size(); ++r) {
            Row &row = section.rows[r];
            shorten(row.label, [&] { return placeOf(layout, s) + u' ' + row.label.left(40); });
            for (Seat &seat : row.seats) {
                const auto place = [&] { return placeOf(layout, s, r) + u' ' + seat.label.left(40); };
                shorten(seat.label, place);
                shorten(seat.id, place);
                shorten(seat.zone, place, zoneKeyLength);
            }
        }
    }
    for (Area &area : layout.areas) {
        const auto place = [&] { return area.name.left(40); };
        shorten(area.name, place);
        shorten(area.id, place);
        shorten(area.zone, place, zoneKeyLength);
    }
    for (Zone &zone : layout.zones) {
        const auto place = [&] { return zone.name.left(40); };
        shorten(zone.name, place);
        shorten(zone.key, place, zoneKeyLength);
    }
    for (Decoration &decoration : layout.decorations)
        shorten(decoration.text, [&] { return decoration.text.left(40); });
}

void repairNames(Layout &layout, Problems &done)
{
    NameRepair names(layout, done);
    names.sections();
    for (size_t section = 0; section < layout.sections.size(); ++section)
        names.rows(section);
}

void repairIds(Layout &layout, Problems &done)
{
    Names taken;
    for (const Section &section : layout.sections) {
        for (const Row &row : section.rows) {
            for (const Seat &seat : row.seats)
                taken.insert(seat.id);
        }
    }
    OwnIds seatIds(std::move(taken), done);
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            std::vector<Seat> &seats = layout.sections[s].rows[r].seats;
            for (size_t i = 0; i < seats.size(); ++i) {
                seatIds.repair(seats[i].id, QStringLiteral("seat"), "missing_seat_id", "duplicate_seat_id",
                    [&] { return placeOf(layout, s, r, i); });
            }
        }
    }
    Names takenByAreas;
    for (const Area &area : layout.areas)
        takenByAreas.insert(area.id);
    OwnIds areaIds(std::move(takenByAreas), done);
    for (size_t i = 0; i < layout.areas.size(); ++i) {
        areaIds.repair(layout.areas[i].id, QStringLiteral("area"), "missing_area_id", "duplicate_area_id",
            [&] { return placeOfArea(layout, i); });
    }
}

Problems repair(Layout &layout)
{
    Problems done;
    repairLengths(layout, done);
    repairZones(layout, done);
    // Ids first, while the places are called as they are in the file.
    repairIds(layout, done);
    repairPositions(layout, done);
    repairBlocks(layout, done);
    repairNames(layout, done);
    return done;
}

} // namespace parterre::layout

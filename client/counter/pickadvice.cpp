// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/pickadvice.h"

#include "client/counter/mappanel.h"

#include <QLocale>

#include <cmath>

namespace parterre {

namespace {

constexpr double cmPerMetre = 100;

QString listed(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(QStringLiteral(", "));
}

} // namespace

PickAdvice::PickAdvice(MapPanel &panel, SeatMapModel &map, Sale &sale)
    : m_panel(panel)
    , m_map(map)
    , m_sale(sale)
{
    connect(&sale, &Sale::changed, this, &PickAdvice::update);
    connect(&map, &SeatMapModel::statesChanged, this, &PickAdvice::update);
    connect(&map, &SeatMapModel::statesReset, this, &PickAdvice::update);
}

void PickAdvice::takeBetter()
{
    if (!m_gap.better.empty())
        m_sale.exchange(m_gap.better);
}

void PickAdvice::update()
{
    m_gap = {};
    if (m_sale.isEmpty() || !m_map.plan()) {
        m_panel.setAdvice({}, Ink::Muted);
    } else if (m_sale.reasons()) {
        m_panel.setAdvice(textOf(*m_sale.reasons()), Ink::Muted);
    } else {
        m_gap = gapOf(*m_map.plan(), m_map.states(), m_sale.seats());
        m_panel.setAdvice(textOf(m_gap), Ink::Warning);
    }
}

QString PickAdvice::textOf(const protocol::ProposalReasons &why)
{
    QStringList parts;
    if (why.rows.empty() || why.sections.size() > 1)
        parts.append(listed(why.sections));
    else if (why.rows.size() == 1)
        parts.append(tr("%1, row %2", "section, row").arg(listed(why.sections), listed(why.rows)));
    else
        parts.append(tr("%1, rows %2", "section, rows").arg(listed(why.sections), listed(why.rows)));
    if (why.groups > 0) {
        const QString metres = QLocale().toString(int(std::lround(why.distance / cmPerMetre)));
        const QString side = why.seatsOffCentre <= 1 ? tr("in the middle")
            : why.offCentre < 0 ? tr("%n seats left of the middle", nullptr, why.seatsOffCentre)
                                : tr("%n seats right of the middle", nullptr, why.seatsOffCentre);
        parts.append(tr("%1 m from the stage, %2", "metres, where").arg(metres, side));
        if (why.groups > 1)
            parts.append(tr("in %n groups", nullptr, why.groups));
        parts.append(why.singleSeats == 0 ? tr("leaves no single seat")
                                          : tr("leaves %n single seats", nullptr, why.singleSeats));
    }
    if (why.restrictedView > 0)
        parts.append(tr("%n with restricted view", nullptr, why.restrictedView));
    return parts.join(QStringLiteral(" · "));
}

QString PickAdvice::textOf(const Gap &gap) const
{
    if (gap.alone.empty())
        return {};
    QStringList names;
    for (const SeatNo seat : gap.alone)
        names.append(nameOf(seat));
    const QString alone = tr("Leaves %1 alone.", "seats").arg(names.join(QStringLiteral(", ")));
    if (gap.better.empty())
        return alone;
    const QString first = nameOf(gap.better.front());
    if (gap.better.size() == 1)
        return tr("%1 F8 takes %2.", "what is left alone, a seat").arg(alone, first);
    return tr("%1 F8 takes %2 to %3.", "what is left alone, first and last seat")
        .arg(alone, first, m_map.plan()->seatLabel(gap.better.back()));
}

/// "C 14"
QString PickAdvice::nameOf(SeatNo seat) const
{
    const layout::SeatPlan &plan = *m_map.plan();
    const layout::SeatPlan::Place &place = plan.place(seat);
    const layout::Section &section = plan.layout().sections[size_t(place.section)];
    return QStringLiteral("%1 %2").arg(section.rows[size_t(place.row)].label, plan.seatLabel(seat));
}

} // namespace parterre

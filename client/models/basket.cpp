// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/basket.h"

#include <algorithm>
#include <numeric>

namespace parterre {

void Basket::setShow(const protocol::Show &show, std::shared_ptr<const layout::SeatPlan> plan)
{
    beginResetModel();
    if (m_show.show != show.show)
        m_chosen.clear();
    m_show = show;
    m_plan = std::move(plan);
    m_lines.clear();
    endResetModel();
    Q_EMIT changed();
}

void Basket::setSeats(const std::vector<SeatNo> &seats, const std::vector<SeatNo> &held)
{
    std::vector<Line> lines;
    for (const SeatNo seat : seats) {
        const auto known = std::ranges::find(m_lines, seat, &Line::seat);
        lines.push_back(known == m_lines.end() ? newLine(seat) : *known);
        lines.back().pending = std::ranges::find(held, seat) == held.end();
    }
    if (lines.empty())
        m_chosen.clear();
    const bool sameRows = std::ranges::equal(lines, m_lines, {}, &Line::seat, &Line::seat);
    if (!sameRows)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameRows)
        endResetModel();
    else if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
    Q_EMIT changed();
}

Basket::Line Basket::newLine(SeatNo seat) const
{
    Line line;
    line.seat = seat;
    if (!m_plan || !m_plan->has(seat))
        return line;
    line.label = m_plan->label(seat);
    line.zone = m_plan->zoneKey(seat);
    const TicketTypeId before = m_chosen.value(seat);
    for (const protocol::TicketTypeInfo &type : m_show.ticketTypes) {
        const auto amount = price(line.zone, type.ticketType);
        if (amount && (!line.ticketType || type.ticketType == before)) {
            line.ticketType = type.ticketType;
            line.price = *amount;
        }
    }
    return line;
}

std::optional<qint64> Basket::price(const QString &zone, TicketTypeId type) const
{
    const auto found = std::ranges::find_if(m_show.prices, [&](const protocol::Price &candidate) {
        return candidate.zone == zone && candidate.ticketType == type;
    });
    return found == m_show.prices.end() ? std::nullopt : std::optional(found->amount);
}

qint64 Basket::total() const
{
    return std::accumulate(
        m_lines.begin(), m_lines.end(), fee(), [](qint64 sum, const Line &line) { return sum + line.price; });
}

std::vector<protocol::TicketTypeInfo> Basket::ticketTypes(int row) const
{
    std::vector<protocol::TicketTypeInfo> types;
    if (row >= 0 && row < int(m_lines.size())) {
        const QString zone = m_lines[size_t(row)].zone;
        std::ranges::copy_if(m_show.ticketTypes, std::back_inserter(types),
            [&](const protocol::TicketTypeInfo &type) { return price(zone, type.ticketType).has_value(); });
    }
    return types;
}

bool Basket::setTicketType(int row, TicketTypeId type)
{
    if (row < 0 || row >= int(m_lines.size()))
        return false;
    Line &line = m_lines[size_t(row)];
    const auto amount = price(line.zone, type);
    if (!amount)
        return false;
    line.ticketType = type;
    line.price = *amount;
    m_chosen.insert(line.seat, type);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
    return true;
}

void Basket::setTicketTypeOfAll(TicketTypeId type)
{
    for (int row = 0; row < int(m_lines.size()); ++row)
        setTicketType(row, type);
}

void Basket::stepTicketType(int row, int step)
{
    const auto types = ticketTypes(row);
    if (types.empty())
        return;
    const auto now =
        std::ranges::find(types, m_lines[size_t(row)].ticketType, &protocol::TicketTypeInfo::ticketType);
    const auto count = int(types.size());
    const int next = (int(now - types.begin()) + step + count) % count;
    setTicketType(row, types[size_t(next)].ticketType);
}

bool Basket::setTicketTypeByLetter(int row, QChar letter)
{
    const auto types = ticketTypes(row);
    if (types.empty())
        return false;
    const auto now =
        std::ranges::find(types, m_lines[size_t(row)].ticketType, &protocol::TicketTypeInfo::ticketType);
    const auto count = int(types.size());
    for (int step = 1; step <= count; ++step) {
        const auto &type = types[size_t((int(now - types.begin()) + step) % count)];
        if (type.name.startsWith(letter, Qt::CaseInsensitive))
            return setTicketType(row, type.ticketType);
    }
    return false;
}

std::vector<protocol::TicketChoice> Basket::choices() const
{
    std::vector<protocol::TicketChoice> choices;
    for (const Line &line : m_lines)
        choices.push_back({line.seat, line.ticketType});
    return choices;
}

QString Basket::typeName(TicketTypeId type) const
{
    const auto found = std::ranges::find(m_show.ticketTypes, type, &protocol::TicketTypeInfo::ticketType);
    return found == m_show.ticketTypes.end() ? QString() : found->name;
}

int Basket::zoneIndex(SeatNo seat) const
{
    return m_plan && m_plan->has(seat) ? m_plan->place(seat).zone : -1;
}

int Basket::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant Basket::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    switch (role) {
    case SeatRole:
        return line.seat;
    case LabelRole:
        return line.label;
    case TicketTypeRole:
        return typeName(line.ticketType);
    case PriceRole:
        return formatMoney(money(line.price), QLocale());
    case ZoneRole:
        return zoneIndex(line.seat);
    case PendingRole:
        return line.pending;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "seat, ticket type, price")
            .arg(line.label, typeName(line.ticketType), formatMoney(money(line.price), QLocale()));
    default:
        return {};
    }
}

} // namespace parterre

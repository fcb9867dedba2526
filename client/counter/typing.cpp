// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/typing.h"

#include "common/protocol/messages/seats.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr int mostCharacters = 40;
constexpr int mostDigits = 3;

} // namespace

bool Typing::type(const QString &characters)
{
    if (characters.size() != 1 || m_text.size() >= mostCharacters)
        return false;
    const QChar c = characters[0];
    const bool inPlace = kind() == Kind::Place;
    const bool fits = inPlace      ? c.isLetterOrNumber() || QStringLiteral(" -.,/").contains(c)
        : kind() == Kind::Quantity ? c.isDigit() && m_text.size() < mostDigits
                                   : c.isLetter() || (c.isDigit() && c != u'0');
    if (fits)
        m_text += c.toUpper();
    return fits;
}

Typing::Kind Typing::kind() const
{
    if (m_text.isEmpty())
        return Kind::Nothing;
    return m_text[0].isDigit() ? Kind::Quantity : Kind::Place;
}

int Typing::quantity() const { return kind() == Kind::Quantity ? std::max(1, m_text.toInt()) : 1; }

std::vector<SeatNo> Typing::seatsOf(
    const QString &place, const layout::SeatPlan &plan, const QByteArray &states)
{
    const auto readings = plan.findRuns(place);
    const auto isFree = [&](SeatNo seat) {
        return seat < states.size() && states[seat] == char(protocol::SeatState::Free);
    };
    const auto wanted = std::ranges::find_if(
        readings, [&](const std::vector<SeatNo> &seats) { return std::ranges::any_of(seats, isFree); });
    if (wanted != readings.end())
        return *wanted;
    return readings.empty() ? std::vector<SeatNo>{} : readings.front();
}

} // namespace parterre

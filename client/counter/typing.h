// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/seatplan.h"

#include <QString>

namespace parterre {

/// What a clerk has typed over the map: a number is how many seats, anything that begins with a letter is a
/// place
/// ("C 12-13").
class Typing {
public:
    enum class Kind { Nothing, Quantity, Place };

    /// Whether the characters belong to what is typed; space and dash only inside a place.
    bool type(const QString &characters);
    void backspace() { m_text.chop(1); }
    void clear() { m_text.clear(); }

    Kind kind() const;
    const QString &text() const { return m_text; }
    /// At least 1, at most 999.
    int quantity() const;

    /// The seats of the place: the first reading of it of which something is free, or the first one.
    static std::vector<SeatNo> seatsOf(
        const QString &place, const layout::SeatPlan &plan, const QByteArray &states);

private:
    QString m_text;
};

} // namespace parterre

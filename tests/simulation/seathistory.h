// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"

#include <deque>
#include <map>
#include <vector>

namespace parterre::simulation {

/// What clients were told of each seat, for who has to understand a violation. The latest lines only.
class SeatHistory {
public:
    void note(ShowId show, const std::vector<SeatNo> &seats, const QString &line)
    {
        for (const SeatNo seat : seats) {
            auto &lines = m_lines[{show, seat}];
            lines.push_back(line);
            if (lines.size() > mostLines)
                lines.pop_front();
        }
    }

    QString of(ShowId show, SeatNo seat) const
    {
        QString text = QStringLiteral("history of show %1 seat %2:").arg(show.toString()).arg(seat);
        if (const auto found = m_lines.find({show, seat}); found != m_lines.end()) {
            for (const QString &line : found->second)
                text += QStringLiteral("\n      ") + line;
        }
        return text;
    }

private:
    static constexpr size_t mostLines = 40;
    std::map<std::pair<ShowId, SeatNo>, std::deque<QString>> m_lines;
};

} // namespace parterre::simulation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <array>

namespace parterre::test {

/// Two rows of three seats in zone "a", and a floor of ten places in zone "b".
inline layout::Layout smallHall(const QString &name = QStringLiteral("Hall"))
{
    layout::Layout hall;
    hall.name = name;
    hall.focalPoint = QPointF(50, -200);
    hall.zones = {{QStringLiteral("a"), QStringLiteral("Zone A"), QStringLiteral("#aa0000")},
        {QStringLiteral("b"), QStringLiteral("Zone B"), QStringLiteral("#00aa00")}};
    layout::Section stalls;
    stalls.name = QStringLiteral("Stalls");
    for (int r = 0; r < 2; ++r) {
        layout::Row row;
        row.label = QString(QChar(u'A' + r));
        for (int s = 0; s < 3; ++s) {
            layout::Seat seat;
            seat.id = QStringLiteral("s%1-%2").arg(r).arg(s);
            seat.label = QString::number(s + 1);
            seat.position = QPointF(s * 50, r * 90);
            seat.zone = QStringLiteral("a");
            row.seats.push_back(seat);
        }
        stalls.rows.push_back(row);
    }
    hall.sections.push_back(stalls);
    layout::Area floor;
    floor.id = QStringLiteral("floor");
    floor.name = QStringLiteral("Floor");
    for (const QPointF &corner : std::array<QPointF, 4>{{{0, 300}, {200, 300}, {200, 500}, {0, 500}}})
        floor.outline.push_back(corner);
    floor.capacity = 10;
    floor.zone = QStringLiteral("b");
    hall.areas.push_back(floor);
    return hall;
}

} // namespace parterre::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/outline.h"

/// A hall small enough to know by heart: Stalls A 1–4 and B 1–4 with an aisle after the second seat, Balcony
/// A 1–3, and a standing Floor for 5. Seat numbers 0–3, 4–7, 8–10, 11–15.
inline parterre::layout::Layout smallHall()
{
    using namespace parterre::layout;
    const auto row = [](const QString &section, const QString &label, int seats, double y, int aisleAfter,
                         const QString &zone) {
        Row made{label, {}};
        for (int i = 0; i < seats; ++i) {
            const double x = i * 50 + (i >= aisleAfter ? 100 : 0);
            made.seats.push_back({QStringLiteral("%1-%2-%3").arg(section, label).arg(i + 1),
                QString::number(i + 1), {x, y}, zone, {}});
        }
        return made;
    };
    Layout hall;
    hall.name = QStringLiteral("Small hall");
    hall.focalPoint = QPointF(125, -300);
    hall.zones = {{QStringLiteral("1"), QStringLiteral("Stalls"), QStringLiteral("#0072B2")},
        {QStringLiteral("2"), QStringLiteral("Balcony"), QStringLiteral("#E69F00")}};
    hall.sections = {
        {QStringLiteral("Stalls"), outlineOf(QRectF(-50, -50, 350, 190)),
            {row("s", "A", 4, 0, 2, "1"), row("s", "B", 4, 90, 2, "1")}},
        {QStringLiteral("Balcony"), {}, {row("b", "A", 3, 400, 9, "2")}},
    };
    hall.areas = {{QStringLiteral("floor"), QStringLiteral("Floor"), outlineOf(QRectF(0, 200, 200, 100)), 5,
        QStringLiteral("2")}};
    Decoration stage;
    stage.kind = Decoration::Kind::Stage;
    stage.outline = outlineOf(QRectF(0, -400, 250, 200));
    stage.text = QStringLiteral("Stage");
    hall.decorations = {stage};
    return hall;
}

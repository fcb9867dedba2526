// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"

#include "common/layout/outline.h"

#include <QtMath>

#include <cmath>

namespace parterre {

namespace {

constexpr double pitch = 52;
constexpr double rowPitch = 80;

QPointF onCircle(double radius, double angle) { return {radius * std::cos(angle), radius * std::sin(angle)}; }

/// The way round the bowl: three quarters of a circle, open where the stage is.
constexpr double opening = 80;

} // namespace

layout::Layout makeBowl(const BowlSize &size)
{
    layout::Layout layout;
    layout.name = QStringLiteral("Bowl");
    layout.seatDiameter = 44;
    layout.focalPoint = QPointF(0, 0);
    for (int tier = 0; tier < size.tiers; ++tier)
        layout.zones.push_back({QStringLiteral("z%1").arg(tier), QStringLiteral("Tier %1").arg(tier + 1),
            QStringLiteral("#0072B2")});
    const double sweep = qDegreesToRadians(360 - opening);
    const double sectionSweep = sweep / size.sectionsPerTier;
    double inner = size.seatsPerRow * pitch * 1.08 / sectionSweep;
    for (int tier = 0; tier < size.tiers; ++tier) {
        for (int s = 0; s < size.sectionsPerTier; ++s) {
            layout::Section section;
            section.name = QStringLiteral("%1%2").arg(tier + 1).arg(s + 1, 2, 10, QLatin1Char('0'));
            const double middle =
                qDegreesToRadians(90 + 180.0) + qDegreesToRadians(opening / 2) + (s + 0.5) * sectionSweep;
            for (int r = 0; r < size.rows; ++r) {
                layout::Row row;
                row.label = QString::number(r + 1);
                const double radius = inner + r * rowPitch;
                const double step = sectionSweep * 0.94 / size.seatsPerRow;
                for (int n = 0; n < size.seatsPerRow; ++n) {
                    const double angle = middle + (n - (size.seatsPerRow - 1) / 2.0) * step;
                    row.seats.push_back({QStringLiteral("%1-%2-%3").arg(section.name).arg(r).arg(n),
                        QString::number(n + 1), onCircle(radius, angle), layout.zones[size_t(tier)].key, {}});
                }
                section.rows.push_back(row);
            }
            layout.sections.push_back(section);
        }
        inner += size.rows * rowPitch + 400;
    }
    layout::Decoration stage;
    stage.kind = layout::Decoration::Kind::Stage;
    stage.text = QStringLiteral("STAGE");
    stage.outline = layout::outlineOf(QRectF(-2400, -2200, 4800, 2200));
    layout.decorations.push_back(stage);
    return layout;
}

layout::Layout makeStalls(int rows, int seatsPerRow)
{
    layout::Layout layout;
    layout.name = QStringLiteral("Small hall");
    layout.seatDiameter = 44;
    layout.focalPoint = QPointF(seatsPerRow * 30, -300);
    layout.zones = {{QStringLiteral("a"), QStringLiteral("Front"), {}},
        {QStringLiteral("b"), QStringLiteral("Back"), {}}};
    layout::Section section;
    section.name = QStringLiteral("Stalls");
    for (int r = 0; r < rows; ++r) {
        layout::Row row;
        row.label = QString(QChar(u'A' + r));
        for (int n = 0; n < seatsPerRow; ++n) {
            const double aisle = n >= seatsPerRow / 2 ? 60 : 0;
            layout::Seat seat{QStringLiteral("%1-%2").arg(r).arg(n), QString::number(n + 1),
                QPointF(60 * n + aisle, 100 * r), layout.zones[r < rows / 2 ? 0 : 1].key, {}};
            if (r == 0 && n == seatsPerRow - 1)
                seat.attributes = layout::SeatAttribute::Wheelchair;
            if (r == 0 && n == seatsPerRow - 2)
                seat.attributes = layout::SeatAttribute::Companion;
            if (r == rows - 1 && n == 0)
                seat.attributes = layout::SeatAttribute::RestrictedView;
            row.seats.push_back(seat);
        }
        section.rows.push_back(row);
    }
    layout.sections.push_back(section);
    const double width = 60 * seatsPerRow;
    layout.areas.push_back({QStringLiteral("floor"), QStringLiteral("Floor"),
        layout::outlineOf(QRectF(0, 100 * rows + 100, width, 300)), 100, QStringLiteral("b")});
    layout::Decoration stage;
    stage.kind = layout::Decoration::Kind::Stage;
    stage.text = QStringLiteral("STAGE");
    stage.outline = layout::outlineOf(QRectF(width * 0.2, -420, width * 0.6, 200));
    layout.decorations.push_back(stage);
    return layout;
}

} // namespace parterre

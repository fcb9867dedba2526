// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/tables.h"

#include "common/layout/generators.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/outline.h"

#include <QCoreApplication>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace parterre::layout {

namespace {

constexpr double chairWidth = 44; ///< centres of chairs beside each other are as far apart at least

/// Chairs along one side, around the origin, from its left as one sits there with the table behind: `out`
/// says to which side.
void addSide(Outline &chairs, int count, double length, QPointF out, double away)
{
    const QPointF along(-out.y(), out.x());
    for (int i = 0; i < count; ++i)
        chairs.append(out * away + along * ((i + 0.5) / count - 0.5) * length);
}

/// The centres of the chairs around the origin, clockwise from the front, left, before the rotation.
Outline chairsOf(const TableSetting &setting)
{
    Outline chairs;
    const double halfWidth = setting.size.width() / 2;
    const double halfHeight = setting.size.height() / 2;
    if (setting.shape == Table::Shape::Round) {
        for (int i = 0; i < setting.chairs; ++i)
            chairs.append(turned({0, -(halfWidth + setting.gap)}, {}, 360.0 * i / setting.chairs));
        return chairs;
    }
    const auto &[front, right, back, left] = setting.sides;
    addSide(chairs, front, setting.size.width(), {0, -1}, halfHeight + setting.gap);
    addSide(chairs, right, setting.size.height(), {1, 0}, halfWidth + setting.gap);
    addSide(chairs, back, setting.size.width(), {0, 1}, halfHeight + setting.gap);
    addSide(chairs, left, setting.size.height(), {-1, 0}, halfWidth + setting.gap);
    return chairs;
}

bool hasRoom(const TableSetting &setting)
{
    if (setting.shape == Table::Shape::Round) {
        const double radius = setting.size.width() / 2 + setting.gap;
        return setting.chairs < 2 || 2 * radius * std::sin(M_PI / setting.chairs) >= chairWidth;
    }
    return std::max(setting.sides.front, setting.sides.back) * chairWidth <= setting.size.width()
        && std::max(setting.sides.left, setting.sides.right) * chairWidth <= setting.size.height();
}

/// How far the table and its chairs reach from its centre, whichever way it is turned.
double reachOf(const TableSetting &setting)
{
    const double across = setting.shape == Table::Shape::Round
        ? setting.size.width() / 2
        : std::hypot(setting.size.width(), setting.size.height()) / 2;
    return across + setting.gap + chairWidth / 2;
}

/// How far apart tables stand at least, in x and in y.
QSizeF extentOf(const TableSetting &setting)
{
    const bool isTurned = setting.shape != Table::Shape::Round && std::fmod(setting.rotation, 180) != 0;
    if (isTurned)
        return {2 * reachOf(setting), 2 * reachOf(setting)};
    Outline corners =
        outlineOf(QRectF({-setting.size.width() / 2, -setting.size.height() / 2}, setting.size));
    for (const QPointF &chair : chairsOf(setting)) {
        corners.append(chair - QPointF(chairWidth, chairWidth) / 2);
        corners.append(chair + QPointF(chairWidth, chairWidth) / 2);
    }
    return boundsOf(corners).size();
}

Outline outlineAroundAll(const std::vector<Row> &tables, double reach)
{
    Outline centres;
    for (const Row &row : tables)
        centres.append(row.table->centre);
    const double margin = reach + outlineMargin - chairWidth / 2;
    return outlineOf(boundsOf(centres).adjusted(-margin, -margin, margin, margin));
}

} // namespace

int TableSetting::chairCount() const
{
    return shape == Table::Shape::Round ? chairs : sides.front + sides.right + sides.back + sides.left;
}

std::optional<ParameterFault> TableSetting::check() const
{
    ParameterCheck check;
    check.between("centre", centre.x(), -limits::coordinate / 2, limits::coordinate / 2);
    check.between("centre", centre.y(), -limits::coordinate / 2, limits::coordinate / 2);
    check.between("size", size.width(), 20, 10'000);
    check.between("size", size.height(), 20, 10'000);
    check.between("rotation", rotation, -360, 360);
    check.between("chairs", chairs, 0, 200);
    for (const int count : {sides.front, sides.right, sides.back, sides.left})
        check.between("sides", count, 0, 200);
    check.between("gap", gap, 0, 150);
    check.also(numbering.check());
    const char *which = shape == Table::Shape::Round ? "chairs" : "sides";
    check.that(which, chairCount() > 0, QT_TRANSLATE_NOOP("Layout", "A table needs a chair at least."));
    const bool isOpen = std::min({sides.front, sides.right, sides.back, sides.left}) == 0;
    check.that("sides", shape != Table::Shape::Booth || isOpen,
        QT_TRANSLATE_NOOP("Layout", "One side of a booth stays open."));
    if (check.isRight())
        check.that(which, hasRoom(*this),
            QT_TRANSLATE_NOOP("Layout", "So many chairs do not fit around the table."));
    return check.fault();
}

Row tableRow(const TableSetting &setting)
{
    if (setting.check())
        return {};
    const Outline chairs = chairsOf(setting);
    std::vector<double> all;
    for (qsizetype i = 0; i < chairs.size(); ++i)
        all.push_back(double(i));
    const Curve around = [&](double chair) {
        return turned(setting.centre + chairs[qsizetype(chair)], setting.centre, setting.rotation);
    };
    Row row = rowOn(around, all, setting.zone);
    row.label = setting.label;
    for (size_t i = 0; i < row.seats.size(); ++i)
        row.seats[i].label = numbered(setting.numbering, int(i), int(row.seats.size()));
    const QSizeF size = setting.shape == Table::Shape::Round
        ? QSizeF(setting.size.width(), setting.size.width())
        : setting.size;
    row.table = Table{setting.shape, setting.centre, size, setting.rotation, setting.soldWhole};
    return row;
}

std::optional<ParameterFault> TableField::check() const
{
    ParameterCheck check;
    check.also(labels.check());
    check.also(table.check());
    check.between("across", across, 1, 500);
    check.between("deep", deep, 1, 500);
    check.between("deep", double(across) * deep, 1, limits::rowsOfSection);
    check.between("deep", double(across) * deep * table.chairCount(), 1, limits::seats);
    check.between("spacing", spacing.width(), 0, 5000);
    check.between("spacing", spacing.height(), 0, 5000);
    if (check.isRight()) {
        const QSizeF extent = extentOf(table);
        check.that("spacing",
            (across == 1 || spacing.width() >= extent.width())
                && (deep == 1 || spacing.height() >= extent.height()),
            QT_TRANSLATE_NOOP("Layout", "The tables stand too close together."));
    }
    return check.fault();
}

Section tableField(const TableField &field)
{
    if (field.check())
        return {};
    Section section{field.labels.name, {}, {}};
    const int count = field.across * field.deep;
    for (int i = 0; i < count; ++i) {
        TableSetting setting = field.table;
        if (!field.labels.zone.isEmpty())
            setting.zone = field.labels.zone;
        setting.label = numbered(field.labels.rows, i, count);
        setting.centre += QPointF(
            (i % field.across) * field.spacing.width(), int(i / field.across) * field.spacing.height());
        section.rows.push_back(tableRow(setting));
    }
    section.outline = outlineAroundAll(section.rows, reachOf(field.table));
    return section;
}

} // namespace parterre::layout

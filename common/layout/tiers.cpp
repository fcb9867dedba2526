// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/tiers.h"

#include "common/layout/generators.h"
#include "common/layout/layoutlimits.h"

#include <QCoreApplication>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parterre::layout {

namespace {

constexpr double widestStraight = 120; ///< degrees of a straight block; its ends run away beyond
constexpr double tiny = 1e-9; ///< what rounding may take from a seat that just fits

QPointF direction(double degrees)
{
    const double angle = qDegreesToRadians(degrees);
    return {std::cos(angle), std::sin(angle)};
}

/// The middles of the aisles, from the left.
std::vector<double> aislesOf(const ArcTier &tier)
{
    std::vector<double> angles = tier.aisleAngles;
    for (int i = 1; angles.size() < size_t(tier.aisles) && tier.aisleAngles.empty(); ++i)
        angles.push_back(tier.fromAngle + (tier.toAngle - tier.fromAngle) * i / (tier.aisles + 1));
    std::ranges::sort(angles, std::greater());
    return angles;
}

/// Seats between two aisles.
struct Block {
    double left = 0; ///< degrees
    double right = 0;
    double leftTrim = 0; ///< what the aisle takes, in centimetres
    double rightTrim = 0;
};

std::vector<Block> blocksOf(const ArcTier &tier)
{
    std::vector<Block> blocks;
    double left = tier.toAngle;
    double trim = 0;
    for (const double angle : aislesOf(tier)) {
        blocks.push_back({left, angle, trim, tier.aisleWidth / 2});
        left = angle;
        trim = tier.aisleWidth / 2;
    }
    blocks.push_back({left, tier.fromAngle, trim, 0});
    return blocks;
}

/// A block's part of one row: where its seats may be, as distances along a line with its 0 in the middle of
/// the block.
class Piece {
public:
    Piece(const ArcTier &tier, const Block &block, double radius)
        : m_tier(tier)
        , m_middle((block.left + block.right) / 2)
        , m_radius(radius)
    {
        const double half = qDegreesToRadians((block.left - block.right) / 2);
        const double length = tier.isStraight ? radius * std::tan(half) : radius * half;
        // A straight row meets the aisle at a slant.
        const double slant = tier.isStraight ? std::cos(half) : 1;
        m_from = block.leftTrim / slant - length;
        m_to = length - block.rightTrim / slant;
    }

    int capacity() const { return std::max(0, int(std::floor((m_to - m_from) / m_tier.seatPitch + tiny))); }
    Curve curve() const
    {
        if (!m_tier.isStraight)
            return arcAround(m_tier.centre, m_radius, m_middle);
        const QPointF ahead = direction(m_middle);
        return [middle = m_tier.centre + ahead * m_radius, right = QPointF(ahead.y(), -ahead.x())](
                   double way) { return middle + right * way; };
    }
    /// All that fit, spread evenly.
    std::vector<double> spread() const { return spreadBetween(m_from, m_to + tiny, m_tier.seatPitch); }
    /// So many at the pitch, in the middle.
    std::vector<double> spread(int seats) const
    {
        std::vector<double> ways;
        for (int i = 0; i < seats; ++i)
            ways.push_back((m_from + m_to) / 2 + (i - (seats - 1) / 2.0) * m_tier.seatPitch);
        return ways;
    }

private:
    const ArcTier &m_tier;
    double m_middle;
    double m_radius;
    double m_from;
    double m_to;
};

std::vector<Piece> piecesOf(const ArcTier &tier, const std::vector<Block> &blocks, int row)
{
    std::vector<Piece> pieces;
    for (const Block &block : blocks)
        pieces.emplace_back(tier, block, tier.innerRadius + row * tier.rowSpacing);
    return pieces;
}

std::vector<int> capacitiesOf(const std::vector<Piece> &pieces)
{
    std::vector<int> capacities;
    for (const Piece &piece : pieces)
        capacities.push_back(piece.capacity());
    return capacities;
}

int sum(const std::vector<int> &values) { return std::accumulate(values.begin(), values.end(), 0); }

/// Shares seats out by how many fit; who gets the last ones has the most room left.
std::vector<int> shared(int seats, const std::vector<int> &capacities)
{
    const int room = sum(capacities);
    std::vector<int> counts;
    for (const int capacity : capacities)
        counts.push_back(room > 0 ? int(qint64(seats) * capacity / room) : 0);
    for (int left = seats - sum(counts); left > 0; --left) {
        size_t widest = 0;
        for (size_t i = 1; i < counts.size(); ++i) {
            if (capacities[i] - counts[i] > capacities[widest] - counts[widest])
                widest = i;
        }
        ++counts[widest];
    }
    return counts;
}

int wantedSeats(const ArcTier &tier, int row) { return tier.firstRowSeats + row * tier.growth; }

Row tierRow(const ArcTier &tier, const std::vector<Block> &blocks, int index)
{
    const std::vector<Piece> pieces = piecesOf(tier, blocks, index);
    std::vector<int> counts;
    if (tier.firstRowSeats > 0)
        counts = shared(wantedSeats(tier, index), capacitiesOf(pieces));
    Row row;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const std::vector<double> spread = counts.empty() ? pieces[i].spread() : pieces[i].spread(counts[i]);
        const Row part = rowOn(pieces[i].curve(), spread, tier.labels.zone);
        row.seats.insert(row.seats.end(), part.seats.begin(), part.seats.end());
    }
    if (tier.marksAisles)
        markAisles(row);
    return row;
}

void checkAngles(const ArcTier &tier, ParameterCheck &check)
{
    check.between("fromAngle", tier.fromAngle, -720, 720);
    check.between("toAngle", tier.toAngle, -720, 720);
    check.that("toAngle", tier.toAngle > tier.fromAngle,
        QT_TRANSLATE_NOOP("Layout", "The second angle must be larger than the first one."));
    check.that("toAngle", tier.toAngle - tier.fromAngle <= 360,
        QT_TRANSLATE_NOOP("Layout", "A tier goes once around at most."));
    check.between("aisles", tier.aisles, 0, 100);
    check.between("aisleAngles", double(tier.aisleAngles.size()), 0, 100);
    for (const double angle : tier.aisleAngles)
        check.between("aisleAngles", angle, tier.fromAngle, tier.toAngle);
    check.between("aisleWidth", tier.aisleWidth, 0, 10'000);
    if (!check.isRight() || !tier.isStraight)
        return;
    for (const Block &block : blocksOf(tier)) {
        check.that("isStraight", block.left - block.right <= widestStraight,
            QT_TRANSLATE_NOOP("Layout", "Straight rows need more aisles or a smaller angle."));
    }
}

void checkSeats(const ArcTier &tier, ParameterCheck &check)
{
    const std::vector<Block> blocks = blocksOf(tier);
    qint64 all = 0;
    for (int row = 0; row < tier.rows && check.isRight(); ++row) {
        const int room = sum(capacitiesOf(piecesOf(tier, blocks, row)));
        const int seats = tier.firstRowSeats > 0 ? wantedSeats(tier, row) : room;
        check.that("growth", tier.firstRowSeats == 0 || seats > 0,
            QT_TRANSLATE_NOOP("Layout", "A row would be left without seats."));
        check.that("firstRowSeats", seats <= room,
            QT_TRANSLATE_NOOP("Layout", "So many seats do not fit between the ends of the row."));
        check.between("seatPitch", seats, 0, limits::seatsOfRow);
        all += seats;
        check.between("rows", double(all), 0, limits::seats);
    }
    check.that("seatPitch", all > 0, QT_TRANSLATE_NOOP("Layout", "Not a single seat fits."));
}

} // namespace

std::optional<ParameterFault> ArcTier::check() const
{
    ParameterCheck check;
    check.also(labels.check());
    check.between("centre", centre.x(), -limits::coordinate / 2, limits::coordinate / 2);
    check.between("centre", centre.y(), -limits::coordinate / 2, limits::coordinate / 2);
    check.between("innerRadius", innerRadius, 10, 100'000);
    check.between("rows", rows, 1, 1000);
    check.between("rowSpacing", rowSpacing, 20, 1000);
    check.between("seatPitch", seatPitch, 20, 1000);
    check.between("firstRowSeats", firstRowSeats, 0, limits::seatsOfRow);
    check.between("growth", growth, -1000, 1000);
    checkAngles(*this, check);
    if (check.isRight())
        checkSeats(*this, check);
    return check.fault();
}

int ArcTier::seatCount() const
{
    if (check())
        return 0;
    const std::vector<Block> blocks = blocksOf(*this);
    int all = 0;
    for (int row = 0; row < rows; ++row)
        all += firstRowSeats > 0 ? wantedSeats(*this, row) : sum(capacitiesOf(piecesOf(*this, blocks, row)));
    return all;
}

Section arcTier(const ArcTier &tier)
{
    if (tier.check())
        return {};
    const std::vector<Block> blocks = blocksOf(tier);
    std::vector<Row> rows;
    for (int row = 0; row < tier.rows; ++row)
        rows.push_back(tierRow(tier, blocks, row));
    return tier.labels.sectionOf(std::move(rows));
}

} // namespace parterre::layout

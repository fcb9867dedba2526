// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatstamps.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr size_t sheetsKept = 12;
constexpr double stepsPerPixel = 8; ///< sizes of stamps
constexpr double smallest = 1.25;

/// Small dots look uneven on whole pixels; large discs do not.
int phasesFor(double diameter) { return diameter < 14 ? 4 : diameter < 28 ? 2 : 1; }

/// std::floor, which is a call on processors without SSE 4.1, for what lies near the screen.
inline int wholeBelow(double value)
{
    constexpr int shift = 1 << 20;
    return int(value + shift) - shift;
}

} // namespace

SeatStamps::SeatStamps(const Theme &theme)
    : m_theme(theme)
{
}

SeatStamps::Sheet &SeatStamps::sheet(double diameter)
{
    const double rounded = std::max(smallest, std::round(diameter * stepsPerPixel) / stepsPerPixel);
    const auto same = [rounded](const Sheet &sheet) { return sheet.m_diameter == rounded; };
    if (const auto found = std::find_if(m_sheets.begin(), m_sheets.end(), same); found != m_sheets.end()) {
        m_sheets.splice(m_sheets.begin(), m_sheets, found);
    } else {
        m_sheets.push_front(Sheet(m_theme, rounded));
        if (m_sheets.size() > sheetsKept)
            m_sheets.pop_back();
    }
    return m_sheets.front();
}

SeatStamps::Sheet::Sheet(const Theme &theme, double diameter)
    : m_theme(&theme)
    , m_diameter(diameter)
    , m_phases(phasesFor(diameter))
{
}

const Stamp &SeatStamps::Sheet::stamp(int lookId, double x, double y, QPoint &at)
{
    // Shifted by half a phase: the nearest phase, not the one before.
    const double half = 0.5 / m_phases;
    const int wholeX = wholeBelow(x + half);
    const int wholeY = wholeBelow(y + half);
    const int phaseX = std::min(m_phases - 1, int((x + half - wholeX) * m_phases));
    const int phaseY = std::min(m_phases - 1, int((y + half - wholeY) * m_phases));
    const size_t slot = size_t((lookId * m_phases + phaseY) * m_phases + phaseX);
    if (slot >= m_stamps.size())
        m_stamps.resize(size_t((lookId + 1) * m_phases * m_phases));
    if (m_stamps[slot].isNull())
        m_stamps[slot] = paint(lookId, phaseX, phaseY);
    at = {wholeX, wholeY};
    return m_stamps[slot];
}

Stamp SeatStamps::Sheet::paint(int lookId, int phaseX, int phaseY) const
{
    const int reach = int(std::ceil(m_diameter * 0.72)) + 1;
    QImage image(2 * reach + 1, 2 * reach + 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(reach + double(phaseX) / m_phases, reach + double(phaseY) / m_phases);
    paintSeat(painter, centre, m_diameter, SeatLook::fromId(lookId), *m_theme);
    painter.end();
    return Stamp(image, {reach, reach});
}

} // namespace parterre

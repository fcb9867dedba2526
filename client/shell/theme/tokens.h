// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

/// The only place that names a colour or a size. Lengths are device-independent pixels, fonts are points.
namespace parterre::tokens {

constexpr int space1 = 4;
constexpr int space2 = 8;
constexpr int space3 = 12;
constexpr int space4 = 16;
constexpr int space5 = 24;

constexpr int hairline = 1;
constexpr int focusRing = 2;
constexpr int radius = 6;
constexpr int controlHeight = 32;
constexpr int controlHeightCounter = 40;
constexpr int rowHeight = 36;
constexpr int barHeight = 48; ///< the bar at the top
constexpr int statusHeight = 28;
constexpr int railWidth = 96;
constexpr int railItemHeight = 60;
constexpr int panelWidth = 320;
constexpr int dialogWidth = 560; ///< command palette and panels that float
constexpr int formWidth = 340;
constexpr int listWidth = 400; ///< a list that a page is about
constexpr int showsWidth = 288; ///< the panels beside the map, and how far they give way on a small screen
constexpr int showsWidthLeast = 212;
constexpr int basketWidth = 328;
constexpr int basketWidthLeast = 276;
constexpr int mapWidthLeast = 300;
constexpr int meterWidth = 56; ///< a bar that shows a part
constexpr int iconSmall = 16;
constexpr int icon = 20;
constexpr int iconHero = 48; ///< of an empty state

constexpr double textPoints = 10.5;
constexpr double captionPoints = 9;
constexpr double titlePoints = 13;
constexpr double totalPoints = 28;
constexpr int signPoints = 72; ///< read from across a foyer

constexpr int fadeMs = 140; ///< short movements of the screen
constexpr int flashMs = 900; ///< a change that wants to be noticed
constexpr int toastMs = 5000;

/// What a theme paints with.
struct Colors {
    QColor window, surface, raised, line, text, muted;
    QColor accent, onAccent, accentSoft; ///< accentSoft: behind what is selected
    QColor success, warning, danger;
    QColor successSoft, warningSoft, dangerSoft; ///< behind a banner's text
    QColor hover, pressed;
    QColor shadow; ///< translucent
    QColor seatHeld, seatSold, seatBlocked, seatMark; ///< seatMark: what is drawn on a seat's grey
    QColor stage, onStage;
};

Colors lightColors();
Colors darkColors();

/// Eight colours that colour-blind people can tell apart (after Okabe & Ito, "Color Universal Design", with
/// two more); zone n takes colour n modulo 8.
std::array<QColor, 8> zoneColors();

} // namespace parterre::tokens

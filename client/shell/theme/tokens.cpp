// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/tokens.h"

namespace parterre::tokens {

Colors lightColors()
{
    Colors c;
    c.window = QColor(0xF6F7F9);
    c.surface = QColor(0xFFFFFF);
    c.raised = QColor(0xFFFFFF);
    c.line = QColor(0xE2E5EA);
    c.text = QColor(0x1B1F27);
    c.muted = QColor(0x667085);
    c.accent = QColor(0x2F6FED);
    c.onAccent = QColor(0xFFFFFF);
    c.accentSoft = QColor(0xE6EEFD);
    c.success = QColor(0x12805C);
    c.warning = QColor(0xB54708);
    c.danger = QColor(0xC4320A);
    c.successSoft = QColor(0xE7F6F0);
    c.warningSoft = QColor(0xFEF3E2);
    c.dangerSoft = QColor(0xFDEBE6);
    c.hover = QColor(0xEEF0F4);
    c.pressed = QColor(0xE4E7ED);
    c.shadow = QColor(16, 24, 40, 40);
    c.seatHeld = QColor(0xC3C9D3);
    c.seatSold = QColor(0x8A93A3);
    c.seatBlocked = QColor(0xA6AEBB);
    c.seatMark = QColor(0x3A4250);
    c.stage = QColor(0xDDE1E8);
    c.onStage = QColor(0x475063);
    return c;
}

Colors darkColors()
{
    Colors c;
    c.window = QColor(0x14171C);
    c.surface = QColor(0x1C2027);
    c.raised = QColor(0x242932);
    c.line = QColor(0x2C323C);
    c.text = QColor(0xE8EBF0);
    c.muted = QColor(0x98A2B3);
    c.accent = QColor(0x5B8DF5);
    c.onAccent = QColor(0x0B1220);
    c.accentSoft = QColor(0x22314F);
    c.success = QColor(0x3CC493);
    c.warning = QColor(0xF2A254);
    c.danger = QColor(0xFF8F70);
    c.successSoft = QColor(0x163229);
    c.warningSoft = QColor(0x3A2A17);
    c.dangerSoft = QColor(0x40221A);
    c.hover = QColor(0x262C36);
    c.pressed = QColor(0x2E3541);
    c.shadow = QColor(0, 0, 0, 110);
    c.seatHeld = QColor(0x5A6372);
    c.seatSold = QColor(0x3B424E);
    c.seatBlocked = QColor(0x69727F);
    c.seatMark = QColor(0xE8EBF0);
    c.stage = QColor(0x323945);
    c.onStage = QColor(0xC5CCD8);
    return c;
}

std::array<QColor, 8> zoneColors()
{
    return {QColor(0x0072B2), QColor(0xE69F00), QColor(0x009E73), QColor(0xCC79A7), QColor(0x56B4E9),
        QColor(0xD55E00), QColor(0x8C6D1F), QColor(0x6A51A3)};
}

} // namespace parterre::tokens

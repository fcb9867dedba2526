// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

class QAbstractButton;
class QFrame;
class QLabel;
class QWidget;

/// What the style sheet can tell apart, so that nobody writes a style sheet of their own.
namespace parterre {

enum class ButtonKind {
    Normal,
    Primary, ///< the one thing to do next; at most one in a panel
    Danger, ///< takes something away
    Flat, ///< without a frame until hovered
    Icon, ///< as large as its icon needs, without a frame until hovered
    Rail, ///< an entry of the rail: icon over a small label
};
void setKind(QAbstractButton *button, ButtonKind kind);

/// A button or a field as tall as the counter's.
void setLarge(QWidget *control, bool large = true);

/// Size and weight from the type scale, colour from its meaning.
void setKind(QLabel *label, TextKind kind, Ink ink = Ink::Text);

enum class SurfaceKind {
    Window, ///< as the window
    Surface, ///< a panel: surface colour, line around it, rounded
    Bar, ///< surface colour, edge to edge
    Raised, ///< floats: a card, a palette
    Info, ///< banners
    Success,
    Warning,
    Danger,
};
void setKind(QFrame *frame, SurfaceKind kind);

} // namespace parterre

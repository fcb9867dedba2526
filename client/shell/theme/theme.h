// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;

namespace parterre {

/// A colour by its meaning.
enum class Ink { Text, Muted, Accent, OnAccent, Success, Warning, Danger };

/// The steps of the type scale.
enum class TextKind { Body, Caption, Strong, Title, Total };

/// The look of the whole program: colours, fonts and icons, light or dark. One object, made in main() and
/// handed to whoever paints.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    /// Gives the application the style, palette, font and style sheet, now and with each change.
    void install(QApplication &application);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const;

    const tokens::Colors &colors() const { return m_colors; }
    QColor ink(Ink ink) const;
    /// The colour of the zone with this place in the layout's list.
    QColor zoneColor(int index) const;
    /// Figures are tabular in every font of the theme.
    QFont font(TextKind kind) const;
    /// An icon of the icon theme by its freedesktop name, in this colour; follows the theme by itself.
    QIcon icon(const QString &name, Ink ink = Ink::Text) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication *m_application = nullptr;
    Mode m_mode = Mode::System;
    bool m_systemDark = false;
    QString m_family;
    tokens::Colors m_colors;
};

} // namespace parterre

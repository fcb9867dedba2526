// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/theme.h"

#include "client/shell/theme/basestyle.h"
#include "client/shell/theme/iconengine.h"
#include "client/shell/theme/stylesheet.h"
#include "client/shell/theme/tabularfont.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

/// The marks live in a static library, which the linker takes in without its resources unless asked. Outside
/// of namespaces, as Q_INIT_RESOURCE wants it.
static void initMarks() { Q_INIT_RESOURCE(marks); }

namespace parterre {

namespace {

QPalette paletteOf(const tokens::Colors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Dark, c.muted);
    palette.setColor(QPalette::Shadow, c.shadow);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    // Before install() replaces it, the application's palette is the desktop's.
    , m_systemDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_family(registerTabularFamily(QStringLiteral("Inter")))
    , m_colors(m_systemDark ? tokens::darkColors() : tokens::lightColors())
{
    initMarks();
    QStringList paths = QIcon::themeSearchPaths();
    if (const QString icons = QStringLiteral("/usr/share/icons"); !paths.contains(icons))
        QIcon::setThemeSearchPaths(paths << icons);
    QIcon::setThemeName(QStringLiteral("breeze"));
}

void Theme::install(QApplication &application)
{
    m_application = &application;
    QApplication::setStyle(new BaseStyle);
    apply();
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT changed();
}

bool Theme::isDark() const { return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark); }

QColor Theme::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text:
        return m_colors.text;
    case Ink::Muted:
        return m_colors.muted;
    case Ink::Accent:
        return m_colors.accent;
    case Ink::OnAccent:
        return m_colors.onAccent;
    case Ink::Success:
        return m_colors.success;
    case Ink::Warning:
        return m_colors.warning;
    case Ink::Danger:
        return m_colors.danger;
    }
    return m_colors.text;
}

QColor Theme::zoneColor(int index) const
{
    const auto zones = tokens::zoneColors();
    return index < 0 ? m_colors.muted : zones[size_t(index) % zones.size()];
}

QFont Theme::font(TextKind kind) const
{
    QFont font(m_family);
    font.setPointSizeF(tokens::textPoints);
    switch (kind) {
    case TextKind::Body:
        break;
    case TextKind::Caption:
        font.setPointSizeF(tokens::captionPoints);
        break;
    case TextKind::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextKind::Title:
        font.setPointSizeF(tokens::titlePoints);
        font.setWeight(QFont::DemiBold);
        break;
    case TextKind::Total:
        font.setPointSizeF(tokens::totalPoints);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QIcon Theme::icon(const QString &name, Ink ink) const { return QIcon(new IconEngine(this, name, ink)); }

void Theme::apply()
{
    m_colors = isDark() ? tokens::darkColors() : tokens::lightColors();
    if (!m_application)
        return;
    QApplication::setPalette(paletteOf(m_colors));
    QToolTip::setPalette(paletteOf(m_colors));
    QApplication::setFont(font(TextKind::Body));
    m_application->setStyleSheet(styleSheet(m_colors, isDark()));
}

} // namespace parterre

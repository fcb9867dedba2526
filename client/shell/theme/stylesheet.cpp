// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/stylesheet.h"

#include <QHash>

namespace parterre {

namespace {

/// `@name` stands for a token.
constexpr const char *surfaces = R"(
QToolTip { background: @raised; color: @text; border: @linepx solid @line; padding: @s1px @s2px; }
QFrame[surfaceKind="window"] { background: @window; border: none; }
QFrame[surfaceKind="surface"] { background: @surface; border: @linepx solid @line; border-radius: @radiuspx; }
QFrame[surfaceKind="bar"] { background: @surface; border: none; }
QFrame[surfaceKind="raised"] { background: @raised; border: @linepx solid @line; border-radius: @radiuspx; }
QFrame[surfaceKind="info"] { background: @accentSoft; border: none; border-radius: @radiuspx; }
QFrame[surfaceKind="success"] { background: @successSoft; border: none; border-radius: @radiuspx; }
QFrame[surfaceKind="warning"] { background: @warningSoft; border: none; border-radius: @radiuspx; }
QFrame[surfaceKind="danger"] { background: @dangerSoft; border: none; border-radius: @radiuspx; }
QLabel { background: transparent; border: none; }
QLabel[textKind="caption"] { font-size: @captionpt; }
QLabel[textKind="strong"] { font-weight: 600; }
QLabel[textKind="title"] { font-size: @titlept; font-weight: 600; }
QLabel[textKind="total"] { font-size: @totalpt; font-weight: 600; }
QLabel[ink="muted"] { color: @muted; }
QLabel[ink="accent"] { color: @accent; }
QLabel[ink="onaccent"] { color: @onAccent; }
QLabel[ink="success"] { color: @success; }
QLabel[ink="warning"] { color: @warning; }
QLabel[ink="danger"] { color: @danger; }
QSplitter::handle { background: transparent; }
QMenu { background: @raised; border: @linepx solid @line; padding: @s1px; }
QMenu::item { padding: @s1px @s4px; border-radius: @s1px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::separator { height: @linepx; background: @line; margin: @s1px; }
)";

/// A control's padding gives way by the width of the ring, so that nothing moves when the focus comes.
constexpr const char *buttons = R"(
QPushButton, QToolButton { background: @surface; color: @text; border: @linepx solid @line; border-radius: @radiuspx;
    padding: @ringpx @s3px; min-height: @innerpx; margin: 0; }
QPushButton[large="true"], QToolButton[large="true"] { min-height: @innerLargepx; padding: @ringpx @s4px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @pressed; }
QPushButton:checked, QToolButton:checked { background: @accentSoft; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: @ringpx solid @accent; padding: @linepx @s3FocusPx; }
QPushButton:disabled, QToolButton:disabled { color: @muted; background: @window; }
QPushButton[buttonKind="primary"], QToolButton[buttonKind="primary"] { background: @accent; color: @onAccent;
    border-color: @accent; font-weight: 600; }
QPushButton[buttonKind="primary"]:hover, QToolButton[buttonKind="primary"]:hover { background: @accentHover; }
QPushButton[buttonKind="primary"]:pressed, QToolButton[buttonKind="primary"]:pressed { background: @accentPressed; }
QPushButton[buttonKind="primary"]:focus, QToolButton[buttonKind="primary"]:focus { border-color: @text; }
QPushButton[buttonKind="primary"]:disabled, QToolButton[buttonKind="primary"]:disabled { background: @pressed;
    color: @muted; border-color: @pressed; }
QPushButton[buttonKind="danger"], QToolButton[buttonKind="danger"] { color: @danger; }
QPushButton[buttonKind="danger"]:hover, QToolButton[buttonKind="danger"]:hover { background: @dangerSoft; }
QPushButton[buttonKind="flat"], QToolButton[buttonKind="flat"] { background: transparent; border-color: transparent;
    padding: @ringpx @s2px; }
QPushButton[buttonKind="flat"]:hover, QToolButton[buttonKind="flat"]:hover { background: @hover; }
QPushButton[buttonKind="flat"]:focus, QToolButton[buttonKind="flat"]:focus { border-color: @accent;
    padding: @linepx @s2FocusPx; }
QToolButton[buttonKind="icon"] { background: transparent; border-color: transparent; padding: 0; min-height: 0; }
QToolButton[buttonKind="icon"]:hover { background: @hover; }
QToolButton[buttonKind="icon"]:checked { background: @accentSoft; border-color: @accent; }
QToolButton[buttonKind="icon"]:focus { border: @ringpx solid @accent; padding: 0; }
QToolButton[buttonKind="rail"] { background: transparent; border-color: transparent; color: @text;
    font-size: @captionpt; padding: @ringpx 0; min-height: 0; }
QToolButton[buttonKind="rail"]:hover { background: @hover; }
QToolButton[buttonKind="rail"]:checked { background: @accentSoft; color: @accent; border-color: transparent; }
QToolButton[buttonKind="rail"]:focus { border-color: @accent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { width: 0; image: none; }
QCheckBox, QRadioButton { spacing: @s2px; min-height: @innerpx; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: @s4px; height: @s4px; border: @linepx solid @muted;
    background: @surface; }
QCheckBox::indicator { border-radius: @s1px; }
QRadioButton::indicator { border-radius: @radioRadiuspx; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/parterre/marks/check-@marks.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent;
    image: url(:/parterre/marks/minus-@marks.svg); }
QRadioButton::indicator:checked { border: @radioRingpx solid @accent; width: @radioDotpx; height: @radioDotpx; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
)";

constexpr const char *fields = R"(
QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit { background: @surface; color: @text;
    border: @linepx solid @line; border-radius: @radiuspx; padding: @ringpx @s2px; selection-background-color: @accent;
    selection-color: @onAccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: @innerpx; }
QLineEdit[large="true"], QComboBox[large="true"], QAbstractSpinBox[large="true"] { min-height: @innerLargepx; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: @muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QTextEdit:focus, QPlainTextEdit:focus {
    border: @ringpx solid @accent; padding: @linepx @s2FocusPx; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @window; color: @muted; }
QLineEdit[invalid="true"] { border-color: @danger; }
QLineEdit QToolButton { background: transparent; border: none; min-height: 0; padding: 0; }
QComboBox::drop-down { border: none; width: @s5px; }
QComboBox::down-arrow { image: url(:/parterre/marks/chevron-down-@marks.svg); width: @s4px; height: @s4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: @s5px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(:/parterre/marks/chevron-up-@marks.svg); width: @s3px; height: @s3px; }
QAbstractSpinBox::down-arrow { image: url(:/parterre/marks/chevron-down-@marks.svg); width: @s3px; height: @s3px; }
QComboBox QAbstractItemView { background: @raised; border: @linepx solid @line; outline: none; padding: @s1px; }
)";

constexpr const char *views = R"(
QAbstractScrollArea { background: @surface; border: none; }
QAbstractItemView { background: @surface; color: @text; border: none; outline: none;
    selection-background-color: @accentSoft; selection-color: @text; alternate-background-color: @window; }
QListView::item, QTreeView::item { min-height: @rowpx; padding: 0 @s2px; border: @ringpx solid transparent;
    border-radius: @radiuspx; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @accentSoft;
    color: @text; }
QListView::item:focus, QTreeView::item:focus { border-color: @accent; }
QTableView { gridline-color: @line; }
QTableView::item { padding: 0 @s2px; border: @ringpx solid transparent; }
QTableView::item:focus { border-color: @accent; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: @linepx solid @line;
    padding: @s1px @s2px; font-size: @captionpt; }
QTableCornerButton::section { background: @surface; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: @s3px; margin: @ringpx; }
QScrollBar:horizontal { height: @s3px; margin: @ringpx; }
QScrollBar::handle { background: @scroll; border-radius: @s1px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: @s5px; }
QScrollBar::handle:horizontal { min-width: @s5px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @pressed; border: none; border-radius: @ringpx; max-height: @s1px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: @ringpx; }
QTabBar::tab { background: transparent; color: @muted; padding: @s2px @s3px; border: none;
    border-bottom: @ringpx solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabWidget::pane { border: none; }
)";

QString points(double value) { return QString::number(value) + QStringLiteral("pt"); }

QHash<QString, QString> valuesOf(const tokens::Colors &c)
{
    // Inside a control: its height without border and padding.
    const int frame = 2 * (tokens::hairline + tokens::focusRing);
    const auto number = [](int value) { return QString::number(value); };
    const int give = tokens::focusRing - tokens::hairline;
    QHash<QString, QString> values{{"s1", number(tokens::space1)}, {"s2", number(tokens::space2)},
        {"s3", number(tokens::space3)}, {"s4", number(tokens::space4)}, {"s5", number(tokens::space5)},
        {"radius", number(tokens::radius)}, {"line", c.line.name()},
        {"linepx", number(tokens::hairline) + "px"}, {"ring", number(tokens::focusRing)},
        {"radioRadius", number(tokens::space4 / 2 + tokens::hairline)},
        {"radioRing", number(tokens::space4 / 2 - 3)}, {"radioDot", number(tokens::space2)},
        {"row", number(tokens::rowHeight - 2 * tokens::focusRing)},
        {"inner", number(tokens::controlHeight - frame)},
        {"innerLarge", number(tokens::controlHeightCounter - frame)},
        {"s2FocusPx", number(tokens::space2 - give) + "px"},
        {"s3FocusPx", number(tokens::space3 - give) + "px"}, {"captionpt", points(tokens::captionPoints)},
        {"titlept", points(tokens::titlePoints)}, {"totalpt", points(tokens::totalPoints)},
        {"window", c.window.name()}, {"surface", c.surface.name()}, {"raised", c.raised.name()},
        {"text", c.text.name()}, {"muted", c.muted.name()}, {"accent", c.accent.name()},
        {"onAccent", c.onAccent.name()}, {"accentSoft", c.accentSoft.name()}, {"success", c.success.name()},
        {"warning", c.warning.name()}, {"danger", c.danger.name()}, {"successSoft", c.successSoft.name()},
        {"warningSoft", c.warningSoft.name()}, {"dangerSoft", c.dangerSoft.name()}, {"hover", c.hover.name()},
        {"pressed", c.pressed.name()}, {"accentHover", c.accent.darker(106).name()},
        {"accentPressed", c.accent.darker(114).name()}, {"scroll", c.seatHeld.name()}};
    return values;
}

} // namespace

QString styleSheet(const tokens::Colors &colors, bool dark)
{
    QHash<QString, QString> values = valuesOf(colors);
    values["marks"] = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const QString source = QString::fromLatin1(surfaces) + QString::fromLatin1(buttons)
        + QString::fromLatin1(fields) + QString::fromLatin1(views);
    QString sheet;
    sheet.reserve(source.size() * 5 / 4);
    for (qsizetype at = 0; at < source.size();) {
        if (source[at] != QLatin1Char('@')) {
            sheet += source[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < source.size() && source[end].isLetterOrNumber())
            ++end;
        QString name = source.mid(at + 1, end - at - 1);
        QString suffix;
        if (!values.contains(name) && name.endsWith(QLatin1String("px"))) {
            name.chop(2);
            suffix = QStringLiteral("px");
        }
        Q_ASSERT_X(values.contains(name), "styleSheet", qPrintable(name));
        sheet += values.value(name) + suffix;
        at = end;
    }
    return sheet;
}

} // namespace parterre

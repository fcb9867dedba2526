// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/colorbutton.h"

#include "client/editor/panels/choices.h"

#include <QColorDialog>
#include <QMenu>

namespace parterre::editor {

ColorButton::ColorButton(const QString &none, QWidget *parent)
    : QToolButton(parent)
    , m_none(none)
{
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAccessibleName(tr("Colour"));
    setMenu(new QMenu(this));
    fill();
    setColor({});
}

void ColorButton::fill()
{
    const QStringList names{tr("Blue"), tr("Orange"), tr("Green"), tr("Pink"), tr("Light blue"),
        tr("Vermilion"), tr("Brown"), tr("Purple")};
    if (!m_none.isEmpty())
        menu()->addAction(m_none, this, [this] { Q_EMIT chosen({}); });
    const auto colors = tokens::zoneColors();
    for (size_t i = 0; i < colors.size(); ++i) {
        const QString color = colors[i].name().toUpper();
        menu()->addAction(
            Choices::swatch(colors[i]), names.value(int(i)), this, [this, color] { Q_EMIT chosen(color); });
    }
    menu()->addSeparator();
    menu()->addAction(tr("Another …"), this, &ColorButton::askForAny);
}

void ColorButton::setColor(const QString &color)
{
    m_color = color;
    setIcon(color.isEmpty() ? QIcon() : Choices::swatch(QColor(color)));
    setText(color.isEmpty() ? m_none : color);
}

void ColorButton::askForAny()
{
    auto *dialog = new QColorDialog(QColor(m_color), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
        [this](const QColor &color) { Q_EMIT chosen(color.name().toUpper()); });
    dialog->open();
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/controls.h"

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QStyle>

namespace parterre {

namespace {

/// The style sheet looks at properties only when a widget is polished.
void setProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
}

} // namespace

void setKind(QAbstractButton *button, ButtonKind kind)
{
    static constexpr const char *names[] = {"normal", "primary", "danger", "flat", "icon", "rail"};
    setProperty(button, "buttonKind", QString::fromLatin1(names[int(kind)]));
}

void setLarge(QWidget *control, bool large) { setProperty(control, "large", large); }

void setKind(QLabel *label, TextKind kind, Ink ink)
{
    static constexpr const char *kinds[] = {"body", "caption", "strong", "title", "total"};
    static constexpr const char *inks[] = {
        "text", "muted", "accent", "onaccent", "success", "warning", "danger"};
    setProperty(label, "textKind", QString::fromLatin1(kinds[int(kind)]));
    setProperty(label, "ink", QString::fromLatin1(inks[int(ink)]));
}

void setKind(QFrame *frame, SurfaceKind kind)
{
    static constexpr const char *names[] = {
        "window", "surface", "bar", "raised", "info", "success", "warning", "danger"};
    setProperty(frame, "surfaceKind", QString::fromLatin1(names[int(kind)]));
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/firststeps.h"

#include "client/shell/emptystate.h"
#include "client/shell/theme/controls.h"

#include <QEvent>
#include <QVBoxLayout>

namespace parterre::editor {

FirstSteps::FirstSteps(Theme &theme, QWidget &canvas, const QList<QAction *> &ways)
    : QFrame(&canvas)
    , m_canvas(canvas)
{
    setObjectName(QStringLiteral("firstSteps"));
    setKind(this, SurfaceKind::Raised);
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    auto *empty = new EmptyState(theme);
    empty->say(QStringLiteral("draw-polygon"), tr("Nothing is drawn yet"),
        tr("Begin with one of these, or take a tool at the left."));
    empty->offer(ways);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(empty);
    canvas.installEventFilter(this);
}

bool FirstSteps::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_canvas && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void FirstSteps::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    place();
}

void FirstSteps::place()
{
    const int width = tokens::formWidth;
    resize(width, layout()->totalHeightForWidth(width));
    move((m_canvas.width() - this->width()) / 2, (m_canvas.height() - height()) / 2);
}

} // namespace parterre::editor

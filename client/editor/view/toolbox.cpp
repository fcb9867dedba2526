// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/toolbox.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/tools/measuretool.h"
#include "client/editor/tools/outlinetool.h"
#include "client/editor/tools/painttool.h"
#include "client/editor/tools/placetool.h"
#include "client/editor/tools/rowtool.h"
#include "client/editor/tools/selecttool.h"
#include "client/shell/theme/controls.h"

#include <QButtonGroup>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

Toolbox::Toolbox(Theme &theme, Workbench bench, QWidget *parent)
    : QFrame(parent)
    , m_bench(bench)
    , m_buttons(new QButtonGroup(this))
{
    setKind(this, SurfaceKind::Surface);
    setObjectName(QStringLiteral("tools"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space1, tokens::space1, tokens::space1, tokens::space1);
    column->setSpacing(tokens::space1 / 2);
    using Place = PlaceTool::What;
    using Line = OutlineTool::What;
    for (Tool *tool :
        std::initializer_list<Tool *>{new SelectTool(bench), new RowTool(bench, RowTool::Form::Straight),
            new RowTool(bench, RowTool::Form::Curved), new PlaceTool(bench, Place::Seat),
            new OutlineTool(bench, Line::Section), new OutlineTool(bench, Line::Area),
            new OutlineTool(bench, Line::Standing), new OutlineTool(bench, Line::Stage),
            new OutlineTool(bench, Line::Shape), new OutlineTool(bench, Line::Aisle),
            new PlaceTool(bench, Place::Text), new PlaceTool(bench, Place::Entrance),
            new PlaceTool(bench, Place::FocalPoint), new PaintTool(bench), new MeasureTool(bench)})
        add(theme, tool);
    column->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Toolbox::take);
    take(0);
}

void Toolbox::add(Theme &theme, Tool *tool)
{
    const Tool::Description &what = tool->description();
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("tool-") + what.id);
    button->setIcon(theme.icon(what.icon));
    button->setIconSize({tokens::icon, tokens::icon});
    button->setFixedSize(tokens::controlHeight, tokens::controlHeight);
    button->setCheckable(true);
    setKind(button, ButtonKind::Icon);
    button->setAccessibleName(what.name);
    button->setToolTip(QStringLiteral("<b>%1</b>  %2<br>%3")
                           .arg(what.name, what.shortcut.toString(QKeySequence::NativeText), what.hint));
    const int index = int(m_tools.size());
    m_buttons->addButton(button, index);
    layout()->addWidget(button);
    m_tools.push_back(tool);
    // Only while the canvas has the focus: a letter in a field is a letter.
    auto *shortcut = new QShortcut(what.shortcut, &m_bench.canvas);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, index] { take(index); });
    connect(tool, &Tool::said, this, &Toolbox::said);
}

void Toolbox::choose(const QString &id)
{
    const auto found =
        std::ranges::find_if(m_tools, [&id](const Tool *tool) { return tool->description().id == id; });
    if (found != m_tools.end())
        take(int(found - m_tools.begin()));
}

void Toolbox::take(int index)
{
    m_current = index;
    m_buttons->button(index)->setChecked(true);
    m_bench.canvas.setTool(m_tools[size_t(index)]);
    m_bench.canvas.setFocus();
    Q_EMIT chosen(m_tools[size_t(index)]);
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/propertiespanel.h"

#include "client/editor/panels/areaproperties.h"
#include "client/editor/panels/decorationproperties.h"
#include "client/editor/panels/entranceproperties.h"
#include "client/editor/panels/floorlist.h"
#include "client/editor/panels/focusproperties.h"
#include "client/editor/panels/layoutproperties.h"
#include "client/editor/panels/rowproperties.h"
#include "client/editor/panels/scrollcolumn.h"
#include "client/editor/panels/seatproperties.h"
#include "client/editor/panels/sectionproperties.h"
#include "client/editor/panels/zonelist.h"

#include <QVBoxLayout>

namespace parterre::editor {

PropertiesPanel::PropertiesPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_document(&bench.document)
    , m_seats(new SeatProperties(theme, bench))
{
    setObjectName(QStringLiteral("propertiesPanel"));
    m_groups = {m_seats, new RowProperties(bench), new SectionProperties(bench),
        new AreaProperties(theme, bench), new DecorationProperties(bench), new EntranceProperties(bench),
        new LayoutProperties(bench), new FocusProperties(bench), new ZoneList(theme, bench),
        new FloorList(theme, bench)};
    auto *scroll = new ScrollColumn;
    for (PropertyGroup *group : m_groups)
        scroll->column()->addWidget(group);
    scroll->column()->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
    connect(&bench.document, &LayoutDocument::changed, this, &PropertiesPanel::refresh);
    connect(&bench.document, &LayoutDocument::opened, this, &PropertiesPanel::refresh);
    connect(&bench.selection, &Selection::changed, this, [this] {
        m_document->endRun();
        refresh();
    });
    connect(&theme, &Theme::changed, this, &PropertiesPanel::refresh);
    refresh();
}

PropertiesPanel::~PropertiesPanel()
{
    // A field that is still being edited keeps what was typed when it goes.
    if (m_document)
        m_document->disconnect(this);
}

void PropertiesPanel::setView(const QString &path) { m_seats->setView(path); }

void PropertiesPanel::showEvent(QShowEvent *event)
{
    for (PropertyGroup *group : m_groups)
        group->refresh();
    QWidget::showEvent(event);
}

void PropertiesPanel::refresh()
{
    if (!isVisible())
        return;
    for (PropertyGroup *group : m_groups)
        group->refresh();
}

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/editorview.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/structure.h"
#include "client/editor/panels/brushpanel.h"
#include "client/editor/panels/generatorpanel.h"
#include "client/editor/panels/historypanel.h"
#include "client/editor/panels/numberingpanel.h"
#include "client/editor/panels/objectspanel.h"
#include "client/editor/panels/problemspanel.h"
#include "client/editor/panels/propertiespanel.h"
#include "client/editor/panels/underlaypanel.h"
#include "client/editor/view/editoractions.h"
#include "client/editor/view/firststeps.h"
#include "client/editor/view/minimap.h"
#include "client/editor/view/panelstack.h"
#include "client/editor/view/statusbar.h"
#include "client/editor/view/toolbox.h"
#include "client/editor/view/zonelegend.h"
#include "client/seatmap/floorswitch.h"
#include "client/shell/theme/controls.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace parterre::editor {

namespace {

QToolButton *iconButton(Theme &theme, const QString &icon, QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    action->setIcon(theme.icon(icon));
    button->setIconSize({tokens::icon, tokens::icon});
    button->setFixedSize(tokens::controlHeight, tokens::controlHeight);
    setKind(button, ButtonKind::Icon);
    button->setToolTip(action->text() + u"  "_qs + action->shortcut().toString(QKeySequence::NativeText));
    return button;
}

QPushButton *menuButton(Theme &theme, const QString &id, const QString &text, const QString &icon,
    const QList<QAction *> &actions)
{
    auto *button = new QPushButton(text + u" ▾"_qs);
    button->setObjectName(id);
    button->setIcon(theme.icon(icon));
    setKind(button, ButtonKind::Flat);
    auto *menu = new QMenu(button);
    menu->addActions(actions);
    button->setMenu(menu);
    return button;
}

} // namespace

EditorView::EditorView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_snapping(m_document)
    , m_canvas(new EditorCanvas(theme, m_document, m_selection))
    , m_actions(new EditorActions(bench(), this))
    , m_toolbox(new Toolbox(theme, bench()))
    , m_panels(new PanelStack(theme))
    , m_status(new StatusBar(theme, m_document, m_selection, m_snapping))
    , m_miniMap(new MiniMap(*m_canvas))
    , m_firstSteps(makeFirstSteps(theme))
{
    m_canvas->setObjectName(QStringLiteral("editorCanvas"));
    new FloorSwitch(theme, *m_canvas, FloorSwitch::Offer::AllTogether);
    makePanels(theme);
    auto *map = new QVBoxLayout;
    map->setSpacing(tokens::space2);
    map->addWidget(m_canvas, 1);
    map->addWidget(new ZoneLegend(theme, m_document, this));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(tokens::space2);
    middle->addWidget(m_toolbox);
    middle->addLayout(map, 1);
    middle->addWidget(m_panels);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::space2);
    column->addWidget(makeBar(theme));
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    connectParts();
    offerFirstSteps();
    setUnsaved(false);
}

EditorView::~EditorView()
{
    // What is typed in a panel goes into the document, which must still be there; nobody asks the panels
    // then.
    m_document.disconnect(this);
    delete m_panels;
}

Workbench EditorView::bench() { return {m_document, m_selection, *m_canvas, m_snapping, m_brush}; }

QWidget *EditorView::makeBar(Theme &theme)
{
    auto *bar = new QFrame;
    setKind(bar, SurfaceKind::Surface);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(tokens::space2, tokens::space1, tokens::space2, tokens::space1);
    row->setSpacing(tokens::space1);
    auto *back = new QPushButton(tr("All layouts"));
    back->setObjectName(QStringLiteral("closeDraft"));
    back->setIcon(theme.icon(QStringLiteral("go-previous")));
    setKind(back, ButtonKind::Flat);
    connect(back, &QPushButton::clicked, this, &EditorView::closeRequested);
    row->addWidget(back);
    row->addWidget(iconButton(theme, QStringLiteral("edit-undo"), m_actions->undo()));
    row->addWidget(iconButton(theme, QStringLiteral("edit-redo"), m_actions->redo()));
    row->addWidget(menuButton(theme, QStringLiteral("selectMenu"), tr("Select"),
        QStringLiteral("edit-select-all"), m_actions->selecting()));
    row->addWidget(menuButton(theme, QStringLiteral("arrangeMenu"), tr("Arrange"),
        QStringLiteral("align-horizontal-left"), m_actions->arranging()));
    row->addStretch(1);
    auto *asSold = new QPushButton(tr("As sold"));
    asSold->setObjectName(QStringLiteral("asSold"));
    asSold->setCheckable(true);
    asSold->setToolTip(tr("The map as a clerk sees it  F8"));
    setKind(asSold, ButtonKind::Flat);
    connect(asSold, &QPushButton::toggled, m_canvas, &EditorCanvas::setAsSold);
    auto *key = new QShortcut(QKeySequence(Qt::Key_F8), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, asSold, &QPushButton::toggle);
    row->addWidget(asSold);
    const auto button = [&](const QString &id, const QString &text, ButtonKind kind, auto signal) {
        auto *made = new QPushButton(text);
        made->setObjectName(id);
        setKind(made, kind);
        connect(made, &QPushButton::clicked, this, signal);
        row->addWidget(made);
        return made;
    };
    button(QStringLiteral("compare"), tr("Compare"), ButtonKind::Flat, &EditorView::compareRequested);
    button(QStringLiteral("export"), tr("Export"), ButtonKind::Flat, &EditorView::exportRequested);
    m_save = button(QStringLiteral("save"), tr("Save"), ButtonKind::Normal, &EditorView::saveRequested);
    m_save->setToolTip(tr("Save the draft on the server  Ctrl+S"));
    m_publish =
        button(QStringLiteral("publish"), tr("Publish"), ButtonKind::Primary, &EditorView::publishRequested);
    auto *save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    return bar;
}

void EditorView::makePanels(Theme &theme)
{
    m_panels->add(QStringLiteral("properties"), tr("Properties"), QStringLiteral("document-properties"),
        new PropertiesPanel(theme, bench()));
    m_panels->add(QStringLiteral("brush"), tr("Paint and new seats"), QStringLiteral("draw-brush"),
        new BrushPanel(theme, bench()));
    m_panels->add(QStringLiteral("generators"), tr("Generators"), QStringLiteral("view-grid"),
        new GeneratorPanel(theme, bench()));
    m_panels->add(QStringLiteral("numbering"), tr("Numbering"), QStringLiteral("format-list-ordered"),
        new NumberingPanel(theme, bench()));
    m_panels->add(QStringLiteral("objects"), tr("Objects"), QStringLiteral("view-list-tree"),
        new ObjectsPanel(theme, bench()));
    m_panels->add(QStringLiteral("underlay"), tr("Underlay"), QStringLiteral("insert-image"),
        new UnderlayPanel(theme, bench()));
    auto *problems = new ProblemsPanel(theme, bench());
    m_panels->add(QStringLiteral("problems"), tr("Problems"), QStringLiteral("data-warning"), problems);
    connect(problems, &ProblemsPanel::problemsChanged, this, [this](int errors, int warnings) {
        m_errors = errors;
        m_warnings = warnings;
        const int all = errors + warnings;
        m_panels->setMark(QStringLiteral("problems"), all > 0 ? QLocale().toString(all) : QString());
        Q_EMIT problemsChanged();
    });
    m_panels->add(QStringLiteral("history"), tr("History"), QStringLiteral("view-history"),
        new HistoryPanel(theme, bench()));
}

void EditorView::connectParts()
{
    connect(m_canvas, &EditorCanvas::pointerMoved, m_status, &StatusBar::setPointer);
    connect(m_toolbox, &Toolbox::said, m_status, &StatusBar::say);
    connect(m_toolbox, &Toolbox::chosen, this, [this](Tool *tool) {
        m_status->setHint(tool->description().hint);
        m_status->say({});
        if (tool->description().id == u"paint")
            m_panels->show(QStringLiteral("brush"));
    });
    m_status->setHint(m_toolbox->current().description().hint);
    connect(&m_document, &LayoutDocument::opened, this, [this] {
        m_selection.clear();
        m_brush = {};
        if (!m_document.layout().zones.empty())
            m_brush.zone = m_document.layout().zones.front().key;
        if (isBlank(m_document.layout()))
            m_toolbox->choose(QStringLiteral("select"));
        offerFirstSteps();
    });
    connect(&m_document, &LayoutDocument::changed, this, &EditorView::offerFirstSteps);
    connect(m_toolbox, &Toolbox::chosen, this, &EditorView::offerFirstSteps);
    connect(m_panels, &PanelStack::currentChanged, this, &EditorView::offerFirstSteps);
    connect(m_canvas, &MapWidget::viewChanged, this, &EditorView::placeMiniMap);
    connect(m_canvas, &MapWidget::floorChanged, this, &EditorView::placeMiniMap);
}

QList<Command> EditorView::commands() const
{
    QList<Command> commands = m_actions->commands();
    for (const Tool *tool : m_toolbox->tools()) {
        const Tool::Description &what = tool->description();
        commands << Command{tr("Tool: %1").arg(what.name), {}, what.icon, what.shortcut,
            [this, id = what.id] { m_toolbox->choose(id); }};
    }
    return commands;
}

void EditorView::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    m_save->setEnabled(unsaved && !m_busy);
}

void EditorView::setBusy(bool busy)
{
    m_busy = busy;
    m_publish->setEnabled(!busy);
    setUnsaved(m_unsaved);
}

void EditorView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeMiniMap();
}

FirstSteps *EditorView::makeFirstSteps(Theme &theme)
{
    const auto way = [this](const QString &id, const QString &text, auto take) {
        auto *action = new QAction(text, this);
        action->setObjectName(id);
        connect(action, &QAction::triggered, this, take);
        return action;
    };
    return new FirstSteps(theme, *m_canvas,
        {way(QStringLiteral("generateTier"), tr("Generate a tier"),
             [this] {
                 m_canvas->setFocus(); // the button is about to go
                 m_panels->show(QStringLiteral("generators"));
             }),
            way(QStringLiteral("drawRows"), tr("Draw rows"),
                [this] { m_toolbox->choose(QStringLiteral("row")); }),
            way(QStringLiteral("importHere"), tr("Import a file …"), [this] { Q_EMIT importRequested(); })});
}

/// Until the first object is there. What somebody draws or generates meanwhile must be seen.
void EditorView::offerFirstSteps()
{
    m_firstSteps->setVisible(isBlank(m_document.layout())
        && m_toolbox->current().description().id == u"select" && m_panels->current() != u"generators");
}

void EditorView::placeMiniMap()
{
    m_miniMap->move(m_canvas->width() - m_miniMap->width() - tokens::space3,
        m_canvas->height() - m_miniMap->height() - tokens::space3);
    // Where all of it is seen anyway, it would only be in the way.
    const QRectF seen = m_canvas->view().toPlan(QRectF(m_canvas->rect()));
    m_miniMap->setVisible(!seen.contains(m_canvas->content().bounds()));
}

} // namespace parterre::editor

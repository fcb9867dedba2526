// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/command.h"
#include "client/shell/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace parterre::editor {

class EditorActions;
class EditorCanvas;
class FirstSteps;
class MiniMap;
class PanelStack;
class StatusBar;
class Toolbox;

/// The editor of one draft: tools at the left, the canvas in the middle, panels at the right, figures below.
/// Knows nothing of where drafts come from.
class EditorView : public QWidget {
    Q_OBJECT

public:
    explicit EditorView(Theme &theme, QWidget *parent = nullptr);
    ~EditorView() override;

    LayoutDocument &document() { return m_document; }
    Selection &selection() { return m_selection; }
    EditorCanvas &canvas() { return *m_canvas; }
    Toolbox &toolbox() { return *m_toolbox; }
    PanelStack &panels() { return *m_panels; }
    const EditorActions &actions() const { return *m_actions; }
    QList<Command> commands() const;

    /// Whether there is something to save; for the button, and a dot behind the name.
    void setUnsaved(bool unsaved);
    void setBusy(bool busy);
    /// Errors stand in the way of publishing.
    int errors() const { return m_errors; }
    int warnings() const { return m_warnings; }

Q_SIGNALS:
    void saveRequested();
    void publishRequested();
    void exportRequested();
    void compareRequested();
    void closeRequested();
    /// A file, into this draft.
    void importRequested();
    void problemsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar(Theme &theme);
    void makePanels(Theme &theme);
    void connectParts();
    Workbench bench();
    void placeMiniMap();
    FirstSteps *makeFirstSteps(Theme &theme);
    void offerFirstSteps();

    LayoutDocument m_document;
    Selection m_selection;
    Snapping m_snapping;
    Brush m_brush;
    EditorCanvas *m_canvas;
    EditorActions *m_actions;
    Toolbox *m_toolbox;
    PanelStack *m_panels;
    StatusBar *m_status;
    MiniMap *m_miniMap;
    FirstSteps *m_firstSteps;
    QPushButton *m_save = nullptr;
    QPushButton *m_publish = nullptr;
    bool m_busy = false;
    bool m_unsaved = false;
    int m_errors = 0;
    int m_warnings = 0;
};

} // namespace parterre::editor

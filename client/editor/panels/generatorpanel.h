// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"
#include "common/layout/sectionlabels.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parterre::editor {

class GeneratorForm;
class PickTool;
class PropertyForm;

/// Makes a tier, a grid of rows or a field of tables from a few numbers. While it is open the canvas shows
/// what would come.
class GeneratorPanel : public QWidget {
    Q_OBJECT

public:
    GeneratorPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);
    ~GeneratorPanel() override;

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::dialogWidth}; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeChoice();
    QWidget *makePlace();
    void makeLabels();
    void makeEnd();
    GeneratorForm *form() const;
    layout::SectionLabels labels() const;
    QPointF place() const;
    void setPlace(QPointF place);
    /// Where the middle of the view, the focal point or what is selected is.
    QPointF likelyPlace() const;
    void showForm();
    void fillChoices();
    void touch();
    void preview();
    void add();

    Theme &m_theme;
    Workbench m_bench;
    QList<GeneratorForm *> m_forms;
    QButtonGroup *m_kinds;
    PropertyForm *m_what;
    QComboBox *m_section;
    QLineEdit *m_name;
    QComboBox *m_zone;
    QComboBox *m_rowLabels;
    QComboBox *m_seatLabels;
    PropertyForm *m_where;
    QDoubleSpinBox *m_x;
    QDoubleSpinBox *m_y;
    PickTool *m_pick;
    QLabel *m_figures;
    QLabel *m_fault;
    QPushButton *m_add;
    bool m_isPlaced = false; ///< by somebody
    bool m_isAdded = false; ///< and nothing was changed since
};

} // namespace parterre::editor

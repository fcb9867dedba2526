// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"
#include "common/layout/relabelling.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace parterre::editor {

class NumberingForm;
class PropertyForm;

/// Numbers the selected seats, or the rows that they are in. While it is open the canvas shows the labels
/// that would come.
class NumberingPanel : public QWidget {
    Q_OBJECT

public:
    NumberingPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::dialogWidth}; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeChoice();
    void makeSpread();
    layout::SeatNumbering seatNumbering() const;
    std::vector<layout::SeatsOfRow> selectedSeats() const;
    /// What is wrong with the fields; empty: nothing.
    QString fault() const;
    layout::Relabelling relabelling() const;
    void preview();
    void showLabels(const layout::Relabelling &relabelling);
    void showFigures(const layout::Relabelling &relabelling);
    QString clashes(const layout::Relabelling &relabelling) const;
    void apply();

    Workbench m_bench;
    QPushButton *m_ofSeats;
    QPushButton *m_ofRows;
    NumberingForm *m_seats;
    PropertyForm *m_spread; ///< how the seats of a row share the labels
    NumberingForm *m_rows;
    QComboBox *m_parity;
    QCheckBox *m_anewAtAisles;
    QSpinBox *m_blockStep;
    QLineEdit *m_blockPrefixes;
    QCheckBox *m_throughSection;
    QLabel *m_figures;
    QLabel *m_clashes;
    QPushButton *m_apply;
};

} // namespace parterre::editor

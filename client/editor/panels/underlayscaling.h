// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

#include <QLineF>

class QPushButton;

namespace parterre::editor {

class PickTool;

/// Scales the underlay by two points of it that somebody knows the distance of.
class UnderlayScaling : public PropertyGroup {
    Q_OBJECT

public:
    explicit UnderlayScaling(Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;
    void hideEvent(QHideEvent *event) override;

private:
    void addPoints();
    void addLengthAndApply();
    void takePoints(const QList<QPointF> &points);
    /// Scaled as the fields say; nothing where that cannot be.
    std::optional<layout::Underlay> scaled() const;
    bool isWhereItWas() const;
    void showState();
    void apply();

    PickTool *m_tool; ///< the canvas has it
    QPushButton *m_pick;
    QDoubleSpinBox *m_length;
    QPushButton *m_apply;
    std::optional<QLineF> m_line; ///< in the plan, from the point that stays
    std::optional<layout::Underlay> m_picked; ///< that the points are of
};

} // namespace parterre::editor

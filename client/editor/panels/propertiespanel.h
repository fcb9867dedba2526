// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace parterre::editor {

class PropertyGroup;
class SeatProperties;

/// What the selected objects are, and the whole seat map while nothing is selected. Each change is a step of
/// the history; typing in one field is one.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    PropertiesPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);
    ~PropertiesPanel() override;

    /// The photo of the view from the selected seats, from a file.
    void setView(const QString &path);

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::dialogWidth}; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Nobody sees what a hidden panel shows.
    void refresh();

    QPointer<LayoutDocument> m_document; ///< may go before the panel does
    SeatProperties *m_seats;
    QList<PropertyGroup *> m_groups;
};

} // namespace parterre::editor

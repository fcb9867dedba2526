// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/planimage.h"
#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;

namespace parterre {
class EmptyState;
}

namespace parterre::editor {

class PropertyForm;
class UnderlayProperties;
class UnderlayScaling;

/// The plan that the hall is traced from: which picture it is, how it looks, where it lies. Files are read
/// and tried in the background; one that cannot be shown changes nothing.
class UnderlayPanel : public QWidget {
    Q_OBJECT

public:
    UnderlayPanel(Theme &theme, Workbench bench, QWidget *parent = nullptr);
    ~UnderlayPanel() override;

    /// The picture of this file, from when it has been read; what is wrong with it is said in the panel.
    void setFile(const QString &path);
    bool isReading() const { return m_isReading; }

    QSize sizeHint() const override { return {tokens::panelWidth, tokens::dialogWidth}; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Choice {
        std::optional<layout::Picture> picture; ///< nothing where there is a fault
        PlanImage plan;
        QString fault;
    };

    static Choice read(const QString &path, layout::Layout layout);

    QWidget *makePicture();
    void connectParts();
    void askForFile();
    void takeChoice();
    void setPicture(const layout::Picture &picture, const PlanImage &plan);
    layout::Underlay placed(const layout::Picture &picture, const PlanImage &plan) const;
    void remove();
    /// Nobody sees what a hidden panel shows.
    void refresh();
    void showPicture();
    QString kindInWords(const layout::Picture &picture) const;
    QString sizeInWords(const layout::Picture &picture) const;
    void showFault();
    void showBusy();

    Workbench m_bench;
    QPointer<LayoutDocument> m_document; ///< may go before the panel does
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    PropertyForm *m_picture;
    UnderlayProperties *m_properties;
    UnderlayScaling *m_scaling;
    QLabel *m_busy;
    QLabel *m_fault;
    QTimer m_patience; ///< what is over sooner is not worth a word
    QFutureWatcher<Choice> m_watcher;
    bool m_isReading = false;
    QString m_path; ///< that is read
    std::vector<layout::Picture> m_pictures; ///< that were there when it began
    QString m_fileFault;
};

} // namespace parterre::editor

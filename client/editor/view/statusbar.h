// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/layoutdocument.h"
#include "client/editor/document/selection.h"
#include "client/shell/theme/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace parterre::editor {

class Snapping;

/// How many seats there are and are selected; what the tool says; where the pointer is; and whether things
/// snap.
class StatusBar : public QFrame {
    Q_OBJECT

public:
    StatusBar(Theme &theme, LayoutDocument &document, Selection &selection, Snapping &snapping,
        QWidget *parent = nullptr);

    /// What to do with the tool, while it says nothing itself.
    void setHint(const QString &hint);
    void say(const QString &text);
    void setPointer(QPointF plan);

private:
    void count();
    void showMessage();

    LayoutDocument &m_document;
    Selection &m_selection;
    QLabel *m_message;
    QLabel *m_counts;
    QLabel *m_pointer;
    QTimer m_soon; ///< counting follows changes, it does not hold them up
    QString m_hint;
    QString m_said;
};

} // namespace parterre::editor

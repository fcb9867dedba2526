// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QFrame>

class QAction;

namespace parterre::editor {

/// Stands in the middle of the canvas of a draft that has nothing in it, and offers ways to begin.
class FirstSteps : public QFrame {
    Q_OBJECT

public:
    FirstSteps(Theme &theme, QWidget &canvas, const QList<QAction *> &ways);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void place();

    QWidget &m_canvas;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"

#include <QFrame>

class QLabel;

namespace parterre {

/// Floats over the map and shows what is being typed and what it means.
class Echo : public QFrame {
    Q_OBJECT
public:
    explicit Echo(QWidget *host);

    /// Empty text hides it.
    void say(const QString &typed, const QString &meaning, bool understood);
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_typed;
    QLabel *m_meaning;
};

} // namespace parterre

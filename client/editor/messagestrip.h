// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace parterre::editor {

/// Says something about the draft, with what can be done about it. Stays until it is answered or something
/// else is said.
class MessageStrip : public QFrame {
    Q_OBJECT

public:
    struct Way {
        QString id; ///< the object name of its button
        QString text;
        std::function<void()> run;
    };

    explicit MessageStrip(QWidget *parent = nullptr);

    void say(SurfaceKind kind, const QString &text, const QList<Way> &ways = {});
    void clear();
    QString text() const;

private:
    QLabel *m_text;
    QHBoxLayout *m_ways;
};

} // namespace parterre::editor

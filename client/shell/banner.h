// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"

#include <QFrame>

class QLabel;

namespace parterre {

/// A sentence over the whole width that stays while it is true ("Connection lost. Trying again …").
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(Theme &theme, QWidget *parent = nullptr);

    void say(const QString &text, SurfaceKind kind);
    QString text() const;

private:
    Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
};

/// The ink and the icon that go with a banner's or a toast's kind.
Ink inkOf(SurfaceKind kind);
QString iconOf(SurfaceKind kind);

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace parterre {

class ElidedLabel;

enum class ConnectionState { Online, Connecting, Offline };

/// The bar at the top: where one is, the palette, and whether the server is there.
class TopBar : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(Theme &theme, QWidget *parent = nullptr);

    void setTrail(const QStringList &trail);
    void setConnection(ConnectionState state);

Q_SIGNALS:
    void findRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_title;
    ElidedLabel *m_trail;
    QPushButton *m_find;
    QLabel *m_dot;
    QLabel *m_connection;
};

} // namespace parterre

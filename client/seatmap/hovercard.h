// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QFrame>

class QLabel;

namespace parterre {

/// What is to know about the seat under the pointer. Never takes the focus or the mouse.
class HoverCard : public QFrame {
    Q_OBJECT

public:
    struct Facts {
        QString place; ///< "Stalls, row C, seat 12"
        QString zone;
        QColor zoneColor;
        QString price; ///< may be empty
        QString state;
        QString attributes; ///< may be empty
    };

    HoverCard(const Theme &theme, QWidget *host);

    /// `around` is what must stay visible, in coordinates of the host.
    void show(const Facts &facts, const QRect &around);

private:
    const Theme &m_theme;
    QLabel *m_place;
    QLabel *m_swatch;
    QLabel *m_zone;
    QLabel *m_price;
    QLabel *m_state;
    QLabel *m_attributes;
};

} // namespace parterre

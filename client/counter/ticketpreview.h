// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"

#include <QFrame>
#include <QList>
#include <QPixmap>

class QHBoxLayout;
class QLabel;

namespace parterre {

/// Tickets as they come out of the printer, floating over the map. Escape or a click closes it.
class TicketPreview : public QFrame {
    Q_OBJECT
public:
    TicketPreview(Theme &theme, QWidget *host);

    void open(const QString &title, const QList<QImage> &tickets);

Q_SIGNALS:
    void pdfRequested();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void shut();
    void layOut();

    QLabel *m_title;
    QHBoxLayout *m_row;
    QList<QImage> m_images;
    QList<QLabel *> m_labels;
};

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"
#include "common/protocol/messages/orders.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace parterre {

/// One order with its lines, payments and tickets, and what can be done with it. Cancelling asks back in its
/// place.
class OrderDetails : public QFrame {
    Q_OBJECT
public:
    explicit OrderDetails(Theme &theme, QWidget *parent = nullptr);

    void setOrder(const protocol::Order &order);
    const protocol::Order &order() const { return m_order; }
    /// What became of what was asked for.
    void say(const QString &text, Ink ink);
    void setBusy(bool busy);
    void askCancel();

Q_SIGNALS:
    void printRequested();
    void showRequested();
    void cancelConfirmed();

private:
    QLayout *makeHead(Theme &theme);
    QWidget *makeConfirm();
    void fillLines();
    void addLine(const QString &name, const QString &detail, qint64 amount, TextKind kind, Ink ink);
    QString money(qint64 minor) const;
    qint64 refund() const;
    QString paymentName(const protocol::Payment &payment) const;

    protocol::Order m_order;
    QLabel *m_code;
    QLabel *m_status;
    QLabel *m_show;
    QLabel *m_who;
    QGridLayout *m_lines;
    QLabel *m_said;
    QPushButton *m_print;
    QPushButton *m_preview;
    QPushButton *m_cancel;
    QFrame *m_confirm = nullptr;
    QLabel *m_question = nullptr;
    QPushButton *m_yes = nullptr;
};

} // namespace parterre

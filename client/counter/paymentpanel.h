// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/controls.h"
#include "common/base/money.h"
#include "common/protocol/messages/orders.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parterre {

/// Taking the money, in place of the basket: cash with notes and change, or a card on a separate terminal. An
/// empty amount means exact; Enter finishes, Escape goes back.
class PaymentPanel : public QFrame {
    Q_OBJECT
public:
    explicit PaymentPanel(QWidget *parent = nullptr);

    /// To the field where the clerk types.
    void takeFocus();
    void open(protocol::TenderKind kind, const Money &total, const QString &summary);
    /// The sum has changed; what was typed stays.
    void setDue(const Money &total);
    /// While the server is asked, what was typed stays and cannot be changed.
    void setBusy(bool busy);
    protocol::TenderKind kind() const { return m_kind; }

Q_SIGNALS:
    void payRequested(const std::vector<parterre::protocol::Tender> &tenders);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void makeNotes();
    /// Sums that people hand over for this total: the next round ones.
    std::vector<qint64> usualSums() const;
    std::optional<qint64> given() const;
    void update();
    void submit();
    void pay(qint64 amount);

    protocol::TenderKind m_kind = protocol::TenderKind::Cash;
    Money m_due;
    bool m_busy = false;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_total;
    QLabel *m_prompt;
    QLineEdit *m_field;
    QWidget *m_notes;
    QGridLayout *m_noteGrid;
    QLabel *m_changeName;
    QLabel *m_change;
    QPushButton *m_finish;
    QPushButton *m_back;
};

} // namespace parterre

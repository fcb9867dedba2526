// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/showopening.h"
#include "client/shell/theme/theme.h"
#include "common/layout/layout.h"

#include <QFrame>

class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parterre::editor {

/// Puts a layout that was just published on sale: what is played, when, and what the zones cost.
class ShowForm : public QFrame {
    Q_OBJECT

public:
    ShowForm(Theme &theme, ShowOpening &opening, QWidget *parent = nullptr);

    void start(VenueId venue, LayoutId layout, const std::vector<layout::Zone> &zones);

Q_SIGNALS:
    void opened(const parterre::protocol::Show &show);
    void cancelled();

private:
    QCoro::Task<> submit();

    ShowOpening &m_opening;
    VenueId m_venue;
    LayoutId m_layout;
    QFormLayout *m_form;
    QLineEdit *m_title;
    QComboBox *m_category;
    QDateTimeEdit *m_startsAt;
    QComboBox *m_currency;
    QList<QDoubleSpinBox *> m_prices;
    QLabel *m_problem;
    QPushButton *m_open;
};

} // namespace parterre::editor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/venuebook.h"
#include "client/shell/theme/theme.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parterre::editor {

/// Where a house is: what the first layout of a new one needs.
class VenueForm : public QFrame {
    Q_OBJECT

public:
    VenueForm(Theme &theme, VenueBook &book, QWidget *parent = nullptr);

    void start();

Q_SIGNALS:
    void made();
    void cancelled();

private:
    QCoro::Task<> submit();
    void check();

    VenueBook &m_book;
    QLineEdit *m_name;
    QLineEdit *m_city;
    QComboBox *m_country;
    QComboBox *m_timeZone;
    QLabel *m_problem;
    QPushButton *m_make;
};

} // namespace parterre::editor

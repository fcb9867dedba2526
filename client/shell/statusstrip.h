// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace parterre {

class ElidedLabel;

/// The strip at the foot of the window.
class StatusStrip : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setWho(const QString &text);
    void setCompany(const QString &text);
    void setProgram(const QString &text);

private:
    ElidedLabel *m_who;
    ElidedLabel *m_company;
    ElidedLabel *m_program;
};

} // namespace parterre

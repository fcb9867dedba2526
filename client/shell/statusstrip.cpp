// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/statusstrip.h"

#include "client/shell/elidedlabel.h"
#include "client/shell/theme/controls.h"

#include <QHBoxLayout>

namespace parterre {

StatusStrip::StatusStrip(QWidget *parent)
    : QFrame(parent)
    , m_who(new ElidedLabel)
    , m_company(new ElidedLabel)
    , m_program(new ElidedLabel)
{
    setKind(this, SurfaceKind::Bar);
    setFixedHeight(tokens::statusHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space4, 0, tokens::space4, 0);
    row->setSpacing(tokens::space4);
    for (ElidedLabel *label : {m_who, m_company, m_program}) {
        setKind(label, TextKind::Caption, Ink::Muted);
        row->addWidget(label, 1);
    }
    m_company->setAlignment(Qt::AlignCenter);
    m_program->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void StatusStrip::setWho(const QString &text) { m_who->setText(text); }
void StatusStrip::setCompany(const QString &text) { m_company->setText(text); }
void StatusStrip::setProgram(const QString &text) { m_program->setText(text); }

} // namespace parterre

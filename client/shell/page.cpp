// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/page.h"

#include <utility>

namespace parterre {

Page::Page(QString id, QString title, QString iconName, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_title(std::move(title))
    , m_iconName(std::move(iconName))
{
    setAccessibleName(m_title);
}

void Page::setTrail(const QStringList &trail)
{
    if (m_trail == trail)
        return;
    m_trail = trail;
    Q_EMIT trailChanged();
}

} // namespace parterre

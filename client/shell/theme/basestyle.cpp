// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/basestyle.h"

#include <QAbstractItemView>
#include <QStyleFactory>

namespace parterre {

BaseStyle::BaseStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void BaseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        QMetaObject::invokeMethod(view, &QAbstractItemView::doItemsLayout, Qt::QueuedConnection);
}

} // namespace parterre

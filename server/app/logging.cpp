// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/logging.h"

#include <QLoggingCategory>

namespace parterre {

void setUpLogging()
{
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(QStringLiteral("%{time yyyy-MM-dd hh:mm:ss.zzz} %{type} %{category}: %{message}"));
    QLoggingCategory::setFilterRules(QStringLiteral("parterre.*.debug=false"));
}

} // namespace parterre

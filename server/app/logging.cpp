// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/logging.h"

#include <QLoggingCategory>

namespace parterre {

namespace {

QtMessageHandler standardHandler = nullptr;

/// Qt looks for a desktop session before it learns that it shall have no screen, and complains that there is
/// none.
void withoutDesktopNoise(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1StringView("QStandardPaths: XDG_RUNTIME_DIR not set")))
        standardHandler(type, context, message);
}

} // namespace

void setUpLogging()
{
    standardHandler = qInstallMessageHandler(withoutDesktopNoise);
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(QStringLiteral("%{time yyyy-MM-dd hh:mm:ss.zzz} %{type} %{category}: %{message}"));
    QLoggingCategory::setFilterRules(QStringLiteral("parterre.*.debug=false"));
}

} // namespace parterre

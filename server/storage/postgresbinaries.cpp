// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgresbinaries.h"

#include <QCollator>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace parterre::storage {

namespace {

bool holdsBinaries(const QString &folder)
{
    return QFileInfo(folder + QLatin1StringView("/initdb")).isExecutable()
        && QFileInfo(folder + QLatin1StringView("/postgres")).isExecutable();
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(5000);
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

/// "postgres (PostgreSQL) 15.18 (Debian ...)"
bool isVersion(const QString &folder, const QString &version)
{
    const QString words = output(folder + QLatin1StringView("/postgres"), {QStringLiteral("--version")});
    return version.isEmpty() || words.section(u' ', 2, 2).section(u'.', 0, 0) == version;
}

} // namespace

std::optional<QString> findPostgresBinaries(const QString &version)
{
    // Where Debian puts them, one folder a major version.
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::sort(names.begin(), names.end(), [&](const auto &a, const auto &b) { return byNumber(b, a); });
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + QLatin1StringView("/bin"));
        if (holdsBinaries(folder) && (version.isEmpty() || name == version))
            return folder;
    }
    QStringList others{QFileInfo(QStandardPaths::findExecutable(QStringLiteral("postgres"))).path()};
    if (const QString tool = QStandardPaths::findExecutable(QStringLiteral("pg_config")); !tool.isEmpty())
        others += output(tool, {QStringLiteral("--bindir")});
    for (const QString &folder : others) {
        if (holdsBinaries(folder) && isVersion(folder, version))
            return folder;
    }
    return std::nullopt;
}

} // namespace parterre::storage

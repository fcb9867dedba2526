// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/clusterplace.h"

#include <QCryptographicHash>
#include <QDir>

#include <unistd.h>

namespace parterre::storage {

namespace {

constexpr int longestSocketPath = 107; ///< bytes, unix(7)
constexpr auto socketName = "/.s.PGSQL.5432";

QString socketFolderOf(const QString &dataFolder)
{
    const QString folder = dataFolder + QLatin1StringView("/run");
    if (QFile::encodeName(folder + QLatin1StringView(socketName)).size() <= longestSocketPath)
        return folder;
    const QByteArray digest =
        QCryptographicHash::hash(QFile::encodeName(dataFolder), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("/parterre-%1").arg(QString::fromLatin1(digest.toHex().left(16)));
    return (::geteuid() == 0 ? QStringLiteral("/run") : QStringLiteral("/tmp")) + name;
}

} // namespace

ClusterPlace::ClusterPlace(const QString &dataFolder)
    : m_dataFolder(QDir::cleanPath(QDir(dataFolder).absolutePath()))
    , m_socketFolder(socketFolderOf(m_dataFolder))
{
}

QString ClusterPlace::socketFile() const { return m_socketFolder + QLatin1StringView(socketName); }

QString ClusterPlace::url(const char *user, const char *database) const
{
    QString host = m_socketFolder;
    host.replace(u'\\', QLatin1StringView("\\\\")).replace(u'\'', QLatin1StringView("\\'"));
    return QStringLiteral("host='%1' port=5432 user=%2 dbname=%3")
        .arg(host, QLatin1StringView(user), QLatin1StringView(database));
}

} // namespace parterre::storage

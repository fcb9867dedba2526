// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/spoolmailer.h"

#include <QCoroFuture>
#include <QDir>
#include <QSaveFile>
#include <QtConcurrent>

namespace parterre {

namespace {

MailOutcome write(const QString &folder, const Mail &mail)
{
    const auto tryAgain = [](const QString &reason) {
        return MailOutcome{MailOutcome::Kind::TryAgain, reason};
    };
    if (!QDir().mkpath(folder))
        return tryAgain(QStringLiteral("cannot make the folder %1").arg(folder));
    const QString name = QString::fromLatin1(mail.messageId.first(mail.messageId.indexOf('@')));
    QSaveFile file(QDir(folder).filePath(name + QStringLiteral(".eml")));
    const QByteArray mime = toMime(mail);
    if (!file.open(QIODevice::WriteOnly) || file.write(mime) != mime.size() || !file.commit())
        return tryAgain(QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace

SpoolMailer::SpoolMailer(QString folder)
    : m_folder(std::move(folder))
{
    m_thread.setMaxThreadCount(1);
}

SpoolMailer::~SpoolMailer() { m_thread.waitForDone(); }

QCoro::Task<MailOutcome> SpoolMailer::send(Mail mail)
{
    QFuture<MailOutcome> writing = QtConcurrent::run(&m_thread, write, m_folder, std::move(mail));
    co_return co_await writing;
}

} // namespace parterre

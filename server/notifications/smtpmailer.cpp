// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/smtpmailer.h"

#include <QCoroFuture>
#include <QHostAddress>
#include <QtConcurrent>

#include <curl/curl.h>
#include <memory>

namespace parterre {

namespace {

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

struct Upload {
    QByteArray bytes;
    qsizetype sent = 0;
};

size_t readUpload(char *buffer, size_t size, size_t count, void *data)
{
    auto &upload = *static_cast<Upload *>(data);
    const auto n = std::min(qsizetype(size * count), upload.bytes.size() - upload.sent);
    std::copy_n(upload.bytes.constData() + upload.sent, n, buffer);
    upload.sent += n;
    return size_t(n);
}

int abortWhenStopping(void *stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<std::atomic<bool> *>(stopping)->load() ? 1 : 0;
}

QByteArray urlOf(const SmtpSettings &settings)
{
    const bool tls = settings.security == SmtpSettings::Security::Tls;
    const bool ipv6 = settings.host.contains(QLatin1Char(':'));
    return (tls ? "smtps://" : "smtp://")
        + (ipv6 ? '[' + settings.host.toUtf8() + ']' : settings.host.toUtf8()) + ':'
        + QByteArray::number(settings.port);
}

MailOutcome outcomeOf(CURLcode code, long response, const char *message)
{
    if (code == CURLE_OK)
        return {};
    QString reason = QString::fromUtf8(*message ? message : curl_easy_strerror(code));
    if (response > 0)
        reason += QStringLiteral(" (the server said %1)").arg(response);
    // 5xx is final (RFC 5321, 4.2.1), but only where it is about this mail: a wrong password is mended by the
    // house.
    const bool aboutTheMail =
        code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR || code == CURLE_WEIRD_SERVER_REPLY;
    const bool final = response >= 550 && response < 560 && aboutTheMail;
    return {final ? MailOutcome::Kind::Refused : MailOutcome::Kind::TryAgain, reason};
}

MailOutcome deliver(const SmtpSettings &settings, const Mail &mail, std::atomic<bool> &stopping)
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (started != CURLE_OK || !curl)
        return {MailOutcome::Kind::TryAgain, QStringLiteral("libcurl cannot start")};

    const QByteArray from = '<' + mail.from.address.toLatin1() + '>';
    const QByteArray to = '<' + mail.to.address.toLatin1() + '>';
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
        curl_slist_append(nullptr, to.constData()), &curl_slist_free_all);
    Upload upload{toMime(mail)};
    char message[CURL_ERROR_SIZE] = "";
    const bool plain = settings.security == SmtpSettings::Security::None;

    CURL *c = curl.get();
    curl_easy_setopt(c, CURLOPT_URL, urlOf(settings).constData());
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(c, CURLOPT_USE_SSL, long(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(c, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_TIMEOUT, long(settings.timeout.count()));
    if (!settings.user.isEmpty()) {
        curl_easy_setopt(c, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(c, CURLOPT_PASSWORD, settings.password.toUtf8().constData());
    }
    curl_easy_setopt(c, CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(c, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(c, CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(c, CURLOPT_READDATA, &upload);
    curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, abortWhenStopping);
    curl_easy_setopt(c, CURLOPT_XFERINFODATA, &stopping);
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, message);

    const CURLcode code = curl_easy_perform(c);
    long response = 0;
    curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &response);
    return outcomeOf(code, response, message);
}

} // namespace

std::optional<QString> SmtpSettings::problem() const
{
    if (host.isEmpty() || port == 0)
        return QStringLiteral("mail needs the host and port of an SMTP server");
    if (security == Security::None && !isLoopback(host))
        return QStringLiteral("mail to %1 needs TLS: only an SMTP server on this machine may go without")
            .arg(host);
    return std::nullopt;
}

SmtpMailer::SmtpMailer(SmtpSettings settings)
    : m_settings(std::move(settings))
{
    Q_ASSERT(!m_settings.problem());
    m_thread.setMaxThreadCount(1);
}

SmtpMailer::~SmtpMailer()
{
    m_stopping = true;
    m_thread.waitForDone();
}

QCoro::Task<MailOutcome> SmtpMailer::send(Mail mail)
{
    QFuture<MailOutcome> sending =
        QtConcurrent::run(&m_thread, deliver, m_settings, std::move(mail), std::ref(m_stopping));
    co_return co_await sending;
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"

#include "server/app/tomlreader.h"
#include "server/storage/managedcluster.h"

#include <QCoreApplication>
#include <QFile>

namespace parterre {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Configuration", text); }

Error problem(const QString &sentence) { return makeError(ErrorCode::InvalidParams, sentence); }

std::optional<SmtpSettings::Security> readSecurity(const QString &text)
{
    if (text == u"starttls")
        return SmtpSettings::Security::StartTls;
    if (text == u"tls")
        return SmtpSettings::Security::Tls;
    if (text == u"none")
        return SmtpSettings::Security::None;
    return std::nullopt;
}

void readTls(TomlReader toml, std::optional<TlsFiles> &tls)
{
    TlsFiles files = tls.value_or(TlsFiles());
    toml.read("certificate", files.certificate);
    toml.read("key", files.key);
    tls = files;
}

void readSmtp(TomlReader toml, std::optional<SmtpSettings> &smtp)
{
    SmtpSettings settings = smtp.value_or(SmtpSettings());
    int port = settings.port;
    QString security;
    toml.read("host", settings.host);
    toml.read("port", port, 1, 65535);
    toml.read("user", settings.user);
    toml.read("password", settings.password);
    if (toml.read("security", security)) {
        if (const auto known = readSecurity(security))
            settings.security = *known;
        else
            toml.reject("security", tr("is not starttls, tls or none"));
    }
    settings.port = quint16(port);
    smtp = settings;
}

void readMail(TomlReader toml, MailConfiguration &mail)
{
    QString language;
    toml.read("from", mail.from.address);
    toml.read("from_name", mail.from.name);
    toml.read("spool", mail.spool);
    if (toml.read("language", language))
        mail.locale = QLocale(language);
    toml.readTable("smtp", [&](TomlReader smtp) { readSmtp(std::move(smtp), mail.smtp); });
}

void readLimits(TomlReader &toml, ChannelLimits &limits)
{
    toml.read("most_seats", limits.mostSeats, 1, 1000);
    toml.read("most_holds", limits.mostHolds, 0, 1'000'000);
    toml.read("hold_seconds", limits.holdSeconds, 10, 86400);
    toml.read("most_extensions", limits.mostExtensions, 0, 1'000);
}

void readServer(TomlReader toml, Configuration &configuration)
{
    int port = configuration.port;
    QString listen;
    toml.read("data", configuration.dataFolder);
    toml.read("database", configuration.databaseUrl);
    toml.read("port", port, 0, 65535);
    configuration.port = quint16(port);
    if (toml.read("listen", listen)) {
        if (const auto address = readListenAddress(listen))
            configuration.listen = *address;
        else
            toml.reject("listen", tr("is not an address"));
    }
    toml.readTable("tls", [&](TomlReader tls) { readTls(std::move(tls), configuration.tls); });
    toml.readTable("mail", [&](TomlReader mail) { readMail(std::move(mail), configuration.mail); });
    toml.readTable("metrics", [&](TomlReader metrics) { metrics.read("token", configuration.metricsToken); });
    toml.readTable("sale", [&](TomlReader sale) {
        sale.readTable("counter", [&](TomlReader limits) { readLimits(limits, configuration.sale.counter); });
        sale.readTable("web", [&](TomlReader limits) { readLimits(limits, configuration.sale.web); });
    });
}

} // namespace

std::optional<QHostAddress> readListenAddress(const QString &text)
{
    if (text == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    return address.isNull() ? std::nullopt : std::optional(address);
}

Result<Done> Configuration::readFile(const QString &file)
{
    return readToml(file, [this](TomlReader toml) { readServer(std::move(toml), *this); });
}

Result<Done> Configuration::check() const
{
    if (tls && (tls->certificate.isEmpty() || tls->key.isEmpty()))
        return problem(tr("TLS needs both a certificate and its key."));
    if (!tls && !listen.isLoopback()) {
        return problem(
            tr("Listening on %1, beyond this machine, needs TLS, since passwords would travel in the clear: "
               "give --tls-certificate and --tls-key, or listen on 127.0.0.1 behind a proxy.")
                .arg(listen.toString()));
    }
    if (!isMailAddress(mail.from.address))
        return problem(tr("The sender of mail, \"%1\", is not a mail address.").arg(mail.from.address));
    if (mail.smtp) {
        if (const auto wrong = mail.smtp->problem())
            return problem(*wrong);
    }
    return Done();
}

QString Configuration::dataFolderOrDefault() const
{
    return dataFolder.isEmpty() ? storage::ManagedCluster::defaultDataFolder() : dataFolder;
}

} // namespace parterre

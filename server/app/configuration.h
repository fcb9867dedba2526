// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "server/inventory/salelimits.h"
#include "server/notifications/mail.h"
#include "server/notifications/smtpmailer.h"

#include <QHostAddress>
#include <QLocale>
#include <QString>

#include <optional>

namespace parterre {

/// PEM files.
struct TlsFiles {
    QString certificate; ///< with its chain
    QString key;
};

/// How mail leaves: by SMTP where that is given, otherwise into `spool`.
struct MailConfiguration {
    MailAddress from{QStringLiteral("Parterre"), QStringLiteral("tickets@localhost")};
    QLocale locale = QLocale(QLocale::English);
    QString spool; ///< a folder; empty: DATA/mail
    std::optional<SmtpSettings> smtp;
};

/// What the server is told. Defaults here; over them a TOML file; over that the flags
/// (installer/server/server.toml).
struct Configuration {
    QString dataFolder; ///< empty: ManagedCluster::defaultDataFolder()
    QString databaseUrl; ///< empty: the managed PostgreSQL in the data folder
    QHostAddress listen{QHostAddress::LocalHost};
    quint16 port = 7117; ///< 0: any that is free
    std::optional<TlsFiles> tls;
    QString metricsToken; ///< opens /metrics to other machines
    SaleLimits sale;
    MailConfiguration mail;

    /// Reads a TOML file over what is there. InvalidParams: an unknown key, a wrong type or value; the detail
    /// is one sentence that names the file, the line and the key.
    Result<Done> readFile(const QString &file);
    /// What does not go together, in one sentence: off loopback without TLS, mail in the clear.
    Result<Done> check() const;
    QString dataFolderOrDefault() const;
};

/// "localhost" or an address in numbers; nothing when it is neither.
std::optional<QHostAddress> readListenAddress(const QString &text);

} // namespace parterre

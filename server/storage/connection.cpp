// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/connection.h"

#include <QLoggingCategory>

#include <libpq-fe.h>
#include <map>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.storage")

/// PostgreSQL's notices and the driver's remarks go to our log, not to stderr.
class LogNotices final : public pqxx::errorhandler {
public:
    using errorhandler::errorhandler;
    bool operator()(const char message[]) noexcept override
    {
        qCDebug(log).noquote() << QString::fromUtf8(message).trimmed();
        return false;
    }
};

using Parameters = std::map<std::string, std::string>;

Parameters parse(const QString &url)
{
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.toUtf8().constData(), &message), PQconninfoFree);
    if (!options) {
        // The message of libpq may quote the URL, password and all.
        PQfreemem(message);
        throw pqxx::broken_connection("the database URL cannot be read");
    }
    Parameters parameters;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            parameters[option->keyword] = option->val;
    }
    return parameters;
}

std::string write(const Parameters &parameters)
{
    std::string text;
    for (const auto &[key, value] : parameters) {
        text += key + "='";
        for (const char c : value) {
            if (c == '\'' || c == '\\')
                text += '\\';
            text += c;
        }
        text += "' ";
    }
    return text;
}

} // namespace

Connection::Connection(QString url)
    : Connection(std::move(url), Settings())
{
}

Connection::Connection(QString url, Settings settings)
    : m_url(std::move(url))
    , m_settings(std::move(settings))
{
}

Connection::~Connection() { drop(); }

pqxx::connection &Connection::open()
{
    if (!m_connection) {
        m_connection = std::make_unique<pqxx::connection>(parameters(m_url, m_settings));
        m_notices = std::make_unique<LogNotices>(*m_connection);
    }
    return *m_connection;
}

bool Connection::isOpen() const { return m_connection && m_connection->is_open(); }

void Connection::drop()
{
    m_notices.reset();
    m_connection.reset();
}

std::string Connection::parameters(const QString &url, const Settings &settings)
{
    Parameters parameters = parse(url);
    // As start-up options, so that they also hold when libpqxx reconnects by itself.
    const QString options = QStringLiteral("-c timezone=UTC -c datestyle=ISO -c client_min_messages=warning "
                                           "-c statement_timeout=%1 -c lock_timeout=%2 "
                                           "-c idle_in_transaction_session_timeout=60000 %3 ")
                                .arg(settings.statementTimeoutMs)
                                .arg(settings.lockTimeoutMs)
                                .arg(settings.options);
    parameters["options"] = options.toStdString() + parameters["options"];
    parameters.try_emplace("application_name", settings.applicationName.toStdString());
    parameters.try_emplace("connect_timeout", "2");
    // A network that swallows everything must not be waited for as long as TCP likes, which is hours.
    parameters.try_emplace("tcp_user_timeout", "5000");
    parameters.try_emplace("keepalives_idle", "2");
    parameters.try_emplace("keepalives_interval", "1");
    parameters.try_emplace("keepalives_count", "3");
    parameters["client_encoding"] = "UTF8";
    return write(parameters);
}

QString Connection::withDatabase(const QString &url, const QString &database)
{
    Parameters parameters = parse(url);
    parameters["dbname"] = database.toStdString();
    return QString::fromStdString(write(parameters)).trimmed();
}

} // namespace parterre::storage

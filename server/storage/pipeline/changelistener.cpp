// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/changelistener.h"

#include "server/storage/connection.h"
#include "server/storage/pipeline/changefeed.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include <algorithm>
#include <libpq-fe.h>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.changes")

constexpr int firstRetryMs = 25;

qint64 monotonicMs() { return QDeadlineTimer::current().deadline(); }

} // namespace

ChangeListener::ChangeListener(QString url, QByteArray server, Patience patience, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_server(std::move(server))
    , m_patience(patience)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ChangeListener::connectInBackground);
    m_asking.setInterval(patience.askEveryMs);
    connect(&m_asking, &QTimer::timeout, this, &ChangeListener::ask);
}

ChangeListener::~ChangeListener()
{
    if (m_connecting.joinable())
        m_connecting.join();
    m_readable.reset(); // before its socket is closed
}

bool ChangeListener::start()
{
    Connection::Settings settings;
    settings.applicationName = QStringLiteral("parterre listener");
    try {
        take(open(Connection::parameters(m_url, settings)));
    } catch (const std::exception &error) { // a URL that nobody can read
        qCWarning(log, "%s", error.what());
    }
    if (!isConnected())
        Q_EMIT lost();
    return isConnected();
}

ChangeListener::Line ChangeListener::open(const std::string &parameters)
{
    Line line(PQconnectdb(parameters.c_str()), &PQfinish);
    if (PQstatus(line.get()) != CONNECTION_OK)
        return {};
    PQsetNoticeProcessor(
        line.get(), [](void *, const char *) {}, nullptr);
    const std::string sql = std::string("LISTEN ") + ChangeFeed::channel;
    const std::unique_ptr<PGresult, decltype(&PQclear)> listening(PQexec(line.get(), sql.c_str()), &PQclear);
    const bool listens = PQresultStatus(listening.get()) == PGRES_COMMAND_OK;
    return listens && PQsetnonblocking(line.get(), 1) == 0 ? line : Line();
}

void ChangeListener::connectInBackground()
{
    if (m_connecting.joinable())
        m_connecting.join(); // it has handed over its result
    Connection::Settings settings;
    settings.applicationName = QStringLiteral("parterre listener");
    m_connecting = std::thread([this, parameters = Connection::parameters(m_url, settings)] {
        Line line = open(parameters);
        QMetaObject::invokeMethod(
            this, [this, line = std::move(line)] { take(line); }, Qt::QueuedConnection);
    });
}

void ChangeListener::take(Line line)
{
    if (!line) {
        const int wait = std::min(firstRetryMs << std::min(m_failures, 10), m_patience.mostRetryMs);
        ++m_failures;
        m_retry.start(wait);
        return;
    }
    m_failures = 0;
    m_line = std::move(line);
    m_readable = std::make_unique<QSocketNotifier>(PQsocket(m_line.get()), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &ChangeListener::read);
    m_askedMs = 0;
    m_asking.start();
    Q_EMIT connected();
    // What came with the answer to LISTEN is in libpq's memory already: the socket does not tell.
    QMetaObject::invokeMethod(this, &ChangeListener::read, Qt::QueuedConnection);
}

void ChangeListener::read()
{
    if (!m_line)
        return;
    const bool isAlive = PQconsumeInput(m_line.get()) == 1;
    readAnswers();
    const std::vector<ShowCommit> commits = readAnnouncements();
    const bool isLost = !isAlive || PQstatus(m_line.get()) != CONNECTION_OK;
    if (!commits.empty())
        Q_EMIT committed(commits);
    if (isLost)
        drop();
}

void ChangeListener::readAnswers()
{
    while (PQisBusy(m_line.get()) == 0) {
        PGresult *result = PQgetResult(m_line.get());
        if (!result)
            return;
        m_askedMs = 0;
        PQclear(result);
    }
}

std::vector<ShowCommit> ChangeListener::readAnnouncements()
{
    std::vector<ShowCommit> commits;
    while (PGnotify *notify = PQnotifies(m_line.get())) {
        const QByteArray payload(notify->extra);
        PQfreemem(notify);
        if (ChangeFeed::serverOf(payload) == m_server)
            continue;
        auto announced = ChangeFeed::parse(payload);
        if (announced)
            std::ranges::move(announced->commits, std::back_inserter(commits));
        else
            qCWarning(log, "somebody announced what this server cannot read");
    }
    return commits;
}

void ChangeListener::ask()
{
    if (m_askedMs == 0) {
        m_askedMs = monotonicMs();
        if (PQsendQuery(m_line.get(), "SELECT 1") == 1)
            PQflush(m_line.get());
        else
            drop();
        return;
    }
    // The answer may lie there unread, where it was this server that was busy.
    read();
    if (m_line && m_askedMs != 0 && monotonicMs() - m_askedMs >= m_patience.answerMs)
        drop();
}

void ChangeListener::drop()
{
    qCWarning(log, "the connection to the database is lost");
    m_asking.stop();
    m_readable->setEnabled(false);
    m_readable.release()->deleteLater(); // it may be the one that called
    m_line.reset();
    Q_EMIT lost();
    m_retry.start(0);
}

} // namespace parterre::storage

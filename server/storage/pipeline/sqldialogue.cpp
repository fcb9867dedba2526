// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/sqldialogue.h"

#include "server/storage/sqlfailure.h"

#include <chrono>
#include <poll.h>
#include <utility>

namespace parterre::storage {

namespace {

/// Longer than PostgreSQL may take for a statement (Connection::Settings): whoever is silent for so long is
/// gone.
constexpr int patienceMs = 20'000;

constexpr int textFormat = 0;
constexpr int binaryFormat = 1;

/// PostgreSQL's last words before it closes the line: operator intervention, connection exception.
bool isEndOfSession(const std::string &state) { return state.starts_with("57P") || state.starts_with("08"); }

std::string messageOf(const PGconn *connection)
{
    const char *message = PQerrorMessage(connection);
    return message && *message ? message : "the connection to the database is lost";
}

PGconn *connected(const std::string &parameters)
{
    PGconn *connection = PQconnectdb(parameters.c_str());
    if (PQstatus(connection) == CONNECTION_OK)
        return connection;
    const std::string message = messageOf(connection);
    PQfinish(connection);
    throw pqxx::broken_connection(message);
}

} // namespace

SqlDialogue::SqlDialogue(const std::string &parameters)
    : SqlDialogue(connected(parameters))
{
    prepare("begin", "BEGIN");
    prepare("commit", "COMMIT");
}

SqlDialogue::SqlDialogue(PGconn *connection)
    : m_connection(connection)
{
    PQsetNoticeProcessor(
        m_connection, [](void *, const char *) {}, nullptr);
    // Not blocking: while we write a lot, PostgreSQL may be waiting for us to read.
    PQsetnonblocking(m_connection, 1);
    PQenterPipelineMode(m_connection);
}

SqlDialogue::~SqlDialogue() { PQfinish(m_connection); }

bool SqlDialogue::isOpen() const { return PQstatus(m_connection) == CONNECTION_OK; }

void SqlDialogue::prepare(const char *name, const std::string &statement)
{
    if (!PQsendPrepare(m_connection, name, statement.c_str(), 0, nullptr)
        || !PQsendDescribePrepared(m_connection, name))
        lost();
    sync();
    takeRows();
    const Rows description = takeRows();
    takeSync();
    m_types[name] = description.parameterTypes();
}

const SqlArray *SqlDialogue::Parameter::array() const
{
    if (const auto *owned = std::get_if<SqlArray>(&m_value))
        return owned;
    const auto *named = std::get_if<const SqlArray *>(&m_value);
    return named ? *named : nullptr;
}

void SqlDialogue::tell(const char *name, const Parameters &parameters, Listener listener)
{
    const std::vector<Oid> &types = m_types.at(name);
    std::vector<std::string> binary;
    std::vector<const char *> values;
    std::vector<int> lengths;
    std::vector<int> formats;
    binary.reserve(parameters.size()); // what is in it is pointed at
    for (size_t i = 0; i < parameters.size(); ++i) {
        const SqlArray *array = parameters[i].array();
        const std::string &bytes =
            array ? binary.emplace_back(array->binary(types.at(i))) : parameters[i].text();
        values.push_back(bytes.c_str());
        lengths.push_back(int(bytes.size()));
        formats.push_back(array ? binaryFormat : textFormat);
    }
    if (!PQsendQueryPrepared(m_connection, name, int(values.size()), values.data(), lengths.data(),
            formats.data(), textFormat))
        lost();
    m_told.push_back(std::move(listener));
    sendOutput();
}

Rows SqlDialogue::ask(const char *name, const Parameters &parameters)
{
    Rows answer;
    tell(name, parameters, [&answer](const Rows &rows) { answer = rows; });
    flush();
    return answer;
}

void SqlDialogue::begin() { sendPrepared("begin"); }

void SqlDialogue::startCommit()
{
    m_committing = true;
    sendPrepared("commit");
    sync();
    m_committed = std::exchange(m_told, {});
}

void SqlDialogue::finishCommit()
{
    if (!m_committing)
        return;
    const std::vector<Rows> answers = takeAll(m_committed.size());
    takeSync();
    m_committing = false;
    hear(std::exchange(m_committed, {}), answers);
}

void SqlDialogue::commit()
{
    startCommit();
    finishCommit();
}

void SqlDialogue::flush()
{
    finishCommit();
    if (m_told.empty())
        return;
    sync();
    // Listeners may tell more; that is for the next time.
    const std::vector<Listener> listeners = std::exchange(m_told, {});
    const std::vector<Rows> answers = takeAll(listeners.size());
    takeSync();
    hear(listeners, answers);
}

std::vector<Rows> SqlDialogue::takeAll(size_t count)
{
    std::vector<Rows> answers;
    answers.reserve(count);
    while (answers.size() < count)
        answers.push_back(takeRows());
    return answers;
}

void SqlDialogue::hear(const std::vector<Listener> &listeners, const std::vector<Rows> &answers)
{
    for (size_t i = 0; i < listeners.size(); ++i) {
        if (listeners[i])
            listeners[i](answers[i]);
    }
}

void SqlDialogue::sendPrepared(const char *name)
{
    if (!PQsendQueryPrepared(m_connection, name, 0, nullptr, nullptr, nullptr, textFormat))
        lost();
    m_told.emplace_back();
}

void SqlDialogue::sendText(const char *statement)
{
    if (!PQsendQueryParams(m_connection, statement, 0, nullptr, nullptr, nullptr, nullptr, textFormat))
        lost();
}

void SqlDialogue::sync()
{
    if (!PQpipelineSync(m_connection))
        lost();
    ++m_syncs;
    flushOutput();
}

/// As much as the socket takes now.
void SqlDialogue::sendOutput()
{
    if (PQflush(m_connection) < 0)
        lost();
}

void SqlDialogue::flushOutput()
{
    for (int left = PQflush(m_connection); left != 0; left = PQflush(m_connection)) {
        if (left < 0)
            lost();
        waitFor(POLLIN | POLLOUT);
    }
}

void SqlDialogue::waitFor(short events)
{
    pollfd descriptor{PQsocket(m_connection), events, 0};
    const int ready = ::poll(&descriptor, 1, patienceMs);
    if (ready == 0 || (ready < 0 && errno != EINTR))
        lost();
    if (ready > 0 && (descriptor.revents & POLLIN) && !PQconsumeInput(m_connection))
        lost();
    if (ready > 0 && (descriptor.revents & (POLLERR | POLLNVAL)))
        lost();
}

PGresult *SqlDialogue::nextResult()
{
    while (PQisBusy(m_connection))
        waitFor(POLLIN);
    return PQgetResult(m_connection);
}

Rows SqlDialogue::takeRows()
{
    Rows rows;
    std::string failure;
    std::string state;
    bool aborted = false;
    // The results of a statement end with a null one.
    while (PGresult *result = nextResult()) {
        switch (PQresultStatus(result)) {
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
            rows = Rows(result);
            continue;
        case PGRES_PIPELINE_ABORTED:
            aborted = true;
            break;
        default:
            failure = PQresultErrorMessage(result);
            if (const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE))
                state = code;
            break;
        }
        PQclear(result);
    }
    if (!isOpen() || isEndOfSession(state))
        lost();
    if (failure.empty() && !aborted)
        return rows;
    throw SqlFailure(failure.empty() ? "an earlier statement failed" : failure, state);
}

void SqlDialogue::takeSync()
{
    PGresult *result = nextResult();
    const bool isSync = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
    PQclear(result);
    if (!isSync)
        lost();
    --m_syncs;
}

void SqlDialogue::rollback() noexcept
{
    m_committing = false;
    m_committed.clear();
    if (!isOpen())
        return;
    try {
        if (!std::exchange(m_told, {}).empty())
            sync();
        while (m_syncs > 0)
            skipResult();
        sendText("ROLLBACK");
        sync();
        takeRows();
        takeSync();
    } catch (const std::exception &) {
        // Nobody knows where it stands.
        PQfinish(std::exchange(m_connection, nullptr));
        m_syncs = 0;
    }
}

void SqlDialogue::skipResult()
{
    PGresult *result = nextResult();
    if (PQresultStatus(result) == PGRES_PIPELINE_SYNC)
        --m_syncs;
    PQclear(result);
    if (!isOpen())
        lost();
}

void SqlDialogue::lost()
{
    const std::string message = messageOf(m_connection);
    // Whatever comes of it now is not for anybody any more.
    const bool inDoubt = std::exchange(m_committing, false);
    m_told.clear();
    m_committed.clear();
    m_syncs = 0;
    PQfinish(std::exchange(m_connection, nullptr));
    if (inDoubt)
        throw pqxx::in_doubt_error(message);
    throw pqxx::broken_connection(message);
}

} // namespace parterre::storage

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

} // namespace

SqlDialogue::SqlDialogue(const std::string &parameters)
    : m_connection(PQconnectdb(parameters.c_str()))
{
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const std::string message = messageOf(m_connection);
        PQfinish(std::exchange(m_connection, nullptr));
        throw pqxx::broken_connection(message);
    }
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
        || !PQsendDescribePrepared(m_connection, name) || !PQpipelineSync(m_connection))
        lost();
    flushOutput();
    takeRows();
    const Rows description = takeRows();
    takeSync();
    m_types[name] = description.parameterTypes();
}

void SqlDialogue::tell(const char *name, Parameters parameters, Listener listener)
{
    // Here already: a value that cannot be sent must not stop what stands before it half way.
    Question question{name, {}, {}, {}, std::move(listener)};
    const std::vector<Oid> &types = m_types.at(name);
    for (size_t i = 0; i < parameters.size(); ++i) {
        const auto *array = std::get_if<SqlArray>(&parameters[i]);
        question.formats.push_back(array ? binaryFormat : textFormat);
        question.values.push_back(
            array ? array->binary(types.at(i)) : std::move(std::get<std::string>(parameters[i])));
    }
    m_queue.push_back(std::move(question));
}

Rows SqlDialogue::ask(const char *name, Parameters parameters)
{
    Rows answer;
    tell(name, std::move(parameters), [&answer](const Rows &rows) { answer = rows; });
    flush();
    return answer;
}

void SqlDialogue::begin() { m_queue.push_back({{}, "BEGIN", {}, {}, {}}); }

void SqlDialogue::commit()
{
    m_queue.push_back({{}, "COMMIT", {}, {}, {}});
    m_committing = true;
    flush();
    m_committing = false;
}

void SqlDialogue::flush()
{
    if (m_queue.empty())
        return;
    sendAll();
    // Listeners may queue more; that is for the next time.
    const std::vector<Question> asked = std::exchange(m_queue, {});
    std::vector<Rows> answers;
    answers.reserve(asked.size());
    for (size_t i = 0; i < asked.size(); ++i)
        answers.push_back(takeRows());
    takeSync();
    for (size_t i = 0; i < asked.size(); ++i) {
        if (asked[i].listener)
            asked[i].listener(answers[i]);
    }
}

void SqlDialogue::sendAll()
{
    for (const Question &question : m_queue)
        send(question);
    if (!PQpipelineSync(m_connection))
        lost();
    flushOutput();
}

void SqlDialogue::send(const Question &question)
{
    const bool sent = question.name.empty()
        ? PQsendQueryParams(m_connection, question.text.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0)
        : sendPrepared(question);
    if (!sent)
        lost();
}

bool SqlDialogue::sendPrepared(const Question &question)
{
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (const std::string &value : question.values) {
        values.push_back(value.c_str());
        lengths.push_back(int(value.size()));
    }
    return PQsendQueryPrepared(m_connection, question.name.c_str(), int(values.size()), values.data(),
               lengths.data(), question.formats.data(), 0)
        != 0;
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
}

void SqlDialogue::rollback() noexcept
{
    m_queue.clear();
    m_committing = false;
    if (!isOpen())
        return;
    try {
        // What was sent and not read yet ends with its sync.
        while (PQpipelineStatus(m_connection) == PQ_PIPELINE_ABORTED) {
            PGresult *result = nextResult();
            PQclear(result);
        }
        m_queue.push_back({{}, "ROLLBACK", {}, {}, {}});
        flush();
    } catch (const std::exception &) {
        m_queue.clear();
    }
}

void SqlDialogue::lost()
{
    const std::string message = messageOf(m_connection);
    // Whatever comes of it now is not for anybody any more.
    const bool inDoubt = std::exchange(m_committing, false);
    m_queue.clear();
    PQfinish(std::exchange(m_connection, nullptr));
    if (inDoubt)
        throw pqxx::in_doubt_error(message);
    throw pqxx::broken_connection(message);
}

} // namespace parterre::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/failure.h"

#include "server/storage/sqlfailure.h"

#include <pqxx/pqxx>

namespace parterre::storage {

namespace {

/// By SQLSTATE, PostgreSQL 15 documentation, appendix A.
FailureKind kindOfState(const std::string &state)
{
    if (state == "40001" || state == "40P01")
        return FailureKind::Conflict;
    // operator intervention: admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout
    if (state.starts_with("08") || state == "57P01" || state == "57P02" || state == "57P03"
        || state == "57P05")
        return FailureKind::Lost;
    // insufficient resources, query_canceled (statement_timeout), lock_not_available (lock_timeout)
    if (state.starts_with("53") || state == "57014" || state == "55P03")
        return FailureKind::Exhausted;
    return FailureKind::Fault;
}

FailureKind kindOf(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const pqxx::in_doubt_error &) {
        return FailureKind::InDoubt;
    } catch (const pqxx::statement_completion_unknown &) {
        return FailureKind::InDoubt;
    } catch (const pqxx::transaction_rollback &) {
        return FailureKind::Conflict;
    } catch (const pqxx::broken_connection &) {
        return FailureKind::Lost;
    } catch (const pqxx::sql_error &error) {
        return kindOfState(error.sqlstate());
    } catch (const SqlFailure &failure) {
        return kindOfState(failure.state());
    } catch (...) {
        return FailureKind::Fault;
    }
}

QString textOf(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what()).trimmed();
    } catch (...) {
        return QStringLiteral("an exception of an unknown type");
    }
}

} // namespace

Failure describeFailure(const std::exception_ptr &exception, bool connected)
{
    Failure failure{kindOf(exception), textOf(exception)};
    // A dying backend may report anything; without a connection there is nothing but Lost to conclude.
    if (!connected && failure.kind != FailureKind::InDoubt)
        failure.kind = FailureKind::Lost;
    return failure;
}

Error errorOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Lost:
        return makeError(ErrorCode::Unavailable, QStringLiteral("the database cannot be reached"));
    case FailureKind::Conflict:
    case FailureKind::Exhausted:
        return makeError(ErrorCode::Overloaded, QStringLiteral("the database is too busy"));
    case FailureKind::InDoubt:
    case FailureKind::Fault:
        break;
    }
    return makeError(ErrorCode::Internal, failure.detail);
}

} // namespace parterre::storage

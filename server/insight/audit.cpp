// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/insight/audit.h"

#include "server/insight/auditchecks.h"
#include "server/storage/connection.h"
#include "server/storage/sqlvalues.h"

namespace parterre::insight {

namespace {

constexpr int mostPlaces = 10;

Violation run(pqxx::transaction_base &transaction, const AuditCheck &check)
{
    const pqxx::result rows = transaction.exec(check.query);
    Violation violation{
        QString::fromUtf8(check.name), QString::fromUtf8(check.rule), qint64(rows.size()), {}};
    for (int i = 0; i < int(rows.size()) && i < mostPlaces; ++i)
        violation.places += rows[i][0].as<QString>();
    return violation;
}

} // namespace

Result<std::vector<Violation>> audit(const QString &url)
{
    storage::Connection::Settings settings;
    settings.applicationName = QStringLiteral("parterre-audit");
    settings.statementTimeoutMs = 0; // a season's sales take their time
    try {
        storage::Connection connection(url, settings);
        // One snapshot: sales that happen meanwhile are seen by all checks or by none.
        pqxx::transaction<pqxx::repeatable_read, pqxx::read_only> transaction(connection.open());
        std::vector<Violation> violations;
        for (const AuditCheck &check : auditChecks()) {
            Violation violation = run(transaction, check);
            if (violation.count > 0)
                violations.push_back(std::move(violation));
        }
        return violations;
    } catch (const std::exception &error) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(error.what()).trimmed());
    }
}

} // namespace parterre::insight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/audit.h"

#include "server/audit/invariants.h"

#include <QStringList>

#include <numeric>

namespace parterre::audit {

namespace {

constexpr int mostExamples = 5;

using Snapshot = pqxx::transaction<pqxx::isolation_level::repeatable_read, pqxx::readwrite_policy::read_only>;

std::optional<Violation> check(Snapshot &snapshot, const Invariant &invariant)
{
    const pqxx::result rows = snapshot.exec(invariant.violations);
    if (rows.empty())
        return std::nullopt;
    Violation violation{QString::fromLatin1(invariant.name), QString::fromLatin1(invariant.sentence),
        qint64(rows.size()), {}};
    for (int i = 0; i < mostExamples && i < int(rows.size()); ++i)
        violation.examples.append(QString::fromUtf8(rows[pqxx::result::size_type(i)][0].c_str()));
    return violation;
}

} // namespace

qint64 Report::count() const
{
    return std::accumulate(violations.begin(), violations.end(), qint64(0),
        [](qint64 sum, const Violation &violation) { return sum + violation.count; });
}

QString Report::text() const
{
    QString text = QStringLiteral("%1 invariants checked\n").arg(checked);
    for (const Violation &violation : violations)
        text += QStringLiteral("%1: %2 (%3 times: %4)\n")
                    .arg(violation.invariant, violation.sentence)
                    .arg(violation.count)
                    .arg(violation.examples.join(QStringLiteral("; ")));
    return text + QStringLiteral("violations: %1\n").arg(count());
}

Result<Report> run(const QString &databaseUrl)
{
    try {
        pqxx::connection connection(databaseUrl.toStdString());
        Snapshot snapshot(connection);
        Report report;
        for (const Invariant &invariant : invariants()) {
            ++report.checked;
            if (auto violation = check(snapshot, invariant))
                report.violations.push_back(std::move(*violation));
        }
        return report;
    } catch (const pqxx::broken_connection &e) {
        return makeError(ErrorCode::Unavailable, QString::fromUtf8(e.what()));
    }
}

} // namespace parterre::audit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutfile.h"
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"
#include "server/catalog/catalogservice.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"

namespace parterre {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Commands", text); }

Result<LayoutId> publish(const CommandLine &line, layout::Layout layout)
{
    DatabaseHome home;
    if (const auto open = home.open(line.configuration, DatabaseHome::Company::Welcome); !open)
        return open.error();
    const SystemClock clock;
    storage::Database database(home.url(), 1);
    CatalogService catalog(database, clock);
    return storage::blockOn(catalog.publishLayout(line.load.venue, std::move(layout)));
}

Error refusal(const layout::LoadReport &report)
{
    if (report.isRepaired)
        return makeError(ErrorCode::InvalidParams,
            tr("What is left cannot be repaired safely; correct it in the editor. Nothing was published."));
    return makeError(ErrorCode::InvalidParams,
        tr("The plan is not in order; --repair puts right what safely can be. Nothing was published."));
}

Result<Done> load(const CommandLine &line)
{
    auto read = layout::readLayoutFile(line.load.file);
    if (!read)
        return read.error();
    layout::LoadReport &report = *read;
    if (line.load.repair)
        layout::repairLoaded(report);
    print(layout::formatReport(report, true).trimmed());
    if (!report.isPublishable())
        return refusal(report);
    if (line.load.venue.name.isEmpty())
        return Done();
    const auto published = publish(line, std::move(report.layout));
    if (!published)
        return published.error();
    print(tr("published as layout %1 of %2").arg(published->toString(), line.load.venue.name));
    return Done();
}

} // namespace

int runLoad(const CommandLine &line)
{
    const auto loaded = load(line);
    if (!loaded) {
        const Error &error = loaded.error();
        printError(
            error.field.isEmpty() ? error.detail : error.field + QLatin1StringView(": ") + error.detail);
    }
    return loaded ? 0 : 1;
}

} // namespace parterre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "server/app/commands.h"
#include "server/app/databasehome.h"
#include "server/app/terminal.h"
#include "server/catalog/catalogservice.h"
#include "server/storage/blockon.h"
#include "server/storage/database.h"

#include <QFile>
#include <QJsonDocument>

namespace parterre {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Commands", text); }

Result<QJsonObject> readJson(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(
            ErrorCode::InvalidParams, tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        const QString why =
            error.error == QJsonParseError::NoError ? tr("it is not an object") : error.errorString();
        return makeError(ErrorCode::InvalidParams,
            tr("%1 is not a seat plan, at byte %2: %3.").arg(name).arg(error.offset).arg(why));
    }
    return document.object();
}

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

Result<Done> load(const CommandLine &line)
{
    const auto json = readJson(line.load.file);
    if (!json)
        return json.error();
    auto layout = layout::layoutFromJson(*json);
    if (!layout)
        return layout.error();
    if (line.load.venue.name.isEmpty())
        return Done();
    const auto published = publish(line, std::move(*layout));
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

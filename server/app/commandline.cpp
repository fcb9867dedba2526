// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <iterator>

namespace parterre {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

Error problem(const QString &sentence) { return makeError(ErrorCode::InvalidParams, sentence); }

struct CommandWords {
    Command command;
    QStringList words;
    QStringList options; ///< that only this one has
    int arguments = 0;
};

const std::vector<CommandWords> &commands()
{
    static const std::vector<CommandWords> all{
        {Command::Migrate, {QStringLiteral("migrate")}, {}, 0},
        {Command::Audit, {QStringLiteral("audit")}, {}, 0},
        {Command::Load, {QStringLiteral("load")},
            {QStringLiteral("repair"), QStringLiteral("venue"), QStringLiteral("city"),
                QStringLiteral("country"), QStringLiteral("time-zone")},
            1},
        {Command::DemoData, {QStringLiteral("demo-data")}, {}, 0},
        {Command::UserAdd, {QStringLiteral("user"), QStringLiteral("add")},
            {QStringLiteral("role"), QStringLiteral("display-name"), QStringLiteral("generate-password")}, 1},
        {Command::Serve, {},
            {QStringLiteral("listen"), QStringLiteral("port"), QStringLiteral("tls-certificate"),
                QStringLiteral("tls-key")},
            0},
    };
    return all;
}

/// Which command these words begin with.
const CommandWords *findCommand(const QStringList &positional)
{
    const auto found = std::ranges::find_if(commands(), [&](const CommandWords &command) {
        const bool begins = positional.mid(0, command.words.size()) == command.words;
        return command.words.isEmpty() ? positional.isEmpty() : begins;
    });
    return found == commands().end() ? nullptr : &*found;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr(
        "The Parterre server: sells each seat at most once.\n\n"
        "Without a command it serves. Commands:\n"
        "  migrate              bring the database to this program's schema\n"
        "  audit                check a live database; prints \"violations: N\"\n"
        "  load FILE            check a seat plan; with --venue, publish it\n"
        "  demo-data            fill an empty database with the demo season\n"
        "  user add NAME        make a user; the password is read from the terminal or the standard input"));
    const auto option = [&](const char *name, const QString &help, const QString &value) {
        parser.addOption(QCommandLineOption(QLatin1StringView(name), help, value));
    };
    option("config", tr("Read this TOML file."), QStringLiteral("FILE"));
    option("data", tr("The data folder."), QStringLiteral("DIR"));
    option("database", tr("Use this PostgreSQL instead of an own one."), QStringLiteral("URL"));
    option("listen", tr("The address to listen on (127.0.0.1)."), QStringLiteral("ADDR"));
    option("port", tr("The port to listen on (7117); 0: any that is free."), QStringLiteral("N"));
    option("tls-certificate", tr("Speak TLS with this certificate chain (PEM)."), QStringLiteral("FILE"));
    option("tls-key", tr("The certificate's key (PEM)."), QStringLiteral("FILE"));
    option("role", tr("user add: customer, door, counter, venue_admin, manager or owner."),
        QStringLiteral("ROLE"));
    option("display-name", tr("user add: the person's name."), QStringLiteral("NAME"));
    option("generate-password", tr("user add: make a password and print it."), {});
    option("repair", tr("load: repair what can safely be repaired."), {});
    option("venue", tr("load: publish the plan for this venue."), QStringLiteral("NAME"));
    option("city", tr("load: where the venue is."), QStringLiteral("CITY"));
    option("country", tr("load: its country, ISO 3166 (DE)."), QStringLiteral("CC"));
    option("time-zone", tr("load: its time zone (Europe/Berlin)."), QStringLiteral("ZONE"));
    option("help", tr("Show this help."), {});
    option("version", tr("Show the version."), {});
}

Result<Done> readServeOptions(const QCommandLineParser &parser, Configuration &configuration)
{
    if (parser.isSet(QStringLiteral("listen"))) {
        const QString text = parser.value(QStringLiteral("listen"));
        const auto address = readListenAddress(text);
        if (!address)
            return problem(tr("--listen %1 is not an address.").arg(text));
        configuration.listen = *address;
    }
    if (parser.isSet(QStringLiteral("port"))) {
        bool number = false;
        const QString text = parser.value(QStringLiteral("port"));
        configuration.port = text.toUShort(&number);
        if (!number)
            return problem(tr("--port %1 is not a number from 0 to 65535.").arg(text));
    }
    for (const auto &[name, member] :
        {std::pair{"tls-certificate", &TlsFiles::certificate}, {"tls-key", &TlsFiles::key}}) {
        if (!parser.isSet(QLatin1StringView(name)))
            continue;
        if (!configuration.tls)
            configuration.tls.emplace();
        (*configuration.tls).*member = parser.value(QLatin1StringView(name));
    }
    return Done();
}

Result<Done> readUserOptions(const QCommandLineParser &parser, CommandLine::UserAdd &user)
{
    user.displayName = parser.value(QStringLiteral("display-name"));
    user.generatePassword = parser.isSet(QStringLiteral("generate-password"));
    const QString role = parser.value(QStringLiteral("role"));
    const auto names = protocol::enumNames(protocol::Role());
    const auto found =
        std::ranges::find_if(names, [&](const char *name) { return role == QLatin1StringView(name); });
    user.role = protocol::Role(std::distance(names.begin(), found));
    if (found == names.end() || user.role == protocol::Role::Anonymous)
        return problem(
            tr("user add needs --role with one of customer, door, counter, venue_admin, manager, owner."));
    return Done();
}

Result<Done> readLoadOptions(const QCommandLineParser &parser, CommandLine::Load &load)
{
    const auto valueOr = [&](const char *name, const QString &otherwise) {
        const QLatin1StringView option(name);
        return parser.isSet(option) ? parser.value(option) : otherwise;
    };
    load.repair = parser.isSet(QStringLiteral("repair"));
    load.venue.name = parser.value(QStringLiteral("venue"));
    load.venue.city = parser.value(QStringLiteral("city"));
    load.venue.country = valueOr("country", QStringLiteral("DE"));
    load.venue.timeZone = valueOr("time-zone", QStringLiteral("Europe/Berlin"));
    if (load.venue.name.isEmpty() != load.venue.city.isEmpty())
        return problem(tr("load needs --venue and --city together."));
    return Done();
}

Result<Done> checkBelonging(const QCommandLineParser &parser, const CommandWords &command)
{
    const QStringList set = parser.optionNames();
    for (const CommandWords &other : commands()) {
        for (const QString &option : other.options) {
            if (set.contains(option) && !command.options.contains(option))
                return problem(
                    tr("--%1 does not belong to %2.")
                        .arg(option, command.words.isEmpty() ? tr("serving") : command.words.join(u' ')));
        }
    }
    return Done();
}

Result<Done> readShared(const QCommandLineParser &parser, Configuration &configuration)
{
    if (parser.isSet(QStringLiteral("config"))) {
        if (auto read = configuration.readFile(parser.value(QStringLiteral("config"))); !read)
            return read;
    }
    if (parser.isSet(QStringLiteral("data")))
        configuration.dataFolder = parser.value(QStringLiteral("data"));
    if (parser.isSet(QStringLiteral("database")))
        configuration.databaseUrl = parser.value(QStringLiteral("database"));
    return Done();
}

} // namespace

Result<CommandLine> CommandLine::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return problem(parser.errorText() + u'.');
    CommandLine line;
    if (parser.isSet(QStringLiteral("help"))) {
        line.command = Command::Help;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        line.command = Command::Version;
        line.text = QCoreApplication::applicationVersion() + u'\n';
        return line;
    }

    const QStringList positional = parser.positionalArguments();
    const CommandWords *command = findCommand(positional);
    if (!command)
        return problem(tr("There is no command \"%1\"; --help lists them.").arg(positional.join(u' ')));
    line.command = command->command;
    const QStringList given = positional.mid(command->words.size());
    if (given.size() != command->arguments) {
        const QString words = command->words.join(u' ');
        return problem(given.size() > command->arguments
                ? tr("\"%1\" is too much for %2.").arg(given.last(), words)
                : tr("%1 needs one more word; --help says which.").arg(words));
    }
    line.userAdd.user = line.load.file = given.value(0);

    auto done = checkBelonging(parser, *command);
    if (done)
        done = readShared(parser, line.configuration);
    if (done && line.command == Command::Serve)
        done = readServeOptions(parser, line.configuration);
    if (done && line.command == Command::UserAdd)
        done = readUserOptions(parser, line.userAdd);
    if (done && line.command == Command::Load)
        done = readLoadOptions(parser, line.load);
    if (done)
        done = line.configuration.check();
    if (!done)
        return done.error();
    return line;
}

} // namespace parterre

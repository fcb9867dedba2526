// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace parterre {

Options Options::parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("The desk of the Parterre box office."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(
        QStringLiteral("server"), tr("The server, such as ws://box-office:7117."), QStringLiteral("URL"));
    const QCommandLineOption user(QStringLiteral("user"), tr("Who signs in."), QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"), tr("de or en."), QStringLiteral("CODE"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), tr("light, dark or system."), QStringLiteral("LOOK"));
    const QCommandLineOption demoSale(QStringLiteral("demo-sale"),
        tr("Sell two seats by keyboard and leave pictures and the tickets in this folder. The password is "
           "read from "
           "PARTERRE_PASSWORD."),
        QStringLiteral("FOLDER"));
    const QCommandLineOption tour(
        QStringLiteral("tour"), tr("Leave pictures of every page in this folder."), QStringLiteral("FOLDER"));
    parser.addOptions({server, user, language, theme, demoSale, tour});
    parser.process(application);
    return {parser.value(server), parser.value(user), parser.value(language), parser.value(theme),
        parser.value(demoSale), parser.value(tour)};
}

} // namespace parterre
